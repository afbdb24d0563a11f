import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { buildSync } from 'esbuild'
import { OLDEST_NODE, refuseNode } from '../../src/cli/node.ts'
import { TARGET } from '../../scripts/build/bundle.ts'
import { DISGUISED, findOldNode } from '../old-node.ts'
import { COMMAND } from './desk.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'old-desk-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** The entry as it is packed, beside a rest that no old Node can load. */
function packEntry(): string {
  const file = path.join(directory, 'index.mjs')
  buildSync({
    ...{ entryPoints: [COMMAND], outfile: file, bundle: true, external: ['./main.ts'] },
    ...{ format: 'esm', platform: 'node', target: TARGET },
  })
  writeFileSync(path.join(directory, 'main.ts'), 'not a module')
  return file
}

describe('a Node that is too old', () => {
  test.each([findOldNode(), DISGUISED])('is told of in one line before anything else: $name, $version', (node) => {
    const [file, ...flags] = node.command
    const { status, stdout, stderr } = spawnSync(file, [...flags, packEntry(), 'make'], { encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `kie-images needs Node 22.13 or newer, and this is Node ${node.version.slice(1)}.\n`,
    })
  })

  test.each([
    ['20.20.2', false],
    ['22.12.0', false],
    [`${OLDEST_NODE}.0`, true],
    ['23.0.0', true],
    ['24.21.0', true],
  ])('is one before the oldest: %s', (version, will) => {
    expect(refuseNode(version) === undefined).toBe(will)
  })
})
