import { fieldOf, isObject, parseJson } from '../wire/json.ts'

/** The states that kie documents. Others may come; they are progress, not an end. */
export const TASK_STATES = ['waiting', 'queuing', 'generating', 'success', 'fail'] as const

/** A documented state of a task. */
export type TaskState = (typeof TASK_STATES)[number]

/** A record of a task, wherever it stood in a reply. */
export interface FoundRecord {
  readonly record: Readonly<Record<string, unknown>>
  /** The reply's own code and message, where they are not those of a success. */
  readonly outer: OuterWords
}

/** What a reply says beside the record of a task that failed. */
export interface OuterWords {
  readonly code: string | undefined
  readonly text: string | undefined
}

/** What a record says of where its task stands. */
export interface RecordedState {
  /** One of the documented words, or the record's own where it is another; empty where the record says nothing. */
  readonly state: string
  /** Whether the record names no state, and its end was told by something else. */
  readonly isInferred: boolean
}

/** Other spellings of the documented states, besides those with capitals; seen of kie, or read by other clients. */
const SPELLINGS: Readonly<Record<string, TaskState>> = {
  succeeded: 'success',
  successful: 'success',
  completed: 'success',
  complete: 'success',
  done: 'success',
  failed: 'fail',
  failure: 'fail',
  error: 'fail',
  cancelled: 'fail',
  canceled: 'fail',
  create_task_failed: 'fail',
  generate_failed: 'fail',
}

/** Whether a state is one of the documented ones. */
export function isKnownState(state: string): state is TaskState {
  return (TASK_STATES as readonly string[]).includes(state)
}

/**
 * Finds the whole record of a task in a reply, whatever code it stands under: in `data`, which may be encoded, or in place
 * of the envelope. A record that names another task, or tells nothing of its state, is none; nor is one without a name in a
 * reply that is no success, since a failed look may speak of itself.
 *
 * @param isOk - whether the HTTP status is that of a success
 */
export function findRecord(taskId: string, reply: unknown, isOk = true): FoundRecord | undefined {
  const data = unwrap(fieldOf(reply, 'data'))
  const outer = readOuterWords(reply)
  const id = readRecordId(data)
  const isSuccess = isOk && readTextField(reply, 'code') === '200' && fieldOf(reply, 'success') !== false
  if (isObject(data) && (id === taskId || (id === undefined && isSuccess))) {
    return readState(data).state === '' ? undefined : { record: data, outer }
  }
  if (!isObject(reply) || readRecordId(reply) !== taskId) return undefined
  const { state, isInferred } = readState(reply)
  if (state === '' || (isInferred && !isOk)) return undefined
  return { record: reply, outer: { code: undefined, text: undefined } }
}

/** Whether a record says that it is of another task. */
export function isOfAnother(taskId: string, record: unknown): boolean {
  const id = readRecordId(unwrap(record))
  return id !== undefined && id !== taskId
}

/**
 * Reads where a task stands. A state that is there decides, however it is spelt; one that nobody knows is not an end. Without
 * one, the older routes' `status` and `successFlag` tell it, then links to results, then a `failMsg` with a `completeTime`.
 */
export function readState(record: unknown): RecordedState {
  const told = readTextField(record, 'state')
  if (told !== undefined) return { state: inOurSpelling(told), isInferred: false }
  const status = readTextField(record, 'status')
  const state = knownState(status) ?? inferState(record)
  if (state === undefined) return { state: status ?? '', isInferred: false }
  return { state, isInferred: state === 'success' || state === 'fail' }
}

/** Why a task failed, in the words of its record. */
export function readFailure(record: unknown): { readonly code: string | undefined; readonly text: string | undefined } {
  return {
    code: readTextField(record, 'failCode') ?? readTextField(record, 'errorCode'),
    text: readTextField(record, 'failMsg') ?? readTextField(record, 'errorMessage'),
  }
}

/**
 * The links to results. `response` since September 2026; before and besides, `resultJson`, as a string, an object, or encoded
 * twice; `info` in callbacks.
 */
export function readResultUrls(record: unknown): readonly string[] {
  const places = [...['response', 'resultJson', 'info'].map((name) => unwrap(fieldOf(record, name))), record]
  return places.map(resultUrlsIn).find((urls) => urls.length > 0) ?? []
}

/** A value that may be encoded as JSON, once or twice. */
export function unwrap(value: unknown): unknown {
  const once = typeof value === 'string' ? parseJson(value) : value
  return typeof once === 'string' ? parseJson(once) : once
}

/** A text that is not empty, or a number as a text. */
export function readTextField(record: unknown, name: string): string | undefined {
  const value = fieldOf(record, name)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function readRecordId(record: unknown): string | undefined {
  return readTextField(record, 'taskId') ?? readTextField(record, 'task_id')
}

function readOuterWords(reply: unknown): OuterWords {
  const code = readTextField(reply, 'code')
  if (code === '200') return { code: undefined, text: undefined }
  return { code, text: readTextField(reply, 'msg') ?? readTextField(reply, 'message') }
}

function knownState(word: string | undefined): TaskState | undefined {
  const plain = word?.trim().toLowerCase() ?? ''
  if (isKnownState(plain)) return plain
  return Object.hasOwn(SPELLINGS, plain) ? SPELLINGS[plain] : undefined
}

function inOurSpelling(word: string): string {
  return knownState(word) ?? word
}

function inferState(record: unknown): TaskState | undefined {
  const flag = readTextField(record, 'successFlag')?.trim()
  const isOver = fieldOf(record, 'completeTime') !== undefined && fieldOf(record, 'completeTime') !== null
  if (flag === '1') return 'success'
  if (flag === '2' || flag === '3') return 'fail'
  const named = knownState(flag)
  if (named !== undefined) return named
  // The flag was seen to stay 0 after the end.
  if (flag === '0' && !isOver) return 'generating'
  if (readResultUrls(record).length > 0) return 'success'
  const { text } = readFailure(record)
  if (isOver && text !== undefined && knownState(text) !== 'success') return 'fail'
  return flag === '0' ? 'generating' : undefined
}

function resultUrlsIn(result: unknown): readonly string[] {
  const values = [fieldOf(result, 'resultUrls'), fieldOf(result, 'result_urls'), [fieldOf(result, 'resultImageUrl')]]
  const lists = values.map((value) => (Array.isArray(value) ? (value as unknown[]).filter(isLink) : []))
  return lists.find((urls) => urls.length > 0) ?? []
}

function isLink(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
