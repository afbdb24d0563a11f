import { Bell } from '../time/bell.ts'
import { systemClock, type Clock } from '../time/clock.ts'
import { KieApiError } from '../wire/errors.ts'
import {
  outcomeOfFailedTask,
  outcomeWithoutEnd,
  outcomeWithoutTask,
  unsentOutcome,
  type AcceptedTask,
  type Attempt,
  type EndedTask,
} from './attempt.ts'
import { Line } from './line.ts'
import { Obstacles } from './obstacles.ts'
import type { FailedOutcome, QueueEvent, TaskOutcome } from './outcome.ts'
import { Poller } from './poller.ts'
import type { QueueItem, QueueOptions } from './options.ts'
import { Submitter } from './submitter.ts'
import { KieCancelledError } from './task-errors.ts'

/** A createTask on its way may yet yield its id, which saves a paid task; a cancelled step has 2 s in all to tell it. */
const CANCEL_GRACE_MS = 1_200

/**
 * Makes many tasks and follows them to their end. For each item createTask succeeds at most once, and once more for each
 * of the `retries`; it is sent again only where surely no task came of it.
 *
 * @returns how each item ended, in the order of the items
 */
export function runTasks(items: readonly QueueItem[], options: QueueOptions): Promise<readonly TaskOutcome[]> {
  return new Queue(options).run(items)
}

class Queue {
  readonly #options: QueueOptions
  readonly #clock: Clock
  readonly #onEvent: (event: QueueEvent) => void
  readonly #obstacles = new Obstacles()
  readonly #submitter: Submitter
  readonly #poller: Poller
  readonly #bell: Bell
  readonly #line = new Line()
  readonly #outcomes: TaskOutcome[] = []
  #unsettled = 0
  readonly #done = Promise.withResolvers<readonly TaskOutcome[]>()
  /** Ends the createTasks on their way. */
  readonly #cutOff = new AbortController()

