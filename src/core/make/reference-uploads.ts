import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { InputError } from '../text/errors.ts'
import { explainImage } from '../explanation/explanation.ts'
import { NOTHING_TO_HAVE, UPLOAD_LATER } from '../explanation/way-back.ts'
import { needsTask } from '../plan/plan.ts'
import { forLog } from '../text/foreign-text.ts'
import {
  extensionOf,
  KieApiError,
  KieError,
  KieUploadError,
  nameUpload,
  type KieClient,
  type ImageRequest,
} from '../../kie/index.ts'
import type { Log } from '../text/log.ts'
import { describeCount, describeBytes } from '../text/amounts.ts'
import { copyPicture } from '../workspace/picture.ts'
import { placeholderOf, type FileReference } from '../request/references.ts'

/** An image of a plan, as far as its pictures go. */
export interface ImageWithUploads {
  /** Holds the placeholders of `uploads`. */
  readonly request: ImageRequest | undefined
  /** The files that its request needs. */
  readonly uploads?: readonly FileReference[]
  readonly taskId?: string
  readonly reused?: unknown
}

/** What uploads need. */
export interface UploadOptions {
  readonly client: Pick<KieClient, 'uploadFile'>
  readonly log: Pick<Log, 'info' | 'warning'>
  readonly signal: AbortSignal
  /** Where copies lie while they are sent. Default: the system's directory for such files. */
  readonly tempDirectory?: string
}

/** More gain little on the line of a runner. */
const AT_ONCE = 4

/**
 * Uploads the pictures of the images that are to be made, the same bytes once, and puts their links in the place of the
 * placeholders. What is sent is what was looked at: a file that has changed since ends the run. To be called when all
 * else is checked, and before anything is submitted.
 *
 * @returns the plan, whose requests are ready for kie; the hashes of requests stay as they are
 * @throws InputError when a picture cannot be uploaded; no other upload is at work any more
 * @throws the signal's reason when that is aborted
 */
export async function uploadReferences<Whole extends { readonly images: readonly ImageWithUploads[] }>(
  plan: Whole,
  options: UploadOptions,
): Promise<Whole> {
  const needed = plan.images.filter(needsTask).flatMap(({ uploads = [] }) => uploads)
  const files = new Map(needed.map((file) => [file.sha256, file]))
  if (files.size === 0) return plan
  const links = await uploadAll([...files.values()], options)
  const images = plan.images.map((image) =>
    needsTask(image) && image.request !== undefined && image.uploads !== undefined
      ? { ...image, request: withLinks(image.request, linksOf(image.uploads, links)) }
      : image,
  )
  return { ...plan, images }
}

/** Links by what they are of; what has none is not in it, or has `undefined`. */
type Links = ReadonlyMap<string, string | undefined>

/** The links of an image's own files, by their placeholders. */
function linksOf(uploads: readonly FileReference[], links: Links): Links {
  return new Map(uploads.map((file) => [placeholderOf(file), links.get(file.sha256)]))
}

/** Models take pictures as a text or as a list of texts, on the first level of their input. */
function withLinks(request: ImageRequest, links: Links): ImageRequest {
  const filled = (value: unknown): unknown => (typeof value === 'string' ? (links.get(value) ?? value) : value)
  const input = Object.entries(request.input).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(filled) : filled(value),
  ])
  return { ...request, input: Object.fromEntries(input) as ImageRequest['input'] }
}

/** @returns the links by the sha256 of the files */
async function uploadAll(
  files: readonly FileReference[],
  { client, log, signal, tempDirectory = tmpdir() }: UploadOptions,
): Promise<Links> {
  signal.throwIfAborted()
  const scratch = await mkdtemp(path.join(tempDirectory, 'kie-pictures-')).catch(refuseDisk)
  const failed = new AbortController()
  const ending = AbortSignal.any([signal, failed.signal])
  const links = new Map<string, string>()
  const queue = files.values()
  const work = async (): Promise<void> => {
    for (const file of queue) {
      if (ending.aborted) return
      links.set(file.sha256, await uploadOne(file, { client, scratch, signal: ending }))
    }
  }
  try {
    const workers = Array.from({ length: AT_ONCE }, () => work().catch((error: unknown) => failed.abort(error)))
    await Promise.all(workers)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  ending.throwIfAborted()
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  log.info(`Uploaded: ${describeCount(files.length, 'picture')} to work on, ${describeBytes(bytes)}.`)
  for (const { path: name, fault } of files) {
    if (fault !== undefined) log.warning(`The picture '${forLog(name)}' may be damaged: ${fault}.`)
  }
  return links
}

interface Upload {
  readonly client: Pick<KieClient, 'uploadFile'>
  /** Where nobody else writes. */
  readonly scratch: string
  readonly signal: AbortSignal
}

/** The copy is what makes sure that kie gets the bytes that were checked, also when an upload is tried again. */
async function uploadOne(file: FileReference, { client, scratch, signal }: Upload): Promise<string> {
  const { mediaType, bytes } = file
  const name = nameUpload(file.sha256, extensionOf(mediaType))
  const copy = path.join(scratch, name)
  const isSame = await copyPicture(file.file, { to: copy, facts: file }).catch(refuseDisk)
  if (!isSame) throw failure(file, { why: 'it is not what it was when this step began: something changes it.' })
  const link = await client.uploadFile({ path: copy, name, mediaType, bytes }, { signal }).catch((error: unknown) => {
    if (signal.aborted || !(error instanceof KieError)) throw error
    throw failure(file, { why: explain(error), cause: error })
  })
  // After a failure the copies go all at once: to wait for that of this one would let other uploads begin.
  await rm(copy, { force: true })
  return link
}

/** What is said of tasks does not hold for uploads, which cost nothing; what ends every request does. */
function explain(error: KieError): string {
  if (error instanceof KieUploadError) return error.message
  const { message, next } = explainImage(error, { wayBack: NOTHING_TO_HAVE })
  const isOfTasks = error instanceof KieApiError && error.verdict !== 'stop' && error.kind !== 'input-file'
  return `${message} ${isOfTasks ? UPLOAD_LATER : next}`
}

function failure(
  { path: name }: FileReference,
  { why, cause }: { readonly why: string; readonly cause?: unknown },
): InputError {
  return new InputError([`The picture '${forLog(name)}' could not be uploaded: ${why} Nothing was spent.`], { cause })
}

function refuseDisk(cause: NodeJS.ErrnoException): never {
  const line = `Pictures could not be copied for their upload: the disk says ${cause.code ?? 'no'}. Nothing was spent.`
  throw new InputError([line], { cause })
}
