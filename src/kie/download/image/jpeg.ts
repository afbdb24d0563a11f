import { skip, StructureFault, take } from './byte-queue.ts'
import type { ByteQueue, Reader } from './byte-queue.ts'
import type { OnSize } from './size.ts'

/** Markers of ITU-T T.81, table B.1: the byte after 0xff. */
const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda
const STANDALONE = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]

/** Reads a JPEG from start of image to end of image; the size is that of its frame. */
export function* readJpeg(queue: ByteQueue, onSize: OnSize): Reader {
  yield* skip(queue, 2)
  let hasScan = false
  for (;;) {
    const marker = yield* readMarker(queue)
    if (marker === END_OF_IMAGE) break
    if (STANDALONE.includes(marker)) continue
    yield* readSegment(queue, FRAMES.includes(marker) ? onSize : undefined)
    if (marker === START_OF_SCAN) {
      hasScan = true
      yield* skipScan(queue)
    }
  }
  if (!hasScan) throw new StructureFault('it has no picture data')
}

function* readMarker(queue: ByteQueue): Reader<number> {
  if ((yield* take(queue, 1))[0] !== 0xff) throw new StructureFault('a marker is missing in it')
  let code = 0xff
  // Any number of 0xff may stand before the code.
  while (code === 0xff) code = (yield* take(queue, 1)).readUInt8()
  if (code === 0) throw new StructureFault('a marker is missing in it')
  return code
}

function* readSegment(queue: ByteQueue, onSize: OnSize | undefined): Reader {
  // The length counts its own two bytes.
  const length = (yield* take(queue, 2)).readUInt16BE() - 2
  if (length < 0 || (onSize !== undefined && length < 5)) throw new StructureFault('it has a segment that is too short')
  const head = yield* take(queue, onSize === undefined ? 0 : 5)
  onSize?.({ width: head.readUInt16BE(3), height: head.readUInt16BE(1) })
  yield* skip(queue, length - head.length)
}

/** Reads picture data up to the next marker, which stays in the queue. */
function* skipScan(queue: ByteQueue): Reader {
  for (;;) {
    const bytes = queue.peek()
    const end = endOfScan(bytes)
    if (end !== undefined) {
      queue.shift(end)
      return
    }
    if (queue.ended) throw new StructureFault('it is cut short')
    // What a last 0xff means is told by the byte after it.
    queue.shift(bytes.at(-1) === 0xff ? bytes.length - 1 : bytes.length)
    yield
  }
}

/** Where the next marker begins that is not part of picture data: 0xff00 is a byte of it, 0xffd0 to 0xffd7 restart it. */
function endOfScan(bytes: Buffer): number | undefined {
  let at = bytes.indexOf(0xff)
  while (at !== -1 && at + 1 < bytes.length) {
    const code = bytes.readUInt8(at + 1)
    const isData = code === 0 || (code >= 0xd0 && code <= 0xd7)
    if (!isData && code !== 0xff) return at
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1))
  }
  return undefined
}
