import { excerpt } from '../wire/excerpt.ts'
import { fieldOf } from '../wire/json.ts'

/** Names for a task's id besides the documented `taskId`: kie's in callbacks and records, and those that other clients read. */
const OTHER_NAMES = ['task_id', 'taskID', 'recordId', 'record_id', 'jobId', 'job_id', 'id'] as const

/** Names that can mean nothing but a task, also in a refusal and outside of `data`. */
const SURE_NAMES = ['taskId', 'task_id', 'taskID'] as const

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
  const data = fieldOf(reply, 'data')
  const documented = fieldOf(data, 'taskId')
  if (typeof documented === 'string' && documented !== '') return documented
  const isSuccess = fieldOf(reply, 'code') === 200 && fieldOf(reply, 'success') !== false
  const inData = idsIn(data, isSuccess ? OTHER_NAMES : SURE_NAMES)
  const found = new Set([...inData, ...idsIn(reply, SURE_NAMES)].map(({ value }) => value))
  const [only] = found
  return found.size === 1 && typeof only === 'string' && LOOKS_LIKE_ID.test(only) ? only : undefined
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
    return (typeof id === 'string' && id !== '') || typeof id === 'number' ? [{ name, value: id }] : []
  })
}
