import { imageOf, type Lock, type LockEntry } from '../../../core/images/lock.ts'
import { candidateKey, hasOwnName, type Candidate } from '../../../core/result/candidate.ts'
import { DeliveryError } from '../../../core/result/delivery.ts'
import type { SavedImage } from '../../../core/result/saved-image.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import type { BranchEntries } from '../../branch/entries.ts'
import { pathIn } from '../../branch/path.ts'
import { commitFiles, type CarriedFile, type CommitFile } from '../../commit/file.ts'
import type { LockRead } from '../../commit/change.ts'
import type { CandidatesOptions } from './branch.ts'
import { isCandidateEntry, renamed, wishOf, type CandidateEntry } from './entry.ts'
import type { HeldCandidates } from './held.ts'

/** Most candidates that an image may have: their numbers have at most two digits. */
const MOST_NUMBERS = 99

/**
 * What each candidate becomes on its branch. The one that stands in for its image lies there under its key, like the others.
 *
 * @throws DeliveryError for a file that GitHub would not take
 */
export async function candidateFiles(
  options: CandidatesOptions,
  images: readonly SavedImage[],
): Promise<readonly CommitFile[]> {
  const files: CommitFile[] = []
  for (const image of images) {
    const { candidate } = image
    if (candidate === undefined) continue
    for (const file of await commitFiles(options, [image])) {
      const entry = hasOwnName(image)
        ? renamed(file.entry, { from: candidate.of, to: candidateKey(candidate) })
        : file.entry
      files.push(placed(options, { ...file, entry: { ...entry, candidateOf: candidate.of, number: candidate.number } }))
    }
  }
  return files
}

function placed({ directory }: Pick<CandidatesOptions, 'directory'>, file: CommitFile): CommitFile {
  return { ...file, path: pathIn(directory, file.entry.file) }
}

/** What is known of a branch of candidates when files come to it. */
interface There {
  readonly lock: Lock
  readonly entries: BranchEntries
}

/** What a run knows when its candidates get their numbers. */
interface NumberingOptions extends Pick<CandidatesOptions, 'directory' | 'log' | 'replaceChanged'> {
  /** The lock file as this run read it before it made anything. */
  readonly read: LockRead | undefined
  /** What comes to the branch besides. */
  readonly carried: readonly CarriedFile[]
}

/**
 * Gives each candidate a number that is free where its own has the picture of another task, of the same request: both are
 * paid for, and neither takes the other's place, unless this run is to draw anew what it has read. One that the branch has
 * by another number already keeps that.
 *
 * @returns what makes the files fit what the branch has by then; throws DeliveryError where no number is free
 */
export function numberAnew(
  options: NumberingOptions,
): (files: readonly CommitFile[], there: There) => readonly CommitFile[] {
  const told = new Set<string>()
  return (files, { lock, entries }) => {
    const known = [...lock.values()].filter(isCandidateEntry)
    const coming = [...options.carried, ...files].map(({ entry }) => entry).filter(isCandidateEntry)
    const taken = new Set([...known, ...coming].map(numberOfWish))
    const isThere = ({ file }: LockEntry): boolean => (entries.get(pathIn(options.directory, file))?.bytes ?? 0) > 0
    const isReplaced = ({ file, taskId }: LockEntry): boolean =>
      options.replaceChanged && options.read?.lock.get(file)?.taskId === taskId
    return [...Map.groupBy(files, ({ entry }) => imageOf(entry))].flatMap(([key, pictures]) => {
      const [entry] = pictures.map((each) => each.entry)
      if (entry === undefined || !isCandidateEntry(entry)) return pictures
      const ofWish = known.filter((each) => wishOf(each) === wishOf(entry))
      const ownNumber = ofWish.find(({ taskId }) => taskId === entry.taskId)?.number
      const isOthers = ofWish.some(
        (each) => each.number === entry.number && each.taskId !== entry.taskId && isThere(each) && !isReplaced(each),
      )
      const number = ownNumber ?? (isOthers ? freeNumber(entry, taken) : entry.number)
      if (number === entry.number) return pictures
      taken.add(numberOfWish({ ...entry, number }))
      const candidate = { of: entry.candidateOf, number: entry.number }
      if (ownNumber === undefined && !told.has(key)) tellNumbered(options, candidate, number)
      told.add(key)
      const to = candidateKey({ ...candidate, number })
      return pictures.map((file) =>
        placed(options, { ...file, entry: { ...renamed(file.entry, { from: key, to }), number } }),
      )
    })
  }
}

