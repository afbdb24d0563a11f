import type { Clock } from './clock.ts'

/**
 * How long a cancelled run waits for an answer it should not miss: less than the run grants a delivery after an abort
 * (`ABORTED_DELIVERY_MS`).
 */
const LAST_WORD_MS = 800

/**
 * Sends a request that an abort does not end at once, but only when its answer does not come in a moment.
 *
 * @param send - gets the signal that ends it, whose reason is that of the abort
 */
export async function withLastWord<Answer>(
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
  send: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const patience = new AbortController()
  const losePatience = (): void => {
    void clock.sleep(LAST_WORD_MS).then(() => patience.abort(signal.reason))
  }
  if (signal.aborted) losePatience()
  else signal.addEventListener('abort', losePatience)
  try {
    return await send(patience.signal)
  } finally {
    signal.removeEventListener('abort', losePatience)
  }
}
