import { createCipheriv } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/**
 * A valid PNG of noise, which no compression makes smaller: for measurements, where its size matters and not its looks.
 *
 * @param bytes - about the size of the file
 * @param seed - another picture of the same size for each
 */
export function noisePicture(bytes: number, seed = 0): Buffer {
  const width = Math.max(1, Math.floor(Math.sqrt(bytes / 3)))
  const rowBytes = 1 + 3 * width
  const height = Math.max(1, Math.floor(bytes / rowBytes))
  const pixels = noise(rowBytes * height, seed)
  // Each row begins with its filter; 0 is none.
  for (let row = 0; row < height; row += 1) pixels[row * rowBytes] = 0
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header(width, height)),
    chunk('IDAT', deflateSync(pixels, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The stream of a cipher is noise that comes fast and is the same each time. */
function noise(bytes: number, seed: number): Buffer {
  const key = Buffer.alloc(16)
  key.writeUInt32BE(seed)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes))
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  // 8 bits for each channel, colour type 2: red, green, blue.
  data.set([8, 2], 8)
  return data
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length, 0)
  whole.write(type, 4, 'latin1')
  whole.set(data, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), data.length + 8)
  return whole
}
