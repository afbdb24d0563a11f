import { Ajv, type ErrorObject } from 'ajv'
import { CONFIDENCES, DEFAULT_MODEL, FIELD_TYPES, MODEL_KINDS, type Model } from '../../src/kie/index.ts'
import { problemsOfModel } from './sense.ts'

const SENTENCES = { type: 'string', pattern: '^\\S.*\\.$', maxLength: 200 }
const COUNT = { type: 'integer', minimum: 0 }
const PRICES = { type: 'object', minProperties: 1, additionalProperties: { type: 'number', minimum: 0 } }
const COUNTS = { type: 'object', minProperties: 1, additionalProperties: { type: 'integer', minimum: 1 } }
const PICTURES = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { field: { type: 'string' }, byDefault: COUNTS, series: { type: 'string' } },
}
const FIELD_NAME = '^[a-z][A-Za-z0-9_]*$'
/** Fields that kie refuses together, and how each of them has to be for it. */
const CONFLICT = {
  type: 'object',
  minProperties: 2,
  propertyNames: { pattern: FIELD_NAME },
  additionalProperties: {
    anyOf: [
      { enum: ['set', 'unset'] },
      { type: 'array', minItems: 1, uniqueItems: true, items: { type: ['string', 'number', 'boolean'] } },
    ],
  },
}
// JSON Schema's own formats know no month without a day.
const DATE = { type: 'string', pattern: '^20\\d\\d-\\d\\d(-\\d\\d)?$' }

const FIELD = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'required', 'description'],
  properties: {
    type: { enum: FIELD_TYPES },
    required: { type: 'boolean' },
    description: SENTENCES,
    values: { type: 'array', minItems: 1, uniqueItems: true, items: { type: ['string', 'number'], minLength: 1 } },
    default: {},
    minLength: COUNT,
    maxLength: COUNT,
    min: { type: 'number' },
    max: { type: 'number' },
    itemType: { enum: FIELD_TYPES },
    minItems: COUNT,
    maxItems: COUNT,
  },
}

const CATALOGUE = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'kind', 'asOf', 'confidence', 'notes', 'fields'],
    properties: {
      id: { type: 'string', pattern: '^[a-z0-9][a-z0-9./-]*$' },
      title: { type: 'string', minLength: 1 },
      kind: { enum: MODEL_KINDS },
      asOf: DATE,
      confidence: { enum: CONFIDENCES.filter((each) => each !== 'live') },
      referenceField: { type: 'string' },
      referenceMax: { type: 'integer', minimum: 1 },
      credits: PRICES,
      creditsAsOf: DATE,
      creditsElsewhere: PRICES,
      pricedBy: { const: 'task' },
      pictures: PICTURES,
      notes: { type: 'array', items: SENTENCES },
      conflicts: { type: 'array', minItems: 1, items: CONFLICT },
      unsettled: { const: true },
      fields: {
        type: 'object',
        minProperties: 1,
        propertyNames: { pattern: FIELD_NAME },
        additionalProperties: FIELD,
      },
    },
  },
}

const hasShape = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<readonly Model[]>(CATALOGUE)

/**
 * What is wrong with the data of the models, one line each with the place: `z-image: fields.prompt.max ...`. First the
 * shape; what the entries say is looked at only when that is right.
 */
export function problemsOfCatalogue(data: unknown): readonly string[] {
  if (!hasShape(data)) return (hasShape.errors ?? []).map((error) => describe(error, data))
  const ids = data.map(({ id }) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id}: is there twice`),
    ...(ids.includes(DEFAULT_MODEL) ? [] : [`${DEFAULT_MODEL}: is missing, and is the default`]),
    ...data.flatMap((model) => problemsOfModel(model).map((problem) => `${model.id}: ${problem}`)),
  ]
}

function describe({ instancePath, message = '', params }: ErrorObject, data: unknown): string {
  const [index, ...keys] = instancePath.split('/').slice(1)
  const details: Readonly<Record<string, unknown>> = params
  const detail = details['additionalProperty'] ?? details['allowedValues'] ?? details['propertyName']
  const shown = detail === undefined ? '' : ` (${[detail].flat().map(String).join(', ')})`
  return `${nameOf(data, index)}: ${[keys.join('.'), message].join(' ').trim()}${shown}`
}

/** The id of the entry, its place in the list where it has none. */
function nameOf(data: unknown, index: string | undefined): string {
  if (!Array.isArray(data) || index === undefined) return 'the catalogue'
  const entry: unknown = data[Number(index)]
  const hasId = typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
  return hasId ? String(entry.id) : `entry ${Number(index) + 1}`
}
