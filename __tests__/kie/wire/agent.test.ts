import http from 'node:http'
import https from 'node:https'
import { connect, type LookupFunction } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createAgents, createDownloader, KieProxyError, readProxyEnvironment } from '../../../src/kie/index.ts'
import type { Agents, DownloadedImage, DownloaderOptions, ProxyEnvironment } from '../../../src/kie/index.ts'
import { listen, makeDirectory, serve, StillClock } from '../download/download-bench.ts'
import type { TestDirectory } from '../download/download-bench.ts'
import { makePng } from '../pictures.ts'
import { makeIdentity, trust } from '../tls.ts'

describe('readProxyEnvironment', () => {
  test.each([
    { name: 'nothing', given: {}, want: {} },
    { name: 'empty variables', given: { HTTPS_PROXY: '', http_proxy: ' ', NO_PROXY: '' }, want: {} },
    {
      name: 'upper case',
      given: { HTTPS_PROXY: 'http://a:1', HTTP_PROXY: 'http://b:2', NO_PROXY: '*' },
      want: { HTTPS_PROXY: 'http://a:1', HTTP_PROXY: 'http://b:2', NO_PROXY: '*' },
    },
    {
      name: 'lower case, which wins',
      given: { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2', no_proxy: '10.0.0.1', NO_PROXY: '*' },
      want: { HTTPS_PROXY: 'http://a:1', NO_PROXY: '10.0.0.1' },
    },
    {
      name: 'an empty lower-case variable, which does not win',
      given: { https_proxy: '', HTTPS_PROXY: 'http://b:2' },
      want: { HTTPS_PROXY: 'http://b:2' },
    },
    {
      name: 'a proxy without scheme',
      given: { HTTPS_PROXY: 'proxy:3128' },
      want: { HTTPS_PROXY: 'http://proxy:3128' },
    },
    {
      name: 'the subdomains of a bare name',
      given: { NO_PROXY: 'example.com, .corp.example localhost,*.x.test' },
      want: { NO_PROXY: 'example.com,.example.com,.corp.example,localhost,.localhost,*.x.test' },
    },
    {
      name: 'addresses, ranges and ports as they are',
      given: { NO_PROXY: '127.0.0.1,10.0.0.1-10.0.0.9,example.com:8080,::1' },
      want: { NO_PROXY: '127.0.0.1,10.0.0.1-10.0.0.9,example.com:8080,::1' },
    },
    { name: 'other variables', given: { PATH: '/bin', ALL_PROXY: 'http://a:1' }, want: {} },
  ])('takes $name', ({ given, want }) => {
    expect(readProxyEnvironment(given)).toEqual(want)
  })

  test.each(['socks5://me:canary@proxy:1080', 'http://me:canary@', 'http://canary:99999', 'ftp://canary'])(
    'refuses %s without showing it',
    (value) => {
      const read = (): unknown => readProxyEnvironment({ HTTPS_PROXY: value })
      expect(read).toThrow(KieProxyError)
      expect(read).toThrow(/^The environment variable HTTPS_PROXY is not a proxy of the kind http:\/\/host:port\.$/)
    },
  )
})

describe('D6: a proxy that cannot be used', () => {
  test.each(['50%', '%zz', '%ff', 'a%b'])('a bare percent sign in its password is named, not shown: %s', (password) => {
    for (const name of ['HTTPS_PROXY', 'http_proxy']) {
      const read = (): unknown => readProxyEnvironment({ [name]: `http://me:${password}@proxy:3128` })
      expect(read).toThrow(
        `The environment variable ${name.toUpperCase()} has a percent sign in its user name or password that begins no ` +
          'code such as %40.',
      )
      expect(read).toThrow(expect.objectContaining({ name: 'KieProxyError', fault: 'credentials' }))
    }
  })

  test.each([
    { node: '24.4.1', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: true },
    { node: '24.4.1', env: { https_proxy: 'proxy:1', NO_PROXY: 'example.com' }, fails: true },
    { node: '24.4.1', env: { HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'localhost, *' }, fails: false },
    // All that is asked in plain http is this machine.
    { node: '24.4.1', env: { HTTP_PROXY: 'http://proxy:1' }, fails: false },
    { node: '24.4.1', env: {}, fails: false },
    { node: '22.19.0', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: true },
    { node: '22.20.0', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: true },
    { node: '22.21.0', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: false },
    { node: '23.11.1', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: true },
    { node: '24.5.0', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: false },
    { node: '24.19.0', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: false },
    { node: '25.0.0', env: { HTTPS_PROXY: 'http://proxy:1' }, fails: false },
  ])('by Node $node with $env: $fails', ({ node, env, fails }) => {
    const read = (): unknown => readProxyEnvironment(env, node)
    if (fails) expect(read).toThrow(expect.objectContaining({ name: 'KieProxyError', fault: 'node' }))
    else expect(read).not.toThrow()
  })
})

const identity = makeIdentity('pictures.test', 'sub.pictures.test')
const png = makePng()
let target: { port: number; close: () => Promise<void> }
let plain: { url: string; port: number; close: () => Promise<void> }
let proxy: Proxy
let distrust: () => void

interface Proxy {
  readonly url: string
  /** Request lines and the credentials that came with them. */
  readonly asked: string[]
  answer: 'connect' | 'refuse' | 'hang'
  close: () => Promise<void>
}

/** A proxy that reaches every host name at 127.0.0.1. */
async function startProxy(): Promise<Proxy> {
  const asked: string[] = []
  const note = ({ method, url, headers }: http.IncomingMessage): void => {
    const credentials = headers['proxy-authorization']
    asked.push([method, url, ...(credentials === undefined ? [] : [credentials])].join(' '))
  }
  const server = http.createServer((request, response) => {
    note(request)
    const local = (request.url ?? '').replace('plain.test', '127.0.0.1')
    http.get(local, (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 0)))
  })
  server.on('connect', (request, socket) => {
    note(request)
    socket.on('error', () => undefined)
    if (proxy.answer === 'hang') return
    if (proxy.answer === 'refuse') {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const [, port] = (request.url ?? '').split(':')
    const onward = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
  })
  const { port, close } = await listen(server)
  return { url: `http://127.0.0.1:${port}`, asked, answer: 'connect', close }
}

beforeAll(async () => {
  distrust = trust(identity)
  const server = https.createServer(identity, (_, response) => void response.end(png))
  target = await listen(server)
  plain = await serve((_, response) => void response.end(png))
})

afterAll(async () => {
  distrust()
  await target.close()
  await plain.close()
})

beforeEach(async () => {
  proxy = await startProxy()
})

afterEach(() => proxy.close())

describe('createAgents', () => {
  let agents: Agents | undefined

  afterEach(() => {
    agents?.http.destroy()
    agents?.https.destroy()
  })

  function get(url: string, { http: httpAgent, https: httpsAgent }: Agents): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      const request = url.startsWith('https:')
        ? https.get(url, { agent: httpsAgent })
        : http.get(url, { agent: httpAgent })
      request.on('error', reject).on('response', (response) => response.on('end', () => resolve(response)).resume())
    })
  }

  test('F108: https goes through the proxy by CONNECT, http by its whole URL', async () => {
    const environment = readProxyEnvironment({ https_proxy: proxy.url, http_proxy: proxy.url })
    agents = createAgents({ proxyEnvironment: environment, keepAlive: false })
    expect(await get(`https://pictures.test:${target.port}/`, agents)).toMatchObject({ statusCode: 200 })
    const plainUrl = `http://plain.test:${plain.port}/a`
    expect(await get(plainUrl, agents)).toMatchObject({ statusCode: 200 })
    expect(proxy.asked).toEqual([`CONNECT pictures.test:${target.port}`, `GET ${plainUrl}`])
  })

  test.each(['127.0.0.1', '127.8.9.1', 'localhost', 'api.localhost'])(
    'D6: loopback is never proxied: %s',
    async (host) => {
      const lookup: LookupFunction = (_, { all }, callback) => {
        if (all === true) callback(null, [{ address: '127.0.0.1', family: 4 }])
        else callback(null, '127.0.0.1', 4)
      }
      for (const noProxy of [undefined, 'example.com']) {
        const environment = readProxyEnvironment({ HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NO_PROXY: noProxy })
        agents = createAgents({ proxyEnvironment: environment, keepAlive: false, lookup })
        // Any address of 127.0.0.0/8 is this machine; the server listens on one of them.
        const asked = get(`http://${host}:${plain.port}/`, agents)
        if (host === '127.8.9.1') await expect(asked).rejects.toMatchObject({ code: 'ECONNREFUSED' })
        else expect(await asked).toMatchObject({ statusCode: 200 })
      }
      expect(proxy.asked).toEqual([])
    },
  )

  test('D6: nor is loopback by IPv6', async () => {
    const environment = readProxyEnvironment({ HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url })
    agents = createAgents({ proxyEnvironment: environment, keepAlive: false })
    for (const scheme of ['http', 'https']) await expect(get(`${scheme}://[::1]:1/`, agents)).rejects.toThrow()
    expect(proxy.asked).toEqual([])
  })

  test('F108: without a proxy environment there is no proxy, whatever the process has', async () => {
    process.env.HTTP_PROXY = proxy.url
    try {
      agents = createAgents({ keepAlive: false })
      expect(await get(plain.url, agents)).toMatchObject({ statusCode: 200 })
    } finally {
      delete process.env.HTTP_PROXY
    }
    expect(proxy.asked).toEqual([])
  })

  test.each([
    { keepAlive: true, want: 1 },
    { keepAlive: false, want: 3 },
  ])('keepAlive $keepAlive makes $want connections for three requests', async ({ keepAlive, want }) => {
    agents = createAgents({ keepAlive })
    const server = await serve((_, response) => void response.end())
    for (let request = 0; request < 3; request += 1) await get(server.url, agents)
    expect(new Set(server.requests.map(({ socket }) => socket)).size).toBe(want)
    await server.close()
  })
})

