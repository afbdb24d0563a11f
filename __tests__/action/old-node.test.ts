import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'acorn'
import { COLLECT_BY_LOG } from '../../src/core/explanation/way-back.ts'
import { DISGUISED, findOldNode, type OldNode } from '../old-node.ts'
import { ACTION } from './harness.ts'

const ENTRIES = ['index.js', 'post.js'] as const
type Entry = (typeof ENTRIES)[number]

const directory = mkdtempSync(path.join(tmpdir(), 'old-node-'))
afterAll(() => rmSync(directory, { recursive: true }))

const oldNode = findOldNode()

/** Starts an entry of the action, and reads what came of it. */
function start(
  entry: Entry,
  { command: [file, ...flags] }: Pick<OldNode, 'command'>,
  env: Record<string, string> = {},
  dist = path.join(ACTION, 'dist'),
) {
  const outputs = path.join(directory, 'outputs')
  writeFileSync(outputs, '')
  const { status, stdout, stderr } = spawnSync(file, [...flags, path.join(dist, entry)], {
    env: { GITHUB_OUTPUT: outputs, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr, outputs: readFileSync(outputs, 'utf8') }
}

/** The entries beside a bundle of that text; beside none where there is no text. */
function copyEntries(bundle: string | undefined): string {
  const dist = mkdtempSync(path.join(directory, 'dist-'))
  for (const entry of ENTRIES) copyFileSync(path.join(ACTION, 'dist', entry), path.join(dist, entry))
  writeFileSync(path.join(dist, 'package.json'), '{"type":"module"}')
  if (bundle !== undefined) writeFileSync(path.join(dist, 'action.js'), bundle)
  return dist
}

describe('B1: a Node older than 24', () => {
  test.each(ENTRIES)('can parse %s', (entry) => {
    // import() came with ES2020, and Node 12 has it.
    const text = readFileSync(path.join(ACTION, 'dist', entry), 'utf8').replaceAll(/\bimport\(/g, 'load(')
    expect(() => parse(text, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow()
  })

  test.each([oldNode, DISGUISED])('is told of by one line, with what to do: $name, $version', (node) => {
    const { status, stdout, stderr, outputs } = start('index.js', node)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/^::error::[^\n]*\n$/)
    expect(stdout).toContain(`needs Node 24, this runner runs ${node.version}. Nothing was spent.`)
    expect(stdout).toContain('node:24-bookworm')
    // As a step leaves them that fails on its inputs.
    expect(outputs).toBe(start('index.js', { command: [process.execPath] }).outputs)
    expect(outputs).toMatch(/^status=failed$/m)
  })

  test('never fails the post step, which has nothing to keep', () => {
    expect(start('post.js', oldNode)).toEqual({ status: 0, stdout: '', stderr: '', outputs: '' })
  })

  test.each<{ readonly name: string; readonly state: Record<string, string>; readonly want: RegExp }>([
    {
      name: 'a record',
      state: { STATE_record: '/tmp/record.jsonl' },
      want: new RegExp(`The record of this step's tasks is not kept\\. ${COLLECT_BY_LOG}$`),
    },
    { name: 'a comment', state: { STATE_comment: '{"id":7}' }, want: /The comment of the run is not ended/ },
    { name: 'a command', state: { STATE_command: '7' }, want: /The command gets no reaction/ },
    {
      name: 'a temporary ref',
      state: { 'STATE_temporary-ref': 'kie-image-action/1-2' },
      want: /The temporary ref kie-image-action\/1-2 is not deleted/,
    },
    {
      name: 'all of them',
      state: { STATE_record: 'r', STATE_comment: '{}', STATE_command: '7', 'STATE_temporary-ref': 't' },
      want: /'tasks'\. The comment [^\n]*\. The command [^\n]*\. The temporary ref t [^\n]*\.$/,
    },
  ])('is told of by the post step that has $name to care for', ({ state, want }) => {
    const { status, stdout } = start('post.js', oldNode, state)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^::warning::[^\n]*this runner runs v[^\n]*\n$/)
    expect(stdout.trimEnd()).toMatch(want)
  })

  test.each([
    { name: 'nothing, as the step has ended it', state: { STATE_comment: '', STATE_command: '' } },
    { name: 'nothing, as the step was cancelled before it began', state: { STATE_cancelled: 'true' } },
  ])('is no matter to the post step that has $name', ({ state }) => {
    expect(start('post.js', oldNode, state)).toMatchObject({ status: 0, stdout: '' })
  })
})

describe('B1: a bundle that cannot be loaded', () => {
  const newNode = { command: [process.execPath] } as const

  test.each([
    { name: 'missing', bundle: undefined, want: 'Cannot find module' },
    { name: 'broken off', bundle: 'const a = {', want: 'SyntaxError: Unexpected end of input' },
    { name: 'that lacks a chunk', bundle: "await import('./7.index.js')", want: 'Cannot find module' },
  ])('is told of by one line, with what to do: $name', ({ bundle, want }) => {
    const dist = copyEntries(bundle)
    const { status, stdout, stderr, outputs } = start('index.js', newNode, {}, dist)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/^::error::[^\n]*\n$/)
    expect(stdout).toContain(want)
    expect(stdout).toContain('Nothing was spent.')
    expect(stdout).toContain("its folder '_actions'")
    expect(outputs).toMatch(/^status=failed$/m)
    const post = start('post.js', newNode, { STATE_record: 'r' }, dist)
    expect(post).toMatchObject({ status: 0, stderr: '' })
    expect(post.stdout).toMatch(/^::warning::[^\n]*The record of this step's tasks is not kept[^\n]*\n$/)
    expect(start('post.js', newNode, {}, dist)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })
})
