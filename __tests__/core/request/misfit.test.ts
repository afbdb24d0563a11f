import { describe, expect, test } from '@jest/globals'
import { DEFAULT_MODEL } from '../../../src/kie/index.ts'
import { resolve } from './wishes.ts'

describe("F129: a value in 'model-input'", () => {
  test.each([
    {
      model: 'ideogram/v3-remix',
      input: { num_images: 2 },
      want: "is the number 2; ideogram/v3-remix takes a text: '2', with the quotes.",
    },
    {
      model: 'ideogram/v3-remix',
      input: { num_images: 9 },
      want: "is the number 9; ideogram/v3-remix takes a text: '1', '2', '3' or '4'.",
    },
    {
      model: 'google/imagen4',
      input: { seed: 7 },
      want: "is the number 7; google/imagen4 takes a text: '7', with the quotes.",
    },
    {
      model: 'qwen/text-to-image',
      input: { seed: '7' },
      want: 'is "7"; qwen/text-to-image takes a whole number: 7, without quotes.',
    },
    {
      model: 'qwen/text-to-image',
      input: { seed: '7.5' },
      want: 'is "7.5"; qwen/text-to-image takes a whole number.',
    },
    {
      model: 'qwen/text-to-image',
      input: { seed: null },
      want: 'is empty; qwen/text-to-image takes a whole number.',
    },
    {
      model: 'qwen/text-to-image',
      input: { guidance_scale: 21 },
      want: 'is 21; qwen/text-to-image takes 0 to 20.',
    },
    {
      model: 'z-image',
      input: { nsfw_checker: 'True' },
      want: 'is "True"; z-image takes true or false: true, without quotes.',
    },
    { model: 'z-image', input: { nsfw_checker: 'yes' }, want: 'is "yes"; z-image takes true or false.' },
    {
      model: 'z-image',
      input: { aspect_ratio: true },
      want: "is true; z-image takes a text: '1:1', '4:3', '3:4', '16:9' or '9:16'.",
    },
    {
      model: 'google/nano-banana-edit',
      input: { image_urls: 'https://user:pw@example.com/a.png?signature=secret' },
      want: 'is "https://example.com/a.png?…"; google/nano-banana-edit takes a list of texts: ["https://example.com/a.png?…"].',
    },
    {
      model: 'google/nano-banana-edit',
      input: { image_urls: ['https://example.com/a.png', 7] },
      want: 'has as item 2 the number 7; google/nano-banana-edit takes only a text there.',
    },
    {
      model: 'google/nano-banana-edit',
      input: { image_urls: { a: 1 } },
      want: 'is a mapping; google/nano-banana-edit takes a list of texts.',
    },
    {
      model: 'google/nano-banana-edit',
      input: { image_urls: Array.from({ length: 11 }, () => 'https://example.com/a.png') },
      want: 'has 11 pictures; google/nano-banana-edit takes at most 10.',
    },
    {
      model: 'wan/2-7-image',
      input: { color_palette: [{}] },
      want: 'has 1 item; wan/2-7-image takes 3 to 10.',
    },
  ])('of $model: $want', ({ model, input, want }) => {
    const { problems } = resolve({ model, modelInput: input })
    const [name = ''] = Object.keys(input)
    expect(problems).toContain(`Field '${name}' in 'model-input' ${want}`)
  })

  test('that is not among the known ones is sent, with a warning, and priced at the highest', () => {
    const { problems, warnings, request, price } = resolve({ modelInput: { quality: 'ultra' } })
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      `Field 'quality' in 'model-input' is "ultra"; ${DEFAULT_MODEL} is known to take medium or high, so kie may refuse it.`,
    ])
    expect(request.input).toMatchObject({ quality: 'ultra' })
    expect(price).toBe(22)
  })
})
