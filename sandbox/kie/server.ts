import type { ServerResponse } from 'node:http'
import type { FileStore } from './files/store.ts'
import type { UploadReply, Uploads } from './files/uploads.ts'
import { CATALOGUE_PATH, type Catalogue } from './models/catalogue.ts'
import { answerPrices, PRICE_LIST_PATH, type PriceRow } from './models/price-list.ts'
import { checkReferences } from './models/reference-check.ts'
import type { RequestChecker } from './models/request-check.ts'
import type { TaskBook } from './tasks/book.ts'
import { wireRecord } from './tasks/record.ts'
import { parseObject, refusal, success, TEXTS, type Envelope } from './wire/envelope.ts'
import { breakOff, type Exchange } from './wire/exchange.ts'
import type { Pace } from './wire/pace.ts'
import type { Endpoint, LoggedRequest } from './wire/requests.ts'
import type { SlidingWindow } from './wire/window.ts'

interface ApiOptions {
  readonly apiKey: string
  readonly checker: RequestChecker
  readonly catalogue: Catalogue
  readonly prices: readonly PriceRow[]
  readonly balanceCode: 402 | 500
  readonly pace: Pace
  readonly book: TaskBook
  readonly files: FileStore
  readonly uploads: Uploads
  readonly createWindow: SlidingWindow
  readonly pollWindow: SlidingWindow
}

type Reply = Envelope | UploadReply | FrameworkReply

/** What the framework below kie's code answers, without its envelope. */
interface FrameworkReply {
  readonly status: number
  readonly error: string
  readonly path: string
}

interface Route {
  readonly endpoint: Endpoint
  readonly method: 'GET' | 'POST'
}

const ROUTES: Readonly<Record<string, Route>> = {
  '/api/v1/jobs/createTask': { endpoint: 'createTask', method: 'POST' },
  '/api/v1/jobs/recordInfo': { endpoint: 'recordInfo', method: 'GET' },
  '/api/v1/chat/credit': { endpoint: 'credit', method: 'GET' },
  '/api/v1/common/download-url': { endpoint: 'downloadUrl', method: 'POST' },
  [CATALOGUE_PATH]: { endpoint: 'catalogue', method: 'GET' },
  [PRICE_LIST_PATH]: { endpoint: 'prices', method: 'POST' },
  '/api/file-stream-upload': { endpoint: 'upload', method: 'POST' },
  '/api/file-base64-upload': { endpoint: 'upload', method: 'POST' },
  '/api/file-url-upload': { endpoint: 'upload', method: 'POST' },
}

/** Pages of single models; their ids have slashes. */
const MODEL_PAGE = /^\/api\/v1\/models\/.+\/(schema|price)$/

/** Which door a path leads to. */
export function endpointOf(path: string): Endpoint {
  return routeOf(path)?.endpoint ?? 'other'
}

function routeOf(path: string): Route | undefined {
  return ROUTES[MODEL_PAGE.test(path) ? CATALOGUE_PATH : path]
}

/** The API of kie.ai: HTTP 200 for every path it has, with the real code in the body. */
export class Api {
  readonly #options: ApiOptions

  constructor(options: ApiOptions) {
    this.#options = options
  }

  async answer({ entry, body, response, fault }: Exchange): Promise<void> {
    const status = statusOf(entry)
    const reply = status === 200 ? await this.#reply(entry, body) : noRoute(status, entry)
    if (fault?.kind === 'delay') await this.#options.pace.sleep(fault.ms)
    if (fault?.kind === 'lost') lose(response, fault.then)
    else send(response, reply, status)
  }

  async #reply(entry: LoggedRequest, body: Buffer): Promise<Reply> {
    if (entry.endpoint === 'prices') return answerPrices(this.#options.prices, parseObject(entry.body) ?? {})
    if (entry.headers.authorization !== `Bearer ${this.#options.apiKey}`) {
      const refused = refusal(401, TEXTS.auth)
      return entry.endpoint === 'upload' ? { success: false, ...refused } : refused
    }
    if (entry.endpoint === 'upload') {
      if (entry.method === 'POST') return this.#options.uploads.answer(entry, body)
      return { success: false, ...refusal(405, 'Method not allowed') }
    }
    if (entry.endpoint === 'recordInfo') return this.#recordInfo(entry)
    // Reported to be needed on the credit route too, although a GET has no content.
    if (!/^application\/json\b/i.test(entry.headers['content-type'] ?? '')) {
      return refusal(400, 'Content-Type must be application/json')
    }
    if (entry.endpoint === 'catalogue') return this.#options.catalogue.answer(entry)
    if (entry.endpoint === 'credit') return success(this.#options.book.balance)
    const json = parseObject(entry.body)
    if (json === undefined) return refusal(400, 'The request body is not JSON')
    return entry.endpoint === 'createTask' ? this.#createTask(entry, json) : this.#downloadUrl(json)
  }

  async #createTask(entry: LoggedRequest, json: unknown): Promise<Envelope> {
    const { createWindow, checker, files, book, balanceCode } = this.#options
    if (!createWindow.take(entry.atMs)) return refusal(429, TEXTS.frequency)
    const checked = checker.check(json)
    if ('refused' in checked) return checked.refused
    const { request, model } = checked
    const refused = model === undefined ? undefined : await checkReferences(model, request.input, files)
    if (refused !== undefined) return refused
    const task = book.create(request)
    if (task === undefined) return refusal(balanceCode, TEXTS.balance)
    return success({ taskId: task.taskId, recordId: task.taskId })
  }

  #recordInfo(entry: LoggedRequest): Envelope {
    if (!this.#options.pollWindow.take(entry.atMs)) return refusal(429, TEXTS.pollFrequency)
    const taskId = entry.query['taskId'] ?? ''
    if (taskId === '') return refusal(400, TEXTS.taskIdRequired)
    const task = this.#options.book.find(taskId)
    if (task === undefined) return refusal(422, TEXTS.noRecord)
    const { state, plan } = task
    const isRefused = state === 'fail' && plan.failedUnderCode !== 200
    const said = isRefused ? { code: plan.failedUnderCode, msg: TEXTS.taskFailed } : success(null)
    return { ...said, data: wireRecord(task, this.#options.pace) }
  }

  #downloadUrl({ url }: Readonly<Record<string, unknown>>): Envelope {
    const link = typeof url === 'string' ? this.#options.files.freshLink(url) : undefined
    return link === undefined ? refusal(422, TEXTS.wrongUrl) : success(link)
  }
}

/** The HTTP status; only what is no route of kie's gets another than 200. The upload routes have a code of their own. */
function statusOf({ path, method }: LoggedRequest): 200 | 404 | 405 {
  const route = routeOf(path)
  if (route === undefined) return 404
  return route.method === method || route.endpoint === 'upload' ? 200 : 405
}

function noRoute(status: number, { path }: LoggedRequest): FrameworkReply {
  return { status, error: status === 404 ? 'Not Found' : 'Method Not Allowed', path }
}

function send(response: ServerResponse, reply: Reply, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8' }).end(JSON.stringify(reply))
}

function lose(response: ServerResponse, how: 'reset' | 'close' | 'hang' | 'html'): void {
  if (how === 'html') {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html><title>502 Bad Gateway</title></html>')
  } else breakOff(how, response)
}
