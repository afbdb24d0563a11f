import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { evaluateTemplate } from '../sandbox/runner/context/expressions.ts'
import { DESTINATIONS } from '../src/core/result/delivery.ts'
import { InputError } from '../src/core/text/errors.ts'
import { readConfig, type Config } from '../src/core/inputs/config.ts'
import { INPUT_DEFAULTS } from '../src/core/inputs/defaults.ts'
import { OUTPUT_NAMES } from '../src/core/report/outputs.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

interface ActionFile {
  readonly name: string
  readonly author: string
  readonly branding: { readonly icon: string; readonly color: string }
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

const action = parse(read('action.yml')) as ActionFile

/** Inputs with which a run could begin. */
const GOOD: Readonly<Record<string, string>> = {
  'api-key': '0123456789abcdef0123456789abcdef',
  prompt: 'A fox',
  deliver: 'artifact commit',
  'github-token': 'ghs_0123456789abcdef',
}

/** What an input needs beside it. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  candidates: { deliver: 'artifact pull-request', 'pull-request-branch': 'art' },
}

function readFrom(get: (name: string) => string): Promise<Config> {
  return readConfig(get, {
    workspace: ROOT,
    resolveBranch: (_, value) => ({ branch: value || 'main', isInferred: value === '' }),
  })
}

/** What inputs come to in which nothing is wrong. */
function configOf(given: Readonly<Record<string, string>>): Promise<Config> {
  return readFrom((name) => given[name] ?? '')
}

/** Reads the inputs as the action does; what is not given is empty. @returns what is wrong with them */
async function problemsOf(given: Readonly<Record<string, string>>, asked?: Set<string>): Promise<readonly string[]> {
  const get = (name: string): string => {
    asked?.add(name)
    return given[name] ?? ''
  }
  try {
    await readFrom(get)
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
    await problemsOf({ ...GOOD, deliver: 'pull-request release comment' }, asked)
    // Two decide, before all others, whether the run is for us.
    for (const [, name = ''] of read('src/action/main.ts').matchAll(
      /(?:Command|Permission): readInput\('([a-z-]+)'\)/g,
    ))
      asked.add(name)
    // Two are asked for only to say what took their place.
    for (const former of ['wait', 'dry-run']) expect(asked.delete(former)).toBe(true)
    expect([...asked].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
  })

  const rows = [
    { name: 'GitHub, no matrix', contexts: { strategy: { 'job-index': 0, 'job-total': 1 }, matrix: null }, want: /^$/ },
    {
      name: 'GitHub',
      contexts: { strategy: { 'job-index': 0, 'job-total': 2 }, matrix: { shard: '1/2' } },
      want: /^-0$/,
    },
    { name: 'act, no matrix', contexts: { strategy: {}, matrix: null }, want: /^$/ },
    { name: 'act, an empty matrix', contexts: { strategy: {}, matrix: {} }, want: /^$/ },
    {
      name: 'act',
      contexts: { strategy: {}, matrix: { shard: '1/2', os: { name: 'ubuntu' } } },
      want: /^-shard-1-2-os-name-ubuntu-[0-9a-f]{6}$/,
    },
    { name: 'act, a long row', contexts: { strategy: {}, matrix: { prompt: 'x'.repeat(500) } }, want: /^-.{40}-.{6}$/ },
  ]

  test.each(rows)("B4: each row of a matrix has an artifact's name of its own: $name", async ({ contexts, want }) => {
    const name = evaluateTemplate(action.inputs['artifact-name']?.default ?? '', contexts)
    const config = await configOf({ ...GOOD, 'artifact-name': name })
    expect(config.artifact.name.replace(/^kie-images/, '')).toMatch(want)
  })

  test('B4: rows that differ in other characters alone have two names', async () => {
    const [one, other] = await Promise.all(
      ['1/2', '1-2'].map(async (shard) => {
        const config = await configOf({ ...GOOD, 'artifact-name': `kie-images:{"shard":"${shard}"}` })
        return config.artifact.name
      }),
    )
    expect(one).not.toBe(other)
  })

  test('B4: no other name may have what the default has on act', async () => {
    for (const name of ['a:b', ':{"a":1}', 'a:{"b":1}c'])
      expect(await problemsOf({ ...GOOD, 'artifact-name': name })).toEqual([expect.stringContaining("'artifact-name'")])
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
    const good = { ...GOOD, ...NEEDED[name] }
    for (const value of [min, max]) expect(await problemsOf({ ...good, [name]: value })).toEqual([])
    const below = min === '0' ? '-1' : String(Number(min) / 2)
    for (const value of [below, String(Number(max) + 1)]) {
      expect(await problemsOf({ ...good, [name]: value })).toEqual([expect.stringContaining(`'${name}'`)])
    }
  })

  test('they answer four questions, and each says first what it does for the user', () => {
    const headings = ['What to make', 'How to run', 'In which form', 'Where it goes']
    const [, inputs = ''] = /^inputs:\n(.*?)^outputs:/ms.exec(read('action.yml')) ?? []
    expect(Array.from(inputs.matchAll(/^  # (.*)$/gm), ([, heading]) => heading)).toEqual(headings)
    const [, tables = ''] = /^## Inputs\n(.*?)^## /ms.exec(read('README.md')) ?? []
    expect(Array.from(tables.matchAll(/^### (.*)$/gm), ([, heading]) => heading)).toEqual(headings)
    // A sentence with a verb, in the third person.
    const others = Object.entries(action.inputs).filter(([, { description }]) => !/^[A-Z][a-z]+s\b/.test(description))
    expect(others.map(([name]) => name)).toEqual([])
  })

  test('some descriptions do name a range', () => {
    expect(ranges.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['count', 'candidates', 'retries', 'rate-limit']),
    )
  })

  test("'deliver' names every destination", () => {
    const { description } = action.inputs['deliver'] ?? { description: '' }
    for (const destination of [...DESTINATIONS, 'none']) expect(description).toContain(`\`${destination}\``)
  })
})

describe("D12: the Marketplace's rules", () => {
  /** Every action published there has a name of its own, and no user, category or feature of GitHub's has it. */
  const NOT_OURS = [
    'github',
    'actions',
    'packages',
    'pages',
    'codespaces',
    'copilot',
    'security',
    'utilities',
    'publishing',
  ]

  test('the description is one plain line of at most 124 characters', () => {
    expect(action.description).toMatch(/^[ -~]{1,124}$/)
  })

  test('the name is that of the repository, and of nothing of GitHub’s', () => {
    expect(action.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(read('README.md')).toContain(`uses: org/${action.name}@v1`)
    expect(NOT_OURS).not.toContain(action.name)
  })

  test('icon and colour of the badge are among those that GitHub has', () => {
    const { definitions } = JSON.parse(read('node_modules/@actions/workflow-parser/dist/action-v1.0.min.json')) as {
      readonly definitions: Readonly<Record<string, { readonly 'allowed-values'?: readonly string[] }>>
    }
    const icons = definitions['branding-icon']?.['allowed-values'] ?? []
    // Feather has it, GitHub leaves it out.
    expect([icons.length > 200, icons.includes('coffee')]).toEqual([true, false])
    expect(icons).toContain(action.branding.icon)
    expect(definitions['branding-color']?.['allowed-values']).toContain(action.branding.color)
  })

  test('one file of metadata lies at the root, with its author, beside a README and a licence', () => {
    const root = readdirSync(ROOT)
    expect(root.filter((file) => /^action\.ya?ml$/.test(file))).toEqual(['action.yml'])
    expect(root).toEqual(expect.arrayContaining(['README.md', 'LICENSE']))
    expect(action.author).not.toBe('')
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
