import { runTasks, type QueueEvent, type TaskOutcome } from '../../kie/index.ts'
import { unfinished, type Plan, type PlannedImage } from '../plan/plan.ts'
import type { ImageExplanation } from '../result/image-failure.ts'
import type { RecordFault } from '../result/record-fault.ts'
import { describeCredits } from '../text/amounts.ts'
import { Arrivals } from './arrival/arrivals.ts'
import { Downloads, type FailedDownload } from './arrival/downloads.ts'
import { Budget } from './budget.ts'
import { outcomeOfGone, outcomesOfUnanswered, sumUp, type Generated } from './generated.ts'
import { GoneImages } from './gone.ts'
import { Ledger } from './ledger.ts'
import type { GenerateOptions } from './options.ts'
import { Progress } from './progress.ts'
import { TaskTimes } from './task-times.ts'
import { tellEach, type Watcher } from './watcher.ts'

/**
 * Makes the images of a plan: submits, polls, and downloads each as soon as its task has succeeded. What an earlier
 * attempt has made and kie no longer has is made anew, because a person asked for the re-run; a spare is left out.
 */
export async function generate(plan: Plan, options: GenerateOptions): Promise<Generated> {
  const generation = new Generation(plan, options)
  // What is only submitted is delivered by whoever collects it, and that one makes the forms.
  if (options.queue.wait || unfinished(plan).length === 0) generation.completeReused()
  generation.leaveUnanswered()
  await generation.work(unfinished(plan).filter(({ unansweredSince }) => unansweredSince === undefined))
  await generation.endGone(options.remakesGone ?? true)
  return generation.result()
}

class Generation {
  readonly #plan: Plan
  readonly #options: GenerateOptions
  readonly #watcher: Watcher
  readonly #ledger: Ledger
  readonly #budget: Budget
  readonly #times: TaskTimes
  readonly #downloads: Downloads
  readonly #arrivals: Arrivals
  readonly #planned = new Map<string, PlannedImage>()
  readonly #gone: GoneImages
  /** What was known of the price of each task when an earlier attempt has sent it. */
  readonly #earlierPrices: ReadonlyMap<string | undefined, number | undefined>
  readonly #failedDownloads: FailedDownload[] = []
  readonly #outcomes = new Map<string, TaskOutcome>()
  readonly #tasks: Record<string, string> = {}

