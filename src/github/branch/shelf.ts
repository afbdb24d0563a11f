import { lstatSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readImageFile, type FoundFile, type PlacedFile } from '../../core/images/file.ts'
import type { AdoptOptions } from '../../core/images/folder.ts'
import type { LockEntry } from '../../core/images/lock/lock.ts'
import { describeBarrier } from '../../core/images/obstacle.ts'
import { InputError } from '../../core/text/errors.ts'
import { findBarrier } from '../../core/workspace/directories.ts'
import type { RunContext } from '../runner/context.ts'
import type { Repository } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { hashFileAsBlob, holdsBlob, MAX_FILE_BYTES } from '../blob/blob.ts'
import { fetchBlob } from '../blob/fetch.ts'
import { pathIn } from './path.ts'

/** The part of the output directory that images of the branch are brought to. */
export interface Shelf {
  /** Absolute path. */
  readonly directory: string
  /** Writes an image to a file that waits for its name. @returns its absolute path */
  writePart(name: string, bytes: Uint8Array): string
  /**
   * Gives that file its final name.
   *
   * @throws InputError where something of somebody else's lies there
   */
  adopt(name: string, options: AdoptOptions): Promise<PlacedFile>
}

/** What bringing images of a branch to the output directory needs. */
export interface ShelfOptions extends Repository {
  readonly context: Pick<RunContext, 'owner' | 'repo' | 'tempDirectory'>
  /** Directory in the workspace that the images lie below, with `/`; `.` is the workspace. */
  readonly outputDirectory: string
  readonly shelf: Shelf
  /** Whether nothing may be written to the output directory. */
  readonly isPlan: boolean
}

/** An image on the branch that an entry of the lock file speaks of. */
export interface BranchImage {
  readonly entry: LockEntry
  readonly sha: string
  readonly bytes: number
}

/**
 * The image where the output directory holds it already, as a checkout of the branch brings it.
 *
 * @throws InputError where it cannot be brought there
 */
export async function findOnShelf(
  { outputDirectory, shelf: { directory } }: Pick<ShelfOptions, 'outputDirectory' | 'shelf'>,
  { entry, sha, bytes }: BranchImage,
): Promise<FoundFile | undefined> {
  const file = path.join(directory, entry.file)
  const barrier = findBarrier(directory, path.posix.dirname(entry.file))
  if (barrier !== undefined) throw new InputError([describeBarrier(barrier, pathIn(outputDirectory, barrier.path))])
  if (!(await holdsBlob(file, { sha, bytes }))) return undefined
  const facts = await readImageFile(file)
  return facts && { ...facts, path: pathIn(outputDirectory, entry.file), file }
}

/** Brings an image into the output directory; for a plan only looks at it. @param bytes - its content */
export async function bringToShelf(
  options: ShelfOptions,
  { entry }: Pick<BranchImage, 'entry'>,
  bytes: Uint8Array,
): Promise<FoundFile | undefined> {
  const { context, outputDirectory, shelf, isPlan } = options
  if (isPlan) {
    const scratch = await mkdtemp(path.join(context.tempDirectory, 'branch-image-'))
    try {
      const file = path.join(scratch, 'image')
      await writeFile(file, bytes, { flag: 'wx' })
      const facts = await readImageFile(file)
      return (
        facts && { ...facts, path: pathIn(outputDirectory, entry.file), file: path.join(shelf.directory, entry.file) }
      )
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }
  // A form may be called as its original is, but for the extension.
  const part = shelf.writePart(entry.derivedFrom === undefined ? entry.name : entry.file, bytes)
  try {
    const facts = await readImageFile(part)
    if (facts === undefined) return undefined
    const extension = path.extname(entry.file).slice(1)
    const name = entry.file.slice(0, -extension.length - 1)
    return {
      ...facts,
      ...(await shelf.adopt(name, { extension, part, isKept: (file) => isInRepository(options, file) })),
    }
  } finally {
    rmSync(part, { force: true })
  }
}

/**
 * Whether the repository has the content of a file: so has a retouched image that an earlier run fetched, once it was
 * retouched again on the branch.
 */
async function isInRepository(repository: Repository, file: string): Promise<boolean> {
  const { size: bytes } = lstatSync(file)
  if (bytes > MAX_FILE_BYTES) return false
  try {
    await fetchBlob(repository, await hashFileAsBlob({ file, bytes }))
    return true
  } catch (error) {
    if (isRequestFailure(error) && error.status === 404) return false
    throw error
  }
}
