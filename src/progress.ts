import type { FailedDownload } from './downloads.ts'
import { creditsInWords } from './ending.ts'
import { explainImage } from './failure.ts'
import { forLog } from './foreign-text.ts'
import type { Clock, QueueEvent, Task } from './kie/index.ts'
import type { Log } from './log.ts'
import type { SavedImage } from './result.ts'

/** From this many images on, a line now and then says how far the whole is. */
const LONG_BATCH = 10
const LINE_EVERY_MS = 10_000

/** Tells the log how the work goes: a line for each change, and in long batches a line for the whole. */
export class Progress {
  readonly #log: Log
  readonly #clock: Clock
  readonly #total: number
  /** Images whose task kie has accepted and not ended. */
  readonly #inWork = new Set<string>()
  #done = 0
  #failed = 0
  #credits = 0
  #lastLine: number

  constructor(options: { readonly log: Log; readonly clock: Clock; readonly total: number }) {
    this.#log = options.log
    this.#clock = options.clock
    this.#total = options.total
    this.#lastLine = options.clock.now()
  }

  /** Says what happened in the queue. */
  onEvent(event: QueueEvent): void {
    switch (event.type) {
      case 'submitting':
        break
      case 'accepted':
        this.#inWork.add(event.key)
        this.#log.info(`${event.key}: task ${forLog(event.taskId)} accepted`)
        break
      case 'state':
        this.#inWork.add(event.key)
        if (event.task.state !== 'success') this.#log.info(`${event.key}: ${forLog(event.task.state)}`)
        break
      case 'unknown-state':
        this.#log.warning(`kie reports ${stateInWords(event.task)}; waiting on.`)
        break
      case 'throttled':
        this.#log.notice(
          `kie refuses more ${event.what} for now; going on in ${inSeconds(event.waitMs)} at a lower rate.` +
            (event.what === 'submissions'
              ? " The limit is the account's: lower 'rate-limit' where jobs share it."
              : ''),
        )
        break
      case 'maintenance':
        this.#log.notice(`kie is under maintenance; trying again from ${inSeconds(event.waitMs)} on.`)
        break
      case 'unreachable':
        this.#log.info(`${event.key}: ${explainImage(event.error).message} Trying again in ${inSeconds(event.waitMs)}.`)
        break
      case 'poll-trouble':
        this.#log.warning(
          `${event.key}: kie does not say how task ${forLog(event.taskId)} is; waiting on. ${explainImage(event.error).message}`,
        )
        break
      case 'retrying':
        this.#log.warning(
          `${event.key}: ${explainImage(event.error).message} Attempt ${event.attempt} follows, as 'retries' allows; it is paid anew.`,
        )
        break
      case 'success':
        this.#credits += event.task.credits ?? 0
        this.#log.info(`${event.key}: drawn${drawingTime(event.task)}${price(event.task)}`)
        break
      case 'finished':
        this.#finished(event)
        break
    }
    this.#line()
  }

  /** Says that an image is on disk. */
  onSaved({ name, path, width, height, bytes }: SavedImage): void {
    this.#log.info(`${name}: saved as ${path} (${width}x${height}, ${Math.ceil(bytes / 1000)} kB)`)
  }

  /** Says that an image exists at kie and could not be brought here. */
  onLost({ name, error }: FailedDownload): void {
    this.#done--
    this.#failed++
    const { message, next } = explainImage(error)
    this.#log.info(`${name}: failed. ${message} ${next}`)
  }

  #finished({ key, outcome }: QueueEvent & { readonly type: 'finished' }): void {
    this.#inWork.delete(key)
    if (outcome.end !== 'failed') {
      this.#done++
      return
    }
    this.#failed++
    const { message, next } = explainImage(outcome.error)
    this.#log.info(`${key}: failed. ${message} ${next}`)
  }

  #line(): void {
    if (this.#total < LONG_BATCH || this.#clock.now() - this.#lastLine < LINE_EVERY_MS) return
    this.#lastLine = this.#clock.now()
    const waiting = this.#total - this.#done - this.#failed - this.#inWork.size
    this.#log.info(
      `${this.#done}/${this.#total} done, ${this.#inWork.size} in work, ${waiting} waiting, ${this.#failed} failed, ` +
        creditsInWords(this.#credits),
    )
  }
}

function stateInWords({ state }: Task): string {
  return state === '' ? 'no state of a task' : `the state '${forLog(state)}', which it does not document`
}

function inSeconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`
}

function drawingTime({ seconds }: Task): string {
  return seconds === undefined ? '' : ` in ${seconds.toFixed(1)} s`
}

function price({ credits }: Task): string {
  return credits === undefined ? '' : ` for ${creditsInWords(credits)}`
}
