import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Fault, Script } from './faults.ts'
import type { Pace } from './pace.ts'
import { readBody, type Endpoint, type LoggedRequest, type RequestLog } from './requests.ts'

/** What both servers share. */
export interface Surroundings {
  readonly log: RequestLog
  readonly script: Script
  readonly pace: Pace
}

/** A request that is whole and waits for its answer. */
export interface Exchange {
  readonly entry: LoggedRequest
  readonly body: Buffer
  readonly response: ServerResponse
  /** The fault that the answer has to show, if it is not one of the connection's. */
  readonly fault: Fault | undefined
}

interface Door extends Surroundings {
  readonly endpointOf: (path: string) => Endpoint
  readonly answer: (exchange: Exchange) => Promise<void>
}

/**
 * What both servers do with a request: note it, read it, tell the listeners, make the faults of the connection, and
 * only then answer.
 */
export function serve(door: Door): RequestListener {
  return (request, response) => {
    handle(door, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`sandbox: ${String(error)}`)
    })
  }
}

async function handle(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const endpoint = door.endpointOf(new URL(request.url ?? '/', 'http://sandbox').pathname)
  const entry = door.log.arrived(request, { atMs: door.pace.now(), endpoint })
  const fault = door.script.take(endpoint)
  const isEarly = fault !== undefined && 'when' in fault && fault.when === 'before-body'
  const body = isEarly ? Buffer.alloc(0) : await readBody(request)
  if (!isMultipart(request)) entry.body = body.toString()
  await door.log.announce(entry)
  if (fault === undefined || !spoil(fault, response)) await door.answer({ entry, body, response, fault })
}

function isMultipart(request: IncomingMessage): boolean {
  return request.headers['content-type']?.startsWith('multipart/') === true
}

/** @returns whether the fault was one of the connection, and nothing is left to be answered */
function spoil(fault: Fault, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'reset':
    case 'close':
    case 'hang':
      breakOff(fault.kind, response)
      return true
    case 'garbage':
      response.socket?.end('HTTP/1.1 fine\r\nnothing: here\r\n\r\n')
      return true
    case 'reply':
      reply(fault, response)
      return true
    default:
      return false
  }
}

function reply(fault: Extract<Fault, { kind: 'reply' }>, response: ServerResponse): void {
  const isJson = typeof fault.body === 'object'
  const headers = { 'content-type': isJson ? 'application/json' : 'text/html', ...fault.headers }
  response.writeHead(fault.status, headers).end(isJson ? JSON.stringify(fault.body) : fault.body)
}

/** Leaves the caller without an answer: by RST, by FIN, or for ever. */
export function breakOff(how: 'reset' | 'close' | 'hang', response: ServerResponse): void {
  if (how === 'reset') response.socket?.resetAndDestroy()
  if (how === 'close') response.socket?.end()
}
