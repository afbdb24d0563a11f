import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import {
  type ArtifactFault,
  type ArtifactMethod,
  type ArtifactSandbox,
  type Azurite,
  INTERMEDIARY_403,
  NAME_TAKEN_409,
  NOT_JSON,
  type RunOptions,
  startArtifacts,
  STORAGE_FULL_429,
  UNAVAILABLE_503,
} from '../../../sandbox/artifacts/index.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { workerAzurite } from '../../azurite.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { explainDelivery } from '../../../src/core/explanation/explanation.ts'
import { artifactDestination, type ArtifactOptions } from '../../../src/github/artifact/artifact.ts'
import type { Log } from '../../../src/core/text/log.ts'
import { FIRST, imageFailure } from '../../core/result/results.ts'
import { tasksArtifact } from '../../../src/github/artifact/tasks-artifact.ts'
import { isGitHubDotCom } from '../../../src/github/artifact/service.ts'

const RUN_URL = 'https://github.com/octo/pictures/actions/runs/7'
let azurite: Azurite
let sandbox: ArtifactSandbox
let directory: string
let tempDirectory: string

beforeAll(async () => {
  azurite = await workerAzurite()
})

beforeEach(async () => {
  // The real client tells its progress on stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  sandbox = await startArtifacts({ azurite })
  directory = await mkdtemp(path.join(tmpdir(), 'artifact-test-'))
  tempDirectory = path.join(directory, 'temp')
  await mkdir(tempDirectory)
  await mkdir(path.join(directory, 'out', 'deep'), { recursive: true })
  enter({ runId: 7 })
})

afterEach(async () => {
  jest.restoreAllMocks()
  await sandbox.close()
  await rm(directory, { recursive: true })
})

/** Makes this process a step of a job, as far as the real client looks. */
function enter(run: RunOptions): void {
  Object.assign(process.env, sandbox.run(run).env, { GITHUB_SERVER_URL: 'https://github.com' })
}

/** Writes a file as the run would, and tells of it as the run would. */
async function image(file: string): Promise<SavedImage> {
  const content = `picture ${file}`
  const absolute = path.join(directory, 'out', file)
  await writeFile(absolute, content)
  return {
    name: file.replace(/\.[a-z]+$/, ''),
    path: `out/${file}`,
    file: absolute,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    width: 1,
    height: 1,
    mediaType: 'image/png',
    model: 'm',
    taskId: 't',
    sourceUrl: 'https://example.com/x.png',
    request: '',
    credits: undefined,
    seconds: undefined,
    origin: 'generated',
    createdAt: new Date(0),
  }
}

/** Waits between tries pass at once and are noted; the limits pass when the test lets them. */
class TestClock {
  readonly waitsMs: number[] = []
  expire: () => void = () => undefined

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms < 60_000) {
      this.waitsMs.push(ms)
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      this.expire = resolve
      const fail = (): void => reject(signal?.reason as Error)
      if (signal?.aborted === true) fail()
      signal?.addEventListener('abort', fail)
    })
  }
}

/** A destination with what it told and how it waited. */
function setUp(options: Partial<ArtifactOptions> = {}) {
  const warnings: string[] = []
  const log: Log = {
    info: () => undefined,
    notice: () => undefined,
    warning: (line) => warnings.push(line),
    error: () => undefined,
    debug: () => undefined,
  }
  const clock = new TestClock()
  const given: ArtifactOptions = {
    name: 'kie-images',
    archive: 'auto',
    retentionDays: undefined,
    maxRetentionDays: undefined,
    outputDirectory: path.join(directory, 'out'),
    tempDirectory,
    serverUrl: 'https://github.com',
    runUrl: RUN_URL,
    runAttempt: 1,
    hasRuntimeToken: true,
    isAct: false,
    contactSheet: ({ images, failures }) =>
      `a sheet of ${images.map(({ name }) => name).join()} without ${failures.map(({ name }) => name).join()}`,
    load: () => Promise.resolve(new DefaultArtifactClient()),
    log,
    clock,
    signal: new AbortController().signal,
    ...options,
  }
  return { destination: artifactDestination(given), ids: tasksArtifact(given), warnings, clock }
}

async function failure(work: Promise<unknown>): Promise<DeliveryError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DeliveryError)) throw new Error(`no DeliveryError: ${String(error)}`)
  return error
}

function names(): string[] {
  return sandbox.artifacts.map(({ name }) => name)
}

function sent(method: ArtifactMethod): number {
  return sandbox.requests.filter((request) => request.method === method).length
}

