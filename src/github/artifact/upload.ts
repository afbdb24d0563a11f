import path from 'node:path'
import type { ArtifactDelivery } from '../../core/result/delivery.ts'
import type { Log } from '../../core/text/log.ts'
import type { Clock } from '../api/clock.ts'
import { foldLibraryLines } from '../runner/library-lines.ts'
import type { ArtifactClient, UploadedArtifact } from './client.ts'
import { failedWhileFinalizing, faultOf } from './fault.ts'
import { parcels, singleFile, type Parcel, type ParcelOptions } from './parcel.ts'
import { withTries } from './tries.ts'

/** Files on their way into an artifact. */
export interface ArtifactUpload extends ParcelOptions {
  readonly client: ArtifactClient
  /** What they are, in the plural: `images`. */
  readonly contents: string
  /** The name without suffix or extension. */
  readonly name: string
  readonly runUrl: string
  /** The artifacts that were there before: none of them is ours. */
  readonly known: ReadonlySet<number>
  readonly log: Log
  readonly clock: Pick<Clock, 'sleep'>
  /** Ends the work between the client's calls. */
  readonly signal: AbortSignal
}

/** The title of what the client says of an upload. */
export function uploadTitle(name: string): string {
  return `Upload of artifact ${name}`
}

/** Names tried before giving up: the one asked for and `-2` to `-20`. */
const MAX_NAMES = 20

/**
 * Uploads files under the first name that is free.
 *
 * @throws what the client throws, once no further try would help
 */
export async function uploadFiles(upload: ArtifactUpload): Promise<ArtifactDelivery> {
  const single = singleFile(upload)
  const extension = single === undefined ? '' : path.extname(single.file)
  const parcelFor = parcels(upload)
  for (let number = 1; number <= MAX_NAMES; number += 1) {
    const name = upload.name + (number === 1 ? '' : `-${number}`) + extension
    const delivery = await uploadAs(name, await parcelFor(name), upload)
    if (delivery === undefined) continue
    if (number > 1) {
      upload.log.warning(
        `Artifact name '${upload.name}${extension}' was taken meanwhile; the ${upload.contents} are in '${name}'.`,
      )
    }
    return delivery
  }
  throw new Error(`the name and its suffixes up to -${MAX_NAMES} are taken`)
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
  return foldLibraryLines(uploadTitle(name), () => withTries(`The upload of artifact '${name}'`, once, upload))
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
