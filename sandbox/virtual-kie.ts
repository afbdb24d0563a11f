import type { Transport } from '../src/kie/wire/transport.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** How the service behaves. */
export interface VirtualKieOptions {
  readonly clock: VirtualClock
  /** How long kie draws the task with this number, from 0. */
  readonly durationMs: (task: number) => number
  /** From our sending to our reading; the server decides at half of it. Default 200 ms. */
  readonly roundTripMs?: number
  /** createTasks that it accepts in any 10 seconds; default 20. */
  readonly limit?: number
  /** Tasks that may run at once; default 100. */
  readonly running?: number
}

/** One task as the service knows it. */
export interface VirtualTask {
  readonly createdAt: number
  readonly doneAt: number
}

/** A kie.ai without sockets, on a virtual clock: for schedules of hours and batches of thousands. */
export interface VirtualKie {
  /** For `createKieClient`. */
  readonly transport: Transport
  /** When each createTask arrived. */
  readonly createsAt: readonly number[]
  /** When each recordInfo arrived, and for which task. */
  readonly looks: readonly { readonly at: number; readonly taskId: string }[]
  readonly tasks: readonly VirtualTask[]
  /** createTasks that were refused for their frequency. */
  readonly refusals: number
}

const WINDOW_MS = 10_000

/** Starts a service with a true sliding window, where refused requests do not count. */
export function createVirtualKie({
  clock,
  durationMs,
  roundTripMs = 200,
  limit = 20,
  running = 100,
}: VirtualKieOptions): VirtualKie {
  const tasks: VirtualTask[] = []
  const createsAt: number[] = []
  const looks: { at: number; taskId: string }[] = []
  let refusals = 0

  const create = (now: number): unknown => {
    createsAt.push(now)
    const recent = tasks.at(-limit)
    const isFull = recent !== undefined && now - recent.createdAt < WINDOW_MS
    const isBusy = tasks.slice(-running).filter((task) => task.doneAt > now).length >= running
    if (isFull || isBusy) {
      refusals += 1
      return { code: 429, msg: 'Your call frequency is too high. Please try again later.', data: null }
    }
    const taskId = String(tasks.length)
    tasks.push({ createdAt: now, doneAt: now + durationMs(tasks.length) })
    return { code: 200, msg: 'success', data: { taskId, recordId: taskId } }
  }

  const look = (now: number, taskId: string): unknown => {
    looks.push({ at: now, taskId })
    const task = tasks[Number(taskId)]
    if (task === undefined) return { code: 422, msg: 'recordInfo is null', data: null }
    const isDone = task.doneAt <= now
    return {
      code: 200,
      msg: 'success',
      data: {
        taskId,
        state: isDone ? 'success' : 'waiting',
        resultJson: isDone ? JSON.stringify({ resultUrls: [`https://files.invalid/${taskId}.png`] }) : '',
        createTime: task.createdAt,
        completeTime: isDone ? task.doneAt : null,
        creditsConsumed: 4,
      },
    }
  }

  const transport: Transport = async ({ method, url, signal }) => {
    await clock.sleep(roundTripMs / 2, signal)
    const now = clock.now()
    const reply = method === 'POST' ? create(now) : look(now, url.searchParams.get('taskId') ?? '')
    await clock.sleep(roundTripMs / 2, signal)
    return { status: 200, headers: {}, body: JSON.stringify(reply) }
  }

  return {
    transport,
    createsAt,
    looks,
    tasks,
    get refusals() {
      return refusals
    },
  }
}
