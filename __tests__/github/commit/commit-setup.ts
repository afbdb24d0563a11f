import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import type { CommitOptions } from '../../../src/github/commit/options.ts'
import type { RunContext } from '../../../src/github/runner/context.ts'
import { createOctokit } from '../../../src/github/api/octokit.ts'
import { systemClock } from '../../../src/kie/time/clock.ts'
import type { Log } from '../../../src/core/text/log.ts'

/** A push to `main`; `sha` and the addresses are to be replaced where they matter. */
export const CONTEXT: RunContext = {
  owner: 'octo',
  repo: 'kie-art',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  sha: 'a'.repeat(40),
  ref: 'refs/heads/main',
  eventName: 'push',
  runId: 77,
  runAttempt: 1,
  job: 'draw',
  workspace: '/work',
  tempDirectory: '/temp',
  actor: 'octo-cat',
  tag: undefined,
  branch: 'main',
  pullRequest: undefined,
  payload: {},
  runUrl: 'https://github.com/octo/kie-art/actions/runs/77',
  debug: false,
}

/** A log that keeps its lines, as `level: line`. */
export class TestLog implements Log {
  readonly lines: string[] = []
  info = (line: string): void => void this.lines.push(`info: ${line}`)
  notice = (line: string): void => void this.lines.push(`notice: ${line}`)
  warning = (line: string): void => void this.lines.push(`warning: ${line}`)
  error = (line: string): void => void this.lines.push(`error: ${line}`)
  debug = (line: string): void => void this.lines.push(`debug: ${line}`)

  /** The lines that show as annotations. */
  get annotations(): readonly string[] {
    return this.lines.filter((line) => /^(notice|warning|error)/.test(line))
  }
}

/** From here on a wait is a limit of what does not take it, in milliseconds. */
const LIMIT_MS = 120_000

/** The time of day of a commit: after all that the tests speak of as made. */
const COMMIT_DAY = new Date('2026-12-24T12:00:00Z')

/** A clock that waits for nothing and remembers how long it should have waited. Limits do not pass on it. */
export class TestClock {
  readonly waits: number[] = []
  readonly #start: Date
  #now = 0

  /** @param start - the time of day at which it begins */
  constructor(start = new Date(0)) {
    this.#start = start
  }

  now(): number {
    return this.#now
  }

  date(): Date {
    return new Date(this.#start.getTime() + this.#now)
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    if (ms >= LIMIT_MS) return systemClock.sleep(ms, signal)
    this.waits.push(ms)
    this.#now += Math.max(ms, 0)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What a test of the commit destination works with. */
export interface CommitSetup {
  readonly options: CommitOptions
  readonly log: TestLog
  readonly clock: TestClock
}

/** Options of the commit destination, against the sandbox. */
export async function setUp(
  github: GitHubSandbox,
  changed: Partial<CommitOptions> & { readonly token?: string } = {},
): Promise<CommitSetup> {
  const { token = github.token({ contents: 'write' }), ...options } = changed
  const log = new TestLog()
  const clock = new TestClock(COMMIT_DAY)
  const [owner = '', repo = ''] = github.repository.split('/')
  const sha = await github.head('main').catch(() => '0'.repeat(40))
  return {
    log,
    clock,
    options: {
      octokit: createOctokit({ token, apiUrl: github.url, log, clock: systemClock }),
      token,
      context: { ...CONTEXT, owner, repo, serverUrl: github.url, apiUrl: github.url, sha, tempDirectory: tmpdir() },
      branch: 'main',
      directory: 'kie-images',
      outputDirectory: 'kie-images',
      names: ['hero'],
      replaceChanged: false,
      message: 'Add generated images',
      orphan: false,
      isInferred: false,
      log,
      clock,
      random: () => 0.5,
      signal: new AbortController().signal,
      env: process.env,
      onTemporaryRef: () => undefined,
      ...options,
    },
  }
}

/** Writes an image into a workspace. */
export async function saveImage(
  workspace: string,
  path: string,
  content: string | Uint8Array = `image ${path}`,
): Promise<SavedImage> {
  const file = join(workspace, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return {
    name: path.replace(/^kie-images\//, '').replace(/\.\w+$/, ''),
    path,
    file,
    bytes: Buffer.byteLength(content),
    sha256,
    width: 8,
    height: 8,
    mediaType: 'image/png',
    model: 'gpt-image/1.5-text-to-image',
    taskId: `task-${sha256.slice(0, 8)}`,
    sourceUrl: 'https://files.example/x.png',
    request: createHash('sha256').update(path).digest('hex'),
    credits: 4,
    seconds: 12,
    origin: 'generated',
    createdAt: new Date('2026-11-22T12:00:00Z'),
  }
}
