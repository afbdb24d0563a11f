import { verifyCallback } from '../../src/kie/client/callback.ts'
import { startWorkflow } from './dispatch.ts'
import { HandledTasks } from './handled-tasks.ts'
import { readText } from './read-text.ts'

/** The relay's configuration, as a platform's environment holds it. Nothing of it ever comes from a request. */
export type RelayEnv = Readonly<Record<string, unknown>>

/** What tests replace. */
export interface RelayParts {
  readonly now?: () => Date
  /** How long GitHub may take for its answer; default 10 s, as kie gives the relay 15 s for its own. */
  readonly gitHubTimeoutMs?: number
  /** Takes a line for whoever runs the relay; default `console.error`. */
  readonly log?: (line: string) => void
}

/** A relay: answers one request of kie's. */
export type Relay = (request: Request, env: RelayEnv) => Promise<Response>

const SETTINGS = ['KIE_WEBHOOK_HMAC_KEY', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY'] as const
/** kie echoes the prompt, encoded twice over: 20,000 characters of it may take 180 kB. */
const MAX_BODY_BYTES = 256 * 1024
/** As the action's input `tasks` takes them. */
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/

/**
 * Makes a relay with a memory of its own: it checks that a callback comes from kie, and starts a workflow with the id of
 * the task. Nothing else of the body is believed or passed on, since kie's signature covers the id and the time alone.
 *
 * A status of 2xx ends kie's tries; with any other it tries again, three times.
 */
export function createRelay(parts: RelayParts = {}): Relay {
  const { now = () => new Date(), gitHubTimeoutMs = 10_000, log = console.error } = parts
  const handled = new HandledTasks(now)
  return async (request, env) => {
    if (request.method !== 'POST') return answer(405, 'Only POST', { allow: 'POST' })
    const missing = SETTINGS.filter((name) => textOf(env, name) === '')
    if (missing.length > 0) {
      log(`The relay lacks ${missing.join(', ')}.`)
      return answer(500, 'The relay is not set up')
    }
    const body = await readText(request, MAX_BODY_BYTES)
    if (body === undefined) return answer(413, 'Too large')
    const check = verifyCallback({
      key: textOf(env, 'KIE_WEBHOOK_HMAC_KEY'),
      timestamp: request.headers.get('x-webhook-timestamp') ?? undefined,
      signature: request.headers.get('x-webhook-signature') ?? undefined,
      body,
      now: now(),
    })
    if (!check.valid) return answer(check.reason === 'malformed' ? 400 : 401, check.reason)
    const { taskId } = check
    if (!TASK_ID.test(taskId)) return answer(400, 'Not a task id')
    const started = await handled.once(taskId, () =>
      startWorkflow(taskId, {
        apiUrl: textOf(env, 'GITHUB_API_URL') || 'https://api.github.com',
        token: textOf(env, 'GITHUB_TOKEN'),
        repository: textOf(env, 'GITHUB_REPOSITORY'),
        timeoutMs: gitHubTimeoutMs,
        log,
      }),
    )
    return started === 'failed' ? answer(502, 'GitHub did not start the workflow') : answer(200, started)
  }
}

function textOf(env: RelayEnv, name: string): string {
  const value = env[name]
  return typeof value === 'string' ? value : ''
}

function answer(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain', ...headers } })
}
