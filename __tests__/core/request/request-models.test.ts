import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { inputSchemaOf } from '../../../sandbox/kie/models/schema.ts'
import { exampleInputs } from '../../../scripts/models/example.ts'
import { findConflicts, MODELS, type Model, type ModelField } from '../../../src/kie/index.ts'
import { placeholderOf, type Reference } from '../../../src/core/request/references.ts'
import { resolveRequest, settleUnconfirmed } from '../../../src/core/request/request.ts'
import type { Wish } from '../../../src/core/request/wish.ts'
import { parseMapping } from '../../../src/core/inputs/yaml/mapping.ts'
import {
  misspell,
  mutationsOf,
  qualityFieldOf,
  shapeFieldOf,
  VALUES_OF_TYPE,
  type Mutation,
} from './request-mutations.ts'
import { fileReference, inWords, urlReference, wishFor } from './wishes.ts'

type Fields = Readonly<Record<string, unknown>>

const models = MODELS.map((model) => ({ id: model.id, model }))

/** Ratios of the named shapes that have one of their own. */
const RATIOS: Readonly<Record<string, string>> = {
  landscape_4_3: '4:3',
  landscape_3_2: '3:2',
  landscape_16_9: '16:9',
  landscape_21_9: '21:9',
  portrait_4_3: '3:4',
  portrait_3_2: '2:3',
  portrait_16_9: '9:16',
}

const REFERENCE = fc.oneof(fc.nat(99).map(fileReferenceOf), fc.nat(99).map(urlReference))

function fileReferenceOf(index: number): Reference {
  return fileReference(index)
}

function linkOf(reference: Reference): string {
  return reference.kind === 'url' ? reference.url : placeholderOf(reference)
}

/** Values that the field takes. */
function valuesOf({ type, values, itemType = 'string', ...limits }: ModelField, most = 5): fc.Arbitrary<unknown> {
  const { minLength = 0, maxLength = 30, min, max, minItems = 0, maxItems = most } = limits
  if (values !== undefined) return fc.constantFrom(...values)
  if (type === 'string') return fc.string({ unit: 'grapheme-ascii', minLength, maxLength: Math.min(maxLength, 30) })
  if (type === 'array') return fc.array(VALUES_OF_TYPE[itemType], { minLength: minItems, maxLength: maxItems })
  const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
  if (type === 'number') return fc.double({ ...range, noNaN: true, noDefaultInfinity: true })
  return type === 'integer' ? fc.integer(range) : VALUES_OF_TYPE[type]
}

/** A request as the model takes it, and the pictures in it. */
interface Given {
  readonly fields: Fields
  readonly references: readonly Reference[]
}

/** Requests that the model takes: what has to be said, and some of what may be. */
function givenFor(model: Model): fc.Arbitrary<Given> {
  const most = model.referenceMax ?? 0
  const named = Object.entries(model.fields).filter(([name]) => name !== model.referenceField)
  const fields = fc.record(Object.fromEntries(named.map(([name, field]) => [name, valuesOf(field)])), {
    requiredKeys: named.filter(([, field]) => field.required && field.default === undefined).map(([name]) => name),
  })
  const least = model.referenceField !== undefined && model.fields[model.referenceField]?.required === true ? 1 : 0
  return fc.record({ fields, references: fc.array(REFERENCE, { minLength: least, maxLength: most }) })
}

interface Route {
  /** Whether our own settings are used where they can say the same. */
  readonly bySettings: boolean
  /** A field that is said by its own name in any case. */
  readonly but?: string
}

/** What a user writes to get this request. */
function wishOf(model: Model, { fields, references }: Given, { bySettings, but }: Route): Wish {
  const said = new Set<string>()
  const take = (name: string | undefined, say: (value: unknown) => string | undefined): string | undefined => {
    if (!bySettings || name === undefined || name === but || !Object.hasOwn(fields, name)) return undefined
    const text = say(fields[name])
    if (text !== undefined) said.add(name)
    return text
  }
  const prompt = take('prompt', (value) => (typeof value === 'string' ? value : undefined))
  const aspectRatio = take(shapeFieldOf(model), (value) => {
    const text = String(value)
    return text.includes('square') ? undefined : (RATIOS[text] ?? text)
  })
  const quality = take(qualityFieldOf(model), (value) => String(value).toLowerCase())
  const modelInput = Object.fromEntries(Object.entries(fields).filter(([name]) => !said.has(name)))
  return wishFor({ model: model.id, prompt, aspectRatio, quality, modelInput, references })
}

/** Models that may make several pictures where nobody says how many. */
const ASKED_FOR_ONE: Readonly<Record<string, Fields>> = {
  'ideogram/v3-remix': { num_images: '1' },
  'qwen/image-edit': { num_images: '1' },
  'wan/2-7-image': { n: 1 },
  'wan/2-7-image-pro': { n: 1 },
}

