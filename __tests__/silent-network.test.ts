import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { createDownloader, createKieClient, readProxyEnvironment, type KieClient } from '../src/kie/index.ts'
import { createOctokit, type Octokit } from '../src/github/api/octokit.ts'
import { hashFileAsBlob } from '../src/github/blob/blob.ts'
import { BulkPush } from '../src/github/blob/bulk-push.ts'
import { clock } from './clock.ts'
import { CONTEXT, TestLog } from './github/commit/commit-setup.ts'
import { SILENCES, startSilentHost, type Silence, type SilentHost } from './silent-network.ts'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'silent-'))
  await writeFile(path.join(directory, 'reference.png'), Buffer.alloc(50_000))
})
afterAll(() => rm(directory, { recursive: true }))

/** For the bytes of heads, and for a git that was killed. */
const LEEWAY_MS = 600

/** One exchange with a host that is silent. */
type Ask = (host: SilentHost, signal: AbortSignal) => Promise<unknown>

interface Exchange {
  readonly name: string
  readonly ask: Ask
  /** When it ends by itself, in milliseconds; behind a silent proxy no connection comes to stand. */
  readonly limitMs: number
  readonly unconnectedMs: number
}

function kieAt({ url, env }: SilentHost): KieClient {
  return createKieClient({ apiKey: 'key', apiUrl: url, clock, proxyEnvironment: readProxyEnvironment(env) })
}

const REQUEST = { model: 'a-model', input: {} }
const REFERENCE = { name: 'reference.png', mediaType: 'image/png', bytes: 50_000 }
/** Three tries, and the pauses between them. */
const thrice = (limitMs: number): number => 3 * limitMs + 3_000

const KIE: readonly Exchange[] = [
  {
    name: "kie's API, createTask",
    ask: (host, signal) => kieAt(host).createTask(REQUEST, { signal }),
    limitMs: 60_000,
    unconnectedMs: 10_000,
  },
  {
    name: "kie's API, a look at a task",
    ask: (host, signal) => kieAt(host).getTask('t', { signal }),
    limitMs: 30_000,
    unconnectedMs: 10_000,
  },
  {
    name: "kie's API, the balance",
    ask: (host, signal) => kieAt(host).getCredits({ signal }),
    limitMs: thrice(30_000),
    unconnectedMs: thrice(10_000),
  },
  {
    name: 'an upload to kie',
    ask: (host, signal) =>
      kieAt(host).uploadFile({ ...REFERENCE, path: path.join(directory, REFERENCE.name) }, { signal }),
    limitMs: thrice(60_500),
    unconnectedMs: thrice(10_000),
  },
]

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => new Error('it succeeded'),
    (error: unknown) => error,
  )
}

/** What an error says, and what its cause does. */
function messagesOf(error: unknown): string {
  return error instanceof Error ? `${error.message} / ${messagesOf(error.cause)}` : ''
}

function downloadFrom({ url, env }: SilentHost, signal: AbortSignal): Promise<unknown> {
  const downloader = createDownloader({
    userAgent: 'test/1',
    allowLoopbackHttp: true,
    proxyEnvironment: readProxyEnvironment(env),
    clock,
    random: () => 0,
  })
  const partFile = path.join(directory, 'image.part')
  return downloader.download(`${url}/image.png`, { partFile, signal }).finally(() => downloader.close())
}

const RESULT_HOST: Exchange = {
  name: 'the host of the results',
  ask: downloadFrom,
  // The pauses between the tries are a half and one and a half seconds.
  limitMs: 3 * 30_000 + 2_000,
  unconnectedMs: 3 * 30_000 + 2_000,
}

/** What a request to GitHub is sent with. */
const HERE = { owner: 'octo', repo: 'kie-art' }

