import { EXTENSIONS } from '../../core/images/file.ts'
import { imageOf, type LockEntry } from '../../core/images/lock/lock.ts'
import { lockPath } from '../branch/lock.ts'
import { pathIn } from '../branch/path.ts'
import { placeOn } from '../branch/place.ts'
import type { PullRequestOptions } from './options.ts'
import { findByContent, isNewsOf, type Side, type Sides } from './sides.ts'
import type { NamedCommit } from './branches/our-branch.ts'

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
  /** Whether it counts as such for its length alone. */
  readonly isTooLong: boolean
  /** Whether its last commit is ours. */
  readonly isLastOurs: boolean
  /** Whether the base has something of somebody else's in the place of what the branch brings or will bring. */
  readonly isStuck: boolean
}

/** What is to be made, and where. */
type DivergenceOptions = Pick<PullRequestOptions, 'directory' | 'lockFile' | 'names' | 'replaceChanged'>

/**
 * Compares a branch with its base, in the lock file, the images that one of them knows, and those that are planned. A file
 * conflicts where the base has changed it, and the branch has or will have changed it otherwise. Every commit of ours
 * changes the lock file, and what is planned will not be as the base has it.
 */
export async function findDivergence(
  options: DivergenceOptions,
  sides: Sides,
  given: { readonly base: NamedCommit; readonly own: NamedCommit },
): Promise<Divergence> {
  const [base, own] = [await sides.read(given.base), await sides.read(given.own)]
  const parting = await sides.compare(base.commit, own.commit)
  if (parting === undefined) {
    const isUnknown = { isForeign: false, isTooLong: false, isLastOurs: false, isStuck: false }
    return { base, own, common: undefined, conflicts: true, changesBase: true, ...isUnknown }
  }
  const common = await sides.read({ ...given.base, commit: parting.mergeBase })
  const names = new Set(options.names)
  const pathOf = (file: string): string => pathIn(options.directory, file)
  const entries = [base, own, common].flatMap(({ lock }) => [...lock.values()])
  const planned = new Set([
    lockPath(options),
    ...options.names.flatMap((name) => EXTENSIONS.map((each) => pathOf(`${name}.${each}`))),
    ...entries.filter((entry) => names.has(imageOf(entry))).map(({ file }) => pathOf(file)),
  ])
  const paths = [...new Set([...planned, ...entries.map(({ file }) => pathOf(file))])]
  const shaIn = ({ entries }: Side, path: string): string | undefined => entries.get(path)?.sha
  const changed = paths.filter((path) => shaIn(own, path) !== shaIn(base, path))
  const isOwn = (path: string): boolean => shaIn(own, path) !== shaIn(common, path)
  const isBases = (path: string): boolean => shaIn(base, path) !== shaIn(common, path)
  const coming = names.size > 0 ? [...planned] : []
  return {
    ...{ base, own, common, isStuck: isStuck(options, { base, own, common }) },
    ...{ isForeign: parting.isForeign, isTooLong: parting.isTooLong, isLastOurs: parting.isLastOurs },
    conflicts: coming.some(isBases) || changed.some((path) => isBases(path) && (planned.has(path) || isOwn(path))),
    changesBase: changed.some(isOwn),
  }
}

/** Whether a new branch, from the base, could not take the news of this one, or what is to be made. */
function isStuck(
  { directory, names, replaceChanged }: DivergenceOptions,
  { base, own, common }: Readonly<Record<'base' | 'own' | 'common', Side>>,
): boolean {
  const stateOf = (file: string) => {
    const path = pathIn(directory, file)
    const sha = base.entries.get(path)?.sha
    const known = base.lock.get(file) ?? findByContent([own, common], { directory, file, sha })
    return placeOn(base.entries, { path, known }).state
  }
  const isTaken = ({ file }: LockEntry): boolean => {
    const [here, there] = [own, base].map(({ entries }) => entries.get(pathIn(directory, file))?.sha)
    return here !== undefined && here !== there && ['foreign', 'changed'].includes(stateOf(file))
  }
  const isMade = new Set(names)
  const stays = [...own.lock.values()].filter((entry) => isNewsOf(own, common, entry) && !isMade.has(imageOf(entry)))
  const files = names.flatMap((name) => EXTENSIONS.map((each) => `${name}.${each}`))
  const made = [...base.lock.values()].filter((entry) => isMade.has(imageOf(entry))).map(({ file }) => file)
  return (
    stays.some(isTaken) ||
    [...files, ...made].some((file) => stateOf(file) === 'foreign' || (stateOf(file) === 'changed' && !replaceChanged))
  )
}
