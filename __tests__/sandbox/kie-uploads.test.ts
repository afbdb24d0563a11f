import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { noisePicture, startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { call, download } from './kie-caller.ts'

const picture = noisePicture(2000)
let kie: KieSandbox

beforeEach(async () => {
  kie = await startKie()
})

afterEach(() => kie.close())

interface UploadAnswer {
  readonly success: boolean
  readonly code: number
  readonly msg: string
  readonly data: Record<string, unknown>
}

async function stream(fields: Record<string, string | Blob>, key = kie.apiKey): Promise<UploadAnswer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = { authorization: `Bearer ${key}` }
  const response = await fetch(`${kie.url}/api/file-stream-upload`, { method: 'POST', headers, body })
  return (await response.json()) as UploadAnswer
}

const file = new File([new Uint8Array(picture)], 'local.png', { type: 'image/png' })

describe('a streamed upload', () => {
  test('can be downloaded again, byte for byte, and is listed', async () => {
    const reply = await stream({ file, uploadPath: 'images/run', fileName: 'fü x.png' })
    expect(reply).toMatchObject({
      success: true,
      code: 200,
      data: { success: true, fileName: 'fü x.png', fileSize: picture.length, mimeType: 'image/png' },
    })
    const url = String(reply.data['downloadUrl'])
    const response = await download(url)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(picture)
    expect(kie.uploads).toMatchObject([{ uploadPath: 'images/run', fileName: 'fü x.png', downloadUrl: url }])
    expect(kie.uploads[0]?.bytes).toEqual(picture)
    expect(kie.requests[0]).toMatchObject({ endpoint: 'upload', body: '' })
  })

  test('takes the name of the part where none is given', async () => {
    expect((await stream({ file, uploadPath: 'a' })).data['fileName']).toBe('local.png')
  })

  test.each([
    { name: 'no file', given: { uploadPath: 'a' }, want: 'file is required' },
    { name: 'text for a file', given: { file: 'text', uploadPath: 'a' }, want: 'file is required' },
    { name: 'no path', given: { file }, want: 'uploadPath is required' },
  ])('is refused with $name', async ({ given, want }) => {
    expect(await stream(given)).toMatchObject({ success: false, code: 400, msg: want })
  })

  test('is refused with a wrong key', async () => {
    expect(await stream({ file, uploadPath: 'a' }, 'wrong')).toMatchObject({ success: false, code: 401 })
  })
})

describe('the type of a streamed upload', () => {
  test.each([
    { name: 'a name and a part that agree', given: ['x.jpeg', 'image/jpeg'], want: 'image/jpeg' },
    { name: 'a name of another type', given: ['x.webp', 'image/png'], want: 'application/octet-stream' },
    { name: 'a part without a type', given: ['x.png', ''], want: 'application/octet-stream' },
    { name: 'a name without an extension', given: ['x', 'image/png'], want: 'application/octet-stream' },
  ])('of $name is $want', async ({ given: [name = '', type = ''], want }) => {
    const sent = new File([new Uint8Array(picture)], name, { type })
    expect((await stream({ file: sent, uploadPath: 'a' })).data['mimeType']).toBe(want)
  })
})

test('a method that is not POST is refused in the body alone', async () => {
  const response = await fetch(`${kie.url}/api/file-stream-upload`, {
    headers: { authorization: `Bearer ${kie.apiKey}` },
  })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ success: false, code: 405 })
})

test('the path shows the number of the account', async () => {
  const { data } = await stream({ file, uploadPath: '/a/b/', fileName: 'c.png' })
  expect(data['filePath']).toBe('12345/a/b/c.png')
  expect(data['downloadUrl']).toBe(`${kie.fileUrl}/12345/a/b/c.png`)
})

test('the same path and name overwrites', async () => {
  const first = await stream({ file, uploadPath: 'a', fileName: 'x.png' })
  const other = new File([new Uint8Array(noisePicture(3000))], 'x.png', { type: 'image/png' })
  const second = await stream({ file: other, uploadPath: 'a', fileName: 'x.png' })
  expect(second.data['downloadUrl']).toBe(first.data['downloadUrl'])
  const response = await download(String(first.data['downloadUrl']))
  expect((await response.arrayBuffer()).byteLength).toBe(other.size)
})

describe('the other routes', () => {
  test.each([
    { name: 'bare', given: picture.toString('base64'), want: 'image/webp' },
    { name: 'as a data URL', given: `data:image/png;base64,${picture.toString('base64')}`, want: 'image/png' },
  ])('take base64 $name', async ({ given, want }) => {
    const body = { base64Data: given, uploadPath: 'a', fileName: 'x.webp' }
    expect(await call(kie, '/api/file-base64-upload', body)).toMatchObject({ code: 200, data: { mimeType: want } })
    expect(kie.uploads[0]?.bytes).toEqual(picture)
  })

  test('fetch a URL of this machine, and no other', async () => {
    const first = await stream({ file, uploadPath: 'a' })
    const fetched = { fileUrl: first.data['downloadUrl'], uploadPath: 'b', fileName: 'again.png' }
    expect(await call(kie, '/api/file-url-upload', fetched)).toMatchObject({ code: 200 })
    expect(kie.uploads[1]?.bytes).toEqual(picture)
    const foreign = { ...fetched, fileUrl: 'https://example.com/x.png' }
    expect(await call(kie, '/api/file-url-upload', foreign)).toMatchObject({ code: 400 })
  })

  test.each([{ uploadPath: 'a' }, { base64Data: '', uploadPath: 'a' }, { base64Data: 'AAAA' }, 'no JSON'])(
    'refuse %j',
    async (body) => {
      expect(await call(kie, '/api/file-base64-upload', body)).toMatchObject({ success: false, code: 400 })
    },
  )
})
