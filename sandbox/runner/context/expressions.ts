import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'

/** The values an expression may use, by the name of their context; a context that is not here is an error. */
export type Contexts = Readonly<Record<string, unknown>>

/** How a job stands, for `success()` and its sisters and for `job.status`. */
export type JobStatus = 'success' | 'failure' | 'cancelled'

/** Also of jobs before this one: where one of them was skipped, neither `success()` nor `failure()` holds. */
export type ConditionStatus = JobStatus | 'skipped'

type Functions = readonly FunctionDefinition[]

/** `hashFiles` is not offered: nothing here uses it. */
const NO_FUNCTIONS: Functions = []

/**
 * A text with each `${{ expression }}` replaced by its value, as GitHub does in `with`, `env` and input defaults.
 *
 * @throws Error with the expression in its message: an unknown context or function, bad syntax, no closing braces
 */
export function evaluateTemplate(text: string, contexts: Contexts): string {
  let result = ''
  let rest = text
  for (let start = rest.indexOf('${{'); start >= 0; start = rest.indexOf('${{')) {
    const body = rest.slice(start + 3)
    const end = expressionEnd(body)
    if (end < 0) throw new Error(`No '}}' ends the expression in '${text}'`)
    result += rest.slice(0, start) + evaluate(body.slice(0, end), contexts, NO_FUNCTIONS).coerceString()
    rest = body.slice(end + 2)
  }
  return result + rest
}

/**
 * As evaluateTemplate; but a text that is one expression and nothing else keeps the type of its value, as in a matrix.
 *
 * @throws Error as evaluateTemplate
 */
export function evaluateValue(text: string, contexts: Contexts): unknown {
  const body = text.trim().replace(/^\$\{\{/, '')
  if (body === text.trim() || expressionEnd(body) !== body.length - 2) return evaluateTemplate(text, contexts)
  const value = evaluate(body.slice(0, -2), contexts, NO_FUNCTIONS)
  return JSON.parse(JSON.stringify(value, data.replacer)) as unknown
}

/**
 * Whether a step or a job runs: its `if` or `post-if`, with or without the braces. A condition that calls none of the status
 * functions also needs `success()`, as on GitHub.
 *
 * @throws Error as evaluateTemplate
 */
export function evaluateCondition(condition: string, contexts: Contexts, status: ConditionStatus): boolean {
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition
  const full = callsStatusFunction(expression) ? expression : `success() && (${expression})`
  return isTruthy(evaluate(full, contexts, statusFunctions(status)))
}

function evaluate(expression: string, contexts: Contexts, functions: Functions): data.ExpressionData {
  try {
    const { tokens } = new Lexer(expression).lex()
    const parsed = new Parser(tokens, Object.keys(contexts), [...functions]).parse()
    const implementations = new Map(functions.map((definition) => [definition.name, definition]))
    return new Evaluator(parsed, toDictionary(contexts), implementations).evaluate()
  } catch (cause) {
    throw new Error(`${(cause as Error).message} in the expression '${expression.trim()}'`, { cause })
  }
}

function toDictionary(contexts: Contexts): data.Dictionary {
  const pairs = Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) }))
  return new data.Dictionary(...pairs)
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData
}

function statusFunctions(status: ConditionStatus): Functions {
  const define = (name: string, value: boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  })
  return [
    define('always', true),
    define('success', status === 'success'),
    define('failure', status === 'failure'),
    define('cancelled', status === 'cancelled'),
  ]
}

function callsStatusFunction(expression: string): boolean {
  const withoutStrings = expression.replace(/'(?:[^']|'')*'/g, "''")
  return /\b(?:always|success|failure|cancelled)\s*\(/i.test(withoutStrings)
}

function isTruthy(value: data.ExpressionData): boolean {
  switch (value.kind) {
    case data.Kind.Null:
      return false
    case data.Kind.Boolean:
    case data.Kind.Number:
      return value.number() !== 0 && !Number.isNaN(value.number())
    case data.Kind.String:
      return value.coerceString() !== ''
    default:
      return true
  }
}

/** Where the `}}` that ends an expression begins, past any in a quoted string; -1 without one. */
function expressionEnd(text: string): number {
  const quotedOrEnd = /'(?:[^']|'')*'|\}\}/g
  for (const match of text.matchAll(quotedOrEnd)) if (match[0] === '}}') return match.index
  return -1
}
