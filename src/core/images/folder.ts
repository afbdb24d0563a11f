import { rmSync } from 'node:fs'
import path from 'node:path'
import { filesOf } from '../result/image-files.ts'
import type { SavedImage } from '../result/saved-image.ts'
import { InputError } from '../text/errors.ts'
import type { FileIdentity } from '../workspace/new-file.ts'
import { checkPlaces } from './check.ts'
import { findImages, hashFile, type FoundFile, type PlacedFile } from './file.ts'
import { extensionOf, type MediaType } from '../../kie/index.ts'
import { entriesOfOriginals, imageOf, lockEntry, type Lock, type LockEntry, type ResultOfTask } from './lock.ts'
import { mergeLocks } from './lock-merge.ts'
import { numberOfResult } from './task-results.ts'
import { FolderOnDisk, type ImageFolderOptions } from './folder-on-disk.ts'

/** What a check lets pass. */
export interface CheckOptions {
  /** Whether images are replaced that somebody has changed since this action made them. */
  readonly replaceChanged: boolean
  /** Files of the forms that may be made besides, relative to the directory; default: none. */
  readonly forms?: readonly string[]
}

/** What is known of an image when it is whole. */
export interface KeepOptions {
  readonly mediaType: MediaType
  /** Which of several pictures of its task it is, from 1; `undefined` where there is one. */
  readonly result?: number | undefined
}

/** An image with its final name. */
export interface KeptFile extends PlacedFile {
  /** Its path in the folder without the extension. */
  readonly name: string
}

/** What is known of an image of an earlier run. */
export interface AdoptOptions {
  /** Without the dot. */
  readonly extension: string
  /** Absolute path of the file that it was written to; left out where that is `preparePart`'s of its name. */
  readonly part?: string
  /** Whether a file that somebody has changed exists elsewhere with the same content, so that nothing is lost with it. */
  readonly isKept?: (file: string) => Promise<boolean>
}

/**
 * The directory that images are written to. It never overwrites a file that it cannot prove to be its own: one that the
 * lock file knows, with the content that the lock file knows, and that no other step of this job wrote.
 *
 * The name of an image may have directories, with `/`. None of them is ever a symbolic link.
 */
export class ImageFolder {
  readonly #disk: FolderOnDisk
  /** Absolute path of the directory. */
  readonly directory: string
  /** Relative to the workspace, with `/`. */
  readonly outputDirectory: string
  #isChecked = false
  /** Files that somebody has changed, and that the user was told will be replaced. */
  readonly #replaceable = new Set<string>()
  /** Names of files that this run has made or reuses, so that no other image of it takes their place. */
  readonly #settled = new Set<string>()
  /** Names of the images that this run makes or reuses: no picture of another one gets such a name. */
  readonly #planned = new Set<string>()
  readonly #reused: LockEntry[] = []
  /** Files that this run has made and given other names since. */
  readonly #moved = new Set<string>()

  constructor(options: ImageFolderOptions) {
    this.outputDirectory = options.outputDirectory
    this.#disk = new FolderOnDisk(options)
    this.directory = this.#disk.directory
  }

