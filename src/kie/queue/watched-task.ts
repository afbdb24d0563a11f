import { KieApiError, type ErrorKind, type KieError } from '../wire/errors.ts'
import { KieResultError, KieTaskLostError, KieTimeoutError } from './task-errors.ts'
import type { Task } from '../client/task.ts'
import type { TaskAge, WaitingTask } from './looks/look-times.ts'

/** A task to be looked at until it ends. */
export interface Watch {
  readonly key: string
  readonly taskId: string
  readonly model: string
  /** When the id came and when its wait ends; `undefined` for a task created earlier, whose wait begins with the first look. */
  readonly accepted: { readonly at: number; readonly deadline: number } | undefined
}

/** How a watch ended: with kie's last word (`success` with links, or `fail`), or without. */
export type WatchEnd =
  { readonly task: Task; readonly error?: undefined } | { readonly task: Task | undefined; readonly error: KieError }

/** kie may not know a task just after its creation. */
const GRACE_MS = 30_000
/** A task created earlier has had its grace; one more look guards against a slip. */
const LOOKS_BEFORE_LOST = 2
/** Some routes complete a task before its links are there. */
const MORE_LOOKS_FOR_RESULT = 3

/** What is known of one watched task, and what each look at it means. */
export class WatchedTask {
  readonly watch: Watch
  /** The last record that was read. */
  task: Task | undefined
  /** Why the last look failed; `undefined` when it did not. */
  lastError: unknown
  /** Looks that failed since the last record, for reasons that say nothing about the task. */
  failuresInRow = 0
  /** When its next look is due. */
  dueAt = Infinity
  /** When it was looked at last. */
  lookedAt: number | undefined
  #seenAgeMs = 0
  #startedAt: number
  #deadline: number
  #looksNotReady = 0
  #looksWithoutResult = 0

  constructor(watch: Watch, now: number) {
    this.watch = watch
    this.#startedAt = watch.accepted?.at ?? now
    this.#deadline = watch.accepted?.deadline ?? Infinity
  }

  /** When the last look is due; `Infinity` for a task created earlier, before its first look. */
  get deadline(): number {
    return this.#deadline
  }

  /** The wait of a task created earlier begins. */
  start(now: number, timeoutMs: number): void {
    this.#startedAt = now
    this.#deadline = now + timeoutMs
  }

  /** Milliseconds since the id came, or since the first look at a task created earlier. */
  ageMs(now: number): number {
    return now - this.#startedAt
  }

  /** What its looks depend on. Nobody knows the age of a task created earlier, so it learns from no model, nor teaches. */
  ageAt(now: number): TaskAge {
    const { model, accepted } = this.watch
    return { model: accepted === undefined ? undefined : model, seenAgeMs: this.#seenAgeMs, ageMs: this.ageMs(now) }
  }

  /** As {@link ageAt}, while it waits for its look. */
  waitingAt(now: number): WaitingTask {
    const unseenMs = now - (this.lookedAt ?? this.#startedAt)
    return { ...this.ageAt(now), unseenMs, overdueMs: now - this.dueAt }
  }

  /** A look that was sent then saw it at work. */
  sawAtWork(sentAt: number): void {
    this.#seenAgeMs = this.ageMs(sentAt)
  }

  /** A look brought this record. */
  onRecord(record: Task): WatchEnd | undefined {
    // Only for a task created earlier is the echo of the request of use, and it is as long as the prompt.
    this.task = this.watch.accepted === undefined ? record : { ...record, param: undefined }
    this.lastError = undefined
    this.failuresInRow = 0
    if (record.state === 'fail') return { task: this.task }
    if (record.state !== 'success') return undefined
    if (record.urls.length > 0) return { task: this.task }
    this.#looksWithoutResult += 1
    return this.#looksWithoutResult > MORE_LOOKS_FOR_RESULT ? this.#unreadable(this.task) : undefined
  }

  /** A look failed. Only for a task that kie never knew does this mean anything. */
  onFailure(error: unknown, now: number): WatchEnd | undefined {
    this.lastError = error
    if (!isRefusal(error, 'not-ready') || this.task !== undefined) {
      this.failuresInRow += 1
      return undefined
    }
    this.#looksNotReady += 1
    const isEarlier = this.watch.accepted === undefined
    const isLost = isEarlier ? this.#looksNotReady >= LOOKS_BEFORE_LOST : this.ageMs(now) > GRACE_MS
    if (!isLost) return undefined
    return { task: undefined, error: new KieTaskLostError(this.watch.taskId, { cause: error }) }
  }

  /** The last look did not bring an end. */
  onDeadline(now: number): WatchEnd {
    const { task, lastError } = this
    if (task?.state === 'success') return this.#unreadable(task)
    const { taskId } = this.watch
    const waitedMs = this.ageMs(now)
    return { task, error: new KieTimeoutError({ taskId, lastState: task?.state, waitedMs, cause: lastError }) }
  }

  #unreadable(task: Task): WatchEnd {
    return { task, error: new KieResultError({ taskId: task.taskId, text: task.unreadableResult ?? '' }) }
  }
}

/** Whether kie refused with this kind of refusal. */
export function isRefusal(error: unknown, kind: ErrorKind): error is KieApiError {
  return error instanceof KieApiError && error.kind === kind
}
