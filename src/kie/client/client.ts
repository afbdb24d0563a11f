import { DEFAULT_API_URL, USER_AGENT } from './defaults.ts'
import type { ProxyEnvironment } from '../wire/proxy-environment.ts'
import { systemClock, type Clock } from '../time/clock.ts'
import { createApi } from '../wire/http.ts'
import { createLiveCatalogue } from '../models/live-catalogue.ts'
import type { Model } from '../models/models.ts'
import { createReadAgain } from '../wire/read-again.ts'
import { createTask, getCredits, getFreshLink, getTask, uploadFile, type Read } from './routes.ts'
import type { ImageRequest, Task } from './task.ts'
import { createDefaultTransport, type Transport } from '../wire/transport.ts'
import { DEFAULT_UPLOAD_URL, type UploadFile } from './upload.ts'

const READ_TIMEOUT_MS = 30_000

/** How to reach kie. */
export interface KieClientOptions {
  /** Goes to `apiUrl` and `uploadUrl` alone, never into an error. */
  readonly apiKey: string
  /** Default: `DEFAULT_API_URL`. The key goes there, so https, or http on loopback: the caller sees to it. */
  readonly apiUrl?: string
  /** Where pictures are uploaded. Default: `DEFAULT_UPLOAD_URL`, or `apiUrl` where that is another than kie's. */
  readonly uploadUrl?: string
  /** What the requests call themselves. The networks before kie refuse the names of well-known libraries. */
  readonly userAgent?: string
  /** Default: no proxy. `readProxyEnvironment` makes one from the environment's variables. */
  readonly proxyEnvironment?: ProxyEnvironment
  /** Default: the machine's. */
  readonly clock?: Clock
  /** Default: node:https through the proxies. */
  readonly transport?: Transport
}

/** What a caller may say of one call. */
export interface CallOptions {
  /** Ends the call; it then throws a `KieConnectionError` whose cause is the signal's reason. */
  readonly signal?: AbortSignal
}

/** kie.ai's API, as far as pictures need it. */
export interface KieClient {
  /**
   * Asks for a picture: **spends credits**. Sends exactly once, on a connection of its own, and never again by itself.
   *
   * @returns the task's id
   * @throws KieRequestError whose `verdict` says whether a task may exist and whether to send again
   */
  createTask(request: ImageRequest, options?: CallOptions): Promise<string>
  /**
   * Looks at a task, once.
   *
   * @param options.timeoutMs - limit of the look, default 30 s
   * @throws KieApiError of kind `not-ready` when kie does not know the task, or not yet
   * @throws KieRequestError when the look failed; it says nothing about the task
   */
  getTask(taskId: string, options?: CallOptions & { readonly timeoutMs?: number }): Promise<Task>
  /** The account's credits, a decimal number. A read: tried up to three times. */
  getCredits(options?: CallOptions): Promise<number>
  /**
   * A direct link to a result file, good for about 20 minutes. A read: tried up to three times.
   *
   * @param url - a link that a task named
   * @returns `undefined` where kie says that it does not know the file
   */
  freshLink(url: string, options?: CallOptions): Promise<string | undefined>
  /**
   * Gives kie a picture to work on, free of charge: tried up to three times. Whoever knows the link can read the file, for
   * about a day.
   *
   * @returns the link that a createTask takes
   * @throws KieUploadError when the file cannot be read, or has changed
   */
  uploadFile(file: UploadFile, options?: CallOptions): Promise<string>
  /**
   * Asks kie's live catalogue for a model's fields. A read: tried up to three times. Requests to the catalogue are more
   * than a second apart, so many questions take their time.
   *
   * @returns `undefined` where kie does not know the model, or not its fields
   */
  getModelSchema(id: string, options?: CallOptions): Promise<Model | undefined>
  /**
   * The types of a model's tasks, as kie's live catalogue lists them: foreign text, such as `text-to-video`. As
   * `getModelSchema`, but that one question answers for all models.
   */
  getTaskTypes(id: string, options?: CallOptions): Promise<readonly string[] | undefined>
  /** What kie's live catalogue says of a model's price: prose, foreign text. As `getModelSchema`. */
  getModelPrice(id: string, options?: CallOptions): Promise<string | undefined>
}

/** The client of kie.ai's API. */
export function createKieClient({
  apiKey,
  apiUrl = DEFAULT_API_URL,
  uploadUrl = isSameUrl(apiUrl, DEFAULT_API_URL) ? DEFAULT_UPLOAD_URL : apiUrl,
  userAgent = USER_AGENT,
  proxyEnvironment = {},
  clock = systemClock,
  transport = createDefaultTransport(clock, proxyEnvironment),
}: KieClientOptions): KieClient {
  const api = createApi({ transport, clock, apiUrl, apiKey, userAgent })
  const uploadApi = createApi({ transport, clock, apiUrl: uploadUrl, apiKey, userAgent })

  const catalogue = createLiveCatalogue({ api, clock, timeoutMs: READ_TIMEOUT_MS })
  const readAgain = createReadAgain(clock)
  const read: Read = (request) => readAgain(() => api({ ...request, timeoutMs: READ_TIMEOUT_MS }), request.signal)

  return {
    createTask: (request, { signal } = {}) => createTask(api, { request, signal }),
    getTask: (taskId, { signal, timeoutMs = READ_TIMEOUT_MS } = {}) => getTask(api, { taskId, timeoutMs, signal }),
    getCredits: ({ signal } = {}) => getCredits(read, { signal }),
    freshLink: (url, { signal } = {}) => getFreshLink(read, { url, signal }),
    uploadFile: (file, { signal } = {}) => uploadFile(uploadApi, { file, readAgain, signal }),
    getModelSchema: (id, { signal } = {}) => catalogue.schema(id, signal),
    getTaskTypes: (id, { signal } = {}) => catalogue.taskTypes(id, signal),
    getModelPrice: (id, { signal } = {}) => catalogue.price(id, signal),
  }
}

function isSameUrl(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other
}
