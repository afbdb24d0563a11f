import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parse } from 'yaml'
import { InputError } from '../../../../src/core/text/errors.ts'
import { parseManifest } from '../../../../src/core/inputs/manifest/manifest.ts'

// The schema and the parser say the same of every manifest, but for what a schema cannot say: that names are unique, also
// those that come of `count`, and short enough with their number; that all counts together stay below the limit; how deep
// values are nested; which formats of a list are one and the same; that a variable exists and what a template becomes once
// it is filled; that no text holds `${{`; that a prompt file is there. What pictures are named is looked at when requests
// are made. Pictures from the inputs, which let images go without a prompt, are beyond both.

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const schema = JSON.parse(readFileSync(path.join(ROOT, 'images.schema.json'), 'utf8')) as Readonly<
  Record<string, unknown>
>
// VS Code shows this one in place of the pattern.
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, keywords: ['patternErrorMessage'] })
const validate = ajv.compile(schema)

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What is wrong with a manifest, as the parser sees it. */
function problemsOf(manifest: Json): readonly string[] {
  try {
    parseManifest(JSON.stringify(manifest), { where: 'images.json', variables: {}, readPromptFile: () => 'A fox' })
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

function verdicts(manifest: Json): { readonly schema: boolean; readonly parser: boolean } {
  return { schema: validate(manifest), parser: problemsOf(manifest).length === 0 }
}

const BOTH_TAKE = { schema: true, parser: true }
const BOTH_REFUSE = { schema: false, parser: false }

const json = (text: string): Json => JSON.parse(text) as Json
const withImage = (fields: string): Json => json(`{"images":[{"name":"a","prompt":"b"${fields && `,${fields}`}}]}`)

describe('the schema and the parser take', () => {
  const rows: { name: string; given: Json }[] = [
    { name: 'the smallest manifest', given: withImage('') },
    { name: 'empty defaults', given: json('{"defaults":{},"images":[{"name":"a","prompt_file":"b"}]}') },
    {
      name: 'every key',
      given: json(`{
        "$schema": "x",
        "defaults": {"model":"a/b","aspect_ratio":"3:2","quality":"high","count":1000,"candidates":2,"reference_images":["a.png"],"input":{"seed":1}},
        "images": [
          {"name":"d/e","prompt":"p","model":"a","aspect_ratio":"1:1","quality":"x","count":1,"candidates":8,"alt":"A fox\\nat dawn","input":{"a":[null,{"b":1.5}]}},
          {"name":"f","prompt_file":"p.md","reference_images":["b.png","https://x.example/?y"],"input":{"quality":"high","aspect_ratio":"1:1"}}
        ]}`),
    },
    {
      name: 'a spelling in defaults and the other in an image',
      given: json('{"defaults":{"quality":"a"},"images":[{"name":"a","prompt":"b","input":{"quality":"c"}}]}'),
    },
    { name: 'pictures alone', given: json('{"images":[{"name":"a","reference_images":["b.png"]}]}') },
    {
      name: 'pictures of defaults alone',
      given: json('{"defaults":{"reference_images":["b.png"]},"images":[{"name":"a"}]}'),
    },
    {
      name: 'a prompt in the place of the pictures of defaults',
      given: json('{"defaults":{"reference_images":["b"]},"images":[{"name":"a","prompt":"p","reference_images":[]}]}'),
    },
    { name: 'a list without pictures', given: withImage('"reference_images":[]') },
    { name: 'eight segments', given: json('{"images":[{"name":"a/b/c/d/e/f/g/h","prompt":"b"}]}') },
    { name: 'names that begin like devices', given: json('{"images":[{"name":"console/auxiliary","prompt":"b"}]}') },
    { name: 'a count written as a fraction', given: withImage('"count":2.0') },
    { name: 'the longest alternative text', given: withImage(`"alt":"${'🦊'.repeat(500)}"`) },
    { name: 'H11: an alternative text with joiners', given: withImage('"alt":"👩\\u200d💻 می\\u200cدود"') },
    { name: 'twelve formats', given: withImage(`"formats":"${widths(1, 12)}"`) },
    { name: 'twelve formats in a list', given: withImage(`"formats":${JSON.stringify(widths(1, 12).split(' '))}`) },
    {
      name: 'formats with all that may separate them',
      given: withImage('"formats":" original,\\n8192x8192.jpeg ,1w.avif,"'),
    },
    {
      name: 'all options of formats',
      given: withImage('"format_options":{"quality":100,"fit":"contain","background":"#0B3d3a80","metadata":true}'),
    },
    { name: 'the largest exact number', given: withImage('"input":{"seed":9007199254740991}') },
  ]
  test.each(rows)('$name', ({ given }) => {
    expect({ ...verdicts(given), problems: problemsOf(given) }).toEqual({ ...BOTH_TAKE, problems: [] })
  })

  test('the example', () => {
    const text = readFileSync(path.join(ROOT, 'examples/images.yml'), 'utf8')
    expect(verdicts(parse(text) as Json)).toEqual(BOTH_TAKE)
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${String(schema['$id'])}`)
  })

  test('a template in a name, which the schema leaves to the parser', () => {
    expect(validate({ images: [{ name: 'releases/{{ version }}', prompt: 'a' }] })).toBe(true)
    expect(validate({ images: [{ name: 'releases/{{ version', prompt: 'a' }] })).toBe(false)
  })
})

describe('the schema and the parser refuse', () => {
  const rows: { name: string; given: Json }[] = [
    { name: 'null', given: null },
    { name: 'a list', given: [] },
    { name: 'no images', given: {} },
    { name: 'an empty list', given: { images: [] } },
    { name: 'an image that is a text', given: { images: ['a'] } },
    { name: 'an unknown key at the top', given: json('{"image":[],"images":[{"name":"a","prompt":"b"}]}') },
    { name: 'an unknown key of an image', given: withImage('"seed":1') },
    {
      name: 'an unknown key of defaults',
      given: json('{"defaults":{"name":"x"},"images":[{"name":"a","prompt":"b"}]}'),
    },
    { name: 'no name', given: { images: [{ prompt: 'a' }] } },
    { name: 'no prompt', given: { images: [{ name: 'a' }] } },
    { name: 'two prompts', given: withImage('"prompt_file":"c"') },
    { name: 'two prompts and pictures', given: withImage('"prompt_file":"c","reference_images":["d"]') },
    { name: 'no prompt and a list without pictures', given: json('{"images":[{"name":"a","reference_images":[]}]}') },
    {
      name: 'no prompt and an empty list in defaults',
      given: json('{"defaults":{"reference_images":[]},"images":[{"name":"a"}]}'),
    },
    {
      name: 'no prompt where the pictures of defaults are taken away',
      given: json('{"defaults":{"reference_images":["b"]},"images":[{"name":"a","reference_images":[]}]}'),
    },
    { name: 'pictures that are a text', given: withImage('"reference_images":"a.png"') },
    { name: 'a picture that is a number', given: withImage('"reference_images":["a.png",5]') },
    { name: 'a picture without a name', given: withImage('"reference_images":[" "]') },
    { name: 'a prompt of white space', given: { images: [{ name: 'a', prompt: ' \n\ufeff' }] } },
    { name: 'a prompt that is a number', given: { images: [{ name: 'a', prompt: 5 }] } },
    { name: 'a prompt with a NUL', given: { images: [{ name: 'a', prompt: 'a\0b' }] } },
    { name: 'an alternative text of white space', given: withImage('"alt":" \\n"') },
    { name: 'an alternative text that is too long', given: withImage(`"alt":"${'é'.repeat(501)}"`) },
    { name: 'an alternative text with a control character', given: withImage('"alt":"a\\u0085b"') },
    { name: 'H11: an alternative text that shows nothing', given: withImage('"alt":"\\u2060 \\u3164"') },
    { name: 'H11: an alternative text with a mark of direction', given: withImage('"alt":"a\\u202eb"') },
    { name: 'H11: an alternative text with tags', given: withImage(`"alt":"a\u{e0041}"`) },
    { name: 'H10: an alternative text with a variable', given: withImage('"alt":"Of\\n{{ version }}"') },
    {
      name: 'an alternative text in defaults',
      given: json('{"defaults":{"alt":"x"},"images":[{"name":"a","prompt":"b"}]}'),
    },
    { name: 'a count of zero', given: withImage('"count":0') },
    { name: 'a count above the limit', given: withImage('"count":1001') },
    { name: 'a count that is a text', given: withImage('"count":"1"') },
    { name: 'a count of a fraction', given: withImage('"count":1.5') },
    { name: 'one candidate', given: withImage('"candidates":1') },
    { name: 'more candidates than anybody looks at', given: withImage('"candidates":9') },
    { name: 'candidates that are a text', given: withImage('"candidates":"4"') },
    { name: 'a model with a space', given: withImage('"model":"a b"') },
    { name: 'a model that is too long', given: withImage(`"model":"${'a'.repeat(129)}"`) },
    { name: 'an empty quality', given: withImage('"quality":""') },
    { name: 'thirteen formats', given: withImage(`"formats":"${widths(1, 13)}"`) },
    { name: 'thirteen formats in a list', given: withImage(`"formats":${JSON.stringify(widths(1, 13).split(' '))}`) },
    { name: 'a list without formats', given: withImage('"formats":[]') },
    { name: 'formats of white space', given: withImage('"formats":" , "') },
    ...['webp, 640w.avif', 'webp 640w.avif', 'webp,', ' webp', ''].map((item) => ({
      name: `the item '${item}' in a list of formats`,
      given: withImage(`"formats":["original",${JSON.stringify(item)}]`),
    })),
    ...['0w.png', '8193w.png', '0x8.png', '8x0.png', '8193x1.png', '1x8193.png', '9999w.png', '10000w.png']
      .concat([
        ...[
          '0640w.png',
          '640.png',
          '640w.',
          '640x.png',
          'x640.png',
          '-1w.png',
          '1.5w.png',
          'gif',
          'jpg',
          'WEBP',
          'webp;png',
        ],
      ])
      .flatMap((word) => [
        { name: `the format '${word}'`, given: withImage(`"formats":"webp ${word}"`) },
        { name: `the format '${word}' in a list`, given: withImage(`"formats":["webp","${word}"]`) },
      ]),
    { name: 'a quality of formats that is too high', given: withImage('"format_options":{"quality":101}') },
    { name: 'a prompt in input', given: withImage('"input":{"prompt":"x"}') },
    { name: 'both spellings', given: withImage('"quality":"a","input":{"quality":"b"}') },
    {
      name: 'both spellings in defaults',
      given: json(
        '{"defaults":{"aspect_ratio":"x","input":{"aspect_ratio":"x"}},"images":[{"name":"a","prompt":"b"}]}',
      ),
    },
    { name: '__proto__ in input', given: withImage('"input":{"__proto__":1}') },
    { name: 'constructor deep in input', given: withImage('"input":{"a":[{"constructor":1}]}') },
    { name: 'a number that would be rounded', given: withImage('"input":{"a":[1e16]}') },
    { name: 'a schema that is a number', given: json('{"$schema":1,"images":[{"name":"a","prompt":"b"}]}') },
    ...[
      '',
      'A',
      'a b',
      '-a',
      'a/-b',
      'a//b',
      '/a',
      'a/',
      '../a',
      'con',
      'a/nul',
      'lpt1/a',
      'a.b',
      'a\\b',
      'é',
      'a\n',
    ].map((name) => ({ name: `the name ${JSON.stringify(name)}`, given: { images: [{ name, prompt: 'b' }] } })),
    { name: 'nine segments', given: { images: [{ name: 'a/b/c/d/e/f/g/h/i', prompt: 'b' }] } },
    { name: 'a long segment', given: { images: [{ name: 'a'.repeat(61), prompt: 'b' }] } },
    { name: 'a long path', given: { images: [{ name: Array(4).fill('a'.repeat(60)).join('/'), prompt: 'b' }] } },
  ]
  test.each(rows)('$name', ({ given }) => {
    expect(verdicts(given)).toEqual(BOTH_REFUSE)
  })
})

test('the schema and the parser take the same sides', () => {
  const differing: string[] = []
  for (let side = 0; side <= 10_000; side++) {
    const right = side >= 1 && side <= 8192
    const words = [`${side}w.webp`, `${side}x1.png`, `1x${side}.png`]
    const isTaken = (formats: Json): boolean => validate({ images: [{ name: 'a', prompt: 'b', formats }] })
    differing.push(...words.filter((word) => isTaken(word) !== right || isTaken([word]) !== right))
    // The parser reads a manifest for each: near the ends is enough.
    if (side > 20 && Math.abs(side - 8192) > 20) continue
    differing.push(...words.filter((word) => (problemsOf(withImage(`"formats":"${word}"`)).length === 0) !== right))
  }
  expect(differing).toEqual([])
})

/** So many widths, as formats. */
function widths(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}w.png`).join(' ')
}

/** Values that are right in one place and wrong in another. */
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, 1, 2, 1000, 1001, 1.5, -1, 1e16, -1e16, 1e-7],
  ...['', ' ', '\u2003', 'high', '3:2', 'a/b', 'a b', 'A', 'con', 'd/aux/e', 'x'.repeat(61), 'a\0b', '\0', '5', 'é'],
  ...[
    [],
    {},
    [1],
    [null, 'a'],
    { quality: 'high' },
    { aspect_ratio: 1 },
    { prompt: 'x' },
    ['a.png', 'https://x.example/y.png'],
    { seed: 5, a: [{ b: null }] },
  ],
  ...[
    'original',
    'webp, 640w.avif',
    '0w.png',
    '8193x1.png',
    '0640w.png',
    'jpg',
    ['original', '1200x630.png'],
    ['webp', '9w'],
  ],
  ...[
    { quality: 70 },
    { fit: 'contain', background: '#0b3d3a' },
    { fit: 'crop' },
    { quality: 0 },
    { background: 'red' },
  ],
  ...[json('{"__proto__": 1}'), { a: { constructor: 1 } }, { images: [] }, { name: 'a', prompt: 'b' }],
]

const KEYS = [
  ...['name', 'prompt', 'prompt_file', 'model', 'aspect_ratio', 'quality', 'count', 'candidates', 'alt', 'input'],
  ...['reference_images', 'formats', 'format_options'],
  ...['defaults', 'images', '$schema', 'reference', 'aspect-ratio', '__proto__', 'seed', ''],
]

const field = fc.record(
  {
    model: fc.constantFrom('a', 'gpt-image/1.5-text-to-image'),
    aspect_ratio: fc.constantFrom('1:1', '3:2'),
    count: fc.integer({ min: 1, max: 20 }),
    candidates: fc.integer({ min: 2, max: 8 }),
    reference_images: fc.array(fc.constantFrom('a.png', 'https://x.example/y.png'), { maxLength: 2 }),
    formats: fc.constantFrom('original', 'webp, 640w.avif', ['original', '1200x630.png']),
    format_options: fc.constantFrom(
      {},
      { quality: 70 },
      { fit: 'contain', background: '#0b3d3a' },
      { metadata: false },
    ),
    input: fc.dictionary(fc.constantFrom('seed', 'style', 'n'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 }),
  },
  { requiredKeys: [] },
)

/** What an image is made from beside its pictures. */
const SOURCES = ['prompt', 'prompt_file', 'nothing'] as const

/** A manifest that both take. */
const valid = fc
  .record({
    defaults: fc.option(field, { nil: undefined }),
    images: fc.array(fc.tuple(field, fc.constantFrom(...SOURCES), fc.string({ minLength: 1 })), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ defaults, images }) => {
    const made = images.map(([fields, source, text], index) => {
      const pictures = fields.reference_images ?? defaults?.reference_images ?? []
      const needed = source === 'nothing' && pictures.length === 0 ? 'prompt' : source
      return {
        name: `d/image${index}`,
        ...(needed !== 'nothing' && { [needed]: `a${text.replaceAll('{{', '')}` }),
        ...fields,
      }
    })
    return json(JSON.stringify({ ...(defaults && { defaults }), images: made }))
  })

interface Change {
  readonly at: readonly number[]
  readonly key: string
  readonly value: Json
  readonly kind: 'set' | 'remove'
}

/** Changes one field somewhere inside; the numbers choose the way down. */
function change(target: Json, { at, key, value, kind }: Change): Json {
  if (typeof target !== 'object' || target === null) return value
  const [step, ...rest] = at
  const isList = Array.isArray(target)
  const entries: [string, Json][] = Object.entries(target)
  const chosen = entries[(step ?? 0) % Math.max(1, entries.length)]
  const changed: [string, Json][] =
    step !== undefined && chosen !== undefined
      ? entries.map(([each, member]) => [
          each,
          each === chosen[0] ? change(member, { at: rest, key, value, kind }) : member,
        ])
      : kind === 'remove'
        ? entries.slice(1)
        : [...entries.filter(([each]) => each !== key), [key, value]]
  return isList ? changed.map(([, member]) => member) : Object.fromEntries(changed)
}

const changes = fc.array(
  fc.record({
    at: fc.array(fc.nat({ max: 8 }), { maxLength: 4 }),
    key: fc.constantFrom(...KEYS),
    value: fc.constantFrom(...VALUES),
    kind: fc.constantFrom('set' as const, 'set' as const, 'remove' as const),
  }),
  { maxLength: 2 },
)

test('both ways: the schema takes what the parser takes, and nothing else', () => {
  const seen = { taken: 0, takenWithoutPrompt: 0, refused: 0 }
  fc.assert(
    fc.property(valid, changes, (manifest, list) => {
      const changed = list.reduce(change, manifest)
      const problems = problemsOf(changed)
      // Names that meet, and sums of pictures, are beyond a schema.
      fc.pre(
        !problems.some((problem) =>
          /each image needs a name of its own|would both have a picture|pictures in all/.test(problem),
        ),
      )
      seen[problems.length === 0 ? 'taken' : 'refused'] += 1
      if (problems.length === 0 && !/"prompt(_file)?":/.test(JSON.stringify(changed))) seen.takenWithoutPrompt += 1
      expect({ changed, problems, schema: validate(changed) }).toEqual({
        changed,
        problems,
        schema: problems.length === 0,
      })
    }),
    { numRuns: 2000 },
  )
  expect(seen.taken).toBeGreaterThan(200)
  expect(seen.takenWithoutPrompt).toBeGreaterThan(20)
  expect(seen.refused).toBeGreaterThan(200)
})
