import { rmSync } from 'node:fs'
import path from 'node:path'
import { makeDirectory } from './directories.ts'
import { isImageEntry, severalResults } from './earlier-entries.ts'
import { InputError } from './errors.ts'
import { findImages } from './find-images.ts'
import { extensionOf, MEDIA_TYPES, type MediaType } from './kie/index.ts'
import { formatLock, LOCK_FILE, lockEntry, mergeLock, type Lock, type LockEntry } from './lock.ts'
import { OutputDirectory, replaceFile, type ImageFolderOptions } from './output-directory.ts'
import type { SavedImage } from './result.ts'
import type { EarlierImages, FoundFile } from './reuse.ts'

export { replaceFile } from './output-directory.ts'

/** Every extension that an image may get. */
export const EXTENSIONS: readonly string[] = MEDIA_TYPES.map(extensionOf)

/** What a check lets pass. */
export interface CheckOptions {
  /** Whether images are replaced that somebody has changed since this action made them. */
  readonly replaceChanged: boolean
}

/** Where a file lies. */
export interface PlacedFile {
  /** Path relative to the workspace, with `/`. */
  readonly path: string
  /** Absolute path on this machine. */
  readonly file: string
}

/**
 * The directory that images are written to. It never overwrites a file that it cannot prove to be its own: one that the
 * lock file knows, with the content that the lock file knows, and that no other step of this job wrote.
 *
 * The name of an image may have directories, with `/`. None of them is ever a symbolic link.
 */
export class ImageFolder {
  readonly #disk: OutputDirectory
  /** Absolute path of the directory. */
  readonly directory: string
  /** Relative to the workspace, with `/`. */
  readonly outputDirectory: string
  #isChecked = false
  /** Files that somebody has changed, and that the user was told will be replaced. */
  readonly #replaceable = new Set<string>()
  /** Files that this run has made or reuses, so that no other image of it takes their place. */
  readonly #settled = new Set<string>()
  readonly #reused: LockEntry[] = []

  constructor(options: ImageFolderOptions) {
    this.outputDirectory = options.outputDirectory
    this.#disk = new OutputDirectory(options)
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
    { replaceChanged }: CheckOptions = { replaceChanged: false },
  ): Promise<readonly string[]> {
    const barriers = this.#findBarriers(names)
    const isOpen = (directory: string): boolean => barriers.get(directory) === undefined
    this.#disk.proveWritable([...barriers.keys()].filter(isOpen))
    const lock = this.#disk.readLock()
    const problems = new Set([...barriers.values()].filter((line) => line !== undefined))
    const open = names.filter((name) => isOpen(path.posix.dirname(name)))
    for (const file of open.flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`))) {
      const obstacle = await this.#disk.findObstacle(file)
      if (obstacle?.isChanged === true && replaceChanged) this.#replaceable.add(file)
      else if (obstacle !== undefined) problems.add(obstacle.line)
    }
    if (problems.size > 0) throw new InputError([...problems])
    this.#isChecked = true
    for (const file of replaceChanged ? resultFiles(lock, open) : [])
      if ((await this.#disk.findObstacle(file))?.isChanged === true) this.#replaceable.add(file)
    return [...this.#replaceable].map(
      (file) =>
        `'${this.#disk.pathOf(file)}' was changed since this action made it; it is replaced, as 'reuse' is false.`,
    )
  }

  /**
   * Makes room for an image that is written before its type is known and its name is final. What a killed run has left
   * there is removed.
   *
   * @returns absolute path of a file that does not exist, in a directory that does
   * @throws InputError where something stands for a directory of the path, as long as nothing has been checked; after the
   *   check the file system's error
   */
  preparePart(name: string): string {
    const directory = path.posix.dirname(name)
    const problem = this.#isChecked ? undefined : this.#disk.describeBarrier(directory)
    if (problem !== undefined) throw new InputError([problem])
    makeDirectory(this.directory, directory)
    const file = this.#disk.partFile(name)
    rmSync(file, { force: true })
    return file
  }

  /**
   * Gives a whole image its final name.
   *
   * @param name - as planned; gets a suffix where a file of somebody else has come into the way since the check, because
   *   the image is paid for by now
   */
  async keep(name: string, mediaType: MediaType): Promise<PlacedFile & { readonly name: string }> {
    const extension = extensionOf(mediaType)
    let free = name
    for (let suffix = 2; !(await this.#take(`${free}.${extension}`)); suffix++) free = `${name}-${suffix}`
    return { name: free, ...this.#place(name, `${free}.${extension}`) }
  }

  /**
   * Gives an image of an earlier run, which was written to the file of `preparePart`, its name. Nothing was paid for it in
   * this run, so it gets no other name where that one is taken.
   *
   * @param extension - without the dot
   * @throws InputError where another file is in the way; the one that was written is then removed
   */
  async adopt(name: string, extension: string): Promise<PlacedFile> {
    const file = `${name}.${extension}`
    const obstacle = await this.#disk.findObstacle(file)
    if (obstacle === undefined) return this.#place(name, file)
    rmSync(this.#disk.partFile(name), { force: true })
    throw new InputError([obstacle.line])
  }

  /** Takes note of images of earlier runs that lie in the directory and that this run reuses. */
  noteReused(entries: readonly LockEntry[]): void {
    for (const entry of entries) {
      this.#settled.add(entry.file)
      this.#reused.push(entry)
    }
  }

  /**
   * Writes the lock file with the entries of the new images, and with those of reused ones as they were noted: what a
   * person has made of an image is never taken for this action's own. Where it says all of that already, it stays as it is.
   */
  writeLock(images: readonly SavedImage[]): void {
    const made = images.filter(({ origin }) => origin !== 'reused')
    const entries = made.map((image) => lockEntry(image, this.outputDirectory))
    const { lock } = this.#disk
    const text = formatLock(mergeLock(lock, [...this.#reused, ...entries]))
    if (text !== formatLock(lock)) replaceFile(path.join(this.directory, LOCK_FILE), text)
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
    return findImages(own, { directory: this.directory, pathOf: (file) => this.#disk.pathOf(file) })
  }

  /** Why no image can be written, by directory of the images. */
  #findBarriers(names: readonly string[]): ReadonlyMap<string, string | undefined> {
    const directories = new Set(names.map((name) => path.posix.dirname(name)))
    return new Map([...directories].map((directory) => [directory, this.#disk.describeBarrier(directory)]))
  }

  /** Takes the place of a file, unless something is there that must stay. */
  async #take(relative: string): Promise<boolean> {
    const obstacle = await this.#disk.findObstacle(relative)
    if (obstacle !== undefined && !(obstacle.isChanged && this.#replaceable.has(relative))) return false
    // Asked last, because another image may have taken it meanwhile.
    if (this.#settled.has(relative)) return false
    this.#settled.add(relative)
    return true
  }

  #place(name: string, relative: string): PlacedFile {
    return { path: this.#disk.pathOf(relative), file: this.#disk.place(name, relative) }
  }
}

/** The images of earlier runs that lie in a folder. */
export function imagesInFolder(folder: ImageFolder): EarlierImages {
  return {
    where: `in '${folder.outputDirectory}'`,
    readLock: () => Promise.resolve().then(() => folder.readLock()),
    find: (entries) => folder.find(entries),
  }
}

/** The files of tasks that gave several pictures for one of these images, which a new task may replace. */
function resultFiles(lock: Lock, names: readonly string[]): readonly string[] {
  const results = severalResults([...lock.values()].filter(isImageEntry), new Set(names))
  return names.flatMap((name) => (results.get(name) ?? []).flat().map(({ file }) => file))
}
