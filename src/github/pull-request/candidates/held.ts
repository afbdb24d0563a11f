import { posix } from 'node:path'
import { CANDIDATES_LOCK_FILE, type Lock, type LockEntry } from '../../../core/images/lock/lock.ts'
import { InputError } from '../../../core/text/errors.ts'
import type { Log } from '../../../core/text/log.ts'
import { messageOf } from '../../../core/text/reason.ts'
import type { Repository } from '../../api/repository.ts'
import { readTree } from '../../branch/base.ts'
import { readEntries, type BranchEntries } from '../../branch/entries.ts'
import { lockPath, readLock } from '../../branch/lock.ts'
import { pathIn } from '../../branch/path.ts'
import type { CandidatesHead } from './branch.ts'
import { candidateIdOf, isCandidateEntry, ofNewestTask, type CandidateEntry } from './entry.ts'

/** What a branch of candidates holds. */
export interface HeldCandidates extends CandidatesHead {
  readonly tree: string
  readonly lock: Lock
  /** What lies in the directories of its pictures. */
  readonly files: BranchEntries
  /** The candidates all of whose pictures are there, in the order of their numbers. */
  readonly entries: readonly CandidateEntry[]
  /** Those of whose pictures at least one is gone, with all of their entries. */
  readonly gone: readonly CandidateEntry[]
}

/** What all branches of candidates hold as one of ours is proposed. */
export interface Holdings {
  /** Which of our branches is proposed, from 1, and its short name. */
  readonly number: number
  readonly proposed: string
  /** What the branch holds that keeps the candidates of this one; `undefined` where it is not there. */
  readonly own: HeldCandidates | undefined
  /** What the other ones hold, the last first. */
  readonly others: readonly HeldCandidates[]
}

/** What reading branches of candidates needs. */
interface ReadOptions extends Repository {
  /** Directory of the images in the repository, with `/`; `.` is its root. */
  readonly directory: string
  readonly log: Log
  /** Whether somebody else tells of the branches that cannot be read; left out where not. */
  readonly isQuiet?: boolean
}

/** What the branches of candidates hold, each commit read once: it never changes. */
export class CandidateBranches {
  readonly #options: ReadOptions
  readonly #held = new Map<string, Promise<HeldCandidates>>()
  /** Heads that were told of. */
  readonly #told = new Set<string>()

  constructor(options: ReadOptions) {
    this.#options = options
  }

  /** @throws InputError where its lock file cannot be read */
  read(head: CandidatesHead): Promise<HeldCandidates> {
    const { commit } = head
    const held = this.#held.get(commit) ?? readHeld(this.#options, head)
    this.#held.set(commit, held)
    // What went wrong may go well the next time.
    held.catch(() => this.#held.delete(commit))
    return held
  }

  /**
   * Reads several, but for those whose lock file cannot be read: one warning of each names it.
   *
   * @param due - the number of the branch that candidates come to now, whose lock file has to be mended; none comes to one
   *   where it is left out
   * @throws InputError where the lock file of that one cannot be read
   */
  async readAll(heads: readonly CandidatesHead[], due?: number): Promise<readonly HeldCandidates[]> {
    const all: HeldCandidates[] = []
    for (const head of heads) {
      try {
        all.push(await this.read(head))
      } catch (error) {
        if (!(error instanceof InputError) || head.number === due) throw error
        this.#tell(head, error)
      }
    }
    return all
  }

  #tell({ commit }: CandidatesHead, error: InputError): void {
    const { log, isQuiet = false } = this.#options
    if (isQuiet || this.#told.has(commit)) return
    this.#told.add(commit)
    log.warning(
      `No candidate of an earlier branch is reused: ${messageOf(error)} If nobody needs them, delete the branch.`,
    )
  }
}

async function readHeld(repository: ReadOptions, head: CandidatesHead): Promise<HeldCandidates> {
  const { directory } = repository
  const { branch, commit } = head
  const options = { ...repository, branch, lockFile: CANDIDATES_LOCK_FILE }
  const tree = await readTree(repository, commit)
  const own = lockPath(options)
  const near = await readEntries(repository, { tree, paths: [own] })
  const lock = await readLock(options, near)
  const paths = [...lock.keys()].map((file) => pathIn(directory, file))
  const isListed = paths.every((path) => posix.dirname(path) === posix.dirname(own))
  const files = isListed ? near : await readEntries(repository, { tree, paths: [own, ...paths] })
  const all = [...lock.values()].filter(isCandidateEntry).toSorted((a, b) => a.number - b.number)
  const isThere = ({ file }: LockEntry): boolean => (files.get(pathIn(directory, file))?.bytes ?? 0) > 0
  const candidates = [...Map.groupBy(all, candidateIdOf).values()].map(ofNewestTask)
  const entries = candidates.filter((pictures) => pictures.every(isThere)).flat()
  const gone = candidates.filter((pictures) => !pictures.every(isThere)).flat()
  return { ...head, tree, lock, files, entries, gone }
}

/**
 * The candidates of several branches, each number of an image and request once: as the first branch has it where all of its
 * pictures are there, else as the first one knows it.
 *
 * @param held - the branch that counts most first
 */
export function withoutTwins(
  held: readonly Pick<HeldCandidates, 'entries' | 'gone'>[],
): Pick<HeldCandidates, 'entries' | 'gone'> {
  const known = new Set<string>()
  const takeNew = (lists: readonly (readonly CandidateEntry[])[]): readonly CandidateEntry[] =>
    lists.flatMap((list) => {
      const added = list.filter((entry) => !known.has(candidateIdOf(entry)))
      for (const entry of added) known.add(candidateIdOf(entry))
      return added
    })
  const entries = takeNew(held.map((branch) => branch.entries))
  return { entries, gone: takeNew(held.map((branch) => branch.gone)) }
}
