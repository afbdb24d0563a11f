import { describeWait } from '../../core/text/amounts.ts'
import type { Log } from '../../core/text/log.ts'
import type { Clock } from './clock.ts'
import { isRequestFailure } from './request-failure.ts'

/** The longest that one request waits for GitHub's limits, all its waits together. */
const MAX_WAIT_MS = 120_000

/** GitHub's advice where a limit names no time. */
const DEFAULT_WAIT_MS = 60_000

/** What the hook is called with besides the request; `signal` is the caller's. */
interface HookedOptions {
  readonly request?: { readonly signal?: AbortSignal }
}

/**
 * Makes a request wait where GitHub's rate limits say so, and try again.
 *
 * For Octokit's `hook.wrap('request')`. A limit that takes longer than 2 minutes is left to fail.
 */
export function obeyLimits({ log, clock }: { readonly log: Log; readonly clock: Clock }) {
  return async <Response, Options extends HookedOptions>(
    send: (options: Options) => Response | Promise<Response>,
    options: Options,
  ): Promise<Response> => {
    const signal = options.request?.signal
    const start = clock.now()
    for (;;) {
      try {
        return await send(options)
      } catch (error) {
        const waitMs = limitWaitMs(error, clock)
        if (waitMs === undefined || clock.now() - start + waitMs > MAX_WAIT_MS) throw error
        log.notice(`GitHub's rate limit is reached; waiting ${describeWait(waitMs)}.`)
        await clock.sleep(waitMs, signal)
      }
    }
  }
}

/**
 * How long GitHub's limits ask to wait, in milliseconds; `undefined` where the error is no limit.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function limitWaitMs(error: unknown, clock: Pick<Clock, 'date'>): number | undefined {
  if (!isRequestFailure(error) || (error.status !== 403 && error.status !== 429)) return undefined
  const headers = error.response?.headers ?? {}
  const retryAfter = Number(headers['retry-after'] ?? NaN)
  if (retryAfter >= 0) return retryAfter * 1000
  if (headers['x-ratelimit-remaining'] === '0') {
    const resetMs = Number(headers['x-ratelimit-reset'] ?? NaN) * 1000 - clock.date().getTime()
    return resetMs >= 0 ? resetMs : DEFAULT_WAIT_MS
  }
  return error.status === 429 || /rate limit/i.test(error.message) ? DEFAULT_WAIT_MS : undefined
}
