import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeCommit, parseCommit, type Commit, type CommitParts } from './commit.ts'
import { ancestorsOf, listHistory } from './history.ts'
import { mergeTrees } from './merge.ts'
import { Objects } from './objects.ts'
import { GitError, runGit } from './process.ts'
import { installRules } from './push-rules.ts'
import { RefFiles, type Ref } from './refs.ts'
import { Revisions } from './revisions.ts'
import { changeTree, type TreeChange } from './tree-changes.ts'
import { listTree, type TreeEntry } from './tree.ts'

const CONFIG = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n'

/** How many commits each of two has that the other one lacks. */
export interface Distance {
  readonly ahead: number
  readonly behind: number
}

/**
 * A bare git repository in a temporary directory, which git serves to clones and pushes. What the API asks for is done
 * on its files directly: a process each time would take most of a test's time.
 */
export class BareRepository {
  readonly directory: string
  readonly #objects: Objects
  readonly #refs: RefFiles
  readonly #revisions: Revisions
  readonly #read = (sha: string): Promise<Commit> => this.readCommit(sha)
  #hasCommits = false

  private constructor(directory: string) {
    this.directory = directory
    this.#objects = new Objects(directory)
    this.#refs = new RefFiles(directory)
    this.#revisions = new Revisions(directory, this.#objects, this.#refs)
  }

  /** Makes an empty repository. */
  static async create(defaultBranch: string): Promise<BareRepository> {
    const directory = await mkdtemp(join(tmpdir(), 'sandbox-github-'))
    for (const part of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags']) {
      await mkdir(join(directory, part), { recursive: true })
    }
    await writeFile(join(directory, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`)
    await writeFile(join(directory, 'config'), CONFIG)
    await installRules(directory)
    return new BareRepository(directory)
  }

  /** Runs git in the repository, and gives its output without the last newline. */
  async git(args: readonly string[]): Promise<string> {
    return (await runGit(this.directory, args)).toString().trimEnd()
  }

  /** Whether nothing was ever committed. */
  isEmpty(): boolean {
    this.#hasCommits ||= this.#refs.list().length > 0
    return !this.#hasCommits
  }

  /** All refs, by name. */
  refs(): readonly Ref[] {
    return this.#refs.list()
  }

  /** The object that a full ref name, a short one or a sha stands for; `undefined` if there is none. */
  resolve(name: string): Promise<string | undefined> {
    return this.#revisions.resolve(name)
  }

  /**
   * The object that a name stands for.
   *
   * @throws GitError if there is none
   */
  async find(name: string): Promise<string> {
    const found = await this.resolve(name)
    if (found === undefined) throw new GitError(`nothing is called ${name}`)
    return found
  }

  /** What kind of object a sha is; `undefined` if there is none. */
  async typeOf(sha: string): Promise<string | undefined> {
    return (await this.#objects.heads([sha])).get(sha)?.type
  }

  /** Stores a blob. */
  writeBlob(content: Uint8Array): string {
    return this.#objects.write('blob', content)
  }

  /** The bytes of a blob. */
  async readBlob(sha: string): Promise<Buffer> {
    return this.#readObject(sha, 'blob')
  }

  /**
   * The tree that comes of changing another one, or none, entry by entry.
   *
   * @param base - any name of it
   */
  async writeTree(base: string | undefined, changes: readonly TreeChange[]): Promise<string> {
    const wanted = changes.flatMap(({ sha, mode }) => (sha === null || mode === '160000' ? [] : [sha]))
    const heads = await this.#objects.heads(wanted)
    const missing = wanted.find((sha) => !heads.has(sha))
    if (missing !== undefined) throw new GitError(`there is no object ${missing}`)
    return changeTree(this.#objects, base === undefined ? undefined : await this.find(`${base}^{tree}`), changes)
  }

  /** The entries of a tree, with those of its subtrees if asked for. */
  readTree(sha: string, recursive = false): Promise<readonly TreeEntry[]> {
    return listTree(this.#objects, sha, recursive)
  }

  /** Stores a commit; no ref points at it yet. */
  writeCommit(parts: CommitParts): string {
    return this.#objects.write('commit', encodeCommit(parts))
  }

  /** Reads a commit. */
  async readCommit(sha: string): Promise<Commit> {
    return parseCommit(sha, await this.#readObject(sha, 'commit'))
  }

  /** A commit and all that it came of, newest first. */
  log(sha: string): Promise<readonly Commit[]> {
    return listHistory(this.#read, sha)
  }

  /** Whether a commit is an ancestor of another one, or the same. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return (await ancestorsOf(this.#read, descendant)).has(ancestor)
  }

  /** How far a commit is from another one. */
  async compare(base: string, head: string): Promise<Distance> {
    const [old, now] = [await ancestorsOf(this.#read, base), await ancestorsOf(this.#read, head)]
    return {
      ahead: [...now].filter((sha) => !old.has(sha)).length,
      behind: [...old].filter((sha) => !now.has(sha)).length,
    }
  }

  /** The commits that a commit came of, itself among them, and another one did not; the oldest first. */
  async since(base: string, head: string): Promise<readonly Commit[]> {
    const old = await ancestorsOf(this.#read, base)
    return (await this.log(head)).filter(({ sha }) => !old.has(sha)).toReversed()
  }

  /**
   * The tree that comes of merging two commits; `undefined` where there are conflicts.
   *
   * @throws GitError for commits without a common history
   */
  async merge(ours: string, theirs: string): Promise<string | undefined> {
    if (await this.isAncestor(ours, theirs)) return (await this.readCommit(theirs)).tree
    if (await this.isAncestor(theirs, ours)) return (await this.readCommit(ours)).tree
    return mergeTrees(this.directory, ours, theirs)
  }

  /**
   * Moves a ref in one step.
   *
   * @param old - where it must be now; `undefined` where it must not exist
   * @throws GitError when it is elsewhere
   */
  async moveRef(ref: string, sha: string, old: string | undefined): Promise<void> {
    const type = await this.typeOf(sha)
    if (type === undefined || (ref.startsWith('refs/heads/') && type !== 'commit')) {
      throw new GitError(`trying to write ${type ?? 'nonexistent'} object ${sha} to ${ref}`)
    }
    await this.#refs.move(ref, sha, old)
  }

  /** Deletes a ref, wherever it is. */
  async deleteRef(ref: string): Promise<void> {
    await this.git(['update-ref', '-d', ref])
  }

  /** Deletes the directory. */
  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true })
  }

  async #readObject(sha: string, wanted: string): Promise<Buffer> {
    const { type, content } = await this.#objects.read(sha)
    if (type !== wanted) throw new GitError(`${sha} is a ${type}, not a ${wanted}`)
    return content
  }
}
