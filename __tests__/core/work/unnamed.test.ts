import { describe, expect, test } from '@jest/globals'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import type { RequestsSource } from '../../../src/core/inputs/source.ts'
import { hashRequest, type Plan } from '../../../src/core/plan/plan.ts'
import { makePlan } from '../../../src/core/plan/planning.ts'
import { unnamedBy } from '../../../src/core/work/unnamed.ts'
import { lockEntry } from '../../../src/core/images/lock/lock.ts'
import { savedImage } from '../result/results.ts'

type Requested = RequestsSource['requested'][number]

const RESOLVED = {
  request: { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'x' } },
  ...{ added: [], references: [], origins: {}, problems: [], warnings: [], unconfirmed: [], price: 4 },
}

const HASH = hashRequest(RESOLVED.request)

function requested(name: string, more: Partial<Requested> = {}): Requested {
  return { name, count: 1, resolved: RESOLVED, ...more }
}

function entry(name: string, more: Partial<LockEntry> = {}): LockEntry {
  const made = lockEntry(savedImage({ name, path: `kie-images/${name}.png` }), 'kie-images')
  return { ...made, source: 'images.yml', ...more }
}

interface Found {
  readonly own: readonly string[]
  readonly nobodys: readonly string[]
}

/** Files that a manifest of these images does not name. */
function unnamed(images: readonly Requested[], entries: readonly LockEntry[], plan?: Plan): Found {
  const source = { kind: 'manifest', requested: images } as const
  const find = unnamedBy({ source, plan: plan ?? makePlan(source), asker: { source: 'images.yml' } })
  const { own, nobodys } = find(entries)
  const filesOf = (found: readonly LockEntry[]): readonly string[] => found.map(({ file }) => file)
  return { own: filesOf(own), nobodys: filesOf(nobodys) }
}

const FORM = { sha256: 'a'.repeat(64), form: 'webp', options: {} }

test.each<{ name: string; images: readonly Requested[]; entries: readonly LockEntry[]; own: readonly string[] }>([
  { name: 'what it names', images: [requested('hero')], entries: [entry('hero')], own: [] },
  {
    name: 'what it names no more',
    images: [requested('hero')],
    entries: [entry('hero'), entry('old')],
    own: ['old.png'],
  },
  {
    name: "another's, and what another has named",
    images: [requested('hero')],
    entries: [entry('a', { source: 'other.yml' }), entry('b', { source: '.github/workflows/a.yml#draw' })],
    own: [],
  },
  {
    name: 'a picture beyond the count',
    images: [requested('hero', { count: 2 })],
    entries: [entry('hero-1'), entry('hero-2'), entry('hero-3')],
    own: ['hero-3.png'],
  },
  {
    name: 'several pictures of one task, and forms of them',
    images: [requested('hero')],
    entries: [
      entry('hero-1', { image: 'hero', results: 2 }),
      entry('hero-2', { image: 'hero', results: 2 }),
      entry('hero-1', { image: 'hero', results: 2, file: 'hero-1.webp', mediaType: 'image/webp', derivedFrom: FORM }),
    ],
    own: [],
  },
  {
    name: 'forms, which go with their image',
    images: [requested('hero')],
    entries: [
      entry('hero', { file: 'hero.webp', mediaType: 'image/webp', derivedFrom: FORM }),
      entry('old', { file: 'old.webp', mediaType: 'image/webp', derivedFrom: FORM }),
    ],
    own: ['old.webp'],
  },
  {
    name: 'covers of other releases',
    images: [requested('releases/v2', { template: 'releases/{{ version }}' })],
    entries: [
      ...['releases/v1', 'releases/v1-2', 'releases/v0-1'].map((each) => entry(each)),
      entry('releases/v1/back'),
      entry('v1'),
    ],
    own: ['releases/v1/back.png', 'v1.png'],
  },
  {
    name: 'several covers of each release',
    images: [requested('v2-cover', { template: '{{ version }}-cover', count: 2 })],
    entries: [
      entry('v1-cover-1'),
      entry('v1-cover-2'),
      entry('v1-cover'),
      entry('v0-cover-1', { image: 'v0-cover', results: 2 }),
      entry('v1-covers'),
      entry('v1-cover-a'),
    ],
    own: ['v1-covers.png', 'v1-cover-a.png'],
  },
  {
    name: 'numbers behind a name, up to two, and no others',
    images: [requested('v2/cover-draft', { template: '{{ version }}/cover-draft' })],
    entries: ['-7', '-12', '-123456', '-1-2', '-1234567', '-0', '-01', '-1x', '-1-2-3', '1']
      .map((number) => entry(`v1/cover-draft${number}`))
      .concat(entry('v1/cover-2-draft'), entry('v1/-1cover-draft')),
    own: [
      ...['-1234567', '-0', '-01', '-1x', '-1-2-3', '1'].map((number) => `v1/cover-draft${number}.png`),
      'v1/cover-2-draft.png',
    ],
  },
  {
    name: 'names without a value, and with two',
    images: [requested('a-b-c', { template: 'a-{{ x }}-{{ y }}c' })],
    entries: [entry('a--c'), entry('a-x-y-z-c'), entry('a-c'), entry('b-x-c'), entry('a-x-d')],
    own: ['a-c.png', 'b-x-c.png', 'a-x-d.png'],
  },
  {
    name: 'what no run of this action wrote',
    images: [requested('hero')],
    entries: [entry('old', { file: '../old.png' }), entry('old', { file: 'README.md' }), entry('x/../../old')],
    own: [],
  },
])('of a manifest that no longer names: $name', ({ images, entries, own }) => {
  expect(unnamed(images, entries)).toEqual({ own, nobodys: [] })
})

