import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runStep, type StepOptions, type StepResult } from '../../sandbox/runner/index.ts'
import { ACTION, startStage, type Stage } from './harness.ts'
import { startTripwire, type Tripwire } from './tripwire.ts'

interface WrongInputs {
  readonly name: string
  /** Replaces or adds to inputs that are right. */
  readonly given: Readonly<Record<string, string>>
  /** A piece of each line of the error, in any order. */
  readonly want: readonly string[]
  readonly github?: StepOptions['github']
}

const WRONG_INPUTS: readonly WrongInputs[] = [
  {
    name: 'F99: neither key nor prompt; the runner does not enforce required inputs',
    given: { 'api-key': '', prompt: '' },
    want: [
      "Input 'api-key' is empty; give your kie.ai API key as ${{ secrets.KIE_API_KEY }}. Secrets are not",
      'prompt',
    ],
  },
  {
    name: 'F99: inputs of white space count as empty',
    given: { 'api-key': ' \n', prompt: '\t' },
    want: ["Input 'api-key' is empty", 'prompt'],
  },
  { name: 'two prompts', given: { 'prompt-file': 'prompt.txt' }, want: ["'prompt' and 'prompt-file'"] },
  {
    name: 'F116: a prompt file that a link leads out of the workspace',
    given: { prompt: '', 'prompt-file': 'outside.txt' },
    want: ['Input \'prompt-file\' is "outside.txt"; it lies outside the workspace.'],
  },
  {
    name: 'F116: a prompt file where a checkout keeps its token',
    given: { prompt: '', 'prompt-file': '.git/config' },
    want: ["Input 'prompt-file'"],
  },
  { name: 'no such prompt file', given: { prompt: '', 'prompt-file': 'promt.txt' }, want: ["Input 'prompt-file'"] },
  { name: 'F20: a prompt with NUL', given: { prompt: '', 'prompt-file': 'nul.txt' }, want: ["Input 'prompt-file'"] },
  {
    name: 'F100: numbers and booleans',
    given: {
      count: '0',
      'timeout-minutes': '-5',
      retries: '1.5',
      'rate-limit': '21',
      reuse: 'yes',
      summary: 'on',
      'commit-orphan': '1',
      'artifact-archive': 'no',
      'artifact-retention-days': '1e3',
    },
    want: [
      'Input \'count\' is "0"',
      "Input 'timeout-minutes'",
      'Input \'retries\' is "1.5"',
      'Input \'rate-limit\' is "21"',
      "Input 'reuse' is \"yes\"; it takes 'true' or 'false'.",
      'Input \'summary\' is "on"',
      'Input \'commit-orphan\' is "1"',
      'Input \'artifact-archive\' is "no"',
      "Input 'artifact-retention-days'",
    ],
  },
  {
    name: 'what the model does not take',
    given: {
      'aspect-ratio': '5:7',
      quality: 'low',
      'model-input': 'qualty: high',
    },
    want: [
      'Input \'aspect-ratio\' is "5:7"; gpt-image/1.5-text-to-image takes 1:1, 2:3 or 3:2.',
      'Input \'quality\' is "low"; gpt-image/1.5-text-to-image takes medium or high.',
      "Did you mean 'quality'?",
    ],
  },
  { name: 'F129: malformed YAML', given: { 'model-input': 'a: [1' }, want: ["Input 'model-input'"] },
  { name: 'F129: a list for a mapping', given: { 'model-input': '- a' }, want: ["Input 'model-input'"] },
  { name: 'no model id', given: { model: 'draw me a fox' }, want: ['Input \'model\' is "draw me a fox"'] },
  {
    name: 'F49: names and directories that lead elsewhere',
    given: { name: '../hero', 'output-directory': '../images', 'commit-directory': '/images' },
    want: ["Input 'name'", 'Input \'output-directory\' is "../images"', "Input 'commit-directory'"],
  },
  {
    name: 'F50: an output directory behind a symbolic link',
    given: { 'output-directory': 'link/images' },
    want: ["Input 'output-directory' is \"link/images\"; it leads through the symbolic link 'link'"],
  },
  {
    name: 'F52: a file of somebody else is in the way',
    given: { 'output-directory': 'art', name: 'hero' },
    want: ["'art/hero.png' exists and is not known as an image of this action."],
  },
  { name: 'F53: a name that Windows keeps', given: { name: 'aux' }, want: ["Input 'name'"] },
  { name: 'an unknown destination', given: { deliver: 'artefact' }, want: ['Input \'deliver\' names "artefact"'] },
  { name: 'none beside others', given: { deliver: 'none, commit' }, want: ["Input 'deliver' names 'none'"] },
  { name: 'F53: an artifact name', given: { 'artifact-name': 'a:b' }, want: ['Input \'artifact-name\' is "a:b"'] },
  {
    name: 'F83: a branch name that git refuses, and no token',
    given: { deliver: 'commit', 'commit-branch': '-x', 'github-token': '' },
    want: ["Input 'commit-branch' is '-x'", "Input 'github-token' is empty"],
  },
  {
    name: 'F75: an event without a branch of its own',
    given: { deliver: 'commit', 'require-permission': 'none' },
    github: { eventName: 'issue_comment' },
    want: ["Input 'commit-branch' is empty"],
  },
  {
    name: 'F128: a key for anybody on the line',
    given: { 'api-url': 'http://kie.example', 'callback-url': 'http://hook.example/hook-token-0123' },
    want: ['Input \'api-url\' is "http://kie.example"', "Input 'callback-url' must be a complete https URL."],
  },
  { name: 'F22: a key with a line inside', given: { 'api-key': 'abc\ndef' }, want: ["Input 'api-key'"] },
]

