import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { InputError } from '../../../src/core/text/errors.ts'
import { readConfig } from '../../../src/core/inputs/config.ts'
import { makePlan } from '../../../src/core/plan/planning.ts'
import { noisePicture } from '../../../sandbox/kie/index.ts'

/** Asks for two characters at least. */
const WORDY = 'flux-2/pro-text-to-image'
/** Takes no prompt and one picture. */
const SILENT = 'recraft/remove-background'

let workspace: string

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'source-')))
  const files = { 'photo.png': noisePicture(2000, 1), 'empty.md': ' \n', 'x.md': 'x', 'long.md': 'fox '.repeat(9000) }
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(workspace, name), content)
})

afterAll(() => rmSync(workspace, { recursive: true }))

async function problemsOf(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const given: Readonly<Record<string, string>> = { mode: 'plan', 'aspect-ratio': '', ...inputs }
  return readConfig((name) => given[name] ?? '', {
    workspace,
    resolveBranch: () => ({ branch: 'main', isInferred: true }),
  }).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error
      return error.problems
    },
  )
}

describe('F129: one mistake in the prompt is one problem', () => {
  const rows: { name: string; inputs: Readonly<Record<string, string>>; want: string }[] = [
    { name: 'a file that is not there', inputs: { 'prompt-file': 'gone.md' }, want: '\'prompt-file\' is "gone.md"' },
    {
      name: 'a file without text',
      inputs: { 'prompt-file': 'empty.md' },
      want: "'prompt-file' names a file that holds",
    },
    { name: 'an unknown variable', inputs: { prompt: '{{ fox }}' }, want: "'prompt' uses 'fox'" },
    { name: 'an empty variable', inputs: { prompt: '{{ fox }}', variables: 'fox: ""' }, want: "'prompt' is empty" },
    { name: 'a NUL', inputs: { prompt: 'a\0b' }, want: "'prompt' holds a NUL" },
    { name: 'nothing at all', inputs: {}, want: 'Nothing to draw' },
    { name: 'two sources', inputs: { prompt: 'a fox', 'prompt-file': 'x.md' }, want: 'are both set' },
  ]
  const models = ['gpt-image/1.5-text-to-image', WORDY]
  test.each(models.flatMap((model) => rows.map((row) => ({ ...row, model }))))(
    '$name, for $model',
    async ({ model, inputs, want }) => {
      expect(await problemsOf({ model, ...inputs })).toEqual([expect.stringContaining(want)])
    },
  )

  test('with what else is wrong', async () => {
    const problems = await problemsOf({ 'prompt-file': 'gone.md', quality: 'best', 'model-input': 'qualty: 5' })
    expect(problems).toEqual([
      expect.stringContaining("'prompt-file'"),
      expect.stringContaining("'quality'"),
      expect.stringContaining("'qualty'"),
    ])
  })

  test('a model without a prompt is not said to have one', async () => {
    const problems = await problemsOf({ model: SILENT })
    expect(problems.join('\n')).not.toContain('takes no prompt')
  })

  test('a picture that is not there is told once, where it stands alone', async () => {
    expect(await problemsOf({ model: SILENT, 'reference-images': 'gone.png' })).toEqual([
      expect.stringMatching(/^Input 'reference-images' names "gone.png"; there is no such file/),
    ])
  })

  test('a picture alone is told to lack the prompt', async () => {
    const inputs = { model: 'gpt-image/1.5-image-to-image', 'reference-images': 'photo.png' }
    expect(await problemsOf(inputs)).toEqual(["Input 'prompt' is missing; gpt-image/1.5-image-to-image requires it."])
    expect(await problemsOf({ model: SILENT, 'reference-images': 'photo.png' })).toEqual([])
  })
})

describe("what is wrong with a prompt file's text is said of 'prompt-file'", () => {
  const rows = [
    { name: 'too short', model: WORDY, file: 'x.md' },
    { name: 'too long', model: WORDY, file: 'long.md' },
    { name: 'for a model without prompt', model: SILENT, file: 'x.md' },
  ]
  test.each(rows)('$name', async ({ model, file }) => {
    const problems = await problemsOf({
      model,
      'prompt-file': file,
      'reference-images': model === SILENT ? 'photo.png' : '',
    })
    expect(problems).toEqual([expect.stringMatching(/^Input 'prompt-file' /)])
  })
})

describe('a name that the numbers of several pictures make too long', () => {
  const [a58, a59] = ['a'.repeat(58), 'a'.repeat(59)]
  test.each([
    { name: a59, count: '2', last: 2 },
    { name: `${a58}b`, count: '3', last: 3 },
    { name: a58, count: '10', last: 10 },
  ])('is an error: $name with $count', async ({ name, count, last }) => {
    expect(await problemsOf({ prompt: 'a fox', name, count })).toEqual([
      `Input 'name' is "${name}"; the '-${last}' of the last picture makes it too long: a name is 1 to 60 of a-z, 0-9 and '-'.`,
    ])
  })

  test.each([
    { name: `${a59}b`, count: '1' },
    { name: a58, count: '9' },
  ])('is none: $name with $count', async ({ name, count }) => {
    expect(await problemsOf({ prompt: 'a fox', name, count })).toEqual([])
  })
})

