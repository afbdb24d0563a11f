import { listOf, ownSchema, typeBy, widestSchema, type FieldSchema } from './field-schema.ts'
import { fieldOf, isObject } from '../wire/json.ts'

/** The fields of an object, and which of them it must have. */
export interface ObjectShape {
  /** For each field the schemas that it has to meet. */
  readonly fields: ReadonlyMap<string, readonly unknown[]>
  readonly required: ReadonlySet<string>
}

/** Reads schemas of one document, whatever they are: what cannot be read is as if it were not there. */
export interface SchemaReader {
  /** Follows references to the end. @returns `undefined` where one leads nowhere, or in a circle */
  resolve(value: unknown): unknown
  /**
   * The fields of an object with all parts of `allOf` and, of `oneOf` and `anyOf`, the variants.
   *
   * @param accept - which variants count; where none does, all do
   */
  shape(schema: unknown, accept?: (variant: unknown) => boolean): ObjectShape
  /** What several schemas for the same field come to. */
  field(schemas: readonly unknown[] | undefined): FieldSchema
}

/** Far more than a document of kie's takes; a hostile one ends here. */
const MAX_STEPS = 3_000
const MAX_DEPTH = 24
const MAX_VARIANTS = 50
const MAX_PROPERTIES = 200
const MAX_REFERENCE_LENGTH = 500

/** Makes a reader for a document; its patience is limited, and lasts for the whole document. */
export function createSchemaReader(document: unknown): SchemaReader {
  let steps = 0
  const spend = (depth: number): boolean => ++steps <= MAX_STEPS && depth <= MAX_DEPTH
  const follow = createFollower(document)

  const resolve = (value: unknown): unknown => {
    const seen = new Set<string>()
    let current = value
    for (;;) {
      const reference = fieldOf(current, '$ref')
      if (typeof reference !== 'string') return current
      if (seen.has(reference) || !spend(0)) return undefined
      seen.add(reference)
      current = follow(reference)
    }
  }

  const shapeAt = (schema: unknown, depth: number, accept: (variant: unknown) => boolean): ObjectShape => {
    const fields = new Map<string, unknown[]>()
    const required = new Set<string>()
    if (!spend(depth)) return { fields, required }
    const object = resolve(schema)
    const add = (part: ObjectShape): void => {
      for (const [name, schemas] of part.fields) fields.set(name, [...(fields.get(name) ?? []), ...schemas])
      for (const name of part.required) required.add(name)
    }
    const properties = fieldOf(object, 'properties')
    const entries = isObject(properties) ? Object.entries(properties) : []
    for (const [name, value] of entries.slice(0, MAX_PROPERTIES)) fields.set(name, [value])
    for (const name of listOf(object, 'required').slice(0, MAX_PROPERTIES))
      if (typeof name === 'string') required.add(name)
    for (const part of variantsOf(object, 'allOf')) add(shapeAt(part, depth + 1, accept))
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const variants = variantsOf(object, keyword)
      const accepted = variants.filter(accept)
      add(eitherOf((accepted.length === 0 ? variants : accepted).map((variant) => shapeAt(variant, depth + 1, accept))))
    }
    return { fields, required }
  }

  /** All schemas that a field has to meet, with the variants as a list of their own. */
  const fieldAt = (schemas: readonly unknown[], depth: number): Partial<FieldSchema> => {
    if (!spend(depth)) return {}
    return schemas.reduce<Partial<FieldSchema>>((known, each) => {
      const schema = resolve(each)
      const variants = [...variantsOf(schema, 'oneOf'), ...variantsOf(schema, 'anyOf')]
      const either = widestSchema(variants.map((one) => fieldAt([one], depth + 1)))
      return { ...known, ...either, ...fieldAt(variantsOf(schema, 'allOf'), depth + 1), ...ownSchema(schema, resolve) }
    }, {})
  }

  return {
    resolve,
    shape: (schema, accept = () => true) => shapeAt(schema, 0, accept),
    field: (schemas = []) => {
      const { type, ...rest } = fieldAt(schemas, 0)
      return { ...rest, type: type ?? typeBy(rest) }
    },
  }
}

/** Finds where a reference within the document leads. Names in kie's documents end in spaces and carry percent escapes. */
function createFollower(document: unknown): (reference: string) => unknown {
  const plainNames = new WeakMap<object, ReadonlyMap<string, unknown>>()
  const alike = (at: Readonly<Record<string, unknown>>, name: string): unknown => {
    const known = plainNames.get(at) ?? new Map(Object.entries(at).map(([key, value]) => [plainName(key), value]))
    plainNames.set(at, known)
    return known.get(plainName(name))
  }
  return (reference) => {
    if (!reference.startsWith('#/') || reference.length > MAX_REFERENCE_LENGTH) return undefined
    const names = reference.slice(2).split('/')
    return names.reduce<unknown>((at, escaped) => {
      const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
      return fieldOf(at, name) ?? (isObject(at) ? alike(at, name) : undefined)
    }, document)
  }
}

function plainName(name: string): string {
  try {
    return decodeURIComponent(name).trim()
  } catch {
    return name.trim()
  }
}

function variantsOf(schema: unknown, keyword: 'oneOf' | 'anyOf' | 'allOf'): readonly unknown[] {
  return listOf(schema, keyword).slice(0, MAX_VARIANTS)
}

/** Any of the fields may be there; needed is what every variant needs. A field's schemas become variants in turn. */
function eitherOf(shapes: readonly ObjectShape[]): ObjectShape {
  // A variant without fields is null, or could not be read.
  const variants = shapes.filter((shape) => shape.fields.size > 0)
  const [first] = variants
  const names = new Set(variants.flatMap(({ fields }) => [...fields.keys()]))
  const fields = new Map(
    [...names].map((name) => {
      const schemas = variants.flatMap((variant) => {
        const all = variant.fields.get(name)
        return all === undefined ? [] : [{ allOf: all }]
      })
      return [name, schemas.length === 1 ? schemas : [{ anyOf: schemas }]]
    }),
  )
  const required = [...(first?.required ?? [])].filter((name) => variants.every((one) => one.required.has(name)))
  return { fields, required: new Set(required) }
}
