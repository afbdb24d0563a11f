import { createHmac } from 'node:crypto'
import type { Server } from 'node:http'
import { createRelay, type RelayParts } from '../../examples/callback-relay/relay.ts'
import { startServer } from '../../examples/callback-relay/server.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { clock } from '../clock.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

export const HMAC_KEY = 'a key of the settings'

/** A relay on this machine, and the GitHub that it tells. */
export interface RelayScene {
  readonly url: string
  readonly github: GitHubSandbox
  readonly env: Record<string, unknown>
  close(): Promise<void>
}

/** Starts both. Changes of `env` count from the next request on. */
export async function startRelay(parts: RelayParts = {}): Promise<RelayScene> {
  const github = await startWatchedGitHub({ clock })
  const env = {
    KIE_WEBHOOK_HMAC_KEY: HMAC_KEY,
    GITHUB_TOKEN: github.token({ contents: 'write' }),
    GITHUB_REPOSITORY: github.repository,
    GITHUB_API_URL: github.url,
  }
  const { server, url } = await startServer({ env, relay: createRelay(parts) })
  return {
    url,
    github,
    env,
    close: async () => {
      await stop(server)
      await github.close()
    },
  }
}

/** A callback as kie signs it. */
export function signed(taskId: string, { body = recordOf(taskId), at = new Date(), key = HMAC_KEY } = {}): RequestInit {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', key).update(`${taskId}.${timestamp}`).digest('base64')
  const headers = { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature }
  return { method: 'POST', headers, body }
}

function recordOf(taskId: string): string {
  return JSON.stringify({ code: 200, msg: 'success', data: { taskId, state: 'success', resultJson: '{}' } })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