  /**
   * Reads the lock file and makes sure that every image can be written.
   *
   * @param names - of the images to make; each may get any extension
   * @returns a warning for each file that is going to be replaced although somebody has changed it
   * @throws InputError with one line for each file that is in the way, or where nothing can be written at all
   */
  async check(
    names: readonly string[],
    { replaceChanged, forms = [] }: CheckOptions = { replaceChanged: false },
  ): Promise<readonly string[]> {
    for (const name of names) this.#planned.add(name)
    const replaced = await checkPlaces(this.#disk, { names, forms, reused: this.#reused, replaceChanged })
    for (const file of replaced) this.#replaceable.add(file)
    this.#isChecked = true
    return [...this.#replaceable].map(
      (file) =>
        `'${this.#disk.pathOf(file)}' was changed since this action made it; it is replaced, as 'reuse' is false.`,
    )
  }

  /**
   * Makes room for an image that is written before its type is known and its name is final. What a killed run has left
   * there is removed.
   *
   * @param name - as planned
   * @param result - which of several pictures of its task it is, from 1
   * @returns absolute path of a file that does not exist, in a directory that does
   * @throws InputError where something stands for a directory of the path, as long as nothing has been checked; after the
   *   check the file system's error
   */
  preparePart(name: string, result?: number): string {
    const directory = path.posix.dirname(name)
    const problem = this.#isChecked ? undefined : this.#disk.describeBarrier(directory)
    if (problem !== undefined) throw new InputError([problem])
    this.#disk.make(directory)
    const file = this.#disk.partFile(name, result)
    rmSync(file, { force: true })
    return file
  }

  /**
   * To be called when the file of `preparePart` is open, before anything is written to it: what led to it may have become a
   * link meanwhile.
   *
   * @throws BarredWayError
   */
  checkPart(part: string, opened: FileIdentity): void {
    this.#disk.checkPart(part, opened)
  }

  /**
   * Prepares the file of an image and writes all of it. @throws as `preparePart`, and where it cannot be written
   *
   * @returns absolute path
   */
  writePart(name: string, bytes: Uint8Array): string {
    const part = this.preparePart(name)
    this.#disk.writePart(part, bytes)
    return part
  }

  /**
   * Gives a whole image, which was written to the file of `preparePart`, its final name: that of the planned image, with a
   * number where its task has several pictures.
   *
   * @param name - as planned. The file gets a suffix where that of somebody else has come into the way since the check, or
   *   where another image of the run is called so, because the image is paid for by now
   */
  keep(name: string, { mediaType, result }: KeepOptions): Promise<KeptFile> {
    return this.#keepAs(name, { mediaType, result, file: this.#disk.partFile(name, result) })
  }

  /**
   * Gives an image that this run has kept another name, as `keep` does: that of a planned image that it stands in for, with
   * the number that it has among several of its task.
   *
   * @throws the file system's error; then it lies where it was
   */
  async rename<Image extends SavedImage & ResultOfTask>(image: Image, name: string): Promise<Image> {
    const { mediaType, file, path: former } = image
    const result = numberOfResult(image)
    const kept = await this.#keepAs(name, { mediaType, result, file })
    this.#moved.add(this.#disk.relativeOf(former))
    return { ...image, ...kept, ...(image.image !== undefined && { image: name }) }
  }

  async #keepAs(
    name: string,
    { mediaType, result, file: part }: KeepOptions & { readonly file: string },
  ): Promise<KeptFile> {
    const extension = extensionOf(mediaType)
    const wanted = result === undefined ? name : `${name}-${result}`
    for (let suffix = 1; ; suffix++) {
      const free = suffix === 1 ? wanted : `${wanted}-${suffix}`
      const isTaken = await this.#take(free, { extension, image: name })
      const placed = isTaken ? this.#place(part, `${free}.${extension}`) : undefined
      if (placed !== undefined) return { name: free, ...placed }
    }
  }

