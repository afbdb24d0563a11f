import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InputError } from '../../../../src/core/text/errors.ts'
import type { ManifestImage } from '../../../../src/core/inputs/manifest/image.ts'
import { parseManifest, type ManifestOptions } from '../../../../src/core/inputs/manifest/manifest.ts'
import { isImagePath } from '../../../../src/core/workspace/image-name.ts'
import { checkLinear } from '../../../growth.ts'
import { checkReaching } from '../../../reaching.ts'
import { codePoint } from '../../../code-point.ts'

const FILES: Readonly<Record<string, string>> = {
  'prompts/cover.md': '\n# A cover for {{ version }}\n\nin gouache\n',
  'prompts/empty.md': ' \n',
  'prompts/nul.md': 'a\0b',
}

const OPTIONS: ManifestOptions = {
  where: 'images.yml',
  variables: { version: 'v1.2.0', void: ' ', kanji: '日本' },
  readPromptFile: (file) => {
    const text = FILES[file]
    if (text === undefined) throw new InputError([`'prompt_file' is "${file}"; there is no such file.`])
    return text
  },
}

function parse(text: string, options: Partial<ManifestOptions> = {}): readonly ManifestImage[] | readonly string[] {
  try {
    return parseManifest(text, { ...OPTIONS, ...options })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

function images(text: string): readonly ManifestImage[] {
  return parseManifest(text, OPTIONS)
}

/** An image as plain values, without its places. */
function plain(image: ManifestImage): Record<string, unknown> {
  const { name, prompt, model, aspectRatio, quality, count, references, input } = image
  const fields = { prompt, model, aspectRatio, quality, count, references }
  return {
    name,
    ...Object.fromEntries(Object.entries(fields).flatMap(([key, placed]) => (placed ? [[key, placed.value]] : []))),
    input: Object.fromEntries(Object.entries(input).map(([key, { value }]) => [key, value])),
  }
}

describe('a manifest', () => {
  test('gives its images with the places where each value was written', () => {
    const text = `
defaults: { model: gpt-image/1.5-text-to-image, aspect_ratio: '3:2', quality: high }
images:
  - name: hero
    prompt: A lighthouse at dawn, gouache
  - name: releases/{{ version }}
    prompt_file: prompts/cover.md
    count: 2
    input: { quality: medium }
    reference_images: [docs/logo.png, 'https://x.example/y.png']
`
    const at = (line: number): string => `images.yml, line ${line}`
    expect(images(text)).toEqual([
      {
        name: 'hero',
        place: at(4),
        prompt: { value: 'A lighthouse at dawn, gouache', place: at(5) },
        model: { value: 'gpt-image/1.5-text-to-image', place: at(2), isDefault: true },
        aspectRatio: { value: '3:2', place: at(2), isDefault: true },
        quality: { value: 'high', place: at(2), isDefault: true },
        input: {},
      },
      {
        name: 'releases/v1-2-0',
        template: 'releases/{{ version }}',
        place: at(6),
        prompt: { value: '# A cover for v1.2.0\n\nin gouache', place: at(7) },
        model: { value: 'gpt-image/1.5-text-to-image', place: at(2), isDefault: true },
        aspectRatio: { value: '3:2', place: at(2), isDefault: true },
        count: { value: 2, place: at(8) },
        references: { value: ['docs/logo.png', 'https://x.example/y.png'], place: at(10) },
        input: { quality: { value: 'medium', place: at(9) } },
      },
    ])
  })

  test('may be JSON, with the address of its schema', () => {
    const text = JSON.stringify({ $schema: './images.schema.json', images: [{ name: 'a', prompt: 'b', count: 3 }] })
    expect(images(text).map(plain)).toEqual([{ name: 'a', prompt: 'b', count: 3, input: {} }])
  })

  test('keeps what the fields of a model hold', () => {
    const text = 'images: [{ name: a, prompt: b, input: { n: null, t: true, f: 1.5, l: [1, { x: y }], s: "010" } }]'
    expect(images(text).map(plain)).toMatchObject([
      { input: { n: null, t: true, f: 1.5, l: [1, { x: 'y' }], s: '010' } },
    ])
  })

  test('a ratio without quotes is a text, as YAML 1.2 has it', () => {
    expect(images('images: [{ name: a, prompt: b, aspect_ratio: 3:2 }]').map(plain)).toMatchObject([
      { aspectRatio: '3:2' },
    ])
    expect(images('%YAML 1.1\n---\nimages: [{ name: a, prompt: b, aspect_ratio: 3:2 }]').map(plain)).toMatchObject([
      { aspectRatio: '3:2' },
    ])
  })

  test('needs no prompt where there are pictures, for models that take none', () => {
    const text = `
defaults: { reference_images: [a.png] }
images: [{ name: a }, { name: b, reference_images: [b.png] }, { name: c, prompt: d, reference_images: [] }]
`
    expect(images(text).map(plain)).toEqual([
      { name: 'a', references: ['a.png'], input: {} },
      { name: 'b', references: ['b.png'], input: {} },
      { name: 'c', prompt: 'd', references: [], input: {} },
    ])
    expect(parse('images: [{ name: a }]', { hasReferences: true })).toEqual([
      { name: 'a', place: 'images.yml, line 1', input: {} },
    ])
  })

  test('a prompt file that several images name is read once', () => {
    const read: string[] = []
    const readPromptFile = (file: string): string => {
      read.push(file)
      return 'A cover'
    }
    parse('images: [{ name: a, prompt_file: x.md }, { name: b, prompt_file: x.md }]', { readPromptFile })
    expect(read).toEqual(['x.md'])
  })
})

describe('what is nearer wins, field by field and however a field is spelt', () => {
  const rows: { name: string; defaults: string; image: string; want: Record<string, unknown> }[] = [
    {
      name: 'all of defaults',
      defaults: 'model: a/b, count: 2, quality: high, input: { seed: 1 }',
      image: '',
      want: { model: 'a/b', count: 2, quality: 'high', input: { seed: 1 } },
    },
    {
      name: 'the same key',
      defaults: 'quality: high',
      image: 'quality: medium',
      want: { quality: 'medium', input: {} },
    },
    {
      name: 'in input against a key of defaults',
      defaults: 'quality: high',
      image: 'input: { quality: medium }',
      want: { input: { quality: 'medium' } },
    },
    {
      name: 'a key against input of defaults',
      defaults: 'input: { quality: high, seed: 1 }',
      image: 'quality: medium',
      want: { quality: 'medium', input: { seed: 1 } },
    },
    {
      name: 'the same for the aspect ratio',
      defaults: 'input: { aspect_ratio: 3:2 }, quality: high',
      image: 'aspect_ratio: 1:1',
      want: { aspectRatio: '1:1', quality: 'high', input: {} },
    },
    {
      name: 'pictures as a whole',
      defaults: 'reference_images: [a.png, b.png], count: 2',
      image: 'reference_images: [c.png]',
      want: { references: ['c.png'], count: 2, input: {} },
    },
    {
      name: 'no pictures against those of defaults',
      defaults: 'reference_images: [a.png]',
      image: 'reference_images: []',
      want: { references: [], input: {} },
    },
    {
      name: 'one field of input beside others',
      defaults: 'input: { a: 1, b: { c: 1 } }',
      image: 'input: { b: { d: 2 } }',
      want: { input: { a: 1, b: { d: 2 } } },
    },
  ]
  test.each(rows)('$name', ({ defaults, image, want }) => {
    const rest = image === '' ? '' : `, ${image}`
    const [got, ...others] = images(`defaults: { ${defaults} }\nimages: [{ name: a, prompt: b${rest} }]`).map(plain)
    expect(others).toEqual([])
    expect(got).toEqual({ name: 'a', prompt: 'b', ...want })
  })
})

const one = (fields: string): string => `images:\n  - name: hero\n    prompt: A fox\n    ${fields}\n`

describe('F129: a mistake is an error with its line', () => {
  const rows: { name: string; given: string; want: string }[] = [
    { name: 'an empty file', given: '', want: 'images.yml is empty' },
    { name: 'comments alone', given: '# images:', want: 'images.yml is empty' },
    { name: 'a list at the top', given: '- name: a\n  prompt: b', want: 'line 1: this is a list' },
    { name: 'a text', given: 'images', want: 'line 1: this is "images"' },
    { name: 'no images', given: 'defaults: {}', want: "lacks the key 'images'" },
    { name: 'an empty list', given: 'images: []', want: "line 1: 'images' is an empty list" },
    { name: 'images without anything', given: 'images:', want: "line 1: 'images' is empty" },
    { name: 'images as a mapping', given: 'images: { hero: { prompt: a } }', want: "line 1: 'images' is a mapping" },
    { name: 'an image that is a text', given: 'images:\n  - A fox', want: 'line 2: this image is "A fox"' },
    { name: 'an image that is nothing', given: 'images:\n  -', want: 'line 2: this image is empty' },
    { name: 'a misspelt key at the top', given: `default: {}\n${one('')}`, want: "Did you mean 'defaults'?" },
    { name: 'a schema that is no address', given: `$schema: 5\n${one('')}`, want: "line 1: '$schema' is the number 5" },
    { name: 'a misspelt key of an image', given: one('qualty: high'), want: 'line 4: "qualty" is no key of an image' },
    { name: 'with the key that was meant', given: one('aspect-ratio: 3:2'), want: "Did you mean 'aspect_ratio'?" },
    { name: 'a key of the model', given: one('seed: 5'), want: "A model's own field goes into 'input'." },
    { name: 'a misspelt prompt is told once', given: 'images:\n  - name: a\n    promt: b', want: 'line 3: "promt"' },
    {
      name: 'a misspelt prompt beside a prompt file is told once',
      given: 'images:\n  - { name: a, promt: b, prompt_file: prompts/cover.md }',
      want: 'line 2: "promt"',
    },
    {
      name: 'a misspelt key of defaults',
      given: `defaults: { qualty: x }\n${one('')}`,
      want: "Did you mean 'quality'?",
    },
    { name: 'a name in defaults', given: `defaults: { name: x }\n${one('')}`, want: "'name' belongs to an image" },
    { name: 'defaults that are a list', given: `defaults: []\n${one('')}`, want: "line 1: 'defaults' is a list" },
    { name: 'no name', given: 'images:\n  - prompt: a', want: "line 2: this image lacks a 'name'" },
    { name: 'no prompt', given: 'images:\n  - name: a', want: "line 2: this image lacks a 'prompt' or 'prompt_file'" },
    {
      name: 'no prompt, and pictures taken away',
      given: 'defaults: { reference_images: [a.png] }\nimages:\n  - { name: a, reference_images: [] }',
      want: "line 3: this image lacks a 'prompt'",
    },
    {
      name: 'no prompt, and none of the inputs either',
      given: 'images: [{ name: a, reference_images: [] }]',
      want: "only one with 'reference_images' may go without",
    },
    {
      name: 'misspelt pictures without a prompt are told once',
      given: 'images: [{ name: a, reference_image: [b.png] }]',
      want: "Did you mean 'reference_images'?",
    },
    {
      name: 'a picture that is no list, without a prompt, is told once',
      given: 'images: [{ name: a, reference_images: b.png }]',
      want: 'line 1: \'reference_images\' is "b.png"; it takes a list of files',
    },
    {
      name: 'pictures of defaults that are no list are told once',
      given: 'defaults: { reference_images: b.png }\nimages: [{ name: a }, { name: b }]',
      want: 'line 1: \'reference_images\' is "b.png"',
    },
    {
      name: 'a picture that is a number, with its own line',
      given: one('reference_images:\n      - a.png\n      - 2026'),
      want: "line 6: an entry of 'reference_images' is the number 2026; it takes a file in the workspace or an https URL, which needs quotes",
    },
    {
      name: 'a picture that is empty',
      given: one('reference_images: [a.png, ]').replace(', ]', ', ""]'),
      want: "line 4: an entry of 'reference_images' is empty",
    },
    { name: 'pictures that are null', given: one('reference_images: ~'), want: "line 4: 'reference_images' is ~" },
    { name: 'two prompts', given: one('prompt_file: prompts/cover.md'), want: "both 'prompt' and 'prompt_file'" },
    { name: 'a prompt that is a number', given: 'images: [{ name: a, prompt: 5 }]', want: "'prompt' is the number 5" },
    { name: 'a name that is a number', given: 'images: [{ name: 2026, prompt: a }]', want: 'needs quotes here' },
    { name: 'a prompt that is empty', given: 'images: [{ name: a, prompt: }]', want: "'prompt' is empty" },
    { name: 'a quality that is a boolean', given: one('quality: true'), want: "line 4: 'quality' is true" },
    {
      name: 'an aspect ratio that is a list',
      given: one('aspect_ratio: [3, 2]'),
      want: "line 4: 'aspect_ratio' is a list",
    },
    {
      name: 'a model that is none',
      given: one("model: 'a b'"),
      want: 'line 4: \'model\' is "a b"; it takes a model id',
    },
    { name: 'count of zero', given: one('count: 0'), want: "line 4: 'count' is the number 0; it takes a whole number" },
    { name: 'count of a fraction', given: one('count: 1.5'), want: "line 4: 'count' is the number 1.5" },
    { name: 'count above the limit', given: one('count: 1001'), want: 'from 1 to 1000' },
    {
      name: 'one candidate',
      given: one('candidates: 1'),
      want: "line 4: 'candidates' is the number 1; it takes a whole",
    },
    { name: 'nine candidates', given: one('candidates: 9'), want: 'from 2 to 8' },
    { name: 'count as a text', given: one("count: '2'"), want: 'line 4: \'count\' is "2"' },
    { name: 'input that is a list', given: one('input: [1]'), want: "line 4: 'input' is a list" },
    { name: 'the prompt in input', given: one('input: { prompt: x }'), want: "line 4: 'prompt' stands in 'input'" },
    {
      name: 'one field in both spellings',
      given: one('quality: high\n    input:\n      quality: high'),
      want: "line 6: 'quality' in 'input' is set in line 4 already",
    },
    {
      name: 'both spellings in defaults',
      given: `defaults: { aspect_ratio: a, input: { aspect_ratio: b } }\n${one('')}`,
      want: "line 1: 'aspect_ratio' in 'input' is set in line 1 already",
    },
    { name: '__proto__', given: one('input: { "__proto__": { x: 1 } }'), want: "line 4: the key '__proto__'" },
    {
      name: 'constructor, deep inside',
      given: one('input: { a: [{ constructor: 1 }] }'),
      want: "the key 'constructor'",
    },
    { name: 'a key twice', given: one('prompt: A hen'), want: 'line 4: the key "prompt" stands in line 3 already' },
    { name: 'a merge key', given: one('<<: { quality: high }'), want: '"<<" is no key of an image' },
    {
      name: 'an anchor',
      given: one('input: &a { x: 1 }'),
      want: 'line 4: aliases and anchors are not taken; put what',
    },
    { name: 'a tag', given: one('quality: !secret x'), want: 'line 4: the tag "!secret"' },
    { name: 'a number that is none', given: one('input: { x: .nan }'), want: 'line 4: the value holds a number' },
    {
      name: 'a seed that would be rounded',
      given: one('input: { x: 12345678901234567891 }'),
      want: 'too large to be kept',
    },
    { name: 'half a character', given: one('quality: "\\ud800"'), want: 'line 4: the value holds half a character' },
    {
      name: 'deep nesting',
      given: one(`input: { x: ${'['.repeat(11)}${']'.repeat(11)} }`),
      want: 'line 4: nested too deeply',
    },
    { name: 'hopelessly deep nesting', given: '['.repeat(20_000), want: 'nested too deeply' },
    { name: 'hopelessly deep nesting of a block', given: '- '.repeat(20_000), want: 'nested too deeply' },
    { name: 'broken YAML', given: 'images:\n  - name: a\n   prompt: b', want: 'line 3: not valid YAML' },
    { name: 'a template without quotes', given: 'images:\n  - name: {{ version }}', want: 'needs quotes around it' },
    { name: 'two documents', given: `${one('')}---\n`, want: 'line 5: not valid YAML: a second document begins here' },
    { name: 'F20: a NUL', given: 'images: [{ name: a, prompt: "b\\0c" }]', want: "line 1: 'prompt' holds a NUL" },
    {
      name: 'an unknown variable',
      given: 'images: [{ name: a, prompt: "{{ verison }}" }]',
      want: "Did you mean 'version'?",
    },
    {
      name: 'a prompt of nothing but an empty variable',
      given: "images: [{ name: a, prompt: '{{ void }}' }]",
      want: 'no text',
    },
    {
      name: 'a missing prompt file',
      given: 'images:\n  - name: a\n    prompt_file: no.md',
      want: 'images.yml, line 3: \'prompt_file\' is "no.md"; there is no such file.',
    },
    {
      name: 'an empty prompt file',
      given: 'images: [{ name: a, prompt_file: prompts/empty.md }]',
      want: 'holds no text',
    },
    { name: 'F20: a NUL in a file', given: 'images: [{ name: a, prompt_file: prompts/nul.md }]', want: 'holds a NUL' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    const problems = parse(given)
    expect(problems).toEqual([expect.stringContaining(want)])
    expect(problems).toEqual([expect.stringMatching(/^images\.yml/)])
  })

  test('every mistake at once, in the order of the file', () => {
    const text = `
images:
  - name: Hero
    prompt: 5
    count: x
  - name: b
    prompt: '{{ a }} {{ b }}'
`
    const lines = (parse(text) as readonly string[]).map((problem) => /line (\d+)/.exec(problem)?.[1])
    expect(lines).toEqual(['4', '5', '3', '7', '7'])
  })

  test('of very many mistakes, 50 are told and the rest is counted', () => {
    const problems = parse(`images:\n${'  - x\n'.repeat(60)}`)
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)).toBe('and 10 more problems.')
  })
})

