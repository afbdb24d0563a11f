import { isDeepStrictEqual } from 'node:util'
import { imageOf, isImageEntry, type Lock, type LockEntry } from '../../../core/images/lock/lock.ts'
import { pathIn } from '../../branch/path.ts'
import type { BranchEntries, BranchEntry } from '../../branch/entries.ts'
import type { LockRead } from '../../commit/lock-change.ts'
import type { CommitFile } from '../../commit/file.ts'
import type { CandidateWork } from './branch.ts'
import { asImage, wishOf, type CandidateEntry } from './entry.ts'
import type { HeldCandidates } from './held.ts'

/** The candidate that stands in for an image, as if it were the image itself. */
export interface StandIn {
  /** Name of the image, as planned, and the request that it was made of. */
  readonly name: string
  readonly request: string
  /** Whether a person has picked it. */
  readonly isPicked: boolean
  /** The commit that has it. */
  readonly commit: string
  readonly tree: string
  /** Its pictures, named and filed as the image's own, by their files. */
  readonly lock: ReadonlyMap<string, LockEntry>
  /** What the repository has of these, by the paths that they would have there. */
  readonly entries: ReadonlyMap<string, BranchEntry>
}

/**
 * The candidates that stand in for their images: of each image and request the one that a person has picked, else that with
 * the lowest number.
 *
 * @param held - the branch that counts most first
 * @param directory - of the images in the repository, with `/`
 */
export function findStandIns(held: readonly HeldCandidates[], directory: string): readonly StandIn[] {
  const known = new Set<string>()
  return held.flatMap((branch) =>
    [...Map.groupBy(branch.entries, wishOf)]
      .filter(([wish]) => !known.has(wish))
      .flatMap(([wish, entries]) => {
        const chosen = entries.find(({ picked }) => picked === true) ?? entries[0]
        if (chosen === undefined) return []
        known.add(wish)
        const pictures = entries.filter(({ number }) => number === chosen.number)
        return [standInOf(branch, { chosen, pictures, directory })]
      }),
  )
}

function standInOf(
  { commit, tree, files }: HeldCandidates,
  {
    chosen,
    pictures,
    directory,
  }: {
    readonly chosen: CandidateEntry
    readonly pictures: readonly CandidateEntry[]
    readonly directory: string
  },
): StandIn {
  const { candidateOf: name, request } = chosen
  const lock = new Map(pictures.map(asImage).map((entry) => [entry.file, entry]))
  const entries = pictures.flatMap((entry) => {
    const blob = files.get(pathIn(directory, entry.file))
    return blob === undefined ? [] : [[pathIn(directory, asImage(entry).file), blob] as const]
  })
  return { name, request, isPicked: chosen.picked === true, commit, tree, lock, entries: new Map(entries) }
}

/** What marks are compared with. */
interface Standing {
  /** Directory of the images in the repository, with `/`. */
  readonly directory: string
  /** What the branch holds that is proposed. */
  readonly own: { readonly lock: Lock; readonly entries: BranchEntries }
  /** The entries of its base, whose images are settled. */
  readonly base: Iterable<LockEntry>
}

/**
 * The candidates that a person has picked and that are not in the places of their images, as where a pick has ended behind
 * its mark: of those images alone for which another candidate stands in, just as it was drawn and under the same names.
 *
 * @param held - the branch that counts most first
 */
export function findMarked(held: readonly HeldCandidates[], { directory, own, base }: Standing): readonly StandIn[] {
  const settled = [...base]
  const drawn = new Set(held.flatMap(({ files }) => [...files.values()].map(({ sha }) => sha)))
  const shaOf = ({ file }: LockEntry): string => own.entries.get(pathIn(directory, file))?.sha ?? ''
  return findStandIns(held, directory).filter(({ name, request, isPicked, lock }) => {
    const isOfWish = (entry: LockEntry): boolean => imageOf(entry) === name && entry.request === request
    if (!isPicked || settled.some(isOfWish)) return false
    const originals = [...own.lock.values()].filter(({ derivedFrom }) => derivedFrom === undefined)
    const standing = originals.filter((entry) => isOfWish(entry) && isImageEntry(entry))
    const isIt = ({ file, taskId }: LockEntry): boolean => lock.get(file)?.taskId === taskId
    const files = standing.map(({ file }) => file)
    return (
      isDeepStrictEqual(files.toSorted(), [...lock.keys()].toSorted()) &&
      !standing.every(isIt) &&
      standing.every((entry) => drawn.has(shaOf(entry)))
    )
  })
}

/**
 * Leaves out the pictures that would stand in for an image which the proposed branch has of the same request already, be it
 * another run's or the one that a person has picked.
 *
 * @param options - `read` is the lock file of that branch as this run read it before it made anything
 */
export function keepStandIns({
  directory,
  replaceChanged,
  read,
}: Pick<CandidateWork, 'directory' | 'replaceChanged'> & { readonly read: LockRead | undefined }): (
  files: readonly CommitFile[],
  now: { readonly lock: Lock; readonly entries: BranchEntries },
) => readonly CommitFile[] {
  return (files, { lock, entries }) => {
    const there = [...lock.values()].filter(({ file }) => (entries.get(pathIn(directory, file))?.bytes ?? 0) > 0)
    return files.filter(({ image, entry }) => {
      if (image.candidate === undefined) return true
      const same = there.find((each) => imageOf(each) === imageOf(entry) && each.request === entry.request)
      if (same === undefined || same.taskId === entry.taskId) return true
      return replaceChanged && same.taskId === read?.lock.get(same.file)?.taskId
    })
  }
}
