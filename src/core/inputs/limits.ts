import type { InputReader } from './reading/reader.ts'
import type { Source } from './source.ts'

/** How long, how often and how fast is tried. */
export interface Limits {
  /** For one task, from its submission: 6 seconds to a day. */
  readonly timeoutMs: number
  /** 0 to 10. */
  readonly retries: number
  /** Submissions in any 10 seconds, 1 to 20. */
  readonly rateLimit: number
}

/** kie's links live for a day, so a longer wait could not end well. */
const MAX_TIMEOUT_MINUTES = 1440
/** No image is made in less; it would only be paid for. */
const MIN_TIMEOUT_MINUTES = 0.1
/** kie's documented limit for an account, in any 10 seconds. */
const MAX_RATE = 20

/** Reads the limits that hold whatever is made. */
export function readLimits(reader: InputReader): Limits {
  return {
    timeoutMs: readTimeout(reader),
    retries: reader.integer('retries', { min: 0, max: 10 }),
    rateLimit: reader.integer('rate-limit', { min: 1, max: MAX_RATE }),
  }
}

/**
 * Reads the most that a run may spend. The limit holds only for prices that are known beforehand.
 *
 * @returns credits, `undefined` for no limit
 */
export function readMaxCredits(reader: InputReader, source: Source): number | undefined {
  if (reader.text('max-credits') === '') return undefined
  const max = reader.number('max-credits')
  const unpriced =
    source.kind === 'tasks' || source.tasks !== undefined
      ? []
      : source.requested.filter(({ resolved }) => resolved.price === undefined)
  for (const model of new Set(unpriced.map(({ resolved }) => resolved.request.model))) {
    reader.problem(
      `Input 'max-credits' needs a known price, and that of this request to ${model} is unknown; ` +
        "leave 'max-credits' out, or use a model and settings whose price is known.",
    )
  }
  return max
}

function readTimeout(reader: InputReader): number {
  const minutes = reader.number('timeout-minutes')
  if (minutes < MIN_TIMEOUT_MINUTES || minutes > MAX_TIMEOUT_MINUTES) {
    reader.problem(
      `Input 'timeout-minutes' is ${minutes}; it takes a number from ${MIN_TIMEOUT_MINUTES} to ${MAX_TIMEOUT_MINUTES}.`,
    )
  }
  return minutes * 60_000
}
