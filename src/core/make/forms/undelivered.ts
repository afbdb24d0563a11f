import type { ImageFolder } from '../../images/folder.ts'
import type { LockKeeper } from '../../images/lock-keeper.ts'
import type { ResultOfTask } from '../../images/lock/lock.ts'
import { isHere, type ImageFile, type SavedImage } from '../../result/saved-image.ts'
import { describeCount } from '../../text/amounts.ts'
import type { Log } from '../../text/log.ts'
import { firstNames } from '../../text/word-list.ts'

/** How long kie keeps a picture for sure: it says a day in one place, and 14 days in another. */
const KEPT_MS = 24 * 3_600_000

/** What ending the work on images needs. */
export interface EndOptions {
  readonly lockKeeper: Pick<LockKeeper, 'end'>
  readonly folder: Pick<ImageFolder, 'remove'>
  readonly log: Log
}

/**
 * Writes the lock file for the last time, and takes the originals off the disk that are not delivered. They stay where it
 * could not be written: whoever finds their forms then does not know which task gave the picture, and would pay for another.
 */
export function endOriginals(
  images: readonly (SavedImage & ResultOfTask)[],
  { lockKeeper, folder, log }: EndOptions,
): void {
  const undelivered = images.flatMap((image) => (isUndelivered(image) ? [image] : []))
  const isWritten = lockKeeper.end(
    images,
    undelivered.map(({ original }) => original.path),
  )
  if (!isWritten || undelivered.length === 0) return
  for (const { original } of undelivered) folder.remove(original)
  const until = new Date(Math.min(...undelivered.map(({ createdAt }) => createdAt.getTime())) + KEPT_MS).toISOString()
  log.notice(
    `${describeCount(undelivered.length, 'original')} not delivered, as 'formats' says: ` +
      `${firstNames(undelivered.map(({ name }) => name))}. kie keeps originals until ${until}, perhaps longer; later other ` +
      "forms need a new drawing. Add 'original' to keep them.",
  )
}

/** Whether this run has made an image of which it delivers forms alone. A candidate is kept as its original besides. */
function isUndelivered<Image extends SavedImage>(image: Image): image is Image & { readonly original: ImageFile } {
  const { original, origin, candidate } = image
  return original !== undefined && isHere(original) && origin !== 'reused' && candidate === undefined
}
