import type { SavedImage } from '../result/saved-image.ts'
import type { ImageFolder } from './folder.ts'
import type { ResultOfTask } from './lock.ts'
import type { Log } from '../text/log.ts'
import { reasonForLog } from '../text/reason.ts'

/** About how many times a run writes the lock file, which is written as a whole each time. */
const MOST_WRITES = 100

/** What keeping the lock file needs. */
export interface LockKeeperOptions {
  readonly folder: Pick<ImageFolder, 'writeLock'>
  readonly log: Log
  /** Images to be made. */
  readonly total: number
}

/** All images of the run so far. */
type Images = readonly (SavedImage & ResultOfTask)[]

/**
 * Writes the lock file as images arrive, so that the next run in the same workspace knows those that a killed one has
 * left: each of up to 100 at once, of more as many together as keep it at some 100 times.
 */
export class LockKeeper {
  readonly #options: LockKeeperOptions
  /** Changes since it was written. */
  #changes = 0

  constructor(options: LockKeeperOptions) {
    this.#options = options
  }

  /**
   * To be called whenever an image has its final name, or a file more.
   *
   * @param count - images so far
   * @param images - gives them where they are to be written
   */
  onSaved(count: number, images: () => Images): void {
    const together = Math.ceil(Math.max(this.#options.total, count) / MOST_WRITES)
    this.#changes += 1
    if (this.#changes < together) return
    this.#changes = 0
    // What is wrong is told once, at the end.
    this.#write(images())
  }

  /** To be called when no more images come. */
  end(images: Images): void {
    const fault = this.#write(images)
    if (fault !== undefined) this.#options.log.warning(`The lock file could not be written: ${fault}`)
  }

  /** Images are on disk and paid for, so a lock file that cannot be written must not end the run. */
  #write(images: Images): string | undefined {
    try {
      this.#options.folder.writeLock(images)
      return undefined
    } catch (error) {
      return reasonForLog(error)
    }
  }
}
