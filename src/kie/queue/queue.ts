import { Bell } from '../time/bell.ts'
import { classify, isTransient } from '../wire/classify.ts'
import { systemClock, type Clock } from '../time/clock.ts'
import { KieApiError, type KieError } from '../wire/errors.ts'
import type { FailedOutcome, QueueEvent, TaskOutcome } from './outcome.ts'
import { Poller } from './poller.ts'
import type { QueueItem, QueueOptions } from './options.ts'
import { Submitter } from './submitter.ts'
import { KieCancelledError, KieResultError, KieTaskFailedError, KieTaskLostError } from './task-errors.ts'
import type { Task } from '../client/task.ts'
import type { Watch, WatchEnd } from './watched-task.ts'

/** One attempt for one item. */
interface Attempt {
  readonly index: number
  readonly item: QueueItem
  /** From 1. */
  readonly number: number
  /** How the attempt before this one ended. */
  readonly earlier?: FailedOutcome
}

/** A task that was accepted, in this run or earlier. */
interface Accepted {
  readonly taskId: string
  readonly submittedAt: Date | undefined
  readonly accepted: Watch['accepted']
}

/** kie speaks of 'typically 100+' tasks that may run at once. */
const MOST_IN_FLIGHT = 100

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
  readonly #submitter: Submitter
  readonly #poller: Poller
  readonly #bell: Bell
  /** Attempts in the order in which they are made; fresh ones join at the end, so behind all first ones. */
  readonly #line: Attempt[] = []
  #next = 0
  #inFlight = 0
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
    this.#poller = new Poller({ client, clock, random, timeoutMs, onEvent: this.#onEvent })
    this.#submitter = new Submitter({
      client,
      clock,
      random,
      rateLimit,
      timeoutMs,
      onEvent: this.#onEvent,
      cutOff: this.#cutOff.signal,
    })
  }

  async run(items: readonly QueueItem[]): Promise<readonly TaskOutcome[]> {
    const { signal } = this.#options
    const cancel = (): void => this.#start(this.#cancel())
    this.#unsettled = items.length
    if (items.length === 0) return []
    this.#submitter.stopped.addEventListener('abort', () => this.#bell.ring())
    if (signal?.aborted === true) cancel()
    else signal?.addEventListener('abort', cancel, { once: true })
    this.#admitAll(items)
    this.#start(this.#submitAll())
    this.#start(this.#poller.run())
    try {
      return await this.#done.promise
    } finally {
      signal?.removeEventListener('abort', cancel)
      this.#submitter.stop('cancelled')
      this.#cutOff.abort()
      this.#poller.close()
    }
  }

  #admitAll(items: readonly QueueItem[]): void {
    for (const [index, item] of items.entries()) {
      const attempt = { index, item, number: 1 }
      if (item.taskId === undefined) this.#line.push(attempt)
      else this.#start(this.#follow(attempt, { taskId: item.taskId, submittedAt: undefined, accepted: undefined }))
    }
  }

  /** A fault in the caller's listener, or in this code, ends the run. */
  #start(work: Promise<void>): void {
    work.catch((error: unknown) => this.#done.reject(error))
  }

  async #submitAll(): Promise<void> {
    const { stopped } = this.#submitter
    while (!stopped.aborted) {
      const next = this.#line[this.#next]
      if (next === undefined || this.#inFlight >= MOST_IN_FLIGHT) await this.#bell.wait(Infinity)
      else if (this.#submitter.obstacle(next.item.request.model) !== undefined) this.#drop(this.#take(next))
      else if (await this.#submitter.turn()) this.#start(this.#work(this.#take(next)))
    }
    for (const attempt of this.#line.slice(this.#next)) this.#drop(this.#take(attempt))
  }

  #take(attempt: Attempt): Attempt {
    this.#next += 1
    return attempt
  }

  async #work(attempt: Attempt): Promise<void> {
    this.#inFlight += 1
    await this.#submit(attempt)
    this.#inFlight -= 1
    this.#bell.ring()
  }

  async #submit(attempt: Attempt): Promise<void> {
    const { item, number } = attempt
    const { admit, timeoutMs } = this.#options
    const submission = await this.#submitter.submit({
      key: item.key,
      attempt: number,
      request: item.request,
      admit: () => admit?.(item),
    })
    if (submission === undefined) {
      this.#drop(attempt)
    } else if (submission.taskId === undefined) {
      const { error, sentOn } = submission
      const { earlier } = attempt
      // The task of the attempt before is the one that the item has, and whether it was charged nobody says.
      const charged = earlier === undefined ? submission.charged : 'unknown'
      const known = { taskId: earlier?.taskId, task: earlier?.task }
      this.#settle(attempt, this.#failed(attempt, { ...known, error, charged, submittedAt: sentOn }))
    } else {
      const { taskId, sentOn, sentAt, repliedAt } = submission
      const accepted = { at: repliedAt, deadline: sentAt + timeoutMs }
      await this.#follow(attempt, { taskId, submittedAt: sentOn, accepted })
    }
  }

  async #follow(attempt: Attempt, task: Accepted): Promise<void> {
    const { item, number } = attempt
    const { taskId, submittedAt, accepted } = task
    if (this.#options.wait === false) {
      this.#settle(attempt, { end: 'accepted', key: item.key, attempt: number, submittedAt, taskId })
      return
    }
    const end = await this.#poller.watch({ key: item.key, taskId, accepted })
    if (end.error !== undefined) this.#onNoEnd(attempt, task, end)
    else if (end.task.state === 'success') this.#succeed(attempt, task, end.task)
    else this.#onFail(attempt, task, end.task)
  }

  #succeed(attempt: Attempt, { taskId, submittedAt }: Accepted, task: Task): void {
    const { key } = attempt.item
    this.#onEvent({ type: 'success', key, taskId, task })
    this.#settle(attempt, { end: 'success', key, attempt: attempt.number, submittedAt, taskId, task })
  }

  /** kie says that the task failed: the only end after which a new one may be made. */
  #onFail(attempt: Attempt, { taskId, submittedAt, accepted }: Accepted, task: Task): void {
    const { failCode, failMsg } = task
    const kind = classify({ code: failCode, text: failMsg ?? '' })
    const error = new KieTaskFailedError({ taskId, kind, failCode, failMsg, transient: isTransient(kind) })
    const outcome = this.#failed(attempt, { error, charged: 'unknown', submittedAt, taskId, task })
    const isCreatedHere = accepted !== undefined
    const isAllowed = attempt.number <= (this.#options.retries ?? 0) && !this.#submitter.stopped.aborted
    if (!isCreatedHere || !error.transient || !isAllowed) {
      this.#settle(attempt, outcome)
      return
    }
    const number = attempt.number + 1
    this.#onEvent({ type: 'retrying', key: attempt.item.key, attempt: number, taskId, error })
    this.#line.push({ index: attempt.index, item: attempt.item, number, earlier: outcome })
    this.#bell.ring()
  }

  /** The attempt is not sent at all; if there was one before it, that one's end is the item's. */
  #drop(attempt: Attempt): void {
    const error = this.#submitter.obstacle(attempt.item.request.model) ?? new KieCancelledError()
    const outcome = attempt.earlier ?? this.#failed(attempt, { error, charged: 'no', submittedAt: undefined })
    this.#settle(attempt, outcome)
  }

  /** The wait is over before the task is. */
  #onNoEnd(attempt: Attempt, { taskId, submittedAt }: Accepted, { task, error }: WatchEnd & { error: KieError }): void {
    // The only refusal that ends a watch is that of the key.
    if (error instanceof KieApiError) this.#submitter.stop(error)
    // kie names the credits while it still draws; a refund of a task that never ends is not known of.
    const charged = task?.credits !== undefined && task.credits > 0 ? 'yes' : 'unknown'
    const pending = !(error instanceof KieTaskLostError) && !(error instanceof KieResultError)
    this.#settle(attempt, { ...this.#failed(attempt, { error, charged, submittedAt, taskId, task }), pending })
  }

  #failed(
    { item, number }: Attempt,
    failure: Pick<FailedOutcome, 'error' | 'charged' | 'submittedAt'> & Partial<Pick<FailedOutcome, 'taskId' | 'task'>>,
  ): FailedOutcome {
    return {
      end: 'failed',
      key: item.key,
      attempt: number,
      pending: false,
      taskId: undefined,
      task: undefined,
      ...failure,
    }
  }

  #settle(attempt: Attempt, outcome: TaskOutcome): void {
    this.#outcomes[attempt.index] = outcome
    this.#onEvent({ type: 'finished', key: attempt.item.key, outcome })
    this.#unsettled -= 1
    if (this.#unsettled === 0) this.#done.resolve(this.#outcomes)
  }

  /** Ends the run for the caller's signal: at once, but for what may be an id on its way. */
  async #cancel(): Promise<void> {
    this.#submitter.stop('cancelled')
    this.#poller.end((taskId) => new KieCancelledError(taskId))
    await this.#clock.sleep(CANCEL_GRACE_MS, this.#cutOff.signal).catch(() => undefined)
    this.#cutOff.abort()
  }
}
