import { posix } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Lock, LockEntry } from '../../core/images/lock/lock.ts'
import type { Repository } from '../api/repository.ts'
import { readTree } from '../branch/base.ts'
import { readEntries, type BranchEntries } from '../branch/entries.ts'
import { lockPath, readLock } from '../branch/lock.ts'
import { pathIn } from '../branch/path.ts'
import { CandidateBranches } from './candidates/held.ts'
import type { PullRequestOptions } from './options.ts'
import type { NamedCommit } from './branches/our-branch.ts'
import { readParting, type Parting } from './branches/parting.ts'

/** What a commit has in our directory. */
export interface Side {
  readonly commit: string
  readonly tree: string
  /** What lies in the directories of its images and of those that are planned. */
  readonly entries: BranchEntries
  readonly lock: Lock
}

/** Where commits are, and what is looked at of them. */
export interface SidesOptions extends Repository, Pick<PullRequestOptions, 'directory' | 'names' | 'log'> {}

/** What commits hold, each read once: it never changes. */
export class Sides {
  /** The branches that keep candidates. */
  readonly candidates: CandidateBranches
  readonly #options: SidesOptions
  readonly #sides = new Map<string, Promise<Side>>()
  readonly #partings = new Map<string, Promise<Parting | undefined>>()

  constructor(options: SidesOptions) {
    this.#options = options
    this.candidates = new CandidateBranches(options)
  }

  /** @throws InputError where its lock file cannot be read */
  read(named: NamedCommit): Promise<Side> {
    return remember(this.#sides, named.commit, () => this.#readSide(named))
  }

  /** @returns `undefined` where the two have no history in common */
  compare(base: string, head: string): Promise<Parting | undefined> {
    return remember(this.#partings, `${base}...${head}`, () => readParting(this.#options, { base, head }))
  }

  async #readSide({ commit, branch }: NamedCommit): Promise<Side> {
    const options = this.#options
    const { directory, names } = options
    const tree = await readTree(options, commit)
    // A directory is listed whole, whatever the extension.
    const planned = [lockPath(options), ...names.map((name) => pathIn(directory, `${name}.png`))]
    const entries = await readEntries(options, { tree, paths: planned })
    const lock = await readLock({ ...options, branch }, entries)
    const paths = [...lock.keys()].map((file) => pathIn(directory, file))
    const listed = new Set(planned.map((path) => posix.dirname(path)))
    const isListed = paths.every((path) => listed.has(posix.dirname(path)))
    return {
      ...{ commit, tree, lock },
      entries: isListed ? entries : await readEntries(options, { tree, paths: [...planned, ...paths] }),
    }
  }
}

/**
 * What is known of a file that the lock file beside it does not know, as after somebody has emptied that: by the lock file
 * of another side which has the very same bytes in its place.
 *
 * @param given - `file` as in a lock file; `sha` is git's name for its content, `undefined` where there is none
 */
export function findByContent(
  sides: readonly (Side | undefined)[],
  { directory, file, sha }: { readonly directory: string; readonly file: string; readonly sha: string | undefined },
): LockEntry | undefined {
  const path = pathIn(directory, file)
  const isSame = (side: Side | undefined): boolean =>
    side?.lock.has(file) === true && side.entries.get(path)?.sha === sha
  return sha === undefined ? undefined : sides.find(isSame)?.lock.get(file)
}

/** Whether a branch has an entry otherwise than when it parted from its base. */
export function isNewsOf(own: Side, common: Side | undefined, { file }: Pick<LockEntry, 'file'>): boolean {
  return !isDeepStrictEqual(own.lock.get(file), common?.lock.get(file))
}

function remember<Value>(known: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? read()
  known.set(key, value)
  // What went wrong may go well the next time.
  value.catch(() => known.delete(key))
  return value
}
