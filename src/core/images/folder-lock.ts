import type { SavedImage } from '../result/saved-image.ts'
import type { FolderOnDisk } from './folder-on-disk.ts'
import { entriesOfMade, type LockEntry, type ResultOfTask } from './lock/lock.ts'
import { mergeLocks } from './lock/lock-merge.ts'

/** New images with their files. */
type Images = readonly (SavedImage & ResultOfTask)[]

/** What a run has to say in the lock file of its folder. */
export class FolderLock {
  readonly #disk: FolderOnDisk
  readonly #outputDirectory: string
  readonly #reused: LockEntry[] = []
  readonly #gone = new Set<string>()

  constructor(disk: FolderOnDisk, outputDirectory: string) {
    this.#disk = disk
    this.#outputDirectory = outputDirectory
  }

  /** Entries of images that the run reuses, as it found them. */
  get reused(): readonly LockEntry[] {
    return this.#reused
  }

  /** Takes note of an image that the run reuses. */
  reuse(entry: LockEntry): void {
    this.#reused.push(entry)
  }

  /** A file that the lock file was told of is not there: it has another name since, or is not in its place yet. */
  lose(relative: string): void {
    this.#gone.add(relative)
  }

  /** Such a file is there by now. */
  regain(relative: string): void {
    this.#gone.delete(relative)
  }

  /** Notes new images beside the lock file. @throws BarredWayError, and the file system's error */
  note(images: Images): void {
    this.#disk.lockFile.note(entriesOfMade(images, this.#outputDirectory))
  }

  /**
   * Writes it with the entries of all new images so far, and with those of reused ones as they were noted. What another
   * step has written meanwhile stays.
   *
   * @throws InputError when it cannot be read, and the file system's error
   */
  write(images: Images): void {
    const made = entriesOfMade(images, this.#outputDirectory)
    const news = { base: this.#disk.lockFile.lock, made, isPlaced: true }
    this.#disk.lockFile.update((there) => {
      const isOfOther = this.#disk.ofOthers()
      // What another step has written by now may not have its entry yet.
      const reused = this.#reused.filter(({ file }) => !(there.has(file) && isOfOther(file)))
      const gone = [...this.#gone].filter((file) => !isOfOther(file))
      return mergeLocks(there, { ...news, reused, gone }).lock
    })
  }
}
