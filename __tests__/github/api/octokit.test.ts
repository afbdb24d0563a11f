import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startGitHub, type GitHubSandbox } from '../../../sandbox/github/index.ts'
import { createOctokit, type Octokit } from '../../../src/github/api/octokit.ts'
import { limitWaitMs } from '../../../src/github/api/rate-limit.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import { TestClock, TestLog } from '../commit/commit-setup.ts'

const HERE = { owner: 'octo', repo: 'kie-art' }

let github: GitHubSandbox

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())

function connectTo(apiUrl: string, clock = new TestClock()): { octokit: Octokit; log: TestLog; clock: TestClock } {
  const log = new TestLog()
  const token = github.token({ contents: 'write' })
  return { octokit: createOctokit({ token, apiUrl, log, clock }), log, clock }
}

function requestsOf(path: string): number {
  return github.requests.filter((request) => request.path.endsWith(path)).length
}

describe('createOctokit', () => {
  test('talks to the API with the token', async () => {
    const { octokit, log } = connectTo(github.url)
    expect((await octokit.rest.repos.get(HERE)).data.full_name).toBe('octo/kie-art')
    expect(log.lines).toEqual([])
  })

  test.each([
    { name: 'an answer of 502', goes: { status: 502 } },
    { name: 'a cut connection', goes: 'reset' },
    { name: 'an answer that breaks off', goes: 'cut-reply' },
  ] as const)('$name is tried again', async ({ goes }) => {
    github.fault({ on: 'GET */repos/octo/kie-art', goes })
    const { octokit, clock } = connectTo(github.url)
    expect((await octokit.rest.repos.get(HERE)).data.full_name).toBe('octo/kie-art')
    expect(clock.waits).toEqual([1_000])
  })

  test('what stays broken is tried four times, with longer and longer pauses, each time it is asked for', async () => {
    const { octokit, clock } = connectTo(github.url)
    github.fault({ on: 'GET */pulls/502', goes: { status: 502 }, times: 4 })
    const request = octokit.rest.pulls.get({ ...HERE, pull_number: 502 })
    await expect(request).rejects.toMatchObject({ status: 502 })
    expect([requestsOf('/pulls/502'), clock.waits]).toEqual([4, [1_000, 4_000, 9_000]])
    // A limit in between begins anew.
    const limit = { status: 429, headers: { 'retry-after': '30' } }
    for (const goes of [{ status: 502 }, limit, { status: 502 }]) github.fault({ on: 'POST */git/blobs', goes })
    await octokit.rest.git.createBlob({ ...HERE, content: '' })
    expect(clock.waits.slice(3)).toEqual([1_000, 30_000, 1_000])
  })

  test.each([
    { name: 'a conflict', status: 409 },
    { name: "an archived repository's lock, as Gitea has it,", status: 423 },
  ])('$name is not tried again', async ({ status }) => {
    github.fault({ on: `GET */pulls/${status}`, goes: { status } })
    const { octokit } = connectTo(github.url)
    await expect(octokit.rest.pulls.get({ ...HERE, pull_number: status })).rejects.toMatchObject({ status })
    expect(requestsOf(`/pulls/${status}`)).toBe(1)
  })

  test('the signal of the caller ends a request at once, also between two tries', async () => {
    github.fault({ on: 'GET *', goes: { status: 502 }, times: 1 })
    const stop = new AbortController()
    // The pause in front of the second try.
    const clock = new (class extends TestClock {
      override sleep(ms: number, signal?: AbortSignal): Promise<void> {
        if (ms !== 1_000) return super.sleep(ms, signal)
        stop.abort(new Error('cancelled'))
        return new Promise(() => undefined)
      }
    })()
    const { octokit } = connectTo(github.url, clock)
    const sent: number[] = []
    const counted: typeof fetch = async (...given) => {
      const response = await fetch(...given)
      sent.push(response.status)
      return response
    }
    const request = octokit.rest.repos.get({ ...HERE, request: { signal: stop.signal, fetch: counted } })
    await expect(request).rejects.toThrow('cancelled')
    expect(sent).toEqual([502])
  })

  test('F81: secondary limits are obeyed and told', async () => {
    github.fault({ on: 'POST *', goes: { status: 403, headers: { 'retry-after': '17' } } })
    github.fault({ on: 'POST *', goes: { status: 429, headers: { 'retry-after': '30' } } })
    const { octokit, log, clock } = connectTo(github.url)
    await octokit.rest.git.createBlob({ ...HERE, content: '' })
    expect(clock.waits).toEqual([17_000, 30_000])
    expect(log.lines).toEqual([17, 30].map((s) => `notice: GitHub's rate limit is reached; waiting ${s} s.`))
  })

  test('F81: not longer than 2 minutes in all', async () => {
    github.fault({ on: 'POST *', goes: { status: 429, headers: { 'retry-after': '50' } }, times: 3 })
    const { octokit, clock } = connectTo(github.url)
    await expect(octokit.rest.git.createBlob({ ...HERE, content: '' })).rejects.toMatchObject({ status: 429 })
    expect(clock.waits).toEqual([50_000, 50_000])
  })
})

