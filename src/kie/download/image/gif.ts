import { skip, StructureFault, take } from './byte-queue.ts'
import type { ByteQueue, Reader } from './byte-queue.ts'
import type { OnSize } from './size.ts'

/** What a block begins with (GIF89a, appendix A). */
const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b

/** Reads a GIF from its signature to its trailer; the size is that of its screen. */
export function* readGif(queue: ByteQueue, onSize: OnSize): Reader {
  const screen = (yield* take(queue, 13)).subarray(6)
  onSize({ width: screen.readUInt16LE(0), height: screen.readUInt16LE(2) })
  yield* skipColorTable(queue, screen.readUInt8(4))
  let hasPicture = false
  for (;;) {
    const kind = (yield* take(queue, 1)).readUInt8()
    if (kind === TRAILER) break
    if (kind === EXTENSION) yield* skip(queue, 1)
    else if (kind === IMAGE) yield* skipImageHead(queue)
    else throw new StructureFault('it has a block of no valid type')
    yield* skipSubBlocks(queue)
    if (kind === IMAGE) hasPicture = true
  }
  if (!hasPicture) throw new StructureFault('it has no picture data')
}

function* skipImageHead(queue: ByteQueue): Reader {
  const descriptor = yield* take(queue, 9)
  yield* skipColorTable(queue, descriptor.readUInt8(8))
  yield* skip(queue, 1)
}

function* skipColorTable(queue: ByteQueue, flags: number): Reader {
  if ((flags & 0x80) !== 0) yield* skip(queue, 3 * 2 ** ((flags & 0x07) + 1))
}

function* skipSubBlocks(queue: ByteQueue): Reader {
  for (;;) {
    const length = (yield* take(queue, 1)).readUInt8()
    if (length === 0) return
    yield* skip(queue, length)
  }
}