describe('alt', () => {
  const read = async (inputs: Readonly<Record<string, string>>) => {
    const given: Readonly<Record<string, string>> = { mode: 'make', 'api-key': 'key', ...inputs }
    const surroundings = { workspace, resolveBranch: () => ({ branch: 'main', isInferred: true }) }
    const { source } = await readConfig((name) => given[name] ?? '', surroundings)
    return makePlan(source).images.map(({ name, alt }) => ({ name, alt }))
  }

  test('goes with each picture of a prompt, in one line', async () => {
    expect(await read({ prompt: 'fox', count: '2', alt: ' A red\n fox ' })).toEqual([
      { name: 'image-1', alt: 'A red fox' },
      { name: 'image-2', alt: 'A red fox' },
    ])
  })

  test('goes with tasks that are collected', async () => {
    expect(await read({ tasks: '{"hero":"a"}', alt: 'A red fox' })).toEqual([{ name: 'hero', alt: 'A red fox' }])
  })

  test('is none where none is given', async () => {
    expect(await read({ prompt: 'fox', alt: ' ' })).toEqual([{ name: 'image', alt: undefined }])
  })

  const rows = [
    { name: 'too many characters', alt: 'é'.repeat(501), want: "Input 'alt' has 501 characters; it takes 500." },
    { name: 'a control character', alt: 'a\u0007b', want: "Input 'alt' holds a control character; remove it." },
    {
      name: 'H11: characters that nobody sees alone',
      alt: '\u200d \u2800\ufe0f\u3164',
      want: "Input 'alt' shows nothing; write what the picture shows, or leave it out.",
    },
    {
      name: 'H11: a space without width in a text',
      alt: 'A\u200bfox',
      want: "Input 'alt' holds the invisible character U+200B; remove it.",
    },
    {
      name: 'H11: what turns the direction of a text',
      alt: 'A fox\u202e dawn \u2066x\u202e',
      want: "Input 'alt' holds the invisible characters U+202E, U+2066; remove them.",
    },
    {
      name: 'H11: a text in tags',
      alt: 'A fox\u{e0041}',
      want: "Input 'alt' holds the invisible character U+E0041; remove it.",
    },
    {
      name: 'H10: a variable',
      alt: 'The cover of {{ version }}',
      want: "Input 'alt' has {{ }}; variables are filled in prompts and names alone.",
    },
  ]
  test.each(rows)('$name are refused', async ({ alt, want }) => {
    expect(await problemsOf({ prompt: 'fox', variables: 'version: 1', alt })).toEqual([want])
  })

  test.each([
    { name: 'Persian, which joins no letters at some places', alt: 'سگ می\u200cدود' },
    { name: 'an emoji of several', alt: '👩\u200d💻 at work' },
    { name: 'a heart in colours', alt: '\u2764\ufe0f' },
    { name: 'a sign of Arabic that stands before its number', alt: '\u0601٤' },
    { name: 'what looks like a variable to the runner', alt: 'A ${{ fox }}' },
    { name: 'braces around what is no name', alt: 'A {{ red fox }}' },
  ])('H11: takes $name', async ({ alt }) => {
    expect(await read({ prompt: 'fox', alt })).toEqual([{ name: 'image', alt }])
  })

  test('of a manifest stands there', async () => {
    writeFileSync(path.join(workspace, 'images.yml'), 'images:\n  - { name: a, prompt: fox, alt: A fox }\n')
    expect(await read({ manifest: 'images.yml' })).toEqual([{ name: 'a', alt: 'A fox' }])
    expect(await problemsOf({ manifest: 'images.yml', alt: 'A fox' })).toEqual([
      "Input 'alt' goes with a prompt; a manifest gives each image its own 'alt'.",
    ])
  })
})

describe('formats of tasks that nothing else is known of', () => {
  const inputs = { mode: 'make', 'api-key': 'k'.repeat(32), formats: 'original, 24w.png, 8w.webp' }

  test.each([
    {
      tasks: { hero: 'a', 'hero-24w': 'b' },
      want: ["'24w.png', by which a form of 'hero' would be called 'hero-24w'"],
    },
    // Candidates stand in for one image, whose forms it has.
    { tasks: { 'hero.candidate-1': 'a', 'hero.candidate-2': 'b', 'hero-24w': 'c' }, want: ["'24w.png', by which"] },
    { tasks: { hero: 'a', 'hero-12w': 'b' }, want: [] },
    { tasks: { 'hero.candidate-1': 'a', 'hero.candidate-2': 'b' }, want: [] },
  ])('are refused where names meet: $tasks', async ({ tasks, want }) => {
    const problems = await problemsOf({ ...inputs, tasks: JSON.stringify(tasks) })
    expect(problems).toEqual(want.map((each) => expect.stringContaining(each)))
  })
})
