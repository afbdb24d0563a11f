import { getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { retry } from '@octokit/plugin-retry'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { obeyLimits } from './rate-limit.ts'
import { keepingMethod } from './redirect.ts'
import { checkReply } from './reply.ts'
import type { Clock } from './clock.ts'

/** GitHub's REST API, as everything in `github/` uses it. */
export type Octokit = ReturnType<typeof getOctokit>

/** What the connection to GitHub needs to know. */
export interface OctokitOptions {
  /** The input `github-token`. */
  readonly token: string
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string
  readonly log: Log
  readonly clock: Clock
}

/** The longest that one request may take; 40 MB of an image at 350 kB a second. */
const REQUEST_LIMIT_MS = 120_000

/** What a request of a caller who has stopped ends with, as no server would, so that the plugin leaves it alone. */
const STOPPED = 499

/** Answers that trying again does not change. Limits (403, 429) are waited for, and a conflict (409) is the caller's. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451, STOPPED]

/**
 * Makes a connection to GitHub's API.
 *
 * Broken connections and 5xx are tried again after 1, 4 and 9 s; a caller that must know how a request ended passes
 * `request: { retries: 0 }`. Rate limits are obeyed. `HTTPS_PROXY` and `NO_PROXY` of the process are honoured by
 * `@actions/github` itself.
 */
export function createOctokit({ token, apiUrl, log, clock }: OctokitOptions): Octokit {
  const options = {
    baseUrl: apiUrl,
    userAgent: 'kie-image-action',
    // Octokit would print to the console; what matters reaches the log through errors.
    log: { debug: ignore, info: ignore, warn: (line: string) => log.debug(forLog(line)), error: ignore },
    request: { ...defaults.request, fetch: withinLimit(keepingMethod(defaults.request?.fetch as typeof fetch), clock) },
    retry: { doNotRetry: FINAL_STATUSES },
  }
  const octokit = getOctokit(token, options, lookAtReplies, retry)
  octokit.hook.wrap('request', obeyLimits({ log, clock }))
  octokit.hook.wrap('request', endWithSignal)
  return octokit
}

/** A plugin, so that it comes before the others, which read fields of whatever came. */
function lookAtReplies({ hook, request }: Parameters<typeof retry>[0]): void {
  hook.wrap('request', async (send, options) => {
    const reply = await send(options)
    const isRaw = options.request.parseSuccessResponseBody === false
    checkReply(reply, { ...request.endpoint(options), isRaw })
    return reply
  })
}

function ignore(): void {
  // Said elsewhere.
}

/** Ends a request with its caller's signal, also while the plugin waits for its next try. */
async function endWithSignal<Response, Options extends { readonly request?: { readonly signal?: AbortSignal } }>(
  send: (options: Options) => Response | Promise<Response>,
  options: Options,
): Promise<Response> {
  const signal = options.request?.signal
  if (signal === undefined) return send(options)
  signal.throwIfAborted()
  const settled = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: settled.signal })
  })
  try {
    return await Promise.race([send(options), aborted])
  } finally {
    settled.abort()
  }
}

/**
 * Ends a request that takes too long. The body is read here, too: Octokit takes one that breaks off for an empty one.
 */
function withinLimit(send: typeof fetch, clock: Clock): typeof fetch {
  return async (url, init) => {
    const answered = new AbortController()
    const late = new AbortController()
    clock
      .sleep(REQUEST_LIMIT_MS, answered.signal)
      .then(() => late.abort(new Error(`GitHub did not answer within ${REQUEST_LIMIT_MS / 1000} s.`)), ignore)
    try {
      const signals = [late.signal, ...(init?.signal ? [init.signal] : [])]
      const response = await send(url, { ...init, signal: AbortSignal.any(signals) })
      const body = await response.arrayBuffer()
      const { status, statusText, headers } = response
      return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers: [...headers] })
    } catch (error) {
      if (init?.signal?.aborted === true) return new Response(null, { status: STOPPED })
      throw error
    } finally {
      answered.abort()
    }
  }
}
