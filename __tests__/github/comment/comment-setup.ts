import type { GitHubSandbox, TokenOptions } from '../../../sandbox/github/index.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { endComment } from '../../../src/github/comment/end.ts'
import { commentThread, type CommentThread, type CommentThreadOptions } from '../../../src/github/comment/comment.ts'
import type { RunContext } from '../../../src/github/runner/context.ts'
import { createOctokit, type Octokit } from '../../../src/github/api/octokit.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import { CONTEXT, TestLog } from '../commit/commit-setup.ts'

/** The account of a job's own token. */
export const BOT = 'github-actions[bot]'

/** What a test of a run's comment works with. */
export interface CommentSetup {
  readonly thread: CommentThread
  readonly options: CommentThreadOptions
  readonly octokit: Octokit
  readonly log: TestLog
  /** What the post step was told, the latest last. */
  readonly states: readonly string[]
  /** Does what the post step does. */
  readonly end: (text: string) => Promise<boolean>
}

/** What may differ from a job's own token that comments on an issue for a push. */
export interface CommentChanges {
  readonly key?: string
  readonly token?: TokenOptions
  readonly context?: Partial<RunContext>
  readonly signal?: AbortSignal
}

/** One run's comment on an issue, against the sandbox. */
export function setUpComment(github: GitHubSandbox, issue: number, changes: CommentChanges = {}): CommentSetup {
  const { key = 'art/hero', token = { issues: 'write' }, context = {}, signal = new AbortController().signal } = changes
  const [owner = '', repo = ''] = github.repository.split('/')
  const log = new TestLog()
  const states: string[] = []
  const octokit = createOctokit({ token: github.token(token), apiUrl: github.url, log, clock: systemClock })
  const options: CommentThreadOptions = {
    octokit,
    context: { ...CONTEXT, owner, repo, serverUrl: github.url, apiUrl: github.url, ...context },
    issueNumber: issue,
    key,
    log,
    clock: systemClock,
    signal,
    onComment: (state) => void states.push(state),
  }
  const end = (text: string): Promise<boolean> =>
    endComment({ octokit, owner, repo, state: states.at(-1), text, signal: new AbortController().signal })
  return { thread: commentThread(options), options, octokit, log, states, end }
}

/** The bodies of an issue's comments, the oldest first. */
export function bodiesOf(github: GitHubSandbox, issue: number): readonly string[] {
  return github.commentsOf(issue).map(({ body }) => body)
}

/** The requests of some work, as `METHOD /path` below the repository. */
export async function requestsOf(github: GitHubSandbox, work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = github.requests.length
  await work()
  const root = `/repos/${github.repository}`
  return github.requests.slice(before).map(({ method, path }) => `${method} ${path.replace(root, '')}`)
}

/** The DeliveryError that something rejects with. */
export async function refusal(work: Promise<unknown>): Promise<DeliveryError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DeliveryError)) throw new Error(`no DeliveryError: ${String(error)}`)
  return error
}
