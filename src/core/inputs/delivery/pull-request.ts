import { slug } from '../../workspace/image-name.ts'
import type { DestinationName } from '../../result/delivery.ts'
import { sha256 } from '../../text/digest.ts'
import type { InputReader } from '../reading/reader.ts'
import type { BranchInput, ResolveBranch } from './branch.ts'

/** Characters of a part of a branch's name: file systems take 255 for all of it. */
const MOST_OF_PART = 80

/** Characters of the digest that tells two names apart which read alike. */
const DIGEST_LENGTH = 6

/** What a branch and a directory need not be told apart from others by more than their slugs. */
const PLAIN_BASE = /^[a-z0-9]+$/
const PLAIN_DIRECTORY = /^(?!.*-(?:\d+|candidates)$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What the inputs say of the pull request. */
export interface PullRequestInputs {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Short name of the first branch that is proposed; later ones have a number at their end. */
  readonly branch: string
}

/** What is read for a pull request. */
interface PullRequestOptions {
  readonly destinations: readonly DestinationName[]
  /** In the repository. */
  readonly directory: string
  readonly surroundings: { readonly resolveBranch: ResolveBranch }
}

/** Reads where a pull request goes; `undefined` where none is asked for. */
export function readPullRequest(
  reader: InputReader,
  { destinations, directory, surroundings: { resolveBranch } }: PullRequestOptions,
): PullRequestInputs | undefined {
  if (!destinations.includes('pull-request')) return undefined
  if (destinations.includes('commit')) {
    reader.problem(
      "Input 'deliver' names 'commit' beside 'pull-request', which commits the images itself; leave one of them out.",
    )
  }
  if (reader.boolean('commit-orphan')) {
    reader.problem(
      "Input 'commit-orphan' is true, but a branch without history cannot be merged; leave it out beside 'pull-request'.",
    )
  }
  const resolve = (input: BranchInput): string => {
    const choice = resolveBranch(input, reader.text(input))
    if ('branch' in choice) return choice.branch
    reader.problem(choice.problem)
    return ''
  }
  const base = resolve('pull-request-base')
  const branch =
    reader.text('pull-request-branch') === '' ? defaultBranchFor(base, directory) : resolve('pull-request-branch')
  if (base !== '' && base === branch) {
    reader.problem(
      `Input 'pull-request-branch' is ${JSON.stringify(branch)}, which is the branch to merge into as well; name another.`,
    )
  }
  return { base, branch }
}

/**
 * The branch for the images of one base and one directory. Slugs read well, but different names may have one: where they may,
 * a digest tells them apart, and from what later branches and branches of candidates have at their ends.
 */
export function defaultBranchFor(base: string, directory: string): string {
  const parts = [base, directory === '.' ? 'root' : directory].map((part) => slug(part).slice(0, MOST_OF_PART))
  const name = `kie-image-action/${parts.join('-')}`
  const isPlain =
    PLAIN_BASE.test(base) && PLAIN_DIRECTORY.test(directory) && directory !== 'root' && name.length < MOST_OF_PART
  if (isPlain) return name
  const digest = sha256(`${base}\0${directory}`)
  return `${name}-x${digest.slice(0, DIGEST_LENGTH)}`
}
