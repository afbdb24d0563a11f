import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { constants, deflateSync, inflateSync } from 'node:zlib'
import { readPresentFile } from './present-file.ts'
import { GitError, runGit } from './process.ts'

/** What is known of an object without its content. */
export interface ObjectHead {
  readonly type: string
  readonly size: number
}

/** An object as git keeps it. */
export interface GitObject {
  readonly type: string
  readonly content: Buffer
}

/** A full object name. */
export const SHA = /^[0-9a-f]{40}$/

/** Enough of a deflated object for `<type> <size>`, whatever code tables stand before it. */
const HEAD_BYTES = 1024

/**
 * The objects of a repository. Loose ones are written and read here, as a process for each would take longer than all
 * the rest; git itself is asked for those that a large push brought in a pack. Objects never change, so that what was
 * read of them is kept, except the content of blobs.
 */
export class Objects {
  readonly #directory: string
  readonly #heads = new Map<string, ObjectHead>()
  readonly #kept = new Map<string, GitObject>()
  /** The packs whose objects are among the heads. */
  readonly #packs = new Set<string>()
  #lastTemporary = 0

  /** @param directory - the bare repository's */
  constructor(directory: string) {
    this.#directory = directory
  }

  /**
   * Stores an object.
   *
   * @returns its sha
   */
  write(type: string, content: Uint8Array): string {
    const head = Buffer.from(`${type} ${content.length}\0`)
    const sha = createHash('sha1').update(head).update(content).digest('hex')
    const file = this.#fileOf(sha)
    if (!existsSync(file)) {
      // Nobody may see half an object; and where the repository was removed, this fails before it makes a directory.
      const temporary = join(this.#directory, 'objects', `tmp_obj_${++this.#lastTemporary}`)
      writeFileSync(temporary, deflateSync(Buffer.concat([head, content]), { level: 1 }), { mode: 0o444 })
      mkdirSync(dirname(file), { recursive: true })
      renameSync(temporary, file)
    }
    this.#heads.set(sha, { type, size: content.length })
    return sha
  }

  /**
   * Reads an object.
   *
   * @throws GitError if there is none
   */
  async read(sha: string): Promise<GitObject> {
    const kept = this.#kept.get(sha)
    if (kept !== undefined) return kept
    const object = this.#readLoose(sha) ?? (await this.#readPacked(sha))
    if (object.type !== 'blob') this.#kept.set(sha, object)
    this.#heads.set(sha, { type: object.type, size: object.content.length })
    return object
  }

  /** Kind and size of objects by sha; one that does not exist is left out. */
  async heads(shas: readonly string[]): Promise<ReadonlyMap<string, ObjectHead>> {
    const valid = shas.filter((sha) => SHA.test(sha))
    for (const sha of valid) {
      const head = this.#heads.get(sha) ?? this.#readLooseHead(sha)
      if (head !== undefined) this.#heads.set(sha, head)
    }
    if (!valid.every((sha) => this.#heads.has(sha))) await this.#readPackedHeads()
    return new Map(valid.flatMap((sha) => [[sha, this.#heads.get(sha)] as const]).filter(isKnown))
  }

  #fileOf(sha: string): string {
    return join(this.#directory, 'objects', sha.slice(0, 2), sha.slice(2))
  }

  #readLoose(sha: string): GitObject | undefined {
    const file = SHA.test(sha) ? readPresentFile(this.#fileOf(sha)) : undefined
    if (file === undefined) return undefined
    const bytes = inflateSync(file)
    const { type } = parseHead(bytes)
    return { type, content: bytes.subarray(bytes.indexOf(0) + 1) }
  }

  #readLooseHead(sha: string): ObjectHead | undefined {
    const file = readPresentFile(this.#fileOf(sha))
    if (file === undefined) return undefined
    return parseHead(inflateSync(file.subarray(0, HEAD_BYTES), { finishFlush: constants.Z_SYNC_FLUSH }))
  }

  async #readPacked(sha: string): Promise<GitObject> {
    const output = await runGit(this.#directory, ['cat-file', '--batch'], `${sha}\n`)
    const end = output.indexOf('\n')
    const [, type = '', size] = output.toString('latin1', 0, end).split(' ')
    if (size === undefined) throw new GitError(`there is no object ${sha}`)
    return { type, content: output.subarray(end + 1, end + 1 + Number(size)) }
  }

  /** Has git list what is packed, once for whatever packs there are. */
  async #readPackedHeads(): Promise<void> {
    const packs = readdirSync(join(this.#directory, 'objects/pack')).filter((name) => name.endsWith('.idx'))
    if (packs.every((name) => this.#packs.has(name))) return
    const output = await runGit(this.#directory, ['cat-file', '--batch-all-objects', '--batch-check', '--unordered'])
    for (const line of output.toString().split('\n').slice(0, -1)) {
      const [sha = '', type = '', size] = line.split(' ')
      this.#heads.set(sha, { type, size: Number(size) })
    }
    for (const name of packs) this.#packs.add(name)
  }
}

function isKnown(entry: readonly [string, ObjectHead | undefined]): entry is readonly [string, ObjectHead] {
  return entry[1] !== undefined
}

function parseHead(bytes: Buffer): ObjectHead {
  const [type = '', size = ''] = bytes.toString('latin1', 0, bytes.indexOf(0)).split(' ')
  return { type, size: Number(size) }
}