describe('names', () => {
  const two = (a: string, b: string): string => `images:\n  - { prompt: x, ${a} }\n  - { prompt: x, ${b} }\n`
  const rows: { name: string; given: string; want: string }[] = [
    {
      name: 'the same twice',
      given: two('name: a', 'name: a'),
      want: 'line 3: \'name\' is "a", as at images.yml, line 2',
    },
    {
      name: 'the same through a variable',
      given: two('name: v1-2-0', "name: '{{ version }}'"),
      want: 'which becomes "v1-2-0", as at images.yml, line 2',
    },
    {
      name: 'a picture of an image with a count',
      given: two('name: a, count: 2', 'name: a-2'),
      want: "a picture 'a-2'",
    },
    { name: 'the other way round', given: two('name: a-2', 'name: a, count: 2'), want: "a picture 'a-2'" },
    { name: 'pictures of both', given: two('name: a-1, count: 2', 'name: a-1-2'), want: "a picture 'a-1-2'" },
    { name: 'F53: capitals', given: one('').replace('hero', 'Café Hero!'), want: "for example 'cafe-hero'" },
    {
      name: 'F53: a device of Windows',
      given: one('').replace('hero', 'art/con'),
      want: "for example 'art/image-con'",
    },
    { name: 'F49: a way out', given: one('').replace('hero', '../../etc/passwd'), want: "for example 'etc/passwd'" },
    { name: 'F49: an absolute path', given: one('').replace('hero', '/etc/passwd'), want: "for example 'etc/passwd'" },
    {
      name: 'F49: a way out through a variable',
      given: one('').replace('hero', '"{{ kanji }}"'),
      want: "uses 'kanji'",
    },
    { name: 'an empty segment', given: one('').replace('hero', 'a//b'), want: "for example 'a/b'" },
    { name: 'too long', given: one('').replace('hero', 'a'.repeat(61)), want: 'at most 200 characters' },
    {
      name: 'too long with its number',
      given: one('count: 2').replace('hero', 'a'.repeat(59)),
      want: "the '-2' of the last picture makes it too long",
    },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(parse(given)).toEqual([expect.stringContaining(want)])
  })

  test('pictures that images get from elsewhere meet as well', () => {
    const text = two('name: a', 'name: a-2')
    expect(parse(text, { defaultCount: 2 })).toHaveLength(2)
    expect(parse(two('name: a', 'name: a-2, count: 1'), { defaultCount: 2 })).toEqual([
      expect.stringContaining("a picture 'a-2'"),
    ])
  })
})

