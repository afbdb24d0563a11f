/** Runs the relay under node:http, for a machine of one's own: `node examples/callback-relay/server.ts`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { createRelay, type Relay, type RelayEnv } from './relay.ts'

/** How the server is to be. */
export interface ServerOptions {
  readonly env: RelayEnv
  /** Default: any free one. */
  readonly port?: number
  /** Default `127.0.0.1`: behind something that speaks https. */
  readonly host?: string
  readonly relay?: Relay
}

/** Serves the relay. */
export async function startServer(options: ServerOptions): Promise<{ readonly server: Server; readonly url: string }> {
  const { env, port = 0, host = '127.0.0.1', relay = createRelay() } = options
  const server = createServer((request, response) => {
    pass(request, response, (given) => relay(given, env)).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` }
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  relay: (request: Request) => Promise<Response>,
): Promise<void> {
  const { method = 'GET', url = '/' } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
  const answer = await relay(
    new Request(new URL(url, 'http://relay'), {
      method,
      headers,
      ...(hasBody && { body: Readable.toWeb(request), duplex: 'half' }),
    }),
  )
  // What is left of a request that was refused is not waited for.
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: 'close' })
  response.end(await answer.text())
}

if (import.meta.main) {
  const { env } = process
  const { url } = await startServer({ env, port: Number(env['PORT'] ?? 8787), host: env['HOST'] ?? '127.0.0.1' })
  console.log(`The relay listens on ${url}.`)
}
