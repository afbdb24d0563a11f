import { crc32 } from 'node:zlib'
import { skip, StructureFault, take } from './byte-queue.ts'
import type { ByteQueue, Reader } from './byte-queue.ts'
import type { OnSize } from './size.ts'

const SIGNATURE_LENGTH = 8
const IHDR_LENGTH = 13
/** PNG limits every chunk to this (PNG specification, 5.3). */
const MAX_CHUNK_LENGTH = 2 ** 31 - 1

interface ChunkHeader {
  readonly type: string
  readonly length: number
  readonly typeBytes: Buffer
}

/** Reads a PNG from its signature to IEND; checks every chunk's length and checksum. */
export function* readPng(queue: ByteQueue, onSize: OnSize): Reader {
  yield* skip(queue, SIGNATURE_LENGTH)
  yield* readImageHeader(queue, onSize)
  let hasPicture = false
  for (;;) {
    const chunk = yield* readChunkHeader(queue)
    yield* readChunkBody(queue, chunk)
    if (chunk.type === 'IDAT') hasPicture = true
    if (chunk.type === 'IEND') break
  }
  if (!hasPicture) throw new StructureFault('it has no IDAT chunk')
}

function* readImageHeader(queue: ByteQueue, onSize: OnSize): Reader {
  const chunk = yield* readChunkHeader(queue)
  if (chunk.type !== 'IHDR' || chunk.length !== IHDR_LENGTH) {
    throw new StructureFault('it does not begin with an IHDR chunk')
  }
  const header: Buffer[] = []
  yield* readChunkBody(queue, chunk, (piece) => header.push(piece))
  const bytes = Buffer.concat(header)
  onSize({ width: bytes.readUInt32BE(0), height: bytes.readUInt32BE(4) })
}

function* readChunkHeader(queue: ByteQueue): Reader<ChunkHeader> {
  const bytes = yield* take(queue, 8)
  const length = bytes.readUInt32BE(0)
  const typeBytes = bytes.subarray(4)
  const type = typeBytes.toString('latin1')
  if (!/^[A-Za-z]{4}$/.test(type)) throw new StructureFault('it has a chunk of no valid type')
  if (length > MAX_CHUNK_LENGTH) throw new StructureFault(`the length of its ${type} chunk is impossible`)
  return { type, length, typeBytes }
}

function* readChunkBody(queue: ByteQueue, chunk: ChunkHeader, onPiece?: (piece: Buffer) => void): Reader {
  let checksum = crc32(chunk.typeBytes)
  yield* skip(queue, chunk.length, (piece) => {
    checksum = crc32(piece, checksum)
    onPiece?.(piece)
  })
  const stored = (yield* take(queue, 4)).readUInt32BE()
  if (stored !== checksum) throw new StructureFault(`the checksum of its ${chunk.type} chunk is wrong`)
}