/** A clock that goes on when it is told to. */
class ToldClock extends TestClock {
  #toldMs = 0
  readonly #waiting = new Set<{ readonly untilMs: number; readonly wake: () => void }>()

  override now(): number {
    return this.#toldMs
  }

  override sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#waiting.add({ untilMs: this.#toldMs + ms, wake }))
  }

  async goOn(ms: number): Promise<void> {
    this.#toldMs += ms
    for (const each of this.#waiting) if (each.untilMs <= this.#toldMs && this.#waiting.delete(each)) each.wake()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('D14: an answer whose length is not told', () => {
  /** Sends 15 MB and is silent for the given times, each time. */
  function slowFetch(clock: ToldClock, silencesMs: readonly number[]): typeof fetch {
    const left = [...silencesMs]
    const pull = async (controller: ReadableStreamDefaultController): Promise<void> => {
      const silenceMs = left.shift()
      if (silenceMs === undefined) {
        controller.enqueue(Buffer.from('{"full_name": "octo/kie-art"}'))
        controller.close()
        return
      }
      controller.enqueue(Buffer.alloc(15_000_000, ' '))
      await new Promise((resolve) => setImmediate(resolve))
      await clock.goOn(silenceMs)
    }
    const headers = { 'content-type': 'application/json' }
    return () => Promise.resolve(new Response(new ReadableStream({ pull }), { headers }))
  }

  test('has time as long as it comes', async () => {
    const clock = new ToldClock()
    const { octokit } = connectTo(github.url, clock)
    const request = { fetch: slowFetch(clock, [100_000, 100_000, 100_000]), retries: 0 }
    const answer = octokit.rest.repos.get({ ...HERE, request })
    expect((await answer).data.full_name).toBe('octo/kie-art')
  })

  test('is given up where it stops', async () => {
    const clock = new ToldClock()
    const { octokit } = connectTo(github.url, clock)
    const request = { fetch: slowFetch(clock, [100_000, 500_000]), retries: 0 }
    await expect(octokit.rest.repos.get({ ...HERE, request })).rejects.toThrow('GitHub did not answer within 7 min.')
  })
})

describe('F81: limitWaitMs', () => {
  const now = 1_700_000_000_000
  test.each([
    { name: 'a missing permission', status: 403, headers: {}, message: 'Resource not accessible', want: undefined },
    { name: 'retry-after', status: 403, headers: { 'retry-after': '5' }, message: '', want: 5000 },
    { name: 'a secondary limit without time', status: 403, headers: {}, message: 'secondary rate limit', want: 60_000 },
    { name: '429 without time', status: 429, headers: {}, message: '', want: 60_000 },
    {
      name: 'the primary limit',
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 90) },
      message: '',
      want: 90_000,
    },
    {
      name: 'a reset that is past',
      status: 429,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
      message: '',
      want: 60_000,
    },
    { name: 'another status', status: 502, headers: { 'retry-after': '5' }, message: '', want: undefined },
  ])('$name', ({ status, headers, message, want }) => {
    const error = Object.assign(new Error(message), { status, response: { headers, data: '' } })
    expect(limitWaitMs(error, { date: () => new Date(now) })).toBe(want)
  })
})

