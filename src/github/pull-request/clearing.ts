import type { LockEntry } from '../../core/images/lock.ts'
import { InputError } from '../../core/text/errors.ts'
import type { Load } from '../commit/tries.ts'
import { branchOf } from './branches/names.ts'
import type { NamedCommit } from './branches/our-branch.ts'
import type { CandidatesHead } from './candidates/branch.ts'
import { clearBranches, type KeptDirectory, type OldBranch } from './candidates/clear.ts'
import { asImage } from './candidates/entry.ts'
import { CandidateBranches, type HeldCandidates } from './candidates/held.ts'
import { proposedPictures } from './cargo.ts'
import { readHoldings } from './due.ts'
import type { PullRequestOptions } from './options.ts'
import { listPulls } from './pulls/pulls.ts'
import { Sides } from './sides.ts'
import type { Target } from './target.ts'

/** What has been delivered when branches of candidates are cleared away. */
interface Delivered {
  readonly target: Target
  /** What the branch itself got. */
  readonly load: Pick<Load, 'carried' | 'files'>
  readonly isProposed: boolean
  /** What the branch of candidates holds that is due; `undefined` where it is not there. */
  readonly held: HeldCandidates | undefined
}

/** Deletes what is over: the candidates of merged pull requests, and those of branches before the one that is proposed. */
export async function clearOldCandidates(options: PullRequestOptions, sides: Sides, done: Delivered): Promise<void> {
  const { target, isProposed, held: due } = done
  const { standing } = target
  if (standing.candidates.length === 0) return
  const { number, own, others } = await readHoldings(options, sides, { target, isProposed })
  const last = standing.state === 'merged' ? Math.max(standing.number, number - 1) : number - 1
  const before = [...(own === undefined ? [] : [own]), ...others].filter((each) => each.number !== due?.number)
  const all = [...(due === undefined ? [] : [due]), ...before]
  const old = all.filter((each) => each.number <= last)
  await clearBranches(
    options,
    old.map((held): OldBranch => {
      const later = all.filter((each) => each.number > held.number)
      return { held, look: () => lookAt(options, sides, { done, head: held, later }) }
    }),
  )
}

/** A branch of candidates, and the later ones, the last first. */
interface Row {
  readonly done: Delivered
  readonly head: CandidatesHead
  readonly later: readonly CandidatesHead[]
}

/** Whether the pull request is over that has a branch's candidates, and none of another base; and what counts against them. */
async function lookAt(
  options: PullRequestOptions,
  sides: Sides,
  { done, head, later }: Row,
): ReturnType<OldBranch['look']> {
  const { standing, base, side } = done.target
  const branch = branchOf(options.branch, head.number)
  const pulls = await listPulls(options, branch)
  const last = pulls[0]?.head.sha ?? (standing.number === head.number ? standing.head : undefined)
  const places: readonly NamedCommit[] = [base.commit, ...(done.isProposed ? [side.commit] : []), last]
    .filter((commit) => commit !== undefined)
    .map((commit) => ({ branch, commit }))
  return {
    isOver: pulls.every((pull) => pull.state !== 'open' && pull.base.ref === options.base),
    readIn: async (directory) => {
      const isOwn = directory === options.directory
      const there = isOwn ? sides : new Sides({ ...options, directory, names: [] })
      const branches = isOwn ? sides.candidates : new CandidateBranches({ ...options, directory, isQuiet: true })
      const kept = await branches.readAll(later)
      const proposed = isOwn ? proposedPictures(directory, done.target, done.load).map(({ entry }) => entry) : []
      return {
        directory,
        held: await branches.read(head),
        known: [...proposed, ...(await entriesIn(there, places)), ...kept.flatMap(asImages)],
        stored: new Set(kept.flatMap(({ files }) => [...files.values()].map(({ sha }) => sha))),
        findUnnamed: isOwn ? options.findUnnamed : () => [],
      } satisfies KeptDirectory
    },
  }
}

function asImages({ entries, gone }: HeldCandidates): readonly LockEntry[] {
  return [...entries, ...gone].map(asImage)
}

/** Nobody can mend the lock file of what is over. */
async function entriesIn(sides: Sides, places: readonly NamedCommit[]): Promise<readonly LockEntry[]> {
  const entries: LockEntry[] = []
  for (const place of places) {
    const side = await sides.read(place).catch((error: unknown) => {
      if (error instanceof InputError) return undefined
      throw error
    })
    entries.push(...(side?.lock.values() ?? []))
  }
  return entries
}
