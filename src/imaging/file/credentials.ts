import { closeSync, openSync, readSync } from 'node:fs'

/** Chunks, segments and boxes are passed over; a file that has more of them than this is none that anyone made. */
const MAX_PARTS = 100_000
/** Held by one reader at a time, each of which is done when its call returns: of thousands of files none takes memory. */
const BLOCK = Buffer.alloc(64 * 1024)
/** The type of the box in which C2PA stands in files of boxes (C2PA 2.1, A.3). */
const C2PA_BOX = 'd8fec3d61b0e483c92975828877ec481'

/**
 * Whether a C2PA manifest, Content Credentials, stands in a picture: found where the format has a place for it (PNG `caBX`,
 * JPEG APP11, WebP `C2PA`, AVIF and HEIF a box), and not verified. Headers alone are read, whatever the size of the file; what
 * is no such picture has none.
 *
 * @param path - of the file
 * @throws what the file system says where the file cannot be read
 */
export function hasContentCredentials(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const reader = new BlockReader(file)
    const head = reader.read(0, 12)
    if (head.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return isInPng(reader)
    if (head.subarray(0, 2).toString('hex') === 'ffd8') return isInJpeg(reader)
    if (head.toString('latin1', 0, 4) === 'RIFF') return isInWebp(reader)
    return head.toString('latin1', 4, 8) === 'ftyp' && isInBoxes(reader)
  } finally {
    closeSync(file)
  }
}

/** Reads a few bytes here and there, without asking the file for what the last block held. */
class BlockReader {
  readonly #file: number
  #start = 0
  #length = 0

  constructor(file: number) {
    this.#file = file
  }

  /** At most `length` bytes, at most a block: fewer at the end of the file. They stand until the next call. */
  read(at: number, length: number): Buffer {
    if (at < this.#start || at + length > this.#start + this.#length) {
      this.#length = readSync(this.#file, BLOCK, 0, BLOCK.length, at)
      this.#start = at
    }
    const start = at - this.#start
    return BLOCK.subarray(start, Math.min(start + length, this.#length))
  }
}

function isInPng(reader: BlockReader): boolean {
  for (let at = 8, parts = 0; parts < MAX_PARTS; parts += 1) {
    const header = reader.read(at, 8)
    const type = header.toString('latin1', 4)
    if (header.length < 8 || type === 'IEND') return false
    if (type === 'caBX') return true
    at += 12 + header.readUInt32BE(0)
  }
  return false
}

function isInJpeg(reader: BlockReader): boolean {
  for (let at = 2, parts = 0; parts < MAX_PARTS; parts += 1) {
    // Marker, length, `JP`, two numbers, length and type of the box `jumb`, those of the box `jumd`, and its own type.
    const head = reader.read(at, 32)
    if (head.length < 4 || head[0] !== 0xff || head[1] === 0xda || head[1] === 0xd9) return false
    const isJumbf =
      head[1] === 0xeb && head.toString('latin1', 4, 6) === 'JP' && head.toString('latin1', 16, 20) === 'jumb'
    if (isJumbf && head.toString('latin1', 28, 32) === 'c2pa') return true
    // Any number of 0xff may stand before a marker.
    at += head[1] === 0xff ? 1 : 2 + Math.max(2, head.readUInt16BE(2))
  }
  return false
}

function isInWebp(reader: BlockReader): boolean {
  for (let at = 12, parts = 0; parts < MAX_PARTS; parts += 1) {
    const header = reader.read(at, 8)
    if (header.length < 8) return false
    if (header.toString('latin1', 0, 4) === 'C2PA') return true
    const length = header.readUInt32LE(4)
    at += 8 + length + (length % 2)
  }
  return false
}

function isInBoxes(reader: BlockReader): boolean {
  for (let at = 0, parts = 0; parts < MAX_PARTS; parts += 1) {
    const head = reader.read(at, 32)
    if (head.length < 8) return false
    const size = head.readUInt32BE(0)
    const headerLength = size === 1 ? 16 : 8
    const type = head.toString('latin1', 4, 8)
    if (type === 'uuid' && head.toString('hex', headerLength, headerLength + 16) === C2PA_BOX) return true
    // 0 says that it is the last one, 1 that the size follows in 64 bits.
    const length = size === 1 && head.length >= 16 ? Number(head.readBigUInt64BE(8)) : size
    if (length < headerLength) return false
    at += length
  }
  return false
}
