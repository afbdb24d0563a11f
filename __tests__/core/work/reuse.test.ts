import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FoundFile } from '../../../src/core/images/file.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { imagesInFolder, type EarlierImages } from '../../../src/core/images/earlier-images.ts'
import { ImageFolder } from '../../../src/core/images/folder.ts'
import { isImageEntry, lockEntry, type LockEntry, type ResultOfTask } from '../../../src/core/images/lock/lock.ts'
import { formatLock } from '../../../src/core/images/lock/lock-text.ts'
import { InputError } from '../../../src/core/text/errors.ts'
import type { Log } from '../../../src/core/text/log.ts'
import { hashRequest, priceOf, unfinished, type Plan, type PlannedImage } from '../../../src/core/plan/plan.ts'
import { findLacking } from '../../../src/core/formats/lacking.ts'
import type { Asker, Disputes } from '../../../src/core/work/asker.ts'
import { reuseImages } from '../../../src/core/work/reuse.ts'
import { checkLinear } from '../../growth.ts'
import { makePictures, makePng } from '../../kie/pictures.ts'
import { checkReachingAsync } from '../../reaching.ts'

const REQUEST = { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'a fox' } }
const HASH = hashRequest(REQUEST)
const TASK = '281e5b0f39b9281e5b0f39b9281e5b0f'

let workspace: string

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'reuse-')))
})

afterEach(() => rmSync(workspace, { recursive: true }))

function createFolder(step = 'kie'): ImageFolder {
  return new ImageFolder({
    workspace,
    outputDirectory: 'art',
    claimsFile: path.join(workspace, 'claims'),
    step,
    warn: (line) => {
      throw new Error(line)
    },
  })
}

