import fc from 'fast-check'
import type { FieldType, Model, ModelField } from '../../../src/kie/index.ts'
import type { Wish } from '../../../src/core/request/wish.ts'
import { fileReference, urlReference } from './wishes.ts'

/** The field that the input `aspect-ratio` should give. */
export function shapeFieldOf({ id, fields }: Model): string | undefined {
  if ('aspect_ratio' in fields) return 'aspect_ratio'
  if ('image_size' in fields) return 'image_size'
  if ('aspectRatio' in fields) return 'aspectRatio'
  return id === '4o-image-api' ? 'size' : undefined
}

/** The field that the input `quality` should give. */
export function qualityFieldOf({ fields }: Model): string | undefined {
  return ['quality', 'resolution'].find((name) => name in fields)
}

/** Values of each type. */
export const VALUES_OF_TYPE: Readonly<Record<FieldType, fc.Arbitrary<unknown>>> = {
  string: fc.string({ unit: 'grapheme', maxLength: 20 }),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  integer: fc.integer(),
  boolean: fc.boolean(),
  array: fc.array(fc.nat(), { maxLength: 4 }),
  object: fc.dictionary(fc.string(), fc.nat(), { maxKeys: 2 }),
}

/** What should come of a request. */
export type Verdict = 'accepted' | 'problem' | 'warning' | 'unconfirmed'

/** One thing that is wrong with a request, or may be. */
export interface Mutation {
  readonly name: string
  readonly field: string
  readonly change: (wish: Wish) => Wish
  readonly verdict: Verdict
}

/** Every single thing that can be wrong with a request for the model. */
export function mutationsOf(model: Model): readonly Mutation[] {
  // What kie documents is refused; what others say is only a warning.
  const strict = model.confidence === 'documented' ? 'problem' : 'warning'
  return [
    ...Object.entries(model.fields).flatMap(([field, rule]) => [
      ...missing(field, rule),
      ...wrongValues(field, rule),
      ...outOfLimits(field, rule, model).map((each) => ({ ...each, field, verdict: strict }) as const),
      ...WRONG_TYPES[rule.type].map(
        (value) =>
          ({
            name: `${field} of another type, ${JSON.stringify(value)}`,
            field,
            change: setting(field, value),
            verdict: strict,
          }) as const,
      ),
      ...unknown(misspell(field)),
    ]),
    ...unfitSettings(model),
    ...unknown('no_such_field'),
    ...unknown('constructor'),
    ...unknown('__proto__'),
  ]
}

function setting(field: string, value: unknown): Mutation['change'] {
  return (wish) => ({
    ...wish,
    // Not by a literal: __proto__ would be lost.
    modelInput: Object.fromEntries([...Object.entries(wish.modelInput), [field, value]]),
  })
}

function missing(field: string, { required, default: standard }: ModelField): readonly Mutation[] {
  if (!required) return []
  const change: Mutation['change'] = (wish) => ({
    ...wish,
    modelInput: Object.fromEntries(Object.entries(wish.modelInput).filter(([name]) => name !== field)),
  })
  return [{ name: `no ${field}`, field, change, verdict: standard === undefined ? 'problem' : 'accepted' }]
}

function wrongValues(field: string, { values, type }: ModelField): readonly Mutation[] {
  if (values === undefined) return []
  const wrong = type === 'string' ? ['no-such-value', ''] : [987_654]
  return wrong.map((value) => ({
    name: `${field} of an unknown value, ${JSON.stringify(value)}`,
    field,
    change: setting(field, value),
    verdict: 'warning',
  }))
}

