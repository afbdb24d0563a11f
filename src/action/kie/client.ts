import type { ApiAccess } from '../../core/inputs/api.ts'
import { createKieClient, readProxyEnvironment, systemClock, USER_AGENT, type KieClient } from '../../kie/index.ts'

/** The client of kie that a step works with. */
export function buildKieClient({ apiKey, apiUrl }: ApiAccess): KieClient {
  const proxyEnvironment = readProxyEnvironment(process.env)
  return createKieClient({ apiKey, apiUrl, userAgent: USER_AGENT, proxyEnvironment, clock: systemClock })
}