describe('D2: a redirect', () => {
  const NEW_PLACE = '/repos/octo/kie-art/git/blobs'
  const make = (octokit: Octokit): Promise<unknown> =>
    octokit.rest.git.createBlob({ owner: 'octo', repo: 'old-name', content: 'x' })

  test.each([307, 308])('%i of a request that changes something: sent again as it is', async (status) => {
    github.fault({ on: 'POST */old-name/*', goes: { status, headers: { location: NEW_PLACE } } })
    expect(await make(connectTo(github.url).octokit)).toMatchObject({ status: 201 })
  })

  test.each([301, 302, 303])('%i is no answer to it, and nothing else is asked', async (status) => {
    const before = github.requests.length
    github.fault({ on: 'POST */old-name/*', goes: { status, headers: { location: NEW_PLACE } } })
    await expect(make(connectTo(github.url).octokit)).rejects.toThrow(
      `GitHub answered POST /repos/octo/old-name/git/blobs in another way than it documents: it sends elsewhere ` +
        `(${status}), to '${NEW_PLACE}'.`,
    )
    expect(github.requests).toHaveLength(before + 1)
  })

  test('to another server never takes the request along', async () => {
    const other = await startGitHub()
    github.fault({ on: 'POST */old-name/*', goes: { status: 307, headers: { location: `${other.url}${NEW_PLACE}` } } })
    await expect(make(connectTo(github.url).octokit)).rejects.toThrow(`to '${other.url}`)
    expect(other.requests).toEqual([])
    await other.close()
  })
})

test('a request names the action, and the run as GitHub looks it up', async () => {
  const agents: (string | undefined)[] = []
  const server = createServer(({ headers }, reply) => {
    agents.push(headers['user-agent'])
    reply.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    process.env['ACTIONS_ORCHESTRATION_ID'] = ' 0a1b/draw 1 '
    await connectTo(url).octokit.request('GET /meta')
    delete process.env['ACTIONS_ORCHESTRATION_ID']
    await connectTo(url).octokit.request('GET /meta')
  } finally {
    delete process.env['ACTIONS_ORCHESTRATION_ID']
    server.close()
  }
  expect(agents).toEqual([
    expect.stringMatching(/^kie-image-action actions_orchestration_id\/0a1b_draw_1 octokit/),
    expect.stringMatching(/^kie-image-action octokit/),
  ])
})

describe('F108: a proxy', () => {
  const targets: string[] = []
  const clients = new Set<Socket>()
  let proxy: Server

  beforeAll(async () => {
    // A tunnel to the sandbox, whatever name is asked for.
    proxy = createServer()
    proxy.on('connect', ({ url }: { url?: string }, client: Socket) => {
      targets.push(url ?? '')
      clients.add(client)
      const upstream = connect(Number(new URL(github.url).port), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        upstream.pipe(client)
        client.pipe(upstream)
      })
      client.on('error', () => upstream.destroy())
      upstream.on('error', () => client.destroy())
      upstream.on('close', () => client.destroy())
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    for (const client of clients) client.destroy()
    proxy.close()
  })

  test('F108: the proxy of the environment is used', async () => {
    const variables = {
      GITHUB_API_URL: 'http://github.invalid',
      http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    }
    Object.assign(process.env, variables)
    try {
      // @actions/github reads the environment when it is loaded, as it does in the action's own process.
      const { jest } = await import('@jest/globals')
      jest.resetModules()
      const fresh = await import('../../../src/github/api/octokit.ts')
      const token = github.token({ contents: 'read' })
      const octokit = fresh.createOctokit({
        token,
        apiUrl: variables.GITHUB_API_URL,
        log: new TestLog(),
        clock: systemClock,
      })
      expect((await octokit.rest.repos.get(HERE)).data.full_name).toBe('octo/kie-art')
      expect(targets).toEqual(['github.invalid:80'])
    } finally {
      for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name)
    }
  })
})
