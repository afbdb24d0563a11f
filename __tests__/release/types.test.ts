import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readConfig } from '../../src/core/inputs/config.ts'
import { RUN_STATUSES } from '../../src/core/result/run-result.ts'
import { InputError } from '../../src/core/text/errors.ts'
import { ROLES } from '../../src/github/gate/permission.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

interface Typed {
  readonly type: string
  readonly 'allowed-values'?: readonly string[]
  readonly separator?: string
  readonly 'list-item'?: Typed
}

interface Names<Value> {
  readonly inputs: Readonly<Record<string, Value>>
  readonly outputs: Readonly<Record<string, Value>>
}

const read = (file: string): unknown => parse(readFileSync(path.join(ROOT, file), 'utf8'))
const types = read('action-types.yml') as Names<Typed>
const action = read('action.yml') as Names<{ readonly default?: string }>

/** What the action says of an input with this value. */
async function problemsOf(input: string, value: string): Promise<readonly string[]> {
  const given: Readonly<Record<string, string>> = {
    'api-key': '0123456789abcdef0123456789abcdef',
    prompt: 'A fox',
    'github-token': 'ghs_0123456789abcdef',
    [input]: value,
  }
  try {
    const resolveBranch = (): { branch: string; isInferred: boolean } => ({ branch: 'main', isInferred: true })
    await readConfig((name) => given[name] ?? '', { workspace: ROOT, resolveBranch })
    return []
  } catch (error) {
    // What it wants beside it is of no interest here.
    if (error instanceof InputError)
      return error.problems.filter((line) => line.includes(value) && / takes? /.test(line))
    throw error
  }
}

test('all inputs and outputs have a type, in the order of action.yml', () => {
  expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs))
  expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs))
})

test.each([...Object.entries(types.inputs), ...Object.entries(types.outputs)])(
  '%s: a type that there is',
  (_, typed) => {
    for (const each of [typed, typed['list-item'] ?? { type: 'string' }]) {
      expect(['string', 'boolean', 'integer', 'float', 'enum', 'list']).toContain(each.type)
      expect(each['allowed-values'] !== undefined).toBe(each.type === 'enum')
      expect((each['allowed-values'] ?? ['x']).every((value) => typeof value === 'string' && value !== '')).toBe(true)
    }
    expect(typed['list-item'] !== undefined && typed.separator !== undefined).toBe(typed.type === 'list')
  },
)

/** Values of each type that an input of it takes, and that one of it does not. */
const VALUES: Readonly<Record<string, { readonly wrong: string; readonly form: RegExp }>> = {
  boolean: { wrong: 'perhaps', form: /^(true|false)$/ },
  integer: { wrong: '1.5', form: /^\d+$/ },
  float: { wrong: 'much', form: /^\d+(\.\d+)?$/ },
}

const plain = Object.entries(types.inputs).filter(([, { type }]) => type in VALUES)

test.each(plain)('%s is what its type says, also by default', async (name, { type }) => {
  const { wrong = '', form = /^$/ } = VALUES[type] ?? {}
  // Some are read only where they are needed.
  const needs: Readonly<Record<string, string>> = { 'comment-on': 'comment' }
  if (needs[name] === undefined) expect(await problemsOf(name, wrong)).toHaveLength(1)
  const value = action.inputs[name]?.default ?? ''
  if (value !== '') expect(value).toMatch(form)
})

test('there are inputs of each of these types', () => {
  expect([...new Set(plain.map(([, { type }]) => type))].toSorted()).toEqual(Object.keys(VALUES).toSorted())
})

describe('words', () => {
  const rows = Object.entries(types.inputs).flatMap(([name, typed]) => {
    const words = typed['allowed-values'] ?? typed['list-item']?.['allowed-values']
    return words === undefined || name === 'require-permission' ? [] : [{ name, words }]
  })

  test.each(rows)('$name takes those of its type alone', async ({ name, words }) => {
    for (const word of words) expect(await problemsOf(name, word)).toEqual([])
    expect(await problemsOf(name, 'nonsense')).toHaveLength(1)
    expect(words).toContain(action.inputs[name]?.default)
  })

  test('of permissions and of ends are those that there are', () => {
    expect(types.inputs['require-permission']?.['allowed-values']).toEqual(['none', ...ROLES])
    expect(types.outputs['status']?.['allowed-values']).toEqual([...RUN_STATUSES])
  })
})
