import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type ArtifactDelivery,
  type DeliveryContext,
  DeliveryError,
  type Destination,
} from '../../core/result/delivery.ts'
import type { RunResult } from '../../core/result/run-result.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import type { Log } from '../../core/text/log.ts'
import type { Clock } from '../api/clock.ts'
import type { ArtifactClient, ListedArtifact } from './client.ts'
import { SHOWN_EXTENSIONS } from './parcel.ts'
import { proveService } from './proof.ts'
import { checkService, explainArtifactFailure, explainListingFailure, type ArtifactPlace } from './service.ts'
import { bounded, withTries } from './tries.ts'
import { type ArtifactUpload, uploadFiles } from './upload.ts'

/** What the artifact destination needs to know. */
export interface ArtifactOptions extends ArtifactPlace {
  /** The input `artifact-name`; safe as a file's name, as the inputs are checked. */
  readonly name: string
  /** `auto` lets a single image go up as it is. */
  readonly archive: 'auto' | 'always'
  /** The input `artifact-retention-days`; the repository's default when `undefined`. */
  readonly retentionDays: number | undefined
  /** The longest the repository allows, where the runner says so: `GITHUB_RETENTION_DAYS`. */
  readonly maxRetentionDays: number | undefined
  /** Absolute path that the images lie below; paths in a zip begin there. */
  readonly outputDirectory: string
  /** Absolute path of a directory for files that nobody needs afterwards. */
  readonly tempDirectory: string
  /** `https://<server>/<owner>/<repo>/actions/runs/<id>` */
  readonly runUrl: string
  /** From 1; `GITHUB_RUN_ATTEMPT`. */
  readonly runAttempt: number
  /** Makes the page that goes into the zip with several images, as its `index.html`. */
  readonly contactSheet: (made: Pick<RunResult, 'images' | 'failures'>) => string
  /** Loads the client when it is needed: a step that fails on its inputs never does. */
  readonly load: () => Promise<ArtifactClient>
  readonly log: Log
  readonly clock: Pick<Clock, 'sleep'>
  /** Ends the waiting. An upload under way cannot be stopped; it ends with the process and then stays invisible. */
  readonly signal: AbortSignal
}

const CHECK_LIMIT_MS = 60_000
const UPLOAD_LIMIT_MS = 600_000

/** What is slower than a megabyte a second does not end. */
const BYTES_PER_MS = 1000

/** Images as one artifact of the workflow run. */
export function artifactDestination(options: ArtifactOptions): Destination {
  const { signal } = options
  const list = (until: AbortSignal) => listArtifacts({ ...options, signal: until })
  let known: ReadonlySet<number> | undefined

  async function listInTime(): Promise<readonly ListedArtifact[]> {
    return bounded(list, { ...options, limitMs: CHECK_LIMIT_MS }).catch((error: unknown) => {
      throw signal.aborted ? error : explainListingFailure(error)
    })
  }

  async function check(): Promise<void> {
    checkService(options)
    const artifacts = options.isAct ? await proveService({ ...options, list }) : await listInTime()
    known = idsOf(artifacts)
    // In a re-run the listing also shows artifacts of earlier attempts, whose names are free again.
    if (options.runAttempt === 1) checkFreeName(options, artifacts)
  }

  async function deliver(images: readonly SavedImage[], { failures }: DeliveryContext): Promise<ArtifactDelivery> {
    checkService(options)
    const limitMs = UPLOAD_LIMIT_MS + images.reduce((bytes, image) => bytes + image.bytes, 0) / BYTES_PER_MS
    const tempDirectory = await mkdtemp(path.join(options.tempDirectory, 'artifact-'))
    try {
      const contactSheet = images.length > 1 ? options.contactSheet({ images, failures }) : undefined
      const work = (until: AbortSignal) => upload({ files: images, contactSheet, tempDirectory, signal: until })
      const delivery = await bounded(work, { ...options, limitMs })
      return contactSheet === undefined ? delivery : { ...delivery, hasContactSheet: true }
    } catch (error) {
      throw signal.aborted ? error : explainArtifactFailure(options.name, error)
    } finally {
      await rm(tempDirectory, { recursive: true, force: true })
    }
  }

  async function upload(given: Pick<ArtifactUpload, 'files' | 'contactSheet' | 'tempDirectory' | 'signal'>) {
    // Images that are rescued after a failed commit come without a check.
    known ??= idsOf(await list(given.signal))
    const client = await options.load()
    const contents = 'images'
    return uploadFiles({ ...options, ...given, client, contents, retentionDays: allowedRetention(options), known })
  }

  return { name: 'artifact', check, deliver }
}

async function listArtifacts({
  load,
  ...patience
}: Pick<ArtifactOptions, 'load' | 'log' | 'clock' | 'signal'>): Promise<readonly ListedArtifact[]> {
  const client = await load()
  return (await withTries("The listing of the run's artifacts", () => client.listArtifacts(), patience)).artifacts
}

function idsOf(artifacts: readonly ListedArtifact[]): ReadonlySet<number> {
  return new Set(artifacts.map(({ id }) => id))
}

/** Each name that an upload might get must be free: how many images come of it, and of which type, is not known yet. */
function checkFreeName(
  { name, archive }: Pick<ArtifactOptions, 'name' | 'archive'>,
  artifacts: readonly ListedArtifact[],
): void {
  const candidates = [name, ...(archive === 'auto' ? SHOWN_EXTENSIONS.map((extension) => name + extension) : [])]
  const taken = artifacts.find((artifact) => candidates.includes(artifact.name))
  if (taken === undefined) return
  throw new DeliveryError(
    `This run already has an artifact '${taken.name}', so input 'artifact-name' cannot be '${name}'.`,
    {
      next: `Give every step, job and matrix row its own, such as 'artifact-name: ${name}-cover'.`,
    },
  )
}

/** The client would lower it too, but name no input. */
function allowedRetention({ retentionDays, maxRetentionDays, log }: ArtifactOptions): number | undefined {
  if (retentionDays === undefined || maxRetentionDays === undefined || retentionDays <= maxRetentionDays) {
    return retentionDays
  }
  log.warning(
    `Input 'artifact-retention-days' is ${retentionDays}; the repository allows ${maxRetentionDays}, ` +
      `so the artifact is kept for ${maxRetentionDays} days.`,
  )
  return maxRetentionDays
}
