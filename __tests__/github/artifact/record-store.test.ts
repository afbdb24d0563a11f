import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import {
  INTERMEDIARY_403,
  NOT_JSON,
  startArtifacts,
  UNAVAILABLE_503,
  type ArtifactFault,
  type ArtifactJob,
  type ArtifactMethod,
  type ArtifactSandbox,
} from '../../../sandbox/artifacts/index.ts'
import { workerAzurite } from '../../azurite.ts'
import { clock } from '../../clock.ts'
import { RecordFile } from '../../../src/core/plan/record-file.ts'
import { Recorder, type EarlierAttempt, type RecordedTask } from '../../../src/core/plan/record.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import type { Log } from '../../../src/core/text/log.ts'
import { readRecords, type ReadRecordsOptions } from '../../../src/github/artifact/earlier-records.ts'
import { keepRecord, recordPrefix, type RecordClient } from '../../../src/github/artifact/record-store.ts'

const owner = { resumeKey: 'art-0', step: 'cover' }
const hero: RecordedTask = {
  name: 'hero',
  request: 'abc',
  at: new Date(1000),
  taskId: 't1',
  price: 4,
  credits: undefined,
}
const logo: RecordedTask = { ...hero, name: 'logo', request: 'def', at: new Date(2000), taskId: undefined }

const ignore = (): void => undefined
const log: Log = { info: ignore, notice: ignore, warning: ignore, error: ignore, debug: ignore }

const around = {
  log,
  clock,
  signal: new AbortController().signal,
}

const NONE: EarlierAttempt = { number: 1, tasks: undefined }

const TOO_MANY_429: ArtifactFault = { status: 429, body: { code: 'resource_exhausted', msg: 'too many requests' } }
const NOT_FOUND_404: ArtifactFault = { status: 404, body: { code: 'not_found', msg: 'no such artifact' } }
/** The end of a zip archive that holds no file. */
const EMPTY_ZIP: ArtifactFault = { status: 200, body: `PK\u0005\u0006${'\0'.repeat(18)}` }

function times(count: number, fault: ArtifactFault): readonly ArtifactFault[] {
  return Array.from({ length: count }, () => fault)
}

function runtimeTokenWithoutScope(): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  return `${encode({ alg: 'none' })}.${encode({ sub: 'somebody' })}.unsigned`
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
  const file = new RecordFile({ directory: tempDirectory, owner: of, runAttempt: job.attempt })
  const recorder = new Recorder(file)
  for (const { name, request, price, at, taskId } of tasks) {
    recorder.intend({ name, requestHash: request, price }, 1, at)
    if (taskId !== undefined) recorder.accept(name, 1, { taskId })
  }
  await keepRecord(file.path, {
    load: clientOf(job),
    owner: of,
    runAttempt: job.attempt,
    ...around,
  })
}

/** What an attempt is told of those before it. */
function read(job: ArtifactJob, given: Partial<ReadRecordsOptions> = {}): Promise<readonly EarlierAttempt[]> {
  return readRecords({
    load: clientOf(job),
    owner,
    runAttempt: job.attempt,
    runId: job.runId,
    repository: { owner: 'octo', repo: 'pictures' },
    serverUrl: 'https://github.com',
    hasRuntimeToken: true,
    isAct: false,
    token: '',
    tempDirectory,
    ...around,
    ...given,
  })
}

/** The first attempts of a run; each that is given tasks keeps a record of them. */
async function attempts(...records: (readonly RecordedTask[] | undefined)[]): Promise<ArtifactJob> {
  runId++
  for (const [index, tasks] of records.entries()) {
    const job = artifacts.run({ runId, attempt: index + 1, ...(index > 0 && { rerun: 'failed' }) })
    if (tasks !== undefined) await keep(tasks, job)
  }
  return artifacts.run({ runId, attempt: records.length + 1, rerun: 'failed' })
}