/** The proxy is looked for at each request, and `@actions/github` reads it when it is loaded, as in the action's own process. */
async function askGitHub({ url, env }: SilentHost, ask: (octokit: Octokit) => Promise<unknown>): Promise<unknown> {
  const variables = { ...env, GITHUB_API_URL: url }
  Object.assign(process.env, variables)
  try {
    jest.resetModules()
    const fresh = await import('../src/github/api/octokit.ts')
    return await ask(fresh.createOctokit({ token: 'token', apiUrl: url, log: new TestLog(), clock }))
  } finally {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name)
  }
}

/** Two tries, and the pause between them. */
const twice = (limitMs: number): number => 2 * limitMs + 1_000

const GITHUB: readonly Exchange[] = [
  {
    name: "GitHub's API",
    ask: (host, signal) => askGitHub(host, ({ rest }) => rest.repos.get({ ...HERE, request: { signal } })),
    limitMs: twice(120_000),
    unconnectedMs: twice(120_000),
  },
  {
    name: "GitHub's API, a blob of 10 MB",
    ask: (host, signal) => {
      const request = { signal, retries: 0 }
      return askGitHub(host, ({ rest }) => rest.git.createBlob({ ...HERE, content: 'x'.repeat(10_000_000), request }))
    },
    limitMs: 220_000,
    unconnectedMs: 220_000,
  },
  {
    name: 'D14: a release asset of 10 MB',
    ask: (host, signal) => {
      const asset = { ...HERE, release_id: 1, name: 'a.png', baseUrl: host.url }
      const data = new Blob([Buffer.alloc(10_000_000)]) as unknown as string
      const request = { signal, retries: 0, redirect: 'error' } as const
      return askGitHub(host, ({ rest }) => rest.repos.uploadReleaseAsset({ ...asset, data, request }))
    },
    limitMs: 220_000,
    unconnectedMs: 220_000,
  },
]

/** Many images on their way into the repository, by git. */
const GIT: Exchange = {
  name: 'git',
  ask: async ({ url, env }, signal) => {
    const image = { file: path.join(directory, REFERENCE.name), bytes: REFERENCE.bytes }
    const push = new BulkPush({
      octokit: createOctokit({ token: 'token', apiUrl: url, log: new TestLog(), clock }),
      context: { ...CONTEXT, serverUrl: url, tempDirectory: directory },
      token: 'token',
      env: { ...process.env, ...env },
      log: new TestLog(),
      clock,
      signal,
      onTemporaryRef: () => undefined,
    })
    await push.store([{ image, path: 'reference.png', sha: await hashFileAsBlob(image) }])
  },
  limitMs: 120_500,
  unconnectedMs: 120_500,
}

const points = (exchanges: readonly Exchange[]) =>
  exchanges.flatMap((exchange) => SILENCES.map((silence) => ({ ...exchange, silence })))

async function withSilence<T>(silence: Silence, look: (host: SilentHost) => Promise<T>): Promise<T> {
  const host = await startSilentHost(silence)
  try {
    return await look(host)
  } finally {
    await host.close()
  }
}

describe.each(points([...KIE, RESULT_HOST, ...GITHUB, GIT]))(
  'D5: $name, silence $silence',
  ({ ask, silence, limitMs, unconnectedMs }) => {
    test('ends at its limit', () =>
      withSilence(silence, async (host) => {
        const start = clock.now()
        const error = await failureOf(ask(host, new AbortController().signal))
        const tookMs = clock.now() - start
        const wantMs = silence === 'of the proxy' ? unconnectedMs : limitMs
        expect(tookMs).toBeGreaterThanOrEqual(wantMs)
        expect(tookMs).toBeLessThan(wantMs + LEEWAY_MS)
        expect(messagesOf(error)).toMatch(/(within|for) \d+(\.\d)? (?:s|min)/)
      }))

    test('a cancel ends it in less than a second', () =>
      withSilence(silence, async (host) => {
        const stop = new AbortController()
        const failure = failureOf(ask(host, stop.signal))
        // git works in a process of its own.
        await clock.during(host.reached())
        const start = clock.now()
        stop.abort(new Error('cancelled'))
        expect(messagesOf(await failure)).toContain('cancelled')
        expect(clock.now() - start).toBeLessThan(1_000)
      }))
  },
)
