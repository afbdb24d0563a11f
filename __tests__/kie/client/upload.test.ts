import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { noisePicture, startKie, type KieSandbox } from '../../../sandbox/kie/index.ts'
import {
  createKieClient,
  KieUploadError,
  systemClock,
  type Clock,
  type KieClient,
  type UploadFile,
} from '../../../src/kie/index.ts'
import { clientOf, closeServer, everythingIn, KEY, listen, serveApi } from '../api-server.ts'
import { makeIdentity, trust } from '../tls.ts'

/** Does not wait between tries, which are seconds apart; limits of time are longer, and hold. */
const impatient: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms < 10_000 ? 0 : ms, signal) }

const picture = noisePicture(300_000)
let directory: string
let kie: KieSandbox
let client: KieClient
let file: UploadFile

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'upload-'))
})

afterAll(() => rm(directory, { recursive: true }))

beforeEach(async () => {
  kie = await startKie({ apiKey: KEY })
  client = createKieClient({ apiKey: KEY, apiUrl: kie.url, clock: impatient })
  file = await fileWith(picture)
})

afterEach(() => kie.close())

async function fileWith(bytes: Uint8Array): Promise<UploadFile> {
  const name = `${randomBytes(8).toString('hex')}.png`
  await writeFile(path.join(directory, name), bytes)
  return { path: path.join(directory, name), name, mediaType: 'image/png', bytes: bytes.length }
}

const ok = JSON.stringify({ success: true, code: 200, msg: '', data: { downloadUrl: 'https://files.example/x.png' } })

describe('an upload', () => {
  test('arrives byte for byte under its name, and its link is one that a createTask takes', async () => {
    const link = await client.uploadFile(file)
    expect(kie.uploads).toMatchObject([{ uploadPath: 'kie-image-action', fileName: file.name, mimeType: 'image/png' }])
    expect(kie.uploads[0]?.bytes.equals(picture)).toBe(true)
    expect(link).toBe(kie.uploads[0]?.downloadUrl)
    const response = await fetch(link, { headers: { 'user-agent': 'upload-test/1.0' } })
    expect(picture.equals(Buffer.from(await response.arrayBuffer()))).toBe(true)
    await client.createTask({ model: 'recraft/remove-background', input: { image: link } })
    expect(kie.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/) as unknown,
      'content-length': expect.stringMatching(/^30\d{4}$/) as unknown,
    })
    expect(kie.requests[0]?.headers).not.toHaveProperty('transfer-encoding')
  })

  test('F115: of 30 MB arrives whole', async () => {
    const large = randomBytes(30_000_000)
    await client.uploadFile(await fileWith(large))
    expect(kie.uploads[0]?.bytes.equals(large)).toBe(true)
  })

  test.each([0, 1, 65_535, 65_536, 65_537])('of %d bytes arrives whole', async (bytes) => {
    const content = randomBytes(bytes)
    await client.uploadFile(await fileWith(content))
    expect(kie.uploads[0]?.bytes.equals(content)).toBe(true)
  })

  test('F115: takes no more memory for 256 MB than for a few', async () => {
    const server = await serveApi((request, response) => {
      request.on('end', () => response.end(ok)).resume()
    })
    const mostMemory = async (bytes: number): Promise<number> => {
      const name = path.join(directory, `sparse-${bytes}`)
      await writeFile(name, '')
      await truncate(name, bytes)
      const program = path.join(import.meta.dirname, 'upload-alone.ts')
      const { stdout } = await promisify(execFile)(process.execPath, [program, server.url, name, String(bytes)])
      return Number(stdout)
    }
    const [few, many] = [await mostMemory(1_000), await mostMemory(256 * 1024 * 1024)]
    expect(many - few).toBeLessThan(96 * 1024 * 1024)
    await server.close()
  })

  test('goes to a host of its own, unless the API is elsewhere', async () => {
    const hosts: string[] = []
    const transport = (request: { readonly url: URL }): Promise<{ status: number; headers: object; body: string }> => {
      hosts.push(request.url.href)
      return Promise.resolve({ status: 200, headers: {}, body: ok })
    }
    for (const apiUrl of [undefined, 'https://api.kie.ai/', 'https://kie.example/proxy/']) {
      const given = apiUrl === undefined ? {} : { apiUrl }
      await createKieClient({ apiKey: KEY, transport: transport as never, ...given }).uploadFile(file)
    }
    await createKieClient({ apiKey: KEY, transport: transport as never, uploadUrl: 'https://up.example' }).uploadFile(
      file,
    )
    expect(hosts).toEqual([
      'https://kieai.redpandaai.co/api/file-stream-upload',
      'https://kieai.redpandaai.co/api/file-stream-upload',
      'https://kie.example/proxy/api/file-stream-upload',
      'https://up.example/api/file-stream-upload',
    ])
  })

  test('keeps a name with quotes and line ends inside its header', async () => {
    await client.uploadFile({ ...file, name: 'a"; x="\r\nX-Evil: 1\r\n.png' })
    expect(kie.uploads[0]).toMatchObject({ uploadPath: 'kie-image-action', mimeType: 'image/png' })
    expect(kie.uploads[0]?.bytes.equals(picture)).toBe(true)
  })
})

