import { KieApiError, KieResponseError } from '../wire/errors.ts'
import type { Api, ApiRequest } from '../wire/http.ts'
import { fieldOf } from '../wire/json.ts'
import type { ReadAgain } from '../wire/read-again.ts'
import { isOfAnother } from './record.ts'
import { describeIds, findNamedTask, findTaskId } from './task-id.ts'
import { findTask, readTask, type ImageRequest, type Task } from './task.ts'
import { uploadContent, uploadTimeoutMs, type UploadFile } from './upload.ts'

/** kie answers createTask within half a second; a task that was made in a slower answer is paid for, so wait long. */
const CREATE_TIMEOUT_MS = 60_000

/** Sends a request that may be sent again without harm, several times if need be, each in a time that it sets. */
export type Read = (request: Omit<ApiRequest, 'timeoutMs'>) => Promise<unknown>

/** How a request to kie ends before its time. */
interface Ends {
  readonly signal: AbortSignal | undefined
}

/** Asks for a picture, exactly once. @returns the task's id */
export async function createTask(
  api: Api,
  { request, signal }: Ends & { readonly request: ImageRequest },
): Promise<string> {
  const { model, input, callBackUrl } = request
  const answer = await api({
    endpoint: 'createTask',
    method: 'POST',
    path: '/api/v1/jobs/createTask',
    body: { model, input, callBackUrl },
    timeoutMs: CREATE_TIMEOUT_MS,
    ownConnection: true,
    signal,
    accepts: (reply) => findTaskId(reply) !== undefined,
    contradicts: findNamedTask,
  })
  const taskId = findTaskId(answer)
  if (taskId !== undefined) return taskId
  throw lacks('createTask', `task id${describeIds(answer)}`)
}

/** Looks at a task, once. */
export async function getTask(
  api: Api,
  { taskId, timeoutMs, signal }: Ends & { readonly taskId: string; readonly timeoutMs: number },
): Promise<Task> {
  const path = `/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(taskId.toWellFormed())}`
  const endpoint = 'recordInfo'
  const accepts = (reply: unknown, isOk: boolean): boolean => findTask(taskId, reply, isOk) !== undefined
  const answer = await api({ endpoint, method: 'GET', path, timeoutMs, signal, accepts })
  const task = findTask(taskId, answer)
  if (task !== undefined) return task
  // Nothing of it is known then: it is neither lost nor at its end.
  if (isOfAnother(taskId, answer)) throw lacks(endpoint, 'record of the task that was asked for')
  return readTask(taskId, answer) ?? noRecord()
}

/** The account's credits. */
export async function getCredits(read: Read, { signal }: Ends): Promise<number> {
  const data = await read({ endpoint: 'credit', method: 'GET', path: '/api/v1/chat/credit', signal })
  if (typeof data === 'number' && Number.isFinite(data)) return data
  throw lacks('credit', 'number')
}

/** A direct link to a result file. @returns `undefined` where kie says that it does not know the file */
export async function getFreshLink(
  read: Read,
  { url, signal }: Ends & { readonly url: string },
): Promise<string | undefined> {
  const path = '/api/v1/common/download-url'
  try {
    const data = await read({ endpoint: 'download-url', method: 'POST', path, body: { url }, signal })
    if (typeof data === 'string' && data !== '') return data
  } catch (error) {
    if (isUnknownFile(error)) return undefined
    throw error
  }
  throw lacks('download-url', 'link')
}

/** Nothing but kie's own words: whatever else goes wrong says nothing of the file. */
function isUnknownFile(error: unknown): boolean {
  return error instanceof KieApiError && error.code === 422 && /\burl is wrong\b/i.test(error.text)
}

/**
 * Gives kie a picture, read anew from disk for each try.
 *
 * @param api - of the host for uploads
 * @returns the link that a createTask takes
 */
export async function uploadFile(
  api: Api,
  { file, readAgain, signal }: Ends & { readonly file: UploadFile; readonly readAgain: ReadAgain },
): Promise<string> {
  const endpoint = 'file-stream-upload'
  const data = await readAgain(async () => {
    const content = await uploadContent(file)
    try {
      const timeoutMs = uploadTimeoutMs(file.bytes)
      return await api({ endpoint, method: 'POST', path: `/api/${endpoint}`, content, timeoutMs, signal })
    } finally {
      content.stream.destroy()
    }
  }, signal)
  const link = fieldOf(data, 'downloadUrl')
  if (typeof link === 'string' && isWebUrl(link)) return link
  throw lacks(endpoint, 'link')
}

function isWebUrl(text: string): boolean {
  const protocol = URL.parse(text)?.protocol
  return protocol === 'https:' || protocol === 'http:'
}

/** What a success lacks is not asked for again: kie has answered. */
function lacks(endpoint: string, what: string): KieResponseError {
  return new KieResponseError(`kie.ai answered ${endpoint} with success, but without a ${what}.`, {
    endpoint,
    httpStatus: 200,
  })
}

/** A success without data is what kie also gives for a task that it does not know yet. */
function noRecord(): never {
  throw new KieApiError({
    endpoint: 'recordInfo',
    kind: 'not-ready',
    verdict: 'ambiguous',
    code: 200,
    httpStatus: 200,
    text: 'no record of the task',
  })
}
