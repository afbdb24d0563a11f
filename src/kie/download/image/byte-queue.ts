/** The bytes of a stream that have come and are not read yet. */
export class ByteQueue {
  #bytes: Buffer = Buffer.alloc(0)
  #ended = false

  /** How many bytes can be read now. */
  get length(): number {
    return this.#bytes.length
  }

  /** Whether no more bytes will come. */
  get ended(): boolean {
    return this.#ended
  }

  /** Adds bytes behind those that are there. They are not copied unless some are left from before. */
  push(bytes: Uint8Array): void {
    const added = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#bytes = this.#bytes.length === 0 ? added : Buffer.concat([this.#bytes, added])
  }

  /** Says that no more bytes will come. */
  end(): void {
    this.#ended = true
  }

  /** What has come so far, without reading it. */
  peek(): Buffer {
    return this.#bytes
  }

  /** Reads the next bytes: `count` of them, or all there are where fewer have come. */
  shift(count: number): Buffer {
    const bytes = this.#bytes.subarray(0, count)
    this.#bytes = this.#bytes.subarray(count)
    return bytes
  }
}

/**
 * A reader of image bytes, written as if all of them were there: it yields wherever it has to wait for more, returns when
 * its part of the image is over, and throws `StructureFault` where the image is broken.
 */
export type Reader<T = void> = Generator<undefined, T, undefined>

/** What is wrong with an image, as a clause about 'it'. Holds no foreign text. */
export class StructureFault extends Error {
  override readonly name = 'StructureFault'
}

/** Waits until `count` bytes have come, or all of a shorter file. */
export function* wait(queue: ByteQueue, count: number): Reader {
  while (queue.length < count && !queue.ended) yield
}

/** Reads exactly `count` bytes; for headers, since the bytes are held until all have come. */
export function* take(queue: ByteQueue, count: number): Reader<Buffer> {
  yield* wait(queue, count)
  if (queue.length < count) throw new StructureFault('it is cut short')
  return queue.shift(count)
}

/** Reads `count` bytes in the pieces in which they come, and holds none. */
export function* skip(queue: ByteQueue, count: number, onPiece?: (piece: Buffer) => void): Reader {
  let left = count
  while (left > 0) {
    yield* wait(queue, 1)
    if (queue.length === 0) throw new StructureFault('it is cut short')
    const piece = queue.shift(left)
    left -= piece.length
    onPiece?.(piece)
  }
}

/** Reads all that is left, holds none of it, and says how much it was. */
export function* skipRest(queue: ByteQueue): Reader<number> {
  let skipped = 0
  for (;;) {
    yield* wait(queue, 1)
    if (queue.length === 0) return skipped
    skipped += queue.shift(queue.length).length
  }
}