describe('an upload that fails', () => {
  test('is tried again from the beginning of the file', async () => {
    kie.script('upload', { kind: 'reset', when: 'after-body' }, { kind: 'reply', status: 502, body: '<html>' })
    await client.uploadFile(file)
    expect(kie.requests).toHaveLength(3)
    expect(kie.uploads).toHaveLength(1)
    expect(kie.uploads[0]?.bytes.equals(picture)).toBe(true)
  })

  test.each([
    { name: 'a wrong key', body: { success: false, code: 401, msg: 'Unauthorized' }, want: { kind: 'auth' }, count: 1 },
    {
      name: 'a refusal under HTTP 200',
      body: { success: false, code: 400, msg: 'File type not supported' },
      want: { kind: 'input-file', endpoint: 'file-stream-upload' },
      count: 1,
    },
    { name: 'a server error', body: { success: false, code: 500, msg: 'oops' }, want: { kind: 'server' }, count: 3 },
    {
      name: 'code 200 without success',
      body: { success: false, code: 200, msg: 'no', data: { downloadUrl: 'https://x.example/' } },
      want: { name: 'KieApiError' },
      count: 1,
    },
    {
      name: 'no link',
      body: { success: true, code: 200, data: { fileUrl: 'https://x.example/' } },
      want: { name: 'KieResponseError' },
      count: 1,
    },
    {
      name: 'a link of another kind',
      body: { code: 200, data: { downloadUrl: 'file:///etc/passwd' } },
      want: { name: 'KieResponseError' },
      count: 1,
    },
  ])('throws for $name after $count requests', async ({ body, want, count }) => {
    const fault = { kind: 'reply', status: 200, body } as const
    kie.script('upload', fault, fault, fault)
    await expect(client.uploadFile(file)).rejects.toMatchObject(want)
    expect(kie.requests).toHaveLength(count)
  })

  test('follows no redirect with the key', async () => {
    const fault = {
      kind: 'reply',
      status: 307,
      headers: { location: `${kie.fileUrl}/api/file-stream-upload` },
    } as const
    kie.script('upload', fault, fault, fault)
    await expect(client.uploadFile(file)).rejects.toMatchObject({ name: 'KieResponseError', httpStatus: 307 })
    expect(kie.requests.map(({ endpoint }) => endpoint)).toEqual(['upload', 'upload', 'upload'])
  })

  test('shows neither key nor account number', async () => {
    kie.script('upload', {
      kind: 'reply',
      status: 200,
      body: { code: 400, msg: `bad ${KEY}`, data: { filePath: '12345/x' } },
    })
    const error = await client.uploadFile(file).catch((reason: unknown) => reason)
    expect(everythingIn(error)).not.toMatch(new RegExp(`${KEY}|12345`))
  })

  test('ends when it is told to, wherever it is', async () => {
    kie.script('upload', { kind: 'hang' })
    const cancel = new AbortController()
    const stop = kie.onRequest(() => cancel.abort(new Error('enough')))
    await expect(client.uploadFile(file, { signal: cancel.signal })).rejects.toMatchObject({
      name: 'KieConnectionError',
      cause: { message: 'enough' },
    })
    stop()
    await expect(client.uploadFile(file, { signal: cancel.signal })).rejects.toMatchObject({
      name: 'KieConnectionError',
    })
    expect(kie.requests).toHaveLength(1)
  })

  test('a server that answers before it has read everything is heard', async () => {
    const server = await serveApi(
      (_, response) => void response.end(JSON.stringify({ success: false, code: 401, msg: 'Unauthorized' })),
      (listener) => http.createServer({ keepAliveTimeout: 0 }, listener),
    )
    const large = await fileWith(Buffer.alloc(20_000_000))
    await expect(clientOf(server.url).client.uploadFile(large)).rejects.toMatchObject({ kind: 'auth' })
    expect(server.requests).toHaveLength(1)
    // A connection that still waits for the rest, which never comes, would keep the process.
    const [connection] = server.connections
    await new Promise((resolve) =>
      connection?.destroyed === false ? connection.once('close', resolve) : resolve(true),
    )
    await server.close()
  })

  test('has its time by its size, on a connection that stalls', async () => {
    const server = await serveApi((request) => {
      request.pause()
    })
    const large = await fileWith(Buffer.alloc(20_000_000))
    const stalled = clientOf(server.url)
    const cancel = new AbortController()
    const outcome = expect(stalled.client.uploadFile(large, { signal: cancel.signal })).rejects.toMatchObject({
      name: 'KieConnectionError',
    })
    await server.arrived(1)
    await stalled.clock.advance(259_000)
    expect(server.connections[0]?.destroyed).toBe(false)
    await stalled.clock.advance(2_000)
    cancel.abort()
    await outcome
    expect(server.requests).toHaveLength(1)
    await server.close()
  })
})

