import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { getEventListeners } from 'node:events'
import { statSync } from 'node:fs'
import { lstat, readFile, symlink, writeFile } from 'node:fs/promises'
import type { RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createDownloader, KieDownloadError, MEDIA_TYPES } from '../../../src/kie/index.ts'
import type {
  DownloadedImage,
  Downloader,
  DownloaderOptions,
  DownloadRequest,
  MediaType,
} from '../../../src/kie/index.ts'
import { makeDirectory, serve, serveRaw, StillClock, until } from './download-bench.ts'
import type { TestDirectory } from './download-bench.ts'
import { HEIGHT, makePictures, makePng, pngChunk, WIDTH } from '../pictures.ts'

const png = makePng()
const sha256 = createHash('sha256').update(png).digest('hex')
const whole: DownloadedImage = {
  bytes: png.length,
  sha256,
  mediaType: 'image/png',
  extension: 'png',
  width: WIDTH,
  height: HEIGHT,
}
let pictures: Record<MediaType, Buffer>
let directory: TestDirectory
let clock: StillClock
const closing: (() => unknown)[] = []

beforeAll(async () => {
  pictures = await makePictures()
})

beforeEach(async () => {
  directory = await makeDirectory()
  clock = new StillClock()
  closing.push(() => directory.remove())
})

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

function downloader(options: Partial<DownloaderOptions> = {}): Downloader {
  const made = createDownloader({
    userAgent: 'kie-image-action/1.2.3',
    allowLoopbackHttp: true,
    clock,
    random: () => 0,
    ...options,
  })
  closing.push(() => made.close())
  return made
}

function download(url: string, request: Partial<DownloadRequest> = {}, options: Partial<DownloaderOptions> = {}) {
  return downloader(options).download(url, { partFile: directory.file('hero.part'), ...request })
}

/** Starts a server that answers the n-th request by the n-th listener, the last one from then on. */
async function serveInTurn(...listeners: [RequestListener, ...RequestListener[]]) {
  const server = await serve((request, response) => {
    const listener = listeners[server.requests.length - 1] ?? listeners.at(-1)
    listener?.(request, response)
  })
  closing.push(server.close)
  return server
}

async function serveRawly(bytes: string | Buffer, end: 'FIN' | 'RST' | 'hang') {
  let connections = 0
  const server = await serveRaw((socket) => {
    connections += 1
    socket.write(bytes, () => {
      if (end === 'FIN') socket.end()
      // A reset takes back what is still under way.
      if (end === 'RST') void pieceWritten(1).then(() => socket.resetAndDestroy())
    })
  })
  closing.push(server.close)
  return { url: server.url, connections: () => connections }
}

function send(body: string | Buffer, headers: Record<string, string | number> = {}): RequestListener {
  return (_, response) => void response.writeHead(200, headers).end(body)
}

function status(code: number, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => void response.writeHead(code, headers).end('<html>')
}

/** Waits for the error of a download, and checks that no file of it was left. */
async function failure(work: Promise<unknown>): Promise<KieDownloadError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(KieDownloadError)
  expect(await directory.list()).toEqual([])
  return error as KieDownloadError
}

/** Waits until the file has so many bytes. */
async function pieceWritten(bytes: number): Promise<void> {
  for (;;) {
    const { size } = await lstat(directory.file('hero.part')).catch(() => ({ size: 0 }))
    if (size >= bytes) return
  }
}

