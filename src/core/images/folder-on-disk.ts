import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Claims } from './claims.ts'
import { existingPart, findBarrier, makeDirectory } from '../workspace/directories.ts'
import { InputError } from '../text/errors.ts'
import { EMPTY_LOCK, LOCK_FILE, parseLock, type Lock } from './lock.ts'
import { describeBarrier, findObstacle, type Obstacle } from './obstacle.ts'
import { PART_ENDING } from './part-file.ts'

/** Where images are written, and how steps of one job tell their files apart. */
export interface ImageFolderOptions {
  /** Absolute path of the workspace. */
  readonly workspace: string
  /** Relative to the workspace, with `/`; checked to lie inside and to pass through no symbolic link. */
  readonly outputDirectory: string
  /** File that outlives the step and not the job, in which each step notes the files it wrote. */
  readonly claimsFile: string
  /** What tells this step from the others of its job. */
  readonly step: string
}

/** The images' folder as it is on disk, without a thought of what a run makes. Files in it are named relative to it, with `/`. */
export class FolderOnDisk {
  readonly #outputDirectory: string
  readonly #claims: Claims
  #lock: Lock | undefined
  /** Absolute path of the directory. */
  readonly directory: string

  constructor({ workspace, outputDirectory, claimsFile, step }: ImageFolderOptions) {
    this.#outputDirectory = outputDirectory
    this.#claims = new Claims(claimsFile, step)
    this.directory = path.join(workspace, outputDirectory)
  }

  /** Path of a file relative to the workspace. */
  pathOf(relative: string): string {
    return path.posix.join(this.#outputDirectory, relative)
  }

  /** The lock file, read once. @throws InputError when it cannot be read */
  get lock(): Lock {
    return this.#lock ?? this.readLock()
  }

  /** Reads the lock file anew. @throws InputError when it cannot be read */
  readLock(): Lock {
    this.#lock = readLockFile(this.directory, this.pathOf(LOCK_FILE))
    return this.#lock
  }

  /** Whether a file was made by another step of this job. */
  isOfOther(relative: string): boolean {
    return this.#claims.isOfOther(path.join(this.directory, relative))
  }

  /** Looks at what lies where a file is to be written; its directory must be free of barriers. */
  async findObstacle(relative: string): Promise<Obstacle | undefined> {
    return findObstacle({
      file: path.join(this.directory, relative),
      shown: this.pathOf(relative),
      entry: this.lock.get(relative),
      isOfOther: () => this.isOfOther(relative),
    })
  }

  /** Says why nothing can be written to a directory in this one, or below it; `undefined` where it can. */
  describeBarrier(directory: string): string | undefined {
    const barrier = findBarrier(this.directory, directory)
    return barrier && describeBarrier(barrier, this.pathOf(barrier.path))
  }

  /**
   * Makes sure that files can be written to these directories, none of which is behind a barrier. One that does not exist
   * is not made; then it counts what it would come to lie in.
   *
   * @throws InputError
   */
  proveWritable(directories: Iterable<string>): void {
    this.#prove('.')
    const existing = new Set([...directories].map((each) => existingPart(this.directory, each)))
    for (const each of existing) this.#prove(each)
  }

  /** An image that cannot be written is paid for all the same, so this is tried before. */
  #prove(directory: string): void {
    try {
      makeDirectory(this.directory, directory)
      const probe = this.partFile(path.posix.join(directory, 'probe'))
      rmSync(probe, { force: true })
      writeFileSync(probe, '', { flag: 'wx' })
      rmSync(probe)
      this.#claims.prove()
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new InputError(
        [`Nothing can be written to '${this.pathOf(directory)}': ${reason}. Make it writable for the runner's user.`],
        { cause },
      )
    }
  }

  /**
   * Absolute path of the file that an image is written to before it has its final name. A point is in no name, so that no
   * two images, and no two results, share one.
   *
   * @param result - which of several pictures of a task it is
   */
  partFile(name: string, result?: number): string {
    return path.join(this.directory, `${name}${result === undefined ? '' : `.${result}`}${PART_ENDING}`)
  }

  /**
   * Moves the part file of an image to its place, in the same directory, and notes that this step made it.
   *
   * @param part - absolute path
   * @returns absolute path
   */
  place(part: string, relative: string): string {
    const file = path.join(this.directory, relative)
    makeDirectory(this.directory, path.posix.dirname(relative))
    renameSync(part, file)
    this.#claims.add(file)
    return file
  }
}

/**
 * Reads the lock file of a directory.
 *
 * @param directory - absolute path
 * @param shown - path of the lock file as a message names it
 * @returns an empty lock where there is no such file
 * @throws InputError when it cannot be read
 */
function readLockFile(directory: string, shown: string): Lock {
  const file = path.join(directory, LOCK_FILE)
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return EMPTY_LOCK
  const where = `The lock file '${shown}'`
  if (!stats.isFile()) throw new InputError([`${where} is not a plain file.`])
  return parseLock(readFileSync(file, 'utf8'), where)
}
