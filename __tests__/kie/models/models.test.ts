import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  countCharged,
  countPictures,
  creditsFor,
  DEFAULT_MODEL,
  findModel,
  maxReferenceBytes,
  MODEL_KINDS,
  MODELS,
  type Model,
} from '../../../src/kie/index.ts'
import { checkReaching } from '../../reaching.ts'

function modelOf(id: string): Model {
  const model = findModel(id)
  if (model === undefined) throw new Error(`There is no ${id}`)
  return model
}

describe('the catalogue', () => {
  test('has all models, of every kind', () => {
    expect(MODELS).toHaveLength(67)
    expect(new Set(MODELS.map(({ kind }) => kind))).toEqual(new Set(MODEL_KINDS))
  })

  test('finds each by its id, and no other', () => {
    for (const model of MODELS) expect(findModel(model.id)).toBe(model)
    for (const id of ['', 'gpt-image', 'Z-Image', 'constructor']) expect(findModel(id)).toBeUndefined()
  })

  test('knows the default model as kie documents it', () => {
    const { fields, confidence } = modelOf(DEFAULT_MODEL)
    expect(confidence).toBe('documented')
    expect(fields).toMatchObject({
      prompt: { type: 'string', required: true },
      aspect_ratio: { type: 'string', required: true, values: ['1:1', '2:3', '3:2'], default: '1:1' },
      quality: { type: 'string', required: true, values: ['medium', 'high'], default: 'medium' },
    })
    expect(Object.keys(fields)).toHaveLength(3)
  })
})

describe('F124, A8: the price of a task', () => {
  test.each([
    { name: 'of the quality', id: DEFAULT_MODEL, input: { quality: 'high' }, want: 22 },
    { name: 'of the default quality', id: DEFAULT_MODEL, input: {}, want: 4 },
    { name: 'of all settings', id: 'z-image', input: { aspect_ratio: '16:9' }, want: 0.8 },
    { name: 'of nothing', id: 'grok-imagine-image-2-0/segment-map', input: {}, want: 0 },
    { name: 'of a switch', id: 'grok-imagine/text-to-image', input: { enable_pro: false }, want: 4 },
    { name: 'of a switch that is on', id: 'grok-imagine/text-to-image', input: { enable_pro: true }, want: 5 },
    { name: 'is the highest without a default', id: 'grok-imagine/text-to-image', input: {}, want: 5 },
    { name: 'is the highest for a field left out', id: 'gpt-image-2-text-to-image', input: {}, want: 16 },
    { name: 'is the highest for a value of no price', id: DEFAULT_MODEL, input: { quality: 'ultra' }, want: 22 },
    {
      name: 'is the highest for what is no field',
      id: 'topaz/image-upscale',
      input: { upscale_factor: '2' },
      want: 40,
    },
    { name: 'is the highest tier', id: 'flux1-kontext', input: { prompt: 'a fox' }, want: 10 },
    ...(['gpt-image-2-text-to-image', 'gpt-image-2-5-flare-text-to-image'] as const).flatMap((id) =>
      (
        [
          ['1K', 6],
          ['2K', 10],
          ['4K', 16],
        ] as const
      ).map(([resolution, want]) => ({
        name: `C7: is that of the higher list where lists disagree, at ${resolution}`,
        id,
        input: { resolution },
        want,
      })),
    ),
    { name: 'C7: is that of a tier', id: 'flux1-kontext', input: { model: 'flux-kontext-pro' }, want: 5 },
    { name: 'C7: counts variants', id: '4o-image-api', input: { nVariants: 4 }, want: 24 },
    { name: 'is not known', id: 'bytedance/seedream', input: {}, want: undefined },
    { name: 'depends on the picture', id: 'qwen/text-to-image', input: {}, want: undefined },
    { name: 'counts pictures', id: 'ideogram/character', input: { num_images: '3' }, want: 54 },
    { name: 'counts one by default', id: 'ideogram/character', input: {}, want: 18 },
    {
      name: 'counts the most where nobody knows how many are made',
      id: 'ideogram/v3-remix',
      input: { rendering_speed: 'TURBO' },
      want: 14,
    },
    { name: 'counts what the model makes by itself', id: 'wan/2-7-image', input: {}, want: 19.2 },
    { name: 'counts one that is asked for', id: 'wan/2-7-image', input: { n: 1 }, want: 4.8 },
    {
      name: 'counts no series that is not asked for',
      id: 'wan/2-7-image',
      input: { enable_sequential: false },
      want: 19.2,
    },
    { name: 'counts the most layers', id: 'seedream/5-flash-layer-decomposition', input: {}, want: 55.08 },
    { name: 'counts the most pictures', id: 'bytedance/seedream-v4-edit', input: { max_images: 6 }, want: 30 },
    { name: 'counts without rounding errors', id: 'wan/2-7-image', input: { n: 7 }, want: 33.6 },
    { name: 'counts the longest series', id: 'wan/2-7-image-pro', input: { enable_sequential: true }, want: 144 },
    {
      name: 'counts a series of a known number',
      id: 'wan/2-7-image-pro',
      input: { enable_sequential: true, n: 2 },
      want: 24,
    },
  ])('$name ($id)', ({ id, input, want }) => {
    expect(creditsFor(modelOf(id), input)).toBe(want)
  })

  test('is never below the lowest on the list, whatever the input holds', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant([]))
    const names = ['quality', 'resolution', 'rendering_speed', 'enable_pro', 'num_images', 'n', 'max_images']
    const input = fc.dictionary(fc.constantFrom(...names), value)
    checkReaching((reached) =>
      fc.property(fc.constantFrom(...MODELS), input, (model, given) => {
        const credits = creditsFor(model, given)
        const isKnown = model.credits !== undefined && !('per_megapixel' in model.credits)
        expect(credits !== undefined).toBe(isKnown)
        if (!isKnown) return
        reached()
        expect(credits).toBeGreaterThanOrEqual(Math.min(...Object.values(model.credits)))
      }),
    )
  })
})

