import { lstatSync, renameSync, rmSync, type Stats } from 'node:fs'
import path from 'node:path'
import { InputError } from '../text/errors.ts'
import { asSentence } from '../text/foreign-text.ts'
import { ProblemList } from '../text/problem-list.ts'
import { reasonForLog } from '../text/reason.ts'
import { existingPart, findBarrier, makeDirectory } from '../workspace/directories.ts'
import type { PlacedFile } from './file.ts'
import { LOCK_FILE } from './lock/lock.ts'
import { describeBarrier, findObstacle, type Obstacle } from './obstacle.ts'
import { Claims, type Intentions } from './disk/claims.ts'
import { LockFile } from './lock/lock-file.ts'
import { giveName } from './disk/part-file.ts'
import { PartFiles } from './disk/part-files.ts'

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
  /** Told what is wrong and ends nothing. */
  readonly warn: (line: string) => void
}

/** The images' folder as it is on disk, without a thought of what a run makes. Files in it are named relative to it, with `/`. */
export class FolderOnDisk {
  readonly #workspace: string
  readonly #outputDirectory: string
  readonly #claims: Claims
  /** What `findObstacle` has looked at, by its path. */
  readonly #seen = new Map<string, string>()
  readonly lockFile: LockFile
  readonly parts: PartFiles
  /** Absolute path of the directory. */
  readonly directory: string

  constructor({ workspace, outputDirectory, claimsFile, step, warn }: ImageFolderOptions) {
    this.#workspace = workspace
    this.#outputDirectory = outputDirectory
    this.#claims = new Claims({ file: claimsFile, step, warn })
    this.lockFile = new LockFile({ workspace, path: this.pathOf(LOCK_FILE) }, this.#claims)
    this.parts = new PartFiles({ workspace, directory: outputDirectory, step })
    this.directory = path.join(workspace, outputDirectory)
  }

  /** Path of a file relative to the workspace. */
  pathOf(relative: string): string {
    return path.posix.join(this.#outputDirectory, relative)
  }

  /** Where a file lies, or is to lie. */
  placeOf(relative: string): PlacedFile {
    return { path: this.pathOf(relative), file: path.join(this.directory, relative) }
  }

  /** A path relative to the workspace as files are named here. */
  relativeOf(file: string): string {
    return path.posix.relative(this.#outputDirectory, file)
  }

  /**
   * Lets the other steps of this job know which images this one makes and reuses, by their names.
   *
   * @throws InputError where one that runs at the same time makes or reuses the same
   */
  announce({ making, reusing }: Intentions): void {
    const inFull = (names: readonly string[]): readonly string[] => names.map((name) => path.join(this.directory, name))
    const contested = this.#claims.intend({ making: inFull(making), reusing: inFull(reusing) })
    const problems = new ProblemList()
    for (const image of contested) {
      problems.add(
        `'${this.pathOf(path.relative(this.directory, image))}' is an image of another step of this job, which runs at the ` +
          "same time. Choose another 'name' or 'output-directory', or let one of them wait for the other.",
      )
    }
    problems.throwIfAny()
  }

  /** Whether a file was made by another step of this job. */
  isOfOther(relative: string): boolean {
    return this.ofOthers()(relative)
  }

  /** Tells {@link isOfOther} of any number of files, by what was made so far. */
  ofOthers(): (relative: string) => boolean {
    const others = this.#claims.filesOfOthers()
    return (relative) => others.has(path.join(this.directory, relative))
  }

  /** Looks at what lies where a file is to be written; its directory must be free of barriers. */
  async findObstacle(relative: string): Promise<Obstacle | undefined> {
    const file = path.join(this.directory, relative)
    this.#seen.set(relative, identityOf(lstatSync(file, { throwIfNoEntry: false })))
    return findObstacle({
      file,
      shown: this.pathOf(relative),
      entry: this.lockFile.lock.get(relative),
      isOfOther: () => this.isOfOther(relative),
    })
  }

  /** Says why nothing can be written to a directory in this one, or below it; `undefined` where it can. */
  describeBarrier(directory: string): string | undefined {
    const barrier = findBarrier(this.#workspace, this.pathOf(directory))
    return barrier && describeBarrier(barrier, barrier.path)
  }

  /**
   * Makes sure that files can be written to these directories, none of which is behind a barrier, and removes what a killed
   * run has left of files there. One that does not exist is not made; then it counts what it would come to lie in.
   *
   * @throws InputError
   */
  proveWritable(directories: Iterable<string>): void {
    this.#prove('.')
    const existing = new Set([...directories].map((each) => existingPart(this.directory, each)))
    for (const each of existing) this.#prove(each)
  }

  /** Makes a directory, and those that it lies in. @throws BarredWayError, and the file system's error */
  make(directory: string): void {
    makeDirectory(this.#workspace, this.pathOf(directory))
  }

  /** An image that cannot be written is paid for all the same, so this is tried before. */
  #prove(directory: string): void {
    try {
      this.make(directory)
      this.parts.sweep(directory)
      const probe = this.parts.fileOf(path.posix.join(directory, 'probe'))
      this.parts.write(probe, '')
      rmSync(probe)
    } catch (cause) {
      const reason = asSentence(reasonForLog(cause))
      throw new InputError(
        [
          `Nothing can be written to '${this.pathOf(directory)}': ${reason} Make it writable for the user that runs this.`,
        ],
        { cause },
      )
    }
  }

  /** Takes away what `findObstacle` has seen in a place, and nothing of another step's. @throws the file system's error */
  clear(relative: string): void {
    const file = path.join(this.directory, relative)
    this.#claims.alone(() => {
      const there = lstatSync(file, { throwIfNoEntry: false })
      if (there !== undefined && this.#isAsSeen(relative, there)) rmSync(file)
    })
  }

  /** Whether a file is still the one that `findObstacle` has judged. */
  #isAsSeen(relative: string, there: Stats): boolean {
    return identityOf(there) === this.#seen.get(relative) && !this.isOfOther(relative)
  }

  /**
   * Moves the part file of an image to its place, in the same directory, and notes that this step made it. It replaces only
   * what `findObstacle` has seen there, and nothing of another step's.
   *
   * @param part - absolute path
   * @returns `undefined` where something else lies there by now, and then the part file stays
   */
  place(part: string, relative: string): PlacedFile | undefined {
    const placed = this.placeOf(relative)
    const { file } = placed
    this.make(path.posix.dirname(relative))
    return this.#claims.alone(() => {
      const there = lstatSync(file, { throwIfNoEntry: false })
      if (there === undefined) {
        if (!giveName(part, file)) return undefined
      } else {
        if (!this.#isAsSeen(relative, there)) return undefined
        renameSync(part, file)
      }
      this.#claims.add(file)
      return placed
    })
  }
}

/** What changes with each change of a file. */
function identityOf(stats: Stats | undefined): string {
  return stats === undefined ? '' : [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ')
}
