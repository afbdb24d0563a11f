import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A schema of OpenAPI 3.0, as far as it is looked into here. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly nullable?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly [word: string]: unknown
}

/** A variable part of a request's address. */
export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  /** Whether a part of a path may hold slashes. */
  readonly 'x-multi-segment'?: boolean
  readonly schema: Schema
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

/** One thing that GitHub's REST API can do, as GitHub describes it. */
export interface Operation {
  readonly operationId: string
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: Content & { readonly required?: boolean }
  readonly responses: Readonly<Record<string, Content | { readonly $ref: string }>>
}

/** An operation, and what a path has for the variable parts of its template. */
export interface Found {
  readonly operation: Operation
  readonly values: Readonly<Record<string, string>>
}

/** A document of OpenAPI 3.0. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, Content>>
  }
}

/** Reads a JSON file of a package. */
export function readPackageFile(file: string): unknown {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'))
}

/** An operation, and its address split at its slashes. */
interface Described {
  readonly parts: readonly string[]
  readonly operation: Operation
}

/** GitHub's own description of its REST API. */
export class Description {
  readonly components: Document['components']
  /** By method and number of parts; those that are fixed come before those with variable parts. */
  readonly #operations: ReadonlyMap<string, readonly Described[]>

  /** Takes 13 MB apart, which takes a fifth of a second. */
  constructor() {
    const { paths, components } = readPackageFile('@octokit/openapi/generated/api.github.com.json') as Document
    this.components = components
    const all = Object.entries(paths).map(([template, methods]) => ({ parts: template.split('/'), methods }))
    const operations = all
      .toSorted((a, b) => countVariables(a.parts) - countVariables(b.parts))
      .flatMap(({ parts, methods }) =>
        Object.entries(methods).map(([method, operation]) => ({ key: `${method} ${parts.length}`, parts, operation })),
      )
    this.#operations = Map.groupBy(operations, ({ key }) => key)
  }

  /** @param path - as it is sent */
  find(method: string, path: string): Found | undefined {
    const given = path.split('/')
    // One whose last part holds slashes has fewer.
    for (let length = given.length; length > 0; length--) {
      for (const { parts, operation } of this.#operations.get(`${method.toLowerCase()} ${length}`) ?? []) {
        const values = match(parts, given)
        if (values !== undefined && (length === given.length || this.#endsOpen(operation, parts)))
          return { operation, values }
      }
    }
    return undefined
  }

  /** Whether the last part of an operation's path may hold slashes. */
  #endsOpen(operation: Operation, parts: readonly string[]): boolean {
    const last = parts.at(-1) ?? ''
    return this.parametersOf(operation).some((each) => `{${each.name}}` === last && each['x-multi-segment'] === true)
  }

  /** @throws Error where there is none of that name */
  byId(id: string): Operation {
    const all = [...this.#operations.values()].flat().map(({ operation }) => operation)
    const found = all.find(({ operationId }) => operationId === id)
    if (found === undefined) throw new Error(`GitHub describes no operation '${id}'`)
    return found
  }

  /** The variable parts of an operation's address. */
  parametersOf({ parameters = [] }: Operation): readonly Parameter[] {
    return parameters.map(
      (each) => ('$ref' in each ? this.components.parameters[lastOf(each.$ref)] : each) as Parameter,
    )
  }

  /** The schema of a JSON answer; `undefined` for a status that GitHub does not name, `null` where the answer is no JSON. */
  answerOf({ responses }: Operation, status: number): Schema | null | undefined {
    const response = responses[status]
    if (response === undefined) return undefined
    const { content } = '$ref' in response ? (this.components.responses[lastOf(response.$ref)] ?? {}) : response
    return content?.['application/json']?.schema ?? null
  }

  /** A schema, or the one that it stands for. */
  resolve(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : this.resolve(this.components.schemas[lastOf(schema.$ref)] ?? {})
  }
}

/** The name at the end of a reference. */
export function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

function countVariables(parts: readonly string[]): number {
  return parts.filter(isVariable).length
}

function isVariable(part: string): boolean {
  return part.startsWith('{')
}

/** @param given - as many as the parts, or more, which then belong to the last one */
function match(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const last = parts.length - 1
  const isSame = (part: string, index: number): boolean =>
    isVariable(part) || (part === given[index] && (index < last || parts.length === given.length))
  if (!parts.every(isSame)) return undefined
  const values: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const value = index === last ? given.slice(index).join('/') : (given[index] ?? '')
    if (isVariable(part)) values[part.slice(1, -1)] = decodeURIComponent(value)
  }
  return values
}
