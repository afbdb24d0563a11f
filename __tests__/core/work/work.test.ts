import { describe, expect, test } from '@jest/globals'
import { wishFor } from '../../../src/core/formats/wish.ts'
import { parseFormats } from '../../../src/core/formats/words.ts'
import type { EarlierImages } from '../../../src/core/images/earlier-images.ts'
import { lockEntry, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import type { RequestsSource } from '../../../src/core/inputs/source.ts'
import { hashRequest, type Plan } from '../../../src/core/plan/plan.ts'
import { makePlan } from '../../../src/core/plan/planning.ts'
import { existingIn, planWork, type WorkOptions } from '../../../src/core/work/work.ts'
import { savedImage } from '../result/results.ts'

const REQUEST = { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'x' } }
const HASH = hashRequest(REQUEST)

function sourceOf(name: string, count: number): RequestsSource {
  const resolved = { request: REQUEST, added: [], references: [], origins: {}, problems: [], warnings: [] }
  return { kind: 'prompt', requested: [{ name, count, resolved: { ...resolved, unconfirmed: [], price: 4 } }] }
}

function entryOf(name: string, more: Partial<LockEntry> = {}): LockEntry {
  const made = lockEntry(savedImage({ name, path: `kie-images/${name}.png` }), 'kie-images')
  return { ...made, request: HASH, ...more }
}

const pair = (more: Partial<LockEntry> = {}): readonly LockEntry[] =>
  ['hero-1', 'hero-2'].map((name) => entryOf(name, { taskId: 'one', ...more }))

test.each<{ name: string; entries: readonly LockEntry[]; count: number; want: readonly string[] }>([
  { name: 'one stays', entries: [entryOf('hero')], count: 1, want: ['hero'] },
  {
    name: 'the first of two stays as the one',
    entries: [entryOf('hero-1'), entryOf('hero-2', { taskId: 'two' })],
    count: 1,
    want: ['hero-1'],
  },
  {
    name: 'two pictures of one task are one image',
    entries: pair({ image: 'hero', results: 2 }),
    count: 1,
    want: ['hero'],
  },
  { name: 'so they are where the lock file does not say so', entries: pair(), count: 1, want: ['hero'] },
  {
    name: 'another one takes no name of a picture',
    entries: pair({ image: 'hero', results: 2 }),
    count: 3,
    want: ['hero', 'hero-3', 'hero-4'],
  },
  {
    name: 'and has the same name when it is there',
    entries: [...pair({ image: 'hero', results: 2 }), entryOf('hero-3')],
    count: 2,
    want: ['hero', 'hero-3'],
  },
  { name: 'but two where two are asked for', entries: pair(), count: 2, want: ['hero-1', 'hero-2'] },
  {
    name: 'what leads to no file of an image is nothing',
    entries: [entryOf('hero-1', { file: 'x' })],
    count: 1,
    want: ['hero'],
  },
])('names: $name', ({ entries, count, want }) => {
  const source = sourceOf('hero', count)
  expect(makePlan(source, existingIn(entries, source)).images.map(({ name }) => name)).toEqual(want)
})

test('names: a picture of one image is no other image', () => {
  const source = sourceOf('hero', 1)
  const requested = [...source.requested, ...sourceOf('hero-1', 3).requested]
  const { images } = makePlan({ ...source, requested }, existingIn(pair(), { ...source, requested }))
  expect(images.map(({ name }) => name)).toEqual(['hero', 'hero-1-1', 'hero-1-2', 'hero-1-3'])
})

