import { describeCount } from '../../core/text/amounts.ts'
import { type FoundFile, EXTENSIONS } from '../../core/images/file.ts'
import type { EarlierImages } from '../../core/images/earlier-images.ts'
import type { LockEntry } from '../../core/images/lock/lock.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { saysEmpty } from '../api/repository.ts'
import { MAX_FILE_BYTES } from '../blob/blob.ts'
import { eachContent, type ContentsOptions } from '../blob/contents.ts'
import { readBase, readTree } from './base.ts'
import { readEntries, type BranchEntries } from './entries.ts'
import { lockPath, readLock } from './lock.ts'
import type { BranchOptions } from './options.ts'
import { pathIn } from './path.ts'
import { explainCommitRefusal } from './refusal.ts'
import { bringToShelf, findOnShelf, type BranchImage, type ShelfOptions } from './shelf.ts'

/** What looking for images on a branch needs. */
export interface BranchImagesOptions extends BranchOptions, ShelfOptions, ContentsOptions {
  readonly context: BranchOptions['context']
  /** Commit whose images are looked for; left out: what the branch holds, or would begin with. */
  readonly commit?: string
}

/** From more on it is worth saying what would spare the way. */
const MANY = 100

/** The images that a branch holds, or would begin with where it does not exist yet; read through the API. */
export function branchImages(options: BranchImagesOptions): EarlierImages {
  const explain = (error: unknown): never => {
    throw explainCommitRefusal(error, options)
  }
  let base: Promise<string | undefined> | undefined
  const read = async (files: readonly string[]): Promise<BranchEntries> => {
    base ??= treeOf(options)
    const paths = files.map((file) => pathIn(options.directory, file))
    return readEntries(options, { tree: await base, paths: [lockPath(options), ...paths] })
  }
  return {
    where: `on branch '${forLog(options.branch)}'`,
    readEntries: () =>
      read([])
        .then((entries) => readLock(options, entries))
        .then((lock) => [...lock.values()])
        .catch(explain),
    find: async (entries) => {
      if (entries.length === 0) return new Map()
      return read(entries.map(({ file }) => file))
        .then((held) => bringImages(options, entries, held))
        .catch(explain)
    },
  }
}

/**
 * Brings images to the output directory, each where it is one.
 *
 * @param entries - no two with one file
 * @param held - what the branch has in the places of these entries
 * @returns by the entry's `file`
 */
export function bringImages(
  options: BranchImagesOptions,
  entries: readonly LockEntry[],
  held: BranchEntries,
): Promise<ReadonlyMap<string, FoundFile>> {
  return findBranchImages(options, imagesAmong(options, entries, held))
}

/** @returns `undefined` where there is nothing */
async function treeOf(options: BranchImagesOptions): Promise<string | undefined> {
  try {
    if (options.commit !== undefined) return await readTree(options, options.commit)
    return (await readBase(options)).tree
  } catch (error) {
    if (saysEmpty(error)) return undefined
    throw error
  }
}

/**
 * The entries whose file is an image on the branch, as far as its size and its name tell. Of two originals with one name, which
 * this action never writes of one image, only the first counts: both would be written by the same way.
 */
function imagesAmong(
  { directory }: Pick<BranchOptions, 'directory'>,
  entries: readonly LockEntry[],
  held: BranchEntries,
): readonly BranchImage[] {
  const names = new Set<string>()
  return entries.flatMap((entry) => {
    const { sha, bytes } = held.get(pathIn(directory, entry.file)) ?? {}
    const isForm = entry.derivedFrom !== undefined
    const isNamed = isForm || EXTENSIONS.some((extension) => entry.file === `${entry.name}.${extension}`)
    const key = isForm ? entry.file : entry.name
    const isThere = sha !== undefined && bytes !== undefined && bytes > 0 && bytes <= MAX_FILE_BYTES
    if (!isNamed || !isThere || names.has(key)) return []
    names.add(key)
    return [{ entry, sha, bytes }]
  })
}

async function findBranchImages(
  options: BranchImagesOptions,
  images: readonly BranchImage[],
): Promise<ReadonlyMap<string, FoundFile>> {
  const found = new Map<string, FoundFile>()
  const missing: BranchImage[] = []
  for (const image of images) {
    const file = await findOnShelf(options, image)
    if (file === undefined) missing.push(image)
    else found.set(image.entry.file, file)
  }
  if (missing.length > 0) tellFetching(options, missing.length)
  await eachContent(options, missing, async (image, bytes, signal) => {
    const file = await bringToShelf({ ...options, signal }, image, bytes)
    if (file !== undefined) found.set(image.entry.file, file)
  })
  return found
}

function tellFetching({ branch, log }: Pick<BranchOptions, 'branch' | 'log'>, count: number): void {
  const advice = count > MANY ? ' Where the branch is checked out, they need not be fetched.' : ''
  log.info(`Fetching ${describeCount(count, 'image')} of branch '${forLog(branch)}'.${advice}`)
}
