import { createKieClient, KieError, readProxyEnvironment, systemClock, USER_AGENT, type Model } from './kie/index.ts'

/** What is asked with. */
export interface AskOptions {
  readonly apiKey: string
  readonly apiUrl: string
  readonly signal: AbortSignal
}

/** A help, never a condition: a check must not wait for minutes. */
const LONGEST_WAIT_MS = 10_000

/** Asks kie's live catalogue for a model. @returns `undefined` where it knows none, or does not answer in time */
export async function askForModel(model: string, { apiKey, apiUrl, signal }: AskOptions): Promise<Model | undefined> {
  const proxyEnvironment = readProxyEnvironment(process.env)
  const client = createKieClient({ apiKey, apiUrl, userAgent: USER_AGENT, proxyEnvironment, clock: systemClock })
  const over = new AbortController()
  const late = systemClock.sleep(LONGEST_WAIT_MS, over.signal).then(
    () => undefined,
    () => undefined,
  )
  try {
    return await Promise.race([client.getModelSchema(model, { signal: AbortSignal.any([signal, over.signal]) }), late])
  } catch (error) {
    if (!(error instanceof KieError)) throw error
    return undefined
  } finally {
    over.abort()
  }
}
