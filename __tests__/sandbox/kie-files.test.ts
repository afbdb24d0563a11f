import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { noisePicture, startKie, type FileFault, type KieSandbox } from '../../sandbox/kie/index.ts'
import { clock } from '../clock.ts'
import { call, createdId, download, finished, firstUrl } from './kie-caller.ts'

const picture = noisePicture(3000)
let kie: KieSandbox

beforeEach(async () => {
  kie = await startKie({ clock, draw: () => ({ waitingMs: 0, generatingMs: 0, bytes: () => picture }) })
})

afterEach(() => kie.close())

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}

/** What a caller learns of a download that breaks off, or its bytes. */
async function outcome(url: string): Promise<Buffer | string> {
  try {
    return await bytesOf(await download(url))
  } catch (error) {
    return (error as Error).message
  }
}

describe('a result file', () => {
  test('lies on another origin than the API and comes whole, with type and length', async () => {
    const url = await firstUrl(kie)
    expect(new URL(url).origin).toBe(kie.fileUrl)
    expect(kie.fileUrl).not.toBe(kie.url)
    const response = await download(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('content-length')).toBe(String(picture.length))
    expect(await bytesOf(response)).toEqual(picture)
    expect(kie.requests.at(-1)).toMatchObject({ endpoint: 'file', headers: { 'user-agent': 'sandbox-test/1.0' } })
  })

  const callers = [
    { name: 'the key', given: { 'user-agent': 'product/1.0', authorization: 'Bearer key' } },
    { name: 'the User-Agent of node', given: { 'user-agent': 'node' } },
    { name: 'the User-Agent of undici', given: { 'user-agent': 'undici' } },
    { name: 'the User-Agent of axios', given: { 'user-agent': 'axios/1.7.2' } },
    { name: 'an empty User-Agent', given: { 'user-agent': '' } },
  ]
  test.each(callers)('is refused to a caller with $name', async ({ given }) => {
    const url = await firstUrl(kie)
    expect((await download(url, { headers: given })).status).toBe(403)
  })

  test('is not found under any other path', async () => {
    expect((await download(`${kie.fileUrl}/kie/nothing/1.png`)).status).toBe(404)
  })
})

describe('a fresh link', () => {
  async function freshLink(url: string): Promise<{ code: number; msg: string; data: unknown }> {
    return call(kie, '/api/v1/common/download-url', { url })
  }

  test('works for 20 minutes', async () => {
    const plain = await firstUrl(kie)
    const { code, data } = await freshLink(plain)
    expect([code, data]).toEqual([200, expect.stringContaining(`${plain}?Expires=`)])
    expect(await bytesOf(await download(String(data)))).toEqual(picture)
    expect((await download(String(data).replace(/.$/, '-'))).status).toBe(403)
    await kie.close()

    kie = await startKie({ clock, draw: () => ({ waitingMs: 0, generatingMs: 0, bytes: () => picture }) })
    const { data: link } = await freshLink(await firstUrl(kie))
    expect((await download(String(link))).status).toBe(200)
    await clock.sleep(1_250_000)
    expect((await download(String(link))).status).toBe(403)
  })

  test.each(['https://example.com/a.png', '', 7])('is not made for %j', async (url) => {
    expect(await call(kie, '/api/v1/common/download-url', { url })).toMatchObject({ code: 422, msg: 'url is wrong' })
  })

  test.each([
    { freshLinks: true, want: 200 },
    { freshLinks: false, want: 410 },
  ])('to an expired file answers $want where fresh links are $freshLinks', async ({ freshLinks, want }) => {
    const plain = await firstUrl(kie)
    kie.expireResults({ status: 410, freshLinks })
    expect((await download(plain)).status).toBe(410)
    expect((await download(String((await freshLink(plain)).data))).status).toBe(want)
    expect((await download(await firstUrl(kie))).status).toBe(200)
  })

  test('is refused where kie does not know the file any more', async () => {
    const plain = await firstUrl(kie)
    kie.expireResults({ status: 404, freshLinks: 'refused' })
    expect(await freshLink(plain)).toMatchObject({ code: 422, msg: 'url is wrong' })
  })

  test('is needed only for the picture that is gone', async () => {
    const plain = await firstUrl(kie)
    kie.expireResults({ status: 404, freshLinks: false, picture: 2 })
    expect((await download(plain)).status).toBe(200)
  })
})

