import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import type { RunContext } from '../../../src/github/runner/context.ts'
import { checkGate, type Gate, type GateOptions } from '../../../src/github/gate/gate.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import { CONTEXT, TestLog } from '../commit/commit-setup.ts'

/** What came of a gate. */
export interface Passage {
  readonly gate: Gate
  readonly log: TestLog
  /** The requests that it cost, as `METHOD /path`. */
  readonly requests: readonly string[]
}

/** Checks the gate for an event, against the sandbox. */
export async function passGate(
  github: GitHubSandbox,
  event: Partial<RunContext>,
  changed: Partial<GateOptions> = {},
): Promise<Passage> {
  const [owner = '', repo = ''] = github.repository.split('/')
  const log = new TestLog()
  const before = github.requests.length
  const gate = await checkGate({
    context: { ...CONTEXT, owner, repo, apiUrl: github.url, ...event },
    commentCommand: '',
    pickCommand: '',
    requirePermission: '',
    asksOthers: true,
    spends: true,
    directory: 'kie-images',
    // The least that a job's token has.
    token: github.token({ metadata: 'read' }),
    log,
    clock: systemClock,
    signal: new AbortController().signal,
    settleWay: () => undefined,
    ...changed,
  })
  return { gate, log, requests: github.requests.slice(before).map(({ method, path }) => `${method} ${path}`) }
}

/** An account in an event. */
export const person = (login: string) => ({ login, id: idOf(login), type: 'User' })

function idOf(login: string): number {
  return Buffer.from(login).reduce((id, byte) => (id * 31 + byte) % 1_000_003, 7)
}

/** A new comment on issue 7. */
export function commentEvent(
  login: string,
  body: string,
  { action = 'created', comment = {}, sender = {} }: CommentChanges = {},
): Pick<RunContext, 'eventName' | 'payload'> {
  return {
    eventName: 'issue_comment',
    payload: {
      action,
      issue: { number: 7, title: 'A fox', user: person('reporter') },
      comment: { id: 99, body, user: person(login), author_association: 'NONE', ...comment },
      sender: { ...person(login), ...sender },
    },
  }
}

interface CommentChanges {
  readonly action?: string
  readonly comment?: Readonly<Record<string, unknown>>
  readonly sender?: Readonly<Record<string, unknown>>
}
