import { rmSync } from 'node:fs'
import path from 'node:path'
import type { SavedImage } from '../result/saved-image.ts'
import { InputError } from '../text/errors.ts'
import type { FileIdentity } from '../workspace/new-file.ts'
import { checkPlaces } from './check.ts'
import { findImages, type FoundFile, type PlacedFile } from './file.ts'
import type { Lock, LockEntry, ResultOfTask } from './lock/lock.ts'
import { numberOfResult } from './task-results.ts'
import { FolderLock } from './folder-lock.ts'
import { FolderOnDisk, type ImageFolderOptions } from './folder-on-disk.ts'
import { FreeFiles, type AdoptOptions, type PutOptions } from './free-files.ts'
import { ImageNames, type KeepOptions, type KeptFile } from './image-names.ts'

export type { AdoptOptions } from './free-files.ts'

/** What a check lets pass. */
export interface CheckOptions {
  /** Whether images are replaced that somebody has changed since this action made them. */
  readonly replaceChanged: boolean
  /** Files of the forms that may be made besides, relative to the directory; default: none. */
  readonly forms?: readonly string[]
}

/**
 * The directory that images are written to. It never overwrites a file that it cannot prove to be its own: one that the
 * lock file knows, with the content that the lock file knows, and that no other step of this job wrote.
 *
 * The name of an image may have directories, with `/`. None of them is ever a symbolic link.
 */
export class ImageFolder {
  readonly #disk: FolderOnDisk
  readonly #names: ImageNames
  readonly #free: FreeFiles
  readonly #lock: FolderLock
  /** Absolute path of the directory. */
  readonly directory: string
  /** Relative to the workspace, with `/`. */
  readonly outputDirectory: string
  #isChecked = false

  constructor(options: ImageFolderOptions) {
    this.outputDirectory = options.outputDirectory
    this.#disk = new FolderOnDisk(options)
    this.#names = new ImageNames(this.#disk)
    this.#free = new FreeFiles(this.#disk, this.#names)
    this.#lock = new FolderLock(this.#disk, options.outputDirectory)
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
    this.#names.plan(names)
    const replaced = await checkPlaces(this.#disk, { names, forms, reused: this.#lock.reused, replaceChanged })
    this.#isChecked = true
    return this.#names
      .allowReplacing(replaced)
      .map(
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
    const file = this.#disk.parts.fileOf(name, result)
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
    this.#disk.parts.checkOpened(part, opened)
  }

  /** Prepares the file of an image and writes all of it. @returns as `preparePart`, which also says what it throws */
  writePart(name: string, bytes: Uint8Array): string {
    const part = this.preparePart(name)
    this.#disk.parts.write(part, bytes)
    return part
  }

  /**
   * Gives a whole image, which was written to the file of `preparePart`, its final name: that of the planned image, with a
   * number where its task has several pictures.
   *
   * @param name - as planned. The file gets a suffix where that of somebody else has come into the way since the check, or
   *   where another image of the run is called so, because the image is paid for by now
   */
  keep(name: string, options: KeepOptions): Promise<KeptFile> {
    return this.#names.keep(name, { ...options, part: this.#disk.parts.fileOf(name, options.result) })
  }

  /**
   * Gives an image that this run has kept another name, as `keep` does: that of a planned image that it stands in for, with
   * the number that it has among several of its task.
   *
   * @throws the file system's error; then it lies where it was
   */
  async rename<Image extends SavedImage & ResultOfTask>(image: Image, name: string): Promise<Image> {
    const { mediaType, file: part, path: former } = image
    const kept = await this.#names.keep(name, { mediaType, result: numberOfResult(image), part })
    this.#lock.lose(this.#disk.relativeOf(former))
    return { ...image, ...kept, ...(image.image !== undefined && { image: name }) }
  }

  /**
   * Gives an image of an earlier run, which was written to the file of `preparePart`, its name. Nothing was paid for it in
   * this run, so it gets no other name where that one is taken.
   *
   * @throws InputError where another file is in the way; the one that was written is then removed
   */
  adopt(name: string, options: AdoptOptions): Promise<PlacedFile> {
    return this.#free.adopt(name, options)
  }

  /**
   * Writes a file that this run makes from an original, or fetches again. Nothing is paid for it, so it gets no other name
   * where that one is taken.
   *
   * @param relative - its path in the folder
   * @param onPlacing - called before it is in its place
   * @throws InputError where another file is in the way, and the file system's error
   */
  async put(
    relative: string,
    bytes: Uint8Array,
    onPlacing: PutOptions['onPlacing'] = () => undefined,
  ): Promise<PlacedFile> {
    const part = this.writePart(relative, bytes)
    const tell = (target: PlacedFile): void => {
      onPlacing(target)
      this.#lock.lose(relative)
    }
    const placed = await this.#free.put(relative, { part, onPlacing: tell })
    this.#lock.regain(relative)
    return placed
  }

  /** Removes the file of an original that this run has made and that is not delivered. */
  remove({ file }: PlacedFile): void {
    try {
      rmSync(file, { force: true })
    } catch {
      // It is in nobody's way: the lock file knows it.
    }
  }

  /** Takes note of images of earlier runs that lie in the directory and that this run reuses. */
  noteReused(entries: readonly LockEntry[]): void {
    for (const entry of entries) {
      this.#names.reuse(entry)
      this.#lock.reuse(entry)
    }
  }

  /** Lets the next run know new images before the lock file is written. @throws where nothing can be written beside it */
  noteInLock(images: readonly (SavedImage & ResultOfTask)[]): void {
    this.#lock.note(images)
  }

  /**
   * Writes the lock file with the entries of all new images so far, and with those of reused ones as they were noted: what a
   * person has made of an image is never taken for this action's own. What another step has written meanwhile stays.
   */
  writeLock(images: readonly (SavedImage & ResultOfTask)[]): void {
    this.#lock.write(images)
  }

  /** Reads the lock file anew. @throws InputError when it cannot be read */
  readLock(): Lock {
    return this.#disk.lockFile.read()
  }

  /**
   * Looks at the files of these entries of the lock file.
   *
   * @returns by the entry's `file`; nothing for a file that is not there, is no image, or was made by another step of this
   *   job, so that the check finds it in the way
   */
  find(entries: readonly LockEntry[]): Promise<ReadonlyMap<string, FoundFile>> {
    const isOfOther = this.#disk.ofOthers()
    const own = entries.filter(({ file }) => !isOfOther(file))
    return findImages(own, {
      directory: this.directory,
      pathOf: (file) => this.#disk.pathOf(file),
      isBarred: (directory) => this.#disk.describeBarrier(directory) !== undefined,
    })
  }
}