function planned(name: string, changes: Partial<PlannedImage> = {}): PlannedImage {
  return { name, request: REQUEST, requestHash: HASH, price: 4, origin: 'generated', ...changes }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A picture that no other name has. */
function pictureOf(name: string): Buffer {
  return makePng({ width: 1 + (Number.parseInt(sha256(Buffer.from(name)).slice(0, 4), 16) % 500) })
}

const RETOUCHED = makePng({ width: 700, height: 5 })

function entryOf(name: string, changes: Partial<LockEntry> = {}): LockEntry {
  const picture = pictureOf(name)
  return {
    name,
    file: `${name}.png`,
    request: HASH,
    sha256: sha256(picture),
    bytes: picture.length,
    width: 1,
    height: 1,
    mediaType: 'image/png',
    model: REQUEST.model,
    taskId: TASK,
    credits: 4,
    createdAt: '2026-11-22T10:00:00.000Z',
    source: '',
    ...changes,
  }
}

function write(file: string, content: Uint8Array | string): void {
  const target = path.join(workspace, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, content)
}

function writeLock(entries: readonly LockEntry[]): void {
  write('art/images.lock.json', formatLock(new Map(entries.map((entry) => [entry.file, entry]))))
}

interface Reused {
  readonly plan: Plan
  /** Paths of what each image reuses, by its name; nothing for one that is to be made. */
  readonly paths: Readonly<Record<string, readonly string[]>>
  readonly lines: readonly string[]
  readonly noted: readonly LockEntry[]
}

/** What is reused, from the output directory if nothing else is given. */
async function reuse(
  images: readonly PlannedImage[],
  {
    earlier = imagesInFolder(createFolder()),
    allNames,
    tellsUnwanted = true,
    asker = { source: 'images.yml', isGone: () => false },
    disputes = 'refused',
  }: {
    readonly earlier?: EarlierImages
    readonly allNames?: readonly string[]
    readonly tellsUnwanted?: boolean
    readonly asker?: Asker
    readonly disputes?: Disputes
  } = {},
): Promise<Reused> {
  const lines: string[] = []
  const noted: LockEntry[] = []
  const note =
    (kind: string) =>
    (line: string): void => {
      lines.push(`${kind}: ${line}`)
    }
  const log: Log = {
    info: note('info'),
    notice: note('notice'),
    warning: note('warning'),
    error: note('error'),
    debug: note('debug'),
  }
  const plan = await reuseImages(
    { images },
    {
      earlier,
      entries: (await earlier.readEntries()).filter(isImageEntry),
      asker,
      disputes,
      allNames,
      tellsUnwanted,
      log,
      onReused: (entries) => void noted.push(...entries),
    },
  )
  const reused = plan.images.flatMap((image) =>
    image.reused === undefined ? [] : [[image.name, image.reused] as const],
  )
  const paths = Object.fromEntries(reused.map(([name, files]) => [name, files.map((file) => file.path)]))
  return { plan, paths, lines, noted }
}

test('an image whose request has not changed is reused as it lies there, and costs nothing', async () => {
  write('art/hero.png', pictureOf('hero'))
  writeLock([entryOf('hero')])
  const { plan, lines, noted } = await reuse([planned('hero', { alt: 'A fox' })])
  const picture = pictureOf('hero')
  expect(plan.images).toStrictEqual([
    {
      ...planned('hero', { alt: 'A fox' }),
      price: 0,
      origin: 'reused',
      reused: [
        {
          name: 'hero',
          alt: 'A fox',
          path: 'art/hero.png',
          file: path.join(workspace, 'art/hero.png'),
          bytes: picture.length,
          sha256: sha256(picture),
          width: picture.readUInt32BE(16),
          height: 21,
          mediaType: 'image/png',
          model: REQUEST.model,
          taskId: TASK,
          sourceUrl: '',
          request: HASH,
          credits: 0,
          seconds: undefined,
          origin: 'reused',
          createdAt: new Date('2026-11-22T10:00:00Z'),
        },
      ],
    },
  ])
  expect(priceOf(plan)).toBe(0)
  expect(lines).toEqual(['info: hero: art/hero.png is reused, its request has not changed'])
  expect(noted).toEqual([entryOf('hero')])
})

test('a picture of which nobody says what it shows is reused without words', async () => {
  write('art/hero.png', pictureOf('hero'))
  writeLock([entryOf('hero')])
  const { plan } = await reuse([planned('hero')])
  expect(plan.images[0]?.reused?.[0]).not.toHaveProperty('alt')
})

describe('what is reused', () => {
  const older = '2026-11-20T10:00:00.000Z'
  const rows: readonly {
    readonly name: string
    readonly images: readonly PlannedImage[]
    readonly entries: readonly LockEntry[]
    /** Files that are there; all of the entries' where this is left out. */
    readonly files?: readonly string[]
    readonly want: Readonly<Record<string, readonly string[]>>
  }[] = [
    {
      name: 'nothing where there is no lock file',
      images: [planned('hero')],
      entries: [],
      files: ['hero.png'],
      want: {},
    },
    {
      name: 'nothing of another request',
      images: [planned('hero')],
      entries: [entryOf('hero', { request: hashRequest({ model: 'm', input: {} }) })],
      want: {},
    },
    { name: 'nothing whose file is gone', images: [planned('hero')], entries: [entryOf('hero')], files: [], want: {} },
    {
      name: 'nothing for a task to collect',
      images: [planned('hero', { request: undefined, requestHash: '', taskId: TASK, origin: 'collected' })],
      entries: [entryOf('hero', { request: '' })],
      want: {},
    },
    {
      name: 'nothing for a task that is taken up',
      images: [planned('hero', { taskId: TASK, origin: 'resumed' })],
      entries: [entryOf('hero')],
      want: {},
    },
    {
      name: 'an image in a directory',
      images: [planned('releases/v1/hero')],
      entries: [entryOf('releases/v1/hero')],
      want: { 'releases/v1/hero': ['art/releases/v1/hero.png'] },
    },
    {
      name: 'each of several images that were asked for, and not those that are new',
      images: ['hero-1', 'hero-2', 'hero-3'].map((name) => planned(name)),
      entries: [entryOf('hero-1', { taskId: 'a' }), entryOf('hero-2', { taskId: 'b' })],
      want: { 'hero-1': ['art/hero-1.png'], 'hero-2': ['art/hero-2.png'] },
    },
    {
      name: 'all results of one task, in their order',
      images: [planned('hero')],
      entries: ['hero-10', 'hero-2', 'hero-1'].map((name) => entryOf(name)),
      want: { hero: ['art/hero-1.png', 'art/hero-2.png', 'art/hero-10.png'] },
    },
    {
      name: 'nothing of a task whose results are not all there',
      images: [planned('hero')],
      entries: ['hero-1', 'hero-2'].map((name) => entryOf(name)),
      files: ['hero-1.png'],
      want: {},
    },
    {
      name: 'nothing of a task of which one result has another request',
      images: [planned('hero')],
      entries: [entryOf('hero-1'), entryOf('hero-2', { request: 'other' })],
      want: {},
    },
    {
      name: 'the newest of several tasks with several results',
      images: [planned('hero')],
      entries: [
        entryOf('hero-1', { taskId: 'new' }),
        entryOf('hero-2', { taskId: 'new' }),
        entryOf('hero-3', { taskId: 'old', createdAt: older }),
        entryOf('hero-4', { taskId: 'old', createdAt: older }),
      ],
      want: { hero: ['art/hero-1.png', 'art/hero-2.png'] },
    },
    {
      name: 'no older task in place of the newest, whose pictures somebody has deleted',
      images: [planned('hero')],
      entries: [
        entryOf('hero-1', { taskId: 'new' }),
        entryOf('hero-2', { taskId: 'new' }),
        entryOf('hero-3', { taskId: 'old', createdAt: older }),
        entryOf('hero-4', { taskId: 'old', createdAt: older }),
      ],
      files: ['hero-3.png', 'hero-4.png'],
      want: {},
    },
    {
      name: 'nothing under a number where one image is asked for and two were',
      images: [planned('hero')],
      entries: [entryOf('hero-1', { taskId: 'a' }), entryOf('hero-2', { taskId: 'b' })],
      want: {},
    },
    {
      name: 'nothing twice: what has a name of its own is no result of another image',
      images: [planned('hero'), planned('hero-1'), planned('hero-2')],
      entries: [entryOf('hero-1'), entryOf('hero-2')],
      want: { 'hero-1': ['art/hero-1.png'], 'hero-2': ['art/hero-2.png'] },
    },
    {
      name: 'results by what their entries say, whatever their names',
      images: [planned('hero'), planned('hero-1')],
      entries: [
        entryOf('hero-1-2', { taskId: 'a', image: 'hero', results: 2 }),
        entryOf('hero-2', { taskId: 'a', image: 'hero', results: 2 }),
        entryOf('hero-1', { taskId: 'b' }),
      ],
      want: { hero: ['art/hero-1-2.png', 'art/hero-2.png'], 'hero-1': ['art/hero-1.png'] },
    },
    {
      name: 'no result of another image, though it has the name',
      images: [planned('hero-1'), planned('hero-2')],
      entries: ['hero-1', 'hero-2'].map((name) => entryOf(name, { image: 'hero', results: 2 })),
      want: {},
    },
    {
      name: 'nothing of an older task of whose pictures a newer one has replaced some',
      images: [planned('hero')],
      entries: [
        entryOf('hero-1', { taskId: 'new', image: 'hero', results: 3, request: 'other' }),
        entryOf('hero-2', { taskId: 'new', image: 'hero', results: 3, request: 'other' }),
        entryOf('hero-3', { taskId: 'old', image: 'hero', results: 3, createdAt: older }),
      ],
      want: {},
    },
    {
      name: 'results of an image whose name is as long as a name may be',
      images: [planned('h'.repeat(60))],
      entries: [entryOf(`${'h'.repeat(60)}-1`, { image: 'h'.repeat(60), results: 2 })].concat(
        entryOf(`${'h'.repeat(60)}-2`, { image: 'h'.repeat(60), results: 2 }),
      ),
      want: { ['h'.repeat(60)]: [1, 2].map((number) => `art/${'h'.repeat(60)}-${number}.png`) },
    },
    {
      name: 'the newer file where kie has changed the type',
      images: [planned('hero')],
      entries: [
        entryOf('hero', { createdAt: older }),
        entryOf('hero', { file: 'hero.jpg', mediaType: 'image/jpeg', createdAt: '2026-11-22T10:00:00.000Z' }),
      ],
      want: { hero: ['art/hero.jpg'] },
    },
  ]

  test.each(rows)('$name', async ({ images, entries, files, want }) => {
    for (const file of files ?? entries.map((entry) => entry.file))
      write(`art/${file}`, pictureOf(file.replace(/\.\w+$/, '')))
    if (entries.length > 0) writeLock(entries)
    const { plan, paths, lines } = await reuse(images)
    expect(paths).toEqual(want)
    expect(plan.images.map(({ name }) => name)).toEqual(images.map(({ name }) => name))
    expect(unfinished(plan)).toEqual(images.filter(({ name }) => !(name in want)))
    expect(lines.filter((line) => !line.startsWith('info'))).toEqual([])
  })
})

test.each([
  { there: { 'hero-3': 3 }, want: '1 of 3 pictures of its task is here; it is kept' },
  { there: { 'hero-1': 3, 'hero-3': 3 }, want: '2 of 3 pictures of its task are here; they are kept' },
  // Of what somebody has edited the most counts: it may have been paid for.
  { there: { 'hero-1': 2, 'hero-2': 3 }, want: '2 of 3 pictures of its task are here; they are kept' },
])('a task of which pictures never arrived is kept, and told of: $there', async ({ there, want }) => {
  const names = Object.keys(there)
  for (const name of names) write(`art/${name}.png`, pictureOf(name))
  writeLock(Object.entries(there).map(([name, results]) => entryOf(name, { image: 'hero', results })))
  const { paths, lines } = await reuse([planned('hero')])
  expect(paths).toEqual({ hero: names.map((name) => `art/${name}.png`) })
  expect(lines.at(-1)).toBe(`warning: hero: ${want}. Set 'reuse' to false to make them anew.`)
})

test.each([
  { count: 20, lines: 20 },
  { count: 21, lines: 0 },
])('of $count images that are reused $lines have a line each', async ({ count, lines }) => {
  const names = Array.from({ length: count }, (_, index) => `image${index}`)
  for (const name of names) write(`art/${name}.png`, pictureOf(name))
  writeLock(names.map((name) => entryOf(name)))
  const told = await reuse(names.map((name) => planned(name)))
  expect(told.lines.filter((line) => line.startsWith('info'))).toHaveLength(lines)
})

describe('F52: a picture that somebody has retouched', () => {
  test('is kept and delivered as it is, with one warning', async () => {
    write('art/hero.png', RETOUCHED)
    writeLock([entryOf('hero')])
    const { plan, lines, noted } = await reuse([planned('hero')])
    expect(plan.images[0]?.reused).toMatchObject([{ sha256: sha256(RETOUCHED), width: 700, height: 5 }])
    expect(lines).toEqual([
      "warning: hero: art/hero.png was changed since it was made; it is kept. Set 'reuse' to false to make it anew.",
    ])
    expect(noted).toEqual([entryOf('hero')])
  })

  test('is told by its bytes where it was saved as another type', async () => {
    const { 'image/webp': webp } = await makePictures()
    write('art/hero.png', webp)
    writeLock([entryOf('hero')])
    expect((await reuse([planned('hero')])).plan.images[0]?.reused).toMatchObject([{ mediaType: 'image/webp' }])
  })

  test('among several results is the only one warned of', async () => {
    write('art/hero-1.png', pictureOf('hero-1'))
    write('art/hero-2.png', RETOUCHED)
    writeLock([entryOf('hero-1'), entryOf('hero-2')])
    const { lines } = await reuse([planned('hero')])
    expect(lines).toEqual([
      'info: hero-1: art/hero-1.png is reused, its request has not changed',
      expect.stringMatching(/^warning: hero-2: art\/hero-2\.png was changed/),
    ])
  })

  test('never gets into the lock file as an image of ours', async () => {
    write('art/hero.png', RETOUCHED)
    writeLock([entryOf('hero')])
    const lock = readFileSync(path.join(workspace, 'art/images.lock.json'))
    const folder = createFolder()
    const { plan, noted } = await reuse([planned('hero')], { earlier: imagesInFolder(folder) })
    folder.noteReused(noted)
    folder.writeLock(plan.images.flatMap(({ reused }) => reused ?? []))
    expect(readFileSync(path.join(workspace, 'art/images.lock.json'))).toEqual(lock)
  })

  test('is not there any more where it is no image', async () => {
    write('art/hero.png', 'version https://git-lfs.github.com/spec/v1')
    writeLock([entryOf('hero')])
    expect((await reuse([planned('hero')])).paths).toEqual({})
    await expect(createFolder().check(['hero'])).rejects.toThrow(/was changed/)
  })
})

test('an image that another step of the job made is not reused, so that the check reports it', async () => {
  const first = createFolder('first')
  writeFileSync(first.preparePart('hero'), pictureOf('hero'))
  await first.keep('hero', { mediaType: 'image/png' })
  writeLock([entryOf('hero')])
  expect((await reuse([planned('hero')], { earlier: imagesInFolder(createFolder('second')) })).paths).toEqual({})
  expect((await reuse([planned('hero')], { earlier: imagesInFolder(createFolder('first')) })).paths).toHaveProperty(
    'hero',
  )
  await expect(createFolder('second').check(['hero'])).rejects.toThrow(/another step/)
})

describe('F50: a lock file that somebody hostile wrote leads nowhere', () => {
  /** Entries under the name `hero` or one that leads to a result of it. */
  const rows: readonly (readonly [name: string, entry: LockEntry])[] = [
    ['a path out of the directory', entryOf('hero', { file: '../../.git/config' })],
    ['a name that is such a path', entryOf('../../.git/config')],
    ['an absolute path', entryOf('hero', { file: '/etc/passwd' })],
    ['a name that is an absolute path', entryOf('/etc/passwd')],
    ['a path on Windows', entryOf('hero', { file: '..\\hero.png' })],
    ['the file of another image', entryOf('hero', { file: 'cover.png' })],
    ['an extension that is not that of its type', entryOf('hero', { file: 'hero.jpg' })],
    ['a type that is no image', entryOf('hero', { file: 'hero.svg', mediaType: 'image/svg+xml' })],
    ['a type that every object has', entryOf('hero', { file: 'hero.constructor', mediaType: 'constructor' })],
    ['the name __proto__', entryOf('__proto__')],
    ['a name with a line feed', entryOf('hero\n::error::x')],
    ['an id that breaks the line', entryOf('hero', { taskId: 'a\n::error::x' })],
    ['a time that is none', entryOf('hero', { createdAt: 'yesterday' })],
    ['a result whose name is a path', entryOf('../hero', { image: 'hero', results: 2 })],
    ['a result of an image with another name', entryOf('cover', { image: 'hero', results: 2 })],
    ['a result whose name goes on otherwise', entryOf('hero-1/../../x', { image: 'hero', results: 2 })],
    ['a result of an image that cannot be', entryOf('../x-1', { image: '../x', results: 2 })],
    ['a result of a number that is none', entryOf('hero-1', { image: 'hero', results: 1.5 })],
  ]

  test.each(rows)('%s', async (_, entry) => {
    write('art/hero.png', pictureOf('hero'))
    write('art/cover.png', pictureOf('hero'))
    write('.git/config', pictureOf('hero'))
    const asked: string[] = []
    const inside = imagesInFolder(createFolder())
    const earlier: EarlierImages = {
      ...inside,
      // Some of them are refused when a lock file is read; none may depend on that.
      readEntries: () => Promise.resolve([entry]),
      find: (entries) => {
        asked.push(...entries.map(({ file }) => file))
        return inside.find(entries)
      },
    }
    const { paths, lines } = await reuse([planned('hero'), planned(entry.name)], { earlier, allNames: ['hero'] })
    expect({ paths, lines, asked }).toEqual({ paths: {}, lines: [], asked: [] })
  })

  test('whatever it holds, only images below the directory are looked at', async () => {
    const good = fc.constantFrom('hero', 'a/b', 'x-1')
    const text = fc.oneof(
      good,
      fc.constantFrom('../x', '/x', '.git/x', '__proto__', 'a//b', 'con', 'hero/../x', 'Hero', 'hero\n'),
      fc.string(),
    )
    const hostile = fc.oneof(
      fc.record({ name: text, suffix: fc.constantFrom('', '-1', '-2', '.png'), file: fc.option(text) }),
      fc.record({ name: good, suffix: fc.constant(''), file: fc.constant(null) }),
    )
    await checkReachingAsync((reached) =>
      fc.asyncProperty(fc.array(hostile, { minLength: 3, maxLength: 8 }), async (given) => {
        const entries = given.map(({ name, suffix, file }) =>
          entryOf(name + suffix, file === null ? {} : { file: `${file}.png` }),
        )
        const asked: string[] = []
        const earlier: EarlierImages = {
          where: 'here',
          readEntries: () => Promise.resolve(entries),
          find: (all) => {
            asked.push(...all.map(({ file }) => file))
            return Promise.resolve(new Map())
          },
        }
        const names = new Set(given.flatMap(({ name, suffix }) => [name, name + suffix]))
        await reuse(
          [...names].map((name) => planned(name)),
          { earlier },
        )
        if (asked.length > 0) reached()
        for (const file of asked) expect(file).toMatch(/^([a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.png$/)
      }),
    )
  })

  test.each([
    ['a link to a file', 'hero', (): void => symlinkSync(path.join(workspace, 'secret.png'), at('art/hero.png'))],
    ['a link to a directory', 'sub/hero', (): void => symlinkSync(path.join(workspace, 'other'), at('art/sub'))],
    [
      'a link further up',
      'a/b/hero',
      (): void => {
        mkdirSync(at('art'), { recursive: true })
        symlinkSync(path.join(workspace, 'other'), at('art/a'))
      },
    ],
    ['a directory', 'hero', (): void => void mkdirSync(at('art/hero.png'), { recursive: true })],
  ])('%s in the place of an image is not followed', async (_, name, place) => {
    write('secret.png', pictureOf(name))
    write('other/hero.png', pictureOf(name))
    write('other/b/hero.png', pictureOf(name))
    writeLock([entryOf(name)])
    place()
    expect((await reuse([planned(name)])).paths).toEqual({})
  })

  function at(file: string): string {
    return path.join(workspace, file)
  }
})

describe('entries that the manifest does not name', () => {
  test.each([
    { count: 10, more: '' },
    { count: 11, more: ', …' },
  ])('are told in one notice with at most ten names, and stay: $count', async ({ count, more }) => {
    const names = Array.from({ length: count }, (_, index) => `old${index + 10}`)
    writeLock([...names, 'hero', 'wide-1', 'wide-2'].map((name) => entryOf(name)))
    const { lines } = await reuse([], { allNames: ['hero', 'wide'] })
    expect(lines).toEqual([
      `notice: The lock file in 'art' has ${count} images that the manifest does not name: ` +
        `${names.slice(0, 10).join(', ')}${more}. Nothing is deleted.`,
    ])
  })

  test('of another shard are none', async () => {
    write('art/b.png', pictureOf('b'))
    writeLock([entryOf('a'), entryOf('b')])
    const { paths, lines } = await reuse([planned('b')], { allNames: ['a', 'b'] })
    expect(paths).toEqual({ b: ['art/b.png'] })
    expect(lines.filter((line) => line.startsWith('notice'))).toEqual([])
  })

  test('are nobody’s business without a manifest', async () => {
    writeLock([entryOf('old')])
    expect((await reuse([planned('hero')])).lines).toEqual([])
  })

  test('are those of single images with a number, and not the results of a task', async () => {
    writeLock([
      ...['hero-1', 'hero-2'].map((name) => entryOf(name, { taskId: name })),
      entryOf('wide-1', { image: 'wide', results: 3 }),
      entryOf('gone-1', { image: 'gone', results: 2 }),
    ])
    const { lines } = await reuse([], { allNames: ['hero', 'wide'] })
    expect(lines.join()).toContain('does not name: gone-1, hero-1, hero-2. Nothing is deleted.')
  })

  test('are left to whoever deletes them', async () => {
    writeLock([entryOf('old')])
    expect((await reuse([], { allNames: ['hero'], tellsUnwanted: false })).lines).toEqual([])
  })

  test('a single one', async () => {
    writeLock([entryOf('old')])
    const { lines } = await reuse([], { allNames: ['hero'] })
    expect(lines).toEqual([
      "notice: The lock file in 'art' has an image that the manifest does not name: old. Nothing is deleted.",
    ])
  })
})

test.each(['{', '{"version": 3, "images": []}', '{"version": 1, "images": [7]}'])(
  'a lock file that cannot be read is an error: %s',
  async (text) => {
    write('art/images.lock.json', text)
    await expect(reuse([planned('hero')])).rejects.toThrow(/The lock file 'art\/images\.lock\.json'/)
  },
)

test('whatever state the images are in, exactly those are reused that have their request and a picture', async () => {
  const state = fc.record({
    entry: fc.constantFrom('same', 'same', 'same', 'other request', 'none'),
    file: fc.constantFrom('same', 'same', 'retouched', 'retouched', 'text', 'missing'),
  })
  await checkReachingAsync(
    (reached) =>
      fc.asyncProperty(fc.array(state, { minLength: 4, maxLength: 8 }), async (states) => {
        rmSync(path.join(workspace, 'art'), { recursive: true, force: true })
        const all = states.map((each, index) => ({ ...each, name: `x/image${index}` }))
        writeLock(
          all
            .filter(({ entry }) => entry !== 'none')
            .map(({ name, entry }) => entryOf(name, entry === 'same' ? {} : { request: 'other' })),
        )
        for (const { name, file } of all.filter((each) => each.file !== 'missing')) {
          write(`art/${name}.png`, { same: pictureOf(name), retouched: RETOUCHED, text: 'text', missing: '' }[file])
        }
        const { paths, lines, plan } = await reuse(all.map(({ name }) => planned(name)))
        const kept = all.filter(({ entry, file }) => entry === 'same' && (file === 'same' || file === 'retouched'))
        if (kept.length > 0 && kept.length < all.length) reached()
        expect(Object.keys(paths)).toEqual(kept.map(({ name }) => name))
        expect(lines.filter((line) => line.startsWith('warning')).length).toBe(
          kept.filter(({ file }) => file === 'retouched').length,
        )
        expect(priceOf(plan)).toBe(4 * (all.length - kept.length))
      }),
    { numRuns: 40 },
  )
})

/** Makes what a plan still lacks, each image with as many pictures as the model gives. */
async function make(plan: Plan, folder: ImageFolder, pictures: (name: string) => number): Promise<void> {
  await folder.check(unfinished(plan).map(({ name }) => name))
  const saved: (SavedImage & ResultOfTask)[] = []
  for (const { name, requestHash } of unfinished(plan)) {
    const count = pictures(name)
    for (let number = 1; number <= count; number++) {
      const result = count === 1 ? undefined : number
      const bytes = pictureOf(`${name} ${number}`)
      writeFileSync(folder.preparePart(name, result), bytes)
      saved.push({
        ...(await folder.keep(name, { mediaType: 'image/png', result })),
        ...(count > 1 && { image: name, results: count }),
        bytes: bytes.length,
        sha256: sha256(bytes),
        width: 1,
        height: 1,
        mediaType: 'image/png',
        model: REQUEST.model,
        taskId: `task-${name.replaceAll('/', '_')}`,
        sourceUrl: 'https://example.com/x.png',
        request: requestHash,
        credits: 4,
        seconds: 1,
        origin: 'generated',
        createdAt: new Date(0),
      })
    }
  }
  folder.writeLock(saved)
}

test('F84: what was made once is not made again, and the lock file stays as it is', async () => {
  const image = fc.record({
    name: fc.constantFrom('hero', 'hero-1', 'hero-1-2', 'releases/v1', 'releases/v1/hero', 'x-1'),
    pictures: fc.integer({ min: 1, max: 3 }),
    prompt: fc.constantFrom('a fox', 'an owl'),
  })
  const images = fc.uniqueArray(image, { selector: ({ name }) => name, minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(images, async (wanted) => {
      rmSync(path.join(workspace, 'art'), { recursive: true, force: true })
      rmSync(path.join(workspace, 'claims'), { force: true })
      const lockFile = path.join(workspace, 'art/images.lock.json')
      const plan = wanted.map(({ name, prompt }) =>
        planned(name, { requestHash: hashRequest({ model: REQUEST.model, input: { prompt } }) }),
      )
      const pictures = (name: string): number => wanted.find((each) => each.name === name)?.pictures ?? 1
      await make({ images: plan }, createFolder(), pictures)
      const lock = readFileSync(lockFile, 'utf8')
      const folder = createFolder()
      const second = await reuse(plan, { earlier: imagesInFolder(folder), allNames: plan.map(({ name }) => name) })
      expect(unfinished(second.plan)).toEqual([])
      expect(second.lines.filter((line) => !line.startsWith('info'))).toEqual([])
      folder.noteReused(second.noted)
      await make(second.plan, folder, pictures)
      expect(readFileSync(lockFile, 'utf8')).toBe(lock)
    }),
    { numRuns: 40 },
  )
})

test('an image of the branch gets the branch’s entry in the workspace, a retouched one too', async () => {
  const folder = createFolder()
  const entries = [entryOf('hero'), entryOf('cover')]
  const branch: EarlierImages = {
    where: "on branch 'main'",
    readEntries: () => Promise.resolve(entries),
    find: async (wanted) => {
      const found = new Map<string, FoundFile>()
      for (const { name, file } of wanted) {
        const bytes = name === 'hero' ? RETOUCHED : pictureOf(name)
        writeFileSync(folder.preparePart(name), bytes)
        const placed = await folder.adopt(name, { extension: 'png' })
        const facts = {
          bytes: bytes.length,
          sha256: sha256(bytes),
          width: 1,
          height: 1,
          mediaType: 'image/png',
        } as const
        found.set(file, { ...facts, ...placed })
      }
      return found
    },
  }
  const { plan, noted } = await reuse([planned('hero'), planned('cover')], { earlier: branch })
  folder.noteReused(noted)
  await folder.check([])
  folder.writeLock(plan.images.flatMap(({ reused }) => reused ?? []))
  const lock = JSON.parse(readFileSync(path.join(workspace, 'art/images.lock.json'), 'utf8')) as { images: LockEntry[] }
  expect(lock.images).toEqual([entryOf('cover'), entryOf('hero')])
})

describe('two places, each with an entry of one file', () => {
  const OTHER = 'c'.repeat(64)
  const [early, late] = ['2026-11-20T10:00:00.000Z', '2026-11-25T10:00:00.000Z']

  /** Looks in two places; each has the picture of the task that its entry names. @returns what was asked for, too */
  async function reuseFrom(entries: readonly LockEntry[], further: readonly LockEntry[] = []) {
    const asked: LockEntry[] = []
    let looks = 0
    const earlier: EarlierImages = {
      where: 'here',
      readEntries: () => Promise.resolve(entries),
      readFurther: () => Promise.resolve(further).finally(() => looks++),
      find: (wanted) => {
        asked.push(...wanted)
        const facts = { bytes: 1, width: 1, height: 1, mediaType: 'image/png' } as const
        const found = wanted.map(
          ({ file, sha256: hash }) => [file, { ...facts, path: file, file, sha256: hash }] as const,
        )
        return Promise.resolve(new Map(found))
      },
    }
    const reused = await reuse([planned('hero')], { earlier, allNames: ['hero'] })
    return { ...reused, asked, looks }
  }

  test.each([
    {
      name: 'the older',
      entries: [entryOf('hero', { createdAt: early }), entryOf('hero', { createdAt: late, request: OTHER })],
    },
    {
      name: 'the later',
      entries: [entryOf('hero', { createdAt: late }), entryOf('hero', { createdAt: early, request: OTHER })],
    },
  ])('that of today’s request is reused where it is $name, and asked for alone', async ({ entries }) => {
    for (const each of [entries, entries.toReversed()]) {
      const { paths, asked, noted, lines } = await reuseFrom(each)
      expect([paths, asked, noted]).toEqual([{ hero: ['hero.png'] }, [entries[0]], [entries[0]]])
      expect(lines.filter((line) => !line.startsWith('info'))).toEqual([])
    }
  })

  test('none is, where both are of other requests', async () => {
    const entries = [entryOf('hero', { request: OTHER }), entryOf('hero', { request: 'd'.repeat(64) })]
    expect(await reuseFrom(entries)).toMatchObject({ paths: {}, asked: [], looks: 1 })
  })

  test('places that are over are looked at where an image would be paid for, and settle nothing else', async () => {
    const [here, there] = [entryOf('hero', { taskId: 'here' }), entryOf('hero', { taskId: 'there' })]
    expect(await reuseFrom([here], [there])).toMatchObject({ asked: [here], looks: 0 })
    const others = [entryOf('hero', { request: OTHER, source: 'other.yml', createdAt: late }), entryOf('dropped')]
    const { paths, asked, lines } = await reuseFrom([], [there, ...others])
    expect([paths, asked]).toEqual([{ hero: ['hero.png'] }, [there]])
    expect(lines.filter((line) => !line.startsWith('info'))).toEqual([])
  })

  test('pictures of one task are not mixed with those of another that has the same files', async () => {
    const of = (taskId: string, request: string, createdAt: string): readonly LockEntry[] =>
      ['hero-1', 'hero-2'].map((name) => entryOf(name, { image: 'hero', results: 2, taskId, request, createdAt }))
    const [wanted, other] = [of('wanted', HASH, early), of('other', OTHER, late)]
    const { paths, asked } = await reuseFrom([...other, ...wanted])
    expect([paths, asked]).toEqual([{ hero: ['hero-1.png', 'hero-2.png'] }, wanted])
  })
})

/** Images that are all there, with three entries in the lock for each. */
function earlierImages(count: number): { readonly names: readonly string[]; readonly earlier: EarlierImages } {
  const names = Array.from({ length: count }, (_, index) => `set${index % 100}/image${index}`)
  const one = entryOf('one')
  const entries = names
    .flatMap((name) => [name, `${name}-1`, `${name}-2`])
    .map((name) => ({ ...one, name, file: `${name}.png` }))
  const found = new Map(
    entries.map(({ file, sha256, bytes }) => [
      file,
      { path: file, file, sha256, bytes, width: 1, height: 1, mediaType: 'image/png' as const },
    ]),
  )
  const earlier: EarlierImages = {
    where: 'here',
    readEntries: () => Promise.resolve(entries),
    find: () => Promise.resolve(found),
  }
  return { names, earlier }
}

test('10,000 images are sorted out in linear time', async () => {
  const { plan } = await checkLinear({
    size: 10_000,
    prepare: earlierImages,
    work: ({ names, earlier }) =>
      reuse(
        names.map((name) => planned(name)),
        { earlier, allNames: names },
      ),
  })
  expect(plan.images).toHaveLength(10_000)
  expect(unfinished(plan)).toEqual([])
})

test('an entry of the lock has the file that the folder gives a new image', async () => {
  const folder = createFolder()
  await make({ images: [planned('releases/v1')] }, folder, () => 1)
  const { plan } = await reuse([planned('releases/v1')])
  const [image] = plan.images[0]?.reused ?? []
  expect(image && lockEntry(image, 'art').file).toBe('releases/v1.png')
  expect(existsSync(path.join(workspace, 'art/releases/v1.png'))).toBe(true)
})

describe('forms beside an original', () => {
  const derivedFrom = { sha256: 'a'.repeat(64), form: 'webp', options: {} }
  const form = entryOf('hero', {
    file: 'hero.webp',
    mediaType: 'image/webp',
    derivedFrom,
    createdAt: '2026-11-23T10:00:00Z',
  })

  test('are not what is reused, and are wanted with it', async () => {
    for (const file of ['art/hero.png', 'art/hero.webp']) write(file, pictureOf('hero'))
    writeLock([entryOf('hero'), form])
    const { paths, lines } = await reuse([planned('hero')], { allNames: ['hero'] })
    expect({ paths, notices: lines.filter((line) => line.startsWith('notice')) }).toEqual({
      paths: { hero: ['art/hero.png'] },
      notices: [],
    })
  })

  test('do not stand in for an original that is not there, and that is not drawn anew for that', async () => {
    write('art/hero.webp', pictureOf('hero'))
    writeLock([entryOf('hero', { delivered: false }), form])
    const { plan, lines } = await reuse([planned('hero')])
    expect(plan.images[0]?.reused).toMatchObject([{ path: '', taskId: TASK, original: { width: 1 }, files: [] }])
    expect({ price: priceOf(plan), lines }).toEqual({ price: 0, lines: [] })
  })

  const formats = { files: [{ word: 'webp', format: 'webp' }], options: {} } as const
  const asked = { sha256: sha256(pictureOf('hero')), form: 'webp', options: { quality: 80, metadata: true } }
  const lacks = async (entry: Partial<LockEntry>, wish: Partial<PlannedImage> = { formats }) => {
    writeLock([entryOf('hero', entry), { ...form, sha256: sha256(pictureOf('hero')), derivedFrom: asked }])
    const { plan, lines, noted } = await reuse([planned('hero', wish)])
    const [image] = plan.images[0]?.reused ?? []
    const files = image && findLacking(image, wish.formats)
    return { lacks: files?.forms.map(({ word }) => word), original: files?.original, lines, noted: noted.length }
  }

  test('are reused where they are of the very original, by the same options', async () => {
    for (const file of ['art/hero.png', 'art/hero.webp']) write(file, pictureOf('hero'))
    expect(await lacks({})).toMatchObject({ lacks: [], original: false, noted: 2 })
    const lower = { formats: { ...formats, options: { quality: 70 } } }
    expect(await lacks({}, lower)).toMatchObject({ lacks: ['webp'], original: false, noted: 1 })
    write('art/hero.png', RETOUCHED)
    expect(await lacks({})).toMatchObject({
      lacks: ['webp'],
      noted: 1,
      lines: [expect.stringContaining('art/hero.png was changed since it was made; it is kept.')],
    })
  })

  test.each([
    { given: {}, stored: { quality: 80 }, lacks: [] },
    { given: {}, stored: { quality: 80, metadata: true }, lacks: ['webp'] },
    { given: {}, stored: { quality: 80, metadata: false }, lacks: ['webp'] },
    { given: { metadata: true }, stored: { quality: 80, metadata: true }, lacks: [] },
    { given: { metadata: true }, stored: { quality: 80 }, lacks: ['webp'] },
    { given: { metadata: false }, stored: { quality: 80, metadata: false }, lacks: [] },
  ])('of a retouched original by $stored are lacking where $given is asked for: $lacks', async (row) => {
    write('art/hero.png', RETOUCHED)
    write('art/hero.webp', pictureOf('hero'))
    const made = { sha256: sha256(RETOUCHED), form: 'webp', options: row.stored }
    writeLock([entryOf('hero'), { ...form, sha256: sha256(pictureOf('hero')), derivedFrom: made }])
    const wish = { ...formats, options: row.given }
    const { plan, lines } = await reuse([planned('hero', { formats: wish })])
    const [image] = plan.images[0]?.reused ?? []
    expect(image && findLacking(image, wish).forms.map(({ word }) => word)).toEqual(row.lacks)
    expect(lines.join().includes('do not say that a machine made them')).toBe(!('metadata' in row.given))
  })

  test('of a retouched original that is gone are kept: nothing else could be made from it', async () => {
    write('art/hero.webp', pictureOf('hero'))
    const made = { sha256: sha256(RETOUCHED), form: 'webp', options: { quality: 80 } }
    writeLock([entryOf('hero'), { ...form, sha256: sha256(pictureOf('hero')), derivedFrom: made }])
    const { plan, lines } = await reuse([planned('hero', { formats })])
    const [image] = plan.images[0]?.reused ?? []
    expect(image).toMatchObject({ path: 'art/hero.webp', files: [{ path: 'art/hero.webp', derivedFrom: made }] })
    expect(image && findLacking(image, formats).forms).toEqual([])
    expect(lines.filter((line) => !line.startsWith('info'))).toEqual([])
  })

  test('that somebody has changed are kept, with a warning', async () => {
    write('art/hero.png', pictureOf('hero'))
    write('art/hero.webp', RETOUCHED)
    expect(await lacks({})).toMatchObject({
      lacks: [],
      lines: [expect.stringContaining('art/hero.webp was changed since it was made; it is kept. Delete it to have it')],
    })
  })

  test('let no image be drawn anew whose file is missing', async () => {
    expect(await lacks({})).toMatchObject({ lacks: ['webp'], original: false, noted: 1 })
    write('art/hero.webp', pictureOf('hero'))
    expect(await lacks({})).toMatchObject({ lacks: [], original: false, noted: 2 })
    const both = { formats: { ...formats, files: ['original', ...formats.files] as const } }
    expect(await lacks({}, both)).toMatchObject({ lacks: [], original: true })
    // Not even where no form is asked for any more, and somebody has deleted the original.
    expect(await lacks({}, {})).toMatchObject({ lacks: [], original: true, noted: 1 })
    // Nor where the forms are of what somebody had made of it; those of an earlier drawing do not count.
    expect(await lacks({ sha256: 'b'.repeat(64) }, {})).toMatchObject({ lacks: [], original: true, noted: 1 })
    expect(await lacks({ taskId: 'task-of-another' }, {})).toMatchObject({ lacks: undefined, noted: 0 })
    const others = { request: 'another' }
    expect(await lacks(others)).toMatchObject({ lacks: undefined, noted: 0 })
  })
})

describe('an image that somebody else has asked for', () => {
  const theirs = { source: 'covers.yml', request: 'other' }
  const line = (own: string): string =>
    `The image 'hero' in 'art' belongs to 'covers.yml', and ${own} asks for another picture of that name. ` +
    "Give one of them another 'name' or 'output-directory', or set 'reuse' to false for one run to take it over."

  test.each([
    {
      what: 'of another request is an error that names both',
      entries: [entryOf('hero', theirs)],
      want: [line("'images.yml'")],
    },
    {
      what: 'is an error, too, for whoever has no source',
      entries: [entryOf('hero', theirs)],
      source: '',
      want: [line('this run')],
    },
    { what: 'of the same request is shared', entries: [entryOf('hero', { source: 'covers.yml' })], want: [] },
    {
      what: 'is one’s own where the source is the same',
      entries: [entryOf('hero', theirs)],
      source: 'covers.yml',
      want: [],
    },
    {
      what: 'changes hands where nobody is known to have',
      entries: [entryOf('hero', { ...theirs, source: '' })],
      want: [],
    },
    { what: 'changes hands where they are gone', entries: [entryOf('hero', theirs)], isGone: true, want: [] },
    {
      what: 'of which there are several files is judged by the newest',
      entries: [
        entryOf('hero', theirs),
        entryOf('hero', { file: 'hero.jpg', mediaType: 'image/jpeg', createdAt: '2026-11-23T10:00:00.000Z' }),
      ],
      want: [],
    },
    {
      what: 'with several pictures is one image',
      entries: [entryOf('hero-1', { ...theirs, image: 'hero', results: 2 })],
      want: [line("'images.yml'")],
    },
    {
      what: 'is theirs whatever was made of it',
      entries: [
        entryOf('hero', theirs),
        entryOf('hero', {
          file: 'hero.webp',
          mediaType: 'image/webp',
          createdAt: '2026-11-24T10:00:00.000Z',
          derivedFrom: { sha256: 'a', form: 'webp', options: {} },
        }),
      ],
      want: [line("'images.yml'")],
    },
    { what: 'under another name is no matter of ours', entries: [entryOf('cover', theirs)], want: [] },
  ])('$what', async ({ entries, source = 'images.yml', isGone = false, want }) => {
    writeLock(entries)
    const error: unknown = await reuse([planned('hero')], { asker: { source, isGone: () => isGone } }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error instanceof InputError ? error.problems : []).toEqual(want)
  })

  test('is named for each, and each source looked for once', async () => {
    const names = ['a', 'b', 'c']
    writeLock(names.map((name) => entryOf(name, theirs)))
    const asked: string[] = []
    const asker = {
      source: 'images.yml',
      isGone: (source: string) => {
        asked.push(source)
        return false
      },
    }
    const error: unknown = await reuse(
      names.map((name) => planned(name)),
      { asker },
    ).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ problems: names.map((name) => expect.stringContaining(`'${name}' in 'art'`)) })
    expect(asked).toEqual(['covers.yml'])
  })

  test('of a model that kie alone knows is found by that model', async () => {
    write('art/hero.png', pictureOf('hero'))
    writeLock([entryOf('hero')])
    const image = planned('hero', { requestHash: 'of another request', isUncertain: true })
    expect((await reuse([image])).paths).toEqual({ hero: ['art/hero.png'] })
    expect((await reuse([{ ...image, isUncertain: false }])).paths).toEqual({})
  })

  test('is told where it is only planned, by a job that is mostly another one, and ignored by a check', async () => {
    writeLock([entryOf('hero', theirs)])
    const told = await reuse([planned('hero')], { disputes: 'told' })
    expect(told.lines).toEqual([`warning: ${line("'images.yml'")} A run that makes images ends there.`])
    expect((await reuse([planned('hero')], { disputes: 'ignored' })).lines).toEqual([])
  })

  test('is no matter of a task to collect, which is paid for', async () => {
    writeLock([entryOf('hero', theirs)])
    const collected = planned('hero', { taskId: TASK, origin: 'collected' })
    expect((await reuse([collected])).paths).toEqual({})
  })
})
