import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type ArtifactDelivery,
  type DeliveryContext,
  DeliveryError,
  type Destination,
  DESTINATIONS,
} from '../../core/result/delivery.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import type { Log } from '../../core/text/log.ts'
import type { RunResult } from '../../core/result/run-result.ts'
import {
  type ArtifactClient,
  bounded,
  faultOf,
  type ListedArtifact,
  reasonOf,
  type Sleeper,
  withTries,
} from './client.ts'
import { type ArtifactUpload, SHOWN_EXTENSIONS, uploadImages } from './upload.ts'

/** What the artifact destination needs to know. */
export interface ArtifactOptions {
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
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string
  /** `https://<server>/<owner>/<repo>/actions/runs/<id>` */
  readonly runUrl: string
  /** From 1; `GITHUB_RUN_ATTEMPT`. */
  readonly runAttempt: number
  /** Whether the runner offers the artifact service: `ACTIONS_RUNTIME_TOKEN` and `ACTIONS_RESULTS_URL` are set. */
  readonly hasRuntimeToken: boolean
  /** Makes the page that goes into the zip with several images, as its `index.html`. */
  readonly contactSheet: (made: Pick<RunResult, 'images' | 'failures'>) => string
  /** Loads the client when it is needed: a step that fails on its inputs never does. */
  readonly load: () => Promise<ArtifactClient>
  readonly log: Log
  readonly clock: Sleeper
  /** Ends the waiting. An upload under way cannot be stopped; it ends with the process and then stays invisible. */
  readonly signal: AbortSignal
}

const CHECK_LIMIT_MS = 60_000
const UPLOAD_LIMIT_MS = 600_000

/** What is slower than a megabyte a second does not end. */
const BYTES_PER_MS = 1000

/**
 * Whether a server has the service that `@actions/artifact` uploads to, by the client's own rule (`isGhes` in its
 * config.js): github.com, the clouds on ghe.com and *.localhost; not GitHub Enterprise Server, Gitea or Forgejo.
 */
export function isGitHubDotCom(serverUrl: string): boolean {
  const host = new URL(serverUrl).hostname
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
}

/** Images as one artifact of the workflow run. */
export function artifactDestination(options: ArtifactOptions): Destination {
  const { clock, signal } = options
  let known: ReadonlySet<number> | undefined

  async function check(): Promise<void> {
    requireService(options)
    const artifacts = await within(CHECK_LIMIT_MS, listArtifacts).catch((error: unknown) => {
      throw signal.aborted ? error : notListed(error)
    })
    known = idsOf(artifacts)
    // In a re-run the listing also shows artifacts of earlier attempts, whose names are free again.
    if (options.runAttempt === 1) requireFreeName(options, artifacts)
  }

  async function deliver(images: readonly SavedImage[], { failures }: DeliveryContext): Promise<ArtifactDelivery> {
    requireService(options)
    const limitMs = UPLOAD_LIMIT_MS + images.reduce((bytes, image) => bytes + image.bytes, 0) / BYTES_PER_MS
    const tempDirectory = await mkdtemp(path.join(options.tempDirectory, 'artifact-'))
    try {
      const contactSheet = images.length > 1 ? options.contactSheet({ images, failures }) : undefined
      return await within(limitMs, (until) => upload({ images, contactSheet, tempDirectory, signal: until }))
    } catch (error) {
      throw signal.aborted ? error : notUploaded(options.name, error)
    } finally {
      await rm(tempDirectory, { recursive: true, force: true })
    }
  }

  async function upload(given: Pick<ArtifactUpload, 'images' | 'contactSheet' | 'tempDirectory' | 'signal'>) {
    // Images that are rescued after a failed commit come without a check.
    known ??= idsOf(await listArtifacts(given.signal))
    const client = await options.load()
    return uploadImages({ ...options, ...given, client, retentionDays: allowedRetention(options), known })
  }

  async function listArtifacts(until: AbortSignal): Promise<readonly ListedArtifact[]> {
    const client = await options.load()
    const list = () => client.listArtifacts()
    return (await withTries("The listing of the run's artifacts", list, { ...options, signal: until })).artifacts
  }

  function within<T>(limitMs: number, work: (until: AbortSignal) => Promise<T>): Promise<T> {
    return bounded(work, { limitMs, clock, signal })
  }

  return { name: 'artifact', check, deliver }
}

function idsOf(artifacts: readonly ListedArtifact[]): ReadonlySet<number> {
  return new Set(artifacts.map(({ id }) => id))
}

function requireService({ serverUrl, hasRuntimeToken }: ArtifactOptions): void {
  const next = `Set the input 'deliver' to ${otherDestinations()}.`
  if (!isGitHubDotCom(serverUrl)) {
    throw new DeliveryError(`${new URL(serverUrl).host} has no artifact service: only github.com and ghe.com do.`, {
      next,
    })
  }
  if (!hasRuntimeToken) {
    throw new DeliveryError(
      'This runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is unset.',
      {
        next,
      },
    )
  }
}

function otherDestinations(): string {
  const others = DESTINATIONS.filter((name) => name !== 'artifact')
  return `${others.map((name) => `'${name}'`).join(', ')} or 'none'`
}

/** Each name that an upload might get must be free: how many images come of it, and of which type, is not known yet. */
function requireFreeName({ name, archive }: ArtifactOptions, artifacts: readonly ListedArtifact[]): void {
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

function notListed(cause: unknown): DeliveryError {
  return new DeliveryError(`The artifacts of this run cannot be listed: ${reasonOf(cause)}`, {
    next: 'Nothing was spent. See https://www.githubstatus.com and run the job again later.',
    cause,
  })
}

function notUploaded(name: string, cause: unknown): DeliveryError {
  if (faultOf(cause) === 'storage-full') {
    return new DeliveryError(`Artifact '${name}' was refused: the account's artifact storage is full.`, {
      next:
        "Delete old artifacts or lower 'artifact-retention-days'; GitHub counts anew every 6 to 12 hours. " +
        `Until then set 'deliver' to ${otherDestinations()}.`,
      cause,
    })
  }
  return new DeliveryError(`Artifact '${name}' was not uploaded: ${reasonOf(cause)}`, {
    next:
      'The images stay on the runner until the job ends; a later step with `if: always()` can still save them. ' +
      'Whether GitHub has trouble stands at https://www.githubstatus.com.',
    cause,
  })
}
