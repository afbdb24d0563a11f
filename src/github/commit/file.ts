import { lockEntry, type LockEntry } from '../../core/images/lock/lock.ts'
import { DeliveryError } from '../../core/result/delivery.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { describeBytes } from '../../core/text/amounts.ts'
import { hashFileAsBlob, MAX_FILE_BYTES, type StorableFile } from '../blob/blob.ts'
import { pathIn } from '../branch/path.ts'
import type { CommitOptions } from './options.ts'

/** An image, and where it lies in the repository. */
export interface PlacedImage {
  readonly image: SavedImage
  /** Path in the repository, with `/`. */
  readonly path: string
}

/** An image on its way into a commit. */
export interface CommitFile extends PlacedImage, StorableFile {
  readonly image: SavedImage
  readonly entry: LockEntry
}

/** A file of an earlier run that the repository holds already, wherever that is. */
export interface CarriedFile {
  /** Path in the repository, with `/`. */
  readonly path: string
  /** git's name for its content. */
  readonly sha: string
  readonly entry: LockEntry
}

/** GitHub warns of files from this size on. */
const LARGE_BYTES = MAX_FILE_BYTES / 2

/**
 * What each image becomes in the repository.
 *
 * @throws DeliveryError for a file that GitHub would not take
 */
export async function commitFiles(
  { directory, outputDirectory, log }: Pick<CommitOptions, 'directory' | 'outputDirectory' | 'log'>,
  images: readonly SavedImage[],
): Promise<readonly CommitFile[]> {
  const files: CommitFile[] = []
  for (const image of images) {
    const entry = lockEntry(image, outputDirectory)
    if (image.bytes > MAX_FILE_BYTES) throw tooLargeToCommit(image)
    if (image.bytes > LARGE_BYTES) {
      log.warning(`'${image.path}' is larger than 50 MB; GitHub takes it, but advises against such files in git.`)
    }
    files.push({ image, path: pathIn(directory, entry.file), sha: await hashFileAsBlob(image), entry })
  }
  return files
}

/** Whether an image is this run's, and no earlier one's. */
export function isMade({ origin }: SavedImage): boolean {
  return origin !== 'reused'
}

/** Where an image lies that the branch holds from an earlier run. */
export function placeImage(
  { directory, outputDirectory }: Pick<CommitOptions, 'directory' | 'outputDirectory'>,
  image: SavedImage,
): PlacedImage {
  return { image, path: pathIn(directory, lockEntry(image, outputDirectory).file) }
}

function tooLargeToCommit({ path, bytes }: SavedImage): DeliveryError {
  const limit = describeBytes(MAX_FILE_BYTES)
  return new DeliveryError(`'${path}' has ${describeBytes(bytes)}; GitHub takes no file over ${limit}.`, {
    next: "Set the input 'deliver' to 'artifact' for images of this size.",
  })
}
