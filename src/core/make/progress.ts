import type { SavedImage } from '../result/saved-image.ts'
import type { FailedDownload } from './arrival/downloads.ts'
import { describeBytes, describeCredits, describeCount, describeWait, sumCredits } from '../text/amounts.ts'
import type { ImageExplanation } from '../result/image-failure.ts'
import { encodeTaskId } from '../result/task-list.ts'
import { forLog } from '../text/foreign-text.ts'
import type { Clock, QueueEvent, Task } from '../../kie/index.ts'
import { MOST_OPEN_LINES, type Log } from '../text/log.ts'
import { timeLeftInWords } from './pace.ts'
import type { Watcher } from './watcher.ts'

/** What goes on in a large batch, as the title of a fold tells it. */
type Phase = 'submitting' | 'waiting' | 'saving'

/** From this many images on, a line now and then says how far the whole is. */
const LONG_BATCH = 10
const LINE_EVERY_MS = 10_000

/** What keeps images from coming as they should, and does not end them. */
type Trouble = QueueEvent & {
  readonly type: 'unknown-state' | 'throttled' | 'maintenance' | 'unreachable' | 'poll-trouble' | 'retrying'
}

/** What a progress is told with. */
export interface ProgressOptions {
  readonly log: Log
  readonly clock: Clock
  /** Images that are to be made or collected. */
  readonly total: number
  /** Explains what keeps the image of this name from arriving. */
  readonly explain: (error: unknown, name: string) => ImageExplanation
}

/**
 * Tells the log how the work goes: a line for each change, and in long batches a line for the whole.
 *
 * In batches of more than {@link MOST_OPEN_LINES} images the changes are folded, from one line for the whole to the next.
 * Each is in the log at once all the same, as it may be all that is left of a task's id; trouble stands outside.
 */
export class Progress implements Watcher {
  readonly #log: Log
  readonly #clock: Clock
  readonly #total: number
  /** Images whose task kie has accepted and not ended. */
  readonly #inWork = new Set<string>()
  /** How each image ended; one that is made anew leaves again. */
  readonly #ended = new Map<string, 'done' | 'failed'>()
  /** Images that this run has submitted; others are paid for already. */
  readonly #submitted = new Set<string>()
  /** The image of each task that succeeded. */
  readonly #imageOf = new Map<string, string>()
  #firstEndAt: number | undefined
  readonly #explain: (error: unknown, name: string) => ImageExplanation
  readonly #paid: number[] = []
  #lastLine: number
  #phase: Phase = 'waiting'
  /** Title of the fold that the changes go into, until a line outside or another phase ends it. */
  #fold: string | undefined

  constructor(options: ProgressOptions) {
    this.#explain = options.explain
    this.#log = options.log
    this.#clock = options.clock
    this.#total = options.total
    this.#lastLine = options.clock.now()
  }

  /** Says what happened in the queue. */
  onEvent(event: QueueEvent): void {
    switch (event.type) {
      case 'submitting':
        this.#ended.delete(event.key)
        break
      case 'accepted':
        this.#submitted.add(event.key)
        this.#inWork.add(event.key)
        this.#change(`${event.key}: task ${encodeTaskId(event.taskId)} accepted`, 'submission')
        break
      case 'state':
        this.#inWork.add(event.key)
        if (event.task.state !== 'success') this.#change(`${event.key}: ${forLog(event.task.state)}`)
        break
      case 'retrying':
        this.#inWork.delete(event.key)
        this.#tellTrouble(event)
        break
      case 'unknown-state':
      case 'throttled':
      case 'maintenance':
      case 'unreachable':
      case 'poll-trouble':
        this.#tellTrouble(event)
        break
      case 'success':
        this.#succeeded(event)
        break
      case 'finished':
        this.#finished(event)
        break
      case 'credits':
      case 'refused':
        // What they say of the cost is told at the end, and why an image fails when it does.
        break
    }
    this.#line()
  }

  /** Says that an image is on disk. */
  onSaved({ name, path, width, height, bytes }: SavedImage): void {
    this.#change(`${name}: saved as ${path} (${width}x${height}, ${describeBytes(bytes)})`, 'saved')
  }

  /** Says that an image exists at kie and could not be brought here. */
  onFailedDownload({ name, taskId, error }: FailedDownload): void {
    this.#ended.set(this.#imageOf.get(taskId) ?? name, 'failed')
    this.#failed(name, error)
  }

