import type { Model, ModelField } from '../../../src/kie/models/models.ts'

/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON Schema of a model's `input`. Fields that it does not name are let through: kie drops them without a word. */
export function inputSchemaOf({ fields }: Model): JsonSchema {
  const entries = Object.entries(fields)
  return {
    type: 'object',
    required: entries.filter(([, field]) => field.required).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchemaOf(field)])),
  }
}

/** The JSON Schema of one field. */
export function fieldSchemaOf(field: ModelField): JsonSchema {
  const { type, values, itemType, minLength, maxLength, min, max, minItems, maxItems } = field
  const said = {
    type,
    enum: values,
    items: itemType === undefined ? undefined : { type: itemType },
    minLength,
    maxLength,
    minimum: min,
    maximum: max,
    minItems,
    maxItems,
    default: field.default,
    description: field.description,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
