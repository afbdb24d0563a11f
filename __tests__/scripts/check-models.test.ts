import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { problemsOfCatalogue } from '../../scripts/models/shape.ts'
import { DEFAULT_MODEL, MODELS } from '../../src/kie/index.ts'

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/check-models.ts')
const folder = mkdtempSync(path.join(tmpdir(), 'models-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The catalogue with one place changed, as a file would hold it: what becomes `undefined` is gone. */
function changed(id: string, place: string, value: unknown): unknown {
  const models = MODELS.map((model) => (model.id === id ? replaced(model, place.split('.'), value) : model))
  return JSON.parse(JSON.stringify(models))
}

function replaced(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const object = whole as Readonly<Record<string, unknown>>
  return { ...object, [key]: replaced(object[key], rest, value) }
}

test('the data is right', () => {
  expect(problemsOfCatalogue(MODELS)).toEqual([])
})

describe('a wrong shape is told with its place', () => {
  test.each([
    { place: 'price', value: 4, want: 'must NOT have additional properties (price)' },
    {
      place: 'fields.prompt.max_length',
      value: 4,
      want: 'fields.prompt must NOT have additional properties (max_length)',
    },
    { place: 'title', value: undefined, want: "must have required property 'title'" },
    { place: 'id', value: undefined, want: "must have required property 'id'", by: 'entry 67' },
    { place: 'kind', value: 'video', want: 'kind must be equal to one of the allowed values' },
    { place: 'confidence', value: 'live', want: 'confidence must be equal to one of the allowed values (documented, ' },
    { place: 'asOf', value: 'August 2026', want: 'asOf must match pattern' },
    { place: 'asOf', value: '2026-02-30', want: 'asOf: there is no 2026-02-30' },
    { place: 'asOf', value: '2026-13', want: 'asOf: there is no 2026-13' },
    { place: 'creditsAsOf', value: '2026-06-31', want: 'creditsAsOf: there is no 2026-06-31' },
    { place: 'notes', value: ['no full stop'], want: 'notes.0 must match pattern' },
    { place: 'fields', value: {}, want: 'fields must NOT have fewer than 1 properties' },
    { place: 'fields.Seed', value: { type: 'integer' }, want: 'fields property name must be valid (Seed)' },
    {
      place: 'fields.prompt.type',
      value: 'text',
      want: 'fields.prompt.type must be equal to one of the allowed values',
    },
    { place: 'fields.prompt.required', value: 'yes', want: 'fields.prompt.required must be boolean' },
    { place: 'fields.prompt.maxLength', value: -1, want: 'fields.prompt.maxLength must be >= 0' },
    { place: 'fields.prompt.minLength', value: 1001, want: 'fields.prompt.minLength: is above maxLength' },
    { place: 'fields.prompt.min', value: 1, want: 'fields.prompt.min: is not for string' },
    { place: 'fields.prompt.itemType', value: 'string', want: 'fields.prompt.itemType: is not for string' },
    { place: 'fields.prompt.type', value: 'array', want: 'fields.prompt.itemType: is missing' },
    { place: 'fields.prompt.default', value: 5, want: 'fields.prompt.default: is no string' },
    { place: 'fields.prompt.default', value: 'x'.repeat(1001), want: 'fields.prompt.default: is out of the range' },
    { place: 'fields.aspect_ratio.default', value: '5:7', want: 'fields.aspect_ratio.default: is none of the values' },
    { place: 'fields.aspect_ratio.values', value: ['1:1', 2], want: 'fields.aspect_ratio.values: 2 is no string' },
    {
      place: 'fields.aspect_ratio.values',
      value: ['1:1', '1:1'],
      want: 'fields.aspect_ratio.values must NOT have duplicate',
    },
    { place: 'credits', value: { any: '0.8' }, want: 'credits.any must be number' },
    { place: 'credits', value: {}, want: 'credits must NOT have fewer than 1 properties' },
    { place: 'credits', value: undefined, want: 'credits: is missing' },
    { place: 'credits', value: { 'quality=high': 4 }, want: 'credits.quality=high: there is no field quality' },
    {
      place: 'credits',
      value: { 'aspect_ratio=5:7': 4 },
      want: 'credits.aspect_ratio=5:7: aspect_ratio does not take 5:7',
    },
    {
      place: 'credits',
      value: { 'nsfw_checker=no': 4 },
      want: 'credits.nsfw_checker=no: nsfw_checker does not take no',
    },
    { place: 'credits', value: { any: 1, 'aspect_ratio=1:1': 4 }, want: 'credits: depend on more than one setting' },
    { place: 'creditsElsewhere', value: { 'x=1': 9 }, want: 'creditsElsewhere.x=1: has no price in credits' },
    { place: 'creditsElsewhere', value: { any: 0.8 }, want: 'creditsElsewhere.any: is not below the price in credits' },
    { place: 'referenceField', value: 'image_url', want: 'referenceField: there is no field image_url' },
    { place: 'referenceField', value: 'nsfw_checker', want: 'referenceField: nsfw_checker takes no URLs' },
    { place: 'referenceField', value: 'prompt', want: 'referenceField: text-to-image takes no pictures' },
    { place: 'referenceMax', value: 4, want: 'referenceMax: there is no referenceField' },
  ])('$place: $want', ({ place, value, want, by = 'z-image' }) => {
    const problems = problemsOfCatalogue(changed('z-image', place, value))
    expect(problems).toContainEqual(expect.stringContaining(`${by}: ${want}`))
  })

  test.each([
    { place: 'pictures', value: undefined, want: 'pictures.field: is not n' },
    { place: 'pictures', value: {}, want: 'pictures must NOT have fewer than 1 properties' },
    { place: 'pictures.field', value: 'seed', want: 'pictures.field: is not n' },
    { place: 'pictures.field', value: 'count', want: 'pictures.field: there is no field count' },
    { place: 'pictures.byDefault', value: { any: 0 }, want: 'pictures.byDefault.any must be >= 1' },
    { place: 'pictures.byDefault', value: { 'n=2': 2 }, want: 'pictures.byDefault.n=2: n does not take 2' },
    { place: 'pictures.byDefault', value: { 'm=2': 2 }, want: 'pictures.byDefault.m=2: there is no field m' },
    {
      place: 'pictures.byDefault',
      value: { any: 1, 'watermark=true': 2 },
      want: 'pictures.byDefault: depends on more than one setting: any, watermark',
    },
    { place: 'fields.n.default', value: 4, want: 'pictures.byDefault: the default of n says it' },
    { place: 'pictures.series', value: 'n', want: 'pictures.series: n is no switch' },
    { place: 'pricedBy', value: 'picture', want: 'pricedBy must be equal to constant' },
  ])('A8: of a model that makes several pictures: $want', ({ place, value, want }) => {
    const problems = problemsOfCatalogue(changed('wan/2-7-image', place, value))
    expect(problems).toContainEqual(expect.stringContaining(`wan/2-7-image: ${want}`))
  })

  test.each([
    { place: 'conflicts', value: [], want: 'conflicts must NOT have fewer than 1 items' },
    { place: 'conflicts', value: [{ n: 'set' }], want: 'conflicts.0 must NOT have fewer than 2 properties' },
    { place: 'conflicts', value: [{ n: 'set', seed: 'on' }], want: 'conflicts.0.seed must be equal to one of' },
    { place: 'conflicts', value: [{ n: 'set', seed: [] }], want: 'conflicts.0.seed must NOT have fewer than 1 items' },
    { place: 'conflicts', value: [{ n: 'set', sed: 'unset' }], want: 'conflicts.0: there is no field sed' },
    { place: 'conflicts', value: [{ no: 'set', such: 'set' }], want: 'conflicts.0: has no field of it' },
    { place: 'conflicts', value: [{ n: 'set', prompt: 'unset' }], want: 'conflicts.0: prompt is never left out' },
    {
      place: 'conflicts',
      value: [{ n: 'set', resolution: ['4K', '8K'] }],
      want: 'conflicts.0: resolution does not take 8K',
    },
    {
      place: 'conflicts',
      value: [{ n: 'set', watermark: ['true'] }],
      want: 'conflicts.0: watermark does not take true',
    },
    { place: 'unsettled', value: false, want: 'unsettled must be equal to constant' },
  ])('C7: of fields that are in the way of each other: $want', ({ place, value, want }) => {
    const problems = problemsOfCatalogue(changed('wan/2-7-image', place, value))
    expect(problems).toContainEqual(expect.stringContaining(`wan/2-7-image: ${want}`))
  })

  test.each([
    { id: 'z-image', place: 'pricedBy', value: 'task', want: 'pricedBy: there is one picture' },
    {
      id: 'seedream/5-pro-layer-decomposition',
      place: 'pictures',
      value: undefined,
      want: 'pictures: is missing, and layers are several',
    },
  ])('A8: of $id: $want', ({ id, place, value, want }) => {
    expect(problemsOfCatalogue(changed(id, place, value))).toContain(`${id}: ${want}`)
  })

  test.each([
    { place: 'referenceMax', value: undefined, want: 'referenceMax: is missing' },
    { place: 'referenceMax', value: 17, want: 'referenceMax: is 17, but input_urls takes 16' },
    { place: 'fields.input_urls.type', value: 'string', want: 'referenceMax: is 16, but input_urls takes 1' },
    { place: 'fields.input_urls.minItems', value: 17, want: 'fields.input_urls.minItems: is above maxItems' },
  ])('of a model that takes pictures: $want', ({ place, value, want }) => {
    const problems = problemsOfCatalogue(changed('gpt-image/1.5-image-to-image', place, value))
    expect(problems).toContain(`gpt-image/1.5-image-to-image: ${want}`)
  })

  test('also of the whole', () => {
    expect(problemsOfCatalogue({})).toEqual(['the catalogue: must be array'])
    expect(problemsOfCatalogue([1])).toEqual(['entry 1: must be object'])
    expect(problemsOfCatalogue([...MODELS, ...MODELS.slice(-1)])).toEqual(['z-image: is there twice'])
    expect(problemsOfCatalogue(MODELS.slice(0, 3))).toEqual([`${DEFAULT_MODEL}: is missing, and is the default`])
  })
})

describe('the script', () => {
  const check = (...args: readonly string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' })

  const fileOf = (name: string, text: string): string => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }

  test('is content with the data', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' })
  })

  test.each([
    {
      name: 'a broken copy',
      text: JSON.stringify(changed('z-image', 'fields.aspect_ratio.default', '5:7')),
      want: 'models.json: z-image: fields.aspect_ratio.default: is none of the values\n',
    },
    { name: 'what is no JSON', text: '[', want: /^models\.json: .*JSON/ },
  ])('fails for $name', ({ text, want }) => {
    const { status, stderr } = check(fileOf('models.json', text))
    expect(status).toBe(1)
    expect(stderr).toEqual(typeof want === 'string' ? want : expect.stringMatching(want))
  })

  test('fails for a file that is not there', () => {
    expect(check(path.join(folder, 'none.json'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ENOENT'),
    })
  })
})
