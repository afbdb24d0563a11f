import type { SavedImage } from '../../result/saved-image.ts'
import type { FormatsWish } from '../../formats/wish.ts'
import type { ImageFolder } from '../../images/folder.ts'
import {
  KieDownloadError,
  type Clock,
  type DownloadedImage,
  type Downloader,
  type KieClient,
  type Task,
} from '../../../kie/index.ts'
import type { ResultOfTask } from '../../images/lock/lock.ts'
import type { PlannedImage } from '../../plan/plan.ts'
import { encodeTaskId } from '../../result/task-list.ts'
import { BarredWayError } from '../../workspace/directories.ts'
import type { Log } from '../../text/log.ts'
import { Lanes } from '../forms/lanes.ts'
import { identifyCollected } from './collected-request.ts'

/** Downloads that run at the same time: more gain nothing, fewer leave the line idle. */
const AT_ONCE = 8

/** Time for the downloads that are left when every task has ended: a server that drips must not hold a job for hours. */
const LAST_DOWNLOADS_MS = 15 * 60_000

/** Most pictures of one task that are fetched; no model of kie's is known to make more than 17. */
const MAX_RESULTS = 50

/** Before it kie made no images, so what is earlier is no time of a task. */
const EARLIEST_MS = Date.UTC(2020, 0)

/** How far kie's clock may be ahead of ours: what is later than that is no time of a task either. */
const AHEAD_MS = 24 * 3_600_000

/** What downloads need. */
export interface DownloadsOptions {
  readonly client: KieClient
  readonly downloader: Downloader
  readonly folder: ImageFolder
  readonly clock: Clock
  readonly log: Pick<Log, 'warning'>
  readonly signal: AbortSignal
  /**
   * Called as soon as an image has its final name.
   *
   * @param facts.warning - what is wrong with it where kie serves it so
   * @param facts.formats - in which files it is to be delivered
   */
  readonly onSaved: (
    image: SavedImage & ResultOfTask,
    facts: { readonly warning: string | undefined; readonly formats: FormatsWish | undefined },
  ) => void
  /** Called when one has failed for good. */
  readonly onFailed: (failure: FailedDownload) => void
}

/** An image that is paid for and did not arrive. */
export interface FailedDownload {
  readonly name: string
  readonly taskId: string
  readonly url: string
  readonly error: unknown
}

/** Brings the results of tasks to disk while other tasks are still at work. */
export class Downloads {
  readonly #options: DownloadsOptions
  readonly #lanes = new Lanes(AT_ONCE)
  #diskFault: KieDownloadError | undefined
  /** Ends what is still running when time is up. */
  readonly #timeUp = new AbortController()

  constructor(options: DownloadsOptions) {
    this.#options = options
  }

