import { imageOf, isImageEntry } from '../../core/images/lock/lock.ts'
import type { ProposedImage } from '../../core/report/pull-request/proposed.ts'
import { pathIn } from '../branch/path.ts'
import { directoryUrl, fileUrl } from '../commit/delivery.ts'
import type { Divergence } from './conflict.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { collectCandidates } from './candidates/facts.ts'
import type { HeldCandidates } from './candidates/held.ts'
import type { BodyFacts, PullRequestOptions } from './options.ts'

/** Why nobody but a person can tell whether a branch may be given up. */
const TOO_LONG =
  'It has more commits than are looked at, so that it is not known whether all of them are of this action.'

/** What the text tells besides. */
interface FactsInput {
  /** The images of this run. */
  readonly images: readonly SavedImage[]
  /** What the branch of candidates holds; `undefined` where it is not there. */
  readonly candidates: HeldCandidates | undefined
  /** Names of images that the manifest no longer names, and that are kept. */
  readonly unnamed: readonly string[]
}

/** A file of an image. */
interface ProposedFile extends ProposedImage {
  /** That of its form; `undefined` for an original. */
  readonly word: string | undefined
}

/** The images that these files are of: each as its original, or where that does not change as the first of its forms. */
function imagesAmong(files: readonly ProposedFile[]): readonly ProposedImage[] {
  return [...Map.groupBy(files, ({ name }) => name).values()].flatMap((own) => {
    const shown = own.find(({ word }) => word === undefined) ?? own[0]
    if (shown === undefined) return []
    const forms = own.flatMap(({ word, after }) => (word === undefined ? [] : [{ word, url: after }]))
    return [{ ...shown, ...(forms.length > 0 && { forms }) }]
  })
}

/**
 * What a branch would change in the pictures of its base, whichever runs that comes of, and of which candidates.
 */
export function collectFacts(
  options: Pick<PullRequestOptions, 'base' | 'context' | 'directory'>,
  divergence: Divergence,
  { images, candidates, unnamed }: FactsInput,
): Pick<
  BodyFacts,
  'base' | 'images' | 'candidates' | 'candidatesUrl' | 'removed' | 'unnamed' | 'needsMerge' | 'notes'
> {
  const { base, own, common, conflicts, isForeign, isTooLong, isStuck } = divergence
  const { directory } = options
  const alts = new Map(images.map(({ name, alt }) => [name, alt]))
  const isChanged = (path: string): boolean => {
    const [now, then, there] = [own, common, base].map((side) => side?.entries.get(path)?.sha)
    return now !== then && now !== there
  }
  const pathOf = (file: string): string => pathIn(directory, file)
  const changed = [...own.lock.values()].filter((entry) => isImageEntry(entry) && isChanged(pathOf(entry.file)))
  const files = [...own.lock.values()].flatMap((entry): readonly ProposedFile[] => {
    const path = pathOf(entry.file)
    const bytes = own.entries.get(path)?.bytes
    if (bytes === undefined || !isImageEntry(entry) || !isChanged(path)) return []
    const { name, model, width, height, credits, derivedFrom } = entry
    const alt = alts.get(name)
    // The older of two commits that have it, so that it stays the same whatever else comes to the base.
    const there = [common, base].find((side) => side?.entries.get(path)?.sha === base.entries.get(path)?.sha)
    return [
      {
        ...{ name, model, width, height, bytes, credits: credits ?? undefined, ...(alt !== undefined && { alt }) },
        ...(there !== undefined &&
          base.entries.has(path) && { before: fileUrl(options, { commit: there.commit, path }) }),
        after: fileUrl(options, { commit: own.commit, path }),
        word: derivedFrom?.form,
      },
    ]
  })
  const names = new Set([...own.lock.values()].map(imageOf))
  // One that is there in another type is not gone.
  const removed = [...base.lock.values()].filter(
    (entry) => !own.lock.has(entry.file) && !names.has(imageOf(entry)) && isChanged(pathOf(entry.file)),
  )
  return {
    candidates:
      candidates === undefined
        ? []
        : collectCandidates(options, candidates, { proposed: changed, there: own.entries, alts }),
    candidatesUrl: candidates === undefined ? '' : directoryUrl(options, candidates.branch),
    ...{ base: options.base, images: imagesAmong(files), removed: removed.map(({ name }) => name) },
    unnamed,
    needsMerge: conflicts && (isForeign || isStuck),
    notes: conflicts && isTooLong ? [TOO_LONG] : [],
  }
}
