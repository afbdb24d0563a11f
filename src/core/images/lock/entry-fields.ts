import type { DerivedFrom } from '../../result/saved-image.ts'
import type { LockEntry } from './lock.ts'

const TEXT_FIELDS = ['name', 'file', 'request', 'sha256', 'mediaType', 'model', 'taskId', 'createdAt'] as const
const NUMBER_FIELDS = ['bytes', 'width', 'height'] as const

/** What only entries of version 2 have. In version 1 these names mean nothing. */
const FIELDS_SINCE_2 = ['source', 'derivedFrom', 'delivered', 'candidateOf', 'number', 'picked'] as const

const FIELDS_OF_1 = [...TEXT_FIELDS, ...NUMBER_FIELDS, 'credits', 'image', 'results'] as const

const FIELDS: ReadonlySet<string> = new Set([...FIELDS_OF_1, ...FIELDS_SINCE_2])

/** Levels of an entry. What goes deeper breaks whatever compares or writes it, and would do so when the images are paid for. */
const MAX_DEPTH = 50

/** A JSON object. */
type JsonObject = Readonly<Record<string, unknown>>

/**
 * The fields of an entry, be they right or not, with all else that it has under `others`.
 *
 * @param version - of the lock file; what came with version 2 means nothing in version 1
 */
export function takeFields(record: JsonObject, version: unknown): object {
  const others = Object.keys(record).filter((key) => !FIELDS.has(key))
  return {
    ...(version === 1 ? { ...pick(record, FIELDS_OF_1), source: '' } : pick(record, FIELDS)),
    ...(others.length > 0 && { others: Object.fromEntries(others.map((key) => [key, record[key]])) }),
  }
}

function pick(data: JsonObject, fields: Iterable<string>): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const field of fields) if (Object.hasOwn(data, field)) picked[field] = data[field]
  return picked
}

type Kind = (value: unknown) => boolean

const isText: Kind = (value) => typeof value === 'string'
/** JSON has numbers that are infinite when they are read, such as 1e999, and that no JSON could be written of. */
const isNumber: Kind = (value) => Number.isFinite(value)
const isBoolean: Kind = (value) => typeof value === 'boolean'

/** What each entry has. */
const NEEDED = [
  ...[...TEXT_FIELDS, 'source'].map((field) => [field, isText] as const),
  ...NUMBER_FIELDS.map((field) => [field, isNumber] as const),
  ['credits', (value: unknown) => value === null || isNumber(value)] as const,
]

/** What some have. */
const OPTIONAL: readonly (readonly [field: string, kind: Kind])[] = [
  ...['image', 'candidateOf'].map((field) => [field, isText] as const),
  ...['results', 'number'].map((field) => [field, isNumber] as const),
  ...['delivered', 'picked'].map((field) => [field, isBoolean] as const),
  ['derivedFrom', isDerivedFrom],
]

/** What each field of an entry may be. */
const KINDS: readonly (readonly [field: string, isRight: Kind])[] = [
  ...NEEDED,
  ...OPTIONAL.map(([field, kind]) => [field, (value: unknown) => value === undefined || kind(value)] as const),
]

/** The fields of an entry that lack, or are not what they should be. */
export function oddFields(entry: object): readonly string[] {
  const data = entry as JsonObject
  return KINDS.filter(([field, isRight]) => !isRight(data[field])).map(([field]) => field)
}

/** Whether each field is what it should be. */
export function isLockEntry(entry: object): entry is LockEntry {
  const data = entry as JsonObject
  return KINDS.every(([field, isRight]) => isRight(data[field]))
}

function isDerivedFrom(data: unknown): data is DerivedFrom {
  if (!isRecord(data)) return false
  return typeof data['sha256'] === 'string' && typeof data['form'] === 'string' && isRecord(data['options'])
}

/** Whether an entry has not too many levels: none but these two fields has any. */
export function isShallowEntry({ derivedFrom, others }: LockEntry): boolean {
  return isShallow(derivedFrom, MAX_DEPTH - 1) && isShallow(others, MAX_DEPTH - 1)
}

/** Whether a value has at most so many levels. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1))
}

/** Whether JSON data is an object. */
export function isRecord(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
