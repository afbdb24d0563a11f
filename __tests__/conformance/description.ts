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

/** GitHub's own description of its REST API. */
export class Description {
  readonly components: Document['components']
  /** By template, each split at its slashes; those that are fixed come before those with variable parts. */
  readonly #paths: readonly { readonly parts: readonly string[]; readonly methods: Document['paths'][string] }[]

  /** Takes 13 MB apart, which takes a fifth of a second. */
  constructor() {
    const { paths, components } = readPackageFile('@octokit/openapi/generated/api.github.com.json') as Document
    this.components = components
    this.#paths = Object.entries(paths)
      .map(([template, methods]) => ({ parts: template.split('/'), methods }))
      .sort((a, b) => countVariables(a.parts) - countVariables(b.parts))
  }

  /** @param path - as it is sent */
  find(method: string, path: string): Found | undefined {
    const given = path.split('/')
    const named = this.#paths.filter(({ methods }) => method.toLowerCase() in methods)
    const whole = named.filter(({ parts }) => parts.length === given.length)
    const longer = named.filter(({ parts }) => parts.length < given.length)
    for (const { parts, methods } of [...whole, ...longer]) {
      const operation = methods[method.toLowerCase()]
      const values = match(parts, given)
      if (operation === undefined || values === undefined) continue
      if (parts.length === given.length || this.#endsOpen(operation, parts)) return { operation, values }
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
    const all = this.#paths.flatMap(({ methods }) => Object.values(methods))
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
  const values: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    const value = isLast ? given.slice(index).join('/') : (given[index] ?? '')
    if (isVariable(part)) values[part.slice(1, -1)] = decodeURIComponent(value)
    else if (part !== value) return undefined
  }
  return values
}