  #tellTrouble(event: Trouble): void {
    this.#fold = undefined
    const log = this.#log
    switch (event.type) {
      case 'unknown-state':
        log.warning(`kie reports ${stateInWords(event.task)}; waiting on.`)
        break
      case 'throttled':
        log.notice(
          `kie refuses more ${event.what} for now; going on in ${describeWait(event.waitMs)} at a lower rate.` +
            (event.what === 'submissions'
              ? " The limit is the account's: lower 'rate-limit' where jobs share it."
              : ''),
        )
        break
      case 'maintenance':
        log.notice(`kie is under maintenance; trying again from ${describeWait(event.waitMs)} on.`)
        break
      case 'unreachable':
        log.info(
          `${event.key}: ${this.#explain(event.error, event.key).message} Trying again in ${describeWait(event.waitMs)}.`,
          {
            tone: 'warning',
          },
        )
        break
      case 'poll-trouble':
        log.warning(
          `${event.key}: kie does not say how task ${encodeTaskId(event.taskId)} is; waiting on. ${this.#explain(event.error, event.key).message}`,
        )
        break
      case 'retrying':
        log.warning(
          `${event.key}: ${this.#explain(event.error, event.key).message} Attempt ${event.attempt} follows, as 'retries' allows; it is paid anew.`,
        )
        break
    }
  }

  #succeeded({ key, taskId, task }: QueueEvent & { readonly type: 'success' }): void {
    this.#imageOf.set(taskId, key)
    const isPaidNow = this.#submitted.has(key)
    if (isPaidNow) this.#paid.push(task.credits ?? 0)
    const earlier = isPaidNow || task.credits === undefined ? '' : ', paid earlier'
    this.#change(`${key}: drawn${drawingTime(task)}${price(task)}${earlier}`)
  }

  #finished({ key, outcome }: QueueEvent & { readonly type: 'finished' }): void {
    this.#inWork.delete(key)
    this.#ended.set(key, outcome.end === 'failed' ? 'failed' : 'done')
    this.#firstEndAt ??= this.#clock.now()
    if (outcome.end !== 'failed') return
    this.#failed(key, outcome.error)
  }

  #failed(name: string, error: unknown): void {
    const { message, next } = this.#explain(error, name)
    this.#fold = undefined
    this.#log.info(`${name}: failed. ${message} ${next}`, { tone: 'failed' })
  }

  #change(line: string, what?: 'submission' | 'saved'): void {
    const tone = what === 'saved' ? ({ tone: 'done' } as const) : {}
    if (this.#total <= MOST_OPEN_LINES) this.#log.info(line, tone)
    else this.#log.info(line, { ...tone, fold: this.#foldFor(what === 'submission') })
  }

  /** The fold for a change, whose title says what is going on when it begins. */
  #foldFor(isSubmission: boolean): string {
    const left = this.#total - this.#ended.size
    const unsubmitted = left - this.#inWork.size + Number(isSubmission)
    const isSubmitting = isSubmission || (this.#phase === 'submitting' && unsubmitted > 0)
    const phase = isSubmitting ? 'submitting' : left > 0 ? 'waiting' : 'saving'
    if (phase !== this.#phase) this.#fold = undefined
    this.#phase = phase
    const titles: Readonly<Record<Phase, string>> = {
      submitting: `Submitting ${describeCount(unsubmitted, 'image')}`,
      waiting: `Waiting for ${describeCount(left, 'image')}`,
      saving: 'Saving the last images',
    }
    return (this.#fold ??= titles[phase])
  }

  #line(): void {
    const now = this.#clock.now()
    if (this.#total < LONG_BATCH || now - this.#lastLine < LINE_EVERY_MS) return
    this.#lastLine = now
    this.#fold = undefined
    const ended = this.#ended.size
    const failed = [...this.#ended.values()].filter((end) => end === 'failed').length
    const left = this.#total - ended
    const parts = [
      `${ended - failed}/${this.#total} done`,
      `${this.#inWork.size} in work`,
      `${left - this.#inWork.size} waiting`,
      `${failed} failed`,
      describeCredits(sumCredits(this.#paid)),
      timeLeftInWords({ ended, left, sinceFirstEndMs: now - (this.#firstEndAt ?? now) }) ?? [],
    ]
    this.#log.info(parts.flat().join(', '))
  }
}

function stateInWords({ state }: Task): string {
  return state === '' ? 'no state of a task' : `the state '${forLog(state)}', which it does not document`
}

function drawingTime({ seconds }: Task): string {
  return seconds === undefined ? '' : ` in ${seconds.toFixed(1)} s`
}

function price({ credits }: Task): string {
  return credits === undefined ? '' : ` for ${describeCredits(credits)}`
}
