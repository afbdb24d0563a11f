/** What started a run. */
export interface RunEvent {
  readonly eventName: string
  /** The event as GitHub sent it; empty where there is none. */
  readonly payload: Fields
}

type Fields = Readonly<Record<string, unknown>>

/** The pull request that a run is about. */
export interface PullRequest {
  readonly number: number
  /** Branch that is proposed. Whoever opened the pull request chose the name. */
  readonly headRef: string
  readonly headSha: string
  /** Whether that branch lies in this repository; not so for a fork, also a deleted one. */
  readonly sameRepository: boolean
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

/** The pull request that the event is about. @param repository - owner and name of the run's */
export function pullRequestOf({ payload }: Pick<RunEvent, 'payload'>, repository: string): PullRequest | undefined {
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
export function senderOf({ eventName, payload }: RunEvent): Account | undefined {
  return accountOf(eventName === 'workflow_run' ? fieldsOf(payload['workflow_run'])?.['actor'] : payload['sender'])
}

/** The comment or review that the event is about. */
export function commentOf({ payload }: Pick<RunEvent, 'payload'>): EventComment | undefined {
  const comment = fieldsOf(payload['comment']) ?? fieldsOf(payload['review'])
  if (typeof comment?.['id'] !== 'number') return undefined
  const { id, body, user, performed_via_github_app: app } = comment
  const isByApp = app !== undefined && app !== null
  return { id, body: typeof body === 'string' ? body : '', author: accountOf(user), isByApp }
}

/** Message of the newest commit of a push; `undefined` where a branch was deleted, and for other events. */
export function pushedMessageOf({ payload }: Pick<RunEvent, 'payload'>): string | undefined {
  return messageOf(payload['head_commit'])
}

/** The messages of all commits that were pushed with it, as far as the event has them: at most 2,048. */
export function pushedMessagesOf({ payload }: Pick<RunEvent, 'payload'>): readonly string[] {
  const commits: readonly unknown[] = Array.isArray(payload['commits']) ? payload['commits'] : []
  return commits.map(messageOf).filter((message) => message !== undefined)
}

function messageOf(commit: unknown): string | undefined {
  const message = fieldsOf(commit)?.['message']
  return typeof message === 'string' ? message : undefined
}

/** Number of the issue or pull request that the event is about. */
export function issueNumberOf({ payload }: Pick<RunEvent, 'payload'>): number | undefined {
  const number = (fieldsOf(payload['issue']) ?? fieldsOf(payload['pull_request']))?.['number']
  return typeof number === 'number' ? number : undefined
}

/** Whether the comment that the event is about stands on a pull request, and not on an issue. */
export function isPullComment({ payload }: Pick<RunEvent, 'payload'>): boolean {
  return fieldsOf(fieldsOf(payload['issue'])?.['pull_request']) !== undefined
}

/** Short name of the repository's default branch; `undefined` where the event does not say it. */
export function defaultBranchOf({ payload }: Pick<RunEvent, 'payload'>): string | undefined {
  const name = fieldsOf(payload['repository'])?.['default_branch']
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** Whether the event says that the run's repository is public: what lies in it then shows to everybody. */
export function isPublic({ payload }: Pick<RunEvent, 'payload'>): boolean {
  return fieldsOf(payload['repository'])?.['private'] === false
}
