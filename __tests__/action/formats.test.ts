import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { StepResult } from '../../sandbox/runner/index.ts'
import { pngChunk } from '../kie/pictures.ts'
import { type Stage, startStage } from './harness.ts'
import { Started } from './started.ts'

type Inputs = Readonly<Record<string, string>>

const started = new Started()
let stage: Stage
let directory: string

beforeAll(async () => {
  const bytes = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#0b3d3a' } })
    .png()
    .toBuffer()
  const draw = ({ input }: { readonly input: Readonly<Record<string, unknown>> }) => ({
    waitingMs: 0,
    generatingMs: 1000,
    bytes: () => pictureFor(String(input['prompt']), bytes),
  })
  stage = started.add(await startStage({ draw }))
  directory = await realpath(await mkdtemp(path.join(tmpdir(), 'formats-test-')))
})

afterAll(async () => {
  await started.close()
  await rm(directory, { recursive: true })
})

/** As kie serves it: one that is cut short where the prompt says so, or with Content Credentials. */
function pictureFor(prompt: string, bytes: Buffer): Buffer {
  if (prompt.includes('broken')) return bytes.subarray(0, bytes.length - 30)
  // What stands in the chunk is not looked at.
  const chunk = pngChunk('caBX', Buffer.from('a manifest'))
  return prompt.includes('signed') ? Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)]) : bytes
}

/** A workspace whose images are made again and again. */
class Place {
  readonly workspace: string

  private constructor(workspace: string) {
    this.workspace = workspace
  }

  static async create(): Promise<Place> {
    return new Place(await mkdtemp(path.join(directory, 'workspace-')))
  }

  /** Runs a step on a manifest of these images. @returns the step, and the tasks that it created */
  async make(images: Readonly<Record<string, object>>, inputs: Inputs = {}): Promise<Made> {
    const list = Object.entries(images).map(([name, image]) => ({ name, prompt: `A picture of ${name}`, ...image }))
    writeFileSync(path.join(this.workspace, 'images.yml'), JSON.stringify({ images: list }))
    const before = stage.kie.tasks.length
    const step = await stage.run({ prompt: '', manifest: 'images.yml', ...inputs }, { workspace: this.workspace })
    return { step, tasks: stage.kie.tasks.length - before, status: step.outputs['status'] ?? '' }
  }

  get files(): readonly string[] {
    const all = readdirSync(path.join(this.workspace, 'kie-images')).filter((file) =>
      /\.(png|jpg|webp|avif)$/.test(file),
    )
    return all.toSorted()
  }

  read(file: string): Buffer {
    return readFileSync(path.join(this.workspace, 'kie-images', file))
  }

  /** What the lock file says of each file. */
  get lock(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
    const { images } = JSON.parse(this.read('images.lock.json').toString()) as {
      readonly images: readonly (Readonly<Record<string, unknown>> & { readonly file: string })[]
    }
    return Object.fromEntries(images.map((entry) => [entry.file, entry]))
  }
}

interface Made {
  readonly step: StepResult
  readonly tasks: number
  readonly status: string
}

function imagesOf({ step }: Made): readonly Readonly<Record<string, unknown>>[] {
  return (JSON.parse(step.outputs['result'] ?? '') as { readonly images: readonly Readonly<Record<string, unknown>>[] })
    .images
}