let tripwire: Tripwire
let workspace: string
/** What lies in it before any row has run. */
let files: readonly string[]

beforeAll(async () => {
  tripwire = await startTripwire()
  workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'))
  for (const directory of ['.git', 'art']) mkdirSync(path.join(workspace, directory))
  const texts = { 'prompt.txt': 'A fox', 'nul.txt': 'A\0fox', '.git/config': '[core]', 'art/hero.png': 'mine' }
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(workspace, file), text)
  symlinkSync('/etc/hostname', path.join(workspace, 'outside.txt'))
  symlinkSync('art', path.join(workspace, 'link'))
  files = filesIn(workspace)
})

afterAll(async () => {
  await tripwire.close()
  rmSync(workspace, { recursive: true, force: true })
})

/** Runs a step for which every way out of the machine, and every service on it, is the tripwire. */
function runWrong({ given, github }: WrongInputs): Promise<StepResult> {
  return runStep({
    action: ACTION,
    workspace,
    github: { ...github, apiUrl: tripwire.url },
    results: { ACTIONS_RESULTS_URL: tripwire.url, ACTIONS_RUNTIME_TOKEN: 'a.b.c' },
    env: { HTTPS_PROXY: tripwire.url, HTTP_PROXY: tripwire.url, NO_PROXY: '' },
    with: { 'api-key': '0123456789abcdef', prompt: 'A fox', 'api-url': tripwire.url, ...given },
  }).done
}

function filesIn(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => path.relative(directory, path.join(parentPath, name))).toSorted()
}

describe('wrong inputs end the step before any request', () => {
  test.concurrent.each(WRONG_INPUTS)('$name', async (row) => {
    const step = await runWrong(row)
    const errors = step.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', images: '[]', tasks: '{}' } })
    expect(errors).toHaveLength(1)
    const lines = errors.join().split('\n')
    for (const piece of row.want) expect(lines).toContainEqual(expect.stringContaining(piece))
    expect(lines).toHaveLength(row.want.length)
    expect(errors.join()).not.toMatch(/hook-token-0123| {4}at /)
  })

  // At the end: another row may try at any moment whether it can write.
  test('no row has touched a service, or left a file', () => {
    expect(tripwire.touched).toBe(0)
    expect(filesIn(workspace)).toEqual(files)
  })
})