describe('a good download', () => {
  test('is written and described', async () => {
    const server = await serveInTurn(send(png, { 'content-type': 'image/png' }))
    expect(await download(server.url)).toEqual(whole)
    expect(await readFile(directory.file('hero.part'))).toEqual(png)
    expect(await directory.list()).toEqual(['hero.part'])
    expect(clock.pauses).toEqual([])
  })

  test.each(MEDIA_TYPES)('F41: %s is told by its bytes whatever the server says', async (mediaType) => {
    const server = await serveInTurn(send(pictures[mediaType], { 'content-type': 'text/html' }))
    expect(await download(`${server.url}/a.png`)).toMatchObject({ mediaType, width: WIDTH, height: HEIGHT })
  })

  test('F46: F118: sends an honest name and no Authorization, also where a link has a password', async () => {
    const server = await serveInTurn(send(png))
    await download(server.url.replace('http://', 'http://user:secret@'))
    const [request] = server.requests
    expect(request?.headers).toEqual({
      'user-agent': 'kie-image-action/1.2.3',
      accept: '*/*',
      'accept-encoding': 'identity',
      host: `127.0.0.1:${server.port}`,
      connection: 'keep-alive',
    })
  })

  test('F118: no header of ours changes on a redirect to another origin', async () => {
    const other = await serveInTurn(send(png))
    const server = await serveInTurn(status(302, { location: `http://user:secret@localhost:${other.port}/x` }))
    await download(server.url)
    expect(Object.keys(other.requests[0]?.headers ?? {})).not.toContain('authorization')
  })

  test('uses its connection again', async () => {
    const server = await serveInTurn(send(png))
    const together = downloader()
    for (const name of ['a', 'b', 'c']) await together.download(server.url, { partFile: directory.file(name) })
    expect(new Set(server.requests.map(({ socket }) => socket)).size).toBe(1)
  })

  test('a large body in many pieces arrives as it is', async () => {
    const large = makePng({ width: 1500, height: 1000, chunks: 40 })
    const server = await serveInTurn(send(large))
    expect(await download(server.url)).toMatchObject({ bytes: large.length, width: 1500, height: 1000 })
    expect(await readFile(directory.file('hero.part'))).toEqual(large)
  })
})

