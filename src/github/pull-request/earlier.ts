import type { EarlierImages } from '../../core/images/earlier-images.ts'
import type { FoundFile } from '../../core/images/file.ts'
import type { LockEntry } from '../../core/images/lock.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { branchImages, type BranchImagesOptions } from '../branch/images.ts'
import { explainCommitRefusal } from '../branch/refusal.ts'
import type { NamedCommit } from './branches/our-branch.ts'
import { readStanding, type Standing } from './branches/standing.ts'
import { readBaseHead } from './target.ts'

/** What looking for images of earlier runs needs. */
export interface ProposedImagesOptions extends Omit<BranchImagesOptions, 'commit'> {
  /** Short name of the branch to merge into. */
  readonly base: string
  /** Short name of the first branch that is proposed. */
  readonly branch: string
}

/** A place to look in. */
interface EarlierPlace extends EarlierImages {
  /** Whether it is a branch that is not proposed any more. */
  readonly isOver: boolean
}

/** An entry, and where it is from. */
interface PlacedEntry {
  readonly entry: LockEntry
  readonly place: EarlierPlace
}

/**
 * The images of two places: our branch, or what its pull request keeps of it, and the base. Of two entries of one file and
 * one request that of our branch counts; after a merge that of the base, which may have lost some of it since. Before
 * anything is paid for, others of our branches are looked at as well.
 */
export function proposedImages(options: ProposedImagesOptions): EarlierImages {
  const { base, branch } = options
  const explain = (error: unknown): never => {
    throw explainCommitRefusal(error, options)
  }
  const known: PlacedEntry[] = []
  let standing: Standing | undefined
  /** Notes the entries of places, but for those of a file and a request that an earlier place has. */
  const note = async (places: readonly EarlierPlace[]): Promise<readonly LockEntry[]> => {
    const from = known.length
    for (const place of places) {
      const before = new Set(known.map(({ entry }) => keyOf(entry)))
      const entries = await readEntriesOf(place)
      known.push(...entries.filter((entry) => !before.has(keyOf(entry))).map((entry) => ({ entry, place })))
    }
    return known.slice(from).map(({ entry }) => entry)
  }
  const readEntries = async (): Promise<readonly LockEntry[]> => {
    const commit = await readBaseHead(options)
    standing = await readStanding(options)
    known.length = 0
    return note(placesOf(options, { commit, standing }))
  }
  const readFurther = async (): Promise<readonly LockEntry[]> => {
    const others = (await standing?.findOthers()) ?? []
    return note(others.map((each) => placeAt(options, each, { isOver: true })))
  }
  const find = async (entries: readonly LockEntry[]): Promise<ReadonlyMap<string, FoundFile>> => {
    const wanted = new Set(entries)
    const found = new Map<string, FoundFile>()
    for (const [place, placed] of Map.groupBy(known, (each) => each.place)) {
      const here = placed.map(({ entry }) => entry).filter((entry) => wanted.has(entry))
      for (const [file, image] of await place.find(here)) found.set(file, image)
    }
    return found
  }
  return {
    where: `on branch '${forLog(branch)}' or '${forLog(base)}'`,
    readEntries: () => readEntries().catch(explain),
    readFurther: () => readFurther().catch(explain),
    find,
  }
}

/** Our branch and the base, the one first whose entries count. @param given - `commit` is the base's head */
function placesOf(
  options: ProposedImagesOptions,
  { commit, standing: { state, branch, head } }: { readonly commit: string; readonly standing: Standing },
): readonly EarlierPlace[] {
  const base = placeAt(options, { branch: options.base, commit }, { isOver: false })
  if (head === undefined) return [base]
  const isOver = state === 'merged' || state === 'closed' || state === 'foreign'
  const own = placeAt(options, { branch, commit: head }, { isOver })
  return state === 'merged' ? [base, own] : [own, base]
}

function placeAt(
  options: ProposedImagesOptions,
  { branch, commit }: NamedCommit,
  { isOver }: Pick<EarlierPlace, 'isOver'>,
): EarlierPlace {
  return { ...branchImages({ ...options, branch, commit }), isOver }
}

/** Nobody can mend the lock file of what is over; the destination says that it is not read. */
function readEntriesOf(place: EarlierPlace): Promise<readonly LockEntry[]> {
  return place.readEntries().catch((error: unknown) => {
    if (place.isOver && error instanceof InputError) return []
    throw error
  })
}

function keyOf({ file, request }: LockEntry): string {
  return `${file} ${request}`
}
