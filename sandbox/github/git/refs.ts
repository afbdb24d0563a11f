import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readPresentFile } from './present-file.ts'
import { GitError } from './process.ts'

/** A ref, and the object that it points to. */
export interface Ref {
  readonly name: string
  readonly sha: string
}

/** What `git check-ref-format` refuses, besides a name without a slash. */
const MALFORMED = /(^|\/)(\.|\/|$)|\.lock(\/|$)|\.\.|@\{|[\0- \x7f~^:?*[\\]|\.$/

const LOCK_ATTEMPTS = 200
const LOCK_PAUSE_MS = 5

/** Whether git takes a text as the full name of a ref. */
export function isRefName(name: string): boolean {
  return name.includes('/') && !MALFORMED.test(name)
}

/** The refs of a repository, in the files where git keeps them, with the locks that git takes. */
export class RefFiles {
  readonly #directory: string

  /** @param directory - the bare repository's */
  constructor(directory: string) {
    this.#directory = directory
  }

  /** The object that `HEAD` or a full ref name points to; `undefined` if there is no such ref. */
  read(name: string): string | undefined {
    if (name !== 'HEAD' && !isRefName(name)) return undefined
    const loose = readPresentFile(join(this.#directory, name))?.toString().trim()
    if (loose?.startsWith('ref: ') === true) return this.read(loose.slice('ref: '.length))
    return loose ?? this.#packed().get(name)
  }

  /** All refs, by name. */
  list(): readonly Ref[] {
    const files = readdirSync(join(this.#directory, 'refs'), { recursive: true, withFileTypes: true })
    const loose = files
      .filter((file) => file.isFile())
      .map((file) => relative(this.#directory, join(file.parentPath, file.name)))
    const names = [...new Set([...loose, ...this.#packed().keys()])].sort()
    return names.flatMap((name) => {
      const sha = this.read(name)
      return sha === undefined ? [] : [{ name, sha }]
    })
  }

  /**
   * Moves a ref in one step, also against a push that comes at the same time.
   *
   * @param old - where it must be now; `undefined` where it must not exist
   * @throws GitError when it is elsewhere, or cannot exist beside the other refs
   */
  async move(name: string, sha: string, old: string | undefined): Promise<void> {
    if (!isRefName(name) || !name.startsWith('refs/'))
      throw new GitError(`refusing to update ref with bad name ${name}`)
    const inTheWay = this.list().find((ref) => ref.name.startsWith(`${name}/`) || name.startsWith(`${ref.name}/`))
    if (inTheWay !== undefined) throw new GitError(`${inTheWay.name} exists; cannot create ${name}`)
    const file = join(this.#directory, name)
    const lock = await openLock(file)
    try {
      const is = this.read(name)
      if (is !== old) throw new GitError(`${name} is at ${is ?? 'nothing'} but expected ${old ?? 'nothing'}`)
      writeSync(lock, `${sha}\n`)
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) removeEmptyDirectory(file)
      renameSync(`${file}.lock`, file)
    } catch (error) {
      rmSync(`${file}.lock`)
      throw error
    } finally {
      closeSync(lock)
    }
  }

  #packed(): ReadonlyMap<string, string> {
    const lines = readPresentFile(join(this.#directory, 'packed-refs'))?.toString().split('\n') ?? []
    return new Map(lines.filter((line) => /^[0-9a-f]/.test(line)).map((line) => [line.slice(41), line.slice(0, 40)]))
  }
}

/** Takes a ref's lock, where somebody else has it as soon as that one lets go. */
async function openLock(file: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      mkdirSync(dirname(file), { recursive: true })
      return openSync(`${file}.lock`, 'wx')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === LOCK_ATTEMPTS) throw error
    }
    await sleep(LOCK_PAUSE_MS)
  }
}

/** Removes a directory that holds no file, only such directories: git leaves them behind. */
function removeEmptyDirectory(path: string): void {
  for (const name of readdirSync(path)) removeEmptyDirectory(join(path, name))
  rmdirSync(path)
}
