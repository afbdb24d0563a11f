import { createVirtualClock, type VirtualClock } from '../../../sandbox/virtual-clock.ts'
import {
  createKieClient,
  KieConnectionError,
  runTasks,
  type KieClient,
  type QueueEvent,
  type QueueItem,
  type QueueOptions,
  type TaskOutcome,
  type TransportRequest,
} from '../../../src/kie/index.ts'

/** What kie does with one request. */
export type Reply =
  | {
      readonly code: number
      readonly msg?: string
      readonly data?: unknown
      readonly retryAfter?: string
      readonly status?: number
    }
  | { readonly html: number; readonly retryAfter?: string }
  | { readonly fails: 'unreachable' | 'reset' }
  | { readonly hangs: true }

/** One request as kie met it. */
export interface Call {
  /** Milliseconds on the virtual clock. */
  readonly at: number
  readonly kind: 'create' | 'look'
  /** The prompt of a createTask, which the tests make the item's key; the id of a look. */
  readonly subject: string
}

/** Chooses kie's reply; `nth` counts, from 0, the requests of this kind for this subject. */
export type Script = (call: Call & { readonly nth: number }) => Reply

/** A kie that does what a test says, on a virtual clock; each exchange takes 200 ms. */
export interface ScriptedKie {
  readonly clock: VirtualClock
  readonly client: KieClient
  readonly calls: readonly Call[]
  readonly events: readonly QueueEvent[]
  run(items: readonly QueueItem[], options?: Partial<QueueOptions>): Promise<readonly TaskOutcome[]>
  /** When createTask was called, for one item or for all. */
  createTimes(key?: string): number[]
  lookTimes(taskId: string): number[]
  eventTypes(): string[]
}

const ROUND_TRIP_MS = 200

export function createScriptedKie(script: Script): ScriptedKie {
  const clock = createVirtualClock()
  const calls: Call[] = []
  const events: QueueEvent[] = []

  const transport = async (
    request: TransportRequest,
  ): Promise<{ status: number; headers: Record<string, string>; body: string }> => {
    const call = readCall(request, clock.now())
    const nth = calls.filter(({ kind, subject }) => kind === call.kind && subject === call.subject).length
    calls.push(call)
    const reply = script({ ...call, nth })
    const fail = (sent: boolean, cause: unknown): KieConnectionError =>
      new KieConnectionError('no answer', { endpoint: request.endpoint, sent, cause })
    if ('fails' in reply) {
      await clock.sleep(ROUND_TRIP_MS)
      throw fail(reply.fails === 'reset', new Error(reply.fails))
    }
    await clock.sleep('hangs' in reply ? 1e9 : ROUND_TRIP_MS, request.signal).catch((cause: unknown) => {
      throw fail(true, cause)
    })
    return toHttp(reply)
  }

  const client = createKieClient({ apiKey: 'a-key-of-the-tests', clock, transport })
  return {
    clock,
    client,
    calls,
    events,
    run: (items, options = {}) =>
      clock.run(
        runTasks(items, {
          client,
          clock,
          random: () => 0.5,
          timeoutMs: 900_000,
          onEvent: (event) => events.push(event),
          ...options,
        }),
      ),
    createTimes: (key) => timesOf(calls, 'create', key),
    lookTimes: (taskId) => timesOf(calls, 'look', taskId),
    eventTypes: () => events.map((event) => event.type),
  }
}

/** A kie that accepts everything, and whose tasks succeed at the first look. */
export function willing(): ScriptedKie {
  return createScriptedKie(({ kind, subject }) => (kind === 'create' ? accepts(subject) : SUCCESS))
}

/** Items whose prompt is their key. */
export function itemsOf(...keys: readonly string[]): readonly QueueItem[] {
  return keys.map((key) => ({ key, request: { model: 'a-model', input: { prompt: key } } }))
}

/** Items whose task was created earlier, with the key as its id. */
export function earlierItemsOf(...keys: readonly string[]): readonly QueueItem[] {
  return itemsOf(...keys).map((item) => ({ ...item, taskId: item.key }))
}

/** kie accepts; the task's id is the item's key. */
export function accepts(subject: string): Reply {
  return { code: 200, data: { taskId: subject, recordId: subject } }
}

/** kie shows a task in this state. */
export function shows(state: string | undefined, fields: Readonly<Record<string, unknown>> = {}): Reply {
  return { code: 200, data: { state, resultJson: '', failCode: null, failMsg: null, ...fields } }
}

/** kie shows a finished task. */
export const SUCCESS: Reply = shows('success', { resultJson: '{"resultUrls":["https://files.invalid/1.png"]}' })

function timesOf(calls: readonly Call[], kind: Call['kind'], subject: string | undefined): number[] {
  return calls.filter((call) => call.kind === kind && (subject ?? call.subject) === call.subject).map((call) => call.at)
}

function readCall({ method, body = '{}', url }: TransportRequest, at: number): Call {
  if (method === 'GET') return { at, kind: 'look', subject: url.searchParams.get('taskId') ?? '' }
  const { input } = JSON.parse(body) as { input: { prompt: string } }
  return { at, kind: 'create', subject: input.prompt }
}

function toHttp(reply: Reply): { status: number; headers: Record<string, string>; body: string } {
  const headers: Record<string, string> = 'retryAfter' in reply ? { 'retry-after': reply.retryAfter ?? '' } : {}
  if ('html' in reply) return { status: reply.html, headers, body: '<html>Bad gateway</html>' }
  if (!('code' in reply)) return { status: 200, headers, body: '' }
  const { code, msg = 'success', data = null } = reply
  return { status: reply.status ?? 200, headers, body: JSON.stringify({ code, msg, data }) }
}
