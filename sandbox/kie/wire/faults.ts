import type { Endpoint } from './requests.ts'

/** What can go wrong with any request. Milliseconds are those of the sandbox. */
export type ConnectionFault =
  /** The connection is reset (RST); before the body: as soon as the request's head is there. */
  | { readonly kind: 'reset'; readonly when: 'before-body' | 'after-body' }
  /** The connection is closed (FIN) without an answer. */
  | { readonly kind: 'close'; readonly when: 'before-body' | 'after-body' }
  /** The request is taken and never answered. */
  | { readonly kind: 'hang' }
  /** The request is handled at once and answered later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Something that is no HTTP comes back. */
  | { readonly kind: 'garbage' }
  /** This is answered and nothing else done. An object is sent as JSON. */
  | {
      readonly kind: 'reply'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | object
    }

/** What can go wrong with a request to the API. */
export type ApiFault =
  | ConnectionFault
  /** The request is handled, a task created and charged, but the caller never gets the answer. `html`: 502 of a gateway. */
  | { readonly kind: 'lost'; readonly then: 'reset' | 'close' | 'hang' | 'html' }

/** What can go wrong with a result file. `at` is the place in the file as a fraction of it, 0.5 unless given. */
export type FileFault =
  | ConnectionFault
  /**
   * The body ends at `at`. `length`: before the declared end. `chunked`: without the last chunk. `fin`, `rst`: no length was
   * declared. `short-length`: the declared length is that of the part.
   */
  | { readonly kind: 'cut'; readonly how: 'length' | 'chunked' | 'fin' | 'rst' | 'short-length'; readonly at?: number }
  /** One bit is wrong. */
  | { readonly kind: 'flipped'; readonly at?: number }
  /** 64 bytes that do not belong there follow the picture. */
  | { readonly kind: 'trailing' }
  /** 200 and no byte. */
  | { readonly kind: 'empty' }
  /** An HTML page under the picture's content type. */
  | { readonly kind: 'html' }
  /** The picture, gzipped, with Content-Encoding, whatever was accepted. */
  | { readonly kind: 'gzip' }
  /** One byte a second. */
  | { readonly kind: 'drip' }
  /** A picture that never ends, as fast as it is taken; `declared` is its Content-Length, none unless given. */
  | { readonly kind: 'endless'; readonly declared?: number }
  /** 302 to that address. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** So many redirects on this server before the picture comes; `Infinity` is a loop. */
  | { readonly kind: 'hops'; readonly count: number }

/** Any of the faults. */
export type Fault = ApiFault | FileFault

/** The faults that lie ahead, for each endpoint in the order of its requests. */
export class Script {
  readonly #faults = new Map<Endpoint, Fault[]>()

  add(endpoint: Endpoint, faults: readonly Fault[]): void {
    this.#faults.set(endpoint, [...(this.#faults.get(endpoint) ?? []), ...faults])
  }

  /** The fault for the request that has just arrived, if there is one. */
  take(endpoint: Endpoint): Fault | undefined {
    return this.#faults.get(endpoint)?.shift()
  }
}
