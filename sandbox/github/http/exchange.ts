import type { Reply } from '../rest/reply.ts'

/** One request, and how it was answered. */
export interface Exchange {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Empty for the file of an asset and for what git sends, which are never held whole. */
  readonly body: Buffer
  /** Before a scripted misfortune changes or loses it; `undefined` where there never is one, and where git makes it. */
  readonly reply: Reply | undefined
  /** Whether the answer is a scripted one, in which the stand-in had no say. */
  readonly isScripted: boolean
}

/** Looks on as the stand-in is used. */
export interface Watch {
  /** Called with each request and its answer, before that goes out. */
  see(exchange: Exchange): void
  /** Called when the stand-in has ended; what it throws, `close` rejects with. */
  end(): void
}
