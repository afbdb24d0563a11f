import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import {
  type ArtifactJob,
  type ArtifactSandbox,
  type Azurite,
  INTERMEDIARY_403,
  startArtifacts,
  startAzurite,
} from '../../sandbox/artifacts/index.ts'
import { clock } from '../clock.ts'

const client = new DefaultArtifactClient()
const METHODS = '/twirp/github.actions.results.api.v1.ArtifactService'
let azurite: Azurite
let sandbox: ArtifactSandbox
let directory: string

beforeAll(async () => {
  azurite = await startAzurite()
  directory = await mkdtemp(path.join(tmpdir(), 'artifacts-test-'))
})

afterAll(async () => {
  await azurite.close()
  await rm(directory, { recursive: true })
})

beforeEach(async () => {
  // The real client tells its progress on stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  sandbox = await startArtifacts({ azurite, maxRetentionDays: 30 })
})

afterEach(async () => {
  jest.restoreAllMocks()
  await sandbox.close()
})

/** Makes this process a step of the job, as far as the real client looks. */
function enter(job: ArtifactJob): void {
  Object.assign(process.env, job.env, { GITHUB_SERVER_URL: 'https://github.com', GITHUB_WORKSPACE: directory })
}

async function write(name: string, content: string): Promise<string> {
  const file = path.join(directory, name)
  await writeFile(file, content)
  return file
}

async function upload(name: string, content = name): Promise<number> {
  const { id = 0 } = await client.uploadArtifact(name, [await write('file.txt', content)], directory)
  return id
}

async function names(): Promise<string[]> {
  return (await client.listArtifacts()).artifacts.map(({ name }) => name)
}