/** For what the real client and service cannot be brought to do. */
function fakeClient(
  client: Omit<Awaited<ReturnType<ArtifactOptions['load']>>, 'deleteArtifact'>,
): ArtifactOptions['load'] {
  return () =>
    Promise.resolve({ ...client, deleteArtifact: () => Promise.reject(new Error('Nothing is to be deleted')) })
}

/** Lets the client's own waits, 3 s and more, pass a thousand times faster. */
function hurryClient(): void {
  const real = globalThis.setTimeout
  const fast = (work: () => void, ms = 0): NodeJS.Timeout => real(work, ms / 1000)
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(fast)
}

describe('delivery', () => {
  test.each(['png', 'jpg', 'webp', 'gif'])('F57: one %s goes up as it is under the name asked for', async (type) => {
    const hero = await image(`hero.${type}`)
    const { destination, warnings } = setUp()
    await destination.check()
    const delivery = await destination.deliver([hero], FIRST)
    const [artifact] = sandbox.artifacts
    expect(delivery).toEqual({
      destination: 'artifact',
      name: `kie-images.${type}`,
      id: artifact?.id,
      url: `${RUN_URL}/artifacts/${artifact?.id ?? 0}`,
      digest: hero.sha256,
      bytes: hero.bytes,
    })
    expect((await sandbox.read(`kie-images.${type}`)).toString()).toBe(`picture hero.${type}`)
    expect(await readdir(tempDirectory)).toEqual([])
    expect(warnings).toEqual([])
  })

  const zips = [
    { name: 'several images', files: ['hero.png', 'deep/sea.png'], archive: 'auto' },
    { name: 'one AVIF, which browsers would not show', files: ['hero.avif'], archive: 'auto' },
    { name: 'one image, where a zip is asked for', files: ['hero.png'], archive: 'always' },
  ] as const
  test.each(zips)('F66: a zip of $name holds exactly these, stored', async ({ files, archive }) => {
    const images = await Promise.all(files.map(image))
    await writeFile(path.join(directory, 'out', 'not-ours.png'), 'x')
    await mkdir(path.join(directory, 'out', '.git'))
    await writeFile(path.join(directory, 'out', '.git', 'config'), 'token')
    const before = await readdir(path.join(directory, 'out'), { recursive: true })
    const context = { earlier: [], failures: [imageFailure()] }
    const delivery = await setUp({ archive }).destination.deliver(images, context)
    expect(delivery).toMatchObject({ name: 'kie-images', digest: sandbox.artifacts[0]?.digest.slice('sha256:'.length) })
    const entries = await sandbox.unzip('kie-images')
    const sheet = files.length > 1 ? [['index.html', 'a sheet of hero,deep/sea without cover', true]] : []
    // The client adds files in the order in which the disk answers.
    expect(entries.map((entry) => [entry.path, entry.bytes.toString(), entry.stored]).toSorted()).toEqual(
      [...files.map((file) => [file, `picture ${file}`, true]), ...sheet].toSorted(),
    )
    expect(await readdir(path.join(directory, 'out'), { recursive: true })).toEqual(before)
    expect(await readdir(tempDirectory)).toEqual([])
  })

  test('the files for the temporary directory are copied where that lies on another disk', async () => {
    const otherDisk = await mkdtemp(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'artifact-test-'))
    try {
      const images = [await image('hero.png'), await image('deep/sea.png')]
      await setUp({ tempDirectory: otherDisk }).destination.deliver(images, FIRST)
      const entries = await sandbox.unzip('kie-images')
      expect(entries.find((entry) => entry.path === 'deep/sea.png')?.bytes.toString()).toBe('picture deep/sea.png')
      expect(await readdir(otherDisk)).toEqual([])
    } finally {
      await rm(otherDisk, { recursive: true })
    }
  })

  const retentions = [
    { name: 'as asked', retentionDays: 5, maxRetentionDays: 30, want: 5, warned: [] },
    {
      name: 'lowered to the limit',
      retentionDays: 60,
      maxRetentionDays: 30,
      want: 30,
      warned: [expect.stringMatching(/'artifact-retention-days' is 60; .* kept for 30 days/)],
    },
    { name: "the repository's own", retentionDays: undefined, maxRetentionDays: 30, want: 90, warned: [] },
  ]
  test.each(retentions)('F65: retention is $name', async ({ retentionDays, maxRetentionDays, want, warned }) => {
    const { destination, warnings } = setUp({ retentionDays, maxRetentionDays })
    await destination.deliver([await image('hero.png')], FIRST)
    const [artifact] = sandbox.artifacts
    const ms = (artifact?.expiresAt.getTime() ?? 0) - (artifact?.createdAt.getTime() ?? 0)
    expect(Math.round(ms / 864e5)).toBe(want)
    expect(warnings).toEqual(warned)
  })
})

