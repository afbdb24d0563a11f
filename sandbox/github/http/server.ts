import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SandboxClock } from '../../clock/clock.ts'
import { tokenOf, type Caller, type Tokens } from '../identity/tokens.ts'
import { settlePulls } from '../pulls/settling.ts'
import { isUploadPath, serveUpload, type Upload } from '../releases/uploads.ts'
import type { World } from '../resources/world.ts'
import { Refusal, type Reply } from '../rest/reply.ts'
import type { WriteWindow } from '../rest/write-window.ts'
import { serveApi } from './api.ts'
import type { Watch } from './exchange.ts'
import type { LoggedRequest, Misfortune, Script } from './faults.ts'
import { isGitPath, serveGit } from './git.ts'
import { servePage } from './pages.ts'

/** What the server is made of. */
export interface ServerParts {
  /** Given late, because it holds the server's own address. */
  readonly world: () => World
  readonly tokens: Tokens
  readonly script: Script
  readonly window: WriteWindow
  readonly clock: SandboxClock
  /** Every request is added here. */
  readonly requests: LoggedRequest[]
  readonly watch: Watch | undefined
}

/** Starts the server on a free port of the loopback address. */
export async function startServer(parts: ServerParts): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      send(response, { status: 500, body: { message: error instanceof Error ? error.message : String(error) } })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const world = parts.world()
  const url = new URL(request.url ?? '/', world.url)
  const isGit = isGitPath(world, url.pathname)
  const isUpload = isUploadPath(url.pathname)
  // git's packs are streamed to git itself, and the files of releases to the disk.
  const body = isGit || isUpload ? Buffer.alloc(0) : await readBody(request)
  const logged: LoggedRequest = {
    method: request.method ?? 'GET',
    path: url.pathname + url.search,
    at: parts.clock.now(),
    bytes: isUpload ? Number(request.headers['content-length'] ?? 0) : body.length,
  }
  parts.requests.push(logged)
  await parts.script.runHooks(logged)
  await settlePulls(world)
  const misfortune = parts.script.next(logged)
  const asked = { method: logged.method, path: logged.path, headers: request.headers, body }
  if (misfortune === 'hang' || misfortune === 'reset') {
    parts.watch?.see({ ...asked, reply: undefined, isScripted: true })
    if (misfortune === 'reset') request.socket.destroy()
    return
  }
  if (typeof misfortune === 'object' && 'status' in misfortune) {
    parts.watch?.see({ ...asked, reply: misfortune, isScripted: true })
    send(response, misfortune)
    return
  }
  const caller = findCaller(parts.tokens, request)
  if (isGit && !(caller instanceof Refusal)) {
    parts.watch?.see({ ...asked, reply: undefined, isScripted: false })
    await parts.clock.during(
      serveGit({ request, response, url, caller, world, losesReply: misfortune === 'lost-reply' }),
    )
    return
  }
  if (isUpload) {
    const leavesStarter = misfortune === 'starter'
    const upload = answerUpload({ request, url, caller, world, window: parts.window, leavesStarter })
    const reply = await parts.clock.during(upload)
    parts.watch?.see({ ...asked, reply, isScripted: false })
    send(response, reply, misfortune)
    return
  }
  const { accept = '' } = request.headers
  const answered = answer(parts, { method: logged.method, url, caller, accept, body })
  const reply = await parts.clock.during(answered)
  parts.watch?.see({ ...asked, reply, isScripted: false })
  send(response, reply, misfortune)
}

interface WholeRequest {
  readonly method: string
  readonly url: URL
  readonly caller: Caller | undefined | Refusal
  readonly accept: string
  readonly body: Buffer
}

async function answer(parts: ServerParts, { caller, ...request }: WholeRequest): Promise<Reply> {
  try {
    if (caller instanceof Refusal) return caller.reply()
    const page = await servePage(parts.world(), caller, request.url.pathname)
    return page ?? (await serveApi(parts.world(), parts.window, { ...request, caller }))
  } catch (error) {
    if (error instanceof Refusal) return error.reply()
    throw error
  }
}

async function answerUpload({
  caller,
  ...upload
}: Omit<Upload, 'caller'> & Pick<WholeRequest, 'caller'>): Promise<Reply> {
  try {
    return caller instanceof Refusal ? caller.reply() : await serveUpload({ ...upload, caller })
  } catch (error) {
    if (error instanceof Refusal) return error.reply()
    throw error
  }
}

function findCaller(tokens: Tokens, request: IncomingMessage): Caller | undefined | Refusal {
  const headers = request.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  if (headers.filter((name) => name === 'authorization').length > 1) {
    return new Refusal(400, 'Only one Authorization header is allowed.')
  }
  if (!headers.includes('user-agent')) {
    return new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
    )
  }
  if (request.headers.authorization === undefined) return undefined
  return tokens.find(tokenOf(request.headers.authorization) ?? '') ?? new Refusal(401, 'Bad credentials')
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, { status, body, headers }: Reply, misfortune?: Misfortune): void {
  if (misfortune === 'lost-reply') {
    response.socket?.destroy()
    return
  }
  const raw = body instanceof Buffer
  const json = body === undefined || raw ? '' : JSON.stringify(body)
  const altered =
    typeof misfortune === 'object' && 'alter' in misfortune ? JSON.stringify(misfortune.alter(JSON.parse(json))) : json
  const content = raw ? body : Buffer.from(altered)
  const type = raw ? 'application/octet-stream' : 'application/json; charset=utf-8'
  response.writeHead(status, {
    ...(content.length > 0 && { 'content-type': type }),
    ...(status !== 204 && { 'content-length': String(content.length) }),
    ...headers,
  })
  if (misfortune === 'cut-reply') {
    response.write(content.subarray(0, content.length >> 1), () => response.socket?.destroy())
  } else {
    response.end(content)
  }
}
