import { listOf, ownSchema, typeBy, widestSchema, type FieldSchema } from './field-schema.ts'
import { fieldOf, isObject } from '../wire/json.ts'

/** The fields of an object, and which of them it must have. */
export interface ObjectShape {
  /** For each field the schemas that it has to meet. */
  readonly fields: ReadonlyMap<string, readonly unknown[]>
  readonly required: ReadonlySet<string>
}

/** Far more than a document of kie's takes; a hostile one ends here. */
const MAX_STEPS = 3_000
const MAX_DEPTH = 24
const MAX_VARIANTS = 50
const MAX_PROPERTIES = 200
const MAX_REFERENCE_LENGTH = 500

/**
 * Reads schemas of one document, whatever they are: what cannot be read is as if it were not there. Its patience is
 * limited, and lasts for the whole document.
 */
export class SchemaReader {
  readonly #follow: (reference: string) => unknown
  #steps = 0

  constructor(document: unknown) {
    this.#follow = createFollower(document)
  }

  /** Follows references to the end. @returns `undefined` where one leads nowhere, or in a circle */
  resolve(value: unknown): unknown {
    const seen = new Set<string>()
    let current = value
    for (;;) {
      const reference = fieldOf(current, '$ref')
      if (typeof reference !== 'string') return current
      if (seen.has(reference) || !this.#spend(0)) return undefined
      seen.add(reference)
      current = this.#follow(reference)
    }
  }

  /**
   * The fields of an object with all parts of `allOf` and, of `oneOf` and `anyOf`, the variants.
   *
   * @param accept - which variants count; where none does, all do
   */
  shape(schema: unknown, accept: (variant: unknown) => boolean = () => true): ObjectShape {
    return this.#shapeAt(0, schema, accept)
  }

  /** What several schemas for the same field come to. */
  field(schemas: readonly unknown[] = []): FieldSchema {
    const { type, ...rest } = this.#fieldAt(0, schemas)
    return { ...rest, type: type ?? typeBy(rest) }
  }

  #shapeAt(depth: number, schema: unknown, accept: (variant: unknown) => boolean): ObjectShape {
    if (!this.#spend(depth)) return { fields: new Map(), required: new Set() }
    const object = this.resolve(schema)
    const within = (variants: readonly unknown[]): readonly ObjectShape[] =>
      variants.map((variant) => this.#shapeAt(depth + 1, variant, accept))
    const parts = [ownShape(object), ...within(variantsOf(object, 'allOf'))]
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const variants = variantsOf(object, keyword)
      const accepted = variants.filter(accept)
      parts.push(eitherOf(within(accepted.length === 0 ? variants : accepted)))
    }
    return allOf(parts)
  }

  /** All schemas that a field has to meet, with the variants as a list of their own. */
  #fieldAt(depth: number, schemas: readonly unknown[]): Partial<FieldSchema> {
    if (!this.#spend(depth)) return {}
    const resolve = (value: unknown): unknown => this.resolve(value)
    return schemas.reduce<Partial<FieldSchema>>((known, each) => {
      const schema = resolve(each)
      const variants = [...variantsOf(schema, 'oneOf'), ...variantsOf(schema, 'anyOf')]
      const either = widestSchema(variants.map((one) => this.#fieldAt(depth + 1, [one])))
      return {
        ...known,
        ...either,
        ...this.#fieldAt(depth + 1, variantsOf(schema, 'allOf')),
        ...ownSchema(schema, resolve),
      }
    }, {})
  }

  #spend(depth: number): boolean {
    this.#steps += 1
    return this.#steps <= MAX_STEPS && depth <= MAX_DEPTH
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

/** What an object says itself, without the schemas inside it. */
function ownShape(object: unknown): ObjectShape {
  const properties = fieldOf(object, 'properties')
  const entries = isObject(properties) ? Object.entries(properties) : []
  const required = listOf(object, 'required').slice(0, MAX_PROPERTIES)
  return {
    fields: new Map(entries.slice(0, MAX_PROPERTIES).map(([name, value]) => [name, [value]])),
    required: new Set(required.filter((name) => typeof name === 'string')),
  }
}

/** All of the fields are there, and each meets all of its schemas. */
function allOf(shapes: readonly ObjectShape[]): ObjectShape {
  const fields = new Map<string, readonly unknown[]>()
  for (const shape of shapes) {
    for (const [name, schemas] of shape.fields) fields.set(name, [...(fields.get(name) ?? []), ...schemas])
  }
  return { fields, required: new Set(shapes.flatMap(({ required }) => [...required])) }
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
