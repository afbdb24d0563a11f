/**
 * Reads a part of an answer.
 *
 * @param at - the names that lead to it; empty for the whole
 * @throws MisfitError where it is something else
 */
export type Shape<Value> = (value: unknown, at: string) => Value

/** What a shape reads. */
export type Shaped<Of> = Of extends Shape<infer Value> ? Value : never

/** A part of an answer is not what it should be; the message says which, and what it is instead. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError'

  constructor(at: string, { is, wanted }: { readonly is: string; readonly wanted: string }) {
    super(`${at === '' ? 'it' : `'${at}'`} is ${is}, not ${wanted}`)
  }
}

/** A text; it may be empty. */
export const TEXT = kind('a text', (value) => typeof value === 'string')

/** A whole number from 0 on: an id, a number, a size. */
export const COUNT = kind(
  'a whole number',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
)

/** The id of an account; Gitea's for jobs, and for whoever has deleted theirs, are below 0. */
export const ACCOUNT_ID = kind('a whole number', (value): value is number => Number.isSafeInteger(value))

/** `true` or `false`. */
export const FLAG = kind('true or false', (value) => typeof value === 'boolean')

/** git's name for an object. */
export const SHA = kind(
  'the name of a git object',
  (value): value is string => typeof value === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value),
)

/** A moment in a form that `Date` reads. */
export const MOMENT = kind(
  'a date',
  (value): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
)

/** What may be `null` or left out. */
export function orNothing<Value>(shape: Shape<Value>): Shape<Value | undefined> {
  return (value, at) => (value === null || value === undefined ? undefined : shape(value, at))
}

/** An object with fields of these shapes, and any others, which are left away. */
export function fields<Shapes extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: Shapes,
): Shape<{ readonly [Name in keyof Shapes]: Shaped<Shapes[Name]> }> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new MisfitError(at, { is: describeKind(value), wanted: 'an object' })
    }
    const entries = Object.entries(shapes).map(([name, shape]) => {
      const field: unknown = Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined
      return [name, shape(field, at === '' ? name : `${at}.${name}`)]
    })
    return Object.fromEntries(entries) as { readonly [Name in keyof Shapes]: Shaped<Shapes[Name]> }
  }
}

/** A list of what has one shape. */
export function listOf<Value>(shape: Shape<Value>): Shape<readonly Value[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new MisfitError(at, { is: describeKind(value), wanted: 'a list' })
    return value.map((each: unknown, index) => shape(each, `${at}[${index}]`))
  }
}

function kind<Value>(wanted: string, is: (value: unknown) => value is Value): Shape<Value> {
  return (value, at) => {
    if (is(value)) return value
    throw new MisfitError(at, { is: describeKind(value), wanted })
  }
}

function describeKind(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'a text' : `a ${typeof value}`
}
