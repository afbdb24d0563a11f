import { InputError } from '../../core/text/errors.ts'

/** The pull request that a run is about. */
export interface PullRequest {
  readonly number: number
  /** Branch that is proposed. Whoever opened the pull request chose the name. */
  readonly headRef: string
  readonly headSha: string
  /** Whether that branch lies in this repository; not so for a fork, also a deleted one. */
  readonly sameRepository: boolean
}

/** What is known of this run, from the runner's environment and the event that started it. */
export interface RunContext {
  readonly owner: string
  readonly repo: string
  /** Without a slash at the end. */
  readonly serverUrl: string
  /** Without a slash at the end. */
  readonly apiUrl: string
  /** The run's commit; for a pull request a merge that lies on no branch. */
  readonly sha: string
  /** Full: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; empty for events that are about none. */
  readonly ref: string
  readonly eventName: string
  readonly runId: number
  /** From 1. */
  readonly runAttempt: number
  readonly job: string
  /** Absolute path. */
  readonly workspace: string
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
  /** Login of whoever caused the run; empty where the runner does not say. */
  readonly actor: string
  /** Short name of the run's tag. */
  readonly tag: string | undefined
  /** Short name of the run's branch; for events that have none, such as comments, GitHub gives the default branch. */
  readonly branch: string | undefined
  readonly pullRequest: PullRequest | undefined
  /** The event as GitHub sent it; empty where there is none. */
  readonly payload: Readonly<Record<string, unknown>>
  /** Page of the run. */
  readonly runUrl: string
  /** Whether debug logging is on. */
  readonly debug: boolean
}

const REQUIRED = [
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_EVENT_NAME',
  'GITHUB_RUN_ID',
  'GITHUB_JOB',
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
] as const

/**
 * Reads what the runner says about the run.
 *
 * @param env - the process's environment
 * @param readFile - reads a text file; used for the event's payload
 * @throws InputError that names every variable that is missing, and an event file that cannot be read
 */
export function readContext(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): RunContext {
  const missing = REQUIRED.filter((name) => (env[name] ?? '') === '')
  if (missing.length > 0) {
    throw new InputError([`Not set: ${missing.join(', ')}. This program runs as a step of a GitHub workflow.`])
  }
  const text = (name: (typeof REQUIRED)[number]): string => env[name] ?? ''
  const repository = text('GITHUB_REPOSITORY')
  const [owner = '', repo = ''] = repository.split('/')
  if (owner === '' || repo === '') {
    throw new InputError([`GITHUB_REPOSITORY is '${repository}'; it has the form 'owner/name'.`])
  }
  const serverUrl = readUrl(env['GITHUB_SERVER_URL'], 'https://github.com')
  const payload = readPayload(env['GITHUB_EVENT_PATH'], readFile)
  const ref = env['GITHUB_REF'] ?? ''
  const runId = text('GITHUB_RUN_ID')
  return {
    owner,
    repo,
    serverUrl,
    apiUrl: readUrl(env['GITHUB_API_URL'], 'https://api.github.com'),
    sha: text('GITHUB_SHA'),
    ref,
    eventName: text('GITHUB_EVENT_NAME'),
    runId: Number(runId),
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    job: text('GITHUB_JOB'),
    workspace: text('GITHUB_WORKSPACE'),
    tempDirectory: text('RUNNER_TEMP'),
    actor: env['GITHUB_ACTOR'] ?? '',
    tag: shortName(ref, 'refs/tags/'),
    branch: shortName(ref, 'refs/heads/'),
    pullRequest: readPullRequest(payload, repository),
    payload,
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    debug: env['RUNNER_DEBUG'] === '1',
  }
}

function readUrl(value: string | undefined, fallback: string): string {
  return (value === undefined || value === '' ? fallback : value).replace(/\/$/, '')
}

function shortName(ref: string, prefix: string): string | undefined {
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined
}

function readPayload(path: string | undefined, readFile: (path: string) => string): Record<string, unknown> {
  if (path === undefined || path === '') return {}
  try {
    return JSON.parse(readFile(path)) as Record<string, unknown>
  } catch (cause) {
    throw new InputError(['The event that GITHUB_EVENT_PATH names cannot be read as JSON.'], { cause })
  }
}

/** As much of an event's pull request as is used. Other runners than GitHub's were seen to leave `head` out. */
interface PullRequestPayload {
  readonly number: number
  readonly head?: {
    readonly ref: string
    readonly sha: string
    /** `null` once the fork is deleted. */
    readonly repo: { readonly full_name: string } | null
  }
}

function readPullRequest(payload: Record<string, unknown>, repository: string): PullRequest | undefined {
  const pull = payload['pull_request'] as PullRequestPayload | undefined
  if (pull?.head === undefined) return undefined
  return {
    number: pull.number,
    headRef: pull.head.ref,
    headSha: pull.head.sha,
    sameRepository: pull.head.repo?.full_name.toLowerCase() === repository.toLowerCase(),
  }
}

/** An account, as an event names it. */
export interface Account {
  readonly login: string
  /** `undefined` where the event names none; other servers than GitHub's may. */
  readonly id: number | undefined
  /** Whether a program acts by it: an app, or the workflow's own token. */
  readonly isBot: boolean
}

/** A comment, or a review, that an event is about. */
export interface EventComment {
  readonly id: number
  /** Markdown, by anybody; empty where there is none. */
  readonly body: string
  /** `undefined` once the account is deleted. */
  readonly author: Account | undefined
  /** Whether an app wrote it, be it in a person's name. */
  readonly isByApp: boolean
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined
}

function accountOf(value: unknown): Account | undefined {
  const { login, id, type } = fieldsOf(value) ?? {}
  if (typeof login !== 'string' || login === '') return undefined
  const isBot = type === 'Bot' || login.toLowerCase().endsWith('[bot]')
  return { login, id: typeof id === 'number' ? id : undefined, isBot }
}

/** Whether two accounts are one. Logins can change hands, ids cannot. */
export function isSameAccount(one: Account, other: Account): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id
  return one.login.toLowerCase() === other.login.toLowerCase()
}

/** Whoever caused the event; for a run that another run triggered, whoever caused that one. */
export function senderOf({ eventName, payload }: Pick<RunContext, 'eventName' | 'payload'>): Account | undefined {
  return accountOf(eventName === 'workflow_run' ? fieldsOf(payload['workflow_run'])?.['actor'] : payload['sender'])
}

/** The comment or review that the event is about. */
export function commentOf({ payload }: Pick<RunContext, 'payload'>): EventComment | undefined {
  const comment = fieldsOf(payload['comment']) ?? fieldsOf(payload['review'])
  if (typeof comment?.['id'] !== 'number') return undefined
  const { id, body, user, performed_via_github_app: app } = comment
  const isByApp = app !== undefined && app !== null
  return { id, body: typeof body === 'string' ? body : '', author: accountOf(user), isByApp }
}

/** Number of the issue or pull request that the event is about. */
export function issueNumberOf({ payload }: Pick<RunContext, 'payload'>): number | undefined {
  const number = (fieldsOf(payload['issue']) ?? fieldsOf(payload['pull_request']))?.['number']
  return typeof number === 'number' ? number : undefined
}
