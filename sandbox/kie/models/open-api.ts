import type { Model, ModelField } from '../../../src/kie/models/models.ts'
import { fieldSchemaOf, inputSchemaOf, type JsonSchema } from './schema.ts'

/**
 * The document that the live catalogue gives for a model, with the oddities that were reported: names that end in a
 * space, percent escapes in references, the input as a choice, and null among the types of what may be left out.
 */
export function openApiOf(model: Model): JsonSchema {
  const { id, title, fields } = model
  const named = Object.entries(fields).filter(([, { values }]) => values !== undefined)
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, propertyOf(name, field)]))
  return {
    openapi: '3.1.0',
    info: { title, version: '1.0.0' },
    servers: [{ url: 'https://api.kie.ai' }],
    paths: {
      '/api/v1/jobs/createTask': {
        post: {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: { $ref: `#/components/schemas/${encodeURIComponent(title)}%20` } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        [`${title} `]: {
          type: 'object',
          required: ['model', 'input'],
          properties: {
            model: { type: 'string', const: id },
            callBackUrl: { type: ['string', 'null'], format: 'uri' },
            input: { oneOf: [{ $ref: '#/components/schemas/Input' }] },
          },
        },
        'Input ': { ...inputSchemaOf(model), properties },
        ...Object.fromEntries(named.map(([name, { values }]) => [valuesName(name), { enum: values }])),
      },
    },
  }
}

function propertyOf(name: string, field: ModelField): JsonSchema {
  const { enum: values, type, ...rest } = fieldSchemaOf(field)
  if (values !== undefined)
    return { ...rest, type, allOf: [{ $ref: `#/components/schemas/${encodeURIComponent(valuesName(name))}` }] }
  return { ...rest, type: field.required ? type : [type, 'null'] }
}

function valuesName(field: string): string {
  return `Values of ${field}`
}
