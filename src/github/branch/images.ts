import { lstatSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EarlierImages } from '../../core/images/earlier-images.ts'
import { findBarrier } from '../../core/workspace/directories.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { EXTENSIONS, readImageFile, type FoundFile, type ImageFacts, type PlacedFile } from '../../core/images/file.ts'
import type { AdoptOptions } from '../../core/images/folder.ts'
import type { LockEntry } from '../../core/images/lock.ts'
import { describeBarrier } from '../../core/images/obstacle.ts'
import { fetchBlob } from './blob-fetch.ts'
import { lockPath, readBase, readEntries, readLock, saysEmpty, type BranchEntries } from './base.ts'
import { blobSha, MAX_BYTES, pathIn } from './file.ts'
import type { BranchOptions } from './options.ts'
import { explainRefusal } from './refusal.ts'
import { eachBlob } from './each-blob.ts'
import { isRequestFailure } from '../api/rate-limit.ts'

/** The part of the output directory that images of the branch are brought to. */
export interface Shelf {
  /** Absolute path. */
  readonly directory: string
  /** @returns absolute path of a file to write an image to, which does not exist */
  preparePart(name: string): string
  /**
   * Gives that file its final name.
   *
   * @throws InputError where something of somebody else's lies there
   */
  adopt(name: string, options: AdoptOptions): Promise<PlacedFile>
}

/** What looking for images on a branch needs. */
export interface BranchImagesOptions extends BranchOptions {
  /** Directory in the workspace that the images lie below, with `/`; `.` is the workspace. */
  readonly outputDirectory: string
  readonly shelf: Shelf
  /** Whether nothing may be written to the output directory. */
  readonly dryRun: boolean
}

/** A job's own token is allowed 1,000 requests an hour. */
const MANY = 100

/** An image on the branch that an entry of the lock file speaks of. */
interface BranchImage {
  readonly entry: LockEntry
  readonly sha: string
  readonly bytes: number
}

/** The images that a branch holds, or would begin with where it does not exist yet; read through the API. */
export function branchImages(options: BranchImagesOptions): EarlierImages {
  const explain = (error: unknown): never => {
    throw explainRefusal(error, options)
  }
  let base: Promise<string | undefined> | undefined
  const read = async (files: readonly string[]): Promise<BranchEntries> => {
    base ??= readTree(options)
    const paths = files.map((file) => pathIn(options.directory, file))
    return readEntries(options, await base, [lockPath(options), ...paths])
  }
  return {
    where: `on branch '${forLog(options.branch)}'`,
    readLock: () =>
      read([])
        .then((entries) => readLock(options, entries))
        .catch(explain),
    find: async (entries) => {
      if (entries.length === 0) return new Map()
      return read(entries.map(({ file }) => file))
        .then((held) => find(options, imagesAmong(options, entries, held)))
        .catch(explain)
    },
  }
}

/** @returns `undefined` where there is nothing */
async function readTree(options: BranchOptions): Promise<string | undefined> {
  try {
    return (await readBase(options)).tree
  } catch (error) {
    if (saysEmpty(error)) return undefined
    throw error
  }
}

/**
 * The entries whose file is an image on the branch, as far as its size and its name tell. Of two with one name, which this
 * action never writes of one image, only the first counts: both would be written by the same way.
 */
function imagesAmong(
  { directory }: BranchOptions,
  entries: readonly LockEntry[],
  held: BranchEntries,
): readonly BranchImage[] {
  const names = new Set<string>()
  return entries.flatMap((entry) => {
    const { sha, bytes } = held.get(pathIn(directory, entry.file)) ?? {}
    const isNamed = EXTENSIONS.some((extension) => entry.file === `${entry.name}.${extension}`)
    const isThere = sha !== undefined && bytes !== undefined && bytes > 0 && bytes <= MAX_BYTES
    if (!isNamed || !isThere || names.has(entry.name)) return []
    names.add(entry.name)
    return [{ entry, sha, bytes }]
  })
}

async function find(
  options: BranchImagesOptions,
  images: readonly BranchImage[],
): Promise<ReadonlyMap<string, FoundFile>> {
  const found = new Map<string, FoundFile>()
  const missing: BranchImage[] = []
  for (const image of images) {
    const file = await findHere(options, image)
    if (file === undefined) missing.push(image)
    else found.set(image.entry.file, file)
  }
  if (missing.length > 0) tellFetching(options, missing.length)
  const fetchInto = async (image: BranchImage, signal: AbortSignal): Promise<void> => {
    const file = await bringHere({ ...options, signal }, image)
    if (file !== undefined) found.set(image.entry.file, file)
  }
  await eachBlob(missing, { work: fetchInto, signal: options.signal })
  return found
}

function tellFetching({ branch, log }: BranchOptions, count: number): void {
  const advice = count > MANY ? ' Where the branch is checked out, they need not be fetched.' : ''
  log.info(`Fetching ${count} ${count === 1 ? 'image' : 'images'} of branch '${forLog(branch)}'.${advice}`)
}

/**
 * The image where the output directory holds it already, as a checkout of the branch brings it.
 *
 * @throws InputError where it cannot be brought there
 */
async function findHere(
  { outputDirectory, shelf: { directory } }: BranchImagesOptions,
  { entry, sha, bytes }: BranchImage,
): Promise<FoundFile | undefined> {
  const file = path.join(directory, entry.file)
  const barrier = findBarrier(directory, path.posix.dirname(entry.file))
  if (barrier !== undefined) throw new InputError([describeBarrier(barrier, pathIn(outputDirectory, barrier.path))])
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats?.isFile() !== true || stats.size !== bytes || (await blobSha({ file, bytes })) !== sha) return undefined
  const facts = await readImageFile(file)
  return facts && { ...facts, path: pathIn(outputDirectory, entry.file), file }
}

/** Fetches an image into the output directory; in a dry run only looks at it. */
async function bringHere(options: BranchImagesOptions, image: BranchImage): Promise<FoundFile | undefined> {
  const { context, outputDirectory, shelf, dryRun } = options
  const { entry, sha } = image
  const bytes = await fetchBlob(options, sha)
  if (dryRun) {
    const scratch = await mkdtemp(path.join(context.tempDirectory, 'branch-image-'))
    try {
      const facts = await writeImage(path.join(scratch, 'image'), bytes)
      return (
        facts && { ...facts, path: pathIn(outputDirectory, entry.file), file: path.join(shelf.directory, entry.file) }
      )
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }
  const part = shelf.preparePart(entry.name)
  try {
    const facts = await writeImage(part, bytes)
    if (facts === undefined) return undefined
    const extension = path.extname(entry.file).slice(1)
    return {
      ...facts,
      ...(await shelf.adopt(entry.name, { extension, isKept: (file) => isInRepository(options, file) })),
    }
  } finally {
    rmSync(part, { force: true })
  }
}

/**
 * Whether the repository has the content of a file: so has a retouched image that an earlier run fetched, once it was
 * retouched again on the branch.
 */
async function isInRepository(options: BranchOptions, file: string): Promise<boolean> {
  const { size: bytes } = lstatSync(file)
  if (bytes > MAX_BYTES) return false
  try {
    await fetchBlob(options, await blobSha({ file, bytes }))
    return true
  } catch (error) {
    if (isRequestFailure(error) && error.status === 404) return false
    throw error
  }
}

/** @returns `undefined` where the bytes are no image */
async function writeImage(file: string, bytes: Uint8Array): Promise<ImageFacts | undefined> {
  await writeFile(file, bytes, { flag: 'wx' })
  return readImageFile(file)
}
