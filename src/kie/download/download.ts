import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { systemClock, type Clock } from '../time/clock.ts'
import { createAgents } from '../wire/agent.ts'
import type { ProxyEnvironment } from '../wire/proxy-environment.ts'
import { DownloadFault, KieDownloadError } from './error.ts'
import { guardedLookup } from './target.ts'
import { downloadImage, type DownloadedImage, type DownloadRequest, type DownloadTools } from './tries.ts'

const MAX_BYTES = 256 * 1024 * 1024
const IDLE_MS = 30_000
const TOTAL_MS = 300_000

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

/** Makes a downloader. Whoever makes it closes it. */
export function createDownloader(options: DownloaderOptions): Downloader {
  const { userAgent, proxyEnvironment = {}, allowLoopbackHttp, maxBytes = MAX_BYTES } = options
  const { idleMs = IDLE_MS, totalMs = TOTAL_MS, clock = systemClock, random = Math.random } = options
  const lookup = guardedLookup({ allowLoopbackHttp }, options.lookup ?? systemLookup)
  const agents = createAgents({ proxyEnvironment, keepAlive: true, lookup })
  const tools: DownloadTools = {
    settings: { agents, userAgent, maxBytes, allowLoopbackHttp },
    idleMs,
    totalMs,
    clock,
    random,
  }
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
