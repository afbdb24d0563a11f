import type { getOctokit } from '@actions/github'
import { Octokit as OctokitCore } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods'
import { retry } from '@octokit/plugin-retry'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import { messageOf } from '../../core/text/reason.ts'
import { obeyLimits } from './rate-limit.ts'
import { keepingMethod } from './redirect.ts'
import { checkReply } from './reply.ts'
import type { Clock } from './clock.ts'
import { LATE, startRequestLimit, type RequestLimit } from './request-limit.ts'
import { unlessAborted } from './unless-aborted.ts'

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

/** The version of the API that we speak: the newest that every server in use knows, GitHub Enterprise Server's included. */
const API_VERSION = '2022-11-28'

/** What a request of a caller who has stopped ends with, as no server would, so that the plugin leaves it alone. */
const STOPPED = 499

/** So many tries of one request may take their whole limit: one may have met a server that was just ending. */
const MAX_LATE = 2

/** Answers that trying again does not change. Limits (403, 429) are waited for, and a conflict (409) is the caller's. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 413, 422, 423, 429, 451, STOPPED, LATE]

/**
 * Makes a connection to GitHub's API.
 *
 * Broken connections and 5xx are tried again after 1, 4 and 9 s; a caller that must know how a request ended passes
 * `request: { retries: 0 }`. Rate limits are obeyed, and so are `HTTPS_PROXY` and `NO_PROXY` of the process.
 */
export function createOctokit({ token, apiUrl, log, clock }: OctokitOptions): Octokit {
  const options = {
    baseUrl: apiUrl,
    userAgent: userAgentOf(process.env['ACTIONS_ORCHESTRATION_ID']?.trim()),
    // Octokit would print to the console; what matters reaches the log through errors.
    log: { debug: ignore, info: ignore, warn: (line: string) => log.debug(forLog(line)), error: ignore },
    request: { fetch: keepingMethod(fetchByEnvironment) },
    // The pauses between the tries go by our clock.
    retry: { doNotRetry: FINAL_STATUSES, retryAfterBaseValue: 0 },
  }
  const plugins = [restEndpointMethods, paginateRest, lookAtReplies, pauseBy(clock), retry] as const
  const octokit = new (OctokitCore.plugin(...plugins))({ ...options, auth: token })
  octokit.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = API_VERSION
  })
  octokit.hook.wrap('request', limitTries(clock))
  octokit.hook.wrap('request', obeyLimits({ log, clock }))
  octokit.hook.wrap('request', endWithSignal)
  return octokit
}

/** As `@actions/github` does, it names the run as GitHub's support looks it up. */
function userAgentOf(orchestration: string | undefined): string {
  const run = orchestration ? ` actions_orchestration_id/${orchestration.replaceAll(/[^\w.-]/g, '_')}` : ''
  return `kie-image-action${run}`
}

/** How the environment names the proxy for an address, as `@actions/github` reads it. */
function proxiesFor(url: Parameters<typeof fetch>[0]): readonly string[] {
  const address = url instanceof Request ? url.url : String(url)
  return address.startsWith('https:') ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY']
}

/**
 * Node's own `fetch`, which uses no proxy; where the environment names one, that of `@actions/github`, which comes with an
 * HTTP client of half a megabyte.
 */
const fetchByEnvironment: typeof fetch = async (url, init) => {
  if (proxiesFor(url).every((name) => (process.env[name] ?? '') === '')) return fetch(url, init)
  const { defaults } = await import('@actions/github/lib/utils')
  return (defaults.request?.fetch as typeof fetch)(url, init)
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

/** A plugin that makes each try but the first of a request wait, 1, 4 and 9 s: the plugin for retries, which counts them, does not. */
function pauseBy(clock: Clock) {
  return ({ hook }: Parameters<typeof retry>[0]): void => {
    hook.before('request', async ({ request: { retryCount = 0, signal } }) => {
      if (retryCount > 0) await clock.sleep(retryCount ** 2 * 1000, signal)
    })
  }
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
  signal?.throwIfAborted()
  const work = Promise.resolve(send(options))
  return signal === undefined ? work : unlessAborted(work, signal)
}

/** What a hook is given of a request: the `fetch` that carries it out, for all of its tries. */
interface FetchedOptions {
  request?: { readonly fetch?: unknown; readonly retryCount?: number }
}

/** Gives each try of a request its limit. The hooks below this one are bound to these very options, so they are changed. */
function limitTries(clock: Clock) {
  return <Response, Options extends FetchedOptions>(
    send: (options: Options) => Response | Promise<Response>,
    options: Options,
  ): Response | Promise<Response> => {
    const fetchOnce = (options.request?.fetch ?? fetchByEnvironment) as typeof fetch
    options.request = { ...options.request, fetch: withinLimit(fetchOnce, clock), retryCount: 0 }
    return send(options)
  }
}

/**
 * Ends a try that takes too long, whatever `fetch` itself makes of its signal. The body is read here, too: Octokit takes one
 * that breaks off for an empty one.
 */
function withinLimit(send: typeof fetch, clock: Clock): typeof fetch {
  let late = 0
  return async (url, init) => {
    const limit = startRequestLimit(clock, bytesOf(init?.body))
    const signals = [limit.signal, ...(init?.signal ? [init.signal] : [])]
    const signal = AbortSignal.any(signals)
    try {
      const response = await unlessAborted(send(url, { ...init, signal }), signal)
      const body = await unlessAborted(readBody(response, limit), signal)
      const { status, statusText, headers } = response
      return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers: [...headers] })
    } catch (error) {
      if (init?.signal?.aborted === true) return new Response(null, { status: STOPPED })
      if (limit.signal.aborted && ++late === MAX_LATE) {
        return Response.json({ message: messageOf(error) }, { status: LATE })
      }
      throw error
    } finally {
      limit.stop()
    }
  }
}

/** Reads an answer, which has time as long as it comes: GitHub does not tell the length of whatever it compresses. */
async function readBody({ body }: Response, limit: RequestLimit): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    limit.extend(chunk.byteLength)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** How many bytes a request sends: Octokit's bodies are texts, ours are files. */
function bytesOf(body: RequestInit['body']): number {
  if (typeof body === 'string') return Buffer.byteLength(body)
  return body instanceof Blob ? body.size : 0
}
