import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import {
  INTERMEDIARY_403,
  startArtifacts,
  type ArtifactJob,
  type ArtifactMethod,
  type ArtifactSandbox,
} from '../../../sandbox/artifacts/index.ts'
import { workerAzurite } from '../../azurite.ts'
import { clock } from '../../clock.ts'
import { keepRecord, readRecords, type RecordClient } from '../../../src/github/artifact/record-store.ts'
import type { Log } from '../../../src/core/text/log.ts'
import type { RecordedTask } from '../../../src/core/plan/record.ts'
import { TestClock, TestLog } from '../commit/commit-setup.ts'

const owner = { resumeKey: 'art-0', step: 'cover' }
const hero: RecordedTask = { name: 'hero', request: 'abc', at: new Date(1000), taskId: 't1' }
const logo: RecordedTask = { name: 'logo', request: 'def', at: new Date(2000), taskId: undefined }

const surroundings = { log: new TestLog(), clock: new TestClock(), signal: new AbortController().signal }

const ignore = (): void => undefined
const log: Log = { info: ignore, notice: ignore, warning: ignore, error: ignore, debug: ignore }

/** Time runs a hundred times faster. */
const around = {
  log,
  clock,
  signal: new AbortController().signal,
}

let artifacts: ArtifactSandbox
let tempDirectory: string
let runId = 0

beforeAll(async () => {
  // The real client tells its progress on stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  artifacts = await startArtifacts({ azurite: await workerAzurite(), clock })
  tempDirectory = mkdtempSync(path.join(tmpdir(), 'records-'))
})

afterAll(async () => {
  await artifacts.close()
  jest.restoreAllMocks()
  rmSync(tempDirectory, { recursive: true })
})

/** The real client as it is in a job: it reads the environment at each call. */
function clientOf(job: ArtifactJob): () => Promise<RecordClient> {
  Object.assign(process.env, job.env, { GITHUB_WORKSPACE: tempDirectory })
  return () => Promise.resolve(new DefaultArtifactClient())
}

async function keep(tasks: readonly RecordedTask[], job: ArtifactJob, of = owner): Promise<void> {
  await keepRecord(tasks, {
    ...surroundings,
    load: clientOf(job),
    owner: of,
    runAttempt: job.attempt,
    tempDirectory,
    ...around,
  })
}

function read(job: ArtifactJob, of = owner): Promise<readonly RecordedTask[]> {
  return readRecords({
    ...surroundings,
    load: clientOf(job),
    owner: of,
    runAttempt: job.attempt,
    runId: job.runId,
    repository: { owner: 'octo', repo: 'pictures' },
    token: '',
    tempDirectory,
    ...around,
  })
}

describe('records of earlier attempts, through the real artifact client', () => {
  test('a re-run of the failed jobs reads them, oldest first', async () => {
    runId++
    await keep([hero, logo], artifacts.run({ runId }))
    await keep([{ ...logo, taskId: 't2' }], artifacts.run({ runId, attempt: 2, rerun: 'failed' }))
    const third = artifacts.run({ runId, attempt: 3, rerun: 'failed' })
    expect(await read(third)).toEqual([hero, logo, { ...logo, taskId: 't2' }])
  })

  test('a re-run of all jobs sees none, and says so by an empty list', async () => {
    runId++
    await keep([hero], artifacts.run({ runId }))
    expect(await read(artifacts.run({ runId, attempt: 2, rerun: 'all' }))).toEqual([])
  })

  const others = [
    { name: 'another step', of: { resumeKey: 'art-0', step: 'logo' } },
    { name: 'another row of the matrix', of: { resumeKey: 'art-1', step: 'cover' } },
    { name: 'a key that only looks alike', of: { resumeKey: 'art', step: '0-cover' } },
  ]
  test.each(others)('$name has a record of its own', async ({ of }) => {
    runId++
    const first = artifacts.run({ runId })
    await keep([hero], first)
    await keep([logo], first, of)
    const second = artifacts.run({ runId, attempt: 2, rerun: 'failed' })
    expect(await read(second, of)).toEqual([logo])
    expect(await read(second)).toEqual([hero])
  })

  test('what is kept holds no prompt and goes after 14 days', async () => {
    runId++
    const before = Date.now()
    await keep([hero], artifacts.run({ runId }))
    const [artifact] = artifacts.list(runId)
    expect(artifact?.name).toMatch(/^kie-record-art-0-cover-[0-9a-f]{12}-attempt-1$/)
    const request = artifacts.requests.findLast((each) => each.method === 'CreateArtifact')
    const expires = new Date((request?.body as { expires_at: string }).expires_at)
    expect(expires.getTime()).toBeGreaterThanOrEqual(before + 14 * 86_400_000)
    expect(expires.getTime()).toBeLessThanOrEqual(Date.now() + 14 * 86_400_000)
  })

  const passing: { method: ArtifactMethod; what: string }[] = [
    { method: 'CreateArtifact', what: 'kept' },
    { method: 'ListArtifacts', what: 'read' },
  ]
  test.each(passing)('a fault that passes keeps no record from being $what', async ({ method }) => {
    runId++
    artifacts.script(method, INTERMEDIARY_403, 'reset')
    await keep([hero], artifacts.run({ runId }))
    expect(await read(artifacts.run({ runId, attempt: 2, rerun: 'failed' }))).toEqual([hero])
  })

  test('F36: an abort ends the reading, and is not taken for an empty record', async () => {
    runId++
    const reason = new Error('stop')
    const stop = new AbortController()
    artifacts.script('ListArtifacts', 'hang')
    const off = artifacts.onRequest(() => stop.abort(reason))
    const job = artifacts.run({ runId })
    const repository = { owner: 'octo', repo: 'pictures' }
    const options = { owner, runAttempt: 2, runId, repository, token: '', tempDirectory, ...around }
    await expect(readRecords({ ...options, load: clientOf(job), signal: stop.signal })).rejects.toBe(reason)
    off()
  })

  test('where no service answers, the list is empty', async () => {
    runId++
    const job = artifacts.run({ runId, attempt: 1 })
    process.env['ACTIONS_RUNTIME_TOKEN'] = ''
    const load = (): Promise<RecordClient> => Promise.reject(new Error('no service'))
    const options = {
      ...surroundings,
      owner,
      runAttempt: 2,
      runId: job.runId,
      repository: { owner: 'o', repo: 'r' },
      token: 't',
      tempDirectory,
      ...around,
    }
    expect(await readRecords({ ...options, load })).toEqual([])
  })
})
