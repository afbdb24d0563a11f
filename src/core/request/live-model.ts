import { createKieClient, KieError, readProxyEnvironment, systemClock, USER_AGENT } from '../../kie/index.ts'
import type { LookUp } from './resolver.ts'

/** What is asked with. */
export interface AskOptions {
  readonly apiKey: string
  readonly apiUrl: string
  readonly signal: AbortSignal
}

/** A help, never a condition: a check must not wait for minutes. */
const LONGEST_WAIT_MS = 10_000

/**
 * Makes the way to kie's live catalogue. One for all questions of a step, since their pace is kie's limit.
 *
 * @returns asks for a model; `undefined` where kie knows none, or does not answer in time
 */
export function createLookUp({ apiKey, apiUrl, signal }: AskOptions): LookUp {
  const proxyEnvironment = readProxyEnvironment(process.env)
  const client = createKieClient({ apiKey, apiUrl, userAgent: USER_AGENT, proxyEnvironment, clock: systemClock })
  return async (model) => {
    const over = new AbortController()
    const late = systemClock.sleep(LONGEST_WAIT_MS, over.signal).then(
      () => undefined,
      () => undefined,
    )
    try {
      return await Promise.race([
        client.getModelSchema(model, { signal: AbortSignal.any([signal, over.signal]) }),
        late,
      ])
    } catch (error) {
      if (!(error instanceof KieError)) throw error
      return undefined
    } finally {
      over.abort()
    }
  }
}
