import type { BranchChoice, BranchInput } from '../../core/inputs/delivery/branch.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { RunContext } from '../runner/context.ts'
import { defaultBranchOf } from '../runner/event.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'

/**
 * Events whose branch is what the run is about. For all others GITHUB_REF names the default branch for want of a better
 * one, a tag or a temporary branch, and a commit there would surprise.
 */
const BRANCH_EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'create']

/** Branches that a merge queue makes and deletes. */
const MERGE_QUEUE_PREFIX = 'gh-readonly-queue/'

/** A branch that an input names, or leaves to the event. */
export interface BranchWanted {
  readonly input: BranchInput
  /** Empty when it is not set. */
  readonly value: string
}

/** Decides which branch is meant: the one to commit to, or the one that a pull request is merged into. */
export function resolveBranch(context: RunContext, { input, value }: BranchWanted): BranchChoice {
  if (isGiteaOrForgejo(context)) return { problem: noGitDatabase(context, input) }
  if (value !== '') {
    const problem = branchNameProblem(value)
    return problem === undefined
      ? { branch: value, isInferred: false }
      : { problem: `Input '${input}' is '${forLog(value)}'; ${problem}.` }
  }
  const branch = defaultBranch(context) ?? (input === 'commit-branch' ? undefined : defaultBranchOf(context))
  return branch === undefined ? { problem: describeMissingBranch(context, input) } : { branch, isInferred: true }
}

/** Their API reads blobs, trees, commits and refs, and makes none. */
function noGitDatabase({ serverUrl }: RunContext, input: BranchInput): string {
  const destination = input === 'commit-branch' ? 'commit' : 'pull-request'
  return (
    `Input 'deliver' names '${destination}', and the API of ${new URL(serverUrl).host}, a Gitea or Forgejo server, cannot make the ` +
    'commit. Take it out of there, and commit the images by git in a later step.'
  )
}

function defaultBranch({ eventName, branch, pullRequest }: RunContext): string | undefined {
  if (eventName === 'pull_request') return pullRequest?.sameRepository === true ? pullRequest.headRef : undefined
  const isAbout = BRANCH_EVENTS.includes(eventName) && branch?.startsWith(MERGE_QUEUE_PREFIX) === false
  return isAbout ? branch : undefined
}

function describeMissingBranch({ eventName, pullRequest, tag, branch }: RunContext, input: BranchInput): string {
  const why =
    eventName === 'pull_request' && pullRequest !== undefined
      ? 'the branch of this pull request lies in a fork'
      : tag !== undefined
        ? `this run is of the tag '${forLog(tag)}'`
        : branch?.startsWith(MERGE_QUEUE_PREFIX) === true
          ? "this run is of a merge queue's own branch"
          : `a run of the event '${forLog(eventName)}' has no branch of its own`
  const what = input === 'commit-branch' ? "to commit to, such as 'commit-branch: images'" : 'to merge into'
  return `Input '${input}' is empty, and ${why}; name the branch ${what}.`
}

/** What git's rules (git-check-ref-format) and GitHub's say against a branch name; `undefined` if nothing. */
export function branchNameProblem(name: string): string | undefined {
  if (name.startsWith('refs/'))
    return `give the branch's short name, '${forLog(name.replace(/^refs\/(heads\/)?/, ''))}'`
  if (name === '@' || name === 'HEAD' || name.startsWith('-'))
    return "a branch is not called '@' or 'HEAD', nor begins with '-'"
  if (/[\x00-\x20\x7f~^:?*[\\]|@\{|\.\./.test(name) || !name.isWellFormed()) {
    return "a branch has no white space, no control characters, and none of '~ ^ : ? * [ \\ .. @{'"
  }
  const parts = name.split('/')
  if (parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock')) || name.endsWith('.')) {
    return "no part of a branch between slashes is empty, begins with '.' or ends with '.lock', and its end is no '.'"
  }
  if (/^[0-9a-f]{40}$/.test(name)) return 'a branch is not called like a commit'
  return undefined
}
