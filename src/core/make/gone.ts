import { explainThrown } from '../explanation/explanation.ts'
import type { Plan, PlannedImage } from '../plan/plan.ts'
import { encodeTaskId, type WayBack } from '../result/task-list.ts'
import type { Log } from '../text/log.ts'
import { firstNames } from '../text/word-list.ts'
import type { FailedDownload } from './arrival/downloads.ts'
import { isAllGone } from './generated.ts'

/** What finding the images that are gone needs. */
export interface GoneImagesOptions {
  /** Whether a picture of this task has come. */
  readonly hasArrived: (taskId: string) => boolean
  /** Uploads the pictures that requests need. */
  readonly upload: (images: readonly PlannedImage[]) => Promise<Plan>
  readonly wayBack: WayBack
  readonly log: Log
  readonly signal: AbortSignal
}

/** An image whose task an earlier attempt of the run has made. */
type TakenUp = PlannedImage & { readonly taskId: string }

function isTakenUp(image: PlannedImage): image is TakenUp {
  return image.origin === 'resumed' && image.taskId !== undefined
}

/**
 * Images that an earlier attempt of the run has made, and of which kie says that each picture is gone: a task that it does
 * not find, a link that it refuses, and a picture that was too slow may come yet, and are paid for.
 */
export class GoneImages {
  readonly #options: GoneImagesOptions
  readonly #takenUp: readonly TakenUp[]
  /** Ids of the tasks of images that are left out where they are gone. */
  readonly #spares: ReadonlySet<string | undefined>
  /** Those that are being made anew, by their names, until a new task is there. */
  readonly #anew = new Map<string, TakenUp>()
  /** Ids of the tasks whose pictures nobody misses: others are in their place, or none are to be. */
  readonly #unmissed = new Set<string>()

  constructor({ images }: Plan, options: GoneImagesOptions) {
    this.#options = options
    this.#takenUp = images.filter(isTakenUp)
    this.#spares = new Set(images.filter(({ isSpare }) => isSpare === true).map(({ taskId }) => taskId))
  }

  /** Whether a download that failed is worth a word by itself: that of a spare which is gone is not. */
  isTold(failure: FailedDownload): boolean {
    return !this.#spares.has(failure.taskId) || !isAllGone([failure])
  }

  /** Whether nobody misses the pictures of a task. */
  isUnmissed(taskId: string): boolean {
    return this.#unmissed.has(taskId)
  }

  /** Says which images stay away that nobody has asked to be made anew. */
  leaveOutSpares(failed: readonly FailedDownload[]): void {
    const left = this.#find(failed).filter(({ taskId }) => this.#spares.has(taskId))
    if (left.length === 0) return
    for (const { taskId } of left) this.#unmissed.add(taskId)
    this.#options.log.notice(
      'Left out, as kie no longer has the picture, and not paid for anew: ' +
        `${firstNames(left.map(({ name }) => name))}. Set 'reuse' to false to have all images drawn anew.`,
    )
  }

  /** The images that are made anew, as whoever started the re-run asks: without their tasks, and ready to be sent. */
  async toMakeAnew(failed: readonly FailedDownload[]): Promise<readonly PlannedImage[]> {
    const gone = this.#find(failed).filter(({ taskId }) => !this.#spares.has(taskId))
    const images = await this.#uploadAgain(gone)
    if (this.#options.signal.aborted) return []
    for (const image of gone) this.#anew.set(image.name, image)
    return images
  }

  /** To be called when an image has a new task: its earlier one is forgotten, if it had one. */
  onAccepted(name: string): void {
    const gone = this.#anew.get(name)
    if (gone === undefined) return
    const { taskId, submittedAt } = gone
    this.#anew.delete(name)
    this.#unmissed.add(taskId)
    this.#options.log.warning(
      `${name}: kie no longer has the result of task ${encodeTaskId(taskId)}, submitted at ` +
        `${submittedAt?.toISOString() ?? 'an unknown time'}; the image is made anew, and paid anew.`,
    )
  }

  #find(failed: readonly FailedDownload[]): readonly TakenUp[] {
    const ofTask = Map.groupBy(failed, ({ taskId }) => taskId)
    return this.#takenUp.filter(({ taskId }) => isAllGone(ofTask.get(taskId)) && !this.#options.hasArrived(taskId))
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
