import { imageOf, isImageEntry, type LockEntry } from '../../../core/images/lock/lock.ts'
import { candidateIn, candidateKey, type Candidate } from '../../../core/result/candidate.ts'

/** An entry of the lock file that says of a picture whose candidate it is. */
export interface CandidateEntry extends LockEntry {
  readonly candidateOf: string
  readonly number: number
}

/** Whether an entry is one of a candidate as this action writes it: no other one may ever lead to a file. */
export function isCandidateEntry(entry: LockEntry): entry is CandidateEntry {
  const { of, number } = candidateIn(imageOf(entry)) ?? {}
  const isKnown = of !== undefined && of === entry.candidateOf && number === entry.number
  return isKnown && entry.derivedFrom === undefined && isImageEntry(entry)
}

/** What tells the candidates of one wish from those of another: the image, and its request. */
export function wishOf({ candidateOf, request }: Pick<CandidateEntry, 'candidateOf' | 'request'>): string {
  return `${candidateOf} ${request}`
}

/** What tells one candidate from all others: the image, its request, and the number. */
export function candidateIdOf(entry: Pick<CandidateEntry, 'candidateOf' | 'request' | 'number'>): string {
  return `${wishOf(entry)} ${entry.number}`
}

/** Those among entries that are of the task which was submitted last: files of one name but for its type may be of several. */
export function ofNewestTask<Entry extends LockEntry>(entries: readonly Entry[]): readonly Entry[] {
  const [newest] = entries.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
  return entries.filter(({ taskId }) => taskId === newest?.taskId)
}

/** Gives an entry another key: that of an image, or of a candidate. */
function renamed(entry: LockEntry, { from, to }: { readonly from: string; readonly to: string }): LockEntry {
  return {
    ...entry,
    ...(entry.image !== undefined && { image: to }),
    name: `${to}${entry.name.slice(from.length)}`,
    file: `${to}${entry.file.slice(from.length)}`,
  }
}

/** The entry that a picture has as a candidate. @param given - the name by which it is known: an image's or a key */
export function asCandidate(
  entry: LockEntry,
  { from, candidate }: { readonly from: string; readonly candidate: Candidate },
): CandidateEntry {
  const { of, number } = candidate
  return { ...renamed(entry, { from, to: candidateKey(candidate) }), candidateOf: of, number }
}

/** The entry that a candidate has as its image. */
export function asImage(entry: CandidateEntry): LockEntry {
  const { candidateOf, number, ...rest } = entry
  const from = candidateKey({ of: candidateOf, number })
  const own: Omit<LockEntry, 'picked'> & { picked?: boolean } = renamed(rest, { from, to: candidateOf })
  delete own.picked
  return own
}
