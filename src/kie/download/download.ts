import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { createAgents } from '../wire/agent.ts'
import type { ProxyEnvironment } from '../wire/agent.ts'
import { systemClock } from '../time/clock.ts'
import type { Clock } from '../time/clock.ts'
import { DownloadFault, KieDownloadError } from './error.ts'
import type { DownloadReason } from './error.ts'
import { extensionOf } from './media-type.ts'
import type { MediaType } from './media-type.ts'
import { createPartFile } from './part-file.ts'
import { guardedLookup } from './target.ts'
import { startTimekeeper } from './time-limits.ts'
import { transfer } from './transfer.ts'
import type { Transferred, TransferSettings } from './transfer.ts'

const MAX_BYTES = 256 * 1024 * 1024
const IDLE_MS = 30_000
const TOTAL_MS = 300_000
const TRIES = 3
/** Pause before the second try in ms, before jitter; each further one is three times as long. */
const FIRST_PAUSE_MS = 1000

/** What all downloads of a run have in common. */
export interface DownloaderOptions {
  /** An honest name and version. Some hosts refuse the default names of HTTP libraries. */
  readonly userAgent: string
  readonly proxyEnvironment?: ProxyEnvironment
  /** Lets loopback addresses pass, and http to them. Only for an API that is on loopback itself. */
  readonly allowLoopbackHttp: boolean
  /** Largest file, in bytes. Default: 256 MiB. */
  readonly maxBytes?: number
  /** Longest time without any byte, in ms. Default: 30 s. */
  readonly idleMs?: number
  /** Longest time for one try, in ms. Default: 5 minutes. */
  readonly totalMs?: number
  readonly clock?: Clock
  /** A number from 0 to below 1, for jitter. */
  readonly random?: () => number
  /** Finds the addresses of a host. Default: the system's. */
  readonly lookup?: LookupFunction
}

/** One picture to download. */
export interface DownloadRequest {
  /**
   * Absolute path of the file to write, `<file>.part` by custom. It must not exist. It holds the whole picture when the
   * download has succeeded, and does not exist when it has failed.
   */
  readonly partFile: string
  /** Ends the download with the signal's reason. */
  readonly signal?: AbortSignal
  /** Asks kie for another link to the same picture; called at most once, when the first link has failed for good. */
  readonly freshLink?: (url: string) => Promise<string>
}

/** A picture on disk. */
export interface DownloadedImage {
  /** Size in bytes. */
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Told by the bytes, not by the server. */
  readonly mediaType: MediaType
  /** Ending for the file's name, without the dot. */
  readonly extension: string
  /** Size in pixels. Nothing was decoded: it is what the header says. */
  readonly width: number
  readonly height: number
  /** What is wrong with the picture, as a clause about 'it', where kie serves it so. Holds no foreign text. */
  readonly warning?: string
}

/** Downloads pictures over connections that it keeps open between them. */
export interface Downloader {
  /**
   * Downloads one picture: three tries, then once by a fresh link. How many run at the same time is the caller's matter.
   *
   * @param url - a link as kie gave it; it is not trusted
   * @throws KieDownloadError
   * @throws the reason of the request's signal when that is aborted
   */
  download(url: string, request: DownloadRequest): Promise<DownloadedImage>
  /** Closes the connections. */
  close(): void
}

/** What follows a failed try. A limit or a disk would fail the same way again, whatever the link. */
const NEXT_STEP: Readonly<Record<DownloadReason, 'try-again' | 'fresh-link' | 'give-up'>> = {
  'forbidden-target': 'fresh-link',
  gone: 'fresh-link',
  'link-refused': 'fresh-link',
  server: 'try-again',
  network: 'try-again',
  timeout: 'try-again',
  redirects: 'try-again',
  encoded: 'try-again',
  'not-an-image': 'try-again',
  damaged: 'try-again',
  'too-large': 'give-up',
  disk: 'give-up',
}

