import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readConfig } from '../../../src/core/inputs/config.ts'
import { makePlan } from '../../../src/core/plan/planning.ts'
import { InputError, type FilePlace } from '../../../src/core/text/errors.ts'

let workspace: string

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'places-')))
  mkdirSync(path.join(workspace, 'art'))
})

afterAll(() => rmSync(workspace, { recursive: true }))

type Inputs = Readonly<Record<string, string>>

/** Reads inputs, with a key and a branch. */
function read(inputs: Inputs) {
  const given: Inputs = { 'api-key': 'key', ...inputs }
  return readConfig((name) => given[name] ?? '', {
    workspace,
    resolveBranch: () => ({ branch: 'main', isInferred: true }),
  })
}

interface Told {
  readonly text: string
  readonly title: string | undefined
  readonly at: FilePlace | undefined
}

/** What is wrong with inputs, the files of the workspace with them. */
async function problemsOf(inputs: Inputs, files: Readonly<Record<string, string | Buffer>>): Promise<readonly Told[]> {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(workspace, name), text)
  try {
    await read(inputs)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.details.map(({ text, title, at }) => ({ text, title, at }))
  }
}

const FIVE_SLIPS = `defaults: { aspect_ratio: '3:2' }
images:
  - name: hero
    promt: A lighthouse
  - name: Hero Shot
    prompt: A mill
  - name: cover
    prompt: A cover for {{ verson }}
  - { name: fox, prompt: A fox, count: many }
  - name: owl
    prompt: 'An owl \${{ github.sha }}'
`

