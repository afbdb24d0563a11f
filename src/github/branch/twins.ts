import { forLog } from '../../core/text/foreign-text.ts'
import type { BranchEntries } from './entries.ts'
import { foldPath, parentDirectories } from './path.ts'

/** Two paths that are one where upper and lower case, or the forms of accents, are not told apart. */
export interface Twins {
  /** The path that would come to the branch: of a file, or of a directory that it lies in. */
  readonly ours: string
  /** What the branch holds instead of it. */
  readonly theirs: string
}

/** What to do where something else is in the place of an image. */
export const AVOID_PLACE = "Rename it there, or choose another 'name' or 'commit-directory'."

/**
 * Finds what a checkout of the branch could not hold beside new files on Windows and macOS. Twins that stand on the branch
 * already are none of the new files' making.
 *
 * @param entries - with those in all directories that are called like one of the paths, whatever the case
 * @param paths - of the files that are to come to the branch, or are there
 * @returns of each path the topmost twins, each pair once
 */
export function findTwins(entries: BranchEntries, paths: readonly string[]): readonly Twins[] {
  const there = new Set<string>()
  for (const path of entries.keys()) for (const each of stepsTo(path)) there.add(each)
  const spellings = new Map([...there].map((path) => [foldPath(path), path]))
  const twins = new Map<string, Twins>()
  for (const path of paths) {
    for (const ours of stepsTo(path)) {
      const theirs = spellings.get(foldPath(ours))
      if (there.has(ours) || theirs === undefined) continue
      twins.set(ours, { ours, theirs })
      break
    }
  }
  return [...twins.values()]
}

/** Says what stands in the way. */
export function describeTwins({ ours, theirs }: Twins, branch: string): string {
  return (
    `'${forLog(theirs)}' on branch '${forLog(branch)}' and '${forLog(ours)}' here are one name on Windows and macOS, where ` +
    'upper and lower case and the forms of accents are not told apart.'
  )
}

/** The directories that lead to a path, and the path itself. */
function stepsTo(path: string): readonly string[] {
  return [...parentDirectories(path), path]
}
