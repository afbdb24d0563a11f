import https from 'node:https'
import http from 'node:http'
import net, { type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createAgents } from '../../../src/kie/index.ts'
import { CONNECT_TIMEOUT_MS, createTransport } from '../../../src/kie/wire/transport.ts'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { clientOf, closeServer, everythingIn, KEY, listen, REQUEST, serveApi, type ApiServer } from '../api-server.ts'
import { makeIdentity, trust } from '../tls.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function api(handler: http.RequestListener): Promise<ApiServer> {
  const server = await serveApi(handler)
  closers.push(() => server.close())
  return server
}

/** The error that a createTask ends with; it shows no key. */
async function failureOf(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason as Error,
  )
  expect(everythingIn(error)).not.toContain(KEY)
  return error
}

const accept: http.RequestListener = (_, response) => response.end('{"code":200,"msg":"success","data":{"taskId":"t"}}')

describe('no connection', () => {
  test('F01: an unknown host: surely not sent, and the error names the host', async () => {
    const error = await failureOf(clientOf('https://api.invalid').client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieConnectionError', sent: false, verdict: 'retry' })
    expect(error.message).toContain('api.invalid')
  })

  test('F02: a closed port: surely not sent', async () => {
    const server = net.createServer()
    const port = await listen(server)
    await closeServer(server, [])
    const error = await failureOf(clientOf(`http://127.0.0.1:${port}`).client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieConnectionError', sent: false, verdict: 'retry' })
    expect(error.message).toContain('ECONNREFUSED')
  })

  test('a TLS handshake that never ends: surely not sent, after 10 s', async () => {
    const sockets: Socket[] = []
    const server = net.createServer((socket) => sockets.push(socket))
    const port = await listen(server)
    closers.push(() => closeServer(server, sockets))
    const { client, clock } = clientOf(`https://127.0.0.1:${port}`)
    const failure = failureOf(client.createTask(REQUEST))
    await new Promise((resolve) => server.once('connection', resolve))
    await clock.advance(CONNECT_TIMEOUT_MS)
    expect(await failure).toMatchObject({ name: 'KieConnectionError', sent: false, verdict: 'retry' })
  })

  test('F03: a certificate that nobody vouches for: final, says why, and nothing was sent', async () => {
    const identity = makeIdentity('localhost')
    const server = await serveApi(accept, (listener) => https.createServer(identity, listener))
    closers.push(() => server.close())
    const error = await failureOf(clientOf(server.url).client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieConnectionError', sent: false, verdict: 'final' })
    expect(error.message).toContain('SELF_SIGNED')
    expect(server.requests).toHaveLength(0)
  })
})

describe('a connection that breaks', () => {
  const breaks: readonly { name: string; handler: http.RequestListener }[] = [
    { name: 'reset as soon as the head is read', handler: ({ socket }) => socket.resetAndDestroy() },
    {
      name: 'reset when the body is read',
      handler: (request) => {
        request.resume().on('end', () => request.socket.resetAndDestroy())
      },
    },
    { name: 'closed without an answer', handler: ({ socket }) => socket.end() },
    {
      name: 'cut within the answer',
      handler: (_, response) => {
        response.writeHead(200, { 'content-length': 1_000 })
        response.write('{"code":200,', () => response.destroy())
      },
    },
    { name: 'garbage in place of HTTP', handler: ({ socket }) => socket.end('hello\r\n\r\n') },
    {
      name: 'an upgrade that nobody asked for',
      handler: ({ socket }) => socket.end('HTTP/1.1 101 x\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    },
  ]
  test.each(breaks)('F04: $name: sent perhaps, and once only', async ({ handler }) => {
    const server = await api(handler)
    const error = await failureOf(clientOf(server.url).client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieConnectionError', sent: true, verdict: 'ambiguous' })
    expect(server.requests).toHaveLength(1)
  })

  /** A name that only a proxy can know: what is on this machine never goes to one. */
  const BEHIND_PROXY = 'kie.example'

  test.each(['localhost', BEHIND_PROXY])(
    'F04: a connection to %s that breaks after its TLS handshake: sent perhaps',
    async (host) => {
      const identity = makeIdentity(host)
      closers.push(trust(identity))
      const server = await serveApi(
        ({ socket }) => socket.destroy(),
        (listener) => https.createServer(identity, listener),
      )
      closers.push(() => server.close())
      const url = server.url.replace('127.0.0.1', host)
      const proxy = await startProxy((socket, target) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        socket.pipe(net.connect(Number(target.port), '127.0.0.1').on('error', () => socket.destroy())).pipe(socket)
      })
      const proxyEnvironment = { HTTPS_PROXY: proxy.url }
      const error = await failureOf(clientOf(url, { proxyEnvironment }).client.createTask(REQUEST))
      expect(error).toMatchObject({ name: 'KieConnectionError', sent: true, verdict: 'ambiguous' })
      expect(server.requests).toHaveLength(1)
      expect(proxy.targets).toEqual(host === BEHIND_PROXY ? [new URL(url).host] : [])
    },
  )

  test('F108: a proxy that refuses the tunnel: surely not sent', async () => {
    const proxy = await startProxy((socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
    const proxyEnvironment = { HTTPS_PROXY: proxy.url.replace('//', '//me:proxy-canary@') }
    const error = await failureOf(clientOf('https://api.invalid', { proxyEnvironment }).client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieConnectionError', sent: false, verdict: 'retry' })
    expect(everythingIn(error)).not.toContain('proxy-canary')
    expect(proxy.targets).toEqual(['api.invalid:443'])
  })

  test('D5: a tunnel that opens after the request was given up carries nothing, so that it may be sent again', async () => {
    const identity = makeIdentity(BEHIND_PROXY)
    closers.push(trust(identity))
    const server = await serveApi(accept, (listener) => https.createServer(identity, listener))
    closers.push(() => server.close())
    const url = server.url.replace('127.0.0.1', BEHIND_PROXY)
    const asked = Promise.withResolvers<() => Duplex>()
    const proxy = await startProxy((socket, target) => {
      asked.resolve(() => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        return socket.pipe(net.connect(Number(target.port), '127.0.0.1')).pipe(socket)
      })
    })
    const { client, clock } = clientOf(url, { proxyEnvironment: { HTTPS_PROXY: proxy.url } })
    const failure = failureOf(client.createTask(REQUEST))
    const open = await asked.promise
    await clock.advance(CONNECT_TIMEOUT_MS)
    expect(await failure).toMatchObject({ name: 'KieConnectionError', sent: false, verdict: 'retry' })
    await new Promise((resolve) => open().on('close', resolve))
    expect(server.connections).toHaveLength(1)
    expect(server.requests).toHaveLength(0)
  })

  test('F05: a createTask without an answer ends after 60 s, sent perhaps, and once only', async () => {
    const server = await api(() => undefined)
    const { client, clock } = clientOf(server.url)
    const failure = failureOf(client.createTask(REQUEST))
    await server.arrived(1)
    await clock.advance(59_999)
    let isOver = false
    void failure.then(() => (isOver = true))
    await clock.advance(0)
    expect(isOver).toBe(false)
    await clock.advance(1)
    const error = await failure
    expect(error).toMatchObject({ name: 'KieConnectionError', sent: true, verdict: 'ambiguous' })
    expect(error.message).toContain('no whole answer within 60 s')
    expect(server.requests).toHaveLength(1)
  })

  test('F05: a body that drips does not outlast the limit', async () => {
    const server = await api((_, response) => response.write('{"code":'))
    const { client, clock } = clientOf(server.url)
    const failure = failureOf(client.createTask(REQUEST))
    await server.arrived(1)
    await clock.advance(60_000)
    expect(await failure).toMatchObject({ sent: true, verdict: 'ambiguous' })
  })

  test('F24: a look without an answer ends after 30 s, or sooner if told so', async () => {
    const server = await api(() => undefined)
    const { client, clock } = clientOf(server.url)
    const usual = failureOf(client.getTask('t'))
    const short = failureOf(client.getTask('t', { timeoutMs: 5_000 }))
    await server.arrived(2)
    await clock.advance(5_000)
    expect((await short).message).toContain('within 5 s')
    await clock.advance(25_000)
    expect((await usual).message).toContain('within 30 s')
  })

  test('an abort ends the request, and its reason is the cause', async () => {
    const server = await api(() => undefined)
    const cancel = new AbortController()
    const failure = failureOf(clientOf(server.url).client.createTask(REQUEST, { signal: cancel.signal }))
    await server.arrived(1)
    cancel.abort(new Error('enough'))
    expect(await failure).toMatchObject({ name: 'KieConnectionError', sent: true, cause: { message: 'enough' } })
    const unsent = clientOf(server.url).client.createTask(REQUEST, { signal: AbortSignal.abort() })
    expect(await failureOf(unsent)).toMatchObject({ sent: false })
    expect(server.requests).toHaveLength(1)
  })
})

describe('an answer that is not kie’s', () => {
  const page =
    (status: number): http.RequestListener =>
    (_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' })
      response.end('<html>\u001b[31mBad\u202e gateway</html>')
    }

  test.each([
    { status: 200, verdict: 'ambiguous' },
    { status: 408, verdict: 'ambiguous' },
    { status: 499, verdict: 'ambiguous' },
    { status: 500, verdict: 'ambiguous' },
    { status: 502, verdict: 'ambiguous' },
    { status: 503, verdict: 'ambiguous' },
    { status: 400, verdict: 'final' },
    { status: 404, verdict: 'final' },
    { status: 405, verdict: 'final' },
    { status: 413, verdict: 'final' },
    { status: 415, verdict: 'final' },
  ])('F06 C3: a web page with HTTP $status is $verdict, shown harmless, sent once', async ({ status, verdict }) => {
    const server = await api(page(status))
    const error = await failureOf(clientOf(server.url).client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieResponseError', verdict, httpStatus: status })
    expect(error.message).toContain(`HTTP ${status}`)
    expect(error.message).toContain('<html>\\u{1b}[31mBad\\u{202e} gateway')
    expect(server.requests).toHaveLength(1)
  })

  test('F06: of an endless error page 64 kB are read and 200 characters shown', async () => {
    let written = 0
    const server = await api((_, response) => {
      response.writeHead(502)
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(16_384))) written += 16_384
      }
      response.on('drain', write)
      write()
    })
    const error = await failureOf(clientOf(server.url).client.createTask(REQUEST))
    expect(error.message.length).toBeLessThan(320)
    expect(written).toBeLessThan(20_000_000)
  })

  test('F06: of an endless answer 1 MB is read', async () => {
    const server = await api((_, response) => {
      const write = (): void => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      }
      response.on('drain', write)
      write()
    })
    const error = await failureOf(clientOf(server.url).client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieResponseError', verdict: 'ambiguous' })
  })

  test('F07: a page with HTTP 403 comes from the edge and is not about the key', async () => {
    const server = await api(page(403))
    const error = await failureOf(clientOf(server.url, { userAgent: 'a-product/1' }).client.createTask(REQUEST))
    expect(error.message).toMatch(/blocked at the edge .* not about the key/)
    expect(server.requests[0]?.headers['user-agent']).toBe('a-product/1')
  })

  test.each([301, 302, 307, 308])(
    'F08 F118: a redirect with HTTP %i is not followed, so the key goes nowhere else',
    async (status) => {
      const other = await api(accept)
      const server = await api((_, response) => response.writeHead(status, { location: `${other.url}/` }).end())
      const error = await failureOf(clientOf(server.url).client.createTask(REQUEST))
      expect(error).toMatchObject({ name: 'KieResponseError', verdict: 'ambiguous', httpStatus: status })
      expect([server.requests.length, other.requests.length]).toEqual([1, 0])
    },
  )
})

describe('a request that goes well', () => {
  test('createTask: one POST with the key, the fields and nothing else', async () => {
    const bodies: string[] = []
    const server = await api((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => bodies.push(text))
      request.on('end', () => accept(request, response))
    })
    const { client } = clientOf(`${server.url}/`)
    expect(await client.createTask({ model: 'm', input: { prompt: 'é "x"\n🦊' } })).toBe('t')
    const [request] = server.requests
    expect([request?.method, request?.url]).toEqual(['POST', '/api/v1/jobs/createTask'])
    expect(request?.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      'user-agent': 'kie-image-action/1 (+https://github.com/org/kie-image-action)',
      'accept-encoding': 'identity',
    })
    expect(JSON.parse(bodies.join(''))).toEqual({ model: 'm', input: { prompt: 'é "x"\n🦊' } })
  })

  test('F09: createTask takes a connection of its own, whatever became of the others', async () => {
    const served = new Set<Socket>()
    const server = await api((request, response) => {
      // The second request on a connection meets a server that is just closing it.
      if (served.has(request.socket)) request.socket.resetAndDestroy()
      else accept(request, response)
      served.add(request.socket)
    })
    const { client } = clientOf(server.url)
    await client.getTask('t')
    expect(await client.createTask(REQUEST)).toBe('t')
    expect(await client.createTask(REQUEST)).toBe('t')
    expect(server.connections).toHaveLength(3)
  })

  test('looks share a connection', async () => {
    const server = await api(accept)
    const { client } = clientOf(server.url)
    for (let look = 0; look < 3; look++) await client.getTask('t')
    expect(server.connections).toHaveLength(1)
  })
})

describe('F118: an answer that echoes the key', () => {
  test('does not carry it into an error', async () => {
    const server = await api((_, response) => response.end(`{"code":401,"msg":"Unauthorized: ${KEY}","data":null}`))
    const error = await failureOf(clientOf(server.url).client.createTask(REQUEST))
    expect(error).toMatchObject({ name: 'KieApiError', kind: 'auth', text: 'Unauthorized: ***' })
  })
})

test('a transport can be made of other connections', async () => {
  const server = await api(accept)
  const agents = createAgents({ keepAlive: false })
  const clock = createVirtualClock()
  const { client } = clientOf(server.url, { transport: createTransport({ clock, shared: agents, own: agents }) })
  expect(await client.createTask(REQUEST)).toBe('t')
})

interface Proxy {
  readonly url: string
  /** What CONNECT was asked for. */
  readonly targets: readonly string[]
}

async function startProxy(onConnect: (socket: Duplex, target: URL) => void): Promise<Proxy> {
  const targets: string[] = []
  const sockets: Socket[] = []
  const server = http.createServer()
  server.on('connection', (socket: Socket) => sockets.push(socket))
  server.on('connect', (request, socket) => {
    targets.push(request.url ?? '')
    onConnect(
      socket.on('error', () => undefined),
      new URL(`http://${request.url ?? ''}`),
    )
  })
  const port = await listen(server)
  closers.push(() => closeServer(server, sockets))
  return { url: `http://127.0.0.1:${port}`, targets }
}
