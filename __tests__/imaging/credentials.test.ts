import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp, { type Sharp } from 'sharp'
import { hasContentCredentials } from '../../src/imaging/index.ts'
import { pngChunk } from '../../src/imaging/file/png.ts'
import { drawScene } from './pictures.ts'

const FORMATS = ['png', 'jpeg', 'webp', 'avif'] as const
type Format = (typeof FORMATS)[number]

let folder: string
let scene: Sharp

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credentials-'))
  scene = sharp(await drawScene(300, 200).png().toBuffer())
})
afterAll(() => rm(folder, { recursive: true }))

async function isFoundIn(bytes: Uint8Array): Promise<boolean> {
  const file = path.join(folder, 'picture')
  await writeFile(file, bytes)
  return hasContentCredentials(file)
}

/** A manifest store as C2PA writes it, as far as anyone looks: a box `jumb` with a description of type `c2pa`. */
function manifestStore(): Buffer {
  const description = boxWith('jumd', Buffer.from('6332706100110010800000aa00389b710363327061', 'hex'), Buffer.alloc(1))
  return boxWith('jumb', description, boxWith('jumb', Buffer.alloc(400, 5)))
}

function boxWith(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type), ...parts])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length + 4)
  return Buffer.concat([length, body])
}

/** How each format holds a manifest, by the specification of C2PA, A.3. */
const HOLD: Readonly<Record<Format, (picture: Buffer, store: Buffer) => Buffer>> = {
  png: (picture, store) => Buffer.concat([picture.subarray(0, 33), pngChunk('caBX', store), picture.subarray(33)]),
  jpeg: (picture, store) => {
    const head = Buffer.from('ffeb00004a50000100000001', 'hex')
    head.writeUInt16BE(head.length - 2 + store.length, 2)
    // Behind the first segment, as writers do.
    const at = 4 + picture.readUInt16BE(4)
    return Buffer.concat([picture.subarray(0, at), head, store, picture.subarray(at)])
  },
  webp: (picture, store) => {
    const head = Buffer.from('C2PA\0\0\0\0')
    head.writeUInt32LE(store.length, 4)
    const whole = Buffer.concat([picture, head, store, Buffer.alloc(store.length % 2)])
    whole.writeUInt32LE(whole.length - 8, 4)
    return whole
  },
  avif: (picture, store) => {
    const id = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex')
    const box = boxWith('uuid', id, Buffer.from('\0\0\0\0manifest\0\0\0\0\0\0\0\0\0'), store)
    const at = picture.readUInt32BE(0)
    return Buffer.concat([picture.subarray(0, at), box, picture.subarray(at)])
  },
}

describe.each(FORMATS)('Content Credentials in a %s', (format) => {
  test('are found, and what has none has none', async () => {
    const picture = await scene.clone().toFormat(format).toBuffer()
    expect(await isFoundIn(picture)).toBe(false)
    expect(await isFoundIn(HOLD[format](picture, manifestStore()))).toBe(true)
  })

  test('are not found in other metadata', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">jumb c2pa C2PA caBX</x:xmpmeta>'
    const picture = await scene.clone().withXmp(xmp).withIccProfile('p3').toFormat(format).toBuffer()
    expect(await isFoundIn(picture)).toBe(false)
  })
})

test('other boxes of JUMBF in a JPEG are none', async () => {
  const picture = await scene.clone().jpeg().toBuffer()
  const other = Buffer.from(manifestStore().toString('latin1').replaceAll('c2pa', 'abcd'), 'latin1')
  expect(await isFoundIn(HOLD.jpeg(picture, other))).toBe(false)
})

test.each([
  '',
  'GIF89a',
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff',
  'RIFF\0\0\0\0WEBP',
  '\0\0\0\x0cftyp',
  '\0\0\0\0ftyp',
  'RIFF',
])('what is cut short has none: %j', async (text) => {
  expect(await isFoundIn(Buffer.from(text, 'latin1'))).toBe(false)
})

test('a file that says that its parts are of no length comes to an end', async () => {
  expect(await isFoundIn(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2_000_000)]))).toBe(
    false,
  )
})
