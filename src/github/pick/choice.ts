import { imageOf, isImageEntry, type Lock, type LockEntry } from '../../core/images/lock/lock.ts'
import { candidateIn, type Candidate } from '../../core/result/candidate.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { firstNames, nearest, orList } from '../../core/text/word-list.ts'
import type { CandidateEntry } from '../pull-request/candidates/entry.ts'
import type { BranchState } from './branches.ts'
import { chosenFiles, isInPlace, type ChosenFile, type PickPlace } from './chosen-files.ts'

/** A candidate that is picked. */
export interface Choice extends Candidate {
  /** The request that its image has. */
  readonly request: string
  readonly files: readonly ChosenFile[]
  /** Entries of originals of which only forms are delivered; left out where there are none. */
  readonly noted?: readonly LockEntry[]
  /** Which one had been picked of these before; `undefined` where none, or where this one was and has not come to its place. */
  readonly former: number | undefined
}

/**
 * Finds what is picked.
 *
 * @throws InputError with one sentence for each pick that cannot be
 */
export function chooseCandidates(picks: readonly Candidate[], place: PickPlace): readonly Choice[] {
  const found = picks.map((pick) => findChoice(pick, place))
  const problems = found.filter((each) => typeof each === 'string')
  if (problems.length > 0) throw new InputError(problems)
  return found.filter((each) => typeof each !== 'string')
}

/** Which candidate of an image is picked, of those of its present request; `undefined` where none is. */
export function findPicked(image: string, { proposed, shelf }: PickPlace): number | undefined {
  const request = requestOf(image, proposed.lock)
  return candidatesOf(image, shelf).find((entry) => entry.picked === true && entry.request === request)?.number
}

function requestOf(image: string, lock: Lock): string | undefined {
  return standingOf(image, lock)?.request
}

/** What stands in an image's place. */
function standingOf(image: string, lock: Lock): LockEntry | undefined {
  return imagesIn(lock).find((entry) => imageOf(entry) === image)
}

/** The originals among the entries of a lock file. */
function imagesIn(lock: Lock): readonly LockEntry[] {
  return [...lock.values()].filter((entry) => isImageEntry(entry) && entry.derivedFrom === undefined)
}

/** The entries of an image's candidates, their forms among them, whose names say the same as their fields. */
function candidatesOf(image: string, shelf: BranchState | undefined): readonly CandidateEntry[] {
  return [...(shelf?.lock.values() ?? [])].filter((entry): entry is CandidateEntry => {
    const candidate = candidateIn(imageOf(entry))
    return isImageEntry(entry) && candidate?.of === image && isOfCandidate(entry, candidate)
  })
}

/** Whether the fields of an entry name this candidate. */
export function isOfCandidate({ candidateOf, number }: LockEntry, candidate: Candidate): boolean {
  return candidateOf === candidate.of && number === candidate.number
}

/** @returns why it cannot be picked, in one sentence */
function findChoice(pick: Candidate, place: PickPlace): Choice | string {
  const { proposed, shelf } = place
  const all = candidatesOf(pick.of, shelf)
  const standing = standingOf(pick.of, proposed.lock)
  if (standing === undefined) return explainNoImage(pick.of, place)
  const { request } = standing
  if (all.length === 0) return explainNoCandidates(pick.of, place)
  const present = all.filter((entry) => entry.request === request)
  const entries = present.filter((entry) => isOfCandidate(entry, pick))
  if (entries.length === 0) return explainNoNumber(pick, { all, present, standing })
  const files = chosenFiles(pick.of, entries, place)
  const former = present.find(({ picked }) => picked === true)?.number
  const pictures = (list: readonly Pick<ChosenFile, 'entry'>[]): number =>
    list.filter(({ entry }) => entry.derivedFrom === undefined).length
  if (pictures(files) < pictures(entries.map((entry) => ({ entry })))) {
    return explainGone(pick, former)
  }
  const isHalf = former === pick.number && !files.every((file) => isInPlace(file, proposed))
  return { ...pick, request, files, former: isHalf ? undefined : former }
}

/** A run draws and fetches candidates for those images alone of which none is picked. */
function explainGone({ of, number }: Candidate, former: number | undefined): string {
  const gone = `The picture of candidate ${number} of '${of}' is gone`
  return former === undefined
    ? `${gone}; the next run brings it back as long as kie keeps it.`
    : `${gone}, and no run brings it back, since candidate ${former} is picked; pick another one.`
}

function explainNoImage(image: string, { proposed, issueNumber }: PickPlace): string {
  const meant = nearest(image, [...new Set(imagesIn(proposed.lock).map(imageOf))])
  const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`
  return `The branch of pull request ${issueNumber} has no image '${image}'.${hint}`
}

function explainNoCandidates(image: string, { shelf }: PickPlace): string {
  const entries = [...(shelf?.lock.values() ?? [])]
  const names = [
    ...new Set(entries.flatMap(({ candidateOf = '' }) => (candidateOf === '' ? [] : [forLog(candidateOf)]))),
  ]
  const others = names.length === 0 ? '' : ` There are candidates of ${firstNames(names)}.`
  return `'${image}' has no candidates.${others}`
}

function explainNoNumber(
  { of, number }: Candidate,
  {
    all,
    present,
    standing,
  }: { readonly all: readonly LockEntry[]; readonly present: readonly LockEntry[]; readonly standing: LockEntry },
): string {
  const own = all.filter((entry) => entry.number === number)
  const isNewer = ({ createdAt }: LockEntry): boolean => Date.parse(createdAt) > Date.parse(standing.createdAt)
  if (own.length > 0) {
    return own.some(isNewer)
      ? `Candidate ${number} of '${of}' is ${NEWER} it, pick again when that has ended.`
      : `Candidate ${number} of '${of}' was drawn for an earlier request; it can be picked no more.`
  }
  const numbers = [...new Set(present.map((entry) => entry.number ?? 0))].toSorted((a, b) => a - b)
  if (numbers.length > 0) return `'${of}' has no candidate ${number}; pick ${orList(numbers)} instead.`
  return all.some(isNewer)
    ? `The candidates of '${of}' are ${NEWER} them, pick again when that has ended.`
    : `The candidates of '${of}' were drawn for an earlier request; none can be picked any more.`
}

/** Candidates come to their branch before the image comes to its own; nor is it known here who draws. */
const NEWER = 'of another request than the picture that the pull request has now, and newer: if a run is drawing'
