import type { LookupFunction } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createDownloader, KieDownloadError } from '../../../src/kie/index.ts'
import type { DownloadedImage, DownloaderOptions } from '../../../src/kie/index.ts'
import { checkTarget } from '../../../src/kie/download/target.ts'
import { makeDirectory, serve, StillClock } from './download-bench.ts'
import type { TestDirectory, TestServer } from './download-bench.ts'
import { makePng } from '../pictures.ts'

const png = makePng()
let directory: TestDirectory
let parts = 0
let server: TestServer
/** Where the server sends whoever asks for a path; it has a picture at every other. */
let redirects: Record<string, string>

beforeEach(async () => {
  directory = await makeDirectory()
  redirects = {}
  server = await serve(({ url = '' }, response) => {
    const location = redirects[url]
    if (location === undefined) response.end(png)
    else response.writeHead(302, { location }).end()
  })
})

afterEach(async () => {
  await server.close()
  await directory.remove()
})

async function download(url: string, options: Partial<DownloaderOptions> = {}): Promise<DownloadedImage> {
  const clock = new StillClock()
  const downloader = createDownloader({
    userAgent: 'test/1',
    allowLoopbackHttp: true,
    clock,
    random: () => 0,
    ...options,
  })
  try {
    return await downloader.download(url, { partFile: directory.file(`part-${(parts += 1)}`) })
  } finally {
    downloader.close()
  }
}

function asked(): (string | undefined)[] {
  return server.requests.map(({ url }) => url)
}

/** A lookup that knows these hosts and counts how often each is asked for. */
function lookupOf(hosts: Record<string, readonly string[][]>): LookupFunction & { readonly calls: string[] } {
  const calls: string[] = []
  const lookup: LookupFunction = (hostname, options, callback) => {
    const answers = hosts[hostname] ?? []
    const addresses = answers[calls.filter((call) => call === hostname).length] ?? answers.at(-1) ?? []
    calls.push(hostname)
    expect(options.all).toBe(true)
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return Object.assign(lookup, { calls })
}

describe('redirects', () => {
  test('F47: five are followed, relative ones too', async () => {
    redirects = {
      '/0': '/1',
      '/1': '2',
      '/2': `${server.url}/3`,
      '/3': '//127.0.0.1:' + `${server.port}/4`,
      '/4': '/5',
    }
    expect(await download(`${server.url}/0`)).toMatchObject({ bytes: png.length })
    expect(asked()).toEqual(['/0', '/1', '/2', '/3', '/4', '/5'])
  })

  test('F47: a sixth is not, and a loop ends', async () => {
    redirects = { '/0': '/1', '/1': '/0' }
    await expect(download(`${server.url}/0`)).rejects.toMatchObject({ reason: 'redirects' })
    expect(asked()).toEqual(Array.from({ length: 3 }, () => ['/0', '/1', '/0', '/1', '/0', '/1']).flat())
  })

  test.each([301, 302, 303, 307, 308])('status %d is one', async (status) => {
    const before = await serve((_, response) => void response.writeHead(status, { location: server.url }).end())
    expect(await download(before.url)).toMatchObject({ bytes: png.length })
    await before.close()
  })

  test('status 304 is none', async () => {
    const before = await serve((_, response) => void response.writeHead(304, { location: server.url }).end())
    await expect(download(before.url)).rejects.toMatchObject({ reason: 'server' })
    await before.close()
  })

  test.each([
    'https://10.0.0.1/',
    'https://0x0a.1/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://168.63.129.16/',
    'https://0/',
    'http://example.com/',
    'http://10.0.0.1/',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'http://',
  ])('F117: none leads to %s', async (location) => {
    redirects = { '/0': location }
    const failure = download(`${server.url}/0`)
    await expect(failure).rejects.toBeInstanceOf(KieDownloadError)
    await expect(failure).rejects.toMatchObject({ reason: 'forbidden-target' })
    expect(asked()).toEqual(['/0'])
  })
})

describe('names', () => {
  test.each([
    { name: 'a private address', addresses: ['10.1.2.3'] },
    { name: 'an IPv6 private address', addresses: ['fd00::1'] },
    { name: 'an IPv4-mapped address', addresses: ['::ffff:10.1.2.3'] },
    { name: 'a private address beside a public one', addresses: ['93.184.215.14', '192.168.0.1'] },
    { name: 'a link-local address with a zone', addresses: ['fe80::1%eth0'] },
  ])('F117: one of $name is refused when it is resolved', async ({ addresses }) => {
    const lookup = lookupOf({ 'evil.test': [addresses] })
    redirects = { '/0': 'https://evil.test/' }
    await expect(download(`${server.url}/0`, { lookup })).rejects.toMatchObject({ reason: 'forbidden-target' })
    expect(lookup.calls).toEqual(['evil.test'])
  })

  test('F117: the address that was checked is the one connected to, each time anew', async () => {
    const lookup = lookupOf({ localhost: [['127.0.0.1'], ['10.0.0.1']] })
    const url = `http://localhost:${server.port}/`
    expect(await download(url, { lookup })).toMatchObject({ bytes: png.length })
    await expect(download(url, { lookup })).rejects.toMatchObject({
      reason: 'forbidden-target',
      message: expect.stringContaining('10.0.0.1') as unknown,
    })
    expect(lookup.calls).toEqual(['localhost', 'localhost'])
  })

  test('a name that is not found is a fault of the network, tried again', async () => {
    const calls: string[] = []
    const lookup: LookupFunction = (hostname, _, callback) => {
      calls.push(hostname)
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), [])
    }
    await expect(download('https://gone.invalid/', { lookup })).rejects.toMatchObject({
      reason: 'network',
      message: expect.stringContaining('(ENOTFOUND)') as unknown,
    })
    expect(calls).toHaveLength(3)
  })
})

describe('without leave for loopback', () => {
  const options = { allowLoopbackHttp: false }

  test.each(['http://127.0.0.1', 'http://localhost', 'https://127.0.0.1', 'https://[::1]', 'http://example.com'])(
    'F117: %s is refused',
    async (origin) => {
      const failure = download(`${origin}:${server.port}/`, options)
      await expect(failure).rejects.toMatchObject({ reason: 'forbidden-target' })
      expect(asked()).toEqual([])
    },
  )

  test('F117: so is a name that resolves to it', async () => {
    const failure = download(`https://localhost:${server.port}/`, options)
    await expect(failure).rejects.toMatchObject({ reason: 'forbidden-target' })
  })
})

describe('checkTarget', () => {
  test('gives the URL without its user and password', () => {
    const url = checkTarget('https://me:secret@example.com:8443/a?b=c', { allowLoopbackHttp: false })
    expect(url.href).toBe('https://example.com:8443/a?b=c')
  })

  test.each(['', 'not a url', 'https://', 'https://256.256.256.256/'])('F127: %j is not a URL', (link) => {
    expect(() => checkTarget(link, { allowLoopbackHttp: false })).toThrow('the link is not a URL')
  })
})
