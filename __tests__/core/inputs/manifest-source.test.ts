import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { InputError } from '../../../src/core/text/errors.ts'
import { readConfig } from '../../../src/core/inputs/config.ts'
import type { Model } from '../../../src/kie/index.ts'
import { noisePicture } from '../../../sandbox/kie/index.ts'
import { modelOf } from '../request/wishes.ts'

let workspace: string

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'manifest-source-')))
  for (const name of ['photo.png', 'logo.png']) writeFileSync(path.join(workspace, name), noisePicture(2000, 1))
})

afterAll(() => rmSync(workspace, { recursive: true }))

/** kie's own answer about a model that the catalogue lacks. */
const NEW: Model = { ...modelOf('bytedance/seedream'), id: 'brand-new/painter', confidence: 'live' }

/** The inputs of the models' requests, or what is wrong. */
async function read(manifest: string, inputs: Readonly<Record<string, string>> = {}) {
  writeFileSync(path.join(workspace, 'images.yml'), manifest)
  const given: Readonly<Record<string, string>> = { 'api-key': 'key', manifest: 'images.yml', ...inputs }
  try {
    const { source } = await readConfig((name) => given[name] ?? '', {
      workspace,
      resolveBranch: () => ({ branch: 'main', isInferred: true }),
      lookUp: (id) => Promise.resolve(id === NEW.id ? NEW : undefined),
    })
    if (source.kind !== 'manifest') throw new Error('It is no manifest')
    return source.requested.map(({ resolved }) => resolved.request.input)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

/** A manifest of one image. */
const one = (defaults: string, image: string): string =>
  `defaults: { ${defaults} }\nimages:\n  - { name: a, prompt: fox, ${image} }\n`

const SHAPES = 'bytedance/seedream'
const LEVELS = 'nano-banana-2'

describe('what is nearer wins, also where the model has another word for it', () => {
  interface Row {
    readonly name: string
    readonly model?: string
    readonly inputs?: Readonly<Record<string, string>>
    readonly defaults?: string
    readonly image?: string
    readonly want: Readonly<Record<string, unknown>>
  }
  const rows: readonly Row[] = [
    {
      name: 'an image_size of the image against an aspect_ratio of defaults',
      defaults: "aspect_ratio: '16:9'",
      image: 'input: { image_size: square }',
      want: { image_size: 'square' },
    },
    {
      name: 'an aspect_ratio of the image against an image_size of defaults',
      defaults: 'input: { image_size: square }',
      image: "aspect_ratio: '16:9'",
      want: { image_size: 'landscape_16_9' },
    },
    {
      name: 'an image_size of the image against the input aspect-ratio',
      inputs: { 'aspect-ratio': '16:9' },
      image: 'input: { image_size: square }',
      want: { image_size: 'square' },
    },
    {
      name: 'an aspect_ratio of the image against model-input',
      inputs: { 'model-input': 'image_size: square' },
      image: "aspect_ratio: '16:9'",
      want: { image_size: 'landscape_16_9' },
    },
    {
      name: 'an image_size of defaults against the input aspect-ratio',
      inputs: { 'aspect-ratio': '16:9' },
      defaults: 'input: { image_size: square }',
      want: { image_size: 'square' },
    },
    {
      name: 'an image_size of the image against both',
      inputs: { 'aspect-ratio': '16:9' },
      defaults: "aspect_ratio: '4:3'",
      image: 'input: { image_size: square }',
      want: { image_size: 'square' },
    },
    {
      name: 'the same for a model that only kie knows',
      model: NEW.id,
      defaults: "aspect_ratio: '16:9'",
      image: 'input: { image_size: square }',
      want: { image_size: 'square' },
    },
    {
      name: 'a resolution of the image against a quality of defaults',
      model: LEVELS,
      defaults: 'quality: 1K',
      image: 'input: { resolution: 2K }',
      want: { resolution: '2K' },
    },
    {
      name: 'a quality of the image against a resolution of defaults',
      model: LEVELS,
      defaults: 'input: { resolution: 2K }',
      image: 'quality: 1K',
      want: { resolution: '1K' },
    },
    {
      name: 'a resolution of the image against the input quality',
      model: LEVELS,
      inputs: { quality: '1K' },
      image: 'input: { resolution: 2K }',
      want: { resolution: '2K' },
    },
    {
      name: 'a model of the image, with its own words',
      model: LEVELS,
      defaults: "aspect_ratio: '16:9'",
      image: `model: ${SHAPES}, input: { image_size: square }`,
      want: { image_size: 'square' },
    },
    {
      name: 'other fields stay',
      inputs: { 'model-input': 'guidance_scale: 3' },
      defaults: "aspect_ratio: '16:9', input: { seed: 5 }",
      image: 'input: { image_size: square }',
      want: { image_size: 'square', seed: 5, guidance_scale: 3 },
    },
  ]
  test.each(rows)('$name', async ({ model = SHAPES, inputs, defaults = '', image = '', want }) => {
    const manifest = one(defaults === '' ? 'count: 1' : defaults, image === '' ? 'count: 1' : image)
    expect(await read(manifest, { model, ...inputs })).toEqual([expect.objectContaining({ prompt: 'fox', ...want })])
  })

  const twice = (at: number, by: number): RegExp =>
    new RegExp(
      `^images.yml, line ${at}: 'image_size' is set already, by images.yml, line ${by}: 'aspect_ratio'; set it once.$`,
    )
  const within: { name: string; manifest: string; want: RegExp }[] = [
    {
      name: 'an image',
      manifest: one('count: 1', "aspect_ratio: '16:9', input: { image_size: square }"),
      want: twice(3, 3),
    },
    {
      name: 'defaults',
      manifest: one("aspect_ratio: '16:9', input: { image_size: square }", 'count: 1'),
      want: twice(1, 1),
    },
  ]
  test.each(within)('F129: both words within $name are an error', async ({ manifest, want }) => {
    expect(await read(manifest, { model: SHAPES })).toEqual([expect.stringMatching(want)])
  })

  test('F129: both words of the inputs are an error that names the inputs', async () => {
    const inputs = { model: SHAPES, 'aspect-ratio': '16:9', 'model-input': 'image_size: square' }
    expect(await read(one('count: 1', 'count: 1'), inputs)).toEqual([
      "Field 'image_size' in 'model-input' is set already, by input 'aspect-ratio'; set it once.",
    ])
  })
})

describe('F129: what is missing is named by the image that lacks it', () => {
  const rows: { name: string; inputs: Readonly<Record<string, string>>; image?: string; want: string }[] = [
    {
      name: 'an aspect ratio',
      inputs: { model: 'grok-imagine/text-to-image' },
      image: 'prompt: fox',
      want:
        "images.yml, line 3: 'aspect_ratio' is missing; grok-imagine/text-to-image requires it, " +
        "as its 'aspect_ratio': 2:3, 3:2, 1:1, 16:9 or 9:16.",
    },
    {
      name: 'a prompt',
      inputs: { model: 'gpt-image/1.5-image-to-image', 'reference-images': 'photo.png' },
      want: "images.yml, line 3: 'prompt' is missing; gpt-image/1.5-image-to-image requires it.",
    },
    {
      name: 'pictures',
      inputs: { model: 'gpt-image/1.5-image-to-image' },
      image: 'prompt: fox',
      want:
        "images.yml, line 3: 'reference_images' is missing; " +
        "gpt-image/1.5-image-to-image requires a picture, as its 'input_urls'.",
    },
    {
      name: 'a field of the model',
      inputs: { model: 'ideogram/v3-edit', 'reference-images': 'photo.png' },
      image: 'prompt: fox',
      want: "images.yml, line 3: 'mask_url' in 'input' is missing; ideogram/v3-edit requires it.",
    },
  ]
  test.each(rows)('$name', async ({ inputs, image = 'count: 1', want }) => {
    expect(await read(`\nimages:\n  - { name: b, ${image} }\n`, inputs)).toEqual([want])
  })

  test('what an input says wrongly is named by the input', async () => {
    const wrong = { 'aspect-ratio': '5:7', quality: 'best', 'model-input': 'background: 5' }
    expect(await read(one('count: 1', 'count: 1'), wrong)).toEqual([
      expect.stringMatching(/^Input 'aspect-ratio' is "5:7"; /),
      expect.stringMatching(/^Input 'quality' is "best"; /),
      expect.stringMatching(/^Field 'background' in 'model-input' /),
    ])
  })
})

test('pictures of the inputs that cannot be used are told once', async () => {
  const inputs = { model: 'recraft/remove-background', 'reference-images': 'gone.png' }
  const problems = await read('images: [{ name: a }, { name: b }]', inputs)
  expect(problems[0]).toMatch(/^Input 'reference-images' names "gone.png"; there is no such file/)
  expect(problems.filter((problem) => JSON.stringify(problem).includes("lacks a 'prompt'"))).toEqual([])
})
