import { settleCandidates } from './settle.ts'
import { candidateKey, hasOwnName } from '../result/candidate.ts'
import type { SavedImage } from '../result/saved-image.ts'
import { Budget } from './budget.ts'
import { Downloads, type FailedDownload } from './downloads.ts'
import { isAllGone, outcomeOfGone, sumUp, type Generated } from './generated.ts'
import type { ImageExplanation } from '../result/image-failure.ts'
import { explainThrown } from '../explanation/explanation.ts'
import { encodeTaskId, type WayBack } from '../result/task-list.ts'
import type { ImageFolder } from '../images/folder.ts'
import {
  runTasks,
  type Clock,
  type Downloader,
  type KieClient,
  type QueueEvent,
  type QueueOptions,
  type TaskOutcome,
} from '../../kie/index.ts'
import { Ledger } from './ledger.ts'
import { endOriginals } from './forms/undelivered.ts'
import { FormWork } from './forms/work.ts'
import { LockKeeper } from '../images/lock-keeper.ts'
import type { ResultOfTask } from '../images/lock.ts'
import type { Log } from '../text/log.ts'
import { formsToWrite } from '../work/forms.ts'
import { vacantNames } from '../plan/candidates.ts'
import { unfinished, type Plan, type PlannedImage } from '../plan/plan.ts'
import { Progress } from './progress.ts'
import type { Recorder } from '../plan/record.ts'
import type { RecordFault } from '../result/record-fault.ts'
import { describeCredits } from '../text/amounts.ts'
import { firstNames } from '../text/word-list.ts'
import { TaskTimes } from './task-times.ts'

/** What is needed to make images. */
export interface GenerateOptions {
  readonly client: KieClient
  readonly downloader: Downloader
  readonly folder: ImageFolder
  readonly recorder: Recorder
  /** Told all task ids so far, at each new one. @param names - whose ids are new */
  readonly onTasks: (tasks: Readonly<Record<string, string>>, names: readonly string[]) => void
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  /** How tasks are submitted and waited for. */
  readonly queue: Pick<QueueOptions, 'rateLimit' | 'sharedSendsFile' | 'timeoutMs' | 'retries' | 'wait'>
  /** Uploads the pictures that requests need; for images whose task has to be made anew. */
  readonly upload: (images: readonly PlannedImage[]) => Promise<Plan>
  /** Credits that the run may take in all its attempts, `undefined` for no limit. */
  readonly maxCredits: number | undefined
  readonly wayBack: WayBack
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
}

/**
 * Makes the images of a plan: submits, polls, and downloads each as soon as its task has succeeded. What an earlier
 * attempt has made and kie no longer has is made anew, because a person asked for the re-run; a spare is left out.
 */
export async function generate(plan: Plan, options: GenerateOptions): Promise<Generated> {
  const generation = new Generation(plan, options)
  // What is only submitted is delivered by whoever collects it, and that one makes the forms.
  if (options.queue.wait || unfinished(plan).length === 0) generation.completeReused()
  await generation.work(unfinished(plan))
  generation.leaveOutSpares()
  await generation.makeGoneAnew()
  await generation.settle()
  return generation.result()
}

/** An image whose task an earlier attempt of the run has made. */
type TakenUp = PlannedImage & { readonly taskId: string }

function isTakenUp(image: PlannedImage): image is TakenUp {
  return image.origin === 'resumed' && image.taskId !== undefined
}

/** An image without the task that it had. */
function asNew(image: PlannedImage): PlannedImage {
  const { name, request, requestHash, price, uploads, alt, source, candidate, formats } = image
  return {
    name,
    request,
    requestHash,
    price,
    ...(uploads !== undefined && { uploads }),
    ...(alt !== undefined && { alt }),
    ...(source !== undefined && { source }),
    ...(candidate !== undefined && { candidate }),
    ...(formats !== undefined && { formats }),
    origin: 'generated',
  }
}

class Generation {
  readonly #plan: Plan
  readonly #options: GenerateOptions
  readonly #progress: Progress
  readonly #ledger: Ledger
  readonly #budget: Budget
  readonly #times: TaskTimes
  readonly #downloads: Downloads
  readonly #lockKeeper: LockKeeper
  readonly #planned = new Map<string, PlannedImage>()
  /** Images with the task that kie no longer has the result of, until a new task is there. */
  readonly #gone = new Map<string, TakenUp>()
  /** Ids of the tasks of images that are left out where kie no longer has them. */
  readonly #spares: ReadonlySet<string | undefined>
  /** Ids of the tasks whose pictures nobody misses: others are in their place, or none are to be. */
  readonly #unmissed = new Set<string>()
  /** What was known of the price of each task when an earlier attempt has sent it. */
  readonly #earlierPrices: ReadonlyMap<string | undefined, number | undefined>
  readonly #forms: FormWork
  #images: (SavedImage & ResultOfTask)[] = []
  readonly #failedDownloads: FailedDownload[] = []
  readonly #outcomes = new Map<string, TaskOutcome>()
  readonly #tasks: Record<string, string> = {}

