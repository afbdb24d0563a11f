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