describe('names', () => {
  const taken = [
    { name: 'a zip has it', files: ['a.png', 'b.png'], archive: 'auto', want: "'kie-images'" },
    { name: 'a single file has it', files: ['a.png'], archive: 'auto', want: "'kie-images.png'" },
    { name: 'a single file has it, and a zip is to come', files: ['a.png'], archive: 'always', want: undefined },
  ] as const
  test.each(taken)('F56: before spending, $name', async ({ files, archive, want }) => {
    await setUp().destination.deliver(await Promise.all(files.map(image)), FIRST)
    const check = setUp({ archive }).destination.check()
    if (want === undefined) {
      await check
      return
    }
    const error = await failure(check)
    expect(error.message).toContain(want)
    expect(error.message).toContain("'artifact-name'")
    expect(error.next).toContain('artifact-name: kie-images-cover')
  })

  test('F56: a re-run of failed jobs is not stopped by what the attempt before has uploaded', async () => {
    const hero = await image('hero.png')
    await setUp().destination.deliver([hero], FIRST)
    enter({ runId: 7, attempt: 2, rerun: 'failed' })
    const { destination, warnings } = setUp({ runAttempt: 2 })
    await destination.check()
    expect(await destination.deliver([hero], FIRST)).toMatchObject({ name: 'kie-images.png' })
    expect(warnings).toEqual([])
  })

  test('F56: a name taken meanwhile gets a suffix, with a warning', async () => {
    const hero = await image('hero.png')
    const delivered: unknown[] = []
    const warnings: string[] = []
    for (let step = 1; step <= 3; step += 1) {
      const made = setUp()
      delivered.push((await made.destination.deliver([hero], FIRST)).destination)
      warnings.push(...made.warnings)
    }
    expect(delivered).toHaveLength(3)
    expect(names()).toEqual(['kie-images.png', 'kie-images-2.png', 'kie-images-3.png'])
    expect(warnings).toEqual([
      "Artifact name 'kie-images.png' was taken meanwhile; the images are in 'kie-images-2.png'.",
      "Artifact name 'kie-images.png' was taken meanwhile; the images are in 'kie-images-3.png'.",
    ])
  })

  test('F56: a zip gets a suffix, too, with the same files', async () => {
    const images = [await image('a.png'), await image('b.png')]
    await setUp().destination.deliver(images, FIRST)
    expect(await setUp().destination.deliver(images, FIRST)).toMatchObject({ name: 'kie-images-2' })
    const paths = (await sandbox.unzip('kie-images-2')).map((entry) => entry.path)
    expect(paths.toSorted()).toEqual(['a.png', 'b.png', 'index.html'])
  })

  test('F56: names are not tried without end', async () => {
    sandbox.script('CreateArtifact', ...Array.from({ length: 30 }, () => NAME_TAKEN_409))
    const error = await failure(setUp().destination.deliver([await image('hero.png')], FIRST))
    expect(error.message).toContain('up to -20')
    expect(sent('CreateArtifact')).toBe(20)
  })

  test('F58: a name held by an upload that never ended is passed over', async () => {
    sandbox.script('FinalizeArtifact', { status: 403, body: { code: 'permission_denied', msg: 'no' } })
    const hero = await image('hero.png')
    await failure(setUp().destination.deliver([hero], FIRST))
    const { destination, warnings } = setUp()
    await destination.check()
    expect(await destination.deliver([hero], FIRST)).toMatchObject({ name: 'kie-images-2.png' })
    expect(warnings).toHaveLength(1)
  })
})