/** A request by hand, for what the real client would never send. */
async function post(method: string, body: object, token: string): Promise<{ status: number; code: unknown }> {
  const response = await fetch(`${sandbox.url}${METHODS}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return { status: response.status, code: ((await response.json()) as { code?: unknown }).code }
}

/** The ids that a job's token carries, as the fields of a request. */
function idsOf(job: ArtifactJob): Record<string, string> {
  const payload = Buffer.from(job.env.ACTIONS_RUNTIME_TOKEN.split('.')[1] ?? '', 'base64url').toString()
  const [, run = '', id = ''] = / Actions\.Results:([^:]+):([^:"]+)/.exec(payload) ?? []
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: id }
}

describe('with the real client', () => {
  test('a zip goes up, is listed, downloaded and deleted', async () => {
    enter(sandbox.run({ runId: 7 }))
    const files = [await write('a.txt', 'one'), await write('b.txt', 'two')]
    const uploaded = await client.uploadArtifact('both', files, directory, { compressionLevel: 0 })

    const [artifact] = sandbox.artifacts
    expect(artifact).toMatchObject({
      id: uploaded.id,
      name: 'both',
      mediaType: 'application/zip',
      runId: 7,
      attempt: 1,
    })
    expect(artifact?.digest).toBe(`sha256:${uploaded.digest ?? ''}`)
    const entries = await sandbox.unzip('both')
    expect(entries.map(({ path, bytes, stored }) => [path, bytes.toString(), stored]).toSorted()).toEqual([
      ['a.txt', 'one', true],
      ['b.txt', 'two', true],
    ])
    expect((await client.getArtifact('both')).artifact).toMatchObject({ id: uploaded.id, size: uploaded.size })

    const target = path.join(directory, 'down')
    const down = await client.downloadArtifact(uploaded.id ?? 0, { path: target, expectedHash: artifact?.digest ?? '' })
    expect(down.digestMismatch).toBe(false)
    expect(await readFile(path.join(target, 'b.txt'), 'utf8')).toBe('two')

    await client.deleteArtifact('both')
    expect(await names()).toEqual([])
    expect(await upload('both')).toBeGreaterThan(uploaded.id ?? 0)
  })

  test('an unarchived file keeps its name, type and bytes, over the signed URL too', async () => {
    enter(sandbox.run({ runId: 1 }))
    const file = await write('sea.png', 'pixels')
    await client.uploadArtifact('ignored', [file], directory, { skipArchive: true })
    const [artifact] = sandbox.list(1)
    expect(artifact).toMatchObject({ name: 'sea.png', mediaType: 'image/png', bytes: 6 })
    expect((await sandbox.read('sea.png')).toString()).toBe('pixels')
    expect(await sandbox.download(artifact?.id ?? 0)).toEqual(await sandbox.read('sea.png'))
    const response = await fetch(sandbox.downloadUrl(artifact?.id ?? 0))
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('content-disposition')).toContain('sea.png')
    expect(await response.text()).toBe('pixels')
  })

  test('retention is lowered to the limit', async () => {
    enter(sandbox.run({ runId: 1 }))
    await client.uploadArtifact('long', [await write('x', 'x')], directory, { retentionDays: 90 })
    await client.uploadArtifact('short', [await write('x', 'x')], directory, { retentionDays: 3 })
    const days = sandbox.artifacts.map(
      ({ createdAt, expiresAt }) => (expiresAt.getTime() - createdAt.getTime()) / 864e5,
    )
    expect(days.map(Math.round)).toEqual([30, 3])
  })
})

describe('scopes', () => {
  const rows = [
    { name: 'failed jobs again: the earlier artifacts are seen', rerun: 'failed', sees: ['first'] },
    { name: 'all jobs again: the earlier artifacts are hidden', rerun: 'all', sees: [] },
  ] as const
  test.each(rows)('$name, and their names are free', async ({ rerun, sees }) => {
    enter(sandbox.run({ runId: 1 }))
    await upload('first')
    enter(sandbox.run({ runId: 1, attempt: 2, rerun }))
    expect(await names()).toEqual(sees)
    expect(sandbox.list(1).map(({ name }) => name)).toEqual(sees)
    await upload('first', 'again')
    expect(sandbox.list(1)).toHaveLength(sees.length + 1)
    expect((await sandbox.unzip('first'))[0]?.bytes.toString()).toBe('again')
    expect(sandbox.artifacts.map(({ attempt }) => attempt)).toEqual([1, 2])
  })

  test('jobs of an attempt share the names, runs do not', async () => {
    enter(sandbox.run({ runId: 1 }))
    await upload('images')
    enter(sandbox.run({ runId: 1 }))
    expect(await names()).toEqual(['images'])
    await expect(upload('images')).rejects.toThrow('(409)')
    enter(sandbox.run({ runId: 2 }))
    expect(await names()).toEqual([])
    await upload('images')
  })

  test('an upload that was never finalised holds its name, and no listing shows it', async () => {
    enter(sandbox.run({ runId: 1 }))
    sandbox.script('FinalizeArtifact', INTERMEDIARY_403)
    await expect(upload('images')).rejects.toThrow('intermediary')
    expect(await names()).toEqual([])
    await expect(upload('images')).rejects.toThrow('(409)')
  })

  test('a later attempt must say what it repeats', () => {
    expect(() => sandbox.run({ runId: 1, attempt: 2 })).toThrow('re-run of kind')
    expect(() => sandbox.run({ runId: 1, attempt: 2, rerun: 'failed' })).toThrow('no attempt 1')
  })
})

describe('refusals', () => {
  const create = { name: 'x', version: 7 }
  const rows = [
    { name: 'a method that does not exist', method: 'RenameArtifact', body: {}, want: [404, 'bad_route'] },
    { name: 'a field that does not exist', method: 'ListArtifacts', body: { page: 2 }, want: [400, 'malformed'] },
    {
      name: 'a field of another type',
      method: 'CreateArtifact',
      body: { ...create, name: 1 },
      want: [400, 'malformed'],
    },
    { name: 'a missing name', method: 'CreateArtifact', body: { version: 7 }, want: [400, 'malformed'] },
    { name: 'a bad name', method: 'CreateArtifact', body: { ...create, name: 'a/b' }, want: [400, 'invalid_argument'] },
    {
      name: 'another version',
      method: 'CreateArtifact',
      body: { ...create, version: 4 },
      want: [400, 'invalid_argument'],
    },
    {
      name: 'an expiry that is past',
      method: 'CreateArtifact',
      body: { ...create, expires_at: '2020-01-01T00:00:00Z' },
      want: [400, 'invalid_argument'],
    },
    {
      name: 'ids of another job',
      method: 'CreateArtifact',
      body: { ...create, workflow_job_run_backend_id: 'other' },
      want: [403, 'permission_denied'],
    },
    {
      name: 'finalising what nobody created',
      method: 'FinalizeArtifact',
      body: { name: 'x' },
      want: [404, 'not_found'],
    },
    { name: 'a download of nothing', method: 'GetSignedArtifactURL', body: { name: 'x' }, want: [404, 'not_found'] },
    { name: 'deleting nothing', method: 'DeleteArtifact', body: { name: 'x' }, want: [404, 'not_found'] },
  ]
  test.each(rows)('$name', async ({ method, body, want }) => {
    const job = sandbox.run({ runId: 1 })
    const { status, code } = await post(method, { ...idsOf(job), ...body }, job.env.ACTIONS_RUNTIME_TOKEN)
    expect([status, code]).toEqual(want)
  })

  test('a foreign token', async () => {
    const { status } = await post('ListArtifacts', idsOf(sandbox.run({ runId: 1 })), 'foreign')
    expect(status).toBe(401)
  })

  const finalizes = [
    { name: 'nothing uploaded', given: undefined, size: '0', hash: undefined, want: 412 },
    { name: 'another size', given: 'abc', size: '4', hash: undefined, want: 412 },
    { name: 'another hash', given: 'abc', size: '3', hash: 'abd', want: 412 },
    { name: 'what was uploaded', given: 'abc', size: '3', hash: 'abc', want: 200 },
  ]
  test.each(finalizes)('finalising with $name: $want', async ({ given, size, hash, want }) => {
    const job = sandbox.run({ runId: 1 })
    const ids = idsOf(job)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${job.env.ACTIONS_RUNTIME_TOKEN}` }
    const body = JSON.stringify({ ...ids, ...create })
    const created = await fetch(`${sandbox.url}${METHODS}/CreateArtifact`, { method: 'POST', headers, body })
    const { signed_upload_url } = (await created.json()) as { signed_upload_url: string }
    if (given !== undefined) {
      const put = await fetch(signed_upload_url, {
        method: 'PUT',
        headers: {
          'x-ms-blob-type': 'BlockBlob',
          'x-ms-blob-content-type': 'application/zip',
          'x-ms-version': '2025-01-05',
        },
        body: given,
      })
      expect(put.status).toBe(201)
    }
    const sum = hash === undefined ? {} : { hash: `sha256:${createHash('sha256').update(hash).digest('hex')}` }
    const finalize = { ...ids, name: 'x', size, ...sum }
    expect((await post('FinalizeArtifact', finalize, job.env.ACTIONS_RUNTIME_TOKEN)).status).toBe(want)
  })

  test('an upload URL reads nothing, and a download URL writes nothing', async () => {
    enter(sandbox.run({ runId: 1 }))
    const id = await upload('images')
    const url = sandbox.downloadUrl(id)
    expect((await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'x' })).status).toBe(
      403,
    )
    expect((await fetch(url.replace(/sig=[^&]*/, 'sig=AAAA'))).status).toBe(403)
  })
})

