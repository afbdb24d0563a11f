import { DEFAULT_MODEL, type KieSandbox } from '../../sandbox/kie/index.ts'

/** A reply of the API as it came. */
export interface Reply {
  readonly status: number
  readonly code: number
  readonly msg: string
  readonly data: Record<string, unknown>
}

/** A request body that the sandbox takes. */
export function goodBody(input: object = {}): Record<string, unknown> {
  return { model: DEFAULT_MODEL, input: { prompt: 'a red fox', aspect_ratio: '1:1', quality: 'medium', ...input } }
}

/** Calls the API with the right key; a body makes it a POST of JSON. */
export async function call(kie: KieSandbox, path: string, body?: unknown): Promise<Reply> {
  const headers = { authorization: `Bearer ${kie.apiKey}`, 'content-type': 'application/json' }
  const sent =
    body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
  const response = await fetch(kie.url + path, { headers, ...sent })
  return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) }
}

/** Creates a task. */
export async function create(kie: KieSandbox, body: unknown = goodBody()): Promise<Reply> {
  return call(kie, '/api/v1/jobs/createTask', body)
}

/** Creates a task and gives its id. */
export async function createdId(kie: KieSandbox, body?: unknown): Promise<string> {
  return String((await create(kie, body)).data['taskId'])
}

/** Asks for the record of a task. */
export async function poll(kie: KieSandbox, taskId: string): Promise<Reply> {
  return call(kie, `/api/v1/jobs/recordInfo?taskId=${taskId}`)
}

/** Polls once a second until the task has ended. */
export async function finished(kie: KieSandbox, taskId: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { data } = await poll(kie, taskId)
    if (data['completeTime'] !== null) return data
    await kie.clock.sleep(1000)
  }
}

/** Creates a task, waits for it and gives the plain link of its first picture. */
export async function firstUrl(kie: KieSandbox): Promise<string> {
  const record = await finished(kie, await createdId(kie))
  return (record['response'] as { resultUrls: string[] }).resultUrls[0] ?? ''
}

/** Fetches a result file as an honest product would. */
export function download(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { headers: { 'user-agent': 'sandbox-test/1.0' }, ...init })
}
