import { imageOf, type LockEntry } from '../../../core/images/lock/lock.ts'
import type { CandidatesOfImage } from '../../../core/report/pull-request/candidates.ts'
import type { BranchEntries } from '../../branch/entries.ts'
import { pathIn } from '../../branch/path.ts'
import { fileUrl } from '../../commit/delivery.ts'
import type { CandidateWork } from './branch.ts'
import { wishOf, type CandidateEntry } from './entry.ts'
import type { HeldCandidates } from './held.ts'

/** What a branch proposes. */
interface Proposed {
  /** Entries of its pictures. */
  readonly proposed: readonly LockEntry[]
  /** What it really has. */
  readonly there: BranchEntries
  /** The author's words for what pictures show, by the names of these. */
  readonly alts: ReadonlyMap<string, string | undefined>
}

/** The candidates of the images that are proposed, those of the request that each is made of. */
export function collectCandidates(
  options: Pick<CandidateWork, 'context' | 'directory'>,
  { commit, entries, files }: Pick<HeldCandidates, 'commit' | 'entries' | 'files'>,
  { proposed, there, alts }: Proposed,
): readonly CandidatesOfImage[] {
  const byWish = Map.groupBy(entries, wishOf)
  const images = Map.groupBy(proposed, imageOf)
  const shaIn = (branch: BranchEntries, { file }: LockEntry): string | undefined =>
    branch.get(pathIn(options.directory, file))?.sha
  const pictureOf = ({ file, width, height, bytes }: CandidateEntry) => ({
    ...{ width, height, bytes },
    url: fileUrl(options, { commit, path: pathIn(options.directory, file) }),
  })
  return [...images].flatMap(([image, standing]) => {
    const [first] = standing
    const own = first && byWish.get(wishOf({ candidateOf: image, request: first.request }))
    if (own === undefined) return []
    const contents = new Set(standing.map((entry) => shaIn(there, entry)))
    const alt = alts.get(first?.name ?? image)
    const candidates = [...Map.groupBy(own, ({ number }) => number)].map(([number, pictures]) => ({
      number,
      isPicked: pictures.some(({ picked }) => picked === true),
      standsIn: pictures.every((picture) => contents.has(shaIn(files, picture))),
      pictures: pictures.map(pictureOf),
    }))
    return [{ image, candidates, ...(alt !== undefined && { alt }) }]
  })
}
