import { describe, expect, test } from '@jest/globals'
import { INPUT_PLACES } from '../../../src/core/inputs/request-defaults.ts'
import type { Wish } from '../../../src/core/request/wish.ts'
import { fileReference, resolve, urlReference } from './wishes.ts'

const TEXT = 'gpt-image/1.5-text-to-image'
const EDIT = 'gpt-image/1.5-image-to-image'

interface Row {
  readonly name: string
  readonly given: Partial<Wish>
  /** What is sent beside the prompt, or the only problem. */
  readonly want: Readonly<Record<string, unknown>> | string
}

function expectRow({ given, want }: Row): void {
  const { request, problems, warnings } = resolve(given)
  expect(warnings).toEqual([])
  expect(problems).toEqual(typeof want === 'string' ? [want] : [])
  if (typeof want !== 'string') expect(request.input).toEqual({ prompt: 'a red fox', ...want })
}

describe("the input 'aspect-ratio'", () => {
  const rows: readonly Row[] = [
    { name: 'is aspect_ratio', given: { model: 'z-image', aspectRatio: '16:9' }, want: { aspect_ratio: '16:9' } },
    {
      name: 'is aspect_ratio, though there is an older name too',
      given: { model: 'google/nano-banana', aspectRatio: 'auto' },
      want: { aspect_ratio: 'auto' },
    },
    {
      name: 'is aspect_ratio, though there is a size in pixels too',
      given: { model: 'seedream/5-flash-text-to-image', aspectRatio: '3:2' },
      want: { aspect_ratio: '3:2' },
    },
    {
      name: 'is an image_size of ratios',
      given: { model: 'qwen3/text-to-image', aspectRatio: '21:9' },
      want: { image_size: '21:9' },
    },
    { name: 'is a size of ratios', given: { model: '4o-image-api', aspectRatio: '3:2' }, want: { size: '3:2' } },
    ...[
      ['4:3', 'landscape_4_3'],
      ['3:4', 'portrait_4_3'],
      ['16:9', 'landscape_16_9'],
      ['9:16', 'portrait_16_9'],
      ['square_hd', 'square_hd'],
    ].map(([aspectRatio, want]) => ({
      name: `is a named shape: ${aspectRatio} is ${want}`,
      given: { model: 'bytedance/seedream', aspectRatio },
      want: { image_size: want },
    })),
    ...[
      ['3:2', 'landscape_3_2'],
      ['2:3', 'portrait_3_2'],
      ['21:9', 'landscape_21_9'],
    ].map(([aspectRatio, want]) => ({
      name: `is a named shape of few models: ${aspectRatio} is ${want}`,
      given: { model: 'bytedance/seedream-v4-text-to-image', aspectRatio },
      want: { image_size: want },
    })),
    {
      name: 'F129: is refused where a ratio has two names',
      given: { model: 'bytedance/seedream', aspectRatio: '1:1' },
      want:
        'Input \'aspect-ratio\' is "1:1"; bytedance/seedream takes 3:4, 9:16, 4:3 or 16:9. ' +
        "Other shapes go into 'model-input', as 'image_size': square or square_hd.",
    },
    {
      name: 'F129: is refused with an unknown value',
      given: { aspectRatio: '5:7' },
      want:
        'Input \'aspect-ratio\' is "5:7"; gpt-image/1.5-text-to-image takes 1:1, 2:3 or 3:2. ' +
        "Any other value goes into 'model-input', as 'aspect_ratio'.",
    },
    {
      name: 'F129: is refused where a size is in pixels',
      given: { model: 'seedream/5-pro-layer-decomposition', aspectRatio: '1:1', references: [urlReference()] },
      want: "Input 'aspect-ratio' is set, but seedream/5-pro-layer-decomposition does not take an aspect ratio; leave it out.",
    },
    {
      name: 'F129: is refused where it may exist',
      given: { model: 'seedream/5-flash-layer-decomposition', aspectRatio: '1:1', references: [urlReference()] },
      want:
        "Input 'aspect-ratio' is set, but seedream/5-flash-layer-decomposition is not known to take an aspect ratio; " +
        "leave it out, or set the field itself in 'model-input'.",
    },
    {
      name: 'F129: is asked for where the model requires it and has no default',
      given: { model: 'grok-imagine/text-to-image' },
      want:
        "Input 'aspect-ratio' is missing; grok-imagine/text-to-image requires it, " +
        "as its 'aspect_ratio': 2:3, 3:2, 1:1, 16:9 or 9:16.",
    },
    {
      name: 'F129: is refused once, though the model requires it',
      given: { model: 'grok-imagine/text-to-image', aspectRatio: '5:7' },
      want:
        'Input \'aspect-ratio\' is "5:7"; grok-imagine/text-to-image takes 2:3, 3:2, 1:1, 16:9 or 9:16. ' +
        "Any other value goes into 'model-input', as 'aspect_ratio'.",
    },
    {
      name: 'F129: is refused beside its field in model-input',
      given: { model: 'bytedance/seedream', aspectRatio: '4:3', modelInput: { image_size: 'square' } },
      want: "Field 'image_size' in 'model-input' is set already, by input 'aspect-ratio'; set it once.",
    },
  ]
  test.each(rows)('$name', expectRow)
})

