import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { DeliveryError } from '../../core/result/delivery.ts'
import { lockEntry, type LockEntry } from '../../core/images/lock.ts'
import type { CommitOptions } from './options.ts'

/** An image, and where it lies in the repository. */
export interface PlacedImage {
  readonly image: SavedImage
  /** Path in the repository, with `/`. */
  readonly path: string
}

/** An image on its way into a commit. */
export interface CommitFile extends PlacedImage {
  /** git's name for its content. */
  readonly sha: string
  readonly entry: LockEntry
}

/** GitHub takes and gives no larger file, and warns from half of it on. */
export const MAX_BYTES = 100 * 1024 * 1024
const LARGE_BYTES = 50 * 1024 * 1024

/**
 * What each image becomes in the repository.
 *
 * @throws DeliveryError for a file that GitHub would not take
 */
export async function commitFiles(
  options: CommitOptions,
  images: readonly SavedImage[],
): Promise<readonly CommitFile[]> {
  const { directory, outputDirectory, log } = options
  const files: CommitFile[] = []
  for (const image of images) {
    const entry = lockEntry(image, outputDirectory)
    if (image.bytes > MAX_BYTES) throw tooLarge(image)
    if (image.bytes > LARGE_BYTES) {
      log.warning(`'${image.path}' is larger than 50 MB; GitHub takes it, but advises against such files in git.`)
    }
    files.push({ image, path: pathIn(directory, entry.file), sha: await blobSha(image), entry })
  }
  return files
}

/** Where an image lies that the branch holds from an earlier run. */
export function placeImage({ directory, outputDirectory }: CommitOptions, image: SavedImage): PlacedImage {
  return { image, path: pathIn(directory, lockEntry(image, outputDirectory).file) }
}

/** Path of a file in a directory of the repository, `.` being its root. */
export function pathIn(directory: string, file: string): string {
  return directory === '.' ? file : `${directory}/${file}`
}

/** An image has other bytes than when the delivery began. */
export function changedMeanwhile({ path }: CommitFile): DeliveryError {
  return new DeliveryError(`'${path}' changed while it was being committed.`, {
    next: 'Let no other process write into the output directory while this step runs, and run the job again.',
  })
}

/** git's name for the content of a file. */
export async function blobSha({ file, bytes }: Pick<SavedImage, 'file' | 'bytes'>): Promise<string> {
  const hash = createHash('sha1').update(`blob ${bytes}\0`)
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function tooLarge({ path, bytes }: SavedImage): DeliveryError {
  return new DeliveryError(`'${path}' has ${Math.ceil(bytes / 1024 / 1024)} MB; GitHub takes no file over 100 MB.`, {
    next: "Set the input 'deliver' to 'artifact' for images of this size.",
  })
}