describe('faults that another try mends', () => {
  const cut = png.subarray(0, 100)
  const flipped = Buffer.from(png).fill(png.readUInt8(60) ^ 1, 60, 61)
  const abortMidway = (_: unknown, response: ServerResponse): void => {
    response.writeHead(200, { 'content-length': png.length }).write(cut, () => response.destroy())
  }
  const cutChunked = (_: unknown, response: ServerResponse): void => {
    response.writeHead(200).write(cut, () => response.destroy())
  }
  test.each<{ name: string; given: RequestListener }>([
    { name: 'F38: a body shorter than its Content-Length', given: abortMidway },
    { name: 'F38: a chunked body that is cut', given: cutChunked },
    { name: 'F39: a body that ends early and cleanly', given: send(cut) },
    { name: 'F40: a flipped bit', given: send(flipped) },
    { name: 'F40: junk behind the end', given: send(Buffer.concat([png, Buffer.from('junk')])) },
    { name: 'F41: an empty body', given: send('') },
    { name: 'F41: HTML as image/png', given: send('<!doctype html>', { 'content-type': 'image/png' }) },
    { name: 'F44: a compressed body', given: send(png, { 'content-encoding': 'gzip' }) },
    { name: 'F47: status 503', given: status(503) },
    { name: 'F47: status 429', given: status(429) },
    { name: 'F47: status 206, which nobody asked for', given: status(206) },
    { name: 'F47: a redirect without a target', given: status(302) },
    { name: 'no answer at all', given: (request) => void request.socket.destroy() },
  ])('$name', async ({ given }) => {
    const server = await serveInTurn(given, send(png))
    expect(await download(server.url)).toEqual(whole)
    expect(server.requests).toHaveLength(2)
    expect(clock.pauses).toEqual([500])
  })

  test('F38: the pauses between three tries grow and have jitter', async () => {
    const server = await serveInTurn(status(500), status(500), send(png))
    expect(await download(server.url, {}, { random: () => 0.5 })).toEqual(whole)
    expect(clock.pauses).toEqual([750, 2250])
  })

  test('F39: a Content-Length that is too short', async () => {
    const server = await serveInTurn(
      (request) => void request.socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n${png.toString('latin1')}`),
      send(png),
    )
    expect(await download(server.url)).toEqual(whole)
  })
})

describe('three tries, and no more', () => {
  test.each<{ name: string; given: RequestListener; want: Partial<KieDownloadError> }>([
    {
      name: 'F41: HTML is never kept',
      given: send('<html>'),
      want: { reason: 'not-an-image', message: expectMessage('it is an HTML page') },
    },
    {
      name: 'F121: SVG is never kept',
      given: send('<svg/>', { 'content-type': 'image/svg+xml' }),
      want: { reason: 'not-an-image', message: expectMessage('it is SVG or other XML') },
    },
    { name: 'F41: an empty file is never kept', given: send(''), want: { reason: 'not-an-image' } },
    {
      name: 'F40: a PNG without a header is never kept',
      given: send(png.subarray(0, 20)),
      want: { reason: 'damaged' },
    },
    {
      name: 'F44: a compressed body',
      given: send(png, { 'content-encoding': 'br' }),
      want: { reason: 'encoded' },
    },
    {
      name: 'F47: status 500',
      given: status(500),
      want: { reason: 'server', message: expectMessage('the server answered with status 500') },
    },
    {
      name: 'F38: a connection that always breaks',
      given: (request) => void request.socket.destroy(),
      want: { reason: 'network', message: expectMessage('the connection failed (ECONNRESET)') },
    },
  ])('$name', async ({ given, want }) => {
    const server = await serveInTurn(given)
    const error = await failure(download(`${server.url}/a.png?signature=canary`))
    expect(error).toMatchObject({ name: 'KieDownloadError', url: `${server.url}/a.png?signature=canary`, ...want })
    expect(error.message).not.toContain('canary')
    expect(server.requests).toHaveLength(3)
  })

  function expectMessage(detail: string): string {
    return expect.stringMatching(
      new RegExp(
        `^The image at http://127.0.0.1:\\d+/a.png could not be downloaded: ${detail.replace(/[()]/g, '\\$&')}\\.$`,
      ),
    ) as unknown as string
  }

  test.each([
    { name: 'F39: no length, FIN', head: 'HTTP/1.1 200 OK\r\n\r\n', end: 'FIN' as const, want: 'whole' },
    {
      name: 'F39: no length, cut, FIN',
      head: 'HTTP/1.1 200 OK\r\n\r\n',
      cut: 50,
      end: 'FIN' as const,
      want: 'damaged',
    },
    {
      name: 'F39: no length, cut, RST',
      head: 'HTTP/1.1 200 OK\r\n\r\n',
      cut: 50,
      end: 'RST' as const,
      want: 'damaged',
    },
    { name: 'F47: a garbage status line', head: 'HELLO\r\n\r\n', end: 'FIN' as const, want: 'network' },
    { name: 'F47: a garbage status', head: 'HTTP/1.1 999 What\r\n\r\n', end: 'FIN' as const, want: 'server' },
    {
      name: 'a head without end',
      head: `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(1e5)}`,
      end: 'FIN' as const,
      want: 'network',
    },
  ])('$name', async ({ head, cut, end, want }) => {
    const server = await serveRawly(Buffer.concat([Buffer.from(head), png.subarray(0, cut)]), end)
    const work = download(server.url)
    if (want === 'whole') {
      expect(await work).toEqual(whole)
    } else if (want === 'damaged') {
      expect(await work).toMatchObject({ warning: 'it is cut short' })
    } else {
      expect(await failure(work)).toMatchObject({ reason: want })
      expect(server.connections()).toBe(3)
    }
  })

  test('a closed port', async () => {
    const server = await serve(send(png))
    await server.close()
    const error = await failure(download(server.url))
    expect(error).toMatchObject({ reason: 'network', cause: { code: 'ECONNREFUSED' } })
    expect(clock.pauses).toHaveLength(2)
  })
})

describe('what kie serves twice', () => {
  const junk = Buffer.concat([png, Buffer.from('junk')])

  test('F40: the same damaged image again is kept, with a warning', async () => {
    const server = await serveInTurn(send(junk))
    const image = await download(server.url)
    expect(image).toMatchObject({
      ...whole,
      sha256: expect.any(String),
      bytes: junk.length,
      warning: '4 bytes follow its end',
    })
    expect(await readFile(directory.file('hero.part'))).toEqual(junk)
    expect(server.requests).toHaveLength(2)
  })

  test('F40: it need not come twice in a row', async () => {
    const server = await serveInTurn(send(junk), status(502), send(junk))
    expect(await download(server.url)).toMatchObject({ warning: '4 bytes follow its end' })
  })

  test('F40: differently damaged each time, it is refused', async () => {
    const server = await serveInTurn((request, response) => {
      response.end(Buffer.concat([png, Buffer.from(`${server.requests.indexOf(request)}`)]))
    })
    expect(await failure(download(server.url))).toMatchObject({ reason: 'damaged' })
    expect(server.requests).toHaveLength(3)
  })
})

