import type { FailedDownload } from '../../core/make/arrival/downloads.ts'
import type { Watcher } from '../../core/make/watcher.ts'
import { timeLeftInWords } from '../../core/make/pace.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { describeCredits, describeDuration, sumCredits } from '../../core/text/amounts.ts'
import { Cancelled } from '../../core/text/errors.ts'
import { KieCancelledError, type Clock, type QueueEvent, type TaskOutcome } from '../../kie/index.ts'

/** How far an image is. */
type State = 'waiting' | 'sent' | 'drawing' | 'fetching' | 'done' | 'left' | 'failed'

/** How an image ends: one that is `left` is paid for, and kie goes on with it or has it there. */
type End = Extract<State, 'done' | 'left' | 'failed'>

/** What a line of the board tells. */
export interface Row {
  readonly name: string
  readonly state: State
  /** Since its task was accepted, or what it took; `undefined` before. */
  readonly ms: number | undefined
  /** What kie says that it took; `undefined` where it has said nothing yet. */
  readonly credits: number | undefined
  /** What it is known to take; `undefined` where that is unknown. */
  readonly price: number | undefined
}

/** What an image of the board begins with. */
export interface BoardImage {
  readonly name: string
  /** The forecast of its price; `undefined` where it is unknown. */
  readonly price: number | undefined
}

interface Progress {
  readonly price: number | undefined
  state: State
  since: number | undefined
  tookMs: number | undefined
  credits: number | undefined
}

/** The words of a state. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  waiting: 'waiting',
  sent: 'submitted',
  drawing: 'drawing',
  fetching: 'fetching',
  done: 'done',
  left: 'at kie',
  failed: 'failed',
}

/** Keeps, image by image, how far a run is. */
export class Board implements Watcher {
  readonly #clock: Pick<Clock, 'now'>
  readonly #images: ReadonlyMap<string, Progress>
  /** The image of each task. */
  readonly #imageOf = new Map<string, string>()
  #firstEndAt: number | undefined

  /** @param images - that are to be made or collected, in the order in which they are shown */
  constructor(images: readonly BoardImage[], clock: Pick<Clock, 'now'>) {
    const begin = (price: number | undefined): Progress => ({
      ...{ price, state: 'waiting', since: undefined, tookMs: undefined, credits: undefined },
    })
    this.#clock = clock
    this.#images = new Map(images.map(({ name, price }) => [name, begin(price)]))
  }

  onEvent(event: QueueEvent): void {
    if (!('key' in event)) return
    const image = this.#images.get(event.key)
    if (image === undefined) return
    if (event.type === 'accepted') {
      image.state = 'sent'
      image.since = this.#clock.now()
    }
    if (event.type === 'state') {
      image.state = 'drawing'
      image.since ??= this.#clock.now()
    }
    if ('task' in event && event.task.credits !== undefined) image.credits = event.task.credits
    if (event.type === 'retrying') image.state = 'waiting'
    if (event.type === 'success') {
      image.state = 'fetching'
      this.#imageOf.set(event.taskId, event.key)
    }
    if (event.type === 'finished') this.#finish(image, event.outcome)
  }

  onSaved({ taskId }: SavedImage): void {
    this.#endOf(taskId, 'done')
  }

  onFailedDownload({ taskId, error }: FailedDownload): void {
    this.#endOf(taskId, error instanceof Cancelled ? 'left' : 'failed')
  }

  /** The line of each image. */
  rows(): readonly Row[] {
    const now = this.#clock.now()
    return [...this.#images].map(([name, { state, since, tookMs, credits, price }]) => ({
      name,
      state,
      ms: tookMs ?? (since === undefined ? undefined : now - since),
      ...{ credits, price },
    }))
  }

  /** The line below all others: how far the whole is, what it cost so far, and how long it still takes. */
  total(): string {
    const all = [...this.#images.values()]
    const count = (...states: readonly State[]): number => all.filter(({ state }) => states.includes(state)).length
    const ended = count('done', 'left', 'failed')
    const left = all.length - ended
    const sinceFirstEndMs = this.#clock.now() - (this.#firstEndAt ?? this.#clock.now())
    return [
      `${count('done')}/${all.length} done`,
      ...(left > 0 ? [`${count('sent', 'drawing', 'fetching')} in work`] : []),
      ...(count('left') > 0 ? [`${count('left')} still at kie`] : []),
      ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
      describeCredits(sumCredits(all.flatMap(({ credits }) => credits ?? []))),
      timeLeftInWords({ ended, left, sinceFirstEndMs }) ?? [],
    ]
      .flat()
      .join(', ')
  }

  #finish(image: Progress, outcome: TaskOutcome): void {
    if (outcome.end === 'accepted') this.#end(image, 'done')
    if (outcome.end !== 'failed') return
    if (outcome.error instanceof KieCancelledError && outcome.taskId === undefined) return
    this.#end(image, outcome.pending ? 'left' : 'failed')
  }

  #endOf(taskId: string, state: End): void {
    const image = this.#images.get(this.#imageOf.get(taskId) ?? '')
    // Of several pictures of a task one that did not come counts.
    if (image !== undefined && image.state !== 'failed') this.#end(image, state)
  }

  #end(image: Progress, state: End): void {
    image.state = state
    if (image.since !== undefined) image.tookMs ??= this.#clock.now() - image.since
    this.#firstEndAt ??= this.#clock.now()
  }
}

/** A row as one line, with a price that kie has not confirmed in brackets. @param width - of the longest name, in characters */
export function formatRow({ name, state, ms, credits, price }: Row, width: number): string {
  const time = ms === undefined ? '' : describeDuration(Math.round(ms / 1000) * 1000)
  const forecast = price === undefined ? '' : `(${describeCredits(price)})`
  const cost = credits === undefined ? forecast : describeCredits(credits)
  return `${name.padEnd(width)}  ${STATE_WORDS[state].padEnd(9)}  ${time.padStart(10)}  ${cost}`.trimEnd()
}