  constructor(plan: Plan, options: GenerateOptions) {
    const { client, downloader, folder, recorder, clock, log, signal, maxCredits } = options
    const { earlierCosts = [] } = plan
    this.#plan = plan
    this.#spares = new Set(plan.images.filter(({ isSpare }) => isSpare === true).map(({ taskId }) => taskId))
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
    this.#progress = new Progress({ log, clock, total: unfinished(plan).length, explain })
    this.#times = new TaskTimes(clock)
    this.#lockKeeper = new LockKeeper({ folder, log, total: unfinished(plan).length + formsToWrite(plan).length })
    this.#forms = new FormWork({ ...options, onFile: () => this.#keep() })
    this.#downloads = new Downloads({
      client,
      downloader,
      folder,
      clock,
      log,
      signal,
      onSaved: (image, { warning, formats }) => {
        this.#images.push({ ...image, timing: this.#times.of(image.taskId) })
        this.#keep()
        // Which candidate stands in for its image, and has its forms, is known when all have arrived.
        if (image.candidate === undefined) this.#forms.start(image, formats)
        this.#progress.onSaved(image)
        if (warning !== undefined) log.warning(`${image.name}: kie serves this image damaged, it is kept: ${warning}.`)
      },
      onFailed: (failure) => {
        this.#failedDownloads.push(failure)
        if (!this.#spares.has(failure.taskId) || !isAllGone([failure])) this.#progress.onFailedDownload(failure)
      },
    })
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

  /** Says which images stay away that nobody has asked to be made anew. */
  leaveOutSpares(): void {
    const left = this.#findGone().filter(({ taskId }) => this.#spares.has(taskId))
    if (left.length === 0) return
    for (const { taskId } of left) this.#unmissed.add(taskId)
    this.#options.log.notice(
      'Left out, as kie no longer has the picture, and not paid for anew: ' +
        `${firstNames(left.map(({ name }) => name))}. Set 'reuse' to false to have all images drawn anew.`,
    )
  }

  /** Makes the images anew whose earlier task kie no longer has the result of, as whoever started the re-run asks. */
  async makeGoneAnew(): Promise<void> {
    const gone = this.#findGone().filter(({ taskId }) => !this.#spares.has(taskId))
    const images = await this.#uploadAgain(gone)
    if (this.#options.signal.aborted) return
    for (const image of gone) this.#gone.set(image.name, image)
    await this.work(images)
  }

  /** Pictures of a request that is sent again have to be uploaded; an image whose pictures cannot be stays failed. */
  async #uploadAgain(gone: readonly PlannedImage[]): Promise<readonly PlannedImage[]> {
    const { upload, wayBack, log, signal } = this.#options
    if (gone.length === 0 || signal.aborted) return []
    try {
      return (await upload(gone.map(asNew))).images
    } catch (error) {
      const names = gone.map(({ name }) => name).join(', ')
      const why = explainThrown(error, wayBack).map(({ message }) => message)
      log.warning(`Not made anew: ${names}. ${why.join(' ')}`)
      return []
    }
  }

  /** Forgets the earlier task of an image that has a new one. */
  #forget({ name, taskId, submittedAt }: TakenUp): void {
    this.#gone.delete(name)
    this.#options.log.warning(
      `${name}: kie no longer has the result of task ${encodeTaskId(taskId)}, submitted at ` +
        `${submittedAt?.toISOString() ?? 'an unknown time'}; the image is made anew, and paid anew.`,
    )
    this.#unmissed.add(taskId)
  }

  /**
   * Images that are taken up, and of which kie says that each picture is gone: a task that it does not find, a link that it
   * refuses, and a picture that was too slow may come yet, and are paid for.
   */
  #findGone(): readonly TakenUp[] {
    const failed = Map.groupBy(this.#failedDownloads, ({ taskId }) => taskId)
    const saved = new Set(this.#images.map(({ taskId }) => taskId))
    return [...this.#planned.values()]
      .filter(isTakenUp)
      .filter(({ taskId }) => isAllGone(failed.get(taskId)) && !saved.has(taskId))
  }

  /** Lets candidates stand in for their images. To be called when no more work follows. */
  async settle(): Promise<void> {
    const { folder, log } = this.#options
    this.#images = [...(await settleCandidates(this.#images, { folder, vacant: vacantNames(this.#plan), log }))]
    for (const image of this.#images) {
      const { candidate } = image
      if (candidate === undefined || !hasOwnName(image)) continue
      this.#forms.start(image, this.#planned.get(candidateKey(candidate))?.formats)
    }
    await this.#forms.settled()
  }

  /** Begins with the forms that images of earlier runs lack. */
  completeReused(): void {
    for (const { reused = [], formats } of this.#plan.images)
      for (const image of reused) this.#forms.start(image, formats)
  }

  get #reused(): readonly SavedImage[] {
    return this.#plan.images.flatMap(({ reused = [] }) => reused)
  }

  /** All images so far, with the files that they are delivered in. */
  #withForms(): readonly (SavedImage & ResultOfTask)[] {
    return this.#forms.with([...this.#reused, ...this.#images])
  }

  /** Lets the lock file know of what is there so far. */
  #keep(): void {
    this.#lockKeeper.onSaved(() => this.#withForms())
  }

  /** What came of the plan. To be called when all is settled. */
  result(): Generated {
    const { maxCredits } = this.#options
    const images = this.#withForms()
    endOriginals(images, { ...this.#options, lockKeeper: this.#lockKeeper })
    if (maxCredits !== undefined && this.#budget.overshoot > 0) {
      this.#options.log.warning(
        `kie took up to ${describeCredits(this.#budget.overshoot)} more for an image than was forecast; nothing more was submitted.`,
      )
    }
    return sumUp(this.#plan, {
      images,
      failedForms: this.#forms.failures([...this.#reused, ...this.#images]),
      failedDownloads: this.#failedDownloads.filter(({ taskId }) => !this.#unmissed.has(taskId)),
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
      const gone = this.#gone.get(event.key)
      if (gone !== undefined) this.#forget(gone)
      recorder.accept(event.key, event.attempt, event)
      this.#tasks[event.key] = event.taskId
      this.#options.onTasks(this.#tasks, [event.key])
    }
    if (event.type === 'refused') recorder.refuse(event.key, event.attempt)
    this.#ledger.onEvent(event)
    this.#progress.onEvent(event)
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