describe("the input 'quality'", () => {
  const rows: readonly Row[] = [
    { name: 'is quality', given: { quality: 'high' }, want: { aspect_ratio: '1:1', quality: 'high' } },
    {
      name: 'is resolution',
      given: { model: 'nano-banana-pro', quality: '2K' },
      want: { resolution: '2K' },
    },
    {
      name: 'is spelt as the model spells it',
      given: { model: 'nano-banana-pro', quality: '2k' },
      want: { resolution: '2K' },
    },
    {
      name: 'F129: is refused with a value of other models',
      given: { model: 'nano-banana-pro', quality: 'high' },
      want:
        'Input \'quality\' is "high"; nano-banana-pro takes 1K, 2K or 4K. ' +
        "Any other value goes into 'model-input', as 'resolution'.",
    },
    ...[
      { model: 'bytedance/seedream-v4-text-to-image', field: 'image_resolution', values: '1K, 2K or 4K' },
      { model: 'ideogram/v3-text-to-image', field: 'rendering_speed', values: 'TURBO, BALANCED or QUALITY' },
    ].map(({ model, field, values }) => ({
      name: `F129: is refused where ${field} means much the same`,
      given: { model, quality: '2K' },
      want:
        `Input 'quality' is "2K", but ${model} has no field 'quality' or 'resolution'; ` +
        `set '${field}' in 'model-input' to ${values}.`,
    })),
    {
      name: 'F129: is refused where size is a number of pixels',
      given: { model: 'seedream/5-flash-text-to-image', aspectRatio: '1:1', quality: '2K' },
      want:
        "Input 'quality' is \"2K\", but seedream/5-flash-text-to-image has no field 'quality' or 'resolution'; " +
        "set 'size' in 'model-input' to 1K, 1.5K or 2K.",
    },
    {
      name: 'F129: is refused where there is nothing like it',
      given: { model: 'z-image', quality: 'high' },
      want: "Input 'quality' is set, but z-image does not take a quality; leave it out.",
    },
  ]
  test.each(rows)('$name', expectRow)
})

describe('pictures', () => {
  const rows: readonly Row[] = [
    {
      name: 'go into a list, in their order',
      given: { model: EDIT, references: [fileReference(1), urlReference(2)] },
      want: {
        aspect_ratio: '3:2',
        quality: 'medium',
        input_urls: [`sha256:${fileReference(1).sha256}`, 'https://example.com/2.png'],
      },
    },
    {
      name: 'are too many for a field of one',
      given: { model: 'qwen/image-to-image', references: [urlReference(1), urlReference(2)] },
      want: "Input 'reference-images' has 2 pictures; qwen/image-to-image takes one, as its 'image_url'.",
    },
    {
      name: 'are too many for a list',
      given: { model: EDIT, references: Array.from({ length: 17 }, () => urlReference()) },
      want: `Input 'reference-images' has 17 pictures; ${EDIT} takes at most 16 as its 'input_urls'.`,
    },
    {
      name: 'are too many for a list whose length stands elsewhere',
      given: { model: 'ideogram/character', references: [urlReference(1), urlReference(2)] },
      want: "Input 'reference-images' has 2 pictures; ideogram/character takes at most 1 as its 'reference_image_urls'.",
    },
    {
      name: 'are missing',
      given: { model: 'qwen/image-to-image' },
      want: "Input 'reference-images' is missing; qwen/image-to-image requires a picture, as its 'image_url'.",
    },
    {
      name: 'may be given in model-input',
      given: { model: 'qwen/image-to-image', modelInput: { image_url: 'https://example.com/a.png' } },
      want: { image_url: 'https://example.com/a.png' },
    },
    {
      name: 'are not given twice',
      given: {
        model: 'qwen/image-to-image',
        modelInput: { image_url: 'https://example.com/a.png' },
        references: [urlReference()],
      },
      want: "Field 'image_url' in 'model-input' is set already, by input 'reference-images'; set it once.",
    },
    {
      name: 'are refused with the model that takes them',
      given: { references: [urlReference()] },
      want: `Input 'reference-images' is set, but ${TEXT} takes no pictures; ${EDIT} does.`,
    },
    {
      name: 'are refused where no model is at hand',
      given: { model: 'z-image', references: [urlReference()] },
      want: "Input 'reference-images' is set, but z-image takes no pictures; leave it out.",
    },
    {
      name: 'are refused by a model known at second hand that draws from text',
      given: { model: 'gpt-image-2-5-flare-text-to-image', references: [urlReference()] },
      want:
        "Input 'reference-images' is set, but gpt-image-2-5-flare-text-to-image takes no pictures; " +
        'gpt-image-2-5-flare-image-to-image does.',
    },
    {
      name: 'are refused where their field is not known',
      given: { model: '4o-image-api', aspectRatio: '3:2', references: [urlReference()] },
      want:
        "Input 'reference-images' is set, but this action does not know which field of 4o-image-api takes pictures; " +
        "set it in 'model-input', with https URLs.",
    },
    {
      name: 'are as large as they may be',
      given: { model: 'qwen/image-to-image', references: [fileReference(1, 10_485_760)] },
      want: { image_url: `sha256:${fileReference(1).sha256}` },
    },
    {
      name: 'are refused where they are too large',
      given: { model: 'qwen/image-to-image', references: [fileReference(1, 10_485_761)] },
      want:
        'Input \'reference-images\' names "photos/1.png" of 10485761 bytes; ' +
        'qwen/image-to-image takes pictures of at most 10485760.',
    },
  ]
  test.each(rows)('$name', expectRow)

  test('go to a model without a prompt', () => {
    const { problems, request } = resolve({
      model: 'topaz/image-upscale',
      prompt: undefined,
      references: [urlReference(2)],
    })
    expect(problems).toEqual([])
    expect(request.input).toEqual({ image_url: 'https://example.com/2.png', upscale_factor: '2' })
  })

  test('that are too large are only a warning where the limit is hearsay', () => {
    const references = [fileReference(1, 31_457_281)]
    const { problems, warnings } = resolve({ model: 'qwen2-1/image-to-image', references })
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      'Input \'reference-images\' names "photos/1.png" of 31457281 bytes; qwen2-1/image-to-image is known to take ' +
        'pictures of at most 31457280, so kie may refuse it.',
    ])
  })

  test('that are files are told for their upload, URLs are not', () => {
    const references = [fileReference(1), urlReference(2), fileReference(3)]
    expect(resolve({ model: EDIT, references }).references).toEqual([fileReference(1), fileReference(3)])
  })
})