describe('a fault', () => {
  const half = picture.subarray(0, picture.length / 2)
  const flipped = Buffer.from(picture)
  flipped[half.length] = (flipped[half.length] ?? 0) ^ 1
  const rows: { given: FileFault; want: unknown }[] = [
    { given: { kind: 'reset', when: 'after-body' }, want: 'fetch failed' },
    { given: { kind: 'close', when: 'after-body' }, want: 'fetch failed' },
    { given: { kind: 'garbage' }, want: 'fetch failed' },
    { given: { kind: 'cut', how: 'length' }, want: 'terminated' },
    { given: { kind: 'cut', how: 'chunked' }, want: 'terminated' },
    { given: { kind: 'cut', how: 'rst' }, want: half },
    { given: { kind: 'cut', how: 'fin' }, want: half },
    { given: { kind: 'cut', how: 'short-length' }, want: half },
    { given: { kind: 'cut', how: 'short-length', at: 0.1 }, want: picture.subarray(0, picture.length / 10) },
    { given: { kind: 'flipped' }, want: flipped },
    { given: { kind: 'empty' }, want: Buffer.alloc(0) },
    { given: { kind: 'hops', count: 3 }, want: picture },
    { given: { kind: 'hops', count: Infinity }, want: 'fetch failed' },
    { given: { kind: 'redirect', to: 'http://127.0.0.1:1/' }, want: 'fetch failed' },
    { given: { kind: 'gzip' }, want: picture },
  ]
  test.each(rows)('$given is met once', async ({ given, want }) => {
    const url = await firstUrl(kie)
    kie.script('file', given)
    expect(await outcome(url)).toEqual(want)
    expect(await outcome(url)).toEqual(picture)
  })

  // The fetch of Node takes both for the end of the body.
  test.each([
    { how: 'fin', want: 'end' },
    { how: 'rst', want: 'ECONNRESET' },
  ] as const)('of a cut by $how ends the connection so', async ({ how, want }) => {
    const { hostname, port, pathname } = new URL(await firstUrl(kie))
    kie.script('file', { kind: 'cut', how })
    const ended = await new Promise((resolve) => {
      const socket = connect(Number(port), hostname)
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      socket.on('end', () => resolve('end'))
      socket.resume().write(`GET ${pathname} HTTP/1.1\r\nHost: files\r\nUser-Agent: sandbox-test/1.0\r\n\r\n`)
    })
    expect(ended).toBe(want)
  })

  test('of trailing junk leaves the picture before it', async () => {
    const url = await firstUrl(kie)
    kie.script('file', { kind: 'trailing' })
    const bytes = await bytesOf(await download(url))
    expect(bytes).toHaveLength(picture.length + 64)
    expect(bytes.subarray(0, picture.length)).toEqual(picture)
  })

  test('shows in the headers: HTML under an image type, gzip, a redirect, any status', async () => {
    const url = await firstUrl(kie)
    kie.script('file', { kind: 'html' }, { kind: 'gzip' }, { kind: 'redirect', to: 'http://10.0.0.1/' })
    kie.script('file', { kind: 'reply', status: 404 })
    const html = await download(url)
    expect([html.headers.get('content-type'), await html.text()]).toEqual([
      'image/png',
      expect.stringMatching(/^<!doc/),
    ])
    expect((await download(url)).headers.get('content-encoding')).toBe('gzip')
    const redirect = await download(url, { redirect: 'manual' })
    expect([redirect.status, redirect.headers.get('location')]).toEqual([302, 'http://10.0.0.1/'])
    expect((await download(url)).status).toBe(404)
  })

  test('of slowness: a drip of a byte a second, a late answer', async () => {
    const url = await firstUrl(kie)
    kie.script('file', { kind: 'drip' }, { kind: 'delay', ms: 8000 })
    const reader = (await download(url)).body?.getReader()
    await reader?.read()
    await clock.sleep(10_000)
    expect(((await reader?.read())?.value as Uint8Array).length).toBeLessThan(20)
    await reader?.cancel()
    const before = clock.now()
    expect(await outcome(url)).toEqual(picture)
    expect(clock.now() - before).toBe(8000)
  })

  test.each([{ declared: 300_000_000 }, {}])('of a body without end, %j', async (declared) => {
    const url = await firstUrl(kie)
    kie.script('file', { kind: 'endless', ...declared })
    const response = await download(url)
    expect(response.headers.get('content-length')).toBe(declared.declared === undefined ? null : '300000000')
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      bytes += (chunk as Uint8Array).length
      if (bytes > 5_000_000) break
    }
    expect(bytes).toBeGreaterThan(5_000_000)
  })
})

test('own bytes may differ from picture to picture and keep the type that the plan says', async () => {
  await kie.close()
  kie = await startKie({
    clock,
    draw: () => ({ pictures: 2, pictureType: 'webp', bytes: (n) => Buffer.from(`picture ${n}`) }),
  })
  const taskId = await createdId(kie)
  await finished(kie, taskId)
  const urls = kie.tasks[0]?.urls ?? []
  const responses = await Promise.all(urls.map((url) => download(url)))
  expect(responses.map((response) => response.headers.get('content-type'))).toEqual(['image/webp', 'image/webp'])
  expect(await Promise.all(responses.map((response) => response.text()))).toEqual(['picture 0', 'picture 1'])
})
