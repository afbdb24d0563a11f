import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { noisePicture, type FileFault, type KieSandbox } from '../../sandbox/kie/index.ts'
import { play, type Played } from './scenario.ts'

const PICTURE = noisePicture(4000)
const onePicture = { draw: () => ({ bytes: () => PICTURE }) }

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function page(status: number): FileFault {
  return { kind: 'reply', status, body: '<!doctype html><title>Sorry</title>' }
}

/** What stands in the workspace, without the lock file and the file of the tasks. */
function imagesOn({ files }: Played): Readonly<Record<string, string>> {
  const images = [...files].filter(([file]) => !file.endsWith('.json'))
  return Object.fromEntries(images.map(([file, bytes]) => [file, sha256(bytes)]))
}

function expectWhole(played: Played): void {
  expect(played.result.status).toBe('success')
  expect(imagesOn(played)).toEqual({ 'kie-images/image.png': sha256(PICTURE) })
  expect(played.result.images).toMatchObject([{ sha256: sha256(PICTURE), sourceUrl: played.kie.tasks[0]?.urls[0] }])
}

function expectLost(played: Played, reason: 'download' | 'expired' = 'download'): void {
  const [task] = played.kie.tasks
  expect(played.step.outputs).toMatchObject({
    status: 'failed',
    images: '[]',
    'credits-used': '4',
    // What kie says is gone nobody can collect.
    'pending-tasks': reason === 'expired' ? '{}' : played.step.outputs['tasks'],
  })
  expect(played.result.failures).toMatchObject([{ taskId: task?.taskId, reason, charged: 'yes' }])
  expect(JSON.parse(played.step.outputs['source-urls'] ?? '')).toEqual(task?.urls)
  expect(imagesOn(played)).toEqual({})
  expect(played.error).toMatch(reason === 'expired' ? /kie\.ai\/logs/ : /is paid for: .*source-urls/)
  expect(played.kie.tasks).toHaveLength(1)
}

/** Lets the plain links of the results end as soon as the task is told to be done. */
function expireWhenDone(kie: KieSandbox, as: Parameters<KieSandbox['expireResults']>[0]): void {
  kie.onRequest(({ endpoint }) => {
    if (endpoint === 'recordInfo' && kie.tasks.every(({ state }) => state === 'success')) kie.expireResults(as)
  })
}

// A download that fails is tried three times, then by a fresh link.

const PASSING: readonly { name: string; faults: readonly FileFault[] }[] = [
  {
    name: 'F38: cut before the declared end, or between two chunks',
    faults: [
      { kind: 'cut', how: 'length', at: 0.5 },
      { kind: 'cut', how: 'chunked', at: 0.6 },
      { kind: 'cut', how: 'length', at: 0.01 },
    ],
  },
  {
    name: 'F39: cut where nothing but the picture tells',
    faults: [
      { kind: 'cut', how: 'fin', at: 0.3 },
      { kind: 'cut', how: 'rst', at: 0.7 },
      { kind: 'cut', how: 'short-length', at: 0.99 },
    ],
  },
  {
    name: 'F40: another bit is wrong each time',
    faults: [0.2, 0.5, 0.8].map((at) => ({ kind: 'flipped', at })),
  },
  { name: 'F40: other bytes follow each time', faults: [{ kind: 'trailing' }, { kind: 'trailing' }] },
  { name: 'F41: no byte, or a web page', faults: [{ kind: 'empty' }, { kind: 'html' }, { kind: 'html' }] },
  { name: 'F42: nothing comes for 30 s', faults: [{ kind: 'hang' }] },
  { name: 'F42: a byte now and then, for 5 minutes', faults: [{ kind: 'drip' }] },
  { name: 'F44: compressed, which nobody asked for', faults: [{ kind: 'gzip' }, { kind: 'gzip' }, { kind: 'gzip' }] },
  { name: 'F47: redirects without end', faults: [{ kind: 'hops', count: Infinity }] },
  { name: 'F47: a server in trouble', faults: [page(500), page(503), page(429)] },
  {
    name: 'F47: the connection breaks, or speaks no HTTP',
    faults: [{ kind: 'reset', when: 'after-body' }, { kind: 'close', when: 'after-body' }, { kind: 'garbage' }],
  },
]
test.concurrent.each(PASSING)('$name', async ({ faults }) => {
  const played = await play({
    kie: onePicture,
    prepare: (kie) => kie.script('file', ...faults),
  })
  expectWhole(played)
  const downloads = played.sent('file').filter(({ path }) => !path.startsWith('/hops/'))
  expect(downloads).toHaveLength(faults.length + 1)
  expect('Signature' in (downloads.at(-1)?.query ?? {})).toBe(faults.length === 3)
  expect(played.sent('downloadUrl')).toHaveLength(faults.length === 3 ? 1 : 0)
  expect(played.kie.tasks).toHaveLength(1)
})

// A link that is refused is not asked again, but for a fresh one.

test.concurrent.each([403, 404, 410] as const)(
  'F45: a link that is refused with HTTP %i is replaced by a fresh one',
  async (status) => {
    const played = await play({
      kie: onePicture,
      prepare: (kie) => expireWhenDone(kie, { status, freshLinks: true }),
    })
    expectWhole(played)
    const [plain, fresh, ...more] = played.sent('file')
    expect(more).toEqual([])
    expect(plain?.query).toEqual({})
    const signature = fresh?.query['Signature'] ?? ''
    expect(signature).not.toBe('')
    // Whoever has the signature can read the picture, so it is told nowhere.
    expect(JSON.stringify([played.step.raw, played.step.outputs, played.step.summary])).not.toContain(signature)
  },
)

