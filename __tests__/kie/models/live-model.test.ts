import { describe, expect, test } from '@jest/globals'
import { readLiveModel } from '../../../src/kie/models/live-model.ts'
import { MODELS, type Model } from '../../../src/kie/index.ts'
import { openApiOf } from '../../../sandbox/kie/models/open-api.ts'

const on = new Date('2026-11-22T23:00:00Z')

/** A document whose createTask takes this input. */
function documentOf(input: unknown, components: unknown = {}): unknown {
  return {
    paths: { '/api/v1/jobs/createTask': { post: { requestBody: bodyOf({ properties: { input } }) } } },
    components,
  }
}

function bodyOf(schema: unknown): unknown {
  return { content: { 'application/json': { schema } } }
}

function read(openapi: unknown, id = 'new/model'): Model | undefined {
  return readLiveModel({ id, openapi, on })
}

/** The model with one field `x` of this schema. */
function fieldOf(schema: unknown, components?: unknown): unknown {
  return read(documentOf({ properties: { x: schema } }, components))?.fields['x']
}

describe('a live schema', () => {
  test('becomes a model', () => {
    const input = {
      type: 'object',
      required: ['prompt', 'input_urls'],
      properties: {
        prompt: { type: 'string', maxLength: 5000, description: 'What to\ndraw' },
        input_urls: { type: 'array', items: { type: 'string', format: 'uri' }, minItems: 1, maxItems: 4 },
        quality: { type: 'string', enum: ['basic', 'high'], default: 'basic' },
        steps: { type: 'integer', minimum: 1, maximum: 50, default: 30 },
      },
    }
    const document = { info: { title: 'A new model' }, ...(documentOf(input) as object) }
    expect(read(document)).toEqual({
      id: 'new/model',
      title: 'A new model',
      kind: 'image-to-image',
      asOf: '2026-11-22',
      confidence: 'live',
      referenceField: 'input_urls',
      referenceMax: 4,
      credits: undefined,
      creditsAsOf: undefined,
      notes: [],
      fields: {
        prompt: { type: 'string', required: true, maxLength: 5000, description: 'What to\\u{a}draw' },
        input_urls: { type: 'array', required: true, itemType: 'string', minItems: 1, maxItems: 4, description: '' },
        quality: { type: 'string', required: false, values: ['basic', 'high'], default: 'basic', description: '' },
        steps: { type: 'integer', required: false, min: 1, max: 50, default: 30, description: '' },
      },
    })
  })

  test.each([
    { name: 'a number', given: { n: { type: 'integer', default: 4 } }, want: { field: 'n' } },
    { name: 'a text', given: { num_images: { enum: ['1', '2'] } }, want: { field: 'num_images' } },
    { name: 'a number at most', given: { max_images: { type: 'number' } }, want: { field: 'max_images' } },
    { name: 'a list', given: { n: { type: 'array', items: { type: 'string' } } }, want: undefined },
    { name: 'nothing', given: { seed: { type: 'integer' } }, want: undefined },
  ])('A8: says with $name how many pictures a task makes', ({ given, want }) => {
    expect(read(documentOf({ properties: given }))?.pictures).toEqual(want)
  })

  test.each(MODELS.map((model) => ({ id: model.id, model })))(
    'of $id is read back from the sandbox',
    ({ id, model }) => {
      const live = read(openApiOf(model), id)
      const plain = ({ fields }: Model): unknown =>
        Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, description: '' }]))
      expect(live === undefined ? undefined : plain(live)).toEqual(plain(model))
      // Of fields that sources differ on, the catalogue decides which takes the pictures.
      expect(live?.referenceField).toBe(model.unsettled === true ? 'image_urls' : model.referenceField)
    },
  )

  test.each([
    { name: 'a nullable type of 3.1', given: { type: ['null', 'number'] }, want: { type: 'number' } },
    { name: 'an enum with null', given: { enum: ['a', 'b', null] }, want: { type: 'string', values: ['a', 'b'] } },
    { name: 'an enum of numbers', given: { enum: [1, 2] }, want: { type: 'number', values: [1, 2] } },
    { name: 'an enum that allows objects too', given: { enum: ['a', {}] }, want: { type: 'string' } },
    { name: 'a constant', given: { const: 'only' }, want: { type: 'string', values: ['only'] } },
    {
      name: 'values or anything else of the type',
      given: {
        anyOf: [
          { type: 'string', enum: ['a'] },
          { type: 'string', maxLength: 9 },
        ],
      },
      want: { type: 'string' },
    },
    {
      name: 'values in two variants',
      given: {
        oneOf: [
          { type: 'string', enum: ['a'], maxLength: 1 },
          { const: 'b', maxLength: 2 },
        ],
        default: 'b',
      },
      want: { type: 'string', values: ['a', 'b'], maxLength: 2, default: 'b' },
    },
    { name: 'a variant or null', given: { oneOf: [{ type: 'null' }, { type: 'integer' }] }, want: { type: 'integer' } },
    {
      name: 'all of several parts',
      given: { allOf: [{ type: 'string' }, { maxLength: 5 }], minLength: 2 },
      want: { type: 'string', minLength: 2, maxLength: 5 },
    },
    { name: 'a default of another type', given: { type: 'integer', default: '4' }, want: { type: 'integer' } },
    {
      name: 'a default that is no value',
      given: { enum: ['a'], default: 'b' },
      want: { type: 'string', values: ['a'] },
    },
    {
      name: 'a list without a type',
      given: { items: { type: 'string' } },
      want: { type: 'array', itemType: 'string' },
    },
    { name: 'a flag without a type', given: { default: false }, want: { type: 'boolean', default: false } },
    { name: 'nothing', given: {}, want: { type: 'string' } },
    { name: 'true', given: true, want: { type: 'string' } },
    {
      name: 'limits that are none',
      given: { type: 'string', maxLength: '5', minimum: null },
      want: { type: 'string' },
    },
  ])('may have a field of $name', ({ given, want }) => {
    expect(fieldOf(given)).toEqual({ required: false, description: '', ...want })
  })

  test.each([
    { name: 'a plain name', key: 'Ratio', reference: '#/components/schemas/Ratio' },
    { name: 'a trailing space', key: 'Ratio ', reference: '#/components/schemas/Ratio' },
    { name: 'a trailing space in the reference', key: 'Ratio', reference: '#/components/schemas/Ratio%20' },
    {
      name: 'percent escapes',
      key: '长宽比 (v2)',
      reference: `#/components/schemas/${encodeURIComponent('长宽比 (v2)')}`,
    },
    { name: 'escapes on both sides', key: 'A%20B', reference: '#/components/schemas/A%20B' },
    { name: 'a broken escape', key: '100% ', reference: '#/components/schemas/100%' },
    { name: 'a slash', key: 'a/b', reference: '#/components/schemas/a~1b' },
  ])('resolves a reference with $name', ({ key, reference }) => {
    const components = { schemas: { [key]: { enum: ['1:1'] } } }
    expect(fieldOf({ $ref: reference }, components)).toMatchObject({ values: ['1:1'] })
  })

  test('takes the fields of every variant of the input, and requires what all require', () => {
    const components = {
      schemas: {
        'Text ': { properties: { prompt: { type: 'string', maxLength: 10 } }, required: ['prompt'] },
        Picture: {
          allOf: [{ $ref: '#/components/schemas/Text%20' }],
          properties: { prompt: { type: 'string', maxLength: 20 }, image_url: { type: 'string' } },
          required: ['image_url'],
        },
      },
    }
    const variants = [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Picture' }, { type: 'null' }]
    const model = read(documentOf({ oneOf: variants }, components))
    expect(model).toMatchObject({ kind: 'text-and-image-to-image', referenceField: 'image_url', referenceMax: 1 })
    expect(Object.keys(model?.fields ?? {})).toEqual(['prompt', 'image_url'])
    expect(model?.fields['prompt']).toMatchObject({ required: true })
    expect(model?.fields['image_url']).toMatchObject({ required: false })
  })

  test('of several requests in one document is that of the model', () => {
    const variant = (id: string, field: string): unknown => ({
      properties: { model: { enum: [id] }, input: { properties: { [field]: { type: 'string' } } } },
    })
    const oneOf = [variant('other/model', 'wrong'), variant('new/model', 'right')]
    const post = { post: { requestBody: { $ref: '#/components/requestBodies/Create' } } }
    const components = { requestBodies: { Create: bodyOf({ oneOf }) } }
    const model = read({ paths: { '/elsewhere': {}, '/v2/create': post }, components })
    expect(Object.keys(model?.fields ?? {})).toEqual(['right'])
  })
})

