import { randomBytes } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { KieError } from '../wire/errors.ts'
import type { RequestContent } from '../wire/http.ts'
import { UPLOAD_PATH } from './upload-name.ts'

/** Where kie takes pictures; its documentation also names api.kie.ai, which has no such route. */
export const DEFAULT_UPLOAD_URL = 'https://kieai.redpandaai.co'

/** A file on disk that kie is to have for a day. */
export interface UploadFile {
  /** Absolute. */
  readonly path: string
  /** By `nameUpload`, with the type's extension. */
  readonly name: string
  /** Such as `image/png`: kie believes it, together with the extension. */
  readonly mediaType: string
  /** The size that the file has to have. */
  readonly bytes: number
}

/** The file is not there any more, or not what it was: nothing usable was uploaded. */
export class KieUploadError extends KieError {
  override readonly name = 'KieUploadError'
}

/** Small enough that a few uploads at once hold next to nothing. */
const CHUNK_BYTES = 64 * 1024

/** Time for the answer, and for a connection of about 100 kB a second. */
const BASE_TIMEOUT_MS = 60_000
const BYTES_PER_MS = 100

/** Milliseconds that an upload of this size may take. */
export function uploadTimeoutMs(bytes: number): number {
  return BASE_TIMEOUT_MS + bytes / BYTES_PER_MS
}

/**
 * Makes the body of one upload, a form whose last part is the file, read from disk as it is sent. Whoever asks for it
 * destroys the stream.
 *
 * @throws KieUploadError when the file cannot be read or has another size; the stream fails with it as well
 */
export async function uploadContent({ path, name, mediaType, bytes }: UploadFile): Promise<RequestContent> {
  const handle = await open(path).catch((cause: unknown) => {
    throw new KieUploadError('A file to upload cannot be opened.', { cause })
  })
  try {
    const { size } = await handle.stat()
    if (size !== bytes) throw fileChanged()
  } catch (error) {
    await handle.close()
    throw error
  }
  const boundary = `----kie${randomBytes(16).toString('hex')}`
  const head = Buffer.from(
    textPart(boundary, 'uploadPath', UPLOAD_PATH) +
      textPart(boundary, 'fileName', name) +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${escapeFileName(name)}"\r\n` +
      `Content-Type: ${mediaType}\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: head.length + bytes + tail.length,
    stream: fileBetween(handle, { head, tail, bytes }),
  }
}

function textPart(boundary: string, name: string, value: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
}

/** As browsers write a file's name into a form. */
function escapeFileName(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

interface Frame {
  readonly head: Buffer
  readonly tail: Buffer
  readonly bytes: number
}

/** Reads no faster than it is asked to, and closes the file whether it is read to its end or not. */
function fileBetween(handle: FileHandle, { head, tail, bytes }: Frame): Readable {
  let phase: 'head' | 'file' | 'tail' = 'head'
  let left = bytes
  const next = async (): Promise<Buffer | null> => {
    if (phase === 'head') {
      phase = 'file'
      return head
    }
    if (phase === 'tail') return null
    // One byte more than is due at the end, so that a file that has grown is found out.
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, left + 1)))
    left -= bytesRead
    if (left < 0 || (bytesRead === 0 && left > 0)) throw fileChanged()
    if (bytesRead > 0) return buffer.subarray(0, bytesRead)
    phase = 'tail'
    return tail
  }
  const asUploadError = (cause: unknown): Error =>
    cause instanceof KieUploadError ? cause : new KieUploadError('A file to upload cannot be read.', { cause })
  return new Readable({
    highWaterMark: CHUNK_BYTES,
    read() {
      next().then(
        (chunk) => this.push(chunk),
        (error: unknown) => this.destroy(asUploadError(error)),
      )
    },
    destroy(error, callback) {
      // What was read is sent, whether or not the file could be closed.
      const done = (): void => callback(error)
      handle.close().then(done, done)
    },
  })
}

function fileChanged(): KieUploadError {
  return new KieUploadError('A file to upload has changed since it was looked at.')
}
