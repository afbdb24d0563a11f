import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readConfig } from '../../../src/core/inputs/config.ts'
import type { RequestsSource } from '../../../src/core/inputs/source.ts'
import { hashRequest, isMadeOf, priceOf, promptsOf, type Plan } from '../../../src/core/plan/plan.ts'
import { makePlan, requestsOf, takeShard, type Existing } from '../../../src/core/plan/planning.ts'
import { checkReaching } from '../../reaching.ts'

const surroundings = { workspace: '/', resolveBranch: () => ({ branch: 'main', isInferred: true }) }

async function plan(inputs: Record<string, string>, isThere?: Existing['isThere']): Promise<Plan> {
  const given: Record<string, string> = { prompt: 'a fox', mode: 'plan', name: 'hero', ...inputs }
  const { source } = await readConfig((name) => given[name] ?? '', surroundings)
  return makePlan(source, isThere && { isThere, isPicture: () => false })
}

type Requested = RequestsSource['requested'][number]

const RESOLVED: Requested['resolved'] = {
  request: { model: 'm', input: { prompt: 'a fox' } },
  ...{ added: [], references: [], price: 1, origins: {}, problems: [], warnings: [], unconfirmed: [] },
}

function requestedImage(name: string, more: Partial<Requested> = {}): Requested {
  return { name, count: 1, resolved: RESOLVED, ...more }
}

describe('an image of a plan', () => {
  const { request } = RESOLVED
  const plain = { name: 'hero', request, requestHash: hashRequest(request), price: 1, origin: 'generated' }

  test('has what is known of it, and nothing besides', () => {
    expect(makePlan({ kind: 'prompt', requested: [requestedImage('hero')] })).toStrictEqual({ images: [plain] })
  })

  test('has what its request brings: pictures to upload, words, its place, whether it is known as a whole', () => {
    const facts = { sha256: 'a', bytes: 1, mediaType: 'image/png' } as const
    const reference = { kind: 'file', path: 'fox.png', file: '/fox.png', ...facts } as const
    const resolved = { ...RESOLVED, added: ['seed'], references: [reference], isUncertain: true }
    const at = { file: 'images.yml', line: 3 }
    const input = { ...request.input, seed: 7 }
    const requested = [
      requestedImage('hero', { alt: 'A fox', at, resolved: { ...resolved, request: { model: 'm', input } } }),
    ]
    expect(makePlan({ kind: 'manifest', requested }).images).toStrictEqual([
      { ...plain, request: { model: 'm', input }, uploads: [reference], isUncertain: true, alt: 'A fox', at },
    ])
  })

  test('beside others that have a task stays as it is', () => {
    const requested = [requestedImage('hero'), requestedImage('logo')]
    const source = { kind: 'prompt', requested, tasks: [{ name: 'logo', taskId: 't1' }], tasksPath: undefined } as const
    expect(makePlan(source).images).toStrictEqual([
      plain,
      { ...plain, name: 'logo', taskId: 't1', price: 0, origin: 'collected' },
    ])
  })

  test('has the place in a file where it is asked for', () => {
    const at = { file: 'images.yml', line: 3 }
    const requested = [requestedImage('hero', { at, count: 2 }), requestedImage('logo')]
    const { images } = makePlan({ kind: 'manifest', requested })
    expect(images.map((image) => [image.name, image.at])).toEqual([
      ['hero-1', at],
      ['hero-2', at],
      ['logo', undefined],
    ])
  })
})

describe('what an image was made of', () => {
  const image = { name: 'hero', request: RESOLVED.request, requestHash: 'a', price: 1, origin: 'generated' } as const
  test.each([
    { name: 'the same request', image, made: { request: 'a', model: 'other' }, want: true },
    { name: 'another request of its model', image, made: { request: 'b', model: 'm' }, want: false },
    {
      name: 'its model, where more is not known',
      image: { ...image, isUncertain: true },
      made: { request: 'b', model: 'm' },
      want: true,
    },
    {
      name: 'another model',
      image: { ...image, isUncertain: true },
      made: { request: 'b', model: 'n' },
      want: false,
    },
    {
      name: 'nothing that is known',
      image: { ...image, request: undefined, isUncertain: true },
      made: { request: 'b', model: 'm' },
      want: false,
    },
  ])('$name: $want', ({ image, made, want }) => {
    expect(isMadeOf(image, made)).toBe(want)
  })
})