describe('downloads behind a proxy', () => {
  let directory: TestDirectory
  let clock: StillClock

  beforeEach(async () => {
    directory = await makeDirectory()
    clock = new StillClock()
  })

  afterEach(() => directory.remove())

  async function download(
    url: string,
    environment: ProxyEnvironment,
    options: Partial<DownloaderOptions> = {},
  ): Promise<DownloadedImage> {
    const downloader = createDownloader({
      userAgent: 'test/1',
      proxyEnvironment: readProxyEnvironment({ ...environment }),
      allowLoopbackHttp: false,
      clock,
      lookup: (hostname) => expect(`lookup of ${hostname}`).toBe('no lookup'),
      ...options,
    })
    try {
      return await downloader.download(url, { partFile: directory.file('part') })
    } finally {
      downloader.close()
    }
  }

  const picture = (host = 'pictures.test'): string => `https://${host}:${target.port}/a.png`

  test('F108: F117: the address of the proxy is exempt, names are resolved by the proxy alone', async () => {
    const image = await download(picture(), { HTTPS_PROXY: proxy.url })
    expect(image).toMatchObject({ bytes: png.length, mediaType: 'image/png' })
    expect(proxy.asked).toEqual([`CONNECT pictures.test:${target.port}`])
  })

  test('F108: the proxy gets its password, the target does not', async () => {
    await download(picture(), { HTTPS_PROXY: proxy.url.replace('//', '//me:p%40ss@') })
    expect(proxy.asked).toEqual([`CONNECT pictures.test:${target.port} Basic ${btoa('me:p@ss')}`])
  })

  test.each(['pictures.test', '.pictures.test', '*'])('F108: NO_PROXY=%s is obeyed', async (noProxy) => {
    const image = await download(
      picture('sub.pictures.test'),
      { HTTPS_PROXY: proxy.url, NO_PROXY: noProxy },
      { allowLoopbackHttp: true, lookup: (_, __, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]) },
    )
    expect(image).toMatchObject({ bytes: png.length })
    expect(proxy.asked).toEqual([])
  })

  test('F108: F117: a target that NO_PROXY takes out is checked as ever', async () => {
    const failure = download(
      picture(),
      { HTTPS_PROXY: proxy.url, NO_PROXY: 'pictures.test' },
      { lookup: (_, __, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]) },
    )
    await expect(failure).rejects.toMatchObject({ reason: 'forbidden-target' })
  })

  test.each(['https://10.0.0.1/', 'https://[::1]/', 'https://0x7f.1/', 'http://pictures.test/'])(
    'F108: F117: %s is refused before the proxy is asked',
    async (url) => {
      const failure = download(url, { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url })
      await expect(failure).rejects.toMatchObject({ reason: 'forbidden-target' })
      expect(proxy.asked).toEqual([])
    },
  )

  test('F108: a proxy that refuses is a fault of the network', async () => {
    proxy.answer = 'refuse'
    const failure = download(picture(), { HTTPS_PROXY: proxy.url.replace('//', '//me:canary@') })
    await expect(failure).rejects.toMatchObject({ reason: 'network', cause: { code: 'ERR_PROXY_TUNNEL' } })
    await expect(failure).rejects.not.toMatchObject({
      cause: { message: expect.stringContaining('canary') as unknown },
    })
    expect(proxy.asked).toHaveLength(3)
  })

  test('F108: a proxy that does not answer meets the idle limit', async () => {
    proxy.answer = 'hang'
    const failure = expect(download(picture(), { HTTPS_PROXY: proxy.url })).rejects.toMatchObject({ reason: 'timeout' })
    for (let tries = 1; tries <= 3; tries += 1) {
      while (proxy.asked.length < tries) await new Promise(setImmediate)
      await clock.advance(30_000)
    }
    await failure
  })

  test('a certificate that is not trusted is a fault of the network', async () => {
    distrust()
    try {
      const failure = download(picture(), { HTTPS_PROXY: proxy.url })
      await expect(failure).rejects.toMatchObject({ reason: 'network', cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
    } finally {
      trust(identity)
    }
  })
})