describe('the fresh link', () => {
  test.each([403, 404, 410, 401, 400])('F45: status %d leads to it at once', async (code) => {
    const server = await serveInTurn(status(code), send(png))
    const asked: string[] = []
    const freshLink = (url: string): Promise<string> => {
      asked.push(url)
      return Promise.resolve(`${server.url}/fresh`)
    }
    expect(await download(`${server.url}/old`, { freshLink })).toEqual(whole)
    expect(asked).toEqual([`${server.url}/old`])
    expect(server.requests.map(({ url }) => url)).toEqual(['/old', '/fresh'])
  })

  test('F45: it is tried once, after three tries', async () => {
    const server = await serveInTurn(status(500))
    const work = download(`${server.url}/old`, { freshLink: () => Promise.resolve(`${server.url}/fresh?sign=canary`) })
    const error = await failure(work)
    expect(error).toMatchObject({ reason: 'server', url: `${server.url}/old` })
    expect(`${error.stack} ${String(error.cause)}`).not.toContain('canary')
    expect(server.requests.map(({ url }) => url)).toEqual(['/old', '/old', '/old', '/fresh?sign=canary'])
  })

  test('F40: a damaged image that it brings again is kept', async () => {
    const server = await serveInTurn(send(png.subarray(0, 90)), status(404), send(png.subarray(0, 90)))
    const image = await download(server.url, { freshLink: () => Promise.resolve(server.url) })
    expect(image).toMatchObject({ warning: 'it is cut short' })
  })

  test('F45: where kie gives none, both faults are told', async () => {
    const server = await serveInTurn(status(404))
    const refusal = new Error('HTTP 503')
    const error = await failure(download(server.url, { freshLink: () => Promise.reject(refusal) }))
    expect(error.message).toContain('the server answered with status 404, and kie gave no fresh link')
    expect((error.cause as AggregateError).errors).toEqual([expect.objectContaining({ reason: 'missing' }), refusal])
  })

  describe('A4: gone is only what kie says is gone', () => {
    const none = (): Promise<undefined> => Promise.resolve(undefined)
    const silent = (): Promise<string> => Promise.reject(new Error('HTTP 429'))

    test.each([404, 410])('its fresh link answers %d', async (code) => {
      for (const [first, ...more] of [[404], [403], [500, 500, 500]] as const) {
        const server = await serveInTurn(status(first), ...[...more, code].map((each) => status(each)))
        const freshLink = (): Promise<string> => Promise.resolve(server.url)
        expect(await failure(download(server.url, { freshLink }))).toMatchObject({ reason: 'gone' })
      }
    })

    test('it does not know the file, and the plain link leads nowhere', async () => {
      const server = await serveInTurn(status(410))
      const error = await failure(download(server.url, { freshLink: none }))
      expect(error).toMatchObject({ reason: 'gone' })
      expect(error.message).toContain('status 410, and kie gave no fresh link: it does not know the file.')
    })

    test.each([
      { name: 'kie does not answer', first: 404, freshLink: silent, want: 'missing' },
      {
        name: 'the plain link is refused, and kie does not answer',
        first: 403,
        freshLink: silent,
        want: 'link-refused',
      },
      { name: 'the plain link is only refused', first: 403, freshLink: none, want: 'link-refused' },
      { name: 'the server is only in trouble', first: 500, freshLink: none, want: 'server' },
    ])('not where $name', async ({ first, freshLink, want }) => {
      const server = await serveInTurn(status(first))
      expect(await failure(download(server.url, { freshLink }))).toMatchObject({ reason: want })
    })

    test('nor where its fresh link is refused, or fails', async () => {
      for (const [code, want] of [
        [403, 'link-refused'],
        [500, 'server'],
      ] as const) {
        const server = await serveInTurn(status(404), status(code))
        const freshLink = (): Promise<string> => Promise.resolve(server.url)
        expect(await failure(download(server.url, { freshLink }))).toMatchObject({ reason: want })
      }
    })
  })

  test('F45: without one to ask for, the first fault is the error', async () => {
    const server = await serveInTurn(status(404))
    expect(await failure(download(server.url))).toMatchObject({ reason: 'missing' })
    expect(server.requests).toHaveLength(1)
  })

  test('it is as little trusted as the first', async () => {
    const server = await serveInTurn(status(404))
    const freshLink = () => Promise.resolve('https://169.254.169.254/latest/meta-data')
    expect(await failure(download(server.url, { freshLink }))).toMatchObject({ reason: 'forbidden-target' })
  })
})

