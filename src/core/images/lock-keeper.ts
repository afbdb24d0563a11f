import type { SavedImage } from '../result/saved-image.ts'
import type { ImageFolder } from './folder.ts'
import type { ResultOfTask } from './lock/lock.ts'
import { asSentence } from '../text/foreign-text.ts'
import type { Log } from '../text/log.ts'
import { reasonForLog } from '../text/reason.ts'
import { firstNames } from '../text/word-list.ts'

/** About how many times a run writes the lock file, which is written as a whole each time. */
const MOST_WRITES = 100

/** What keeping the lock file needs. */
export interface LockKeeperOptions {
  readonly folder: Pick<ImageFolder, 'writeLock' | 'noteInLock'>
  readonly log: Log
  /** Files to be made, as far as that is known. */
  readonly total: number
}

type Image = SavedImage & ResultOfTask

/** All images of the run so far. */
type Images = readonly Image[]

/**
 * Writes the lock file as images arrive, so that the next run in the same workspace knows those that a killed one has
 * left: with each of up to 100 files, of more as often as keeps it at some 100 times. Those between are noted beside it.
 */
export class LockKeeper {
  readonly #options: LockKeeperOptions
  /** Changes so far. */
  #changes = 0
  /** Those since it was written. */
  #unwritten = 0

  constructor(options: LockKeeperOptions) {
    this.#options = options
  }

  /**
   * To be called whenever an image has its final name, or a file more.
   *
   * @param image - with all of its files so far
   * @param images - gives all where they are to be written
   */
  onSaved(image: Image, images: () => Images): void {
    this.#changes += 1
    this.#unwritten += 1
    if (this.#unwritten < Math.ceil(Math.max(this.#options.total, this.#changes) / MOST_WRITES)) this.#note(image)
    else this.onRenamed(images)
  }

  /** To be called whenever an image has another name: it is written at once, so that no name stays in it that is gone. */
  onRenamed(images: () => Images): void {
    this.#unwritten = 0
    // What is wrong is told once, at the end.
    this.#write(images())
  }

  /**
   * To be called when no more images come.
   *
   * @param spare - paths of files that are deleted once it is written, and else stay: the warning names them
   * @returns whether it is written
   */
  end(images: Images, spare: readonly string[] = []): boolean {
    const fault = this.#write(images)
    if (fault === undefined) return true
    const kept =
      spare.length === 0
        ? ''
        : ` The next run here may not know these images, so what 'formats' leaves out stays: ${firstNames(spare)}.`
    this.#options.log.warning(`The lock file could not be written: ${asSentence(fault)}${kept}`)
    return false
  }

  #note(image: Image): void {
    try {
      this.#options.folder.noteInLock([image])
    } catch {
      // It is in the lock file the next time that this is written, or the end tells what is wrong.
    }
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