describe('the work of a job', () => {
  /** Plans one image that is there, and one that is not. */
  async function plan({
    entries = [entryOf('hero')],
    ...changes
  }: Partial<WorkOptions> & { entries?: readonly LockEntry[] } = {}) {
    const said: string[] = []
    const say =
      (level: string) =>
      (line: string): void =>
        void said.push(`${level}: ${line}`)
    const log = {
      info: say('info'),
      notice: say('notice'),
      warning: say('warning'),
      error: say('error'),
      debug: say('debug'),
    }
    const reused: string[] = []
    const requested = [...sourceOf('hero', 1).requested, ...sourceOf('logo', 1).requested]
    const made = await planWork({
      source: { kind: 'manifest', requested },
      shard: undefined,
      prune: false,
      asker: { source: 'images.yml', isGone: () => false },
      earlier: earlierOf(entries),
      reuse: true,
      mode: 'make',
      destinations: [],
      onReused: (those) => void reused.push(...those.map(({ name }) => name)),
      readRecords: undefined,
      maxCredits: undefined,
      log,
      ...changes,
    })
    return { plan: made, origins: originsOf(made), said, reused }
  }

  function earlierOf(entries: readonly LockEntry[]): EarlierImages {
    const found = entries.map(({ file, sha256 }) => {
      const facts = { bytes: 1, sha256, width: 1, height: 1, mediaType: 'image/png' } as const
      return [file, { path: `kie-images/${file}`, file: `/kie-images/${file}`, ...facts }] as const
    })
    return {
      where: "in 'kie-images'",
      readEntries: () => Promise.resolve(entries),
      find: () => Promise.resolve(new Map(found)),
    }
  }

  function originsOf({ images }: Plan): readonly string[] {
    return images.map(({ name, origin }) => `${name} ${origin}`)
  }

  test('ends where a form would take the place of another image, whatever is looked for besides', async () => {
    const formats = wishFor(parseFormats('640w.png'), {})
    const [hero] = sourceOf('hero', 1).requested
    const requested = hero === undefined ? [] : [{ ...hero, ...(formats && { formats }) }]
    const entries = [entryOf('hero'), entryOf('hero-640w')]
    const source = { kind: 'manifest', requested } as const
    for (const reuse of [true, false]) {
      await expect(plan({ source, entries, reuse })).rejects.toThrow("a file of the image 'hero-640w'")
    }
    expect(await plan({ source, entries, mode: 'check' })).toMatchObject({ origins: ['hero reused'] })
  })

  const TOLD = 'info: hero: kie-images/hero.png is reused, its request has not changed'

  test('is what is not there, and whoever keeps the rest hears of it', async () => {
    const { origins, said, reused } = await plan()
    expect(origins).toEqual(['hero reused', 'logo generated'])
    expect(said).toEqual([TOLD])
    expect(reused).toEqual(['hero'])
  })

  test.each([
    { name: 'nothing is to be reused', changes: { reuse: false } },
    { name: 'nothing is looked for', changes: { earlier: undefined } },
  ])('is all of it where $name', async ({ changes }) => {
    expect(await plan(changes)).toMatchObject({ origins: ['hero generated', 'logo generated'], said: [], reused: [] })
  })

  test('is a part of it in a shard, which knows the names of the others', async () => {
    const { origins, said } = await plan({ shard: { index: 2, of: 2 } })
    expect(origins).toEqual(['logo generated'])
    expect(said).toEqual([])
  })

  test.each([
    { name: 'told, where a manifest does not name them', changes: {}, isTold: true },
    { name: 'not told, where they are deleted', changes: { prune: true }, isTold: false },
    {
      name: 'not told, where there is no manifest',
      changes: { source: { ...sourceOf('hero', 1) } },
      isTold: false,
    },
  ])('leaves other images alone; they are $name', async ({ changes, isTold }) => {
    const { said } = await plan({ entries: [entryOf('hero'), entryOf('old')], ...changes })
    const notice =
      "notice: The lock file in 'kie-images' has an image that the manifest does not name: old. Nothing is deleted."
    expect(said).toEqual([TOLD, ...(isTold ? [notice] : [])])
  })

  test.each([
    { source: 'images.yml', want: ['images.yml', 'images.yml'] },
    { source: '', want: [undefined, undefined] },
  ])("knows who asks for it, if anybody: '$source'", async ({ source, want }) => {
    const { plan: made } = await plan({ asker: { source, isGone: () => false } })
    expect(made.images.map((image) => image.source)).toEqual(want)
    expect(made.images.map((image) => 'source' in image)).toEqual(want.map((each) => each !== undefined))
  })

  describe('where an image is of another manifest', () => {
    const entries = [entryOf('hero', { source: 'covers.yml', request: 'other' })]

    test.each(['make', 'submit'] as const)('is refused to %s', async (mode) => {
      await expect(plan({ mode, entries })).rejects.toThrow("belongs to 'covers.yml'")
    })

    test('is planned with a warning', async () => {
      const { origins, said } = await plan({ mode: 'plan', entries })
      expect(origins).toEqual(['hero generated', 'logo generated'])
      expect(said).toEqual([
        expect.stringMatching(/^warning: .*belongs to 'covers\.yml'.* A run that makes images ends there\.$/),
      ])
    })

    test('is checked as it lies there', async () => {
      expect(await plan({ mode: 'check', entries })).toMatchObject({ said: [] })
    })
  })

  describe('in a re-run', () => {
    const task = { name: 'logo', request: HASH, at: new Date(0), taskId: 't1', price: 4, credits: undefined }
    const readRecords = () =>
      Promise.resolve([
        { number: 1, tasks: [task] },
        { number: 2, tasks: undefined },
      ])

    test('takes up what an earlier attempt has submitted, after what is there', async () => {
      const { plan: made, origins, said } = await plan({ readRecords, maxCredits: 50 })
      expect(origins).toEqual(['hero reused', 'logo resumed'])
      expect(made.earlierCosts).toEqual([{ taskId: 't1', credits: undefined, price: 4 }])
      expect(said).toEqual([
        TOLD,
        expect.stringMatching(/^warning: .* no record of attempt 2: .*'max-credits' cannot count/),
        'info: logo: taking up task t1, submitted at 1970-01-01T00:00:00.000Z',
      ])
    })

    test('asks for no record where everything is there', async () => {
      const made = await plan({
        entries: [entryOf('hero'), entryOf('logo')],
        readRecords: () => Promise.reject(new Error('nobody asks for records')),
      })
      expect(made.origins).toEqual(['hero reused', 'logo reused'])
    })
  })
})
