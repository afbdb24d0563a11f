import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { brokenPromises, type Contract, type Promises, type Types } from '../../scripts/release/contract.ts'
import { read } from '../documents/documents.ts'

const contract: Contract = { inputs: { it: {} }, outputs: { it: {} } }

/** What breaks where an input, or an output, goes from one type to another. */
function broken(kind: 'inputs' | 'outputs', was: string, is: string): readonly string[] {
  const promises = (type: string): Promises => ({ contract, types: { [kind]: { it: parse(type) as object } } })
  return brokenPromises(promises(was), promises(is))
}

const LIST = (values: string, separator = '\\n'): string =>
  `{ type: list, separator: "${separator}", list-item: { type: enum, allowed-values: [${values}] } }`

test.each([
  {
    was: '{ type: enum, allowed-values: [a, b] }',
    is: '{ type: enum, allowed-values: [b] }',
    want: "has the value 'a' no more",
  },
  {
    was: '{ type: enum, allowed-values: [auto, true] }',
    is: '{ type: enum, allowed-values: [auto] }',
    want: "has the value 'true' no more",
  },
  { was: '{ type: string }', is: '{ type: enum, allowed-values: [a] }', want: 'was of type string and is enum' },
  { was: '{ type: float }', is: '{ type: integer }', want: 'was of type float and is integer' },
  { was: LIST('a, b'), is: LIST('a'), want: "has the value 'b' no more", of: "an item of the input 'it'" },
  { was: LIST('a'), is: LIST('a', ','), want: 'is separated by something else' },
])('an input that was $was and is $is breaks workflows', ({ was, is, want, of = "the input 'it'" }) => {
  expect(broken('inputs', was, is)).toEqual([`${of} ${want}`])
})

test.each([
  { was: '{ type: enum, allowed-values: [a] }', is: '{ type: enum, allowed-values: [b, a] }' },
  { was: '{ type: enum, allowed-values: [a] }', is: '{ type: string }' },
  { was: '{ type: integer }', is: '{ type: float }' },
  { was: LIST('a'), is: LIST('a, b') },
])('an input that was $was and is $is breaks none', ({ was, is }) => {
  expect(broken('inputs', was, is)).toEqual([])
})

test('an output stays of its type, and keeps its words', () => {
  expect(broken('outputs', '{ type: integer }', '{ type: string }')).toEqual([
    "the output 'it' was of type integer and is string",
  ])
  expect(broken('outputs', '{ type: enum, allowed-values: [a] }', '{ type: enum, allowed-values: [b] }')).toEqual([
    "the output 'it' has the value 'a' no more",
  ])
})

test('a version without any types promised none', () => {
  const types: Types = { inputs: { it: { type: 'integer' } } }
  expect(brokenPromises({ contract, types: {} }, { contract, types })).toEqual([])
})

test('ours keeps its own, and each value that is taken from it is missed', () => {
  const own = { contract: parse(read('action.yml')) as Contract, types: parse(read('action-types.yml')) as Types }
  expect(brokenPromises(own, own)).toEqual([])
  const text = read('action-types.yml')
  const fewer: unknown = parse(
    text.replace('[make, submit, plan, check]', '[make, submit, plan]').replace('comment, none]', 'none]'),
  )
  expect(brokenPromises(own, { ...own, types: fewer as Types })).toEqual([
    "the input 'mode' has the value 'check' no more",
    "an item of the input 'deliver' has the value 'comment' no more",
  ])
})