describe('faults', () => {
  const XML = '<?xml version="1.0" encoding="utf-8"?>'
  const refusals = [
    { name: 'nothing at all', status: 403, body: '', want: 'HTTP 403' },
    { name: 'a page of a proxy', status: 403, body: '<html>\n<b>Welcome to the hotel</b></html>', want: 'HTTP 403' },
    {
      name: 'XML with a message of several lines',
      status: 403,
      body: `${XML}<Error><Code>AuthenticationFailed</Code><Message>It is &quot;over&quot;.\nTime:12</Message></Error>`,
      want: 'It is "over".',
    },
    { name: 'XML with a code', status: 400, body: `${XML}<Error><Code>InvalidUri</Code></Error>`, want: 'InvalidUri' },
  ]
  test.each(refusals)('E1: storage that answers $name has a reason', async ({ status, body, want }) => {
    sandbox.script('PutBlob', { status, body })
    const error = await failure(setUp().destination.deliver([await image('hero.png')], FIRST))
    const { message, next } = explainDelivery({ destination: 'artifact', error })
    expect(message.replace(/[.]$/, '')).toBe(
      `Delivery failed, artifact: Artifact 'kie-images' was not uploaded: ${want.replace(/[.]$/, '')}`,
    )
    expect(`${message} ${next}`).toContain(`${want.replace(/[.]$/, '')}. The images stay`)
  })

  const passing: readonly {
    readonly name: string
    readonly method: ArtifactMethod
    readonly faults: readonly ArtifactFault[]
    readonly waitsMs: readonly number[]
    readonly want: string
  }[] = [
    {
      name: 'F59: 403 of an intermediary on Create',
      method: 'CreateArtifact',
      faults: [INTERMEDIARY_403, INTERMEDIARY_403],
      waitsMs: [2000, 8000],
      want: 'kie-images.png',
    },
    {
      name: 'F59: 403 of an intermediary on Finalize, which leaves the name held',
      method: 'FinalizeArtifact',
      faults: [INTERMEDIARY_403],
      waitsMs: [2000],
      want: 'kie-images-2.png',
    },
    {
      name: 'F60: a connection reset',
      method: 'CreateArtifact',
      faults: ['reset'],
      waitsMs: [2000],
      want: 'kie-images.png',
    },
    {
      name: 'F61: the answer to Finalize is lost',
      method: 'FinalizeArtifact',
      faults: ['lost-reply'],
      waitsMs: [],
      want: 'kie-images.png',
    },
    {
      name: 'F61: the answer to Finalize is lost and the listing fails too',
      method: 'FinalizeArtifact',
      faults: ['lost-reply'],
      waitsMs: [2000],
      want: 'kie-images.png',
    },
  ]
  test.each(passing)('$name', async ({ name, method, faults, waitsMs, want }) => {
    const { destination, warnings, clock } = setUp()
    await destination.check()
    if (name.includes('listing')) sandbox.script('ListArtifacts', 'reset')
    sandbox.script(method, ...faults)
    const hero = await image('hero.png')
    expect(await destination.deliver([hero], FIRST)).toMatchObject({
      name: want,
      digest: hero.sha256,
      bytes: hero.bytes,
    })
    expect(names()).toEqual([want])
    expect(clock.waitsMs).toEqual(waitsMs)
    expect(warnings).toHaveLength(waitsMs.length + (want.includes('-2') ? 1 : 0))
  })

  test('F61: a zip whose Finalize was answered by a dying connection is found again', async () => {
    sandbox.script('FinalizeArtifact', 'lost-reply')
    const images = [await image('a.png'), await image('b.png')]
    const delivery = await setUp().destination.deliver(images, FIRST)
    expect(delivery).toMatchObject({ name: 'kie-images', id: sandbox.artifacts[0]?.id })
    expect(sandbox.artifacts).toHaveLength(1)
  })

  test("F61: an earlier attempt's artifact of the same name and content is not taken for ours", async () => {
    const images = [await image('a.png'), await image('b.png')]
    const first = await setUp().destination.deliver(images, FIRST)
    enter({ runId: 7, attempt: 2, rerun: 'failed' })
    sandbox.script('FinalizeArtifact', INTERMEDIARY_403)
    const second = await setUp({ runAttempt: 2 }).destination.deliver(images, FIRST)
    expect(second).toMatchObject({ name: 'kie-images-2' })
    expect(first).toMatchObject({ name: 'kie-images' })
  })

  test('F59: after three tries it is an error', async () => {
    sandbox.script('CreateArtifact', INTERMEDIARY_403, INTERMEDIARY_403, INTERMEDIARY_403)
    const error = await failure(setUp().destination.deliver([await image('hero.png')], FIRST))
    expect(error.message).toContain('intermediary')
    expect(error.next).toContain('if: always()')
    expect(error.cause).toBeInstanceOf(Error)
    expect(sent('CreateArtifact')).toBe(3)
    expect(await readdir(tempDirectory)).toEqual([])
  })

  test('F67: each failed try is told, since the client tells none', async () => {
    sandbox.script('CreateArtifact', 'reset')
    const { destination, warnings } = setUp()
    await destination.deliver([await image('hero.png')], FIRST)
    expect(warnings).toEqual([
      "The upload of artifact 'kie-images.png' failed and is tried again in 2 s: " +
        'Failed to CreateArtifact: Unable to make request: ECONNRESET',
    ])
  })

  test('F63: a full storage is final, with what to do', async () => {
    sandbox.script('CreateArtifact', STORAGE_FULL_429)
    const error = await failure(setUp().destination.deliver([await image('hero.png')], FIRST))
    expect(error.message).toContain('storage is full')
    expect(error.next).toContain('Delete old artifacts')
    expect(error.next).toContain("'commit'")
    expect(sent('CreateArtifact')).toBe(1)
  })

  const down = [
    { name: '503', fault: UNAVAILABLE_503, want: '(503)' },
    { name: 'HTML', fault: NOT_JSON, want: 'not valid JSON' },
  ]
  test.each(down)("F62: the client's five tries at $name come to a clear end", async ({ fault, want }) => {
    hurryClient()
    sandbox.script('CreateArtifact', fault, fault, fault, fault, fault)
    const error = await failure(setUp().destination.deliver([await image('hero.png')], FIRST))
    expect(error.message).toContain('Failed to make request after 5 attempts')
    expect(error.message).toContain(want)
    expect(sent('CreateArtifact')).toBe(5)
  })

  test.each(['CreateArtifact', 'PutBlob', 'FinalizeArtifact'] as const)(
    'F62: %s hangs: the limit ends it',
    async (method) => {
      hurryClient()
      sandbox.script(method, 'hang')
      const client = new DefaultArtifactClient()
      let left: Promise<unknown> = Promise.resolve()
      const load = fakeClient({
        listArtifacts: () => client.listArtifacts(),
        uploadArtifact: (...given) => {
          const upload = client.uploadArtifact(...given)
          left = upload
          return upload
        },
      })
      const { destination, clock } = setUp({ load })
      await destination.check()
      sandbox.onRequest((request) => {
        if (request.method === method) setImmediate(() => clock.expire())
      })
      const error = await failure(destination.deliver([await image('hero.png')], FIRST))
      expect(error.message).toContain('did not come to an end within 10 min')
      expect(await readdir(tempDirectory)).toEqual([])
      // What is left behind of the upload gives up with the service.
      await sandbox.close()
      await expect(left).rejects.toThrow()
    },
  )

  test('F62: a listing that hangs is given up before anything is spent', async () => {
    sandbox.script('ListArtifacts', 'hang')
    const { destination, clock } = setUp()
    sandbox.onRequest(() => clock.expire())
    const error = await failure(destination.check())
    expect(error.message).toContain('within 1 min')
    expect(error.next).toContain('Nothing was spent')
  })

  test('F62: nothing is asked or tried again once the limit has passed', async () => {
    let clock = new TestClock()
    const hasGivenUp = Promise.withResolvers<undefined>()
    const calls: string[] = []
    const load = fakeClient({
      listArtifacts: () => {
        calls.push('list')
        return Promise.resolve({ artifacts: [] })
      },
      uploadArtifact: async () => {
        calls.push('upload')
        clock.expire()
        await hasGivenUp.promise
        throw new Error('Failed to FinalizeArtifact: Unable to make request: ECONNRESET')
      },
    })
    const made = setUp({ load })
    clock = made.clock
    await failure(made.destination.deliver([await image('hero.png')], FIRST))
    hasGivenUp.resolve(undefined)
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    expect(calls).toEqual(['list', 'upload'])
  })

  test('F61: a listed file of the same name with another digest is not ours', async () => {
    const hero = await image('hero.png')
    let uploads = 0
    const load = fakeClient({
      listArtifacts: () => {
        const artifact = { id: 5, name: 'kie-images.png', size: hero.bytes, digest: 'sha256:00' }
        return Promise.resolve({ artifacts: uploads === 0 ? [] : [artifact] })
      },
      uploadArtifact: (name) => {
        uploads += 1
        const done = Promise.resolve({ id: 6, size: hero.bytes, digest: hero.sha256 })
        return name === 'kie-images.png' ? Promise.reject(new Error('Failed to FinalizeArtifact: (409)')) : done
      },
    })
    expect(await setUp({ load }).destination.deliver([hero], FIRST)).toMatchObject({ id: 6 })
  })

  test.each(['check', 'deliver'] as const)('a cancelled run ends %s at once, with its own reason', async (step) => {
    const cancel = new AbortController()
    const reason = new Error('cancelled')
    sandbox.script('ListArtifacts', 'hang')
    sandbox.onRequest(() => cancel.abort(reason))
    const { destination } = setUp({ signal: cancel.signal })
    const work = step === 'check' ? destination.check() : destination.deliver([await image('hero.png')], FIRST)
    await expect(work).rejects.toBe(reason)
    expect(await readdir(tempDirectory)).toEqual([])
  })
})