/** What kie should get. */
function inputOf({ id, fields, referenceField }: Model, given: Given): Fields {
  const isList = referenceField !== undefined && fields[referenceField]?.type === 'array'
  const links = given.references.map(linkOf)
  const pictures = links.length === 0 ? {} : { [referenceField ?? '']: isList ? links : links[0] }
  const defaults = Object.entries(fields).filter(([, field]) => field.required && field.default !== undefined)
  const isSeries = given.fields['enable_sequential'] === true
  return {
    ...(isSeries ? {} : ASKED_FOR_ONE[id]),
    ...Object.fromEntries(defaults.map(([name, field]) => [name, field.default])),
    ...given.fields,
    ...pictures,
  }
}

const ajv = new Ajv({ strict: false })

describe.each(models)('$id', ({ model }) => {
  const accepts = ajv.compile(inputSchemaOf(model))
  // What kie refuses together has tests of its own.
  const givens = givenFor(model).filter((given) => findConflicts(model, inputOf(model, given)).length === 0)

  test('takes what its fields say, however it is said', () => {
    fc.assert(
      fc.property(givens, fc.boolean(), (given, bySettings) => {
        const resolved = resolveRequest(wishOf(model, given, { bySettings }), model)
        expect(resolved).toMatchObject({ problems: [], warnings: [], unconfirmed: [] })
        expect(resolved.request).toEqual({ model: model.id, input: inputOf(model, given) })
        expect(accepts(resolved.request.input)).toBe(true)
        expect(resolved.references).toEqual(given.references.filter(({ kind }) => kind === 'file'))
        expect(Object.keys(resolved.origins).toSorted()).toEqual(Object.keys(resolved.request.input).toSorted())
      }),
      { numRuns: 50 },
    )
  })

  test('is asked for by its example on the page of models', () => {
    const { model: id, prompt, quality, ...inputs } = exampleInputs(model)
    const modelInput = parseMapping(inputs['model-input'] ?? '{}', { where: "Input 'model-input'", maxDepth: 10 })
    const references = inputs['reference-images'] === undefined ? [] : [fileReference()]
    const wish = wishFor({
      model: id ?? '',
      prompt,
      aspectRatio: inputs['aspect-ratio'],
      quality,
      modelInput,
      references,
    })
    const resolved = resolveRequest(wish, model)
    expect(resolved).toMatchObject({ problems: [], warnings: [], unconfirmed: [] })
    expect(accepts(resolved.request.input)).toBe(true)
  })

  test('F129: each single mistake meets its verdict', () => {
    const mutations = mutationsOf(model)
    expect(mutations.length).toBeGreaterThan(8)
    for (const mutation of mutations) {
      fc.assert(
        fc.property(givens, fc.boolean(), (given, bySettings) => {
          expectVerdict(mutation, { given, bySettings, model })
        }),
        { numRuns: 3 },
      )
    }
  })

  test('F129: a field that kie does not confirm is refused with the name that was meant', () => {
    for (const field of Object.keys(model.fields)) {
      const wrong = misspell(field)
      const wish = wishFor({ model: model.id, modelInput: { [wrong]: 'x' } })
      const unsettled = { ...resolveRequest(wish, model), problems: [], warnings: [] }
      const refused = inWords(settleUnconfirmed(unsettled, { wish, model, live: undefined }))
      const line = expect.stringMatching(`^Field '${wrong}' in 'model-input' is no field of .* Did you mean '\\w+'\\?$`)
      expect(refused).toMatchObject({ problems: [line], warnings: [], unconfirmed: [] })
    }
  })
})

/** What is said of a request with one mistake: one line that names the model and the field, and nothing else. */
function expectVerdict(
  { name, field, change, verdict }: Mutation,
  { given, bySettings, model }: { readonly given: Given; readonly bySettings: boolean; readonly model: Model },
): void {
  const base = wishOf(model, given, { bySettings, but: field })
  const wish = change({ ...base, ...(field === model.referenceField && { references: [] }) })
  const { request, ...rest } = inWords(resolveRequest(wish, model))
  const conflicts = / does not take that\. /
  const resolved = { ...rest, problems: rest.problems.filter((each) => !conflicts.test(each)) }
  const line = [expect.stringContaining(`'${field}'`)]
  expect({ name, ...resolved }).toMatchObject({
    name,
    problems: verdict === 'problem' ? line : [],
    warnings: verdict === 'warning' ? line : [],
    unconfirmed: verdict === 'unconfirmed' ? [field] : [],
  })
  for (const said of [...resolved.problems, ...resolved.warnings]) expect(said).toContain(model.id)
  if (Object.hasOwn(wish.modelInput, field)) expect(request.input[field]).toEqual(wish.modelInput[field])
}
