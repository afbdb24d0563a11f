import { plainWords, saysNothing } from '../wire/complaint-words.ts'
import { cutEnd } from '../wire/excerpt.ts'
import { fieldOf } from '../wire/json.ts'
import { unwrap } from './record.ts'

/** Where a record may say why its task failed, by what is to be believed first. */
const FIELDS = ['failMsg', 'errorMessage', 'failReason', 'error', 'message', 'msg'] as const

/** Where its result may say it. */
const RESULT_FIELDS = ['error', 'message', 'msg'] as const

/** Stands for a reason that holds no text. It must be words that `saysNothing` does not know: a reason is there. */
const UNREADABLE = '(a reason without words)'

const MAX_DEPTH = 4
const MAX_LENGTH = 2_000

/**
 * Reads why a task failed: the first place that says more than that it failed, else the first that says anything.
 *
 * @param record - of a task that failed
 * @param besides - what the reply says outside the record
 * @returns foreign text; `undefined` where no place says anything
 */
export function readFailReason(record: unknown, besides: string | undefined): string | undefined {
  const results = ['resultJson', 'response', 'info'].map((name) => unwrap(fieldOf(record, name)))
  const places = [
    ...FIELDS.map((name) => fieldOf(record, name)),
    ...results.flatMap((result) => RESULT_FIELDS.map((name) => fieldOf(result, name))),
    besides,
  ]
  const reasons = places.map(toReason).filter((reason) => reason !== '')
  return reasons.find((reason) => !saysNothing(plainWords(reason))) ?? reasons[0]
}

/** A reason as text. Of an object, also an encoded one, only its texts: a `code` in it would be taken for a server's status. */
function toReason(value: unknown): string {
  if (typeof value === 'number') return String(value)
  const decoded = typeof value === 'string' ? unwrap(value) : value
  if (typeof decoded !== 'object' || decoded === null) return typeof value === 'string' ? value : ''
  if (Object.keys(decoded).length === 0) return ''
  return cutEnd(textsIn(decoded, MAX_DEPTH).join(': '), MAX_LENGTH) || UNREADABLE
}

function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.values(value).flatMap((part) => textsIn(part, depth - 1))
}