describe('D5: ids that go up as an artifact, where the listing before it hangs', () => {
  test('the limit ends them', async () => {
    sandbox.script('ListArtifacts', 'hang')
    const { ids, clock } = setUp()
    sandbox.onRequest(() => clock.expire())
    await expect(ids.upload('{}')).rejects.toThrow('did not come to an end within 2 min')
  })

  test('a cancel ends them at once', async () => {
    sandbox.script('ListArtifacts', 'hang')
    const cancel = new AbortController()
    sandbox.onRequest(() => cancel.abort(new Error('cancelled')))
    await expect(setUp({ signal: cancel.signal }).ids.upload('{}')).rejects.toThrow('cancelled')
    expect(await readdir(tempDirectory)).toEqual([])
  })
})

describe("B2: act's own service is proved before anything is spent", () => {
  /** The service is on this machine: the limit comes only where a test lets it. */
  const never = { sleep: () => new Promise<void>(() => undefined) }

  test.each(['auto', 'always'] as const)('by an upload that leaves nothing behind, archived %s', async (archive) => {
    const { destination } = setUp({ isAct: true, archive, clock: never })
    await destination.check()
    expect(sent('FinalizeArtifact')).toBe(1)
    expect(names()).toEqual([])
    expect(await readdir(tempDirectory)).toEqual([])
  })

  test('and refused by its name, at no cost, where it takes none', async () => {
    sandbox.script('CreateArtifact', { status: 400, body: { code: 'malformed', msg: 'unknown field "mime_type"' } })
    const error = await failure(setUp({ isAct: true, clock: never }).destination.check())
    expect(error.message).toMatch(/^act's artifact server does not take .*mime_type".$/)
    expect(error.next).toMatch(/^Nothing was spent. Set the input 'deliver' to .*'commit'.* or 'none'\.$/)
    expect(await readdir(tempDirectory)).toEqual([])
  })

  test('nor where it does not answer', async () => {
    sandbox.script('CreateArtifact', 'hang')
    const error = await failure(setUp({ isAct: true }).destination.check())
    expect(error.message).toBe(
      "act's artifact server does not take what GitHub's client uploads: the artifact service did not come to an end within 10 s.",
    )
  })

  test('and nobody else is asked to prove it', async () => {
    await setUp().destination.check()
    expect(sandbox.requests.map(({ method }) => method)).toEqual(['ListArtifacts'])
  })
})

describe('where there is no artifact service', () => {
  const rows = [
    {
      name: 'GitHub Enterprise Server',
      options: { serverUrl: 'https://git.corp.example:8443' },
      want: 'git.corp.example:8443',
    },
    { name: 'Forgejo', options: { serverUrl: 'https://codeberg.org' }, want: 'codeberg.org' },
    { name: 'a runner without its token', options: { hasRuntimeToken: false }, want: 'ACTIONS_RUNTIME_TOKEN' },
    {
      name: 'B2: act without its server',
      options: { hasRuntimeToken: false, isAct: true },
      want: "act offers no artifact service: it runs without '--artifact-server-path', and the server of act 0.2.89 would refuse the images.",
    },
  ]
  test.each(rows)('F64: $name is told before spending', async ({ options, want }) => {
    const load = jest.fn<ArtifactOptions['load']>()
    const { destination } = setUp({ ...options, load })
    for (const error of [await failure(destination.check()), await failure(destination.deliver([], FIRST))]) {
      expect(error.message).toContain(want)
      expect(error.next).toMatch(/'deliver' to .*'commit'.* or 'none'/)
    }
    expect(load).not.toHaveBeenCalled()
  })

  test.each([
    ['https://github.com', true],
    ['https://GitHub.com/', true],
    ['https://octo.ghe.com', true],
    ['http://git.localhost:1234', true],
    ['https://ghe.com', false],
    ['https://github.com.example.org', false],
    ['https://notgithub.com', false],
    ['http://127.0.0.1:1234', false],
  ])("F64: the client's own rule says of %s: %s", (serverUrl, want) => {
    expect(isGitHubDotCom(serverUrl)).toBe(want)
  })
})
