import type { Clock } from '../time/clock.ts'
import { DownloadFault, type DownloadReason } from './error.ts'
import { extensionOf, type MediaType } from './media-type.ts'
import { createPartFile, type OpenedPart } from './part-file.ts'
import { startTimekeeper } from './time-limits.ts'
import { transfer, type Transferred, type TransferSettings } from './transfer.ts'

const TRIES = 3
/** Pause before the second try in ms, before jitter; each further one is three times as long. */
const FIRST_PAUSE_MS = 1000

/** One picture to download. */
export interface DownloadRequest {
  /**
   * Absolute path of the file to write, `<file>.part` by custom. It must not exist. It holds the whole picture when the
   * download has succeeded, and does not exist when it has failed.
   */
  readonly partFile: string
  /**
   * Called when that file is open, before anything is written to it, so that a caller can make sure that it lies where it
   * should. What it throws ends the download with the reason `disk`.
   */
  readonly checkOpened?: (opened: OpenedPart) => void
  /** Ends the download with the signal's reason. */
  readonly signal?: AbortSignal
  /**
   * Asks kie for another link to the same picture; called at most once, when the first link has failed for good. Comes to
   * `undefined` where kie says that it does not know the file.
   */
  readonly freshLink?: (url: string) => Promise<string | undefined>
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

/** What follows a failed try. A limit or a disk would fail the same way again, whatever the link. */
const NEXT_STEP: Readonly<Record<DownloadReason, 'try-again' | 'fresh-link' | 'give-up'>> = {
  'forbidden-target': 'fresh-link',
  missing: 'fresh-link',
  'link-refused': 'fresh-link',
  server: 'try-again',
  network: 'try-again',
  timeout: 'try-again',
  redirects: 'try-again',
  encoded: 'try-again',
  'not-an-image': 'try-again',
  damaged: 'try-again',
  gone: 'give-up',
  'too-large': 'give-up',
  disk: 'give-up',
}

/** What the tries of all downloads share. */
export interface DownloadTools {
  readonly settings: TransferSettings
  readonly idleMs: number
  readonly totalMs: number
  readonly clock: Clock
  readonly random: () => number
}

/** One download under way. */
export interface Download {
  readonly request: DownloadRequest
  readonly tools: DownloadTools
  /** sha256 of the files that came damaged so far. */
  readonly damaged: Set<string>
}

/**
 * Downloads one picture: three tries, then once by a fresh link.
 *
 * @throws DownloadFault of the last try
 * @throws the reason of the request's signal when that is aborted
 */
export async function downloadImage(url: string, download: Download): Promise<DownloadedImage> {
  try {
    return await tryRepeatedly(url, download)
  } catch (error) {
    if (!(error instanceof DownloadFault) || NEXT_STEP[error.reason] === 'give-up') throw error
    return await tryFreshLink(await askFreshLink(url, { request: download.request, fault: error }), download)
  }
}

/** The link is of this moment, so where it leads nowhere there is nothing left to come. */
async function tryFreshLink(link: string, download: Download): Promise<DownloadedImage> {
  try {
    return await tryOnce(link, download)
  } catch (error) {
    if (!(error instanceof DownloadFault) || error.reason !== 'missing') throw error
    throw new DownloadFault('gone', error.message, { cause: error.cause })
  }
}

async function tryRepeatedly(url: string, download: Download): Promise<DownloadedImage> {
  const { clock, random } = download.tools
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryOnce(url, download)
    } catch (error) {
      if (!(error instanceof DownloadFault) || NEXT_STEP[error.reason] !== 'try-again' || tries === TRIES) throw error
      const pauseMs = FIRST_PAUSE_MS * 3 ** (tries - 1)
      await clock.sleep(pauseMs * (0.5 + random() / 2), download.request.signal)
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
  const link = await request.freshLink(url).catch((error: unknown) => {
    request.signal?.throwIfAborted()
    // What failed is still the download; why there was no way round it stands beside it.
    const cause = new AggregateError([fault, error])
    throw new DownloadFault(fault.reason, `${fault.message}, and kie gave no fresh link`, { cause })
  })
  if (link !== undefined) return link
  // A link that is only refused may lead somewhere another time, whatever kie knows of it.
  const reason = fault.reason === 'missing' ? 'gone' : fault.reason
  throw new DownloadFault(reason, `${fault.message}, and kie gave no fresh link: it does not know the file`, {
    cause: fault,
  })
}

async function tryOnce(link: string, { request, tools, damaged }: Download): Promise<DownloadedImage> {
  const part = await createPartFile(request.partFile, request.checkOpened)
  const timekeeper = startTimekeeper({ ...tools, signal: request.signal })
  try {
    const image = imageFrom(await transfer(link, { settings: tools.settings, part, timekeeper }), damaged)
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
function imageFrom({ bytes, sha256, inspection }: Transferred, damaged: Set<string>): DownloadedImage {
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