  constructor(options: QueueOptions) {
    const { client, clock = systemClock, random = Math.random, rateLimit = 20, timeoutMs, onEvent } = options
    this.#options = options
    this.#clock = clock
    this.#onEvent = onEvent ?? (() => undefined)
    this.#bell = new Bell(clock)
    const shared = { client, clock, random, timeoutMs, onEvent: this.#onEvent }
    this.#poller = new Poller(shared)
    this.#submitter = new Submitter({
      ...shared,
      rateLimit,
      sharedSendsFile: options.sharedSendsFile,
      obstacles: this.#obstacles,
      cutOff: this.#cutOff.signal,
    })
  }

  async run(items: readonly QueueItem[]): Promise<readonly TaskOutcome[]> {
    const { signal } = this.#options
    const cancel = (): void => this.#start(this.#cancel())
    this.#unsettled = items.length
    if (items.length === 0) return []
    this.#obstacles.stopped.addEventListener('abort', () => this.#bell.ring())
    if (signal?.aborted === true) cancel()
    else signal?.addEventListener('abort', cancel)
    this.#admitAll(items)
    this.#start(this.#submitAll())
    this.#start(this.#poller.run())
    try {
      return await this.#done.promise
    } finally {
      signal?.removeEventListener('abort', cancel)
      this.#obstacles.stop('cancelled')
      this.#cutOff.abort()
      this.#poller.close()
    }
  }

  #admitAll(items: readonly QueueItem[]): void {
    for (const [index, item] of items.entries()) {
      const attempt = { index, item, number: 1 }
      if (item.taskId === undefined) this.#line.join(attempt)
      else this.#start(this.#follow(attempt, { taskId: item.taskId, submittedAt: undefined, accepted: undefined }))
    }
  }

  /** A fault in the caller's listener, or in this code, ends the run. */
  #start(work: Promise<void>): void {
    work.catch((error: unknown) => this.#done.reject(error))
  }

  async #submitAll(): Promise<void> {
    const { stopped } = this.#obstacles
    while (!stopped.aborted) {
      const { next } = this.#line
      if (next === undefined) await this.#bell.wait(Infinity)
      else if (this.#obstacles.find(next.item.request.model) !== undefined) this.#drop(this.#line.take(next))
      else if (await this.#submitter.turn()) this.#start(this.#work(this.#line.take(next)))
    }
    for (const attempt of this.#line.waiting) this.#drop(this.#line.take(attempt))
  }

  async #work(attempt: Attempt): Promise<void> {
    this.#line.takeOff()
    await this.#submit(attempt)
    this.#line.land()
    this.#bell.ring()
  }

  async #submit(attempt: Attempt): Promise<void> {
    const { item, number } = attempt
    const { admit, timeoutMs } = this.#options
    const submission = await this.#submitter.submit({
      key: item.key,
      attempt: number,
      request: item.request,
      admit: () => admit?.(item, number),
    })
    if (submission === undefined) {
      this.#drop(attempt)
    } else if (submission.taskId === undefined) {
      this.#settle(attempt, outcomeWithoutTask(attempt, submission))
    } else {
      const { taskId, sentOn, sentAt, repliedAt } = submission
      const accepted = { at: repliedAt, deadline: sentAt + timeoutMs }
      await this.#follow(attempt, { taskId, submittedAt: sentOn, accepted })
    }
  }

  async #follow(attempt: Attempt, task: AcceptedTask): Promise<void> {
    const { item, number } = attempt
    const { taskId, submittedAt, accepted } = task
    if (this.#options.wait === false) {
      this.#settle(attempt, { end: 'accepted', key: item.key, attempt: number, submittedAt, taskId })
      return
    }
    const end = await this.#poller.watch({ key: item.key, taskId, model: item.request.model, accepted })
    if (end.error !== undefined) this.#onNoEnd(attempt, { ...task, ...end })
    else if (end.task.state === 'success') this.#succeed(attempt, { ...task, task: end.task })
    else this.#onFail(attempt, { ...task, task: end.task })
  }

  #succeed(attempt: Attempt, { taskId, submittedAt, task }: EndedTask): void {
    const { key } = attempt.item
    this.#onEvent({ type: 'success', key, taskId, task })
    this.#settle(attempt, { end: 'success', key, attempt: attempt.number, submittedAt, taskId, task })
  }

  /** kie says that the task failed: the only end after which a new one may be made. */
  #onFail(attempt: Attempt, ended: EndedTask): void {
    const { taskId, accepted } = ended
    const outcome = outcomeOfFailedTask(attempt, ended)
    const { error } = outcome
    const isCreatedHere = accepted !== undefined
    const isAllowed = attempt.number <= (this.#options.retries ?? 0)
    if (!isCreatedHere || !error.transient || !isAllowed) {
      this.#settle(attempt, outcome)
      return
    }
    const number = attempt.number + 1
    if (this.#obstacles.stopped.aborted) {
      this.#drop({ index: attempt.index, item: attempt.item, number, earlier: outcome })
      return
    }
    this.#onEvent({ type: 'retrying', key: attempt.item.key, attempt: number, taskId, error })
    this.#line.join({ index: attempt.index, item: attempt.item, number, earlier: outcome })
  }

  /** The attempt is not sent at all. */
  #drop(attempt: Attempt): void {
    const error = this.#obstacles.find(attempt.item.request.model) ?? new KieCancelledError()
    this.#settle(attempt, unsentOutcome(attempt, error))
  }

  /** The wait is over before the task is. */
  #onNoEnd(attempt: Attempt, ended: AcceptedTask & Pick<FailedOutcome, 'task' | 'error'>): void {
    // The only refusal that ends a watch is that of the key.
    if (ended.error instanceof KieApiError) this.#obstacles.stop(ended.error)
    this.#settle(attempt, outcomeWithoutEnd(attempt, ended))
  }

  #settle(attempt: Attempt, outcome: TaskOutcome): void {
    this.#outcomes[attempt.index] = outcome
    this.#onEvent({ type: 'finished', key: attempt.item.key, outcome })
    this.#unsettled -= 1
    if (this.#unsettled === 0) this.#done.resolve(this.#outcomes)
  }

  /** Ends the run for the caller's signal: at once, but for what may be an id on its way. */
  async #cancel(): Promise<void> {
    this.#obstacles.stop('cancelled')
    this.#poller.end((taskId) => new KieCancelledError(taskId))
    await this.#clock.sleep(CANCEL_GRACE_MS, this.#cutOff.signal).catch(() => undefined)
    this.#cutOff.abort()
  }
}
