import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { PLAIN_GIT_ENV } from '../git/process.ts'
import { rulesEnvironment } from '../git/push-rules.ts'
import { may, type Caller } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'

/** One request of git's own HTTP protocol. */
export interface GitRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly caller: Caller | undefined
  readonly world: World
  /** Whether all is done and the connection then cut instead of the answer. */
  readonly losesReply: boolean
}

/** Whether a path belongs to git's HTTP protocol. */
export function isGitPath(world: World, path: string): boolean {
  return path.startsWith(`/${world.owner}/${world.name}.git/`)
}

/** Serves clones and pushes with `git http-backend`. */
export function serveGit(git: GitRequest): Promise<void> {
  const { response, url, caller, world } = git
  const pushes = url.pathname.endsWith('/git-receive-pack') || url.searchParams.get('service') === 'git-receive-pack'
  const reads = !world.private || may(caller, 'contents', 'read')
  if (caller === undefined && (pushes || !reads)) {
    return end(response, 401, 'No anonymous access.', { 'www-authenticate': 'Basic realm="GitHub"' })
  }
  if (!reads) return end(response, 404, 'Repository not found.')
  if (pushes && !may(caller, 'contents', 'write')) {
    return end(response, 403, `Permission to ${world.owner}/${world.name}.git denied to github-actions[bot].`)
  }
  return runBackend(git)
}

function end(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): Promise<void> {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(text)
  return Promise.resolve()
}

function runBackend({ request, response, url, caller, world, losesReply }: GitRequest): Promise<void> {
  const { headers } = request
  const child = spawn('git', ['http-backend'], {
    env: {
      ...PLAIN_GIT_ENV,
      GIT_PROJECT_ROOT: world.repository.directory,
      GIT_HTTP_EXPORT_ALL: '1',
      ...rulesEnvironment(world.protections.keys(), may(caller, 'workflows', 'write') ? undefined : caller?.kind),
      PATH_INFO: url.pathname.slice(`/${world.owner}/${world.name}.git`.length),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: headers['content-type'] ?? '',
      REMOTE_ADDR: '127.0.0.1',
      REMOTE_USER: 'x-access-token',
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      ...(headers['content-length'] !== undefined && { CONTENT_LENGTH: headers['content-length'] }),
      ...(headers['content-encoding'] !== undefined && { HTTP_CONTENT_ENCODING: headers['content-encoding'] }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => undefined)
  request.pipe(child.stdin)
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0)
    child.on('error', reject)
    child.stdout.on('data', (chunk: Buffer) => {
      if (losesReply) return
      if (response.headersSent) {
        response.write(chunk)
        return
      }
      head = Buffer.concat([head, chunk])
      const split = head.indexOf('\r\n\r\n')
      if (split === -1) return
      writeHead(response, head.subarray(0, split).toString())
      response.write(head.subarray(split + 4))
    })
    child.stdout.on('end', () => {
      if (losesReply) response.destroy()
      else response.end()
      resolve()
    })
  })
}

function writeHead(response: ServerResponse, head: string): void {
  let status = 200
  for (const line of head.split('\r\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/)
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10)
    else response.setHeader(name, value)
  }
  response.writeHead(status)
}