describe('ANNOT: a problem of a file knows its place in the workspace', () => {
  test('five slips of a manifest have a line, a column and a title each, and keep their words', async () => {
    const told = await problemsOf({ manifest: 'images.yml', variables: 'version: 1' }, { 'images.yml': FIVE_SLIPS })
    expect(told.map(({ title, at }) => ({ title, ...at }))).toEqual([
      { title: 'expression of a workflow', file: 'images.yml', line: 11, column: 21 },
      { title: 'unknown key', file: 'images.yml', line: 4, column: 5 },
      { title: 'name that cannot be used', file: 'images.yml', line: 5, column: 5 },
      { title: 'unknown variable', file: 'images.yml', line: 8, column: 5 },
      { title: 'wrong value', file: 'images.yml', line: 9, column: 33 },
    ])
    for (const { text, at } of told) expect(text).toMatch(new RegExp(`^images\\.yml, line ${at?.line}: `))
  })

  interface Row {
    readonly name: string
    readonly inputs?: Inputs
    readonly files?: Readonly<Record<string, string | Buffer>>
    readonly want: Partial<Told>
  }
  const manifest = (text: string): Pick<Row, 'inputs' | 'files'> => ({
    inputs: { manifest: 'images.yml' },
    files: { 'images.yml': text },
  })
  const rows: readonly Row[] = [
    {
      name: 'a manifest that is no YAML',
      ...manifest('images:\n  - name: hero\n    prompt: @home\n'),
      want: { title: 'not valid YAML', at: { file: 'images.yml', line: 3 } },
    },
    {
      name: 'a key that comes twice',
      ...manifest('images:\n  - name: hero\n    prompt: a\n    name: b\n'),
      want: { title: 'key given twice', at: { file: 'images.yml', line: 4, column: 5 } },
    },
    {
      name: 'a manifest without images, which is no matter of a line',
      ...manifest('defaults: {}\n'),
      want: { title: 'missing key', at: { file: 'images.yml' } },
    },
    {
      name: 'a value that the model does not take',
      ...manifest("images:\n  - name: hero\n    prompt: a\n    aspect_ratio: '5:7'\n"),
      want: { title: 'not for this model', at: { file: 'images.yml', line: 4, column: 5 } },
    },
    {
      name: 'a field of the model itself, among others of one line',
      ...manifest('images:\n  - { name: hero, prompt: a, input: { backgrund: opaque } }\n'),
      want: { title: 'not for this model', at: { file: 'images.yml', line: 2, column: 39 } },
    },
    {
      name: 'a picture that is not there',
      ...manifest(
        'images:\n  - name: hero\n    prompt: a\n    model: gpt-image/1.5-image-to-image\n    reference_images: [no.png]\n',
      ),
      want: { title: 'reference image', at: { file: 'images.yml', line: 5, column: 5 } },
    },
    {
      name: 'a prompt file of a manifest that is not there',
      ...manifest('images:\n  - name: hero\n    prompt_file: no.md\n'),
      want: { title: 'prompt file', at: { file: 'images.yml', line: 3, column: 5 } },
    },
    {
      name: 'R6: a prompt that is too long for the model, on a line of its own',
      ...manifest(`images:\n  - name: hero\n    model: google/nano-banana\n    prompt: ${'x'.repeat(30_000)}\n`),
      want: { title: 'not for this model', at: { file: 'images.yml', line: 4, column: 5 } },
    },
    {
      name: 'R6: a field that the model requires, which nobody gives',
      ...manifest('images:\n  - name: hero\n    model: qwen/image-to-image\n    prompt: a\n'),
      want: { title: 'not for this model', at: { file: 'images.yml', line: 2, column: 5 } },
    },
    {
      name: 'R6: two fields that go together only otherwise',
      ...manifest(
        `images:\n  - { name: hero, model: gpt-image-2-text-to-image, prompt: a,\n      aspect_ratio: '1:1',\n      quality: 4K }\n`,
      ),
      want: { title: 'not for this model', at: { file: 'images.yml', line: 3, column: 7 } },
    },
    {
      name: 'an expression in a prompt file of a manifest',
      ...manifest('images:\n  - name: hero\n    prompt_file: ./art/hero.md\n'),
      files: {
        'images.yml': 'images:\n  - name: hero\n    prompt_file: ./art/hero.md\n',
        'art/hero.md': 'A fox\n\nof ${{ x }}\n',
      },
      want: { title: 'expression of a workflow', at: { file: 'art/hero.md', line: 3, column: undefined } },
    },
    {
      name: 'a variable in a prompt file of a manifest',
      inputs: { manifest: 'images.yml', variables: 'a: 1' },
      files: {
        'images.yml': 'images:\n  - name: hero\n    prompt_file: art/hero.md\n',
        'art/hero.md': '\n\nA fox\r\nof {{ b }}\n',
      },
      want: { title: 'unknown variable', at: { file: 'art/hero.md', line: 4 } },
    },
    {
      name: 'a variable in a prompt file',
      inputs: { 'prompt-file': 'art/../art/hero.md', variables: 'a: 1' },
      files: { 'art/hero.md': '\n\nA fox of {{ b }}\n' },
      want: { title: 'unknown variable', at: { file: 'art/hero.md', line: 3 } },
    },
    {
      name: 'an empty prompt file',
      inputs: { 'prompt-file': 'art/hero.md' },
      files: { 'art/hero.md': ' \n' },
      want: { title: 'prompt that kie cannot take', at: { file: 'art/hero.md', line: undefined } },
    },
    {
      name: 'a prompt file that is too long for the model',
      inputs: { 'prompt-file': 'art/hero.md', model: 'google/nano-banana' },
      files: { 'art/hero.md': 'x'.repeat(30_000) },
      want: { title: 'prompt that kie cannot take', at: { file: 'art/hero.md' } },
    },
    {
      name: 'a file in another encoding',
      inputs: { 'prompt-file': 'art/hero.md' },
      files: { 'art/hero.md': Buffer.from('A fox', 'utf16le') },
      want: { title: 'encoding', at: { file: 'art/hero.md' } },
    },
    {
      name: 'a file of tasks',
      inputs: { tasks: 'art/tasks.json' },
      files: { 'art/tasks.json': '{"hero": 5}' },
      want: { title: 'list of tasks that cannot be used', at: { file: 'art/tasks.json' } },
    },
  ]
  test.each(rows)('$name', async ({ inputs = {}, files = {}, want }) => {
    expect(await problemsOf(inputs, files)).toEqual([{ text: expect.any(String), ...want }])
  })

  test('by the path of the workspace, however the manifest is written', async () => {
    const text = 'images:\n  - nme: hero\n    prompt: a\n'
    for (const written of ['./images.yml', path.join(workspace, 'images.yml'), 'art/../images.yml']) {
      const [first] = await problemsOf({ manifest: written }, { 'images.yml': text })
      expect(first).toMatchObject({ title: 'unknown key', at: { file: 'images.yml', line: 2, column: 5 } })
    }
  })

  test('an input is no file, nor is a value that the workflow gives to an image of a manifest', async () => {
    const files = { 'images.yml': 'images:\n  - name: hero\n    prompt: a\n' }
    const told = await problemsOf({ manifest: 'images.yml', 'aspect-ratio': '5:7', 'rate-limit': 'x' }, files)
    expect(told).toHaveLength(2)
    for (const { at } of told) expect(at).toBeUndefined()
  })
})

test('ANNOT: a planned image knows the line of the manifest that asks for it', async () => {
  const text = 'images:\n  - name: hero\n    prompt: a\n    count: 2\n\n  - { name: mill, prompt: b }\n'
  writeFileSync(path.join(workspace, 'images.yml'), text)
  const { source } = await read({ manifest: 'images.yml' })
  expect(makePlan(source).images.map(({ name, at }) => ({ name, at }))).toEqual([
    { name: 'hero-1', at: { file: 'images.yml', line: 2, column: 5 } },
    { name: 'hero-2', at: { file: 'images.yml', line: 2, column: 5 } },
    { name: 'mill', at: { file: 'images.yml', line: 6, column: 5 } },
  ])
})
