import { rmSync } from 'node:fs'
import { InputError } from '../text/errors.ts'
import { hashFile, type PlacedFile } from './file.ts'
import type { FolderOnDisk } from './folder-on-disk.ts'
import type { ImageNames } from './image-names.ts'

/** What is known of an image of an earlier run. */
export interface AdoptOptions {
  /** Without the dot. */
  readonly extension: string
  /** Absolute path of the file that it was written to; left out where that is `preparePart`'s of its name. */
  readonly part?: string
  /** Whether a file that somebody has changed exists elsewhere with the same content, so that nothing is lost with it. */
  readonly isKept?: (file: string) => Promise<boolean>
}

/** A file that is to be put in its place. */
export interface PutOptions {
  /** Absolute path of the file that it was written to; gone afterwards. */
  readonly part: string
  /**
   * Called before it is in its place, where nothing is by then, unless another step has brought the same: what the lock file
   * knows and is not there is made again, and what it does not know is in the next run's way.
   */
  readonly onPlacing: (file: PlacedFile) => void
}

/** Files for which nothing is paid in this run: they get no other name where theirs is taken. */
export class FreeFiles {
  readonly #disk: FolderOnDisk
  readonly #names: ImageNames

  constructor(disk: FolderOnDisk, names: ImageNames) {
    this.#disk = disk
    this.#names = names
  }

  /**
   * Gives an image of an earlier run its name.
   *
   * @throws InputError where another file is in the way; the one that was written is then removed
   */
  async adopt(
    name: string,
    { extension, part = this.#disk.parts.fileOf(name), isKept }: AdoptOptions,
  ): Promise<PlacedFile> {
    const relative = `${name}.${extension}`
    const target = this.#disk.placeOf(relative)
    for (;;) {
      const obstacle = await this.#disk.findObstacle(relative)
      if (obstacle !== undefined && !(obstacle.isChanged && (await isKept?.(target.file)) === true)) {
        const isBrought = await this.#isBrought(part, relative)
        rmSync(part, { force: true })
        if (isBrought) return target
        throw new InputError([obstacle.line])
      }
      if (this.#disk.place(part, relative) !== undefined) return target
    }
  }

  /**
   * Gives a file its name that this run makes from an original, or fetches again.
   *
   * @param relative - its path in the folder
   * @throws InputError where another file is in the way, and the file system's error
   */
  async put(relative: string, { part, onPlacing }: PutOptions): Promise<PlacedFile> {
    const target = this.#disk.placeOf(relative)
    try {
      for (;;) {
        const bar = await this.#names.findBar(relative)
        const isBrought = bar !== undefined && (await this.#isBrought(part, relative))
        if (bar !== undefined && !isBrought) throw new InputError([bar.line])
        if (!isBrought) this.#disk.clear(relative)
        onPlacing(target)
        if (isBrought || this.#disk.place(part, relative) !== undefined) return target
      }
    } finally {
      rmSync(part, { force: true })
    }
  }

  /** Another step of this job may bring the same file at the same time. */
  async #isBrought(part: string, relative: string): Promise<boolean> {
    const { file } = this.#disk.placeOf(relative)
    return this.#disk.isOfOther(relative) && (await hashFile(part)) === (await hashFile(file))
  }
}
