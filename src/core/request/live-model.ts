import { createKieClient, KieError, otherProductOf } from '../../kie/index.ts'
import { readProxyEnvironment, systemClock, USER_AGENT } from '../../kie/index.ts'
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
 * @returns asks for a model, and for what it makes; `undefined` where kie knows none, or does not answer in time
 */
export function createLookUp({ apiKey, apiUrl, signal }: AskOptions): LookUp {
  const proxyEnvironment = readProxyEnvironment(process.env)
  const client = createKieClient({ apiKey, apiUrl, userAgent: USER_AGENT, proxyEnvironment, clock: systemClock })
  return async (id) => {
    const over = new AbortController()
    const late = systemClock.sleep(LONGEST_WAIT_MS, over.signal).then(
      () => undefined,
      () => undefined,
    )
    const options = { signal: AbortSignal.any([signal, over.signal]) }
    try {
      // Each is of use without the other.
      const [model, taskTypes] = await Promise.all([
        Promise.race([unlessKieFails(client.getModelSchema(id, options)), late]),
        Promise.race([unlessKieFails(client.getTaskTypes(id, options)), late]),
      ])
      const makes = otherProductOf(taskTypes ?? [])
      return makes === undefined ? model : { id, makes }
    } finally {
      over.abort()
    }
  }
}

async function unlessKieFails<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof KieError) return undefined
    throw error
  }
}