describe('limits', () => {
  test('F42: nothing at all', async () => {
    const server = await serveInTurn(() => undefined)
    const work = failure(download(server.url, {}, { idleMs: 30_000 }))
    for (let tries = 1; tries <= 3; tries += 1) {
      await until(() => server.requests.length === tries)
      await clock.advance(29_999)
      await clock.advance(1)
    }
    const error = await work
    expect(error).toMatchObject({ reason: 'timeout' })
    expect(error.message).toContain('nothing came for 30 s')
  })

  test('F42: a body that stops, then comes whole', async () => {
    const server = await serveInTurn(
      (_, response) => void response.writeHead(200).write(png.subarray(0, 50)),
      send(png),
    )
    const work = download(server.url)
    await until(() => server.requests.length === 1)
    await pieceWritten(50)
    await clock.advance(30_000)
    expect(await work).toEqual(whole)
  })

  test('F42: bodies that stop are told as what they are, not as a broken connection', async () => {
    const server = await serveInTurn((_, response) => void response.writeHead(200).write(png.subarray(0, 50)))
    const work = failure(download(server.url))
    for (let tries = 1; tries <= 3; tries += 1) {
      await until(() => server.requests.length === tries)
      await pieceWritten(50)
      await clock.advance(30_000)
    }
    expect(await work).toMatchObject({ reason: 'timeout' })
  })

  test('F42: a drip is never idle, and ends at the total limit', async () => {
    let drip: ServerResponse | undefined
    const server = await serveInTurn((_, response) => {
      drip = response.writeHead(200)
      drip.write(png.subarray(0, 1))
    }, send(png))
    const work = download(server.url, {}, { totalMs: 100_000 })
    await until(() => server.requests.length === 1)
    await pieceWritten(1)
    for (let second = 20; second < 100; second += 20) {
      await clock.advance(20_000)
      drip?.write(png.subarray(0, 1))
      await pieceWritten(second / 20 + 1)
      expect(server.requests).toHaveLength(1)
    }
    await clock.advance(20_000)
    expect(await work).toEqual(whole)
    expect(server.requests).toHaveLength(2)
  })

  test('F43: a Content-Length beyond the limit is not even read, and not tried again', async () => {
    const server = await serveInTurn((_, response) => {
      response.writeHead(200, { 'content-length': 1001 }).write(png.subarray(0, 100))
    })
    const error = await failure(
      download(server.url, { freshLink: () => Promise.reject(new Error('asked')) }, { maxBytes: 1000 }),
    )
    expect(error).toMatchObject({ reason: 'too-large' })
    expect(server.requests).toHaveLength(1)
  })

  test('F43: an endless body is counted', async () => {
    let sent = 0
    const server = await serveInTurn((_, response) => {
      const piece = Buffer.alloc(65_536)
      const pour = (): void => {
        if (response.destroyed) return
        sent += piece.length
        if (response.write(piece)) setImmediate(pour)
        else response.once('drain', pour)
      }
      pour()
    })
    const error = await failure(download(server.url, {}, { maxBytes: 8_000_000 }))
    expect(error).toMatchObject({ reason: 'too-large', message: expect.stringContaining('larger than 8000000 bytes') })
    expect(server.requests).toHaveLength(1)
    expect(sent).toBeLessThan(40_000_000)
  })
})

