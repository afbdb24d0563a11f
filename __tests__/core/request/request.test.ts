import { describe, expect, test } from '@jest/globals'
import { INPUT_PLACES } from '../../../src/core/inputs/request-defaults.ts'
import type { Model } from '../../../src/kie/index.ts'
import { resolveRequest, settleUnconfirmed } from '../../../src/core/request/request.ts'
import { inWords, modelOf, resolve, urlReference, wishFor } from './wishes.ts'

const TEXT = 'gpt-image/1.5-text-to-image'

/** A model as kie's live catalogue might describe it. */
const LIVE: Model = {
  id: 'new/model',
  title: 'New',
  kind: 'text-to-image',
  asOf: '2026-11-22',
  confidence: 'live',
  referenceField: undefined,
  referenceMax: undefined,
  credits: undefined,
  creditsAsOf: undefined,
  notes: [],
  fields: {
    prompt: { type: 'string', required: true, maxLength: 10, description: '' },
    aspect_ratio: { type: 'string', required: false, description: '' },
    ratio: { type: 'string', required: false, values: ['1:1'], description: '' },
    quality: { type: 'string', required: true, default: 'basic', description: '' },
    steps: { type: 'integer', required: false, values: [10, 20], description: '' },
  },
}

describe('F21: what is sent', () => {
  test('is what was said and what the model requires, each with its origin', () => {
    const resolved = resolve({ quality: 'high', callbackUrl: 'https://example.com/done' })
    expect(resolved).toMatchObject({
      request: {
        model: TEXT,
        input: { prompt: 'a red fox', quality: 'high', aspect_ratio: '1:1' },
        callBackUrl: 'https://example.com/done',
      },
      price: 22,
      origins: { prompt: "input 'prompt'", quality: "input 'quality'", aspect_ratio: "the model's default" },
    })
  })

  test('leaves optional fields to kie', () => {
    expect(resolve({ model: 'google/nano-banana' }).request).toEqual({
      model: 'google/nano-banana',
      input: { prompt: 'a red fox' },
    })
  })

  test('has origins in a manifest, too', () => {
    const places = { ...INPUT_PLACES, quality: "Images.yml, line 3: 'quality'" }
    const { origins } = resolve({ quality: 'high', modelInput: { aspect_ratio: '1:1' }, places })
    expect(origins).toMatchObject({
      quality: "Images.yml, line 3: 'quality'",
      aspect_ratio: "field 'aspect_ratio' in 'model-input'",
    })
  })
})

describe('a field that the catalogue does not know', () => {
  const wish = wishFor({ modelInput: { qualty: 'high', size: 7 } })
  const model = modelOf(TEXT)
  const resolved = resolveRequest(wish, model)

  test('F129: is to be confirmed', () => {
    expect(resolved).toMatchObject({ unconfirmed: ['qualty', 'size'], problems: [], warnings: [] })
  })

  test('F129: is refused where kie says nothing', () => {
    expect(inWords(settleUnconfirmed(resolved, { wish, model, live: undefined }))).toMatchObject({
      unconfirmed: [],
      problems: [
        `Field 'qualty' in 'model-input' is no field of ${TEXT}, which takes aspect_ratio, prompt or quality. ` +
          "Did you mean 'quality'?",
        `Field 'size' in 'model-input' is no field of ${TEXT}, which takes aspect_ratio, prompt or quality.`,
      ],
    })
  })

  test('is sent where kie knows it, with a warning for its value', () => {
    const size = { type: 'string', required: false, description: '' } as const
    const live = { ...model, confidence: 'live' as const, fields: { ...model.fields, size, qualty: size } }
    expect(settleUnconfirmed(resolved, { wish, model, live })).toMatchObject({
      unconfirmed: [],
      problems: [],
      warnings: [
        `Field 'size' in 'model-input' is the number 7; ${TEXT} is known to take a text: '7', with the quotes, ` +
          'so kie may refuse it.',
      ],
      request: { input: { qualty: 'high', size: 7 } },
    })
  })
})