  constructor(plan: Plan, options: GenerateOptions) {
    const { client, downloader, folder, recorder, clock, log, signal, maxCredits, watchers = [] } = options
    const { earlierCosts = [] } = plan
    this.#plan = plan
    this.#options = options
    this.#earlierPrices = new Map(earlierCosts.map(({ taskId, price }) => [taskId, price]))
    this.#ledger = new Ledger({
      priceOf: (name) => this.#budget.forecast(name),
      onReported: (name, attempt, credits) => recorder.cost(name, attempt, credits),
    })
    this.#budget = new Budget({
      max: maxCredits,
      earlierCosts,
      ledger: this.#ledger,
      priceOf: (name) => this.#planned.get(name)?.price,
    })
    const explain = (error: unknown, name: string): ImageExplanation => this.#explain(error, name)
    this.#watcher = tellEach([new Progress({ log, clock, total: unfinished(plan).length, explain }), ...watchers])
    this.#times = new TaskTimes(clock)
    this.#arrivals = new Arrivals(plan, options)
    this.#gone = new GoneImages(plan, { ...options, hasArrived: (taskId) => this.#arrivals.has(taskId) })
    this.#downloads = new Downloads({
      client,
      downloader,
      folder,
      clock,
      log,
      signal,
      onSaved: (image, { warning, formats }) => {
        this.#arrivals.add({ ...image, timing: this.#times.of(image.taskId) }, formats)
        this.#watcher.onSaved(image)
        if (warning !== undefined) log.warning(`${image.name}: kie serves this image damaged, it is kept: ${warning}.`)
      },
      onFailed: (failure) => {
        this.#failedDownloads.push(failure)
        if (this.#gone.isTold(failure)) this.#watcher.onFailedDownload(failure)
      },
    })
  }

  /** Ends the images of whose requests nobody knows whether a task came. */
  leaveUnanswered(): void {
    for (const outcome of outcomesOfUnanswered(unfinished(this.#plan))) {
      this.#outcomes.set(outcome.key, outcome)
      this.#watcher.onEvent({ type: 'finished', key: outcome.key, outcome })
    }
  }

  async work(images: readonly PlannedImage[]): Promise<void> {
    const { client, queue, onTasks, recorder, clock, signal } = this.#options
    const known: string[] = []
    for (const image of images) {
      this.#planned.set(image.name, image)
      if (image.taskId === undefined) continue
      this.#tasks[image.name] = image.taskId
      const taken = { ...image, price: this.#earlierPrices.get(image.taskId) ?? image.price }
      // Another attempt must find it in this attempt's record, too.
      recorder.intend(taken, 0, image.submittedAt ?? new Date())
      recorder.accept(image.name, 0, { taskId: image.taskId })
      this.#ledger.takeUp(taken)
      known.push(image.name)
    }
    if (known.length > 0) onTasks(this.#tasks, known)
    const outcomes = await runTasks(images.map(toItem), {
      ...queue,
      client,
      clock,
      signal,
      admit: ({ key }, attempt) =>
        this.#downloads.diskFault ?? (this.#budget.admits(key) ? this.#intend(key, attempt) : 'over-budget'),
      onEvent: (event) => this.#onEvent(event),
    })
    for (const outcome of outcomes) {
      const earlier = this.#outcomes.get(outcome.key)
      this.#outcomes.set(outcome.key, earlier === undefined ? outcome : outcomeOfGone(outcome, earlier))
    }
    await this.#downloads.settled()
  }

  /** Makes the images that are here already what they are to be. */
  completeReused(): void {
    this.#arrivals.completeReused()
  }

  /** Makes the images anew whose earlier task kie no longer has the result of, if asked to, and leaves out those nobody asks for. */
  async endGone(remakes: boolean): Promise<void> {
    this.#gone.leaveOutSpares(this.#failedDownloads)
    if (remakes) await this.work(await this.#gone.toMakeAnew(this.#failedDownloads))
  }

  /** What came of the plan. To be called when no more work follows. */
  async result(): Promise<Generated> {
    const { maxCredits, log } = this.#options
    await this.#arrivals.settle()
    const arrived = this.#arrivals.end()
    if (maxCredits !== undefined && this.#budget.overshoot > 0) {
      log.warning(
        `kie took up to ${describeCredits(this.#budget.overshoot)} more for an image than was forecast; nothing more was submitted.`,
      )
    }
    return sumUp(this.#plan, {
      ...arrived,
      failedDownloads: this.#failedDownloads.filter(({ taskId }) => !this.#gone.isUnmissed(taskId)),
      outcomes: this.#outcomes,
      tasks: this.#tasks,
      costs: this.#ledger.tasks,
      explain: (error, name) => this.#explain(error, name),
    })
  }

  #explain(error: unknown, name: string): ImageExplanation {
    const { wayBack } = this.#options
    return this.#budget.explain(error, { request: this.#planned.get(name)?.request, wayBack })
  }

  /** The record first: whatever else happens to this process, it must know of the task. */
  #intend(key: string, attempt: number): RecordFault | undefined {
    const { recorder, clock } = this.#options
    const image = this.#planned.get(key)
    if (image !== undefined && recorder.fault === undefined) recorder.intend(image, attempt, clock.date())
    return recorder.fault
  }

  #onEvent(event: QueueEvent): void {
    const { recorder } = this.#options
    const image = 'key' in event ? this.#planned.get(event.key) : undefined
    if (event.type === 'accepted') {
      this.#gone.onAccepted(event.key)
      recorder.accept(event.key, event.attempt, event)
      this.#tasks[event.key] = event.taskId
      this.#options.onTasks(this.#tasks, [event.key])
    }
    if (event.type === 'refused') recorder.refuse(event.key, event.attempt)
    this.#ledger.onEvent(event)
    this.#watcher.onEvent(event)
    this.#times.onEvent(event)
    if (event.type === 'success' && image !== undefined) {
      const sentOn = this.#times.sentOn(event.taskId) ?? image.submittedAt
      this.#downloads.start(image, { task: event.task, sentOn })
    }
  }
}

/** An item to collect never leads to a request of its own, so it needs none. */
const NO_REQUEST = { model: '', input: {} } as const

function toItem(image: PlannedImage) {
  return { ...image, key: image.name, request: image.request ?? NO_REQUEST }
}
