import path from 'node:path'
import { sha256 } from '../../core/text/digest.ts'
import { hashFile } from '../../core/images/file.ts'
import type { LockEntry } from '../../core/images/lock/lock.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { RunContext } from '../runner/context.ts'
import { holdsBlob } from '../blob/blob.ts'
import { eachContent, type ContentsOptions } from '../blob/contents.ts'
import type { BranchOptions } from './options.ts'

/** Most images that are fetched to be compared: without git each is a request, and a job's own token has 1,000 an hour. */
const MOST_FETCHED = 500

/** An image on the branch that is as large as it was when this action made it. */
export interface SameSize {
  readonly entry: LockEntry
  readonly path: string
  /** git's name for its content. */
  readonly sha: string
  readonly bytes: number
}

/** What comparing images of a branch needs. */
export interface CompareOptions extends ContentsOptions, Pick<BranchOptions, 'branch'> {
  readonly context: RunContext
  /** Directory in the workspace that the images lie below, with `/`; `.` is the workspace. */
  readonly outputDirectory: string
}

/** What is compared, and what is going to be done with it. */
export interface ImagesToCompare {
  readonly images: readonly SameSize[]
  readonly before: 'replaced' | 'deleted'
}

/** Images by their paths in the repository; those that are in neither list are as they were. */
export interface ComparedImages {
  /** Those that somebody has changed to the very size. */
  readonly retouched: readonly string[]
  /** Those that would have had to be fetched beyond the most that are. */
  readonly unread: readonly string[]
}

/** Compares images by their content, which is fetched where no checkout has brought it. */
export async function compareImages(
  options: CompareOptions,
  { images, before }: ImagesToCompare,
): Promise<ComparedImages> {
  const retouched = new Set<string>()
  const absent: SameSize[] = []
  const compare = ({ entry, path: at }: SameSize, sha256: string): void => {
    if (sha256 !== entry.sha256) retouched.add(at)
  }
  for (const image of images) {
    const sha256 = await hashHere(options, image)
    if (sha256 === undefined) absent.push(image)
    else compare(image, sha256)
  }
  if (absent.length > 0) {
    options.log.info(`Comparing images of branch '${forLog(options.branch)}' before they are ${before}.`)
  }
  await eachContent(options, absent.slice(0, MOST_FETCHED), (image, bytes) => {
    compare(image, sha256(bytes))
    return Promise.resolve()
  })
  return {
    retouched: images.map((image) => image.path).filter((at) => retouched.has(at)),
    unread: absent.slice(MOST_FETCHED).map((image) => image.path),
  }
}

/** The hash of an image that the output directory holds as the branch does; `undefined` where it does not. */
async function hashHere(
  { context, outputDirectory }: Pick<CompareOptions, 'context' | 'outputDirectory'>,
  { entry, sha, bytes }: SameSize,
): Promise<string | undefined> {
  const file = path.join(context.workspace, outputDirectory, entry.file)
  return (await holdsBlob(file, { sha, bytes })) ? hashFile(file) : undefined
}
