import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import type { Pace } from '../wire/pace.ts'
import { wireRecord, type SandboxTask } from './record.ts'

/** One try to tell a receiver that a task has ended. */
export interface CallbackPost {
  /** Sandbox milliseconds at which it was sent. */
  readonly atMs: number
  readonly taskId: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** 1 to 4. */
  readonly attempt: number
  /**
   * The receiver's HTTP status. `failed`: the connection broke; `timed-out`: no answer in 15 s; `withheld`: the address
   * is not on this machine, where the sandbox never sends anything.
   */
  readonly outcome: number | 'failed' | 'timed-out' | 'withheld'
}

/** How callbacks are sent. */
export interface CallbackOptions {
  /** Signs the posts; without it they carry no signature, as long as no key is made in kie's settings. */
  readonly webhookHmacKey?: string
  /**
   * kie documents two payloads. `record`: the reply of recordInfo; `webhook`: ids at the top and in `data`, with
   * `callbackType`. Default `record`.
   */
  readonly webhookShape?: 'record' | 'webhook'
  /**
   * Receivers on this machine, by the origin that stands for them in a callBackUrl, such as `https://relay.example`: an
   * action takes https addresses alone, and nothing here has a certificate.
   */
  readonly receivers?: Readonly<Record<string, string>>
}

const TRIES = 4
const TIMEOUT_MS = 15_000
/** How long kie waits between tries is not known. */
const PAUSE_MS = 5000

/** Posts the end of each task to its callBackUrl. */
export class Callbacks {
  readonly posts: CallbackPost[] = []
  readonly #options: CallbackOptions
  readonly #pace: Pace

  constructor(options: CallbackOptions, pace: Pace) {
    this.#options = options
    this.#pace = pace
  }

  async tell(task: SandboxTask): Promise<void> {
    const url = task.callBackUrl
    if (url === undefined) return
    const body = JSON.stringify(this.#payload(task))
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      if (attempt > 1) await this.#pace.sleep(PAUSE_MS)
      const headers = { 'content-type': 'application/json', ...this.#signature(task.taskId) }
      const atMs = this.#pace.now()
      const receiver = this.#receiverOf(url)
      const outcome = isLoopback(receiver) ? await this.#post(receiver, headers, body) : 'withheld'
      this.posts.push({ atMs, taskId: task.taskId, url, headers, body, attempt, outcome })
      if (outcome === 'withheld' || (typeof outcome === 'number' && outcome < 300)) return
    }
  }

  #payload(task: SandboxTask): unknown {
    const { taskId, state, plan } = task
    const said = state === 'success' ? { code: 200, msg: 'success' } : { code: 501, msg: plan.failMsg }
    if (this.#options.webhookShape !== 'webhook') return { ...said, data: wireRecord(task, this.#pace) }
    const info = { resultUrls: task.urls }
    return { taskId, ...said, data: { task_id: taskId, callbackType: 'task_completed', info } }
  }

  /** Where a callback really goes. */
  #receiverOf(url: string): string {
    const { origin, pathname, search } = new URL(url)
    return (this.#options.receivers?.[origin] ?? origin) + pathname + search
  }

  /** The time is the machine's, because a receiver holds it against its own clock. The body is not covered. */
  #signature(taskId: string): Record<string, string> {
    const key = this.#options.webhookHmacKey
    if (key === undefined) return {}
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', key).update(`${taskId}.${timestamp}`).digest('base64')
    return { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature }
  }

  async #post(url: string, headers: Record<string, string>, body: string): Promise<CallbackPost['outcome']> {
    return this.#pace.within(TIMEOUT_MS, (signal) => send({ url, headers, body, signal }))
  }
}

function isLoopback(url: string): boolean {
  return new URL(url).hostname === '127.0.0.1'
}

interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal
}

function send({ url, headers, body, signal }: Post): Promise<CallbackPost['outcome']> {
  const post = request(url, { method: 'POST', headers, agent: false, signal })
  const outcome = new Promise<CallbackPost['outcome']>((resolve) => {
    post.on('response', (response) => {
      resolve(response.statusCode ?? 0)
      response.resume()
    })
    post.on('error', () => resolve(signal.aborted ? 'timed-out' : 'failed'))
  })
  post.end(body)
  return outcome
}
