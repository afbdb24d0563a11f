import http from 'node:http'
import type { AddressInfo, Server, Socket } from 'node:net'
import { createVirtualClock, type VirtualClock } from '../../sandbox/virtual-clock.ts'
import { createKieClient, type KieClient, type KieClientOptions } from '../../src/kie/index.ts'

/** The key that no message may ever show. */
export const KEY = 'canary-0123456789abcdef'

/** What a createTask asks for in these tests. */
export const REQUEST = { model: 'a-model', input: { prompt: 'a red fox' } }

/** A server on loopback that counts what reaches it. */
export interface ApiServer {
  readonly url: string
  /** Every request whose head came whole. */
  readonly requests: readonly http.IncomingMessage[]
  readonly connections: readonly Socket[]
  /** Waits until so many requests have come. */
  arrived(count: number): Promise<void>
  close(): Promise<void>
}

/** Serves with this handler, over http or with a server of the caller's making. */
export async function serveApi(
  handler: http.RequestListener,
  makeServer: (listener: http.RequestListener) => Server = http.createServer,
): Promise<ApiServer> {
  const requests: http.IncomingMessage[] = []
  const connections: Socket[] = []
  let onRequest = (): void => undefined
  const server = makeServer((request, response) => {
    requests.push(request)
    onRequest()
    handler(request, response)
  })
  server.on('connection', (socket: Socket) => connections.push(socket))
  const port = await listen(server)
  return {
    url: `${server instanceof http.Server ? 'http' : 'https'}://127.0.0.1:${port}`,
    requests,
    connections,
    arrived: (count) =>
      new Promise((resolve) => {
        onRequest = () => {
          if (requests.length >= count) resolve()
        }
        onRequest()
      }),
    close: () => closeServer(server, connections),
  }
}

/** Listens on a free port of loopback. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Closes a server and whatever is still connected to it. */
export function closeServer(server: Server, connections: readonly Socket[]): Promise<void> {
  for (const socket of connections) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** A client on a clock that stands still unless it is moved. */
export function clientOf(
  apiUrl: string,
  options: Partial<KieClientOptions> = {},
): { readonly client: KieClient; readonly clock: VirtualClock } {
  const clock = createVirtualClock()
  return { clock, client: createKieClient({ apiKey: KEY, apiUrl, clock, ...options }) }
}

/** Everything that an error shows when somebody prints it. */
export function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [error.stack, JSON.stringify(error), everythingIn(error.cause)].join('\n')
}
