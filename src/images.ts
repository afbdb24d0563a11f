import { createHash } from 'node:crypto'
import {
  appendFileSync,
  createReadStream,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { InputError } from './errors.ts'
import { extensionOf, MEDIA_TYPES, type MediaType } from './kie/index.ts'
import { EMPTY_LOCK, formatLock, LOCK_FILE, lockEntry, mergeLock, parseLock, type Lock } from './lock.ts'
import type { SavedImage } from './result.ts'

/** Ending of a file that is being written. */
const PART = '.kie.part'

/** Every extension that an image may get. */
export const EXTENSIONS: readonly string[] = MEDIA_TYPES.map(extensionOf)

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

/**
 * The directory that images are written to. It never overwrites a file that it cannot prove to be its own: one that the
 * lock file knows, with the content that the lock file knows, and that no other step of this job wrote.
 */
export class ImageFolder {
  readonly #options: ImageFolderOptions
  /** Absolute path of the directory. */
  readonly directory: string
  #lock: Lock = EMPTY_LOCK

  constructor(options: ImageFolderOptions) {
    this.#options = options
    this.directory = path.join(options.workspace, options.outputDirectory)
  }

  /**
   * Reads the lock file and makes sure that every image can be written.
   *
   * @param names - of the images to make; each may get any extension
   * @throws InputError with one line for each file that is in the way, or where nothing can be written at all
   */
  async check(names: readonly string[]): Promise<void> {
    this.#proveWritable()
    this.#lock = this.#readLock()
    const problems: string[] = []
    for (const name of names) {
      for (const extension of EXTENSIONS) {
        const obstacle = await this.#obstacle(`${name}.${extension}`)
        if (obstacle !== undefined) problems.push(obstacle)
      }
    }
    if (problems.length > 0) throw new InputError(problems)
  }

  /**
   * Makes room for an image that is downloaded before its type is known and its name is final. What a killed run has left
   * there is removed.
   *
   * @returns absolute path of a file that does not exist, in a directory that does
   */
  preparePart(name: string): string {
    const file = this.#partFile(name)
    mkdirSync(path.dirname(file), { recursive: true })
    rmSync(file, { force: true })
    return file
  }

  /**
   * Gives a whole image its final name.
   *
   * @param name - as planned; gets a suffix where a file of somebody else has come into the way since the check, because
   *   the image is paid for by now
   */
  async keep(
    name: string,
    mediaType: MediaType,
  ): Promise<{ readonly name: string; readonly path: string; readonly file: string }> {
    const extension = extensionOf(mediaType)
    let free = name
    for (let suffix = 2; (await this.#obstacle(`${free}.${extension}`)) !== undefined; suffix++)
      free = `${name}-${suffix}`
    const file = path.join(this.directory, `${free}.${extension}`)
    renameSync(this.#partFile(name), file)
    appendFileSync(this.#options.claimsFile, `${this.#options.step}\t${file}\n`)
    const { outputDirectory } = this.#options
    const relative = `${free}.${extension}`
    return { name: free, path: outputDirectory === '.' ? relative : `${outputDirectory}/${relative}`, file }
  }

  /** Writes the lock file with the entries of the new images. */
  writeLock(images: readonly SavedImage[]): void {
    const entries = images.map((image) => lockEntry(image, this.#options.outputDirectory))
    replaceFile(path.join(this.directory, LOCK_FILE), formatLock(mergeLock(this.#lock, entries)))
  }

  /** The suffix is one that nobody else uses, so what has it may be removed. */
  #partFile(name: string): string {
    return path.join(this.directory, `${name}${PART}`)
  }

  /** An image that cannot be written is paid for all the same, so this is tried before. */
  #proveWritable(): void {
    try {
      const probe = this.preparePart('probe')
      writeFileSync(probe, '', { flag: 'wx' })
      rmSync(probe)
      appendFileSync(this.#options.claimsFile, '')
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new InputError(
        [
          `Nothing can be written to '${this.#options.outputDirectory}': ${reason}. Make it writable for the runner's user.`,
        ],
        { cause },
      )
    }
  }

  #readLock(): Lock {
    const file = path.join(this.directory, LOCK_FILE)
    const stats = lstatSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return EMPTY_LOCK
    const where = `The lock file '${this.#options.outputDirectory}/${LOCK_FILE}'`
    if (!stats.isFile()) throw new InputError([`${where} is not a plain file.`])
    return parseLock(readFileSync(file, 'utf8'), where)
  }

  /** @returns why this file of the folder must not be written, `undefined` when it may be */
  async #obstacle(relative: string): Promise<string | undefined> {
    const file = path.join(this.directory, relative)
    const stats = lstatSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    const shown = `'${this.#options.outputDirectory}/${relative}' exists and`
    const remedy = "Choose another 'name' or 'output-directory', or delete it first."
    if (!stats.isFile()) return `${shown} is not a plain file. ${remedy}`
    if (this.#claimedByOther(file)) return `${shown} was made by another step of this job. ${remedy}`
    const entry = this.#lock.get(relative)
    if (entry === undefined) return `${shown} is not known as an image of this action. ${remedy}`
    if (entry.sha256 !== (await sha256(file))) return `${shown} was changed since this action made it. ${remedy}`
    return undefined
  }

  #claimedByOther(file: string): boolean {
    let claims: string
    try {
      claims = readFileSync(this.#options.claimsFile, 'utf8')
    } catch {
      return false
    }
    return claims.split('\n').some((line) => line.endsWith(`\t${file}`) && !line.startsWith(`${this.#options.step}\t`))
  }
}

/** Replaces a file as a whole, without ever following a link that lies in its place. */
export function replaceFile(target: string, content: string): void {
  const part = `${target}${PART}`
  rmSync(part, { force: true })
  writeFileSync(part, content, { flag: 'wx' })
  renameSync(part, target)
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