describe('F116: a file that is not what it was', () => {
  test.each([
    { name: 'is gone', change: () => rm(file.path) },
    { name: 'has grown', change: () => appendFile(file.path, 'x') },
    { name: 'has shrunk', change: () => truncate(file.path, 7) },
    { name: 'is a directory', change: () => rm(file.path).then(() => (file = { ...file, path: directory })) },
  ])('is not sent where it $name', async ({ change }) => {
    await change()
    const error = await client.uploadFile(file).catch((reason: unknown) => reason as Error)
    expect(error).toBeInstanceOf(KieUploadError)
    expect((error as Error).message).toMatch(
      /^A file to upload (cannot be opened|has changed since it was looked at)\.$/,
    )
    expect(kie.requests).toHaveLength(0)
  })

  test.each([
    { name: 'shrinks', change: (name: string) => truncate(name, 1_000_000) },
    { name: 'grows', change: (name: string) => appendFile(name, 'x') },
  ])('makes no file where it $name while it is sent', async ({ change }) => {
    let goOn = (): void => undefined
    const server = await serveApi((request) => {
      request.on('error', () => undefined)
      goOn = () => void request.resume()
    })
    const large = await fileWith(Buffer.alloc(20_000_000))
    const upload = clientOf(server.url).client.uploadFile(large)
    const outcome = expect(upload).rejects.toMatchObject({ name: 'KieUploadError' })
    await server.arrived(1)
    await change(large.path)
    goOn()
    await outcome
    expect(server.requests).toMatchObject([{ complete: false }])
    await server.close()
  })

  test('leaves no file open', async () => {
    const before = await openFiles()
    kie.script('upload', { kind: 'reset', when: 'before-body' }, { kind: 'reply', status: 401, body: { code: 401 } })
    await client.uploadFile(file).catch(() => undefined)
    await client.uploadFile(file)
    await client.uploadFile({ ...file, bytes: 1 }).catch(() => undefined)
    expect(await openFiles()).toBe(before)
  })
})

/** A new handle has the lowest number that is free. */
async function openFiles(): Promise<number> {
  const handle = await open(file.path)
  await handle.close()
  return handle.fd
}

test('F108: an upload goes through the proxy', async () => {
  const identity = makeIdentity('uploads.test')
  const distrust = trust(identity)
  const server = await serveApi(
    (request, response) => void request.on('end', () => response.end(ok)).resume(),
    (listener) => https.createServer(identity, listener),
  )
  const sockets: Socket[] = []
  const asked: unknown[] = []
  const proxy = http.createServer().on('connect', (request: http.IncomingMessage, socket: Socket) => {
    asked.push(request.url)
    const onward = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    sockets.push(socket, onward)
    socket.on('error', () => onward.destroy())
    onward.on('error', () => socket.destroy())
  })
  const proxyEnvironment = { HTTPS_PROXY: `http://127.0.0.1:${await listen(proxy)}` }
  const uploadUrl = 'https://uploads.test'
  const behind = createKieClient({ apiKey: KEY, uploadUrl, proxyEnvironment })
  expect(await behind.uploadFile(file)).toBe('https://files.example/x.png')
  expect(asked).toEqual(['uploads.test:443'])
  await closeServer(proxy, sockets)
  await server.close()
  distrust()
})
