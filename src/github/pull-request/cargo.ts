import { isDeepStrictEqual } from 'node:util'
import { imageOf, type LockEntry, type ResultOfTask } from '../../core/images/lock/lock.ts'
import { isMarkedClosed } from '../../core/report/pull-request/above.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { pathIn } from '../branch/path.ts'
import { placeOn } from '../branch/place.ts'
import type { CarriedFile } from '../commit/file.ts'
import type { Load } from '../commit/tries.ts'
import type { ProposedPicture } from './candidates/takeover.ts'
import type { PullRequestOptions } from './options.ts'
import { findByContent, isNewsOf, type Side } from './sides.ts'
import type { Target } from './target.ts'

/** What is known when it is decided what a branch gets of earlier runs. */
interface CargoOptions extends Pick<PullRequestOptions, 'directory' | 'outputDirectory' | 'prune' | 'findUnnamed'> {
  /** Images that this run reuses. */
  readonly reused: readonly SavedImage[]
  /** Names, as planned, of images that it brings itself. */
  readonly made: ReadonlySet<string>
  /** Where else reused images were before anything was spent: their branch may be gone by now. */
  readonly former?: readonly Side[]
}

/**
 * The files of earlier runs that a branch is to hold and lacks: for each image that is reused the picture that the plan asks
 * for, from our branch, the base or a branch before, on a new branch rather as the base has it; and there all else that the last one has
 * beyond the base, whoever asked for it, since nobody looks at that one again; but for what is pruned, what was merged, and
 * what this manifest no longer names of a pull request that was turned down.
 */
export function cargoFor(options: CargoOptions, target: Target): readonly CarriedFile[] {
  const { side, isNew, base, own, common, spare } = target
  const { directory, reused, made, prune, former = [] } = options
  const sources = [...(isNew ? [base, own] : [own, base]), ...spare, ...former].filter((source) => source !== undefined)
  const found = reused.flatMap(
    (image) =>
      carryMarked(target, image, directory) ??
      (own && findInstead(own, image, directory)) ??
      findReused(options, { image, sources }) ??
      [],
  )
  const wanted = [...new Map(found.map((each) => [each.path, each])).values()]
  const files = new Set(wanted.map(({ entry }) => entry.file))
  const pruned = new Set(own === undefined ? [] : prune?.find(own.lock.values()).own.map(({ file }) => file))
  const unnamed = new Set(own !== undefined && wasTurnedDown(target) ? options.findUnnamed(own.lock.values()) : [])
  const isLeft = ({ file, ...entry }: LockEntry): boolean =>
    !files.has(file) && !pruned.has(file) && !made.has(imageOf(entry)) && !unnamed.has(entry.name)
  const inBase = Map.groupBy(base.lock.values(), imageOf)
  const others =
    own === undefined || !isNew
      ? []
      : [...own.lock.values()]
          .filter(
            (entry) =>
              isLeft(entry) &&
              isNewsOf(own, common, entry) &&
              givesWay(target, { entry, directory, inBase: inBase.get(imageOf(entry)) ?? [] }),
          )
          .flatMap((entry) => carriedFrom(own, entry, directory) ?? [])
  return [...wanted, ...others].filter(
    ({ path, sha, entry }) =>
      side.entries.get(path)?.sha !== sha || !isDeepStrictEqual(side.lock.get(entry.file), entry),
  )
}

/** Whether a person has closed the last pull request: what it proposed is not proposed again unless something has changed. */
export function wasTurnedDown({ standing: { state, pull }, own }: Pick<Target, 'standing' | 'own'>): boolean {
  return state === 'closed' && own !== undefined && !isMarkedClosed(pull?.body ?? '')
}

/**
 * Whether files are another proposal than that of the pull request that was turned down: one that it did not have is among
 * them, or one of its own is not, though the base has not changed it since.
 *
 * @param files - what a new branch would have beyond the base
 */
export function isOtherProposal(
  directory: string,
  { base, own, common }: Pick<Target, 'base' | 'own' | 'common'>,
  files: readonly Pick<CarriedFile, 'path' | 'sha'>[],
): boolean {
  if (own === undefined) return files.length > 0
  const shaIn = (side: Side | undefined, path: string): string | undefined => side?.entries.get(path)?.sha
  const coming = new Map(files.filter(({ path, sha }) => shaIn(base, path) !== sha).map(({ path, sha }) => [path, sha]))
  const proposed = [...own.lock.values()]
    .filter((entry) => isNewsOf(own, common, entry))
    .map(({ file }) => pathIn(directory, file))
    .filter((path) => ![undefined, shaIn(common, path), shaIn(base, path)].includes(shaIn(own, path)))
  const known = new Set(proposed)
  const isKnown = ([path, sha]: readonly [string, string]): boolean => known.has(path) && shaIn(own, path) === sha
  const isLeftOut = (path: string): boolean => !coming.has(path) && shaIn(base, path) === shaIn(common, path)
  return coming.size > 0 && (![...coming].every(isKnown) || proposed.some(isLeftOut))
}