  /**
   * Begins, or queues, the download of each result of a task that has succeeded; of very many it fetches the first, and warns.
   *
   * @param sentOn - when its createTask was sent, where that is known
   */
  start(image: PlannedImage, { task, sentOn }: { readonly task: Task; readonly sentOn: Date | undefined }): void {
    const results = task.urls.length
    const now = this.#options.clock.date()
    const createdAt = sentOn ?? timeOfCreation(task, now) ?? now
    const made = { image, task, createdAt, results, ...this.#requestOf(image, task) }
    task.urls.slice(0, MAX_RESULTS).forEach((url, index) => {
      this.#lanes.start(() => this.#save({ ...made, url, number: index + 1 }))
    })
    if (results > MAX_RESULTS) this.#warnOfMany(image, task)
  }

  #warnOfMany({ name }: PlannedImage, { taskId, urls }: Task): void {
    this.#options.log.warning(
      `${name}: its task gave ${urls.length} pictures, of which ${MAX_RESULTS} are fetched. The other ` +
        `${urls.length - MAX_RESULTS} are at kie: look up task ${encodeTaskId(taskId)} at https://kie.ai/logs before they expire.`,
    )
  }

  /** What an image was made from: of one that is collected, or whose request is not known, kie's echo has a say in it. */
  #requestOf(image: PlannedImage, task: Task): Pick<Result, 'request' | 'model'> {
    const { name, request, requestHash, origin } = image
    if (request !== undefined && origin !== 'collected') return { request: requestHash, model: request.model }
    const { warning, ...identity } = identifyCollected(image, task)
    if (warning !== undefined) this.#options.log.warning(`${name}: ${warning}`)
    return identity
  }

  /** Why this machine takes no more files: what follows would fail alike, and should not be paid for. */
  get diskFault(): KieDownloadError | undefined {
    return this.#diskFault
  }

  /** Resolves when everything that was started has ended, well or not, or was ended for want of time. */
  async settled(): Promise<void> {
    const over = new AbortController()
    this.#options.clock.sleep(LAST_DOWNLOADS_MS, over.signal).then(
      () => this.#timeUp.abort(),
      () => undefined,
    )
    await this.#lanes.settled()
    over.abort()
  }

  async #save(result: Result): Promise<void> {
    const { client, downloader, folder, signal, onSaved, onFailed } = this.#options
    const { image, task, url } = result
    const number = result.results === 1 ? undefined : result.number
    const ending = AbortSignal.any([signal, this.#timeUp.signal])
    try {
      if (this.#diskFault !== undefined) throw sameFault(this.#diskFault, url)
      const partFile = folder.preparePart(image.name, number)
      const downloaded = await downloader.download(url, {
        partFile,
        checkOpened: (opened) => folder.checkPart(partFile, opened),
        signal: ending,
        freshLink: (link) => client.freshLink(link, { signal: ending }),
      })
      const kept = await folder.keep(image.name, { mediaType: downloaded.mediaType, result: number })
      onSaved(savedImage(result, downloaded, kept), { warning: downloaded.warning, formats: image.formats })
    } catch (thrown) {
      const error = this.#timeUp.signal.aborted && !signal.aborted ? outOfTime(url) : asDiskFault(thrown, url)
      if (error instanceof KieDownloadError && error.reason === 'disk') this.#diskFault ??= error
      const name = number === undefined ? image.name : `${image.name}-${number}`
      onFailed({ name, taskId: task.taskId, url, error })
    }
  }
}

/** One picture of a task. */
interface Result {
  readonly image: PlannedImage
  readonly task: Task
  /** When its createTask was sent, as far as known. */
  readonly createdAt: Date
  readonly url: string
  /** From 1. The first carries the task's price, so that sums come out right. */
  readonly number: number
  /** How many the task has, also those that are not fetched. */
  readonly results: number
  /** sha256 of the canonical request; empty where it is not known. */
  readonly request: string
  readonly model: string
}

function sameFault({ reason, cause }: KieDownloadError, url: string): KieDownloadError {
  return new KieDownloadError({ reason, url, detail: 'an earlier one could not be written' }, { cause })
}

function outOfTime(url: string): KieDownloadError {
  return new KieDownloadError({ reason: 'timeout', url, detail: 'its server was too slow for too long' })
}

/** Errors of the file system come bare where a directory is made or a file gets its name. */
function asDiskFault(error: unknown, url: string): unknown {
  if (!(error instanceof BarredWayError) && !(error instanceof Error && 'syscall' in error)) return error
  return new KieDownloadError({ reason: 'disk', url, detail: error.message }, { cause: error })
}

function savedImage(
  { image, task, createdAt, url, number, results, request, model }: Result,
  { bytes, sha256, width, height, mediaType }: DownloadedImage,
  kept: { readonly name: string; readonly path: string; readonly file: string },
): SavedImage & ResultOfTask {
  return {
    ...kept,
    ...(image.alt !== undefined && { alt: image.alt }),
    ...(results > 1 && { image: image.name, results }),
    bytes,
    sha256,
    width,
    height,
    mediaType,
    model,
    taskId: task.taskId,
    sourceUrl: url,
    request,
    credits: number === 1 ? task.credits : undefined,
    seconds: task.seconds,
    origin: image.origin,
    createdAt,
    ...(image.source !== undefined && { source: image.source }),
    ...(image.candidate !== undefined && { candidate: image.candidate }),
  }
}

/** When kie says that it began a task. @returns `undefined` where it does not, or that cannot be */
function timeOfCreation({ createTime = 0 }: Task, now: Date): Date | undefined {
  return createTime < EARLIEST_MS || createTime > now.getTime() + AHEAD_MS ? undefined : new Date(createTime)
}
