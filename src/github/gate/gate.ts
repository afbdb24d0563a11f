import { orList } from '../../core/text/word-list.ts'
import { checkCommandWord, parseCommand, type Command } from '../../core/inputs/command.ts'
import { parsePicks, type PickCommand } from '../../core/inputs/pick.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import type { RunContext } from '../runner/context.ts'
import { findOwnCommit } from './own-commit.ts'
import { askRole, isAtLeast, ROLES, type Role } from './permission.ts'
import type { Clock } from '../api/clock.ts'
import { commentOf, isSameAccount, issueNumberOf, senderOf, type RunEvent } from '../runner/event.ts'

/** Where a comment stands. */
interface CommentPlace {
  readonly commentId: number
  /** Number of the issue or pull request. */
  readonly issueNumber: number
}

/** A command, and where it stands. */
export type CommentCommand = Command & CommentPlace

/** A comment that picks candidates. */
export type CommentPick = PickCommand & CommentPlace

/** What a comment asks for: one of both, or none where the event is no comment that is looked at. */
interface Said {
  readonly command?: CommentCommand | undefined
  /** What is picked; then nothing else is done. */
  readonly pick?: CommentPick | undefined
}

/** Whether a run is for us. */
export type Gate =
  | ({ readonly open: true } & Said)
  | {
      readonly open: false
      /** The one line of the log; all that whoever caused the run ever gets. */
      readonly reason: string
    }

/** What decides whether a run is for us. */
export interface GateOptions {
  readonly context: RunContext
  /** The input `comment-command`. */
  readonly commentCommand: string
  /** The input `pick-command`. */
  readonly pickCommand: string
  /** The input `require-permission`; `write` where it is empty. */
  readonly requirePermission: string
  /** Whether the run asks kie or GitHub for anything: where it does not, it takes no permission to cause it. */
  readonly asksOthers: boolean
  /** Whether the run may create tasks: then one that a commit of this action's has started is none of ours. */
  readonly spends: boolean
  /** The input `commit-directory`, else `output-directory`. */
  readonly directory: string
  /** The input `github-token`. */
  readonly token: string
  readonly log: Log
  readonly clock: Clock
  /** Ends the request. */
  readonly signal: AbortSignal
  /** Called before GitHub is asked. @throws what stands in the way of that */
  readonly settleWay: () => void
}

/** Events that only people with write access cause, and `pull_request`, which gives those of a fork no secret. */
const EXEMPT: readonly string[] = [
  'push',
  'workflow_dispatch',
  'repository_dispatch',
  'schedule',
  'release',
  'create',
  'delete',
  'merge_group',
  'deployment',
  'pull_request',
]

/** Events whose text may be another person's than the one who caused them. */
const COMMENT_EVENT = /_comment$|^pull_request_review$/

/**
 * Decides whether this run is for us, by its event, its command and the permission of whoever caused it. Nothing is done
 * before: the question for the permission is the first request of a run that a stranger can cause.
 *
 * @throws InputError when one of its inputs is wrong, or GitHub does not say what permission somebody has
 */
export async function checkGate(options: GateOptions): Promise<Gate> {
  const { context, asksOthers, spends, log } = options
  const { words, least } = readGateInputs(options)
  const isComment = COMMENT_EVENT.test(context.eventName)
  const said = isComment && (words.command !== '' || words.pick !== '') ? readCommand(context, words) : {}
  if (typeof said === 'string') return { open: false, reason: `Skipped: ${said}` }
  const { command, pick } = said
  if (pick === undefined && least === 'none' && spends) {
    log.notice(
      "Input 'require-permission' is 'none': whoever on the internet can cause this workflow's event spends your credits.",
    )
  }
  const asked = pick === undefined ? { least, what: "'require-permission'" } : leastToPick(least)
  if (pick !== undefined || (asksOthers && !EXEMPT.includes(context.eventName))) {
    const refusal = await findRefusal(options, asked)
    if (refusal !== undefined) return { open: false, reason: `Skipped: ${refusal}` }
  }
  const own = spends ? await findOwnCommit(options) : undefined
  if (own !== undefined) return { open: false, reason: `Skipped: ${own}` }
  const { unread } = pick ?? command ?? {}
  if (unread !== undefined) log.notice(forLog(unread))
  warnOfRiskyEvent(context, log)
  return { open: true, command, pick }
}

/** What is asked of whoever caused a run. */
interface Asked {
  readonly least: Role | 'none'
  /** What asks for it, as the beginning of a sentence. */
  readonly what: string
}

/**
 * A pick puts a commit on a branch: who may not write gets none, though a public command beside it may be anybody's.
 *
 * @param least - the input `require-permission`
 */