describe('the requests of a plan', () => {
  const other = { ...RESOLVED, request: { model: 'm', input: { prompt: 'an owl' } } }
  const requested = [requestedImage('hero', { count: 2 }), requestedImage('logo', { resolved: other })]

  test('are those that it has an image of', () => {
    const source = { kind: 'manifest', requested } as const
    const whole = makePlan(source)
    expect(requestsOf(whole, source)).toEqual(requested)
    expect(requestsOf({ images: whole.images.slice(1, 2) }, source)).toEqual(requested.slice(0, 1))
    expect(requestsOf({ images: [] }, source)).toEqual([])
  })

  test('are none of tasks alone', () => {
    const source = { kind: 'tasks', tasks: [{ name: 'hero', taskId: 't1' }], tasksPath: undefined } as const
    expect(requestsOf(makePlan(source), source)).toEqual([])
  })
})

test('one image has the name itself, several are numbered', async () => {
  expect((await plan({})).images.map((image) => image.name)).toEqual(['hero'])
  expect((await plan({ count: '3' })).images.map((image) => image.name)).toEqual(['hero-1', 'hero-2', 'hero-3'])
})

describe('an image that is there keeps its name', () => {
  const rows: { name: string; count: string; there: readonly string[]; want: readonly string[] }[] = [
    { name: 'one becomes two', count: '2', there: ['hero'], want: ['hero', 'hero-2'] },
    { name: 'one becomes two, twice', count: '2', there: ['hero', 'hero-2'], want: ['hero', 'hero-2'] },
    { name: 'two become three', count: '3', there: ['hero-1', 'hero-2'], want: ['hero-1', 'hero-2', 'hero-3'] },
    { name: 'two become one', count: '1', there: ['hero-1', 'hero-2'], want: ['hero-1'] },
    {
      name: 'one that was alone, became two, and is alone again',
      count: '1',
      there: ['hero', 'hero-2'],
      want: ['hero'],
    },
    { name: 'one beside its former self', count: '1', there: ['hero', 'hero-1'], want: ['hero'] },
    { name: 'the second alone is not the first', count: '1', there: ['hero-2'], want: ['hero'] },
  ]
  test.each(rows)('$name', async ({ count, there, want }) => {
    const made = await plan({ count }, (name) => there.includes(name))
    expect(made.images.map(({ name }) => name)).toEqual(want)
  })

  test('but not where it was made of another request', async () => {
    const [image] = (await plan({ prompt: 'a hen' })).images
    const isThere: Existing['isThere'] = (name, request) => name === 'hero' && request === image?.requestHash
    const made = await plan({ count: '2' }, isThere)
    expect(made.images.map(({ name }) => name)).toEqual(['hero-1', 'hero-2'])
  })

  test('and not the one that another image of the source is called by', () => {
    const requested = ['hero', 'hero-1'].map((name) => requestedImage(name))
    const existing = { isThere: (name: string) => name === 'hero-1', isPicture: () => false }
    const { images } = makePlan({ kind: 'manifest', requested }, existing)
    expect(images.map(({ name }) => name)).toEqual(['hero', 'hero-1'])
    const several = requested.map((each) => (each.name === 'hero-1' ? { ...each, count: 2 } : each))
    const plan = makePlan({ kind: 'manifest', requested: several }, existing)
    expect(plan.images.map(({ name }) => name)).toEqual(['hero', 'hero-1', 'hero-1-2'])
  })
})

test('the price is that of all images, and unknown where a model has no known price', async () => {
  expect(priceOf(await plan({ count: '3', quality: 'high' }))).toBe(66)
  expect(priceOf(await plan({ model: 'some/model' }))).toBeUndefined()
  const { images } = await plan({})
  const other = images.map((image) => ({ ...image, price: undefined }))
  expect(priceOf({ images: [...images, ...other] })).toBeUndefined()
})

test('A6: the price is a sum in whole micro-credits, of what is to be submitted', async () => {
  const { images } = await plan({ count: '4' })
  const priced = images.map((image, index) => ({ ...image, price: 0.8, ...(index === 3 && { taskId: 'abc' }) }))
  expect(priceOf({ images: priced })).toBe(2.4)
})

