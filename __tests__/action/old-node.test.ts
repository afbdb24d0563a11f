import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'acorn'
import { ACTION } from './harness.ts'

const ENTRIES = ['index.js', 'post.js'] as const
type Entry = (typeof ENTRIES)[number]

const directory = mkdtempSync(path.join(tmpdir(), 'old-node-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** How a Node that is too old is started, and its version. */
interface OldNode {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly version: string
}

/** A Node of another version than the one that runs this, which says that it is an older one. */
const DISGUISED: OldNode = {
  name: 'a newer one in disguise',
  command: [
    process.execPath,
    `--import=data:text/javascript,${encodeURIComponent(
      "for (const [name, value] of [['version', 'v20.20.2'], ['versions', { ...process.versions, node: '20.20.2' }]])" +
        ' Object.defineProperty(process, name, { value })',
    )}`,
  ],
  version: 'v20.20.2',
}

/** The machine's own Node, where it is too old: the one that npm brings stands before it in PATH. */
function findOldNode(): OldNode {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const node = path.join(folder, 'node')
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    const version = typeof stdout === 'string' ? stdout.trim() : ''
    if (/^v(?:1\d|2[0-3])\./.test(version)) return { name: "the machine's own", command: [node], version }
  }
  return DISGUISED
}

const oldNode = findOldNode()

/** Starts an entry of the action, and reads what came of it. */
function start(
  entry: Entry,
  { command: [file, ...flags] }: Pick<OldNode, 'command'>,
  env: Record<string, string> = {},
) {
  const outputs = path.join(directory, 'outputs')
  writeFileSync(outputs, '')
  const { status, stdout, stderr } = spawnSync(file, [...flags, path.join(ACTION, 'dist', entry)], {
    env: { GITHUB_OUTPUT: outputs, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr, outputs: readFileSync(outputs, 'utf8') }
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

  test('is told of by the post step that cannot keep a record', () => {
    const { status, stdout } = start('post.js', oldNode, { STATE_record: '/tmp/record.jsonl' })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^::warning::[^\n]*this runner runs v[^\n]*record[^\n]*not kept[^\n]*'tasks'[^\n]*\n$/)
  })
})
