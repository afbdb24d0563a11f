import type { Exchange } from '../../sandbox/github/index.ts'
import { Description, type Found, type Schema } from './description.ts'
import { DEVIATIONS } from './deviations.ts'
import { SchemaCheck } from './json-schema.ts'
import { holdersOf, placesOf, READS } from './reads.ts'
import { QUERIES } from './queries.ts'

/** The version of the API that the description and every server in use know. */
export const API_VERSION = '2022-11-28'

/** What is judged beside the answers. */
export interface Judged {
  /** Whether the requests have to be as GitHub describes them: the action's and the examples', not a test's own. */
  readonly requests: boolean
}

const JSON_TYPE = 'application/json'

/** Before the paths of uploads, which GitHub has on a host of their own. */
const UPLOADS = /^\/uploads(?=\/)/

/** Holds requests to the GitHub stand-in, and its answers, against GitHub's own description of its REST API. */
export class ExchangeCheck {
  readonly description = new Description()
  readonly #requests = new SchemaCheck(this.description.components.schemas, { requires: true })
  readonly #answers = new SchemaCheck(this.description.components.schemas, { requires: false })
  readonly #needed = new Map<string, readonly string[]>()

  /** What does not fit, one line each, apart from what deviates on purpose. */
  misfits(exchange: Exchange, judged: Judged): readonly string[] {
    const deviations = Object.values(DEVIATIONS)
    return this.allMisfits(exchange, judged).filter((line) => !deviations.some((each) => each.line.test(line)))
  }

  /** As {@link misfits}, with what deviates on purpose. */
  allMisfits(exchange: Exchange, { requests }: Judged): readonly string[] {
    const url = new URL(exchange.path, 'http://github.localhost')
    if (url.pathname === '/graphql') return requests ? checkQuery(exchange) : []
    const found = this.find(exchange)
    if (found === undefined) return requests ? [`${exchange.method} ${url.pathname} is not described`] : []
    const asked = requests ? this.#checkRequest(exchange, found, url.searchParams) : []
    const answered = this.#checkAnswer(exchange, found)
    const id = found.operation.operationId
    return [
      ...asked.map((line) => `${id} asked: ${line}`),
      ...answered.map((line) => `${id} ${exchange.reply?.status ?? 'unanswered'}: ${line}`),
    ]
  }

  /** What a request asks for; `undefined` where GitHub does not describe it. */
  find({ method, path }: Pick<Exchange, 'method' | 'path'>): Found | undefined {
    return this.description.find(method, new URL(path, 'http://github.localhost').pathname.replace(UPLOADS, ''))
  }

  #checkRequest({ headers, body }: Exchange, { operation, values }: Found, query: URLSearchParams): readonly string[] {
    const version = headers['x-github-api-version'] === API_VERSION ? [] : [`not of version ${API_VERSION}`]
    return [...version, ...this.#checkParameters({ operation, values }, query), ...this.#checkBody(body, operation)]
  }

  #checkParameters({ operation, values }: Found, query: URLSearchParams): readonly string[] {
    const parameters = this.description.parametersOf(operation)
    const known = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
    const unknown = [...query.keys()].filter((name) => !known.includes(name))
    const misfits = parameters.flatMap(({ name, in: place, required = false, schema }) => {
      const text = place === 'query' ? (query.get(name) ?? undefined) : place === 'path' ? values[name] : undefined
      if (text === undefined) return required && place === 'query' ? [`'${name}' is missing`] : []
      return this.#fits(schema, text) ? [] : [`'${name}' is ${JSON.stringify(text)}`]
    })
    return [...unknown.map((name) => `the query has '${name}'`), ...misfits]
  }

  /** Whether a text of an address stands for what a schema takes. */
  #fits(schema: Schema, text: string): boolean {
    const isPlain = /^(\d{1,15}|true|false)$/.test(text)
    const readings: readonly unknown[] = isPlain ? [JSON.parse(text), text] : [text]
    return readings.some((value) => this.#requests.misfits(schema, value).length === 0)
  }

  #checkBody(body: Buffer, { requestBody }: Found['operation']): readonly string[] {
    if (requestBody === undefined) return body.length === 0 ? [] : ['it takes no body']
    const schema = requestBody.content?.[JSON_TYPE]?.schema
    if (schema === undefined) return []
    if (body.length === 0) return requestBody.required === true ? ['the body is missing'] : []
    return this.#requests.misfits(schema, JSON.parse(body.toString()))
  }

  #checkAnswer({ reply, isScripted }: Exchange, { operation }: Found): readonly string[] {
    if (isScripted || reply === undefined) return ['scripted']
    const described = this.description.answerOf(operation, reply.status)
    const unnamed = described === undefined ? ['not a status that is described'] : []
    if (reply.body === undefined || reply.body instanceof Buffer) return unnamed
    const schema = described ?? this.#refusal(reply.status)
    // As it is sent: without what is undefined.
    const body: unknown = JSON.parse(JSON.stringify(reply.body))
    const lacking = reply.status < 300 ? this.#lacking(operation.operationId, body) : []
    return [...unnamed, ...this.#answers.misfits(schema, body), ...lacking]
  }

  #refusal(status: number): Schema {
    const { schemas } = this.description.components
    return (status === 422 ? schemas['validation-error'] : schemas['basic-error']) ?? {}
  }

  /** What is read, described as always there, and missing. */
  #lacking(id: string, body: unknown): readonly string[] {
    if (READS[id] === undefined) return []
    const needed =
      this.#needed.get(id) ??
      placesOf(this.description, id)
        .filter(({ mayLack }) => !mayLack)
        .map(({ path }) => path)
    this.#needed.set(id, needed)
    return needed
      .filter((path) => holdersOf(body, path.split('.')).some(([holder, name]) => !(name in holder)))
      .map((path) => `${path} is missing`)
  }
}

function checkQuery({ body, headers }: Exchange): readonly string[] {
  const { query } = JSON.parse(body.toString()) as { readonly query?: unknown }
  const known = QUERIES.some((each) => each === query) ? [] : [`graphql asked: ${String(query)} is on no list`]
  return headers['x-github-api-version'] === API_VERSION
    ? known
    : [...known, `graphql asked: not of version ${API_VERSION}`]
}
