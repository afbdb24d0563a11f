import { EXTENSIONS } from '../../core/images/file.ts'
import { lockPath } from '../branch/lock.ts'
import { pathIn } from '../branch/path.ts'
import type { PullRequestOptions } from './options.ts'
import type { NamedCommit, Side, Sides } from './sides.ts'

/** How a branch differs from its base in our directory. */
export interface Divergence {
  readonly base: Side
  /** What the branch has. */
  readonly own: Side
  /** What both had when they parted; `undefined` where they have no history in common. */
  readonly common: Side | undefined
  /** Whether a commit of ours on the branch conflicts with what the base has done since. */
  readonly conflicts: boolean
  /** Whether a merge of the branch would change any of our files in the base. */
  readonly changesBase: boolean
  /** Whether the branch has a commit that is not ours. */
  readonly isForeign: boolean
}

/**
 * Compares a branch with its base, in the lock file, the images that one of them knows, and those that are planned. A file
 * conflicts where the base has changed it, and the branch has or will have changed it otherwise. Every commit of ours
 * changes the lock file.
 */
export async function findDivergence(
  options: PullRequestOptions,
  sides: Sides,
  given: { readonly base: NamedCommit; readonly own: NamedCommit },
): Promise<Divergence> {
  const [base, own] = [await sides.read(given.base), await sides.read(given.own)]
  const parting = await sides.compare(base.commit, own.commit)
  if (parting === undefined) {
    return { base, own, common: undefined, conflicts: true, changesBase: true, isForeign: false }
  }
  const common = await sides.read({ ...given.base, commit: parting.mergeBase })
  const planned = new Set([
    lockPath(options),
    ...options.names.flatMap((name) => EXTENSIONS.map((each) => pathIn(options.directory, `${name}.${each}`))),
  ])
  const known = [base, own, common].flatMap(({ lock }) =>
    [...lock.keys()].map((file) => pathIn(options.directory, file)),
  )
  const paths = [...new Set([...planned, ...known])]
  const shaIn = ({ entries }: Side, path: string): string | undefined => entries.get(path)?.sha
  const changed = paths.filter((path) => shaIn(own, path) !== shaIn(base, path))
  const isOwn = (path: string): boolean => shaIn(own, path) !== shaIn(common, path)
  return {
    ...{ base, own, common, isForeign: parting.isForeign },
    conflicts: changed.some((path) => shaIn(base, path) !== shaIn(common, path) && (planned.has(path) || isOwn(path))),
    changesBase: changed.some(isOwn),
  }
}