test('A14: a part of a plan keeps what earlier attempts took', async () => {
  const whole = { ...(await plan({ count: '4' })), earlierCosts: [{ taskId: 'abc', credits: 4, price: 4 }] }
  const part = takeShard(whole, { index: 2, of: 2 })
  expect(part.images.map(({ name }) => name)).toEqual(['hero-2', 'hero-4'])
  expect(part.earlierCosts).toEqual(whole.earlierCosts)
})

test('prompts go by the names of the images, and a task to collect has none', async () => {
  expect(promptsOf(await plan({ count: '2' }))).toEqual({ 'hero-1': 'a fox', 'hero-2': 'a fox' })
  expect(promptsOf(await plan({ prompt: '', name: '', tasks: '281e5b0f39b9281e5b0f39b9281e5b0f' }))).toStrictEqual({})
  const resolved = { ...RESOLVED, request: { model: 'm', input: { prompt: 7 } } }
  const unusual = makePlan({ kind: 'manifest', requested: [requestedImage('hero', { resolved })] })
  expect(promptsOf(unusual)).toStrictEqual({})
})

describe('the hash of a request', () => {
  test('is that of its JSON with sorted keys, in every version: what others have made is found by it', () => {
    const hash = hashRequest({ model: 'm', input: { b: [{ z: 1, y: null }, 'x'], B: 2, a: { d: true, c: '' }, 10: 0 } })
    const json = '{"input":{"10":0,"B":2,"a":{"c":"","d":true},"b":[{"y":null,"z":1},"x"]},"model":"m"}'
    expect(hash).toBe(createHash('sha256').update(json).digest('hex'))
  })

  test('does not depend on the order of keys or on the callback', () => {
    const one = hashRequest({ model: 'm', input: { a: 1, b: { c: 2, d: [1, 2] } } })
    const withCallback = { model: 'm', input: { b: { d: [1, 2], c: 2 }, a: 1 }, callBackUrl: 'https://x.example' }
    const two = hashRequest(withCallback)
    expect(one).toBe(two)
    expect(one).toMatch(/^[0-9a-f]{64}$/)
  })

  test('tells apart whatever JSON tells apart', () => {
    const input = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
    const pair = fc.oneof(
      input.map((one) => ({ one, other: reordered(one), isSame: true })),
      fc
        .tuple(input, fc.nat(), fc.jsonValue())
        .map(([one, at, value]) => ({ one, other: reordered(withChange(one, { at, value })), isSame: undefined })),
    )
    checkReaching((reached) =>
      fc.property(pair, ({ one, other, isSame = hashable(one) === hashable(other) }) => {
        // Two that have nothing in common are told apart by any hash.
        if (JSON.stringify(one) !== JSON.stringify(other)) reached()
        const hash = hashRequest({ model: 'm', input: one })
        expect(hashRequest({ model: 'm', input: other }) === hash).toBe(isSame)
      }),
    )
  })

  test('differs for another order in a list, another model, another value', () => {
    const hashes = [
      { model: 'm', input: { a: [1, 2] } },
      { model: 'm', input: { a: [2, 1] } },
      { model: 'n', input: { a: [1, 2] } },
      { model: 'm', input: { a: ['1', 2] } },
    ].map(hashRequest)
    expect(new Set(hashes).size).toBe(4)
  })
})

/** The same data as sorted text, made in another way than the code under test. */
function hashable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(hashable).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${hashable(member)}`)
  return `{${entries.toSorted().join()}}`
}

/** The same data with the keys of every object the other way round. */
function reordered<T>(value: T): T
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reordered(member)]),
  )
}

/** The same object with another value under one of its keys, among them ones that look much like the old. */
function withChange(
  input: Readonly<Record<string, unknown>>,
  { at, value }: { readonly at: number; readonly value: unknown },
): Record<string, unknown> {
  const keys = Object.keys(input)
  const key = keys[at % keys.length] ?? ''
  const old = input[key]
  const changes = [value, typeof old === 'number' ? String(old) : [old], Array.isArray(old) ? old.toReversed() : null]
  return { ...input, [key]: changes[at % changes.length] }
}
