import { describe, expect, test } from '@jest/globals'
import type { Model, ModelField } from '../../../src/kie/index.ts'
import { RequestResolver } from '../../../src/core/request/resolver.ts'
import { inWords, modelOf, wishFor, type WordedRequest } from './wishes.ts'

const NEW = 'gpt-image-2-6-sunburst-text-to-image'

/** What comes of a request for a model that only kie's catalogue knows, with this field among others. */
async function resolveLive(
  format: { readonly name?: string; readonly field?: Partial<ModelField> },
  modelInput: Readonly<Record<string, unknown>>,
): Promise<WordedRequest> {
  const { name = 'output_format', field = {} } = format
  const { prompt } = modelOf('z-image').fields
  const fields = { ...(prompt && { prompt }), [name]: { type: 'string', required: false, description: '', ...field } }
  const live = { ...modelOf('z-image'), id: NEW, confidence: 'live', credits: undefined, fields } as Model
  const resolver = new RequestResolver(() => Promise.resolve(live))
  return inWords(await resolver.resolve(wishFor({ model: NEW, modelInput })))
}

describe('C7: a request that would come as SVG is a problem before it is paid for', () => {
  const values = ['png', 'svg', 'gif']
  const why = 'this action takes no SVG files, which may hold scripts.'

  test.each([
    {
      name: 'that is asked for',
      format: { field: { values } },
      input: { output_format: 'svg' },
      want: `Field 'output_format' in 'model-input' is "svg"; ${why} Set it to png or gif.`,
    },
    {
      name: 'by default',
      format: { field: { values, default: 'svg' } },
      input: {},
      want: `Field 'output_format' in 'model-input' is not set, which means svg; ${why} Set it to png or gif.`,
    },
    {
      name: 'that is all there is',
      format: { field: { values: ['svg'] } },
      input: {},
      want: `Field 'output_format' in 'model-input' is not set, which means svg; ${why} Choose another format, or another model.`,
    },
    {
      name: 'under other names',
      format: { name: 'outputFormat', field: {} },
      input: { outputFormat: 'image/SVG+xml' },
      want: `Field 'outputFormat' in 'model-input' is "image/SVG+xml"; ${why} Choose another format, or another model.`,
    },
    ...[
      { name: 'with white space', given: { output_format: ' svg ' }, says: 'is " svg "' },
      { name: 'in a list', given: { output_format: ['svg'] }, says: 'asks for "svg"' },
      { name: 'by the type of the file', given: { file_type: 'SVG' }, says: 'is "SVG"' },
      { name: 'by its MIME type', given: { mimeType: 'image/svg+xml' }, says: 'is "image/svg+xml"' },
      { name: 'in a field within one', given: { output: { format: 'svg' } }, says: 'asks for "svg"' },
      { name: 'deep within one', given: { o: [{ a: 1 }, { fileType: [' svg'] }] }, says: 'asks for " svg"' },
      { name: 'in a field of a format', given: { image_format: { name: 'svg' } }, says: 'asks for "svg"' },
    ].map(({ name, given, says }) => {
      const [field = ''] = Object.keys(given)
      const want = `Field '${field}' in 'model-input' ${says}; ${why} Choose another format, or another model.`
      const type: ModelField['type'] = field.startsWith('o') ? 'object' : 'string'
      return { name: `B1: ${name}`, format: { name: field, field: { type } }, input: given, want }
    }),
  ])('$name', async ({ format, input, want }) => {
    expect((await resolveLive(format, input)).problems).toContain(want)
  })

  test.each([
    { name: 'another format', format: { field: { values } }, input: { output_format: 'gif' } },
    { name: 'another default', format: { field: { values, default: 'png' } }, input: {} },
    { name: 'a default that nobody knows', format: { field: { values } }, input: {} },
    { name: 'a text about it', format: { name: 'style' }, input: { style: 'svg' } },
    { name: 'another field', format: { name: 'information', field: {} }, input: { information: 'svg' } },
  ])('but not $name', async ({ format, input }) => {
    expect((await resolveLive(format, input)).problems).toEqual([])
  })

  test('also of a field that only the catalogue confirms', async () => {
    const live = { ...modelOf('z-image'), confidence: 'live' } as Model
    const resolver = new RequestResolver(() => Promise.resolve(live))
    const { problems } = inWords(
      await resolver.resolve(wishFor({ model: 'z-image', modelInput: { output_format: 'svg' } })),
    )
    expect(problems).toContainEqual(expect.stringContaining('takes no SVG files'))
  })
})