function leastToPick(least: Role | 'none'): Asked {
  const isMore = least === 'maintain' || least === 'admin'
  return isMore ? { least, what: "'require-permission'" } : { least: 'write', what: 'a pick' }
}

/** The words with which comments begin that are for us; empty for none. */
interface Words {
  readonly command: string
  readonly pick: string
}

interface Inputs {
  readonly words: Words
  readonly least: Role | 'none'
}

function readGateInputs({ commentCommand, pickCommand, requirePermission }: GateOptions): Inputs {
  const problems: string[] = []
  const words = { command: commentCommand.trim(), pick: pickCommand.trim() }
  const rows = [
    ['comment-command', words.command],
    ['pick-command', words.pick],
  ] as const
  for (const [input, word] of rows) {
    try {
      if (word !== '') checkCommandWord(word, input)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems)
    }
  }
  if (words.pick !== '' && words.pick === words.command) {
    problems.push(
      `Inputs 'comment-command' and 'pick-command' are both ${JSON.stringify(words.pick)}; give each a word of its own.`,
    )
  }
  const given = requirePermission.trim() || 'write'
  const known = [...ROLES, 'none'] as const
  const least = known.find((each) => each === given)
  if (least === undefined) {
    problems.push(`Input 'require-permission' is ${JSON.stringify(given)}; it takes ${orList(known)}.`)
  }
  if (least === undefined || problems.length > 0) throw new InputError(problems)
  return { words, least }
}

/** @returns the command or the picks, or why there is none for us */
function readCommand(context: RunContext, words: Words): Said | string {
  if (context.eventName !== 'issue_comment') {
    return `commands are read at the event 'issue_comment' alone, and this is '${forLog(context.eventName)}'.`
  }
  const comment = commentOf(context)
  const issueNumber = issueNumberOf(context)
  if (context.payload['action'] !== 'created') return 'only a new comment is a command, not one that was changed.'
  if (comment === undefined || issueNumber === undefined) return 'the event names no comment on an issue.'
  if (comment.isByApp || comment.author?.isBot === true || senderOf(context)?.isBot === true) {
    return 'a bot wrote the comment.'
  }
  const place = { commentId: comment.id, issueNumber }
  const pick = words.pick === '' ? undefined : parsePicks(comment.body, words.pick)
  if (pick !== undefined) return { pick: { ...pick, ...place } }
  const command = words.command === '' ? undefined : parseCommand(comment.body, words.command)
  if (command !== undefined) return { command: { ...command, ...place } }
  const known = [words.command, words.pick].filter((word) => word !== '').map((word) => `'${forLog(word)}'`)
  return `the comment does not begin with the command ${orList(known)}.`
}

/** @returns why whoever caused the run may not */
async function findRefusal(options: GateOptions, { least, what }: Asked): Promise<string | undefined> {
  const { context, token, log, clock, signal, settleWay } = options
  if (least === 'none') return undefined
  const sender = senderOf(context)
  if (sender === undefined) return 'the event does not say who caused it.'
  const name = forLog(sender.login)
  const comment = commentOf(context)
  if (comment !== undefined || COMMENT_EVENT.test(context.eventName)) {
    const author = comment?.author
    if (author === undefined) return 'the event does not say who wrote the comment.'
    if (!isSameAccount(author, sender))
      return `${name} caused the event, but ${forLog(author.login)} wrote the comment.`
  }
  if (token.trim() === '') {
    throw new InputError([
      "Input 'github-token' is empty; it is needed to ask for the permission of whoever caused this run. Leave the input " +
        "out to use the workflow's own token, which act has by '-s GITHUB_TOKEN' alone.",
    ])
  }
  settleWay()
  const { createOctokit } = await import('../api/octokit.ts')
  const octokit = createOctokit({ token: token.trim(), apiUrl: context.apiUrl, log, clock })
  const role = await askRole({ octokit, context, login: sender.login, signal })
  if (isAtLeast(role, least)) return undefined
  return `${name} has the role '${forLog(role)}' in ${context.owner}/${context.repo}; ${what} asks for ${orList(ROLES.slice(ROLES.indexOf(least)))}.`
}

/** Says what the author of the workflow may not have thought of. */
function warnOfRiskyEvent({ eventName, payload }: RunEvent, log: Log): void {
  if (eventName === 'pull_request_target') {
    log.warning(
      'This workflow runs on pull_request_target: it has your secrets, while the title, the text, the branch name and the ' +
        "files of the pull request may be a stranger's. Never check out or run the pull request's code in it.",
    )
  }
  if (payload['action'] === 'labeled' && !EXEMPT.includes(eventName)) {
    log.warning(
      'This workflow runs when a label is set: whoever sets it approves the text as it then is, though it may be a ' +
        "stranger's, and pays for what it asks for. Read the text before you set the label.",
    )
  }
}
