import { userInfoOf } from '../core/secrets/url-parts.ts'
import type { WayBack } from '../core/result/task-list.ts'
import type { Log } from '../core/text/log.ts'
import type { Redactor } from '../core/text/redactor.ts'
import type { RunnerLog } from '../github/runner/log.ts'
import type { RunContext } from '../github/runner/context.ts'
import { readProxyEnvironment } from '../kie/index.ts'

/** What each part of a step may need of the run that it is in. */
export interface Surroundings {
  readonly context: RunContext
  readonly log: Log
  /** Keeps secrets out of what is published. */
  readonly redactor: Redactor
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  readonly wayBack: WayBack
}

/** How an environment may name a proxy. */
const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()])

/** Hides the users and passwords of proxies: whoever connects through one may repeat them where that fails. */
export function maskProxies(env: NodeJS.ProcessEnv, { mask }: Pick<RunnerLog, 'mask'>): void {
  const values = PROXIES.map((name) => env[name]?.trim() ?? '')
  const urls = values.map((value) => URL.parse(value.includes('://') ? value : `http://${value}`))
  for (const part of new Set(urls.flatMap((url) => (url === null ? [] : userInfoOf(url))))) mask(part)
}

/**
 * Brings the proxies that the process's environment asks for into the one form that all who connect understand: kie's
 * client, `@actions/http-client` and git. The second goes past a proxy without a word where it is written `proxy:3128`, or
 * its credentials cannot be read.
 *
 * @throws KieProxyError for a proxy that cannot be used
 */
export function settleProxies(env: NodeJS.ProcessEnv): void {
  const proxies = readProxyEnvironment(env)
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY'] as const) {
    const url = proxies[name]
    if (url === undefined) continue
    for (const spelt of [name, name.toLowerCase()]) if (env[spelt] !== undefined) env[spelt] = url
  }
}
