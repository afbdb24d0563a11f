import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SavedImage } from '../../core/result/saved-image.ts'
import type { ArtifactDelivery } from '../../core/result/delivery.ts'
import type { Log } from '../../core/text/log.ts'
import {
  type ArtifactClient,
  failedWhileFinalizing,
  faultOf,
  type Sleeper,
  type UploadedArtifact,
  withTries,
} from './client.ts'

/** One delivery's images on their way into an artifact. */
export interface ArtifactUpload {
  readonly client: ArtifactClient
  readonly images: readonly SavedImage[]
  /** The page that the zip gets as its `index.html`. */
  readonly contactSheet: string | undefined
  /** The name without suffix or extension. */
  readonly name: string
  readonly archive: 'auto' | 'always'
  readonly retentionDays: number | undefined
  /** Absolute path that the images lie below; paths in a zip begin there. */
  readonly outputDirectory: string
  /** An empty directory that is removed afterwards. */
  readonly tempDirectory: string
  readonly runUrl: string
  /** The artifacts that were there before: none of them is ours. */
  readonly known: ReadonlySet<number>
  readonly log: Log
  readonly clock: Sleeper
  /** Ends the work between the client's calls. */
  readonly signal: AbortSignal
}

/** The types that browsers show; one file of them needs no zip around it. */
export const SHOWN_EXTENSIONS: readonly string[] = ['.png', '.jpg', '.webp', '.gif']

/** Names tried before giving up: the one asked for and `-2` to `-20`. */
const MAX_NAMES = 20

/**
 * Uploads the images under the first name that is free.
 *
 * @throws what the client throws, once no further try would help
 */
export async function uploadImages(upload: ArtifactUpload): Promise<ArtifactDelivery> {
  const single = singleFile(upload)
  const extension = single === undefined ? '' : path.extname(single.file)
  const parcelFor = parcels(upload)
  for (let number = 1; number <= MAX_NAMES; number += 1) {
    const name = upload.name + (number === 1 ? '' : `-${number}`) + extension
    const delivery = await uploadAs(name, await parcelFor(name), upload)
    if (delivery === undefined) continue
    if (number > 1) {
      upload.log.warning(`Artifact name '${upload.name}${extension}' was taken meanwhile; the images are in '${name}'.`)
    }
    return delivery
  }
  throw new Error(`the name and its suffixes up to -${MAX_NAMES} are taken`)
}

/** The one image that goes up as it is, `undefined` when a zip is made. */
function singleFile({ images, archive }: ArtifactUpload): SavedImage | undefined {
  const [image] = images
  if (archive === 'always' || image === undefined || images.length > 1) return undefined
  return SHOWN_EXTENSIONS.includes(path.extname(image.file)) ? image : undefined
}

/** @returns `undefined` when the name is taken */
async function uploadAs(
  name: string,
  { files, rootDirectory, options }: Parcel,
  upload: ArtifactUpload,
): Promise<ArtifactDelivery | undefined> {
  let mayExist = false
  const once = async (): Promise<ArtifactDelivery | undefined> => {
    try {
      return deliveryOf(name, await upload.client.uploadArtifact(name, files, rootDirectory, options), upload.runUrl)
    } catch (error) {
      upload.signal.throwIfAborted()
      mayExist ||= failedWhileFinalizing(error)
      const own = mayExist ? await findOwn(name, upload) : undefined
      if (own !== undefined) return own
      if (faultOf(error) === 'taken') return undefined
      throw error
    }
  }
  return withTries(`The upload of artifact '${name}'`, once, upload)
}

/** What makes an artifact of each name, in the client's terms. */
function parcels(upload: ArtifactUpload): (name: string) => Promise<Parcel> {
  const single = singleFile(upload)
  if (single !== undefined) return (name) => singleParcel(name, single, upload)
  const zip = zipParcel(upload)
  return () => zip
}

/** The name of an unarchived file becomes the artifact's, whatever name is passed (actions/upload-artifact#785). */
async function singleParcel(name: string, { file }: SavedImage, upload: ArtifactUpload): Promise<Parcel> {
  const copy = path.join(upload.tempDirectory, name)
  await place(file, copy)
  return {
    files: [copy],
    rootDirectory: upload.tempDirectory,
    options: { skipArchive: true, ...retention(upload) },
  }
}

/** The client takes files of one directory only, and the user's own gets no page that nobody asked for. */
async function zipParcel(upload: ArtifactUpload): Promise<Parcel> {
  const { images, contactSheet, outputDirectory, tempDirectory } = upload
  const files: string[] = []
  for (const { file } of images) {
    const target = path.join(tempDirectory, path.relative(outputDirectory, file))
    await mkdir(path.dirname(target), { recursive: true })
    await place(file, target)
    files.push(target)
  }
  if (contactSheet !== undefined) {
    const page = path.join(tempDirectory, 'index.html')
    await writeFile(page, contactSheet)
    files.push(page)
  }
  return { files, rootDirectory: tempDirectory, options: { compressionLevel: 0, ...retention(upload) } }
}

/** A second name for a file, or a copy where the disk is another. */
async function place(file: string, target: string): Promise<void> {
  await link(file, target).catch(() => copyFile(file, target))
}

function retention({ retentionDays }: ArtifactUpload): { retentionDays?: number } {
  return retentionDays === undefined ? {} : { retentionDays }
}

interface Parcel {
  readonly files: string[]
  readonly rootDirectory: string
  readonly options: Parameters<ArtifactClient['uploadArtifact']>[3]
}

/**
 * Our artifact, where it was finalised and only the answer was lost (actions/upload-artifact#531). Since we created the
 * name in this attempt, nobody else can have finalised it; a single file is compared besides.
 */
async function findOwn(name: string, upload: ArtifactUpload): Promise<ArtifactDelivery | undefined> {
  // A listing that fails too proves nothing, and the upload's own error is the one to tell.
  const { artifacts } = await upload.client.listArtifacts().catch(() => ({ artifacts: [] }))
  const own = artifacts.find((artifact) => artifact.name === name && !upload.known.has(artifact.id))
  if (own?.digest === undefined) return undefined
  const digest = own.digest.replace('sha256:', '')
  const single = singleFile(upload)
  if (single !== undefined && (single.sha256 !== digest || single.bytes !== own.size)) return undefined
  return deliveryOf(name, { id: own.id, size: own.size, digest }, upload.runUrl)
}

function deliveryOf(name: string, { id, size, digest }: UploadedArtifact, runUrl: string): ArtifactDelivery {
  if (id === undefined || size === undefined || digest === undefined) {
    throw new Error('the artifact client reported no id, size or digest')
  }
  return { destination: 'artifact', name, id, url: `${runUrl}/artifacts/${id}`, digest, bytes: size }
}