function outOfLimits(field: string, rule: ModelField, model: Model): readonly Pick<Mutation, 'name' | 'change'>[] {
  const { minLength = 0, maxLength, min, max, minItems = 0, itemType = 'string' } = rule
  const maxItems =
    rule.maxItems ?? (rule.type === 'array' && field === model.referenceField ? model.referenceMax : undefined)
  const [item] = fc.sample(VALUES_OF_TYPE[itemType], { numRuns: 1, seed: 1 })
  const list = (length: number): unknown[] => Array.from({ length }, () => item)
  const pictures = Array.from({ length: (maxItems ?? 0) + 1 }, (_, index) => urlReference(index))
  return [
    ...(minLength === 0 ? [] : [{ name: `${field} too short`, change: setting(field, 'x'.repeat(minLength - 1)) }]),
    ...(maxLength === undefined
      ? []
      : [{ name: `${field} too long`, change: setting(field, 'x'.repeat(maxLength + 1)) }]),
    ...(min === undefined ? [] : [{ name: `${field} too small`, change: setting(field, min - 1) }]),
    ...(max === undefined ? [] : [{ name: `${field} too large`, change: setting(field, max + 1) }]),
    ...(minItems === 0 ? [] : [{ name: `${field} with too few items`, change: setting(field, list(minItems - 1)) }]),
    ...(maxItems === undefined
      ? []
      : [{ name: `${field} with too many items`, change: setting(field, list(maxItems + 1)) }]),
    ...(maxItems === undefined || field !== model.referenceField
      ? []
      : [
          {
            name: 'too many pictures',
            change: (wish: Wish) => ({ ...wish, references: pictures }),
          },
        ]),
    ...(rule.type === 'array'
      ? [{ name: `${field} with a wrong item`, change: setting(field, [...list(minItems), WRONG_TYPES[itemType][0]]) }]
      : []),
  ]
}

const WRONG_TYPES: Readonly<Record<FieldType, readonly unknown[]>> = {
  string: [7, true, null, ['x'], { x: 1 }],
  number: ['7', true, null, [7], { x: 7 }, Infinity],
  integer: ['7', 2.5, true, null, [7], { x: 7 }],
  boolean: ['true', 'yes', 1, null, [true], {}],
  array: ['x', 7, true, null, { x: 1 }],
  object: ['x', 7, true, null, [{}]],
}

/** A field's name with a letter too many. */
export function misspell(field: string): string {
  return `${field}${field.at(-1) ?? ''}`
}

function unknown(field: string): readonly Mutation[] {
  return [{ name: `the unknown field ${field}`, field, change: setting(field, 'x'), verdict: 'unconfirmed' }]
}

/** Settings with a value that the model does not take, or that it has no field for. */
function unfitSettings(model: Model): readonly Mutation[] {
  const shape = shapeFieldOf(model)
  const quality = qualityFieldOf(model)
  const { referenceField } = model
  const single = referenceField !== undefined && model.fields[referenceField]?.type === 'string'
  return [
    {
      name: 'an unknown aspect ratio',
      field: shape ?? 'aspect-ratio',
      change: (wish) => ({ ...wish, aspectRatio: '5:77' }),
      verdict: 'problem',
    },
    {
      name: 'an unknown quality',
      field: quality ?? 'quality',
      change: (wish) => ({ ...wish, quality: 'no-such-quality' }),
      verdict: 'problem',
    },
    ...(referenceField === undefined
      ? [
          {
            name: 'pictures that it does not take',
            field: 'reference-images',
            change: (wish: Wish) => ({ ...wish, references: [urlReference()] }),
            verdict: 'problem' as const,
          },
        ]
      : []),
    ...(single
      ? [
          {
            name: 'two pictures for one',
            field: referenceField,
            change: (wish: Wish) => ({ ...wish, references: [urlReference(1), fileReference(2)] }),
            verdict: 'problem' as const,
          },
        ]
      : []),
    ...('prompt' in model.fields
      ? []
      : [
          {
            name: 'a prompt that it does not take',
            field: 'prompt',
            change: (wish: Wish) => ({ ...wish, prompt: 'a red fox' }),
            verdict: 'problem' as const,
          },
        ]),
  ]
}
