import { KieProxyError } from './errors.ts'

/**
 * The first minor release of each line of Node that takes `proxyEnv`; those before leave it unread.
 *
 * @see https://nodejs.org/api/http.html#new-agentoptions
 */
const PROXYING_SINCE: ReadonlyMap<number, number> = new Map([
  [22, 21],
  [24, 5],
])

/** The proxies that the environment asks for, as `readProxyEnvironment` gives them: whole URLs, checked. */
export interface ProxyEnvironment {
  /** Proxy for https targets, reached by CONNECT. */
  readonly HTTPS_PROXY?: string
  /** Proxy for http targets; never for loopback. */
  readonly HTTP_PROXY?: string
  /** Hosts to reach without a proxy, separated by commas. */
  readonly NO_PROXY?: string
}

/**
 * Picks the proxy variables out of an environment; the lower-case spelling wins, and an empty one is not set, as
 * everywhere on a runner.
 *
 * The values are brought into the form that Node's agents understand: Node ignores a proxy without `http://`, and takes
 * `NO_PROXY=example.com` for that host alone, where curl and the runner also mean its subdomains.
 *
 * @param nodeVersion - such as `24.5.0`
 * @throws KieProxyError for a proxy that is not an http or https URL, or whose credentials cannot be read; for one that would
 *   be needed and that this version of Node would pass by in silence
 */
export function readProxyEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  nodeVersion: string = process.versions.node,
): ProxyEnvironment {
  const httpsProxy = readVariable(env, 'HTTPS_PROXY')
  const httpProxy = readVariable(env, 'HTTP_PROXY')
  const noProxy = readVariable(env, 'NO_PROXY')
  if (httpsProxy !== '' && !isForAll(noProxy) && !canProxy(nodeVersion)) {
    throw new KieProxyError(
      `The environment variable HTTPS_PROXY names a proxy, which this Node, ${nodeVersion}, cannot use for all connections.`,
      { fault: 'node' },
    )
  }
  return {
    ...(httpsProxy !== '' && { HTTPS_PROXY: proxyUrl('HTTPS_PROXY', httpsProxy) }),
    ...(httpProxy !== '' && { HTTP_PROXY: proxyUrl('HTTP_PROXY', httpProxy) }),
    ...(noProxy !== '' && { NO_PROXY: withSubdomains(noProxy) }),
  }
}

function readVariable(env: Readonly<Record<string, string | undefined>>, name: keyof ProxyEnvironment): string {
  const lowerCase = env[name.toLowerCase()]?.trim() ?? ''
  return lowerCase === '' ? (env[name]?.trim() ?? '') : lowerCase
}

function proxyUrl(name: string, value: string): string {
  const url = value.includes('://') ? value : `http://${value}`
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new KieProxyError(`The environment variable ${name} is not a proxy of the kind http://host:port.`, {
      fault: 'kind',
    })
  }
  try {
    decodeURIComponent(parsed.username + parsed.password)
  } catch {
    throw new KieProxyError(
      `The environment variable ${name} has a percent sign in its user name or password that begins no code such as %40.`,
      { fault: 'credentials' },
    )
  }
  return url
}

/** Whether nothing goes through a proxy. */
function isForAll(noProxy: string): boolean {
  return noProxy.split(/[\s,]+/).includes('*')
}

function canProxy(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number)
  return major > 24 || minor >= (PROXYING_SINCE.get(major) ?? Infinity)
}

function withSubdomains(noProxy: string): string {
  const entries = noProxy.split(/[\s,]+/).filter((entry) => entry !== '')
  return entries.flatMap((entry) => (isBareName(entry) ? [entry, `.${entry}`] : [entry])).join(',')
}

function isBareName(entry: string): boolean {
  return /^(?!\.)[a-z0-9.-]*[a-z]$/i.test(entry)
}