test.concurrent('F45: the fresh link is refused too', async () => {
  const played = await play({ prepare: (kie) => expireWhenDone(kie, { status: 410, freshLinks: false }) })
  expectLost(played, 'expired')
  expect(played.sent('file')).toHaveLength(2)
  expect(played.error).toContain('could not be downloaded: the server answered with status 410.')
})

test.concurrent('F45: kie gives no fresh link', async () => {
  const played = await play({
    prepare: (kie) => {
      kie.script('file', page(403))
      kie.script('downloadUrl', { kind: 'reply', status: 200, body: { code: 422, msg: 'url is wrong', data: null } })
    },
  })
  expectLost(played, 'download')
  expect(played.sent('file')).toHaveLength(1)
  expect(played.error).toContain('the server answered with status 403, and kie gave no fresh link: it does not know')
})

test.concurrent.each(['http://169.254.169.254/latest/meta-data', 'https://10.0.0.1/1.png', 'file:///etc/passwd'])(
  'F47: a redirect to %s is not followed',
  async (to) => {
    const played = await play({ kie: onePicture, prepare: (kie) => kie.script('file', { kind: 'redirect', to }) })
    expectWhole(played)
    expect(played.sent('file')).toHaveLength(2)
  },
)

test.concurrent('F47: five redirects are followed', async () => {
  const played = await play({
    kie: onePicture,
    prepare: (kie) => kie.script('file', { kind: 'hops', count: 5 }),
  })
  expectWhole(played)
  expect(played.sent('file')).toHaveLength(6)
})

// What no try brings is reported with its link.

const LOST: readonly { name: string; faults: readonly FileFault[]; requests: number; says: string }[] = [
  {
    name: 'F41: a web page under the name of a picture',
    faults: Array<FileFault>(4).fill({ kind: 'html' }),
    requests: 4,
    says: 'it is an HTML page',
  },
  {
    name: 'F43: a length above 256 MB',
    faults: [{ kind: 'endless', declared: 300_000_000 }],
    requests: 1,
    says: 'it is larger than 268435456 bytes',
  },
  {
    name: 'F43: more than 256 MB without saying so',
    faults: [{ kind: 'endless' }],
    requests: 1,
    says: 'it is larger than 268435456 bytes',
  },
  {
    name: 'F44: compressed each time',
    faults: Array<FileFault>(4).fill({ kind: 'gzip' }),
    requests: 4,
    says: 'the server compressed it',
  },
  {
    name: 'F40: damaged in another way each time',
    faults: Array<FileFault>(4).fill({ kind: 'trailing' }),
    requests: 4,
    says: '64 bytes follow its end',
  },
]
test.concurrent.each(LOST)('$name', async ({ faults, requests, says }) => {
  const played = await play({ prepare: (kie) => kie.script('file', ...faults) })
  expectLost(played)
  expect(played.sent('file')).toHaveLength(requests)
  expect(played.error).toContain(says)
})

test.concurrent('F41: other images of the run are kept', async () => {
  const played = await play({
    inputs: { name: 'fox', count: '2' },
    kie: { draw: ({ index }) => ({ generatingMs: index === 0 ? 4000 : 30_000 }) },
    prepare: (kie) => kie.script('file', ...Array<FileFault>(4).fill({ kind: 'html' })),
  })
  expect(played.result.status).toBe('partial')
  expect(played.result.images).toHaveLength(1)
  expect(played.result.failures).toMatchObject([{ reason: 'download', charged: 'yes' }])
  expect(Object.keys(imagesOn(played))).toEqual(played.result.images.map(({ path }) => path))
  expect(played.step.lines).toContainEqual(expect.stringMatching(/^fox-\d: failed\. The image at .* an HTML page\./))
  expect(played.step.outputs['credits-used']).toBe('8')
})

// What comes damaged in the same way twice is what kie serves.

test.concurrent.each([
  {
    name: 'F40: a wrong bit',
    bytes: PICTURE,
    faults: [
      { kind: 'flipped', at: 0.5 },
      { kind: 'flipped', at: 0.5 },
    ] as const,
    says: /kie serves this image damaged, it is kept: .*checksum/,
  },
  {
    name: 'F40: bytes behind the end',
    bytes: Buffer.concat([PICTURE, Buffer.alloc(64)]),
    faults: [],
    says: /kie serves this image damaged, it is kept: .*64 bytes follow its end/,
  },
])('$name', async ({ bytes, faults, says }) => {
  const played = await play({
    kie: { draw: () => ({ bytes: () => bytes }) },
    prepare: (kie) => kie.script('file', ...faults),
  })
  expect(played.result.status).toBe('success')
  expect(played.sent('file')).toHaveLength(2)
  const [kept] = Object.values(imagesOn(played))
  expect(played.result.images[0]?.sha256).toBe(kept)
  expect(kept === sha256(PICTURE)).toBe(false)
  const warnings = played.step.annotations.filter(({ level }) => level === 'warning')
  expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
})

// What is asked for.

test.concurrent(
  'F46, F44, F48: downloads are asked for by an honest name, without the key, uncompressed, in the same run',
  async () => {
    const played = await play({ kie: onePicture })
    expectWhole(played)
    const [download] = played.sent('file')
    expect(download?.headers).toMatchObject({ 'accept-encoding': 'identity' })
    expect(download?.headers['user-agent']).toMatch(/^kie-image-action\//)
    expect(download?.headers).not.toHaveProperty('authorization')
    expect(JSON.parse(played.step.outputs['source-urls'] ?? '')).toEqual(played.kie.tasks[0]?.urls)
  },
)

test.concurrent('F41: the bytes decide the type, not the link', async () => {
  const played = await play({ kie: { draw: () => ({ bytes: () => PICTURE, pictureType: 'webp' }) } })
  expect(played.sent('file')[0]?.path).toMatch(/\.webp$/)
  expectWhole(played)
})