describe('right inputs reach kie', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await startStage({ models: ['unlisted/model'] })
  })

  afterAll(async () => {
    await stage.close()
  })

  test.concurrent('a plan prints the plan and spends nothing', async () => {
    const step = await stage.run({ prompt: 'Dry', count: '3', quality: 'high', mode: 'plan', name: 'fox' })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'planned', images: '[]', tasks: '{}' } })
    const lines = step.lines.map((line) => line.replace(/\d+ credits left\.$/, '1000 credits left.'))
    expect(lines).toEqual(
      expect.arrayContaining([
        'To make: 3 images with gpt-image/1.5-text-to-image, for 66 credits; 1000 credits left.',
        'fox-3: gpt-image/1.5-text-to-image, 22 credits',
        "  aspect_ratio: 1:1 (the model's default)",
        '  quality: high',
        'Planned: 3 images for 66 credits; nothing was spent.',
      ]),
    )
    expect(step.summary).toContain('Planned: 3 images for 66 credits')
    expect(step.summary).toContain('| `fox-3` |')
    expect(filesIn(step.workspace)).toEqual([])
    expect(stage.kie.tasks.filter(({ input }) => input['prompt'] === 'Dry')).toEqual([])
  })

  test.concurrent('a plan needs no key and asks nobody', async () => {
    const step = await stage.run({ 'api-key': '', mode: 'plan', 'api-url': tripwire.url })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'planned', 'credits-left': '' } })
    expect(tripwire.touched).toBe(0)
  })

  test.concurrent('name, count, directory and the fields of the model', async () => {
    const step = await stage.run({
      prompt: 'Named',
      name: 'hero',
      count: '2',
      'aspect-ratio': '3:2',
      'model-input': '{"quality": "high"}',
      'output-directory': './assets/art/',
      'callback-url': 'https://hook.example/done?token=0123456789',
    })
    expect(step.lines.slice(-3)).toEqual([
      'Made 2 images.',
      'Delivered nowhere: assets/art/hero-1.png and 1 more image stay on the runner until the job ends; a later step with ' +
        '`if: always()` can still save them.',
      expect.stringMatching(/^Cost: 44 credits; .* It took \d+ s\.$/),
    ])
    expect(step.outputs['images']).toBe('["assets/art/hero-1.png","assets/art/hero-2.png"]')
    expect(filesIn(path.join(step.workspace, 'assets/art'))).toEqual([
      'hero-1.png',
      'hero-2.png',
      'images.lock.json',
      'tasks.json',
    ])
    const tasks = stage.kie.tasks.filter(({ input }) => input['prompt'] === 'Named')
    expect(tasks).toHaveLength(2)
    for (const task of tasks) {
      expect(task.input).toEqual({ prompt: 'Named', aspect_ratio: '3:2', quality: 'high' })
      expect(task.callBackUrl).toBe('https://hook.example/done?token=0123456789')
    }
  })

  test.concurrent('F20: a prompt file goes as it is, emoji and lines and quotes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'workspace-'))
    const prompt = 'A "fox" 🦊\r\nand $HOME `x` ${HOME}\\n\u2028 é'
    writeFileSync(path.join(folder, 'fox.md'), `${prompt}\n`)
    const step = await stage.run({ prompt: '', 'prompt-file': 'fox.md' }, { workspace: folder })
    expect(step.lines).toContain('Made 1 image.')
    // Line ends are made the same everywhere, so that git on Windows makes no new request of it.
    expect(stage.kie.tasks.map(({ input }) => input['prompt'])).toContain(prompt.replaceAll('\r\n', '\n'))
  })

  test.concurrent('F129: another model gets its fields unchecked, and nothing that was not asked for', async () => {
    const model = 'unlisted/model'
    const step = await stage.run({ model, prompt: 'Banana', 'model-input': 'output_format: png\nnested: { a: [1] }' })
    expect(step.lines).toContain('Made 1 image.')
    const task = stage.kie.tasks.find((each) => each.model === model)
    expect(task?.input).toEqual({ prompt: 'Banana', output_format: 'png', nested: { a: [1] } })
    const lock = readFileSync(path.join(step.workspace, 'kie-images/images.lock.json'), 'utf8')
    expect(lock).not.toContain('Banana')
  })

  test.concurrent('F100: a misspelt input is told by the runner, and changes nothing', async () => {
    const step = await stage.run({ prompt: 'Misspelt', mode: 'plan', qualty: 'high' })
    expect(step.exitCode).toBe(0)
    expect(step.annotations).toContainEqual(expect.objectContaining({ level: 'warning' }))
  })
})
