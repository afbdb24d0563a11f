import { randomUUID } from 'node:crypto'
import { parseObject } from '../wire/envelope.ts'
import type { Pace } from '../wire/pace.ts'
import type { LoggedRequest } from '../wire/requests.ts'
import type { FileStore } from './store.ts'

/** A file that was uploaded. */
export interface SandboxUpload {
  readonly uploadPath: string
  readonly fileName: string
  readonly mimeType: string
  readonly bytes: Buffer
  readonly downloadUrl: string
}

/** The answer of the upload routes; unlike the rest of the API it says `success` as well. */
export interface UploadReply {
  readonly success: boolean
  readonly code: number
  readonly msg: string
  readonly data: unknown
}

type Incoming = Pick<SandboxUpload, 'uploadPath' | 'fileName' | 'mimeType' | 'bytes'>

/** Documented as about 10 MB. */
const MAX_BASE64_BYTES = 10_000_000

/** Documented as about 100 MB for files that kie fetches; taken for streamed ones too, of which nothing is said. */
const MAX_BYTES = 100_000_000

/** Documented. */
const FETCH_LIMIT_MS = 30_000

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
}

/** Takes pictures for image-to-image by the three routes that kie has. */
export class Uploads {
  readonly received: SandboxUpload[] = []
  readonly #files: FileStore
  readonly #pace: Pace

  constructor(files: FileStore, pace: Pace) {
    this.#files = files
    this.#pace = pace
  }

  async answer(entry: LoggedRequest, body: Buffer): Promise<UploadReply> {
    const incoming = await readUpload(entry, body, this.#pace)
    if (typeof incoming === 'string') return { success: false, code: 400, msg: incoming, data: null }
    if (incoming.bytes.length > MAX_BYTES)
      return { success: false, code: 400, msg: 'The file is too large', data: null }
    const { uploadPath, fileName, mimeType, bytes } = incoming
    const filePath = `12345/${uploadPath.replace(/^\/|\/$/g, '')}/${fileName}`
    const downloadUrl = this.#files.add(`/${filePath.split('/').map(encodeURIComponent).join('/')}`, {
      contentType: mimeType,
      content: () => Promise.resolve(bytes),
    })
    this.received.push({ ...incoming, downloadUrl })
    const data = { success: true, fileName, filePath, downloadUrl, fileSize: bytes.length, mimeType }
    const uploadedAt = new Date(this.#pace.epochMs(this.#pace.now())).toISOString()
    return { success: true, code: 200, msg: 'File uploaded successfully', data: { ...data, uploadedAt } }
  }
}

/** @returns the upload, or what is wrong with it */
async function readUpload(entry: LoggedRequest, body: Buffer, pace: Pace): Promise<Incoming | string> {
  const type = entry.headers['content-type'] ?? ''
  if (entry.path === '/api/file-stream-upload') return readMultipart(type, body)
  if (!type.startsWith('application/json')) return 'Content-Type must be application/json'
  const fields = parseObject(body.toString())
  if (fields === undefined) return 'The request body is not JSON'
  const { uploadPath, fileName = `${randomUUID()}.png`, base64Data, fileUrl } = fields
  if (typeof uploadPath !== 'string' || uploadPath === '') return 'uploadPath is required'
  if (typeof fileName !== 'string') return 'fileName must be string'
  if (entry.path === '/api/file-base64-upload') return readBase64({ uploadPath, fileName, base64Data })
  return pace.within(FETCH_LIMIT_MS, (signal) => readUrl({ uploadPath, fileName, fileUrl, signal }))
}

function readMultipart(type: string, body: Buffer): Incoming | string {
  if (!type.startsWith('multipart/form-data')) return 'Content-Type must be multipart/form-data'
  const parts = splitParts(type, body)
  const text = (name: string): string | undefined => parts.get(name)?.bytes.toString()
  const file = parts.get('file')
  const uploadPath = text('uploadPath')
  if (file?.fileName === undefined) return 'file is required'
  if (uploadPath === undefined || uploadPath === '') return 'uploadPath is required'
  const fileName = text('fileName') ?? file.fileName
  // Where name and part contradict each other, or one is silent, it is a file like any other, and no picture.
  const mimeType = file.type === typeByName(fileName) ? file.type : 'application/octet-stream'
  return { uploadPath, fileName, mimeType, bytes: file.bytes }
}

interface Part {
  readonly fileName: string | undefined
  readonly type: string | undefined
  readonly bytes: Buffer
}

/** The parts of a multipart body by their names. Latin-1 keeps each byte a letter. */
function splitParts(type: string, body: Buffer): Map<string, Part> {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? ''
  const parts = new Map<string, Part>()
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const [head = ''] = part.split('\r\n\r\n', 1)
    const headText = Buffer.from(head, 'latin1').toString()
    parts.set(/[; ]name="([^"]*)"/.exec(headText)?.[1] ?? '', {
      fileName: /filename="([^"]*)"/.exec(headText)?.[1],
      type: /content-type: *(\S+)/i.exec(headText)?.[1],
      bytes: Buffer.from(part.slice(head.length + 4, -2), 'latin1'),
    })
  }
  return parts
}

interface Base64Upload {
  readonly uploadPath: string
  readonly fileName: string
  readonly base64Data: unknown
}

function readBase64({ uploadPath, fileName, base64Data }: Base64Upload): Incoming | string {
  if (typeof base64Data !== 'string') return 'base64Data is required'
  const [, mimeType = typeByName(fileName), data = ''] = /^(?:data:([^;,]+);base64,)?(.*)$/s.exec(base64Data) ?? []
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length === 0 || bytes.length > MAX_BASE64_BYTES) return 'base64Data is empty or too large'
  return { uploadPath, fileName, mimeType, bytes }
}

interface UrlUpload {
  readonly uploadPath: string
  readonly fileName: string
  readonly fileUrl: unknown
  readonly signal: AbortSignal
}

/** kie fetches the file itself; the sandbox only from this machine. */
async function readUrl({ uploadPath, fileName, fileUrl, signal }: UrlUpload): Promise<Incoming | string> {
  if (typeof fileUrl !== 'string' || !fileUrl.startsWith('http://127.0.0.1:'))
    return 'Failed to get the file information'
  const headers = { 'user-agent': 'kie-sandbox', connection: 'close' }
  const response = await fetch(fileUrl, { headers, signal }).catch(() => undefined)
  if (response?.ok !== true) return 'Failed to get the file information'
  const mimeType = response.headers.get('content-type') ?? typeByName(fileName)
  return { uploadPath, fileName, mimeType, bytes: Buffer.from(await response.arrayBuffer()) }
}

function typeByName(fileName: string): string {
  return TYPES[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