describe('the prompt', () => {
  const rows: readonly Row[] = [
    {
      name: 'is refused by a model that takes none',
      given: { model: 'recraft/crisp-upscale', references: [urlReference()] },
      want: "Input 'prompt' is set, but recraft/crisp-upscale takes no prompt; leave it out.",
    },
    { name: 'is missing', given: { prompt: undefined }, want: `Input 'prompt' is missing; ${TEXT} requires it.` },
    {
      name: 'F20: is too long',
      given: { model: 'qwen2/text-to-image', prompt: 'x'.repeat(801) },
      want: "Input 'prompt' has 801 characters; qwen2/text-to-image takes at most 800.",
    },
    {
      name: 'F20: is too short',
      given: { model: 'flux-2/pro-text-to-image', prompt: 'ab' },
      want: "Input 'prompt' has 2 characters; flux-2/pro-text-to-image takes 3 to 5000.",
    },
    {
      name: 'F20: is counted by characters, not by their halves',
      given: { model: 'flux-2/pro-text-to-image', prompt: '🦊🦊' },
      want: "Input 'prompt' has 2 characters; flux-2/pro-text-to-image takes 3 to 5000.",
    },
    {
      name: 'is not given twice',
      given: { modelInput: { prompt: 'a cat' } },
      want: "Field 'prompt' in 'model-input' is set already, by input 'prompt'; set it once.",
    },
  ]
  test.each(rows)('$name', expectRow)

  test.each([
    { model: TEXT, prompt: '🦊'.repeat(3000), want: [] },
    {
      model: TEXT,
      prompt: 'x'.repeat(3001),
      want: ["Input 'prompt' has 3001 characters; kie was seen to refuse more than 3000, uncharged."],
    },
    {
      model: EDIT,
      prompt: '🦊'.repeat(3001),
      want: ["Input 'prompt' has 3001 characters; kie was seen to refuse more than 3000, uncharged."],
    },
    { model: 'google/nano-banana', prompt: 'x'.repeat(5000), want: [] },
    {
      model: 'gpt-image-2-5-flare-text-to-image',
      prompt: 'x'.repeat(20_001),
      want: [
        "Input 'prompt' has 20001 characters; gpt-image-2-5-flare-text-to-image is known to take 1 to 20000, " +
          'so kie may refuse it.',
      ],
    },
  ])('F20: of $prompt.length units for $model is sent', ({ model, prompt, want }) => {
    const { problems, warnings, request } = resolve({
      model,
      prompt,
      references: model === EDIT ? [urlReference()] : [],
    })
    expect(problems).toEqual([])
    expect(warnings).toEqual(want)
    expect(request.input['prompt']).toBe(prompt)
  })

  test('of a file is named by its own input', () => {
    const places = { ...INPUT_PLACES, prompt: "Input 'prompt-file'" }
    expect(resolve({ model: 'qwen2/text-to-image', prompt: 'x'.repeat(801), places }).problems).toEqual([
      "Input 'prompt-file' has 801 characters; qwen2/text-to-image takes at most 800 as its 'prompt'.",
    ])
  })
})
