import { fieldOf, isObject } from '../wire/json.ts'
import { FIELD_TYPES, type FieldType, type ModelField } from './models.ts'

/** What a schema says of one field: of the type, always something. */
export type FieldSchema = Omit<ModelField, 'required' | 'description'> & { readonly description?: string }

/** What holds whichever variant it is: the loosest limits, all values, and of several types the first. */
export function widestSchema(variants: readonly Partial<FieldSchema>[]): Partial<FieldSchema> {
  const real = variants.filter((variant) => Object.keys(variant).length > 0)
  const [first] = real
  if (first === undefined || real.length === 1) return first ?? {}
  const { type, description } = first
  const values = real.every((one) => one.values !== undefined) ? real.flatMap((one) => one.values ?? []) : undefined
  const standard = real.find((one) => one.default !== undefined)?.default
  const itemTypes = new Set(real.map((one) => one.itemType))
  return {
    ...(type !== undefined && { type }),
    ...(description !== undefined && { description }),
    ...(values !== undefined && { values: [...new Set(values)] }),
    ...(standard !== undefined && { default: standard }),
    ...(itemTypes.size === 1 && first.itemType !== undefined && { itemType: first.itemType }),
    ...loosest(real, 'minLength', Math.min),
    ...loosest(real, 'maxLength', Math.max),
    ...loosest(real, 'min', Math.min),
    ...loosest(real, 'max', Math.max),
    ...loosest(real, 'minItems', Math.min),
    ...loosest(real, 'maxItems', Math.max),
  }
}

type Limit = 'minLength' | 'maxLength' | 'min' | 'max' | 'minItems' | 'maxItems'

function loosest(
  variants: readonly Partial<FieldSchema>[],
  name: Limit,
  pick: (...numbers: number[]) => number,
): Partial<FieldSchema> {
  const numbers = variants.flatMap((variant) => variant[name] ?? [])
  return numbers.length === variants.length ? { [name]: pick(...numbers) } : {}
}

/** What a schema says itself, without the schemas inside it. */
export function ownSchema(schema: unknown, resolve: (value: unknown) => unknown): Partial<FieldSchema> {
  const type = typeOf(schema)
  const values = valuesOf(schema)
  const description = fieldOf(schema, 'description')
  const standard = fieldOf(schema, 'default')
  const itemType = typeOf(resolve(fieldOf(schema, 'items')))
  return {
    ...(type !== undefined && { type }),
    ...(values !== undefined && { values }),
    ...(typeof description === 'string' && { description }),
    ...(standard !== undefined && { default: standard }),
    ...(itemType !== undefined && { itemType }),
    ...limit(schema, 'minLength', 'minLength'),
    ...limit(schema, 'maxLength', 'maxLength'),
    ...limit(schema, 'min', 'minimum'),
    ...limit(schema, 'max', 'maximum'),
    ...limit(schema, 'minItems', 'minItems'),
    ...limit(schema, 'maxItems', 'maxItems'),
  }
}

function limit(schema: unknown, name: Limit, keyword: string): Partial<FieldSchema> {
  const value = fieldOf(schema, keyword)
  return typeof value === 'number' && Number.isFinite(value) ? { [name]: value } : {}
}

/** OpenAPI 3.1 lists types, with `null` for what may be left empty. */
function typeOf(schema: unknown): FieldType | undefined {
  const stated = fieldOf(schema, 'type')
  const all: readonly unknown[] = Array.isArray(stated) ? stated : [stated]
  return FIELD_TYPES.find((type) => all.includes(type))
}

/** `undefined` also where something else than text, a number or null is allowed. */
function valuesOf(schema: unknown): readonly (string | number)[] | undefined {
  const constant = fieldOf(schema, 'const')
  const all = (constant === undefined ? listOf(schema, 'enum') : [constant]).filter((value) => value !== null)
  const values = all.filter((value) => typeof value === 'string' || typeof value === 'number')
  return values.length === 0 || values.length < all.length ? undefined : values
}

/** The type of a field whose schema names none. */
export function typeBy({ values, itemType, max, min, default: standard }: Omit<FieldSchema, 'type'>): FieldType {
  if (itemType !== undefined || Array.isArray(standard)) return 'array'
  if (typeof standard === 'boolean') return 'boolean'
  if (typeof (values?.[0] ?? max ?? min ?? standard) === 'number') return 'number'
  return isObject(standard) ? 'object' : 'string'
}

/** A list in a schema; empty for anything else. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list : []
}
