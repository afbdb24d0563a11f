import { imageOf, isImageEntry, type Lock, type LockEntry } from '../../core/images/lock.ts'
import { candidateIn, type Candidate } from '../../core/result/candidate.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { firstNames, nearest } from '../../core/text/word-list.ts'
import { pathIn } from '../branch/path.ts'
import type { CarriedFile } from '../commit/file.ts'
import { asImage, type CandidateEntry } from '../pull-request/candidates/entry.ts'
import type { BranchState } from './branches.ts'

/** A picture of a candidate that is picked: its blob, and path and entry that it gets as a picture of the image. */
export interface ChosenFile extends CarriedFile {
  /** Path that it has on the branch of the candidates. */
  readonly from: string
}

/** A candidate that is picked. */
export interface Choice extends Candidate {
  /** The request that its image has. */
  readonly request: string
  readonly files: readonly ChosenFile[]
  /** Which one had been picked of these before; `undefined` where none. */
  readonly former: number | undefined
}

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
  return imagesIn(lock).find((entry) => imageOf(entry) === image)?.request
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
  const request = requestOf(pick.of, proposed.lock)
  if (request === undefined) return explainNoImage(pick.of, place)
  if (all.length === 0) return explainNoCandidates(pick.of, place)
  const present = all.filter((entry) => entry.request === request)
  const entries = present.filter((entry) => isOfCandidate(entry, pick))
  if (entries.length === 0) return explainNoNumber(pick, { all, present })
  const files = entries.flatMap((entry) => chosenFile(entry, place) ?? [])
  const former = present.find(({ picked }) => picked === true)?.number
  const pictures = (list: readonly Pick<ChosenFile, 'entry'>[]): number =>
    list.filter(({ entry }) => entry.derivedFrom === undefined).length
  if (pictures(files) < pictures(entries.map((entry) => ({ entry })))) {
    return explainGone(pick, former)
  }
  return { ...pick, request, files, former }
}

/** @returns `undefined` where its picture is not there */
function chosenFile(entry: CandidateEntry, { shelf, directory }: PickPlace): ChosenFile | undefined {
  const from = pathIn(directory, entry.file)
  const { sha, bytes } = shelf?.entries.get(from) ?? {}
  if (sha === undefined || bytes === undefined) return undefined
  const own = asImage(entry)
  return { path: pathIn(directory, own.file), sha, entry: own, from }
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
  { all, present }: { readonly all: readonly LockEntry[]; readonly present: readonly LockEntry[] },
): string {
  if (all.some((entry) => entry.number === number)) {
    return `Candidate ${number} of '${of}' was drawn for an earlier request; it can be picked no more.`
  }
  const numbers = [...new Set(present.map((entry) => entry.number ?? 0))].toSorted((a, b) => a - b)
  return numbers.length === 0
    ? `The candidates of '${of}' were drawn for an earlier request; none can be picked any more.`
    : `'${of}' has no candidate ${number}; it has ${numbers.join(', ')}.`
}
