import { mostTaken, type TaskCost, type TaskEnd } from '../result/cost.ts'
import type { QueueEvent, Task, TaskOutcome } from '../../kie/index.ts'
import type { PlannedImage } from '../plan/plan.ts'
import { roundCredits, sumCredits } from '../text/amounts.ts'

/** What a ledger asks and tells. */
export interface LedgerOptions {
  /** Forecast for one task in credits, the highest known price; `undefined` where none is known. */
  readonly priceOf: (name: string) => number | undefined
  /**
   * Told what kie names for a task at its end, and before its end only what is above the forecast: less may be what it took
   * so far. The attempt of one taken up is 0.
   */
  readonly onReported: (name: string, attempt: number, credits: number) => void
}

interface Entry extends TaskCost {
  readonly attempt: number
  taskId: string | undefined
  reported: number | undefined
  end: TaskEnd
  pictures?: number
}

/** Notes what each task of a run has taken, from the moment its createTask leaves or it is taken up. */
export class Ledger {
  readonly #options: LedgerOptions
  readonly #entries: Entry[] = []
  /** The newest of each image. */
  readonly #newest = new Map<string, Entry>()
  readonly #takenUpNews: Entry[] = []
  #taken = 0
  #overshoot = 0

  constructor(options: LedgerOptions) {
    this.#options = options
  }

  /** All tasks so far, those that were refused too. */
  get tasks(): readonly TaskCost[] {
    return this.#entries
  }

  /** The most credits that the tasks created here have taken or may have. A sum that is kept: each createTask asks for it. */
  get taken(): number {
    return this.#taken
  }

  /** The most credits by which kie has gone past the forecast of a task created here, also where it went back since. */
  get overshoot(): number {
    return this.#overshoot
  }

  /** The tasks that are taken up, one entry each time that something became known of one; it only grows. */
  get takenUpNews(): readonly TaskCost[] {
    return this.#takenUpNews
  }

  /** The newest task of an image, where it is on its way, so that no id is known. */
  onItsWay(name: string): TaskCost | undefined {
    const entry = this.#newest.get(name)
    return entry?.end === 'open' && entry.taskId === undefined ? entry : undefined
  }

  /** Notes a task that is there already. The price of one to collect is no forecast. */
  takeUp({ name, taskId, price, request }: Pick<PlannedImage, 'name' | 'taskId' | 'price' | 'request'>): void {
    this.#open({ name, taskId, attempt: 0, isEarlier: true, price: request === undefined ? undefined : price })
  }

  /** Follows what happens. */
  onEvent(event: QueueEvent): void {
    const newest = 'key' in event ? this.#newest.get(event.key) : undefined
    switch (event.type) {
      case 'submitting':
        if (newest?.end === 'open' && newest.attempt === event.attempt) break
        this.#open({
          name: event.key,
          taskId: undefined,
          attempt: event.attempt,
          isEarlier: false,
          price: this.#options.priceOf(event.key),
        })
        break
      case 'accepted':
        if (newest !== undefined) newest.taskId = event.taskId
        break
      case 'refused':
        this.#change(newest, { end: 'refused' })
        break
      case 'state':
      case 'credits':
      case 'success':
        this.#report(newest, event.task)
        break
      case 'retrying':
        this.#change(newest, { end: 'failed' })
        break
      case 'finished':
        if (newest?.end === 'open') this.#end(newest, event.outcome)
        break
      default:
        break
    }
  }

  #open(entry: Omit<Entry, 'reported' | 'end'>): void {
    const opened: Entry = { ...entry, reported: undefined, end: 'open' }
    this.#entries.push(opened)
    this.#newest.set(entry.name, opened)
    this.#count(opened, 0)
  }

  #report(entry: Entry | undefined, { state, credits }: Pick<Task, 'state' | 'credits'>): void {
    if (entry === undefined) return
    const isLast = state === 'success' || state === 'fail'
    const forecast = entry.price ?? 0
    if (credits !== undefined) {
      this.#change(entry, { reported: credits })
      if (isLast || credits > forecast) this.#options.onReported(entry.name, entry.attempt, credits)
    } else if (isLast && (entry.reported === 0 || (entry.reported ?? forecast) < forecast)) {
      // What it had taken while it was at work says nothing of its end.
      this.#change(entry, { reported: undefined })
    }
  }

  #end(entry: Entry, outcome: TaskOutcome): void {
    if (outcome.end === 'success') {
      entry.pictures = outcome.task.urls.length
      this.#change(entry, { end: 'succeeded' })
    } else if (outcome.end === 'accepted') {
      this.#change(entry, { end: 'accepted' })
    } else if (outcome.taskId === entry.taskId && outcome.task?.state === 'fail') {
      this.#change(entry, { end: 'failed' })
      if (outcome.charged === 'no') this.#report(entry, { state: 'fail', credits: 0 })
    }
  }

  #change(entry: Entry | undefined, changes: Partial<Pick<Entry, 'reported' | 'end'>>): void {
    if (entry === undefined) return
    const before = mostTaken(entry)
    Object.assign(entry, changes)
    this.#count(entry, before)
  }

  #count(entry: Entry, before: number): void {
    if (entry.isEarlier) {
      this.#takenUpNews.push(entry)
      return
    }
    const { reported, price } = entry
    this.#taken = sumCredits([this.#taken, -roundCredits(before), roundCredits(mostTaken(entry))])
    if (reported !== undefined && price !== undefined) {
      this.#overshoot = Math.max(this.#overshoot, roundCredits(reported - price))
    }
  }
}
