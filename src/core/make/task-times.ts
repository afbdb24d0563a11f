import type { TaskTiming } from '../result/saved-image.ts'
import type { Clock, QueueEvent } from '../../kie/index.ts'

/** When a createTask was sent. */
interface Sending {
  readonly ms: number
  readonly on: Date
}

/** Notes when each task was submitted, first seen at work, and seen done. */
export class TaskTimes {
  readonly #clock: Clock
  /** By the item's key, until its task has an id. */
  readonly #sent = new Map<string, number>()
  readonly #submitted = new Map<string, Sending>()
  readonly #drawing = new Map<string, number>()
  readonly #finished = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Follows what happens. */
  onEvent(event: QueueEvent): void {
    const now = this.#clock.now()
    switch (event.type) {
      case 'submitting':
        this.#sent.set(event.key, now)
        break
      case 'accepted':
        this.#submitted.set(event.taskId, { ms: this.#sent.get(event.key) ?? now, on: event.at })
        break
      case 'state':
        if (event.task.state === 'generating') this.#drawing.set(event.task.taskId, now)
        break
      case 'success':
        this.#finished.set(event.taskId, now)
        break
      default:
        break
    }
  }

  /** When the createTask was sent that made a task. @returns `undefined` for a task that was not submitted here */
  sentOn(taskId: string): Date | undefined {
    return this.#submitted.get(taskId)?.on
  }

  /** @returns `undefined` for a task that was not submitted here, or has not succeeded */
  of(taskId: string): TaskTiming | undefined {
    const submittedAtMs = this.#submitted.get(taskId)?.ms
    const finishedAtMs = this.#finished.get(taskId)
    if (submittedAtMs === undefined || finishedAtMs === undefined) return undefined
    return { submittedAtMs, drawingSinceMs: this.#drawing.get(taskId), finishedAtMs }
  }
}
