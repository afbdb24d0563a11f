import type { ImageFolder } from '../../images/folder.ts'
import type { ResultOfTask } from '../../images/lock/lock.ts'
import type { SavedImage } from '../../result/saved-image.ts'
import type { Log } from '../../text/log.ts'
import { reasonForLog } from '../../text/reason.ts'

/** What settling candidates needs. */
export interface SettleOptions {
  readonly folder: Pick<ImageFolder, 'rename'>
  /** Names of the images that a candidate is to stand in for. */
  readonly vacant: ReadonlySet<string>
  readonly log: Log
}

/** A picture on disk. */
type Picture = SavedImage & ResultOfTask

/**
 * Lets a candidate stand in for each image that has nothing else: of those that arrived the one with the lowest number, with
 * all of its pictures, which get the name of the image. So it can be delivered before anybody has picked.
 *
 * @returns all pictures, in the same order
 */
export async function settleCandidates(
  pictures: readonly Picture[],
  { folder, vacant, log }: SettleOptions,
): Promise<readonly Picture[]> {
  const lowest = new Map<string, number>()
  for (const { candidate } of pictures) {
    if (candidate === undefined || !vacant.has(candidate.of)) continue
    lowest.set(candidate.of, Math.min(candidate.number, lowest.get(candidate.of) ?? Infinity))
  }
  const settled: Picture[] = []
  for (const picture of pictures) {
    const { candidate } = picture
    const standsIn = candidate !== undefined && lowest.get(candidate.of) === candidate.number
    settled.push(standsIn ? await standIn(picture, candidate.of, { folder, log }) : picture)
  }
  return settled
}

/** It is on disk and paid for, so that a name it cannot have must not end the run. */
async function standIn(
  picture: Picture,
  image: string,
  { folder, log }: Pick<SettleOptions, 'folder' | 'log'>,
): Promise<Picture> {
  try {
    const renamed = await folder.rename(picture, image)
    log.info(`${picture.name}: stands in as ${renamed.path}`)
    return renamed
  } catch (error) {
    log.warning(
      `${picture.name}: it could not become '${image}', so that this run proposes no '${image}'. It is kept under its own ` +
        `name; once the reason is mended, the next run lets it stand in, at no cost. ${reasonForLog(error)}`,
    )
    return picture
  }
}
