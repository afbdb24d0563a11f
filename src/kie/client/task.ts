import { cutEnd } from '../wire/excerpt.ts'
import { fieldOf, isObject } from '../wire/json.ts'
import { readFailReason } from './fail-reason.ts'
import { findRecord, readFailure, readResultUrls, readState, readTextField, unwrap, type OuterWords } from './record.ts'

export { isKnownState, TASK_STATES, type TaskState } from './record.ts'

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
  /** Set where the record names no state, and something else tells its end: such a failure never leads to a fresh task. */
  readonly isInferred?: true
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

const MAX_CREDITS = 1_000_000_000
const DECIMAL = /^\d{1,10}(?:\.\d{1,20})?$/

/**
 * Reads a task's record.
 *
 * @param taskId - the id that was asked for
 * @param record - `data` of recordInfo, or of a callback
 * @param outer - what the reply says beside it, for a failed task whose record gives no reason
 * @returns `undefined` when there is no record
 */
export function readTask(taskId: string, record: unknown, outer?: OuterWords): Task | undefined {
  if (!isObject(record)) return undefined
  const urls = readResultUrls(record)
  const createTime = readNumberField(record, 'createTime')
  const completeTime = readNumberField(record, 'completeTime')
  const { state, isInferred } = readState(record)
  const failure = readFailure(record)
  const besides = state === 'fail' ? outer : undefined
  return {
    taskId,
    model: readTextField(record, 'model'),
    state,
    ...(isInferred && { isInferred }),
    urls,
    failCode: failure.code ?? besides?.code,
    failMsg: state === 'fail' ? readFailReason(record, outer?.text) : failure.text,
    createTime,
    completeTime,
    credits: readCreditsField(record, 'creditsConsumed') ?? readCreditsField(record, 'consumeCredits'),
    seconds: secondsBetween(createTime, completeTime),
    param: readTextField(record, 'param'),
    ...(urls.length === 0 && { unreadableResult: resultExcerpt(record) }),
  }
}

/** Reads the whole record of a task, wherever it stands in a reply: see {@link findRecord}. */
export function findTask(taskId: string, reply: unknown, isOk = true): Task | undefined {
  const found = findRecord(taskId, reply, isOk)
  return found === undefined ? undefined : readTask(taskId, found.record, found.outer)
}

/**
 * Reads the request that kie echoes in `param`: JSON whose `input` is JSON in a string once more.
 *
 * @returns `undefined` when it cannot be read, and where there is none
 */
export function parseEchoedRequest(param: string | undefined): Pick<ImageRequest, 'model' | 'input'> | undefined {
  const request = unwrap(param)
  const model = fieldOf(request, 'model')
  const input = unwrap(fieldOf(request, 'input'))
  return typeof model === 'string' && isObject(input) ? { model, input } : undefined
}

function resultExcerpt(record: unknown): string {
  const result = fieldOf(record, 'resultJson') ?? fieldOf(record, 'response') ?? ''
  const text = typeof result === 'string' ? result : JSON.stringify(result)
  return cutEnd(text, MAX_RESULT_EXCERPT)
}

function secondsBetween(createTime: number | undefined, completeTime: number | undefined): number | undefined {
  if (createTime === undefined || completeTime === undefined) return undefined
  return completeTime < createTime ? undefined : (completeTime - createTime) / 1000
}

/** Credits come as a number, or as its decimal text; what nobody can have paid is no number of credits. */
function readCreditsField(record: unknown, name: string): number | undefined {
  const value = fieldOf(record, name)
  const credits = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : readNumberField(record, name)
  return credits !== undefined && credits <= MAX_CREDITS ? credits : undefined
}

function readNumberField(record: unknown, name: string): number | undefined {
  const value = fieldOf(record, name)
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}