describe('an image in several formats', () => {
  test('comes with them, keeps what has not changed, and is never drawn again for another form', async () => {
    const place = await Place.create()
    const first = await place.make({ hero: { formats: 'webp, original, 24w.avif, 12x12.jpeg' } })
    expect({ ...first, step: first.step.exitCode }).toEqual({ step: 0, tasks: 1, status: 'success' })
    expect(place.files).toEqual(['hero-12x12.jpg', 'hero-24w.avif', 'hero.png', 'hero.webp'])
    expect(await sizesIn(place)).toEqual({
      'hero-12x12.jpg': '12x12',
      'hero-24w.avif': '24x16',
      'hero.png': '48x32',
      'hero.webp': '48x32',
    })
    expect(first.step.outputs['image']).toBe('kie-images/hero.webp')
    expect(JSON.parse(first.step.outputs['images'] ?? '')).toEqual(
      ['hero.webp', 'hero.png', 'hero-24w.avif', 'hero-12x12.jpg'].map((file) => `kie-images/${file}`),
    )
    const [image] = imagesOf(first)
    expect(image).toMatchObject({ path: 'kie-images/hero.png', width: 48, mediaType: 'image/png' })
    expect(image?.['formats']).toMatchObject([
      { path: 'kie-images/hero.webp', mediaType: 'image/webp' },
      { path: 'kie-images/hero-24w.avif', width: 24, height: 16 },
      { path: 'kie-images/hero-12x12.jpg', width: 12, height: 12 },
    ])
    const sha256 = place.lock['hero.png']?.['sha256']
    expect(place.lock['hero-12x12.jpg']).toMatchObject({
      name: 'hero',
      derivedFrom: { sha256, form: '12x12.jpeg', options: { quality: 80, fit: 'cover', metadata: true } },
    })

    const again = await place.make({ hero: { formats: 'webp, original, 24w.avif, 12x12.jpeg' } })
    expect([again.tasks, again.status]).toEqual([0, 'success'])
    expect(again.step.raw).toContain('Nothing to make: reused 1 image')
    expect(again.step.raw).not.toContain('form of')

    const webp = place.read('hero.webp')
    const changed = await place.make({ hero: { formats: 'webp, 12x12.jpeg', format_options: { quality: 5 } } })
    expect([changed.tasks, changed.status]).toEqual([0, 'success'])
    expect(place.read('hero.webp').equals(webp)).toBe(false)
    // The original is no longer asked for; it stays where it lies, and is not among the files.
    expect(place.files).toContain('hero.png')
    expect(JSON.parse(changed.step.outputs['images'] ?? '')).toEqual([
      'kie-images/hero.webp',
      'kie-images/hero-12x12.jpg',
    ])

    const check = await place.make(
      { hero: { formats: 'webp, 12x12.jpeg', format_options: { quality: 5 } } },
      { mode: 'check' },
    )
    expect(check.status).toBe('unchanged')
    const outdated = await place.make({ hero: { formats: 'webp, 13x13.jpeg' } }, { mode: 'check' })
    expect(outdated.status).toBe('outdated')
    expect(outdated.step.raw).toContain('hero: not all of its formats are there')
  })

  test('without its original is made from that as long as kie has it, and then says so', async () => {
    const place = await Place.create()
    const first = await place.make({ hero: { formats: '24w.webp' } })
    expect([first.tasks, first.status]).toEqual([1, 'success'])
    expect(place.files).toEqual(['hero-24w.webp'])
    expect(place.lock['hero.png']).toMatchObject({ name: 'hero', width: 48, delivered: false })
    expect(imagesOf(first)).toMatchObject([{ path: 'kie-images/hero-24w.webp', width: 24, mediaType: 'image/webp' }])

    const more = await place.make({ hero: { formats: '24w.webp png' } })
    expect([more.tasks, more.status]).toEqual([0, 'success'])
    expect(place.files).toEqual(['hero-24w.webp', 'hero.png'])
    expect(place.lock['hero.png']).not.toHaveProperty('delivered')

    const other = await Place.create()
    await other.make({ fox: { formats: 'webp' } })
    stage.kie.expireResults({ status: 404, freshLinks: 'refused' })
    const lost = await other.make({ fox: { formats: 'webp, 8w.png' } })
    expect([lost.tasks, lost.status, lost.step.exitCode]).toEqual([0, 'partial', 1])
    expect(other.files).toEqual(['fox.webp'])
    expect(lost.step.raw).toContain(
      "Not made: 8w.png. The original is not where the images lie, and kie no longer has it. Take what is missing out of 'formats'. To have this image alone drawn anew",
    )
    expect(imagesOf(lost)).toMatchObject([{ path: 'kie-images/fox.webp' }])
    const anew = await other.make({ fox: { formats: 'webp, 8w.png' } }, { reuse: 'false' })
    expect([anew.tasks, anew.status]).toEqual([1, 'success'])
    expect(other.files).toEqual(['fox-8w.png', 'fox.webp'])
  })

  test('says whether it carries Content Credentials, which a form cannot', async () => {
    const place = await Place.create()
    const made = await place.make({
      signed: { formats: 'original webp' },
      plain: {},
      'signed-alone': { formats: 'webp' },
    })
    expect([made.tasks, made.status]).toEqual([3, 'success'])
    expect(imagesOf(made).map(({ name, contentCredentials }) => [name, contentCredentials])).toEqual([
      ['signed', true],
      ['plain', false],
      ['signed-alone', false],
    ])
    expect(place.read('signed.png').includes('caBX')).toBe(true)
    const { xmp } = await sharp(place.read('signed.webp')).metadata()
    expect(xmp?.toString()).toContain('trainedAlgorithmicMedia')
    expect(xmp?.toString()).not.toContain('A picture of')
    expect(made.step.summary).toContain('Content Credentials')
    const bare = await place.make({ signed: { formats: 'original webp', format_options: { metadata: false } } })
    expect([bare.tasks, (await sharp(place.read('signed.webp')).metadata()).xmp]).toEqual([0, undefined])
  })

  test('is submitted by one job, and has its forms from the one that collects it', async () => {
    const place = await Place.create()
    const images = { hero: { formats: '24w.webp' }, fox: {} }
    const submitted = await place.make(images, { mode: 'submit' })
    expect([submitted.tasks, submitted.status, place.files]).toEqual([2, 'submitted', []])
    const other = await Place.create()
    const collected = await other.make(images, { tasks: submitted.step.outputs['tasks'] ?? '' })
    expect([collected.tasks, collected.status, other.files]).toEqual([0, 'success', ['fox.png', 'hero-24w.webp']])
    const alone = await Place.create()
    const tasks = submitted.step.outputs['tasks'] ?? ''
    const bare = await alone.make({}, { manifest: '', tasks, formats: 'original, 8w.png' })
    expect([bare.tasks, bare.status, alone.files]).toEqual([
      0,
      'success',
      ['fox-8w.png', 'fox.png', 'hero-8w.png', 'hero.png'],
    ])
  })

  test('is made by the job of its shard, under the names of the whole', async () => {
    const images = { a: { formats: '24w.webp' }, b: { formats: '24w.webp', count: 2 } }
    const shards = await Promise.all(
      ['1/2', '2/2'].map(async (shard) => {
        const place = await Place.create()
        const made = await place.make(images, { shard })
        return [made.status, ...place.files]
      }),
    )
    expect(shards.flat().toSorted()).toEqual(['a-24w.webp', 'b-1-24w.webp', 'b-2-24w.webp', 'success', 'success'])
  })

  test('that cannot be decoded is delivered as it is', async () => {
    const place = await Place.create()
    const made = await place.make({ broken: { formats: 'webp' } })
    expect([made.tasks, made.status]).toEqual([1, 'partial'])
    expect(place.files).toEqual(['broken.png'])
    expect(made.step.raw).toContain('Made 1 image, but 1 image lacks files')
    expect(existsSync(path.join(place.workspace, 'kie-images/broken.webp'))).toBe(false)
  })

  test('is refused before anything is spent where a word is wrong, a name is taken, or a foreign file is in the way', async () => {
    const place = await Place.create()
    const wrong = await place.make({ hero: { formats: '1200x630' } })
    expect(wrong.tasks).toBe(0)
    expect(wrong.step.raw).toContain("'formats' has \"1200x630\", which is no format. Did you mean '1200x630.png'?")
    const taken = await place.make({ hero: { formats: '640w.webp' }, 'hero-640w': {} })
    expect(taken.tasks).toBe(0)
    expect(taken.step.raw).toContain("the form '640w.webp' of 'hero' would be called 'hero-640w', as another image is")
    await place.make({ other: {} })
    writeFileSync(path.join(place.workspace, 'kie-images/hero-8w.webp'), 'mine')
    const foreign = await place.make({ hero: { formats: '8w.webp' } })
    expect(foreign.tasks).toBe(0)
    expect(foreign.step.raw).toContain("'kie-images/hero-8w.webp' exists and is not known as an image of this action")
  })
})

async function sizesIn(place: Place): Promise<Readonly<Record<string, string>>> {
  const sizes = await Promise.all(
    place.files.map(async (file) => {
      const { width, height } = await sharp(place.read(file)).metadata()
      return [file, `${width}x${height}`] as const
    }),
  )
  return Object.fromEntries(sizes)
}