function numberOfWish(entry: CandidateEntry): string {
  return `${wishOf(entry)} ${entry.number}`
}

/** @throws DeliveryError where all are taken */
function freeNumber(entry: CandidateEntry, taken: ReadonlySet<string>): number {
  const numbers = Array.from({ length: MOST_NUMBERS }, (_, index) => index + 1)
  const number = numbers.find((each) => !taken.has(numberOfWish({ ...entry, number: each })))
  if (number !== undefined) return number
  throw new DeliveryError(`'${forLog(entry.candidateOf)}' has ${MOST_NUMBERS} candidates, which is the most.`, {
    next: 'Pick one of them, or change its prompt.',
  })
}

function tellNumbered({ log }: Pick<CandidatesOptions, 'log'>, { of, number }: Candidate, now: number): void {
  log.warning(
    `Candidate ${number} of '${forLog(of)}' is another run's, of the same request, so that it was paid for twice; ` +
      `this run's is candidate ${now}. With a 'concurrency' group on the job one run waits for the other.`,
  )
}

/**
 * Leaves out the pictures that would stand in for an image which the branch has of the same request already, be it another
 * run's or the one that a person has picked.
 *
 * @param options - `read` is the lock file as this run read it before it made anything
 */
export function keepStandIns({
  directory,
  replaceChanged,
  read,
}: Pick<CandidatesOptions, 'directory' | 'replaceChanged'> & { readonly read: LockRead | undefined }): (
  files: readonly CommitFile[],
  there: There,
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

/** What a branch of candidates is to take over. */
export interface Takeover {
  /** What it holds; `undefined` where it has to be made. */
  readonly held: HeldCandidates | undefined
  /** The other branches of candidates, the one that counts most first. */
  readonly others: readonly HeldCandidates[]
  /** The wishes that are proposed, as `wishOf` names them. */
  readonly wishes: ReadonlySet<string>
  /** Files that come by themselves. */
  readonly files: readonly CommitFile[]
}

/** The candidates of earlier branches that a branch lacks, of images that are still proposed. */
export function takeOver(directory: string, { held, others, wishes, files }: Takeover): readonly CarriedFile[] {
  const keyOf = (entry: LockEntry): string => `${imageOf(entry)} ${entry.request}`
  const known = new Set([...(held?.entries ?? []), ...files.map(({ entry }) => entry)].map(keyOf))
  const taken = new Set<string>(files.map(({ path }) => path))
  const marked = markedSince(directory, { held, others, wishes }).filter(({ path }) => !taken.has(path))
  const carried = others.flatMap((other) => {
    const wanted = other.entries.filter((entry) => wishes.has(wishOf(entry)) && !known.has(keyOf(entry)))
    for (const entry of wanted) known.add(keyOf(entry))
    return wanted.flatMap((entry): readonly CarriedFile[] => {
      const path = pathIn(directory, entry.file)
      const { sha } = other.files.get(path) ?? {}
      if (sha === undefined || taken.has(path)) return []
      taken.add(path)
      return [{ path, sha, entry }]
    })
  })
  return [...marked, ...carried]
}

/** Candidates that a branch has taken over before a person has picked them on the branch before. */
function markedSince(
  directory: string,
  { held, others, wishes }: Pick<Takeover, 'held' | 'others' | 'wishes'>,
): readonly CarriedFile[] {
  if (held === undefined) return []
  const isPicked = ({ picked }: CandidateEntry): boolean => picked === true
  const decided = new Set(held.entries.filter(isPicked).map(wishOf))
  const picks = others.flatMap(({ entries }) => entries.filter(isPicked))
  return held.entries
    .filter((entry) => wishes.has(wishOf(entry)) && !decided.has(wishOf(entry)))
    .filter(({ file, taskId }) => picks.some((pick) => pick.file === file && pick.taskId === taskId))
    .flatMap((entry): readonly CarriedFile[] => {
      const path = pathIn(directory, entry.file)
      const { sha } = held.files.get(path) ?? {}
      return sha === undefined ? [] : [{ path, sha, entry: { ...entry, picked: true } }]
    })
}
