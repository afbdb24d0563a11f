import { randomBytes } from 'node:crypto'
import { MODELS, type Model } from '../../src/kie/models/models.ts'
import type { SandboxClock } from '../clock/clock.ts'
import { REAL_CLOCK } from '../clock/scaled-clock.ts'
import { FileStore, type Expiry } from './files/store.ts'
import { Uploads, type SandboxUpload } from './files/uploads.ts'
import { Catalogue, type TaskTypes } from './models/catalogue.ts'
import { priceRowsOf, type PriceRow } from './models/price-list.ts'
import { RequestChecker } from './models/request-check.ts'
import { Api, endpointOf } from './server.ts'
import { TaskBook } from './tasks/book.ts'
import { Callbacks, type CallbackOptions, type CallbackPost } from './tasks/callbacks.ts'
import type { PlannedTask, TaskPlan } from './tasks/plan.ts'
import type { SandboxTask } from './tasks/record.ts'
import { serve } from './wire/exchange.ts'
import { Script, type ApiFault, type FileFault } from './wire/faults.ts'
import { LoopbackServer } from './wire/loopback.ts'
import { Pace } from './wire/pace.ts'
import { RequestLog, type Endpoint, type LoggedRequest, type RequestListener } from './wire/requests.ts'
import { SlidingWindow } from './wire/window.ts'

export type { SandboxUpload } from './files/uploads.ts'
export { DEFAULT_MODEL } from './models/request-check.ts'
export { drawPicture, pictureSize, type PictureRequest, type PictureType } from './pictures/drawing.ts'
export { noisePicture } from './pictures/noise.ts'
export type { CallbackPost } from './tasks/callbacks.ts'
export { priceRowsOf, type PriceRow } from './models/price-list.ts'
export type { PlannedTask, ResultShape, TaskPlan, TaskState } from './tasks/plan.ts'
export type { SandboxTask } from './tasks/record.ts'
export type { ApiFault, ConnectionFault, FileFault } from './wire/faults.ts'
export type { Endpoint, LoggedRequest, RequestListener } from './wire/requests.ts'

/** How the sandbox is to be. */
export interface KieOptions extends CallbackOptions {
  /** The only key that is let in; default a random one of the usual shape, 32 hex digits. */
  readonly apiKey?: string
  /** Credits in the account; default 1000. */
  readonly balance?: number
  /** The code that an empty balance is refused under: kie was reported to use both. Default 402. */
  readonly balanceCode?: 402 | 500
  /** Default: the machine's own time. */
  readonly clock?: SandboxClock
  /** Model ids of which only the envelope of requests is checked, and of which the catalogue knows nothing but the id. */
  readonly models?: readonly string[]
  /** Models that kie has besides those that the action knows. */
  readonly moreModels?: readonly Model[]
  /** What kie's list says of the tasks of these models, by id; of others their kind. */
  readonly taskTypes?: TaskTypes
  /** The rows of kie's public price list; by default those of the models that the action knows. */
  readonly prices?: readonly PriceRow[]
  /** Decides how each task goes; by default all succeed after eight seconds. */
  readonly draw?: (task: PlannedTask) => TaskPlan
  /** `small`: an eighth of the size, drawn in a few milliseconds, for tests. Default `full`. */
  readonly pictures?: 'full' | 'small'
}

