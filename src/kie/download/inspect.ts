import { readAvif } from './image/avif.ts'
import { ByteQueue, skipRest, StructureFault, wait } from './image/byte-queue.ts'
import type { Reader } from './image/byte-queue.ts'
import { readGif } from './image/gif.ts'
import { readJpeg } from './image/jpeg.ts'
import { readPng } from './image/png.ts'
import type { OnSize, Size } from './image/size.ts'
import { readWebp } from './image/webp.ts'
import { HEAD_BYTES, mediaTypeOf } from './media-type.ts'
import type { MediaType } from './media-type.ts'

/**
 * What the bytes of a file say about it. A `fault` is a clause about 'it', without foreign text. A size is what a header
 * says: nothing is decoded, so it may be any number.
 */
export type ImageInspection =
  | { readonly kind: 'whole'; readonly mediaType: MediaType; readonly size: Size }
  /** An image that is cut, torn or followed by something; without a size where it breaks before it. */
  | {
      readonly kind: 'damaged'
      readonly mediaType: MediaType
      readonly size: Size | undefined
      readonly fault: string
    }
  /** Anything that is not an accepted image. */
  | { readonly kind: 'other'; readonly fault: string }

const READERS: Readonly<Record<MediaType, (queue: ByteQueue, onSize: OnSize) => Reader>> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
  'image/gif': readGif,
  'image/avif': readAvif,
}

/**
 * Tells type, size and wholeness of an image from its bytes as they come, in constant memory.
 *
 * Checked is the structure, from which a file that is cut, torn or followed by something else is known: the chunks and
 * checksums of PNG, the segments of JPEG up to its end marker, the lengths of WebP, GIF and AVIF. The picture itself is
 * not decoded.
 */
export class ImageInspector {
  readonly #queue = new ByteQueue()
  readonly #reader: Reader<ImageInspection>
  #mediaType: MediaType | undefined
  #size: Size | undefined
  #result: ImageInspection | undefined

  constructor() {
    this.#reader = this.#read()
  }

  /** Takes the next bytes. They are not kept. */
  write(bytes: Uint8Array): void {
    if (this.#result !== undefined) return
    this.#queue.push(bytes)
    this.#result = this.#advance()
  }

  /** Says that these were all, and gives the result. */
  end(): ImageInspection {
    this.#queue.end()
    this.#result ??= this.#advance()
    // A reader never waits for more where no more will come.
    if (this.#result === undefined) throw new Error('The reader did not end with the image.')
    return this.#result
  }

  #advance(): ImageInspection | undefined {
    try {
      const step = this.#reader.next()
      return step.done === true ? step.value : undefined
    } catch (error) {
      if (!(error instanceof StructureFault)) throw error
      const fault = error.message
      return this.#mediaType === undefined
        ? { kind: 'other', fault }
        : { kind: 'damaged', mediaType: this.#mediaType, size: this.#size, fault }
    }
  }

  *#read(): Reader<ImageInspection> {
    yield* wait(this.#queue, HEAD_BYTES)
    const mediaType = mediaTypeOf(this.#queue.peek())
    if (mediaType === undefined) throw new StructureFault(describeOther(this.#queue.peek()))
    this.#mediaType = mediaType
    yield* READERS[mediaType](this.#queue, (size) => {
      if (size.width > 0 && size.height > 0) this.#size = size
    })
    if (this.#size === undefined) throw new StructureFault('it does not say its size')
    const surplus = yield* skipRest(this.#queue)
    if (surplus > 0) throw new StructureFault(`${surplus} bytes follow its end`)
    return { kind: 'whole', mediaType, size: this.#size }
  }
}

/** Inspects an image that is in memory. */
export function inspectBytes(bytes: Uint8Array): ImageInspection {
  const inspector = new ImageInspector()
  inspector.write(bytes)
  return inspector.end()
}

/** Says what a file is that is not an accepted image, as far as that helps a person. */
function describeOther(head: Buffer): string {
  if (head.length === 0) return 'it is empty'
  const text = head
    .toString('latin1', 0, HEAD_BYTES)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'it is an HTML page'
  if (text.startsWith('<svg') || text.startsWith('<?xml')) return 'it is SVG or other XML'
  if (text.startsWith('{') || text.startsWith('[')) return 'it is JSON'
  return 'it is not a PNG, JPEG, WebP, GIF or AVIF image'
}
