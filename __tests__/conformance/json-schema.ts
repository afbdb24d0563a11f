import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { lastOf, type Schema } from './description.ts'

/** Words of OpenAPI that say nothing of what fits. */
const REMARKS = new Set(['description', 'title', 'example', 'examples', 'default', 'deprecated', 'discriminator'])

/** How a schema is read. */
interface Reading {
  /** Whether what is required must be there. Of answers the stand-in sends but what somebody reads. */
  readonly requires: boolean
}

/**
 * Checks JSON against schemas of OpenAPI 3.0: types, formats, values, and that no field is there that the schema does not
 * have. Each is compiled when it is first needed.
 */
export class SchemaCheck {
  readonly #ajv = addFormats.default(new Ajv({ allErrors: true, strict: false, validateSchema: false, logger: false }))
  readonly #components: Readonly<Record<string, Schema>>
  readonly #reading: Reading
  readonly #compiled = new Map<Schema, ValidateFunction>()

  constructor(components: Readonly<Record<string, Schema>>, reading: Reading) {
    this.#components = components
    this.#reading = reading
    // `/` is no part of a user's name, whatever else the format asks for.
    this.#ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/)
  }

  /** What is wrong with a value, one line each. */
  misfits(schema: Schema, value: unknown): readonly string[] {
    const validate = this.#compiled.get(schema) ?? this.#ajv.compile(this.#translate(schema, true))
    this.#compiled.set(schema, validate)
    return validate(value) ? [] : describe(validate.errors ?? [])
  }

  /** @param isWhole - whether no other schema adds fields to it */
  #translate(schema: Schema, isWhole: boolean): Record<string, unknown> {
    if (schema.$ref !== undefined) return { $ref: this.#component(lastOf(schema.$ref), isWhole) }
    const { nullable, properties, required, items, additionalProperties, allOf, anyOf, oneOf, ...words } = schema
    const translated: Record<string, unknown> = {}
    for (const [word, value] of Object.entries(words)) {
      if (!REMARKS.has(word) && !word.startsWith('x-')) translated[word] = value
    }
    const isAlone = isWhole && allOf === undefined
    const isOpen = properties !== undefined && (anyOf ?? oneOf) !== undefined
    if (properties !== undefined) {
      const entries = Object.entries(properties)
      translated['properties'] = Object.fromEntries(entries.map(([name, each]) => [name, this.#translate(each, true)]))
      if (additionalProperties === undefined && isAlone && !isOpen) translated['additionalProperties'] = false
    }
    if (typeof additionalProperties === 'object') {
      translated['additionalProperties'] = this.#translate(additionalProperties, true)
    } else if (additionalProperties !== undefined) translated['additionalProperties'] = additionalProperties
    if (required !== undefined && this.#reading.requires) translated['required'] = required
    if (items !== undefined) translated['items'] = this.#translate(items, true)
    if (allOf !== undefined)
      translated['allOf'] = allOf.map((each) => this.#translate(each, allOf.length === 1 && isWhole))
    const branches = anyOf ?? oneOf
    if (branches !== undefined) {
      // Without what is required, several of the branches may fit.
      const word = oneOf !== undefined && this.#reading.requires ? 'oneOf' : 'anyOf'
      translated[word] = branches.map((each) => this.#translate(each, isAlone && !isOpen))
    }
    return nullable === true ? { anyOf: [{ type: 'null' }, translated] } : translated
  }

  #component(name: string, isWhole: boolean): string {
    const id = isWhole ? name : `${name}.part`
    if (this.#ajv.schemas[id] === undefined) {
      // Schemas hold each other.
      const translated: AnySchema = {}
      this.#ajv.addSchema(translated, id)
      Object.assign(translated, this.#translate(this.#components[name] ?? {}, isWhole))
    }
    return id
  }
}

function describe(errors: readonly ErrorObject[]): readonly string[] {
  const telling = errors.filter(({ keyword, params }) => !(keyword === 'anyOf' || params['type'] === 'null'))
  return [...new Set((telling.length > 0 ? telling : errors).map(describeOne))]
}

function describeOne({ instancePath, keyword, message = '', params }: ErrorObject): string {
  const place =
    instancePath
      .replace(/\/\d+(?=\/|$)/g, '[]')
      .replaceAll('/', '.')
      .replace(/^\./, '') || 'it'
  if (keyword === 'additionalProperties') return `${place} has '${String(params['additionalProperty'])}'`
  if (keyword === 'enum') return `${place} must be one of ${JSON.stringify(params['allowedValues'])}`
  return `${place} ${message}`
}
