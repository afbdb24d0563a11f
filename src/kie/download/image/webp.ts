import { skip, StructureFault, take } from './byte-queue.ts'
import type { ByteQueue, Reader } from './byte-queue.ts'
import type { OnSize, Size } from './size.ts'

const CHUNK_HEADER_LENGTH = 8
/** Enough of the first chunk to read the size from, whichever of the three kinds it is. */
const SIZE_HEAD_LENGTH = 10

/** Reads a WebP to the end that its RIFF header announces (RFC 9649); the size is that of its first chunk. */
export function* readWebp(queue: ByteQueue, onSize: OnSize): Reader {
  const head = yield* take(queue, 12)
  // RIFF's length counts the four letters WEBP, which are read.
  let left = head.readUInt32LE(4) - 4
  let onFirst: OnSize | undefined = onSize
  let hasPicture = false
  while (left > 0) {
    if (left < CHUNK_HEADER_LENGTH) throw new StructureFault('its length does not fit its chunks')
    const header = yield* take(queue, CHUNK_HEADER_LENGTH)
    const type = header.toString('latin1', 0, 4)
    const length = header.readUInt32LE(4)
    left -= CHUNK_HEADER_LENGTH
    if (length > left) throw new StructureFault('its length does not fit its chunks')
    // Chunks begin at even places; some writers leave out the padding of the last one.
    const padded = Math.min(length + (length % 2), left)
    left -= padded
    yield* readChunk(queue, { type, padded, onSize: onFirst })
    onFirst = undefined
    if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') hasPicture = true
  }
  if (!hasPicture) throw new StructureFault('it has no picture data')
}

interface Chunk {
  readonly type: string
  readonly padded: number
  /** Given for the chunk that holds the size. */
  readonly onSize: OnSize | undefined
}

function* readChunk(queue: ByteQueue, { type, padded, onSize }: Chunk): Reader {
  const head = yield* take(queue, onSize === undefined ? 0 : Math.min(padded, SIZE_HEAD_LENGTH))
  if (onSize !== undefined) {
    const size = sizeOf(type, head)
    if (size === undefined) throw new StructureFault('its first chunk is of no valid type')
    onSize(size)
  }
  yield* skip(queue, padded - head.length)
}

function sizeOf(type: string, head: Buffer): Size | undefined {
  if (type === 'VP8 ' && head.length === SIZE_HEAD_LENGTH && head.readUIntBE(3, 3) === 0x9d012a) {
    return { width: head.readUInt16LE(6) & 0x3fff, height: head.readUInt16LE(8) & 0x3fff }
  }
  if (type === 'VP8L' && head.length >= 5 && head.readUInt8(0) === 0x2f) {
    const bits = head.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (type === 'VP8X' && head.length === SIZE_HEAD_LENGTH) {
    return { width: head.readUIntLE(4, 3) + 1, height: head.readUIntLE(7, 3) + 1 }
  }
  return undefined
}
