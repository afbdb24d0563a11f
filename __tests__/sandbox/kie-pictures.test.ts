import { describe, expect, test } from '@jest/globals'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { drawPicture, noisePicture, pictureSize, startKie, type PictureType } from '../../sandbox/kie/index.ts'
import { clock } from '../clock.ts'
import { createdId, download, finished, goodBody } from './kie-caller.ts'

const request = { prompt: 'a red fox', aspectRatio: '3:2', captions: ['caption'], type: 'png', scale: 0.125 } as const

describe('drawn pictures', () => {
  test.each([
    { given: '1:1', want: { width: 1024, height: 1024 } },
    { given: '2:3', want: { width: 1024, height: 1536 } },
    { given: '3:2', want: { width: 1536, height: 1024 } },
    { given: 'auto', want: { width: 1024, height: 1024 } },
  ])('of $given have their size', ({ given, want }) => {
    expect(pictureSize(given)).toEqual(want)
  })

  const types: { type: PictureType; magic: RegExp }[] = [
    { type: 'png', magic: /^\x89PNG\r\n\x1a\n/ },
    { type: 'jpeg', magic: /^\xff\xd8\xff/ },
    { type: 'webp', magic: /^RIFF[^]{4}WEBP/ },
    { type: 'gif', magic: /^GIF89a/ },
    { type: 'avif', magic: /^[^]{4}ftypavif/ },
  ]
  test.each(types)('come as $type', async ({ type, magic }) => {
    const picture = await drawPicture({ ...request, type })
    expect(picture.toString('latin1')).toMatch(magic)
    const { width, height } = await loadImage(picture)
    expect([width, height]).toEqual([192, 128])
  })

  test('are the same for the same request and differ with prompt and caption', async () => {
    const picture = await drawPicture(request)
    expect(await drawPicture(request)).toEqual(picture)
    expect(await drawPicture({ ...request, prompt: 'a blue fox' })).not.toEqual(picture)
    expect(await drawPicture({ ...request, captions: ['another'] })).not.toEqual(picture)
  })

  /** Of the sky, where no text stands. */
  async function colourOf(bytes: Buffer): Promise<readonly number[]> {
    const image = await loadImage(bytes)
    const context = createCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    return [...context.getImageData(2, 2, 1, 1).data].slice(0, 3)
  }

  function distance(one: readonly number[], other: readonly number[]): number {
    return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))))
  }

  test('of one prompt can be told apart at a glance, from task to task and within one', async () => {
    const kie = await startKie({ clock, pictures: 'small', draw: ({ index }) => ({ pictures: index === 2 ? 2 : 1 }) })
    for (let index = 0; index < 3; index += 1) await finished(kie, await createdId(kie, goodBody()))
    const urls = kie.tasks.flatMap((task) => task.urls)
    const pictures = await Promise.all(urls.map(async (url) => Buffer.from(await (await download(url)).arrayBuffer())))
    await kie.close()
    const colours = await Promise.all(pictures.map(colourOf))
    expect(colours).toHaveLength(4)
    for (const [index, colour] of colours.entries()) {
      for (const other of colours.slice(index + 1)) expect(distance(colour, other)).toBeGreaterThan(24)
    }
  })

  test.each(['', ' \n\0 ', 'x'.repeat(20_000), 'word '.repeat(4000), '狐狸🦊'.repeat(300)])(
    'stand any prompt: %.20j',
    async (prompt) => {
      expect((await drawPicture({ ...request, prompt })).length).toBeGreaterThan(1000)
    },
  )

  test('come out of the sandbox in the shape that was asked for', async () => {
    const kie = await startKie({ clock, pictures: 'small' })
    await finished(kie, await createdId(kie, goodBody({ aspect_ratio: '2:3' })))
    const response = await download(kie.tasks[0]?.urls[0] ?? '')
    const { width, height } = await loadImage(Buffer.from(await response.arrayBuffer()))
    expect([width, height]).toEqual([128, 192])
    await kie.close()
  })
})

describe('noise', () => {
  test.each([100, 3000, 3_000_000])('of %d bytes is a picture of about that size', async (bytes) => {
    const picture = noisePicture(bytes)
    expect(Math.abs(picture.length - bytes)).toBeLessThan(0.02 * bytes + 80)
    const { width, height } = await loadImage(picture)
    expect(width * height * 3).toBeGreaterThan(bytes * 0.75)
  })

  test('differs by its seed alone', () => {
    expect(noisePicture(3000, 1)).toEqual(noisePicture(3000, 1))
    expect(noisePicture(3000, 1)).not.toEqual(noisePicture(3000, 2))
  })
})