describe('F37: a document that is none', () => {
  test.each([
    { name: 'nothing', given: undefined },
    { name: 'null', given: null },
    { name: 'a text', given: 'openapi: 3.1.0' },
    { name: 'a list', given: [[]] },
    { name: 'no path', given: { paths: {} } },
    {
      name: 'paths of the wrong kind',
      given: { paths: { '/a': 7, '/b': { post: null }, '/c': { post: { requestBody: [] } } } },
    },
    { name: 'no field', given: documentOf({ type: 'object' }) },
    { name: 'no name that can be written', given: documentOf({ properties: { 'a b': {}, '': {}, '::error::': {} } }) },
    { name: 'a reference into nothing', given: documentOf({ $ref: '#/components/schemas/None' }) },
    { name: 'a reference to elsewhere', given: documentOf({ $ref: 'https://example.com/schema.json' }) },
    { name: 'a reference to itself', given: documentOf({ $ref: '#/components/a' }, { a: { $ref: '#/components/a' } }) },
    {
      name: 'references in a circle',
      given: documentOf(
        { $ref: '#/components/a' },
        {
          a: { allOf: [{ $ref: '#/components/b' }] },
          b: { oneOf: [{ $ref: '#/components/a' }, { $ref: '#/components/b' }] },
        },
      ),
    },
  ])('is no model: $name', ({ given }) => {
    expect(read(given)).toBeUndefined()
  })

  test('brings no field that changes what objects inherit', () => {
    const input = JSON.parse(
      '{"properties": {"__proto__": {"enum": ["x"]}, "constructor": {"type": "string"}}}',
    ) as unknown
    const model = read(documentOf(input))
    expect(Object.keys(model?.fields ?? {})).toEqual(['constructor'])
    expect(Object.getPrototypeOf(model?.fields)).toBe(Object.prototype)
    expect(read(documentOf({ $ref: '#/__proto__/toString' }))).toBeUndefined()
  })

  const nested = (keyword: string, depth: number): unknown =>
    JSON.parse(`{"${keyword}":[`.repeat(depth) + '{}' + ']}'.repeat(depth)) as unknown
  const many = <Value>(count: number, make: (n: number) => Value): Value[] =>
    Array.from({ length: count }, (_, n) => make(n))
  const self = { $ref: '#/components/schemas/Self' }

  test.each([
    {
      name: 'deep',
      given: documentOf({ properties: { x: nested('anyOf', 5_000) }, ...(nested('allOf', 5_000) as object) }),
    },
    {
      name: 'growing with every reference',
      given: documentOf(self, {
        schemas: {
          Self: {
            properties: { x: { anyOf: many(40, () => self) } },
            allOf: many(9, () => self),
            oneOf: many(9, () => self),
          },
        },
      }),
    },
    {
      name: 'wide',
      given: documentOf({
        properties: Object.fromEntries(
          many(50_000, (n) => [`f${n}`, { enum: ['a', 'b'], description: 'x'.repeat(2_000) }]),
        ),
        required: many(50_000, (n) => `f${n}`),
      }),
    },
    {
      name: 'full of references to names that are alike',
      given: documentOf(
        {
          properties: { x: {} },
          anyOf: many(50, (n) => ({ oneOf: many(50, (m) => ({ $ref: `#/components/schemas/${n}-${m}` })) })),
        },
        { schemas: Object.fromEntries(many(50_000, (n) => [`%20${n} `, {}])) },
      ),
    },
    {
      name: 'full of long references',
      given: documentOf({ properties: { x: { anyOf: many(50, () => ({ $ref: `#${'/a'.repeat(100_000)}` })) } } }),
    },
    { name: 'full of routes', given: { paths: Object.fromEntries(many(50_000, (n) => [`/${n}`, { post: {} }])) } },
  ])('is given up soon where it is $name', ({ given }) => {
    const before = process.cpuUsage()
    const model = read(given)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(5_000)
    expect(Object.keys(model?.fields ?? {}).length).toBeLessThanOrEqual(200)
  })
})
