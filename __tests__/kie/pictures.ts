import { crc32, deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import type { MediaType } from '../../src/kie/index.ts'

/** Size of every picture made here. */
export const WIDTH = 37
export const HEIGHT = 21

/** Makes one PNG chunk. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Makes a grey PNG with the given number of IDAT chunks. */
export function makePng({ width = WIDTH, height = HEIGHT, chunks = 2 } = {}): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const rows = Buffer.alloc(height * (width + 1))
  for (let i = 0; i < rows.length; i += 1) rows[i] = i % (width + 1) === 0 ? 0 : i % 251
  const data = deflateSync(rows)
  const piece = Math.ceil(data.length / chunks)
  const pieces = Array.from({ length: chunks }, (_, i) => data.subarray(i * piece, (i + 1) * piece))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...pieces.map((bytes) => pngChunk('IDAT', bytes)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A small picture of each type, as a real encoder writes it (PNG: as `makePng` does). */
export async function makePictures(): Promise<Record<MediaType, Buffer>> {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c33'
  context.fillRect(3, 4, 20, 10)
  const [jpeg, webp, gif, avif] = await Promise.all([
    canvas.encode('jpeg'),
    canvas.encode('webp'),
    canvas.encode('gif'),
    canvas.encode('avif'),
  ])
  return { 'image/png': makePng(), 'image/jpeg': jpeg, 'image/webp': webp, 'image/gif': gif, 'image/avif': avif }
}
