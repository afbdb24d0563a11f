import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../../text/digest.ts'
import { checkOpened, writeNewFile, type FileIdentity, type OwnFile } from '../../workspace/new-file.ts'
import { PART_ENDING } from './part-file.ts'

/** Whose part files they are. */
export interface PartFilesOptions {
  /** Absolute path. */
  readonly workspace: string
  /** Relative to the workspace, with `/`. */
  readonly directory: string
  /** What tells the step from the others of its job: another one may write an image of the same name at the same time. */
  readonly step: string
}

/** The files that a step writes images to before they have their final names, in the folder of these. */
export class PartFiles {
  readonly #workspace: string
  readonly #directory: string
  readonly #ending: string

  constructor({ workspace, directory, step }: PartFilesOptions) {
    this.#workspace = workspace
    this.#directory = directory
    this.#ending = `.${sha256(step).slice(0, 8)}${PART_ENDING}`
  }

  /**
   * Absolute path of the file that an image is written to. A point is in no name but before a candidate's number, so that no
   * two images, no two results, and no two steps share one.
   *
   * @param name - relative to the folder, with `/`
   * @param result - which of several pictures of a task it is
   */
  fileOf(name: string, result?: number): string {
    const number = result === undefined ? '' : `.${result}`
    return path.join(this.#workspace, this.#directory, `${name}${number}${this.#ending}`)
  }

  /**
   * Makes sure that one that is open lies in the folder, and not where a link leads by now.
   *
   * @param part - absolute path, of `fileOf`
   * @throws BarredWayError
   */
  checkOpened(part: string, opened: FileIdentity): void {
    checkOpened(this.#own(part), opened)
  }

  /** Writes one that does not exist. @throws BarredWayError, and the file system's error */
  write(part: string, content: Uint8Array | string): void {
    writeNewFile(this.#own(part), content)
  }

  /** Removes what a killed run of this step has left. @param directory - that exists, relative to the folder, with `/` */
  sweep(directory: string): void {
    const absolute = path.join(this.#workspace, this.#directory, directory)
    for (const file of readdirSync(absolute)) {
      if (file.endsWith(this.#ending)) rmSync(path.join(absolute, file), { force: true })
    }
  }

  #own(part: string): OwnFile {
    return { workspace: this.#workspace, path: path.relative(this.#workspace, part).split(path.sep).join('/') }
  }
}
