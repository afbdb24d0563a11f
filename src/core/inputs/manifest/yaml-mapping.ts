import { parseDocument } from 'yaml'
import { InputError } from '../../text/errors.ts'

/** The parser goes down a level of the stack for each bracket. */
const MAX_BRACKETS = 2000

/** Keys that JavaScript gives a meaning of its own. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** @returns what is wrong with a single value, `undefined` when it is plain data */
export function checkScalar(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'holds a number that JSON cannot write'
  // Beyond this, a number is rounded in silence: another seed than the user's would be paid for.
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return 'holds a number that is too large to be kept exactly'
  }
  if (typeof value === 'string' && !value.isWellFormed()) return 'holds half a character (a lone surrogate)'
  return undefined
}

/** @returns what is wrong with a parsed value, `undefined` when it is plain data */
function checkPlainData(value: unknown, depth: number): string | undefined {
  if (depth < 0) return 'is nested too deeply'
  if (typeof value !== 'object' || value === null) return checkScalar(value)
  for (const [key, member] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) return `has the key '${key}', which no model takes`
    const problem = checkPlainData(member, depth - 1)
    if (problem !== undefined) return problem
  }
  return undefined
}

/**
 * Reads a mapping from YAML 1.2 or JSON.
 *
 * @param options.where - how to begin an error, such as `Input 'model-input'`
 * @param options.maxDepth - deepest nesting that is taken
 * @throws InputError with the line of a syntax error; aliases are refused, as a few of them can blow up to gigabytes
 */
export function parseMapping(
  text: string,
  options: { readonly where: string; readonly maxDepth: number },
): Readonly<Record<string, unknown>> {
  if (text.split(/[[{]/).length > MAX_BRACKETS) throw new InputError([`${options.where} is nested too deeply.`])
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true, stringKeys: true })
  const [error] = document.errors
  if (error !== undefined) {
    const line = error.linePos?.[0].line
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')
    throw new InputError([`${options.where}, line ${line ?? 1}, is not valid YAML: ${reason}.`])
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch (cause) {
    throw new InputError([`${options.where} uses YAML aliases; write the values out.`], { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError([`${options.where} is not a mapping; write it as 'field: value' lines or as a JSON object.`])
  }
  const problem = checkPlainData(value, options.maxDepth)
  if (problem !== undefined) throw new InputError([`${options.where} ${problem}.`])
  return value as Record<string, unknown>
}
