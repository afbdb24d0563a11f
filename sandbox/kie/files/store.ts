import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Exchange } from '../wire/exchange.ts'
import type { Pace } from '../wire/pace.ts'
import type { LoggedRequest } from '../wire/requests.ts'
import { serveFile } from './download.ts'

/** A file that can be downloaded. */
export interface StoredFile {
  readonly contentType: string
  /** Called at each download. */
  readonly content: () => Promise<Uint8Array>
}

/** How files end. */
export interface Expiry {
  /** What their plain links answer from now on. */
  readonly status: 403 | 404 | 410
  /** Whether fresh links to them still work; `refused`: kie does not know the files any more, and gives none. */
  readonly freshLinks: boolean | 'refused'
  /** Which picture of each task, from 1; by default all. */
  readonly picture?: number
}

/** Documented for the links of download-url. */
const FRESH_LINK_MS = 20 * 60_000

/** User-Agents that HTTP libraries send by themselves. The CDN was reported to refuse them. */
const LIBRARY_AGENT = /^(node|undici|axios|got|node-fetch)\b|^$/i

/** The result files and who may have them: another origin than the API, and stricter about its callers. */
export class FileStore {
  readonly #files = new Map<string, StoredFile>()
  readonly #signatures = new Map<string, { readonly path: string; readonly untilMs: number }>()
  readonly #retired = new Map<string, Expiry>()
  readonly #url: string
  readonly #pace: Pace

  /** @param url - the origin that the files are served under */
  constructor(url: string, pace: Pace) {
    this.#url = url
    this.#pace = pace
  }

  /**
   * @param path - begins with `/`; a file that is already there is replaced
   * @returns the file's plain link
   */
  add(path: string, file: StoredFile): string {
    this.#files.set(path, file)
    this.#retired.delete(path)
    return this.#url + path
  }

  /** Whether a link leads here, to a file or to none. */
  holds(link: string): boolean {
    return link.startsWith(`${this.#url}/`)
  }

  /** The file that a plain link of ours leads to; `undefined` where it is gone, or never was. */
  peek(link: string): StoredFile | undefined {
    const path = link.slice(this.#url.length)
    return this.#retired.has(path) ? undefined : this.#files.get(path)
  }

  /** @returns a signed link that works for 20 minutes; `undefined` if the plain one is none of ours */
  freshLink(plain: string): string | undefined {
    const path = plain.startsWith(this.#url) ? plain.slice(this.#url.length) : ''
    if (!this.#files.has(path) || this.#retired.get(path)?.freshLinks === 'refused') return undefined
    const signature = randomBytes(16).toString('hex')
    const untilMs = this.#pace.now() + FRESH_LINK_MS
    this.#signatures.set(signature, { path, untilMs })
    return `${this.#url}${path}?Expires=${Math.round(this.#pace.epochMs(untilMs) / 1000)}&Signature=${signature}`
  }

  /** Files that are there now are gone from their plain links, and unless told otherwise from fresh ones. */
  retire(as: Expiry): void {
    const isMeant = (path: string): boolean => as.picture === undefined || path.includes(`/${as.picture}.`)
    for (const path of [...this.#files.keys()].filter(isMeant)) this.#retired.set(path, as)
  }

  async answer({ entry, response, fault }: Exchange): Promise<void> {
    const [, left = '0', path = entry.path] = /^\/hops\/(\d+|Infinity)(\/.*)$/.exec(entry.path) ?? []
    const hops = fault?.kind === 'hops' ? fault.count : Number(left)
    const found = this.#find(entry)
    if (refusesCaller(entry)) refuse(response, 403)
    else if (hops > 0) response.writeHead(302, { location: this.#afterHop(hops - 1, path) }).end()
    else if (typeof found === 'number') refuse(response, found)
    else await this.#send(found, { response, fault })
  }

  /** @returns the file, or the status that says why there is none */
  #find({ path, method, query }: LoggedRequest): StoredFile | number {
    if (method !== 'GET') return 405
    const retired = this.#retired.get(path)
    const signature = query['Signature']
    if (signature === undefined) return retired?.status ?? this.#files.get(path) ?? 404
    const link = this.#signatures.get(signature)
    if (link === undefined || link.path !== path || link.untilMs < this.#pace.now()) return 403
    const isGone = retired !== undefined && retired.freshLinks !== true
    return isGone ? retired.status : (this.#files.get(path) ?? 404)
  }

  #afterHop(left: number, path: string): string {
    return left > 0 ? `${this.#url}/hops/${left}${path}` : this.#url + path
  }

  async #send(file: StoredFile, { response, fault }: Pick<Exchange, 'response' | 'fault'>): Promise<void> {
    const bytes = Buffer.from(await file.content())
    if (fault?.kind === 'delay') await this.#pace.sleep(fault.ms)
    await serveFile({ bytes, contentType: file.contentType, response, pace: this.#pace }, fault)
  }
}

function refusesCaller({ headers }: LoggedRequest): boolean {
  return headers.authorization !== undefined || LIBRARY_AGENT.test(headers['user-agent'] ?? '')
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(`<!doctype html><title>${status}</title>\n`)
}
