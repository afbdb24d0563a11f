import { imageOf, type LockEntry } from '../../../core/images/lock.ts'
import type { CandidatesOfImage } from '../../../core/report/pull-request/candidates.ts'
import { pathIn } from '../../branch/path.ts'
import { fileUrl } from '../../commit/delivery.ts'
import type { CandidateWork } from './branch.ts'
import { wishOf, type CandidateEntry } from './entry.ts'
import type { HeldCandidates } from './held.ts'

/** What a branch proposes. */
interface Proposed {
  /** Entries of its pictures. */
  readonly proposed: readonly LockEntry[]
  /** The author's words for what pictures show, by the names of these. */
  readonly alts: ReadonlyMap<string, string | undefined>
}

/** The candidates of the images that are proposed, those of the request that each is made of. */
export function collectCandidates(
  options: Pick<CandidateWork, 'context' | 'directory'>,
  { commit, entries }: Pick<HeldCandidates, 'commit' | 'entries'>,
  { proposed, alts }: Proposed,
): readonly CandidatesOfImage[] {
  const byWish = Map.groupBy(entries, wishOf)
  const images = Map.groupBy(proposed, imageOf)
  const pictureOf = ({ file, width, height, bytes }: CandidateEntry) => ({
    ...{ width, height, bytes },
    url: fileUrl(options, { commit, path: pathIn(options.directory, file) }),
  })
  return [...images].flatMap(([image, [first, ...others]]) => {
    const own = first && byWish.get(wishOf({ candidateOf: image, request: first.request }))
    if (own === undefined) return []
    const contents = new Set([first, ...others].map((entry) => entry?.sha256))
    const alt = alts.get(first?.name ?? image)
    const candidates = [...Map.groupBy(own, ({ number }) => number)].map(([number, pictures]) => ({
      number,
      isPicked: pictures.some(({ picked }) => picked === true),
      standsIn: pictures.every(({ sha256 }) => contents.has(sha256)),
      pictures: pictures.map(pictureOf),
    }))
    return [{ image, candidates, ...(alt !== undefined && { alt }) }]
  })
}
