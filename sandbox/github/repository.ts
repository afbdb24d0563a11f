import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GitRunner, type GitInput } from './git.ts'
import { installRules } from './push-rules.ts'

/** One entry of a tree, as git and GitHub's API write it. */
export interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  /** Bytes, of blobs only. */
  readonly size?: number
}

/** A change to a tree: another object at the path, or none. */
export interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly sha: string | null
}

/** Who made a commit, and when. */
export interface Person {
  readonly name: string
  readonly email: string
  /** ISO 8601. */
  readonly date?: string
}

/** What a commit is made of. */
export interface CommitParts {
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  readonly author: Person
  readonly committer: Person
}

/** A commit as it lies in the repository. */
export interface Commit extends CommitParts {
  readonly sha: string
}

const NO_OBJECT = '0'.repeat(40)

/** A bare git repository in a temporary directory, worked on with git's own plumbing. */
export class BareRepository {
  readonly directory: string
  /** Kinds of objects seen; objects never change. */
  readonly #types = new Map<string, string>()
  readonly #runner: GitRunner
  #hasCommits = false

  private constructor(directory: string, runner: GitRunner) {
    this.directory = directory
    this.#runner = runner
  }

  /** Makes an empty repository. */
  static async create(defaultBranch: string): Promise<BareRepository> {
    const directory = await mkdtemp(join(tmpdir(), 'sandbox-github-'))
    const runner = new GitRunner()
    await runner.run(['init', '--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`, directory])
    await installRules(directory)
    return new BareRepository(directory, runner)
  }

  /** Runs git in the repository. */
  git(args: readonly string[], input?: GitInput): Promise<Buffer> {
    return this.#runner.run(['-C', this.directory, ...args], input)
  }

  /** Runs git and gives its output without the last newline. */
  async line(args: readonly string[], input?: GitInput): Promise<string> {
    return (await this.git(args, input)).toString().trimEnd()
  }

  /** Whether nothing was ever committed. */
  async isEmpty(): Promise<boolean> {
    if (!this.#hasCommits) this.#hasCommits = (await this.line(['for-each-ref', '--count=1'])) !== ''
    return !this.#hasCommits
  }

  /** The object that a full ref name, a short one or a sha stands for; `undefined` if there is none. */
  async resolve(name: string): Promise<string | undefined> {
    const found = await this.line(['rev-parse', '--quiet', '--verify', '--end-of-options', name]).catch(() => '')
    return found === '' ? undefined : found
  }

  /** What kind of object a sha is; `undefined` if there is none. */
  async typeOf(sha: string): Promise<string | undefined> {
    if (!/^[0-9a-f]{40}$/.test(sha)) return undefined
    const known = this.#types.get(sha)
    if (known !== undefined) return known
    const [, type = 'missing'] = (await this.line(['cat-file', '--batch-check'], { input: `${sha}\n` })).split(' ')
    if (type === 'missing') return undefined
    this.#types.set(sha, type)
    return type
  }

  /** Stores a blob. */
  writeBlob(content: Uint8Array): Promise<string> {
    return this.line(['hash-object', '-w', '--stdin'], { input: content })
  }

  /** The bytes of a blob. */
  readBlob(sha: string): Promise<Buffer> {
    return this.git(['cat-file', 'blob', sha])
  }

  /** The tree that comes of changing another one, or none, entry by entry. */
  async writeTree(base: string | undefined, changes: readonly TreeChange[]): Promise<string> {
    const scratch = await mkdtemp(join(tmpdir(), 'sandbox-index-'))
    const env = { GIT_INDEX_FILE: join(scratch, 'index') }
    try {
      if (base !== undefined) await this.git(['read-tree', base], { env })
      const lines = changes.map(({ path, mode, sha }) => `${sha === null ? '0' : mode} ${sha ?? NO_OBJECT}\t${path}\0`)
      await this.git(['update-index', '--replace', '-z', '--index-info'], { env, input: lines.join('') })
      return await this.line(['write-tree'], { env })
    } finally {
      await rm(scratch, { recursive: true })
    }
  }

  /** The entries of a tree, with those of its subtrees if asked for. */
  async readTree(sha: string, recursive = false): Promise<readonly TreeEntry[]> {
    const args = ['ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : []), sha]
    const records = (await this.git(args)).toString().split('\0').slice(0, -1)
    return records.map((record) => {
      const [head = '', path = ''] = record.split('\t')
      const [mode = '', type = '', object = '', size = '-'] = head.split(/ +/)
      return { path, mode, type, sha: object, ...(size !== '-' && { size: Number(size) }) }
    })
  }

  /** Stores a commit; no ref points at it yet. */
  writeCommit({ tree, parents, message, author, committer }: CommitParts): Promise<string> {
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: author.date ?? new Date().toISOString(),
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: committer.date ?? new Date().toISOString(),
    }
    return this.line(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], { env, input: message })
  }

  /** Reads a commit. */
  async readCommit(sha: string): Promise<Commit> {
    const format = ['%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00')
    const fields = (await this.line(['show', '--no-patch', `--format=${format}`, sha])).split('\0')
    const [tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] = fields
    return {
      sha,
      tree,
      parents: parents === '' ? [] : parents.split(' '),
      message,
      author: { name: an, email: ae, date: ad },
      committer: { name: cn, email: ce, date: cd },
    }
  }

  /** Whether a commit is an ancestor of another one, or the same. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return this.git(['merge-base', '--is-ancestor', ancestor, descendant]).then(
      () => true,
      () => false,
    )
  }

  /**
   * Moves a ref in one step.
   *
   * @param old - where it must be now; `undefined` where it must not exist
   * @throws GitError when it is elsewhere
   */
  async moveRef(ref: string, sha: string, old: string | undefined): Promise<void> {
    await this.git(['update-ref', '--end-of-options', ref, sha, old ?? NO_OBJECT])
  }

  /** Ends what works on it, and deletes the directory. */
  async remove(): Promise<void> {
    await this.#runner.close()
    await rm(this.directory, { recursive: true, force: true })
  }
}