describe('A8: pictures of a task', () => {
  test.each([
    { name: 'by themselves', id: 'wan/2-7-image', input: {}, want: 4 },
    { name: 'of a series', id: 'wan/2-7-image', input: { enable_sequential: true }, want: 12 },
    { name: 'of one price', id: 'grok-imagine/text-to-image', input: { enable_pro: false }, want: 6 },
    { name: 'of one price, of another tier', id: 'grok-imagine/text-to-image', input: { enable_pro: true }, want: 4 },
    { name: 'of which nobody knows the tier', id: 'grok-imagine/text-to-image', input: {}, want: 6 },
    { name: 'of which the default is known', id: 'ideogram/character', input: {}, want: 1 },
    { name: 'of which no number is known', id: 'qwen/image-edit', input: {}, want: 4 },
    { name: 'that somebody asks for', id: 'bytedance/seedream-v4-edit', input: { max_images: 6 }, want: 6 },
    { name: 'of which there is one', id: 'z-image', input: { n: 4 }, want: 1 },
  ])('$name ($id)', ({ id, input, want }) => {
    expect(countPictures(modelOf(id), input)).toBe(want)
  })

  test.each([
    { name: 'of a price for all of them', model: 'grok-imagine/text-to-image', input: {}, want: 1 },
    { name: 'of a price each', model: 'wan/2-7-image', input: { n: 3 }, want: 3 },
    { name: 'of a model that is not known', model: 'some/painter', input: { num_images: '3' }, want: 3 },
    { name: 'of one that is asked nothing', model: 'some/painter', input: { n: 'many' }, want: 1 },
  ])('are charged $name', ({ want, ...request }) => {
    expect(countCharged(request)).toBe(want)
  })
})

test.each([
  { id: 'nano-banana-pro', mebibytes: 30 },
  { id: 'nano-banana-2', mebibytes: 30 },
  { id: 'nano-banana-2-lite', mebibytes: 10 },
  { id: 'recraft/remove-background', mebibytes: 5 },
  { id: 'gpt-image/1.5-image-to-image', mebibytes: 10 },
])('$id takes pictures of $mebibytes MiB', ({ id, mebibytes }) => {
  expect(maxReferenceBytes(modelOf(id))).toBe(mebibytes * 1024 * 1024)
})

test('sizes are known for models that are in the catalogue', () => {
  const special = MODELS.filter((model) => maxReferenceBytes(model) !== 10 * 1024 * 1024)
  expect(special).toHaveLength(4)
})
