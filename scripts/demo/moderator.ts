import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A door before the stand-in for kie.ai that refuses some prompts. */
export interface Moderator {
  /** Origin of the API, with this door before it. */
  readonly url: string
  close(): void
}

/** What it takes for unfit: moderation minds pictures of real people. */
const UNFIT = /\bfamous\b/i

/** As kie refuses a prompt, before there is a task that costs anything. */
export const REFUSAL = {
  code: 400,
  msg: 'Your prompt was flagged by Website as violating content policies.',
  data: null,
} as const

/** Starts the door. @param kieUrl - origin of the API behind it */
export async function startModerator(kieUrl: string): Promise<Moderator> {
  const server = createServer((request, response) => {
    answer(request, response, kieUrl).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, kieUrl: string): Promise<void> {
  const { url = '', method = 'GET', headers } = request
  const body = await buffer(request)
  if (url.endsWith('/createTask') && UNFIT.test(body.toString())) {
    response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' }).end(JSON.stringify(REFUSAL))
    return
  }
  const passed = await fetch(kieUrl + url, {
    method,
    headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
    ...(method === 'GET' ? {} : { body }),
  })
  response
    .writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? '' })
    .end(Buffer.from(await passed.arrayBuffer()))
}