/** Makes a downloader. Whoever makes it closes it. */
export function createDownloader(options: DownloaderOptions): Downloader {
  const { userAgent, proxyEnvironment = {}, allowLoopbackHttp, maxBytes = MAX_BYTES } = options
  const { idleMs = IDLE_MS, totalMs = TOTAL_MS, clock = systemClock, random = Math.random } = options
  const lookup = guardedLookup({ allowLoopbackHttp }, options.lookup ?? systemLookup)
  const agents = createAgents({ proxyEnvironment, keepAlive: true, lookup })
  const tools: Tools = { settings: { agents, userAgent, maxBytes, allowLoopbackHttp }, idleMs, totalMs, clock, random }
  return {
    async download(url, request) {
      try {
        return await downloadImage(url, { request, tools, damaged: new Set() })
      } catch (error) {
        if (!(error instanceof DownloadFault)) throw error
        throw new KieDownloadError({ reason: error.reason, url, detail: error.message }, { cause: error.cause })
      }
    },
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

interface Tools {
  readonly settings: TransferSettings
  readonly idleMs: number
  readonly totalMs: number
  readonly clock: Clock
  readonly random: () => number
}

/** One download under way. */
interface Job {
  readonly request: DownloadRequest
  readonly tools: Tools
  /** sha256 of the files that came damaged so far. */
  readonly damaged: Set<string>
}

async function downloadImage(url: string, job: Job): Promise<DownloadedImage> {
  try {
    return await tryRepeatedly(url, job)
  } catch (error) {
    if (!(error instanceof DownloadFault) || NEXT_STEP[error.reason] === 'give-up') throw error
    return await tryOnce(await askFreshLink(url, { request: job.request, fault: error }), job)
  }
}

async function tryRepeatedly(url: string, job: Job): Promise<DownloadedImage> {
  const { clock, random } = job.tools
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryOnce(url, job)
    } catch (error) {
      if (!(error instanceof DownloadFault) || NEXT_STEP[error.reason] !== 'try-again' || tries === TRIES) throw error
      const pauseMs = FIRST_PAUSE_MS * 3 ** (tries - 1)
      await clock.sleep(pauseMs * (0.5 + random() / 2), job.request.signal)
    }
  }
}

interface FreshLinkContext {
  readonly request: DownloadRequest
  /** Why the first link was given up. */
  readonly fault: DownloadFault
}

async function askFreshLink(url: string, { request, fault }: FreshLinkContext): Promise<string> {
  if (request.freshLink === undefined) throw fault
  try {
    return await request.freshLink(url)
  } catch (error) {
    request.signal?.throwIfAborted()
    // What failed is still the download; why there was no way round it stands beside it.
    const cause = new AggregateError([fault, error])
    throw new DownloadFault(fault.reason, `${fault.message}, and kie gave no fresh link`, { cause })
  }
}

async function tryOnce(link: string, { request, tools, damaged }: Job): Promise<DownloadedImage> {
  const part = await createPartFile(request.partFile)
  const timekeeper = startTimekeeper({ ...tools, signal: request.signal })
  try {
    const image = accept(await transfer(link, { settings: tools.settings, part, timekeeper }), damaged)
    await part.keep()
    return image
  } catch (error) {
    await part.discard()
    throw error
  } finally {
    timekeeper.stop()
  }
}

/** Refuses what is not a whole image, but for one that came just so before: that is what kie serves. */
function accept({ bytes, sha256, inspection }: Transferred, damaged: Set<string>): DownloadedImage {
  if (inspection.kind === 'other') throw new DownloadFault('not-an-image', inspection.fault)
  const { mediaType, size } = inspection
  const file = { bytes, sha256, mediaType, extension: extensionOf(mediaType) }
  if (inspection.kind === 'whole') return { ...file, ...inspection.size }
  if (size === undefined || !damaged.has(sha256)) {
    damaged.add(sha256)
    throw new DownloadFault('damaged', inspection.fault)
  }
  return { ...file, ...size, warning: inspection.fault }
}
