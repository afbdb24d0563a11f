import { imageOf, isImageEntry, type LockEntry } from '../../../core/images/lock/lock.ts'
import { pathIn } from '../../branch/path.ts'
import type { CarriedFile, CommitFile } from '../../commit/file.ts'
import { asCandidate, candidateIdOf, isCandidateEntry, ofNewestTask, wishOf, type CandidateEntry } from './entry.ts'
import type { HeldCandidates, Holdings } from './held.ts'
import { freeNumber } from './numbering.ts'

/** A picture that is proposed, and its entry. */
export interface ProposedPicture {
  readonly entry: LockEntry
  /** git's name for its content; `undefined` where the repository has not got it yet, or not as the entry says. */
  readonly sha: string | undefined
}

/** What a branch of candidates is to take over. */
export interface TakeoverOptions extends Pick<Holdings, 'own' | 'others'> {
  /** Directory of the images in the repository, with `/`; `.` is its root. */
  readonly directory: string
  /** What is proposed, by this run or by earlier ones. */
  readonly proposed: readonly ProposedPicture[]
  /** Candidates that come by themselves. */
  readonly files: readonly CommitFile[]
}

/** Candidates that come to a branch without being made. */
export interface Takeover {
  readonly carried: readonly CarriedFile[]
  /** Entries of pictures that are gone: what is known to be paid for is not paid for again. */
  readonly noted: readonly LockEntry[]
}

/** What a branch lacks of images that are proposed: candidates of earlier branches, their marks, and what stands in. */
export function takeOver(options: TakeoverOptions): Takeover {
  const { own, others, files, proposed, directory } = options
  const wishes = new Set(proposed.map(({ entry }) => wishOfImage(entry)))
  const known = new Set([...(own?.entries ?? []), ...candidateEntries(files)].map(candidateIdOf))
  // By their keys: what comes may be of another type.
  const taken = new Set(files.map(({ entry }) => imageOf(entry)))
  const all: Takeover[] = []
  const take = (from: HeldCandidates, entries: readonly CandidateEntry[]): void => {
    const wanted = entries.filter((entry) => !taken.has(imageOf(entry)))
    for (const entry of wanted) taken.add(imageOf(entry))
    all.push(bringFrom(from, { entries: wanted, directory }))
  }
  const takeNew = (from: HeldCandidates, entries: readonly CandidateEntry[]): void => {
    const wanted = entries.filter((entry) => wishes.has(wishOf(entry)) && !known.has(candidateIdOf(entry)))
    for (const entry of wanted) known.add(candidateIdOf(entry))
    take(from, wanted)
  }
  for (const other of others) takeNew(other, other.entries)
  if (own !== undefined) take(own, markedSince(own, { others, wishes }))
  for (const entry of own?.gone ?? []) known.add(candidateIdOf(entry))
  for (const other of others) takeNew(other, other.gone)
  return joined([...all, strayStandIns(options, all)])
}

/** What stands for the wish that an image is made of, as `wishOf` does for a candidate. */
function wishOfImage(entry: LockEntry): string {
  return wishOf({ candidateOf: imageOf(entry), request: entry.request })
}

function candidateEntries(files: readonly Pick<CommitFile, 'entry'>[]): readonly CandidateEntry[] {
  return files.map(({ entry }) => entry).filter(isCandidateEntry)
}

function bringFrom(
  { files }: HeldCandidates,
  { entries, directory }: { readonly entries: readonly CandidateEntry[]; readonly directory: string },
): Takeover {
  const all = entries.map((entry) => ({ entry, path: pathIn(directory, entry.file) }))
  const carried = all.flatMap((each): readonly CarriedFile[] => {
    const { sha } = files.get(each.path) ?? {}
    return sha === undefined ? [] : [{ ...each, sha }]
  })
  return { carried, noted: all.filter(({ path }) => !files.has(path)).map(({ entry }) => entry) }
}

/** What several bring together. */
export function joined(all: readonly Takeover[]): Takeover {
  return { carried: all.flatMap(({ carried }) => carried), noted: all.flatMap(({ noted }) => noted) }
}

/** Candidates that a branch has taken over before a person has picked them on the branch before, with their marks. */
function markedSince(
  { entries, gone }: HeldCandidates,
  { others, wishes }: Pick<TakeoverOptions, 'others'> & { readonly wishes: ReadonlySet<string> },
): readonly CandidateEntry[] {
  const isPicked = ({ picked }: CandidateEntry): boolean => picked === true
  const all = [...entries, ...gone]
  const decided = new Set(all.filter(isPicked).map(wishOf))
  const picks = others.flatMap((other) => [...other.entries, ...other.gone]).filter(isPicked)
  return all
    .filter((entry) => wishes.has(wishOf(entry)) && !decided.has(wishOf(entry)))
    .filter(({ file, taskId }) => picks.some((pick) => pick.file === file && pick.taskId === taskId))
    .map((entry) => ({ ...entry, picked: true }))
}

/** Candidates that a person had picked, of images that this run has drawn anew, without their marks. */
export function unmarked(directory: string, held: HeldCandidates, files: readonly CommitFile[]): Takeover {
  const wishes = new Set(candidateEntries(files).map(wishOf))
  const coming = new Set(files.map(({ entry }) => entry.file))
  const entries = [...held.entries, ...held.gone]
    .filter((entry) => entry.picked === true && wishes.has(wishOf(entry)) && !coming.has(entry.file))
    .map((entry) => {
      const rest: Omit<CandidateEntry, 'picked'> & { picked?: boolean } = { ...entry }
      delete rest.picked
      return rest
    })
  return bringFrom(held, { entries, directory })
}

/**
 * Pictures that stand in for images of which there are candidates, and that are none of these: the others have come to
 * their branch in a later attempt. Each gets the lowest number that is free, by which it can be picked again.
 */
function strayStandIns({ own, files, proposed, directory }: TakeoverOptions, brought: readonly Takeover[]): Takeover {
  const { carried, noted } = joined(brought)
  const coming = [...candidateEntries([...files, ...carried]), ...noted.filter(isCandidateEntry)]
  const known = [...(own?.entries ?? []), ...(own?.gone ?? []), ...coming]
  const taken = new Set(known.map(candidateIdOf))
  const candidatesOf = Map.groupBy(known, wishOf)
  const originals = proposed.filter(({ entry }) => isImageEntry(entry) && entry.derivedFrom === undefined)
  const strays = [...Map.groupBy(originals, ({ entry }) => wishOfImage(entry))].flatMap(([wish, pictures]) => {
    const entries = ofNewestTask(pictures.map(({ entry }) => entry))
    const [first] = entries
    const others = candidatesOf.get(wish)
    if (first === undefined || others === undefined || others.some(({ taskId }) => taskId === first.taskId)) return []
    const of = imageOf(first)
    const number = freeNumber({ candidateOf: of, request: first.request }, taken)
    if (number === undefined) return []
    const copies = pictures
      .filter(({ entry }) => entries.includes(entry))
      .flatMap(({ entry, sha }) => {
        const copy = asCandidate(entry, { from: of, candidate: { of, number } })
        return sha === undefined ? [] : [{ path: pathIn(directory, copy.file), sha, entry: copy }]
      })
    return copies.length === entries.length ? copies : []
  })
  return { carried: strays, noted: [] }
}