describe('limits', () => {
  const many = (count: number, fields = ''): string =>
    `images:\n${Array.from({ length: count }, (_, i) => `- { name: n${i}, prompt: x${fields} }\n`).join('')}`

  test('10,000 images in 1 MB take linear time', async () => {
    const image = (i: number): string =>
      `- name: d${i % 100}/n${i}\n  prompt: A mill, {{ version }}, ${i}\n  quality: high\n  input: { seed: ${i} }\n`
    const prepare = (size: number): string => `images:\n${Array.from({ length: size }, (_, i) => image(i)).join('')}`
    expect(prepare(10_000).length).toBeGreaterThan(900_000)
    const got = await checkLinear({ size: 10_000, prepare, work: images })
    expect(got).toHaveLength(10_000)
    expect(got.at(-1)).toMatchObject({ name: 'd99/n9999', place: 'images.yml, line 39998' })
  })

  test('more images', () => {
    expect(parse(many(10_001))).toEqual([
      expect.stringContaining("line 1: 'images' has 10001 items; it may have 10000"),
    ])
  })

  test('more pictures', () => {
    expect(parse(many(11, ', count: 1000'))).toEqual([expect.stringContaining('asks for 11000 pictures in all')])
    expect(parse(many(10, ', count: 1000'))).toHaveLength(10)
    expect(parse(many(6, ', count: 1000, candidates: 2'))).toEqual([expect.stringContaining('asks for 12000 pictures')])
    expect(parse(many(5, ', count: 1000, candidates: 2'))).toHaveLength(5)
    expect(parse(many(6, ', count: 1000'), { defaultCandidates: 2 })).toEqual([expect.stringContaining('12000')])
  })

  test('more text', () => {
    const given = `# ${'ä'.repeat(500_000)}`
    expect(parse(given)).toEqual(['images.yml has 1000002 bytes; a manifest may have 1000000.'])
  })

  test('prompts that grow', () => {
    const variables = { long: 'x'.repeat(99_000) }
    const problems = parse(many(600).replaceAll('prompt: x', "prompt: '{{ long }}'"), { variables })
    expect(problems).toEqual([expect.stringContaining('more than 50000000 characters')])
  })
})