describe('a model that only kie knows', () => {
  test('is checked, and nothing but what our own inputs and unknown fields say is refused', () => {
    const given = {
      model: LIVE.id,
      prompt: 'x'.repeat(11),
      aspectRatio: '7:5',
      modelInput: { steps: 15, ratoi: '1:1' },
    }
    expect(inWords(resolveRequest(wishFor(given), LIVE))).toMatchObject({
      request: { model: LIVE.id, input: { aspect_ratio: '7:5', quality: 'basic', steps: 15 } },
      price: undefined,
      unconfirmed: [],
      problems: [
        "Field 'ratoi' in 'model-input' is no field of new/model, which takes prompt, aspect_ratio, ratio, quality or " +
          "steps. Did you mean 'ratio'?",
      ],
      warnings: [
        "Field 'steps' in 'model-input' is the number 15; new/model is known to take 10 or 20, so kie may refuse it.",
        "Input 'prompt' has 11 characters; new/model is known to take at most 10, so kie may refuse it.",
      ],
    })
  })

  test('gives aspect-ratio to whatever field has ratios', () => {
    const fields = Object.fromEntries(Object.entries(LIVE.fields).filter(([name]) => name !== 'aspect_ratio'))
    const { request } = resolveRequest(wishFor({ model: LIVE.id, aspectRatio: '1:1' }), { ...LIVE, fields })
    expect(request.input).toMatchObject({ ratio: '1:1' })
  })

  test('does not say that it takes no pictures, as their field may only be unknown', () => {
    const { problems } = inWords(resolveRequest(wishFor({ model: LIVE.id, references: [urlReference()] }), LIVE))
    expect(problems).toEqual([expect.stringContaining('does not know which field of new/model takes pictures')])
  })
})

describe('a model that nobody knows', () => {
  test('gets what was said, unchecked', () => {
    const wish = { model: 'foo/bar', aspectRatio: '5:7', quality: 'x', modelInput: { any: [null] } }
    expect(resolve(wish)).toMatchObject({
      request: { model: 'foo/bar', input: { prompt: 'a red fox', aspect_ratio: '5:7', quality: 'x', any: [null] } },
      price: undefined,
      problems: [],
      warnings: [expect.stringMatching(/^This action does not know foo\/bar: .*silently drops a field/)],
      unconfirmed: [],
    })
  })

  test.each([
    { id: 'gpt-image/1.5-text-to-imgae', meant: TEXT },
    { id: 'gpt-image/15-text-to-image', meant: TEXT },
    { id: 'Z-Image', meant: 'z-image' },
  ])('F129: $id is refused with the id that was meant', ({ id, meant }) => {
    expect(resolve({ model: id })).toMatchObject({
      problems: [`Input 'model' is "${id}", which this action does not know. Did you mean '${meant}'?`],
      warnings: [],
    })
  })

  test.each([
    'gpt-image/2.5-text-to-image',
    'gpt-image-2-6-flare-text-to-image',
    'nano-banana-3',
    'wan/2-10-image',
    'seedream/5-5-text-to-image',
    'seedream/5.5-edit',
  ])('%s may be a newer version, so it is sent', (id) => {
    expect(resolve({ model: id })).toMatchObject({ problems: [], warnings: [expect.stringContaining(id)] })
  })

  test('takes pictures in model-input alone', () => {
    expect(resolve({ model: 'foo/bar', references: [urlReference()] }).problems).toEqual([
      "Input 'reference-images' is set, but this action does not know which field of foo/bar takes pictures; " +
        "set it in 'model-input', with https URLs.",
    ])
  })
})

test('F129: what objects inherit is no field', () => {
  const modelInput = JSON.parse('{"__proto__": {"prompt": "x"}, "constructor": 1, "toString": "x"}') as Readonly<
    Record<string, unknown>
  >
  const { unconfirmed, request, origins } = resolve({ modelInput })
  expect(unconfirmed).toEqual(['__proto__', 'constructor', 'toString'])
  expect(Object.keys(request.input)).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'toString']))
  expect(Object.getPrototypeOf(request.input)).toBe(Object.prototype)
  expect(Object.getPrototypeOf(origins)).toBe(Object.prototype)
})

test('F129: all that is wrong is said at once', () => {
  const { problems } = resolve({
    model: 'ideogram/character-remix',
    aspectRatio: '5:7',
    quality: 'high',
    modelInput: { strength: 7, seed: 'x' },
  })
  expect(problems.map((line) => /'([\w-]+)'/.exec(line)?.[1])).toEqual([
    'aspect-ratio',
    'quality',
    'reference-images',
    'reference_image_urls',
    'strength',
    'seed',
  ])
})
