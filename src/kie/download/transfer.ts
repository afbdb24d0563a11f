import { createHash } from 'node:crypto'
import http from 'node:http'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Agents } from '../wire/agent.ts'
import { DownloadFault, type DownloadReason } from './error.ts'
import { ImageInspector } from './inspect.ts'
import type { ImageInspection } from './inspect.ts'
import type { PartFile } from './part-file.ts'
import { checkTarget } from './target.ts'
import type { TargetRules } from './target.ts'
import type { Timekeeper } from './time-limits.ts'

const MAX_REDIRECTS = 5
const REDIRECT_STATUSES = [301, 302, 303, 307, 308]
/** Client errors that may pass: request timeout, too early, too many requests. */
const PASSING_STATUSES = [408, 425, 429]

/** What all transfers of a downloader have in common. */
export interface TransferSettings extends TargetRules {
  readonly agents: Agents
  readonly userAgent: string
  readonly maxBytes: number
}

/** The parts of one transfer. */
export interface TransferParts {
  readonly settings: TransferSettings
  readonly part: PartFile
  readonly timekeeper: Timekeeper
}

/** What a transfer brought. */
export interface Transferred {
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly inspection: ImageInspection
}

/**
 * Brings the body that a link leads to into a file, once: hashed, inspected and limited while it is written.
 *
 * @throws DownloadFault, or whatever reason the caller's signal was aborted with
 */
export async function transfer(link: string, { settings, part, timekeeper }: TransferParts): Promise<Transferred> {
  const { signal } = timekeeper
  try {
    const response = await followRedirects(link, { settings, timekeeper })
    return await receive(checkedBody(response, settings.maxBytes), { settings, part, timekeeper })
  } catch (error) {
    // A request that is aborted ends in an error of its own, such as ECONNRESET.
    if (signal.aborted) throw signal.reason
    throw error instanceof DownloadFault ? error : networkFault(error)
  }
}

async function followRedirects(
  link: string,
  { settings, timekeeper }: Pick<TransferParts, 'settings' | 'timekeeper'>,
): Promise<IncomingMessage> {
  let url = checkTarget(link, settings)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await ask(url, { ...settings, signal: timekeeper.signal })
    timekeeper.touch()
    const { location } = response.headers
    if (location === undefined || !REDIRECT_STATUSES.includes(response.statusCode ?? 0)) return response
    response.destroy()
    url = checkTarget(location, settings, url.href)
  }
  throw new DownloadFault('redirects', `more than ${MAX_REDIRECTS} redirects`)
}

interface AskOptions extends TransferSettings {
  readonly signal: AbortSignal
}

function ask(url: URL, { agents, userAgent, signal }: AskOptions): Promise<IncomingMessage> {
  const [request, agent] = url.protocol === 'https:' ? [https.request, agents.https] : [http.request, agents.http]
  // A server that is offered other image types, or compression, may send something else than the file.
  const headers = { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity' }
  return new Promise((resolve, reject) => {
    // Node tells of an abort only once a request has its connection, so not while a proxy keeps it waiting.
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    request(url, { agent, headers, signal }).on('response', resolve).on('error', reject).end()
  })
}

/** Refuses a response by its head. */
function checkedBody(response: IncomingMessage, maxBytes: number): IncomingMessage {
  const fault = faultOfHead(response, maxBytes)
  if (fault === undefined) return response
  response.destroy()
  throw fault
}

/** A link that leads nowhere is told apart from one that is kept from us; whether the file is gone is kie's to say. */
function reasonForStatus(statusCode: number): DownloadReason {
  if (statusCode === 404 || statusCode === 410) return 'missing'
  const isRefusal = statusCode >= 400 && statusCode < 500 && !PASSING_STATUSES.includes(statusCode)
  return isRefusal ? 'link-refused' : 'server'
}

function faultOfHead({ statusCode = 0, headers }: IncomingMessage, maxBytes: number): DownloadFault | undefined {
  if (statusCode !== 200) {
    return new DownloadFault(reasonForStatus(statusCode), `the server answered with status ${statusCode}`)
  }
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity')
    return new DownloadFault('encoded', 'the server compressed it, which it was asked not to')
  if (Number(headers['content-length'] ?? 0) > maxBytes) return largerThan(maxBytes)
  return undefined
}

async function receive(response: IncomingMessage, parts: TransferParts): Promise<Transferred> {
  const { settings, part, timekeeper } = parts
  const hash = createHash('sha256')
  const inspector = new ImageInspector()
  let bytes = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    timekeeper.touch()
    bytes += piece.length
    if (bytes > settings.maxBytes) throw largerThan(settings.maxBytes)
    hash.update(piece)
    inspector.write(piece)
    await part.write(piece)
  }
  return { bytes, sha256: hash.digest('hex'), inspection: inspector.end() }
}

function largerThan(maxBytes: number): DownloadFault {
  return new DownloadFault('too-large', `it is larger than ${maxBytes} bytes`)
}

function networkFault(cause: unknown): DownloadFault {
  const { code } = cause as NodeJS.ErrnoException
  return new DownloadFault('network', `the connection failed (${code ?? 'unknown error'})`, { cause })
}