test('whatever is given, the end is images or an InputError', () => {
  const key = fc.constantFrom('name', 'prompt', 'prompt_file', 'count', 'input', 'quality', 'defaults', 'images', 'x')
  const line = fc.tuple(
    fc.constantFrom('', '  ', '- ', '  - ', '? ', '{'),
    key,
    fc.constantFrom(': ', ':', '', ' '),
    fc.string(),
  )
  const junk = fc
    .array(line, { maxLength: 12 })
    .map((lines) => `images:\n${lines.map((each) => each.join('')).join('\n')}`)
  const single = [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom(0.5, -1.25)]
  const value = fc.oneof(...single, fc.object({ key: fc.string(), values: single, maxDepth: 2 }))
  const optional = fc.record(
    {
      model: fc.constantFrom('gpt-image/1.5-text-to-image', 'some/model'),
      aspect_ratio: fc.constantFrom('1:1', '3:2', 'auto'),
      quality: fc.constantFrom('high', 'low'),
      count: fc.integer({ min: 1, max: 1000 }),
      reference_images: fc.array(fc.constantFrom('a.png', 'https://x.example/y.png'), { maxLength: 2 }),
      input: fc.dictionary(fc.constantFrom('seed', 'style', 'n'), value, { maxKeys: 2 }),
    },
    { requiredKeys: [] },
  )
  const names = fc.constantFrom('hero', 'a/b', 'x-{{ version }}', 'y/{{version}}/z')
  const badNames = fc.constantFrom('Hero', '../x', '/etc', 'con', 'a b', 'x'.repeat(61), '{{ kanji }}', '{{ void }}')
  const image = fc.record({
    name: fc.oneof({ weight: 20, arbitrary: names }, { weight: 1, arbitrary: badNames }),
    prompt: fc.oneof(
      fc.constantFrom('A mill, {{ version }}', 'two\nlines', '😀 é', ' x '),
      fc.string().map((text) => `a${text.replaceAll('{{', '')}`),
    ),
    optional,
  })
  const field = (key: string, value: unknown): string => `${key}: ${JSON.stringify(value)}`
  const good = fc
    .array(image, { minLength: 1, maxLength: 4 })
    .map((all) => [
      'images:',
      ...all.flatMap(({ name, prompt, optional }, index) => [
        `- ${field('name', index === 0 ? name : `i${index}/${name}`)}`,
        `  ${field('prompt', prompt)}`,
        ...Object.entries(optional).map(([key, value]) => `  ${field(key, value)}`),
      ]),
    ])
  const spoilt = fc
    .tuple(good, fc.nat(), line)
    .map(([lines, at, stray]) => lines.toSpliced(at % (lines.length + 1), 0, stray.join('')).join('\n'))
  const text = fc.oneof(
    { weight: 7, arbitrary: good.map((lines) => lines.join('\n')) },
    { weight: 2, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.oneof(junk, fc.string({ unit: codePoint })) },
  )
  checkReaching(
    (reached) =>
      fc.property(text, (given) => {
        const got = parse(given)
        expect(got).not.toHaveLength(0)
        expect(new Set(got.map((each) => (typeof each === 'string' ? each : each.name))).size).toBe(got.length)
        for (const each of got) {
          if (typeof each === 'string') {
            expect(each).toMatch(/^images\.yml/)
            continue
          }
          reached()
          expect({ name: each.name, fits: isImagePath(each.name) }).toEqual({ name: each.name, fits: true })
          expect(each.place).toMatch(/^images\.yml, line \d+$/)
          expect(each.prompt?.value ?? 'x').toMatch(/^\S(?:[^]*\S)?$/)
        }
      }),
    { numRuns: 500 },
  )
})

test('the example asks for a dozen pictures', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../../examples/images.yml'), 'utf8')
  const counts = parseManifest(text, { ...OPTIONS, variables: {} }).map(({ count }) => count?.value ?? 1)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12)
})
