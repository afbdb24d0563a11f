import { excerpt } from '../wire/excerpt.ts'
import type { FieldSchema } from './field-schema.ts'
import { fieldOf, isObject } from '../wire/json.ts'
import type { Model, ModelField, ModelKind } from './models.ts'
import { COUNT_FIELDS } from './price.ts'
import { SchemaReader, type ObjectShape } from './open-api.ts'

/** What kie's live catalogue says, and when it said so. */
export interface LiveSchema {
  readonly id: string
  /** Foreign: an OpenAPI document, or anything at all. */
  readonly openapi: unknown
  readonly on: Date
}

/** Fields that hold the main picture in the models we know, the likeliest first. */
const REFERENCE_FIELDS = [
  'input_urls',
  'image_urls',
  'image_input',
  'image_url',
  'image',
  'reference_image_urls',
  'filesUrl',
  'inputImage',
] as const

/** More fields than any model has; a document that lists more is not one of kie's. */
const MAX_FIELDS = 200

/** Names that can be written in YAML and JSON without surprise. */
const FIELD_NAME = /^(?!__proto__$)[A-Za-z_][\w-]{0,63}$/

/**
 * Reads a model out of the OpenAPI document that kie's live catalogue gives for it. What cannot be understood is left
 * out, so that the model may know less than kie, never something else.
 *
 * @returns `undefined` where the document describes no input of createTask
 */
export function readLiveModel({ id, openapi, on }: LiveSchema): Model | undefined {
  const reader = new SchemaReader(openapi)
  const shape = findInput(openapi, id, reader)
  if (shape === undefined) return undefined
  const names = [...shape.fields.keys()].filter((name) => FIELD_NAME.test(name)).slice(0, MAX_FIELDS)
  const fields = Object.fromEntries(
    names.map((name) => [name, fieldFrom(reader.field(shape.fields.get(name)), shape.required.has(name))]),
  )
  if (names.length === 0) return undefined
  const pictures = REFERENCE_FIELDS.filter((name) => Object.hasOwn(fields, name) && isPicture(fields[name]))
  const referenceField = pictures.find((name) => fields[name]?.required === true) ?? pictures[0]
  const reference = referenceField === undefined ? undefined : fields[referenceField]
  const count = COUNT_FIELDS.find((name) => Object.hasOwn(fields, name) && isCount(fields[name]))
  return {
    id,
    title: documentTitle(openapi) ?? id,
    kind: kindOf({ id, hasPrompt: Object.hasOwn(fields, 'prompt'), reference }),
    asOf: on.toISOString().slice(0, 10),
    confidence: 'live',
    referenceField,
    referenceMax: reference?.type === 'string' ? 1 : reference?.maxItems,
    credits: undefined,
    creditsAsOf: undefined,
    ...(count !== undefined && { pictures: { field: count } }),
    notes: [],
    fields,
  }
}

/** The input of the first route that has one; of several requests in it, that of the model asked for. */
function findInput(openapi: unknown, id: string, reader: SchemaReader): ObjectShape | undefined {
  const paths = fieldOf(openapi, 'paths')
  if (!isObject(paths)) return undefined
  const routes = Object.entries(paths).sort(([one], [other]) => rank(one) - rank(other))
  for (const [, route] of routes.slice(0, MAX_FIELDS)) {
    const body = reader.resolve(fieldOf(reader.resolve(fieldOf(reader.resolve(route), 'post')), 'requestBody'))
    const content = fieldOf(body, 'content')
    const media = fieldOf(content, 'application/json') ?? (isObject(content) ? Object.values(content)[0] : undefined)
    const request = reader.shape(fieldOf(media, 'schema'), (variant) => isRequestFor(variant, id, reader))
    const input = request.fields.get('input')
    const shape = input === undefined ? undefined : reader.shape({ allOf: input })
    if (shape !== undefined && shape.fields.size > 0) return shape
  }
  return undefined
}

function rank(path: string): number {
  return path.endsWith('/jobs/createTask') ? 0 : 1
}

/** Whether a variant of the request's body may be the one of this model: it names it, or it names none. */
function isRequestFor(variant: unknown, id: string, reader: SchemaReader): boolean {
  const model = reader.field(reader.shape(variant).fields.get('model'))
  return model.values === undefined || model.values.includes(id)
}

function fieldFrom(schema: FieldSchema, required: boolean): ModelField {
  const { description, default: standard, ...rest } = schema
  return {
    ...rest,
    required,
    description: excerpt(description ?? ''),
    ...(fits(standard, schema) && { default: standard }),
  }
}

/** A default is sent in place of what the user left out, so one that kie's own schema refuses is worse than none. */
function fits(value: unknown, { type, values }: FieldSchema): boolean {
  if (values !== undefined && !values.some((each) => each === value)) return false
  switch (type) {
    case 'integer':
      return Number.isInteger(value)
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    default:
      return typeof value === type
  }
}

function isPicture(field: ModelField | undefined): boolean {
  return field?.type === 'string' || (field?.type === 'array' && (field.itemType ?? 'string') === 'string')
}

function isCount(field: ModelField | undefined): boolean {
  return field?.type === 'integer' || field?.type === 'number' || field?.type === 'string'
}

function documentTitle(openapi: unknown): string | undefined {
  const text = fieldOf(fieldOf(openapi, 'info'), 'title')
  return typeof text === 'string' && text.trim() !== '' ? excerpt(text) : undefined
}

interface Traits {
  readonly id: string
  readonly hasPrompt: boolean
  readonly reference: ModelField | undefined
}

/** A guess from the id and the fields; it decides nothing but words. */
function kindOf({ id, hasPrompt, reference }: Traits): ModelKind {
  if (id.includes('upscale')) return 'upscale'
  if (id.includes('background')) return 'background-removal'
  if (id.includes('layer')) return 'layer-decomposition'
  if (id.includes('segment')) return 'segmentation'
  if (reference === undefined) return 'text-to-image'
  return reference.required || !hasPrompt ? 'image-to-image' : 'text-and-image-to-image'
}
