import { isDeepStrictEqual } from 'node:util'
import { imageOf } from '../../core/images/lock/lock.ts'
import { numberOfResult } from '../../core/images/task-results.ts'
import { pathIn } from '../branch/path.ts'
import type { CarriedFile } from '../commit/file.ts'
import { asImage, type CandidateEntry } from '../pull-request/candidates/entry.ts'
import type { BranchState } from './branches.ts'

/** Where is picked. */
export interface PickPlace {
  /** What the branch of the pull request holds. */
  readonly proposed: BranchState
  /** What the branch of its candidates holds; `undefined` where it is not there. */
  readonly shelf: BranchState | undefined
  /** Number of the pull request. */
  readonly issueNumber: number
  /** Of the images in the repository. */
  readonly directory: string
}

/** A picture of a candidate that is picked: its blob, and path and entry that it gets as a picture of the image. */
export interface ChosenFile extends CarriedFile {
  /** Path that it has on the branch of the candidates. */
  readonly from: string
}

/**
 * The pictures and forms of a candidate as those of its image; those that are not there are left out.
 *
 * @param image - its name, as planned
 */
export function chosenFiles(
  image: string,
  entries: readonly CandidateEntry[],
  place: PickPlace,
): readonly ChosenFile[] {
  const { shelf, directory } = place
  const isTaken = takenBeside(image, place)
  return entries.flatMap((entry): readonly ChosenFile[] => {
    const from = pathIn(directory, entry.file)
    const { sha, bytes } = shelf?.entries.get(from) ?? {}
    if (sha === undefined || bytes === undefined) return []
    const own = asImage(entry)
    const name = freeName(own, isTaken)
    const named = { ...own, name, file: `${name}${own.file.slice(own.name.length)}` }
    return [{ path: pathIn(directory, named.file), sha, entry: named, from }]
  })
}

/** Tells which names are those of other images: one may be called as a task's second picture of this one would be. */
function takenBeside(image: string, { proposed, shelf }: PickPlace): (name: string) => boolean {
  const others = [...proposed.lock.values()].filter((entry) => imageOf(entry) !== image)
  const planned = [...(shelf?.lock.values() ?? [])].flatMap(({ candidateOf = image }) => candidateOf)
  const names = new Set([...others.flatMap((entry) => [entry.name, imageOf(entry)]), ...planned])
  return (name) => name !== image && names.has(name)
}

/** A second number behind that of the picture, as a run gives it where a name is taken. */
function freeName(own: ChosenFile['entry'], isTaken: (name: string) => boolean): string {
  const number = numberOfResult(own)
  let name = own.name
  for (let suffix = 2; number !== undefined && isTaken(name); suffix++) name = `${imageOf(own)}-${number}-${suffix}`
  return name
}

/** Whether a branch has a picture just so. */
export function isInPlace({ path, sha, entry }: CarriedFile, { entries, lock }: BranchState): boolean {
  return entries.get(path)?.sha === sha && isDeepStrictEqual(lock.get(entry.file), entry)
}