describe('records of earlier attempts, through the real artifact client', () => {
  test('a re-run of the failed jobs reads them, oldest first', async () => {
    const third = await attempts([hero, logo], [{ ...logo, taskId: 't2' }])
    expect(await read(third)).toEqual([
      { number: 1, tasks: [hero, logo] },
      { number: 2, tasks: [{ ...logo, taskId: 't2' }] },
    ])
  })

  test('A3: says of each attempt whether it has one; an empty one is one', async () => {
    expect(await read(await attempts(undefined, [hero], undefined, []))).toEqual([
      { number: 1, tasks: undefined },
      { number: 2, tasks: [hero] },
      { number: 3, tasks: undefined },
      { number: 4, tasks: [] },
    ])
  })

  test('a re-run of all jobs sees none', async () => {
    runId++
    await keep([hero], artifacts.run({ runId }))
    expect(await read(artifacts.run({ runId, attempt: 2, rerun: 'all' }))).toEqual([NONE])
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
    expect(await read(second, { owner: of })).toEqual([{ number: 1, tasks: [logo] }])
    expect(await read(second)).toEqual([{ number: 1, tasks: [hero] }])
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
    artifacts.script(method, INTERMEDIARY_403, 'reset')
    expect(await read(await attempts([hero]))).toEqual([{ number: 1, tasks: [hero] }])
  })

  test('A3: many are read in the time of one', async () => {
    const last = await attempts(...Array.from({ length: 15 }, () => [hero]))
    const load = async (): Promise<RecordClient> => {
      const client = await clientOf(last)()
      const downloadArtifact: RecordClient['downloadArtifact'] = async (id, options) => {
        await clock.sleep(3000)
        return client.downloadArtifact(id, options)
      }
      return {
        uploadArtifact: client.uploadArtifact.bind(client),
        listArtifacts: client.listArtifacts.bind(client),
        downloadArtifact,
      }
    }
    const records = await read(last, { load })
    expect(records.map(({ tasks }) => tasks)).toEqual(Array.from({ length: 15 }, () => [hero]))
  })

  test('F36: an abort ends the reading, and is not taken for an empty record', async () => {
    const reason = new Error('stop')
    const stop = new AbortController()
    const job = await attempts([hero])
    artifacts.script('ListArtifacts', 'hang')
    const off = artifacts.onRequest(() => stop.abort(reason))
    await expect(read(job, { signal: stop.signal })).rejects.toBe(reason)
    off()
  })
})

describe('A3: GitHub says that there is no record', () => {
  test('without a service for artifacts, or a way to it', async () => {
    const job = await attempts([hero])
    const load = (): never => {
      throw new Error('Nobody is to be asked')
    }
    expect(await read(job, { load, hasRuntimeToken: false })).toEqual([NONE])
    const elsewhere = [
      {
        given: { serverUrl: 'https://git.example.org' },
        obstacle: expect.stringMatching(/^git\.example\.org has no .*\.$/),
      },
      { given: { isAct: true }, obstacle: 'act does not re-run jobs.' },
    ]
    for (const { given, obstacle } of elsewhere) {
      expect(await read(job, { load, token: 'x', ...given })).toEqual([{ ...NONE, obstacle }])
    }
  })

  const answers: { name: string; fault: ArtifactFault }[] = [
    { name: '403', fault: { status: 403, body: { code: 'permission_denied', msg: 'not for you' } } },
    { name: '404', fault: { status: 404, body: { code: 'not_found', msg: 'no such run' } } },
  ]
  test.each(answers)('the service inside the run: $name', async ({ fault }) => {
    const job = await attempts([hero])
    artifacts.script('ListArtifacts', fault)
    expect(await read(job)).toEqual([NONE])
  })

  test("a token that is no service's of GitHub", async () => {
    const job = await attempts([hero])
    for (const token of ['opaque', runtimeTokenWithoutScope()]) {
      const env = { ...job.env, ACTIONS_RUNTIME_TOKEN: token }
      expect(await read({ ...job, env })).toEqual([NONE])
    }
  })
})

