import { skip, skipRest, StructureFault, take, wait } from './byte-queue.ts'
import type { ByteQueue, Reader } from './byte-queue.ts'
import type { OnSize, Size } from './size.ts'

/** Boxes on the way to the size, with the bytes that stand before the boxes inside them (ISO/IEC 23008-12). */
const CONTAINERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 }

interface Box {
  readonly type: string
  /** Bytes after the header; `undefined` for all that is left of the file. */
  readonly length: number | undefined
  readonly headerLength: number
}

/**
 * Reads an AVIF box by box to the end of the file. Nothing in it says how long the whole is, so a file that is cut exactly
 * between two boxes is found out only by the picture data that it lacks.
 *
 * An AVIF may hold a thumbnail and tiles besides the whole picture; the size is that of the largest.
 */
export function* readAvif(queue: ByteQueue, onSize: OnSize): Reader {
  let largest: Size = { width: 0, height: 0 }
  const onEachSize: OnSize = (size) => {
    if (size.width * size.height <= largest.width * largest.height) return
    largest = size
    onSize(size)
  }
  let hasPicture = false
  for (;;) {
    yield* wait(queue, 1)
    if (queue.length === 0) break
    const box = yield* readBoxHeader(queue)
    if (box.type === 'mdat') hasPicture = true
    if (box.length === undefined) yield* skipRest(queue)
    else yield* readBoxBody(queue, { type: box.type, length: box.length, onSize: onEachSize })
  }
  if (!hasPicture) throw new StructureFault('it has no picture data')
}

function* readBoxHeader(queue: ByteQueue): Reader<Box> {
  const header = yield* take(queue, 8)
  const type = header.toString('latin1', 4)
  if (!/^[ -~]{4}$/.test(type)) throw new StructureFault('it has a box of no valid type')
  const size = header.readUInt32BE(0)
  if (size === 0) return { type, length: undefined, headerLength: 8 }
  // 1 says that the size follows in 64 bits.
  const headerLength = size === 1 ? 16 : 8
  const length = (size === 1 ? Number((yield* take(queue, 8)).readBigUInt64BE()) : size) - headerLength
  if (length < 0) throw new StructureFault('it has a box that is too short')
  return { type, length, headerLength }
}

interface BoxBody {
  readonly type: string
  readonly length: number
  readonly onSize: OnSize
}

function* readBoxBody(queue: ByteQueue, { type, length, onSize }: BoxBody): Reader {
  const prefix = CONTAINERS[type]
  if (prefix !== undefined && length >= prefix) {
    yield* skip(queue, prefix)
    yield* readInnerBoxes(queue, length - prefix, onSize)
  } else if (type === 'ispe' && length >= 12) {
    // Version and flags, then the two.
    const fields = yield* take(queue, 12)
    onSize({ width: fields.readUInt32BE(4), height: fields.readUInt32BE(8) })
    yield* skip(queue, length - 12)
  } else {
    yield* skip(queue, length)
  }
}

function* readInnerBoxes(queue: ByteQueue, room: number, onSize: OnSize): Reader {
  let left = room
  while (left > 0) {
    const { type, length, headerLength } = yield* readBoxHeader(queue)
    if (length === undefined || headerLength + length > left) {
      throw new StructureFault('it has a box that is longer than the one around it')
    }
    left -= headerLength + length
    yield* readBoxBody(queue, { type, length, onSize })
  }
}