describe('an abort', () => {
  const reason = new Error('the run was cancelled')

  test('in the middle of a body ends at once with its reason, and removes the file', async () => {
    const server = await serveInTurn((_, response) => void response.writeHead(200).write(png.subarray(0, 50)))
    const abort = new AbortController()
    const work = download(server.url, { signal: abort.signal })
    await pieceWritten(50)
    abort.abort(reason)
    await expect(work).rejects.toBe(reason)
    expect(await directory.list()).toEqual([])
    expect(clock.pauses).toEqual([])
  })

  test('before the start asks for nothing', async () => {
    const server = await serveInTurn(send(png))
    await expect(download(server.url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(server.requests).toEqual([])
    expect(await directory.list()).toEqual([])
  })

  test('while a fresh link is asked for is not taken for a fault of the link', async () => {
    const server = await serveInTurn(status(404))
    const abort = new AbortController()
    const freshLink = (): Promise<string> => {
      abort.abort(reason)
      return Promise.reject(reason)
    }
    await expect(download(server.url, { signal: abort.signal, freshLink })).rejects.toBe(reason)
  })

  test('leaves nothing listening to its signal', async () => {
    const server = await serveInTurn(send(png))
    const { signal } = new AbortController()
    await download(server.url, { signal })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe('the file', () => {
  test('F50: is never written through a symbolic link', async () => {
    const server = await serveInTurn(send(png))
    await writeFile(directory.file('precious'), 'keep me')
    await symlink(directory.file('precious'), directory.file('hero.part'))
    const work = download(server.url)
    await expect(work).rejects.toMatchObject({ reason: 'disk', cause: { code: 'EEXIST' } })
    expect(await readFile(directory.file('precious'), 'utf8')).toBe('keep me')
    expect((await lstat(directory.file('hero.part'))).isSymbolicLink()).toBe(true)
    expect(server.requests).toEqual([])
  })

  test('F55: a disk that is full in the middle is told as such, without another try, and the file removed', async () => {
    const large = Buffer.alloc(1_000_000)
    const server = await serveInTurn(
      send(Buffer.concat([png.subarray(0, -12), pngChunk('teSt', large), png.subarray(-12)])),
    )
    const script = new URL('download-alone.ts', import.meta.url).pathname
    // The limit on a file's size stands in for the end of the disk: the first pieces are written, a later one is not.
    const command = 'ulimit -f 100 && exec "$0" "$@"'
    const args = [process.execPath, script, server.url, directory.file('hero.part')]
    const { stdout } = await promisify(execFile)('sh', ['-c', command, ...args])
    expect(JSON.parse(stdout)).toEqual({ reason: 'disk', code: 'EFBIG' })
    expect(server.requests).toHaveLength(1)
    expect(await directory.list()).toEqual([])
  })

  test('D9: nothing is written to a file that its caller does not find in its place', async () => {
    const server = await serveInTurn(send(png))
    const sizes: number[] = []
    const work = download(server.url, {
      checkOpened: (opened) => {
        const there = statSync(directory.file('hero.part'), { bigint: true })
        expect([opened.ino, opened.dev]).toEqual([there.ino, there.dev])
        sizes.push(Number(there.size))
        throw new Error('something exchanges what leads to it')
      },
    })
    const error = await failure(work)
    expect(error).toMatchObject({ reason: 'disk', url: server.url })
    expect(error.message).toContain('could not be downloaded: something exchanges what leads to it.')
    expect([sizes, server.requests, await directory.list()]).toEqual([[0], [], []])
  })

  test('F55: a disk that refuses is told as such, without another try', async () => {
    const server = await serveInTurn(send(png))
    const error = await failure(download(server.url, { partFile: directory.file('missing/hero.part') }))
    expect(error).toMatchObject({ reason: 'disk', cause: { code: 'ENOENT' }, url: server.url })
    expect(error.message).toContain('the file could not be written (ENOENT)')
    expect(clock.pauses).toEqual([])
  })
})