/** What a person has picked of an image, where it has not come to its place: a pick may have ended behind its mark. */
function carryMarked(
  { marked }: Pick<Target, 'marked'>,
  image: SavedImage & ResultOfTask,
  directory: string,
): readonly CarriedFile[] | undefined {
  const found = marked.find(({ name, request }) => name === imageOf(image) && request === image.request)
  return found && [...found.lock.values()].flatMap((entry) => carriedFrom(found, entry, directory) ?? [])
}

/** What a branch will have beyond its base. A wish that the base has, too, is settled. */
export function proposedPictures(
  directory: string,
  { isNew, side, base }: Pick<Target, 'isNew' | 'side' | 'base'>,
  { carried, files = [] }: Pick<Load, 'carried' | 'files'>,
): readonly ProposedPicture[] {
  const wishIn = (entry: LockEntry): string => `${imageOf(entry)} ${entry.request}`
  const settled = new Set([...base.lock.values()].map(wishIn))
  const there = (isNew ? [] : [...side.lock.values()]).map((entry): ProposedPicture => {
    const { sha, bytes } = side.entries.get(pathIn(directory, entry.file)) ?? {}
    return { entry, sha: bytes === entry.bytes ? sha : undefined }
  })
  // What is made now the repository has not got yet.
  const made = files.map(({ entry }) => ({ entry, sha: undefined }))
  return [...there, ...carried, ...made].filter(({ entry }) => !settled.has(wishIn(entry)))
}

/** What our branch has of the same request in place of what the plan has seen: a person may have picked since. */
function findInstead(
  own: Side,
  image: SavedImage & ResultOfTask,
  directory: string,
): readonly CarriedFile[] | undefined {
  const entries = [...own.lock.values()].filter(
    (entry) => imageOf(entry) === imageOf(image) && entry.request === image.request,
  )
  if (entries.some(({ taskId, sha256 }) => taskId === image.taskId || sha256 === image.sha256)) return undefined
  const carried = entries.flatMap((entry) => carriedFrom(own, entry, directory) ?? [])
  return carried.length > 0 && carried.length === entries.length ? carried : undefined
}

/** The file and the entry of a reused image, from the first place that has them. */
export function findReused(
  { directory, outputDirectory }: Pick<CargoOptions, 'directory' | 'outputDirectory'>,
  { image, sources }: { readonly image: SavedImage; readonly sources: readonly Side[] },
): CarriedFile | undefined {
  const file = outputDirectory === '.' ? image.path : image.path.slice(outputDirectory.length + 1)
  for (const source of sources) {
    const entry = source.lock.get(file)
    if (entry?.request !== image.request) continue
    if (entry.taskId !== image.taskId && entry.sha256 !== image.sha256) continue
    const carried = carriedFrom(source, entry, directory)
    if (carried !== undefined) return carried
  }
  return undefined
}

/** @returns `undefined` where the file is not there */
function carriedFrom({ entries }: Side, entry: LockEntry, directory: string): CarriedFile | undefined {
  const path = pathIn(directory, entry.file)
  const { sha, bytes } = entries.get(path) ?? {}
  return sha === undefined || bytes === undefined ? undefined : { path, sha, entry }
}

/**
 * Whether a file of the last branch may take its place in the base: of two new pictures of an image the later counts.
 *
 * @param given - `inBase`: the entries of its image in the base
 */
function givesWay(
  { base, own, common }: Pick<Target, 'base' | 'own' | 'common'>,
  {
    entry,
    directory,
    inBase,
  }: { readonly entry: LockEntry; readonly directory: string; readonly inBase: readonly LockEntry[] },
): boolean {
  const { file } = entry
  const path = pathIn(directory, file)
  const same = findByContent([own, common], { directory, file, sha: base.entries.get(path)?.sha })
  const { state } = placeOn(base.entries, { path, known: base.lock.get(file) ?? same })
  if (state === 'foreign' || state === 'changed') return false
  const news = inBase.filter((each) => !isDeepStrictEqual(each, common?.lock.get(each.file)))
  return news.every(({ createdAt }) => Date.parse(createdAt) < Date.parse(entry.createdAt))
}