describe('A3: GitHub does not say whether there is a record, or what is in it', () => {
  const rows: { name: string; method: ArtifactMethod; faults: readonly ArtifactFault[]; why: string }[] = [
    { name: 'no answer', method: 'ListArtifacts', faults: ['hang'], why: 'did not come to an end within 20 s' },
    { name: '503', method: 'ListArtifacts', faults: times(8, UNAVAILABLE_503), why: 'within 20 s' },
    { name: '429', method: 'ListArtifacts', faults: times(8, TOO_MANY_429), why: 'within 20 s' },
    { name: 'a page of somebody else', method: 'ListArtifacts', faults: times(8, NOT_JSON), why: 'within 20 s' },
    { name: 'cut connections', method: 'ListArtifacts', faults: times(3, 'reset'), why: 'ECONNRESET' },
    { name: 'an edge that refuses', method: 'ListArtifacts', faults: times(3, INTERMEDIARY_403), why: 'intermediary' },
    { name: 'no link to it', method: 'GetSignedArtifactURL', faults: [NOT_FOUND_404], why: 'no such artifact' },
    { name: 'no download', method: 'GetBlob', faults: times(8, NOT_FOUND_404), why: 'within 20 s' },
    { name: 'an archive of nothing', method: 'GetBlob', faults: [EMPTY_ZIP], why: 'it is damaged' },
  ]
  test.each(rows)('$name', async ({ method, faults, why }) => {
    const job = await attempts(undefined, [hero])
    artifacts.script(method, ...faults)
    const startedAt = clock.now()
    const error: unknown = await read(job).catch((thrown: unknown) => thrown)
    // What was not met is not left for the next test.
    artifacts.unscript()
    expect(clock.now() - startedAt).toBeLessThanOrEqual(20_000)
    expect(error).toBeInstanceOf(InputError)
    const problems = (error as InputError).problems.join('\n')
    expect(problems).toMatch(
      /attempt 2 of this run cannot be read: .*nothing was spent.* later, pass .*start a new run/,
    )
    expect(problems).toContain(why)
    expect(problems.includes('attempt 1 ')).toBe(method === 'ListArtifacts')
  })

  test('D15: however many ways are silent, it ends in 20 s, and the log says what is waited for', async () => {
    const job = await attempts(undefined)
    const silent = (): Promise<never> => new Promise(() => undefined)
    const client = { listArtifacts: silent, downloadArtifact: silent, uploadArtifact: silent }
    const lines: string[] = []
    const startedAt = clock.now()
    const say = (line: string): void => void lines.push(`${clock.now() - startedAt}: ${line}`)
    const log = { info: say, notice: say, warning: say, error: say, debug: () => undefined }
    const work = read(job, { load: () => Promise.resolve(client), token: 'a-token', log })
    await expect(work).rejects.toThrow('nothing was spent')
    expect(clock.now() - startedAt).toBe(20_000)
    expect(lines).toEqual([
      '5000: GitHub has not said yet what earlier attempts of this run submitted; it has 15 s more.',
    ])
  })

  test('D15: nothing is said where GitHub answers', async () => {
    const job = await attempts([hero])
    const lines: string[] = []
    const say = (line: string): void => void lines.push(line)
    const log = { info: say, notice: say, warning: say, error: say, debug: () => undefined }
    expect(await read(job, { log })).toHaveLength(1)
    await clock.sleep(20_000)
    expect(lines).toEqual([])
  })

  test('a text that is no record, or of a newer version', async () => {
    const job = await attempts(undefined)
    const directory = mkdtempSync(path.join(tempDirectory, 'other-'))
    const file = path.join(directory, 'record.jsonl')
    writeFileSync(file, '{"record":2,"resumeKey":"art-0","step":"cover"}\n')
    const first = artifacts.run({ runId })
    await clientOf(first)().then((client) =>
      client.uploadArtifact(`${recordPrefix(owner)}1`, [file], directory, { retentionDays: 14 }),
    )
    await expect(read(job)).rejects.toThrow(
      'attempt 1 of this run cannot be read: it is damaged, or of a newer version',
    )
  })

  test('the client cannot be loaded', async () => {
    const job = await attempts([hero])
    await expect(read(job, { load: () => Promise.reject(new Error('no such file')) })).rejects.toThrow('no such file')
  })
})
