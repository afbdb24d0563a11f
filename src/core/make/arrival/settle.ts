import type { ImageFolder } from '../../images/folder.ts'
import type { Log } from '../../text/log.ts'
import { reasonForLog } from '../../text/reason.ts'
import type { Picture } from '../forms/composition.ts'

/** What settling candidates needs. */
export interface SettleOptions {
  readonly folder: Pick<ImageFolder, 'rename'>
  /** Names of the images that a candidate is to stand in for. */
  readonly vacant: ReadonlySet<string>
  readonly log: Log
  /** Called as soon as a picture has its new name. */
  readonly onRenamed: (picture: Picture, renamed: Picture) => void
}

/**
 * Lets a candidate stand in for each image that has nothing else: of those that arrived the one with the lowest number, with
 * all of its pictures, which get the name of the image. So it can be delivered before anybody has picked.
 */
export async function settleCandidates(
  pictures: readonly Picture[],
  { vacant, ...options }: SettleOptions,
): Promise<void> {
  const lowest = new Map<string, number>()
  for (const { candidate } of pictures) {
    if (candidate === undefined || !vacant.has(candidate.of)) continue
    lowest.set(candidate.of, Math.min(candidate.number, lowest.get(candidate.of) ?? Infinity))
  }
  for (const picture of pictures) {
    const { candidate } = picture
    const standsIn = candidate !== undefined && lowest.get(candidate.of) === candidate.number
    if (standsIn) await standIn(picture, candidate.of, options)
  }
}

/** It is on disk and paid for, so that a name it cannot have must not end the run. */
async function standIn(
  picture: Picture,
  image: string,
  { folder, log, onRenamed }: Omit<SettleOptions, 'vacant'>,
): Promise<void> {
  try {
    const renamed = await folder.rename(picture, image)
    onRenamed(picture, renamed)
    log.info(`${picture.name}: stands in as ${renamed.path}`)
  } catch (error) {
    log.warning(
      `${picture.name}: it could not become '${image}', so that this run proposes no '${image}'. It is kept under its own ` +
        `name; once the reason is mended, the next run lets it stand in, at no cost. ${reasonForLog(error)}`,
    )
  }
}