  /**
   * Gives an image of an earlier run, which was written to the file of `preparePart`, its name. Nothing was paid for it in
   * this run, so it gets no other name where that one is taken.
   *
   * @throws InputError where another file is in the way; the one that was written is then removed
   */
  async adopt(
    name: string,
    { extension, part = this.#disk.partFile(name), isKept }: AdoptOptions,
  ): Promise<PlacedFile> {
    const relative = `${name}.${extension}`
    const file = path.join(this.directory, relative)
    for (;;) {
      const obstacle = await this.#disk.findObstacle(relative)
      if (obstacle !== undefined && !(obstacle.isChanged && (await isKept?.(file)) === true)) {
        const isBrought = await this.#isBrought(part, relative)
        rmSync(part, { force: true })
        if (isBrought) return { path: this.#disk.pathOf(relative), file }
        throw new InputError([obstacle.line])
      }
      const placed = this.#place(part, relative)
      if (placed !== undefined) return placed
    }
  }

  /**
   * Writes a file that this run makes from an original, or fetches again. Nothing is paid for it, so it gets no other name
   * where that one is taken.
   *
   * @param relative - its path in the folder
   * @param onPlacing - called before it is in its place, where nothing is by then, unless another step has brought the same:
   *   what the lock file knows and is not there is made again, and what it does not know is in the next run's way
   * @throws InputError where another file is in the way, and the file system's error
   */
  async put(
    relative: string,
    bytes: Uint8Array,
    onPlacing: (file: PlacedFile) => void = () => undefined,
  ): Promise<PlacedFile> {
    const part = this.writePart(relative, bytes)
    const target = { path: this.#disk.pathOf(relative), file: path.join(this.directory, relative) }
    try {
      for (;;) {
        const obstacle = await this.#disk.findObstacle(relative)
        if (obstacle !== undefined && !(obstacle.isChanged && this.#replaceable.has(relative))) {
          const isBrought = await this.#isBrought(part, relative)
          if (!isBrought) throw new InputError([obstacle.line])
          onPlacing(target)
          return target
        }
        this.#disk.clear(relative)
        onPlacing(target)
        const placed = this.#place(part, relative)
        if (placed !== undefined) return placed
      }
    } finally {
      rmSync(part, { force: true })
    }
  }

  /**
   * Removes the file of an original that this run has made and that is not delivered.
   *
   * @returns whether it is gone: one that cannot be removed is in nobody's way
   */
  remove({ file }: PlacedFile): boolean {
    try {
      rmSync(file, { force: true })
      return true
    } catch {
      return false
    }
  }

  /** Takes note of images of earlier runs that lie in the directory and that this run reuses. */
  noteReused(entries: readonly LockEntry[]): void {
    for (const entry of entries) {
      this.#settled.add(entry.name)
      this.#planned.add(imageOf(entry))
      this.#reused.push(entry)
    }
  }

  /**
   * Writes the lock file with the entries of all new images so far, and with those of reused ones as they were noted: what a
   * person has made of an image is never taken for this action's own. What another step has written meanwhile stays.
   */
  writeLock(images: readonly (SavedImage & ResultOfTask)[]): void {
    const isNew = ({ origin }: SavedImage): boolean => origin !== 'reused'
    const files = filesOf(images).filter(isNew)
    const news = {
      base: this.#disk.lock,
      made: [
        ...entriesOfOriginals(images.filter(isNew), this.outputDirectory),
        ...files.map((image) => lockEntry(image, this.outputDirectory)),
      ],
      isPlaced: true,
    }
    this.#disk.updateLock((there) => {
      // What another step has written by now may not have its entry yet.
      const reused = this.#reused.filter(({ file }) => !(there.has(file) && this.#disk.isOfOther(file)))
      return mergeLocks(there, { ...news, reused, moved: [...this.#moved] }).lock
    })
  }

  /** Reads the lock file anew. @throws InputError when it cannot be read */
  readLock(): Lock {
    return this.#disk.readLock()
  }

  /**
   * Looks at the files of these entries of the lock file.
   *
   * @returns by the entry's `file`; nothing for a file that is not there, is no image, or was made by another step of this
   *   job, so that the check finds it in the way
   */
  find(entries: readonly LockEntry[]): Promise<ReadonlyMap<string, FoundFile>> {
    const own = entries.filter(({ file }) => !this.#disk.isOfOther(file))
    return findImages(own, {
      directory: this.directory,
      pathOf: (file) => this.#disk.pathOf(file),
      isBarred: (directory) => this.#disk.describeBarrier(directory) !== undefined,
    })
  }

  /** Takes a name and its place, unless something is there that must stay. */
  async #take(
    name: string,
    { extension, image }: { readonly extension: string; readonly image: string },
  ): Promise<boolean> {
    if (name !== image && this.#planned.has(name)) return false
    const file = `${name}.${extension}`
    const obstacle = await this.#disk.findObstacle(file)
    if (obstacle !== undefined && !(obstacle.isChanged && this.#replaceable.has(file))) return false
    // Asked last, because another image may have taken it meanwhile.
    if (this.#settled.has(name)) return false
    this.#settled.add(name)
    return true
  }

  /** Another step of this job may bring the same file at the same time. */
  async #isBrought(part: string, relative: string): Promise<boolean> {
    const file = path.join(this.directory, relative)
    return this.#disk.isOfOther(relative) && (await hashFile(part)) === (await hashFile(file))
  }

  /** @returns `undefined` where something has come into the place */
  #place(part: string, relative: string): PlacedFile | undefined {
    const file = this.#disk.place(part, relative)
    return file === undefined ? undefined : { path: this.#disk.pathOf(relative), file }
  }
}
