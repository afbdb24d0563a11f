/** How a request goes wrong. */
export type Misfortune =
  /** Answered with this, and not carried out. */
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** Done, and another body goes out in place of the answer's own, a copy of which it is made of. */
  | { readonly alter: (body: unknown) => unknown }
  /** `reset`: the connection is cut before anything is done. `hang`: no answer ever. `lost-reply`: done, but the
   * connection is cut instead of the answer. `cut-reply`: done, and the answer breaks off in its body. `starter`, of
   * an upload of an asset: 502, and an asset of that name that stays without bytes. */
  | 'reset'
  | 'hang'
  | 'lost-reply'
  | 'cut-reply'
  | 'starter'

/** A fault that waits for its requests. */
export interface Fault {
  /** `METHOD /path`, where `*` stands for any text: `PATCH /repos/*`. */
  readonly on: string
  readonly goes: Misfortune
  /** How many requests meet it; default 1. */
  readonly times?: number
  /** How many matching requests pass before; default 0. */
  readonly after?: number
}

/** One request that arrived. */
export interface LoggedRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** Milliseconds of the sandbox's clock. */
  readonly at: number
  /** Length of the body. */
  readonly bytes: number
}

/** Called with a request before it is looked at; the request waits for the promise. */
export type Hook = (request: LoggedRequest) => void | Promise<void>

/** The scripted faults and hooks, in the order in which they were given. */
export class Script {
  readonly #faults: { pattern: RegExp; goes: Misfortune; skip: number; left: number }[] = []
  readonly #hooks = new Set<{ pattern: RegExp; hook: Hook }>()

  /** Adds a fault. */
  add({ on, goes, times = 1, after = 0 }: Fault): void {
    this.#faults.push({ pattern: patternOf(on), goes, skip: after, left: times })
  }

  /** Adds a hook; gives the function that takes it away. */
  onRequest(on: string, hook: Hook): () => void {
    const entry = { pattern: patternOf(on), hook }
    this.#hooks.add(entry)
    return () => {
      this.#hooks.delete(entry)
    }
  }

  /** Runs the hooks of a request. */
  async runHooks(request: LoggedRequest): Promise<void> {
    for (const { pattern, hook } of this.#hooks) {
      if (pattern.test(`${request.method} ${request.path}`)) await hook(request)
    }
  }

  /** The fault that this request meets, which is used up by it. */
  next({ method, path }: LoggedRequest): Misfortune | undefined {
    for (const fault of this.#faults) {
      if (fault.left === 0 || !fault.pattern.test(`${method} ${path}`)) continue
      if (fault.skip > 0) {
        fault.skip -= 1
        continue
      }
      fault.left -= 1
      return fault.goes
    }
    return undefined
  }
}

function patternOf(on: string): RegExp {
  const parts = on.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}
