import type { TaskCost, TaskEnd } from '../result/cost.ts'
import type { QueueEvent, TaskOutcome } from '../../kie/index.ts'
import type { PlannedImage } from '../plan/plan.ts'

/** What a ledger asks and tells. */
export interface LedgerOptions {
  /** Forecast for one task in credits, the highest known price; `undefined` where none is known. */
  readonly priceOf: (name: string) => number | undefined
  /** Told each time that kie names other credits for a task than before; the attempt of one taken up is 0. */
  readonly onReported: (name: string, attempt: number, credits: number) => void
}

interface Entry extends TaskCost {
  readonly attempt: number
  taskId: string | undefined
  reported: number | undefined
  end: TaskEnd
}

/** Notes what each task of a run has taken, from the moment its createTask leaves or it is taken up. */
export class Ledger {
  readonly #options: LedgerOptions
  readonly #entries: Entry[] = []
  /** The newest of each image. */
  readonly #newest = new Map<string, Entry>()

  constructor(options: LedgerOptions) {
    this.#options = options
  }

  /** All tasks so far, those that were refused too. */
  get tasks(): readonly TaskCost[] {
    return this.#entries
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
        if (newest !== undefined) newest.end = 'refused'
        break
      case 'state':
      case 'credits':
      case 'success':
        this.#report(newest, event.task.credits)
        break
      case 'retrying':
        if (newest !== undefined) newest.end = 'failed'
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
  }

  #report(entry: Entry | undefined, credits: number | undefined): void {
    if (entry === undefined || credits === undefined || credits === entry.reported) return
    entry.reported = credits
    this.#options.onReported(entry.name, entry.attempt, credits)
  }

  #end(entry: Entry, outcome: TaskOutcome): void {
    if (outcome.end === 'success') {
      entry.end = 'succeeded'
    } else if (outcome.end === 'accepted') {
      entry.end = 'accepted'
    } else if (outcome.taskId === entry.taskId && outcome.task?.state === 'fail') {
      entry.end = 'failed'
      if (outcome.charged === 'no') this.#report(entry, 0)
    }
  }
}
