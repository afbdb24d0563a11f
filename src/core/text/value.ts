import { redactUrl } from './foreign-text.ts'
import { quoted } from './problem-list.ts'

/** A value as an error repeats it. The query of a URL may be a signature. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'string') return quoted(/^[a-z]+:\/\//i.test(value) ? redactUrl(value) : value)
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'a mapping'
}
