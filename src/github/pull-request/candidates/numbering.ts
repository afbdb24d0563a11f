import { imageOf, type Lock, type LockEntry } from '../../../core/images/lock/lock.ts'
import { candidateKey, type Candidate } from '../../../core/result/candidate.ts'
import { DeliveryError } from '../../../core/result/delivery.ts'
import { forLog } from '../../../core/text/foreign-text.ts'
import type { BranchEntries } from '../../branch/entries.ts'
import { pathIn } from '../../branch/path.ts'
import type { LockRead } from '../../commit/lock-change.ts'
import type { CommitFile } from '../../commit/file.ts'
import type { CandidateWork } from './branch.ts'
import { asCandidate, candidateIdOf, isCandidateEntry, wishOf, type CandidateEntry } from './entry.ts'
import { withEntry } from './files.ts'

/** Most candidates that an image may have of one request: their numbers have at most two digits. */
const MOST_NUMBERS = 99

/** What a branch holds by the time that files come to it. */
interface BranchNow {
  readonly lock: Lock
  readonly entries: BranchEntries
}

/** What a run knows when its candidates get their numbers. */
interface NumberingOptions extends Pick<CandidateWork, 'directory' | 'log' | 'replaceChanged'> {
  /** The lock file as this run read it before it made anything. */
  readonly read: LockRead | undefined
  /** Entries that come to the branch besides. */
  readonly others: readonly LockEntry[]
  /** Takes the numbers of those pictures that get others than their own, by the workspace paths of these. */
  readonly numbers: Map<string, number>
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
): (files: readonly CommitFile[], now: BranchNow) => readonly CommitFile[] {
  const told = new Set<string>()
  return (files, { lock, entries }) => {
    options.numbers.clear()
    const known = [...lock.values()].filter(isCandidateEntry)
    const coming = [...options.others, ...files.map(({ entry }) => entry)].filter(isCandidateEntry)
    const taken = new Set([...known, ...coming].map(candidateIdOf))
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
      const number = ownNumber ?? (isOthers ? nextNumber(entry, taken) : entry.number)
      if (number === entry.number) return pictures
      taken.add(candidateIdOf({ ...entry, number }))
      for (const { image } of pictures) options.numbers.set(image.path, number)
      const candidate = { of: entry.candidateOf, number: entry.number }
      if (ownNumber === undefined && !told.has(key)) tellNumbered(options, candidate, number)
      told.add(key)
      const renumbered = { from: candidateKey(candidate), candidate: { ...candidate, number } }
      return pictures.map((file) => withEntry(options, file, asCandidate(file.entry, renumbered)))
    })
  }
}

/** @throws DeliveryError where all are taken */
function nextNumber(entry: CandidateEntry, taken: ReadonlySet<string>): number {
  const number = freeNumber(entry, taken)
  if (number !== undefined) return number
  throw new DeliveryError(`'${forLog(entry.candidateOf)}' has ${MOST_NUMBERS} candidates, which is the most.`, {
    next: 'Pick one of them, or change its prompt.',
  })
}

/**
 * The lowest number that no candidate of a wish has; `undefined` where all are taken.
 *
 * @param taken - candidates as `candidateIdOf` names them
 */
export function freeNumber(
  wish: Pick<CandidateEntry, 'candidateOf' | 'request'>,
  taken: ReadonlySet<string>,
): number | undefined {
  const numbers = Array.from({ length: MOST_NUMBERS }, (_, index) => index + 1)
  return numbers.find((number) => !taken.has(candidateIdOf({ ...wish, number })))
}

function tellNumbered({ log }: Pick<CandidateWork, 'log'>, { of, number }: Candidate, now: number): void {
  log.warning(
    `Candidate ${number} of '${forLog(of)}' is another run's, of the same request, so that it was paid for twice; ` +
      `this run's is candidate ${now}. With a 'concurrency' group on the job one run waits for the other.`,
  )
}
