import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { makeIdentity } from '../kie/tls.ts'
import type { Silence } from '../silent-network.ts'

/** Services that only a proxy can reach: their names mean something to nobody else. */
export interface ProxiedWorld {
  readonly proxyUrl: string
  /** The certificate that a client has to trust; for NODE_EXTRA_CA_CERTS. */
  readonly certificateFile: string
  /** `host:port` of each tunnel that was asked for. */
  readonly tunnels: readonly string[]
  /** Makes a host silent from now on. @param reached - called when it is asked something, once the half of an answer is out */
  hush(name: string, silence: Silence, reached: () => void): void
  close(): Promise<void>
}

/** A host that is silent. */
interface Hushed {
  readonly silence: Silence
  readonly reached: () => void
}

/**
 * Gives services on this machine https names, reached through a CONNECT proxy alone. Where an answer names the origin of
 * one of the services, it names the https one instead.
 *
 * @param services - origin on this machine by name
 */
export async function startProxiedWorld(services: Readonly<Record<string, string>>): Promise<ProxiedWorld> {
  const identity = makeIdentity(...Object.keys(services))
  const folder = mkdtempSync(path.join(tmpdir(), 'world-'))
  const certificateFile = path.join(folder, 'cert.pem')
  writeFileSync(certificateFile, identity.cert)
  const hushed = new Map<string, Hushed>()
  const forward = forwardTo(services)
  const front = createSecureServer(identity, (request, response) => {
    const { silence, reached } = hushed.get(request.headers.host ?? '') ?? {}
    if (silence === undefined || silence === 'of the proxy') forward(request, response)
    else if (silence === 'after accept') reached?.()
    else response.writeHead(200, { 'content-length': 1000 }).write('{"code":', () => reached?.())
  })
  const port = await listen(front)
  const tunnels: string[] = []
  const sockets = new Set<Duplex>()
  const proxy = createServer()
  proxy.on('connect', ({ url = '' }: IncomingMessage, client) => {
    tunnels.push(url)
    sockets.add(client)
    const [host = ''] = url.split(':')
    const { silence, reached } = hushed.get(host) ?? {}
    if (silence === 'of the proxy') {
      client.on('error', () => undefined)
      reached?.()
      return
    }
    if (!(host in services)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    const tunnel = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      tunnel.pipe(client).pipe(tunnel)
    })
    client.on('error', () => tunnel.destroy())
    tunnel.on('error', () => client.destroy())
  })
  const proxyUrl = `http://127.0.0.1:${await listen(proxy)}`
  return {
    proxyUrl,
    certificateFile,
    tunnels,
    hush: (name, silence, reached) => void hushed.set(name, { silence, reached }),
    async close() {
      const closed = [front, proxy].map((server) => once(server.close(), 'close'))
      for (const socket of sockets) socket.destroy()
      front.closeAllConnections()
      await Promise.all(closed)
      rmSync(folder, { recursive: true })
    },
  }
}

function forwardTo(services: Readonly<Record<string, string>>): RequestListener {
  const outward = (text: string): string =>
    Object.entries(services).reduce((shown, [name, origin]) => shown.replaceAll(origin, `https://${name}`), text)
  return (incoming, response) => {
    const { host = '', ...headers } = incoming.headers
    const target = new URL(incoming.url ?? '/', services[host])
    const forward = async (): Promise<void> => {
      const body = await buffer(incoming)
      const outgoing = request(target, { method: incoming.method, headers })
      outgoing.end(body)
      const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
      const received = await buffer(answer)
      const isJson = answer.headers['content-type']?.includes('json') === true
      const sent = isJson ? Buffer.from(outward(received.toString())) : received
      delete answer.headers['transfer-encoding']
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': sent.length }).end(sent)
    }
    forward().catch(() => response.destroy())
  }
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}
