import type { EarlierImages } from '../../core/images/earlier-images.ts'
import type { FoundFile } from '../../core/images/file.ts'
import type { LockEntry } from '../../core/images/lock.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { branchImages, type BranchImagesOptions } from '../branch/images.ts'
import { explainCommitRefusal } from '../branch/refusal.ts'
import { readStanding } from './standing.ts'
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
  readonly place: EarlierImages
}

/**
 * The images of two places: our branch, or what its pull request keeps of it, and the base. Of two entries of one file and
 * one request that of our branch counts; after a merge that of the base, which may have lost some of it since.
 */
export function proposedImages(options: ProposedImagesOptions): EarlierImages {
  const { base, branch } = options
  const explain = (error: unknown): never => {
    throw explainCommitRefusal(error, options)
  }
  let known: readonly PlacedEntry[] = []
  const readEntries = async (): Promise<readonly LockEntry[]> => {
    const places = await findPlaces(options)
    const placed: PlacedEntry[] = []
    for (const place of places) {
      const before = new Set(placed.map(({ entry }) => keyOf(entry)))
      const entries = await readEntriesOf(place)
      placed.push(...entries.filter((entry) => !before.has(keyOf(entry))).map((entry) => ({ entry, place })))
    }
    known = placed
    return placed.map(({ entry }) => entry)
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
    find,
  }
}

/** Our branch and the base, the one first whose entries count. */
async function findPlaces(options: ProposedImagesOptions): Promise<readonly EarlierPlace[]> {
  const commit = await readBaseHead(options)
  const base = { ...branchImages({ ...options, branch: options.base, commit }), isOver: false }
  const { state, branch, head } = await readStanding(options)
  if (head === undefined) return [base]
  const isMerged = state === 'merged'
  const own = {
    ...branchImages({ ...options, branch, commit: head }),
    isOver: isMerged || state === 'closed' || state === 'foreign',
  }
  return isMerged ? [base, own] : [own, base]
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
