import { Buffer } from 'node:buffer'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { fieldOf, isObject, parseJson } from '../wire/json.ts'
import { readState } from './record.ts'
import { isKnownState, type TaskState } from './task.ts'

/** A callback as it came in. */
export interface CallbackRequest {
  /** The `webhookHmacKey` of kie.ai's settings. Without one kie signs nothing. */
  readonly key: string
  /** Header `X-Webhook-Timestamp`: Unix seconds. */
  readonly timestamp: string | undefined
  /** Header `X-Webhook-Signature`. */
  readonly signature: string | undefined
  /** The body as text. */
  readonly body: string
  readonly now: Date
  /** How far the timestamp may lie from `now`, either way; default 300. kie leaves the limit to the receiver. */
  readonly maxAgeSeconds?: number
}

/** What a callback is worth. */
export type CallbackCheck =
  | {
      readonly valid: true
      readonly taskId: string
      /** What the body claims, where it claims a known state. */
      readonly state: TaskState | undefined
    }
  | { readonly valid: false; readonly reason: 'unsigned' | 'malformed' | 'too-old' | 'wrong-signature' }

const MAX_AGE_SECONDS = 300

/**
 * Checks that a callback comes from kie (docs.kie.ai/common-api/webhook-verification).
 *
 * The signature covers the task's id and the time, **not the rest of the body**: a valid callback proves that something
 * happened to the task. Ask `getTask` and believe only that. One callback may come several times: remember the ids.
 *
 * @throws RangeError for an empty key, with which anybody could sign
 */
export function verifyCallback(request: CallbackRequest): CallbackCheck {
  const { key, timestamp = '', signature = '', body, now, maxAgeSeconds = MAX_AGE_SECONDS } = request
  if (key === '') throw new RangeError('The key for the signatures of callbacks is empty.')
  if (timestamp === '' || signature === '') return { valid: false, reason: 'unsigned' }
  const payload = parseJson(body)
  const data = fieldOf(payload, 'data')
  const taskId = fieldOf(data, 'taskId') ?? fieldOf(data, 'task_id') ?? fieldOf(payload, 'taskId')
  if (typeof taskId !== 'string' || taskId === '' || !/^\d{1,12}$/.test(timestamp)) {
    return { valid: false, reason: 'malformed' }
  }
  const expected = createHmac('sha256', key).update(`${taskId}.${timestamp}`).digest('base64')
  if (!isEqual(expected, signature)) return { valid: false, reason: 'wrong-signature' }
  const ageSeconds = Math.abs(now.getTime() / 1000 - Number(timestamp))
  if (ageSeconds > maxAgeSeconds) return { valid: false, reason: 'too-old' }
  const { state } = readState(isObject(data) ? data : payload)
  return { valid: true, taskId, state: isKnownState(state) ? state : undefined }
}

/** Takes the same time wherever the texts differ, so that nobody can guess a signature byte by byte. */
function isEqual(expected: string, given: string): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(given)
  return a.length === b.length && timingSafeEqual(a, b)
}
