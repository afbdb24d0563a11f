import { fieldOf, isObject, parseJson } from '../wire/json.ts'

/** The states that kie documents. Others may come; they are progress, not an end. */
export const TASK_STATES = ['waiting', 'queuing', 'generating', 'success', 'fail'] as const

/** A documented state of a task. */
export type TaskState = (typeof TASK_STATES)[number]

/** What kie is asked to draw. */
export interface ImageRequest {
  readonly model: string
  readonly input: Readonly<Record<string, unknown>>
  /** https URL that kie posts the result to, besides being asked for it. */
  readonly callBackUrl?: string
}

/** A task as recordInfo shows it; only the fields that are used. */
export interface Task {
  readonly taskId: string
  readonly model: string | undefined
  /** One of `TASK_STATES`, or a word that kie did not document; empty where the record has none. */
  readonly state: string
  /** Links to the results; they expire. Foreign text. */
  readonly urls: readonly string[]
  readonly failCode: string | undefined
  readonly failMsg: string | undefined
  /** Milliseconds of kie's clock: comparable with each other, not with ours. */
  readonly createTime: number | undefined
  readonly completeTime: number | undefined
  /** Credits taken; kie names them from the first look on. `undefined` where it does not: that is not 0. */
  readonly credits: number | undefined
  /**
   * Seconds from creation to completion. Not read from `costTime`, which is documented in milliseconds and was recorded in
   * seconds.
   */
  readonly seconds: number | undefined
  /** The request as kie echoes it, for `parseEchoedRequest`. Holds the prompt and the callback URL: never print it. */
  readonly param?: string | undefined
  /** The beginning of the result as it came, where `urls` could not be read from it. */
  readonly unreadableResult?: string | undefined
}

const MAX_RESULT_EXCERPT = 2_000

/** Whether a state is one of the documented ones. */
export function isKnownState(state: string): state is TaskState {
  return (TASK_STATES as readonly string[]).includes(state)
}

/**
 * Reads a task's record.
 *
 * @param taskId - the id that was asked for
 * @param record - `data` of recordInfo, or of a callback
 * @returns `undefined` when there is no record
 */
export function readTask(taskId: string, record: unknown): Task | undefined {
  if (!isObject(record)) return undefined
  const urls = readResultUrls(record)
  const createTime = readNumberField(record, 'createTime')
  const completeTime = readNumberField(record, 'completeTime')
  return {
    taskId,
    model: readTextField(record, 'model'),
    state: readTextField(record, 'state') ?? '',
    urls,
    failCode: readTextField(record, 'failCode'),
    failMsg: readTextField(record, 'failMsg'),
    createTime,
    completeTime,
    credits: readNumberField(record, 'creditsConsumed'),
    seconds: secondsBetween(createTime, completeTime),
    param: readTextField(record, 'param'),
    ...(urls.length === 0 && { unreadableResult: resultExcerpt(record) }),
  }
}

/**
 * Reads the request that kie echoes in `param`: JSON whose `input` is JSON in a string once more.
 *
 * @returns `undefined` when it cannot be read
 */
export function parseEchoedRequest(param: string): Pick<ImageRequest, 'model' | 'input'> | undefined {
  const request = unwrap(param)
  const model = fieldOf(request, 'model')
  const input = unwrap(fieldOf(request, 'input'))
  return typeof model === 'string' && isObject(input) ? { model, input } : undefined
}

/** `response` since September 2026; before and besides, `resultJson`, as a string, an object, or encoded twice. */
function readResultUrls(record: unknown): readonly string[] {
  const urls = resultUrlsIn(fieldOf(record, 'response'))
  return urls.length > 0 ? urls : resultUrlsIn(fieldOf(record, 'resultJson'))
}

function resultUrlsIn(result: unknown): readonly string[] {
  const urls: unknown = fieldOf(unwrap(result), 'resultUrls')
  return Array.isArray(urls) ? urls.filter((url: unknown): url is string => typeof url === 'string' && url !== '') : []
}

/** A value that may be encoded as JSON, once or twice. */
function unwrap(value: unknown): unknown {
  const once = typeof value === 'string' ? parseJson(value) : value
  return typeof once === 'string' ? parseJson(once) : once
}

function resultExcerpt(record: unknown): string {
  const result = fieldOf(record, 'resultJson') ?? fieldOf(record, 'response') ?? ''
  const text = typeof result === 'string' ? result : JSON.stringify(result)
  return text.slice(0, MAX_RESULT_EXCERPT)
}

function secondsBetween(createTime: number | undefined, completeTime: number | undefined): number | undefined {
  if (createTime === undefined || completeTime === undefined) return undefined
  return completeTime < createTime ? undefined : (completeTime - createTime) / 1000
}

function readTextField(record: unknown, name: string): string | undefined {
  const value = fieldOf(record, name)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function readNumberField(record: unknown, name: string): number | undefined {
  const value = fieldOf(record, name)
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}