test('what nobody is known to have asked for is told apart', () => {
  expect(unnamed([requested('hero')], [entry('old', { source: '' }), entry('hero', { source: '' })])).toEqual({
    own: [],
    nobodys: ['old.png'],
  })
})

test('where the manifest is nobody in particular, what nobody has asked for is not its own', () => {
  const source = { kind: 'manifest', requested: [requested('hero')] } as const
  const find = unnamedBy({ source, plan: makePlan(source), asker: { source: '' } })
  const entries = [entry('old', { source: '' }), entry('other')]
  expect(find(entries)).toEqual({ own: [], forms: [], nobodys: entries.slice(0, 1) })
})

test('of tasks alone nothing counts as named but what they are called', () => {
  const source = { kind: 'tasks', tasks: [{ name: 'hero', taskId: 't1' }], tasksPath: undefined } as const
  const find = unnamedBy({ source, plan: makePlan(source), asker: { source: 'images.yml' } })
  expect(find([entry('hero'), entry('old')]).own.map(({ name }) => name)).toEqual(['old'])
})

test('what the plan makes counts as named, whatever it is called there', () => {
  const source = { kind: 'manifest', requested: [requested('hero', { count: 2 })] } as const
  const plan = makePlan(source)
  const images = plan.images.map((image, index) => (index === 0 ? { ...image, name: 'hero' } : image))
  expect(unnamed(source.requested, [entry('hero'), entry('hero-2')], { images }).own).toEqual([])
})

describe('beside tasks, where the plan has only the images that have one', () => {
  function collecting(image: Requested, { task, there }: { readonly task: string; readonly there: string }): Found {
    const source = { kind: 'manifest', requested: [image], tasks: [{ name: task, taskId: 'id' }] } as const
    const plan = { images: makePlan(source).images.filter(({ taskId }) => taskId !== undefined) }
    return unnamed([image], [entry(there, { request: HASH })], plan)
  }

  test('an image that was there before there were several counts as named', () => {
    const image = requested('hero', { count: 2 })
    expect(collecting(image, { task: 'hero-2', there: 'hero' }).own).toEqual([])
  })

  test('so does the first of several where there is to be one', () => {
    expect(collecting(requested('hero'), { task: 'other', there: 'hero-1' }).own).toEqual([])
  })
})

test('a name of many values is compared in no time', () => {
  const template = '{{ a }}-'.repeat(80)
  expect(unnamed([requested('x', { template })], [entry(`x/${'a-'.repeat(29)}a`)]).own).toHaveLength(1)
})
