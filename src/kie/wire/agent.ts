import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import type { ProxyEnvironment } from './proxy-environment.ts'

/**
 * What only this machine can mean, in Node's words: a proxy would look for it on its own, and be shown what is sent in plain
 * http, the key included.
 */
const LOOPBACK = 'localhost,.localhost,127.0.0.0-127.255.255.255,::1,[::1]'

/**
 * Milliseconds after which an idle connection is closed, and a proxy that does not answer CONNECT is given up. This is
 * housekeeping on real time; the limits that a caller promises are its own and run on its clock.
 */
const IDLE_CONNECTION_MS = 60_000

/** The connections of one kind of request. */
export interface Agents {
  /** For http URLs. */
  readonly http: http.Agent
  /** For https URLs. */
  readonly https: https.Agent
}

/** How connections are made. */
export interface AgentOptions {
  /** Default: no proxy, whatever the process's environment says. */
  readonly proxyEnvironment?: ProxyEnvironment
  /** `true` uses a connection again; `false` gives each request its own. */
  readonly keepAlive: boolean
  /**
   * Finds the addresses of a host. Node calls it for targets that are reached directly and given by name only: not for a
   * proxy's own name, and not for an address written out.
   */
  readonly lookup?: LookupFunction
}

/** Makes the two agents. Whoever makes them calls `destroy` on both when done. */
export function createAgents({ proxyEnvironment = {}, keepAlive, lookup }: AgentOptions): Agents {
  const options: https.AgentOptions = {
    proxyEnv: { ...proxyEnvironment, NO_PROXY: [LOOPBACK, proxyEnvironment.NO_PROXY ?? ''].join(',') },
    keepAlive,
    timeout: IDLE_CONNECTION_MS,
    ...(lookup !== undefined && { lookup }),
  }
  return { http: new http.Agent(options), https: new https.Agent(options) }
}