describe('faults and log', () => {
  test('a reply is lost after the work was done', async () => {
    enter(sandbox.run({ runId: 1 }))
    sandbox.script('FinalizeArtifact', 'lost-reply')
    await expect(upload('images')).rejects.toThrow('ECONNRESET')
    expect(await names()).toEqual(['images'])
  })

  test('a reset leaves nothing done, and `pass` lets one through', async () => {
    enter(sandbox.run({ runId: 1 }))
    sandbox.script('CreateArtifact', 'pass', 'reset')
    await upload('one')
    await expect(upload('two')).rejects.toThrow('ECONNRESET')
    expect(await upload('two')).toBeGreaterThan(0)
  })

  test('a fault of one artifact waits for that, whatever comes before it', async () => {
    enter(sandbox.run({ runId: 1 }))
    sandbox.script('CreateArtifact', { status: 400, body: { code: 'bad_request', msg: 'refused' }, of: '-2' })
    expect(await upload('record-1')).toBeGreaterThan(0)
    await expect(upload('record-2')).rejects.toThrow('refused')
    expect(await upload('record-2')).toBeGreaterThan(0)
  })

  test("a delay is one of the clock's, a hang has no end", async () => {
    const other = await startArtifacts({ azurite, clock })
    enter(other.run({ runId: 1 }))
    other.script('ListArtifacts', { delayMs: 10_000 }, 'hang')
    const begun = clock.now()
    await client.listArtifacts()
    expect(clock.now() - begun).toBe(10_000)
    const hanging = client.listArtifacts().catch(() => 'ended')
    expect(await Promise.race([hanging, clock.sleep(3_600_000)])).toBeUndefined()
    await other.close()
  })

  test('requests are logged with their answers, and a listener may hold them', async () => {
    enter(sandbox.run({ runId: 1 }))
    const held: string[] = []
    const end = sandbox.onRequest(async ({ method, status }) => {
      await Promise.resolve()
      held.push(`${method} ${String(status)}`)
    })
    await upload('images')
    end()
    await client.listArtifacts()
    expect(new Set(held)).toEqual(
      new Set(['CreateArtifact undefined', 'PutBlob undefined', 'FinalizeArtifact undefined']),
    )
    expect(sandbox.requests[0]).toMatchObject({ method: 'CreateArtifact', status: 200, body: { name: 'images' } })
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'ListArtifacts', status: 200 })
  })
})

test('Azurite and its directory go with the process that started it, even when that is killed', async () => {
  const program = `
    import { startAzurite } from './sandbox/artifacts/azurite.ts'
    const azurite = await startAzurite()
    console.log(azurite.url)`
  const temp = await mkdtemp(path.join(directory, 'killed-'))
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TMPDIR: temp },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [url] = (await once(parent.stdout, 'data')) as [Buffer]
  // Azurite has inherited it: it ends when both are gone.
  const ended = once(parent.stderr.resume(), 'end')
  parent.kill('SIGKILL')
  await ended
  expect(await readdir(temp)).toEqual([])
  await expect(fetch(url.toString().trim())).rejects.toHaveProperty('cause.code', 'ECONNREFUSED')
})