/** kie.ai on this machine. */
export interface KieSandbox {
  /** What its time goes by. */
  readonly clock: SandboxClock
  /** Origin of the API; uploads are taken here too. */
  readonly url: string
  /** Origin of the result files. */
  readonly fileUrl: string
  readonly apiKey: string
  /** Credits left in the account. */
  balance: number
  /** All tasks in the order of their creation. */
  readonly tasks: readonly SandboxTask[]
  /** All requests to both servers, in the order of their arrival. */
  readonly requests: readonly LoggedRequest[]
  readonly callbacks: readonly CallbackPost[]
  readonly uploads: readonly SandboxUpload[]
  /** How often the limit of 20 creations in 10 s and that of 10 polls a second were broken. */
  readonly breaches: { readonly createTask: number; readonly recordInfo: number }
  /** How often the catalogue was asked more than once a second. */
  readonly catalogueBreaches: number
  /** Faults that the next requests to this endpoint meet, one each; those already waiting come first. */
  script(endpoint: Exclude<Endpoint, 'file' | 'other'>, ...faults: readonly ApiFault[]): void
  script(endpoint: 'file', ...faults: readonly FileFault[]): void
  /**
   * Tells of each request when it is whole and before it is handled, so that a test can act at an exact point. A promise
   * holds the request. @returns a function that ends the listening
   */
  onRequest(listener: RequestListener): () => void
  /** From now on connections to both servers are refused, and those that are open are cut; `false` takes it back. */
  unreachable(on: boolean): Promise<void>
  /** Files that are there now are gone: their plain links answer this; fresh ones too unless `freshLinks`. */
  expireResults(as: Expiry): void
  /** @throws what went wrong in the background, if anything did */
  close(): Promise<void>
}

const SMALL_SCALE = 1 / 8

/** Starts kie.ai on two free ports of 127.0.0.1. */
export async function startKie(options: KieOptions = {}): Promise<KieSandbox> {
  const { apiKey = randomBytes(16).toString('hex'), clock = REAL_CLOCK } = options
  const { toleranceMs } = clock
  const pace = new Pace(clock)
  const log = new RequestLog()
  const script = new Script()
  const surroundings = { pace, log, script }
  const [server, fileServer] = await Promise.all([LoopbackServer.start(), LoopbackServer.start()])
  const files = new FileStore(fileServer.url, pace)
  const callbacks = new Callbacks(options, pace)
  const book = new TaskBook({
    pace,
    files,
    callbacks,
    draw: options.draw ?? (() => ({})),
    balance: options.balance ?? 1000,
    pictureScale: options.pictures === 'small' ? SMALL_SCALE : 1,
  })
  const uploads = new Uploads(files, pace)
  const createWindow = new SlidingWindow({ limit: 20, perMs: 10_000, toleranceMs })
  const pollWindow = new SlidingWindow({ limit: 10, perMs: 1000, toleranceMs })
  const catalogueWindow = new SlidingWindow({ limit: 1, perMs: 1000, toleranceMs })
  const { models: ids = [], moreModels: more = [], balanceCode = 402 } = options
  const checker = new RequestChecker({ ids, more })
  const catalogue = new Catalogue({
    models: [...MODELS, ...more],
    ids,
    window: catalogueWindow,
    ...(options.taskTypes && { taskTypes: options.taskTypes }),
  })
  const prices = options.prices ?? priceRowsOf(MODELS)
  const stores = { book, files, uploads, checker, catalogue, prices }
  const api = new Api({ apiKey, balanceCode, pace, ...stores, createWindow, pollWindow })
  server.handle(serve({ ...surroundings, endpointOf, answer: (exchange) => api.answer(exchange) }))
  fileServer.handle(serve({ ...surroundings, endpointOf: () => 'file', answer: (exchange) => files.answer(exchange) }))

  return {
    clock,
    url: server.url,
    fileUrl: fileServer.url,
    apiKey,
    get balance() {
      return book.balance
    },
    set balance(credits) {
      book.balance = credits
    },
    tasks: book.tasks,
    requests: log.entries,
    callbacks: callbacks.posts,
    uploads: uploads.received,
    get breaches() {
      return { createTask: createWindow.refusals, recordInfo: pollWindow.refusals }
    },
    get catalogueBreaches() {
      return catalogueWindow.refusals
    },
    script: (endpoint: Endpoint, ...faults: readonly (ApiFault | FileFault)[]) => script.add(endpoint, faults),
    onRequest: (listener) => log.listen(listener),
    unreachable: async (on) => {
      await Promise.all([server.refuse(on), fileServer.refuse(on)])
    },
    expireResults: (as) => files.retire(as),
    close: async () => {
      await Promise.all([server.close(), fileServer.close()])
      await pace.stop()
    },
  }
}
