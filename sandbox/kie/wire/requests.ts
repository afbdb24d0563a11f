import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** The doors of the sandbox; `other` is a path that kie does not have. */
export type Endpoint =
  'createTask' | 'recordInfo' | 'credit' | 'downloadUrl' | 'catalogue' | 'prices' | 'upload' | 'file' | 'other'

/** A request that has arrived at the sandbox. */
export interface LoggedRequest {
  /** Sandbox milliseconds at which its head was there. */
  readonly atMs: number
  readonly endpoint: Endpoint
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  /** The body as text; empty for multipart uploads, and where a fault came before the body. */
  body: string
}

/** Told of each request when it is whole and not yet handled; a promise holds the request until it is settled. */
export type RequestListener = (request: LoggedRequest) => unknown

/** All requests in the order of their arrival. */
export class RequestLog {
  readonly entries: LoggedRequest[] = []
  readonly #listeners = new Set<RequestListener>()

  arrived(request: IncomingMessage, about: { readonly atMs: number; readonly endpoint: Endpoint }): LoggedRequest {
    const url = new URL(request.url ?? '/', 'http://sandbox')
    const entry = {
      ...about,
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: '',
    }
    this.entries.push(entry)
    return entry
  }

  /** @returns a function that ends the listening */
  listen(listener: RequestListener): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  async announce(entry: LoggedRequest): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener(entry)))
  }
}

/** Reads a request's body to its end. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
