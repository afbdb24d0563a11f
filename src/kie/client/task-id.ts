import { excerpt } from '../wire/excerpt.ts'
import { fieldOf } from '../wire/json.ts'
import { unwrap } from './record.ts'

/** Names for a task's id besides the documented `taskId`: kie's in callbacks and records, and those that other clients read. */
const OTHER_NAMES = ['task_id', 'taskID', 'recordId', 'record_id', 'jobId', 'job_id', 'id'] as const

/** Names that can mean nothing but a task, also in a refusal and outside of `data`. */
const SURE_NAMES = ['taskId', 'task_id', 'taskID'] as const

/** Names in a refusal behind which a task may stand. */
const TASK_NAMES = [...SURE_NAMES, 'recordId', 'record_id'] as const

/** What stands where there is no id. */
const PLACEHOLDER = /^\s*(?:n\/?a|none|null|nil|undefined|success|fail(?:ed)?|error|unknown|-*)\s*$/i

/** `id` names many things; only so does it look like a task's. */
const LOOKS_LIKE_TASK = /^(?:[0-9a-f]{32}|task)/i

/** What the ids of tasks look like: 32 hex digits, or `task_gpt-image_1765968190655`. */
const LOOKS_LIKE_ID = /^[\w-]{6,128}$/

/** More of them do not help a person, and a reply may hold a thousand. */
const MOST_SHOWN = 5

/**
 * Finds the id of a task that a createTask has made. The documented name decides, whatever it holds and whatever else the
 * reply says: a task that it names can be followed, and may be paid for. Another name does where it is beyond doubt.
 *
 * @param reply - the whole of it, with its envelope
 */
export function findTaskId(reply: unknown): string | undefined {
  const isSuccess = fieldOf(reply, 'code') === 200 && fieldOf(reply, 'success') !== false
  const data = isSuccess ? unwrap(fieldOf(reply, 'data')) : fieldOf(reply, 'data')
  const documented = fieldOf(data, 'taskId')
  if (typeof documented === 'string' && !PLACEHOLDER.test(documented)) return documented
  const inData = idsIn(data, isSuccess ? OTHER_NAMES : SURE_NAMES)
  const found = new Set([...inData, ...idsIn(reply, SURE_NAMES)].map(({ value }) => value))
  const [only] = found
  return found.size === 1 && typeof only === 'string' && LOOKS_LIKE_ID.test(only) ? only : undefined
}

/**
 * Finds what a refusal of createTask names as a task's all the same: it contradicts itself, and then a task may exist.
 *
 * @param reply - the whole of it, with its envelope or without
 */
export function findNamedTask(reply: unknown): string | undefined {
  const data = unwrap(fieldOf(reply, 'data'))
  const first: unknown = Array.isArray(data) ? data[0] : undefined
  const places = [data, first, unwrap(fieldOf(data, 'data')), reply]
  const [named] = places.flatMap((place) => idsIn(place, TASK_NAMES))
  return named === undefined ? undefined : String(named.value)
}

/** What in the data of a success without a certain id may be one, for a person to look up; empty where there is nothing. */
export function describeIds(data: unknown): string {
  const ids = typeof data === 'string' ? [{ name: 'data', value: data }] : idsIn(data, ['taskId', ...OTHER_NAMES])
  const shown = ids.slice(0, MOST_SHOWN).map(({ name, value }) => `${name} '${excerpt(String(value))}'`)
  return shown.length === 0 ? '' : ` that is certain; it names ${shown.join(', ')}`
}

function idsIn(
  value: unknown,
  names: readonly string[],
): readonly { readonly name: string; readonly value: string | number }[] {
  return names.flatMap((name) => {
    const id = fieldOf(value, name)
    if (typeof id !== 'string' && typeof id !== 'number') return []
    const text = String(id)
    return PLACEHOLDER.test(text) || (name === 'id' && !LOOKS_LIKE_TASK.test(text)) ? [] : [{ name, value: id }]
  })
}
