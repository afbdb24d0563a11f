import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startArtifacts, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import { startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { workerAzurite } from '../azurite.ts'
import { runAct, type ActResult } from './act.ts'

let kie: KieSandbox
let artifacts: ArtifactSandbox

beforeAll(async () => {
  kie = await startKie({ pictures: 'small', draw: () => ({ waitingMs: 0, generatingMs: 100 }) })
  artifacts = await startArtifacts({ azurite: await workerAzurite() })
})
afterAll(async () => {
  await kie.close()
  await artifacts.close()
})

/** What nobody wants to read: errors of the client's own, and a hint at a service that has no part in it. */
const NOISE = /GHESNotSupportedError|githubstatus/

/** The lines that say why a step failed. */
function errorsOf({ lines }: ActResult): readonly string[] {
  return lines.filter((line) => line.includes('::error::'))
}

/** A job with one step of the action, and more behind it. */
function workflow(inputs: Readonly<Record<string, string>>, more = ''): { readonly text: string } {
  const given = { 'api-key': '${{ secrets.KIE_API_KEY }}', prompt: 'A fox', ...inputs }
  const lines = Object.entries(given).map(([name, value]) => `          ${name}: ${value}\n`)
  return {
    text: `on: workflow_dispatch
jobs:
  image:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        shard: [1/2, 2/2]
    steps:
      - uses: org/kie-image-action@v1
        with:
${lines.join('')}${more}`,
  }
}

test.each([
  {
    name: 'without its server',
    server: {},
    want: "act offers no artifact service: it runs without '--artifact-server-path', and the server of act 0.2.89 would refuse the images.",
  },
  {
    name: 'with its server',
    server: { artifacts: 'own' as const },
    want: "act's artifact server does not take what GitHub's client uploads: ",
  },
])('B2: the first example ends before it spends anything, $name', async ({ server, want }) => {
  const result = await runAct({ kie, workflow: { example: 'first-image.yml' }, ...server })
  expect(result.exitCode).toBe(1)
  expect(errorsOf(result)).toEqual([expect.stringContaining(want)])
  expect(result.output('status')).toEqual(['failed'])
  expect(result.lines.filter((line) => NOISE.test(line))).toEqual([])
  expect(kie.tasks).toHaveLength(0)
})

test('B1: the Node that act finds is too old', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'act-node-'))
  const file = path.join(directory, 'node')
  // act asks the node of PATH where it lies, and starts that.
  const disguise = { execPath: file, version: 'v20.20.2', versions: { ...process.versions, node: '20.20.2' } }
  const script = `for (const [name, value] of Object.entries(${JSON.stringify(disguise)})) Object.defineProperty(process, name, { value })`
  writeFileSync(
    file,
    `#!/bin/sh\nexec '${process.execPath}' --import='data:text/javascript,${encodeURIComponent(script)}' "$@"\n`,
  )
  chmodSync(file, 0o755)
  try {
    const result = await runAct({ kie, workflow: { example: 'first-image.yml' }, path: [directory] })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('kie-image-action needs Node 24, this runner runs v20.20.2.'),
    ])
    expect(result.output('status')).toEqual(['failed'])
  } finally {
    rmSync(directory, { recursive: true })
  }
})

test('B2, B4: with a service like that of GitHub each row of a matrix has an artifact, and nothing else is left', async () => {
  const { env } = artifacts.run({ runId: 1 })
  const result = await runAct({ kie, workflow: workflow({ deliver: 'artifact' }), artifacts: env })
  expect({ exitCode: result.exitCode, errors: errorsOf(result) }).toEqual({ exitCode: 0, errors: [] })
  expect(result.output('status')).toEqual(['success', 'success'])
  expect(artifacts.artifacts.map(({ name }) => name).toSorted()).toEqual([
    expect.stringMatching(/^kie-images-shard-1-2-[0-9a-f]{6}\.png$/),
    expect.stringMatching(/^kie-images-shard-2-2-[0-9a-f]{6}\.png$/),
  ])
  expect(result.lines.filter((line) => line.includes('deletes the workspace'))).toEqual([])
})

test('B3: where a later step fails, the tasks are named for whoever collects them, without the noise of the client', async () => {
  const fail = '      - run: exit 1\n'
  const result = await runAct({ kie, workflow: workflow({ deliver: 'none' }, fail), artifacts: 'own' })
  expect(result.exitCode).toBe(1)
  expect(result.lines.filter((line) => line.includes('No re-run can take up'))).toHaveLength(2)
  expect(
    result.lines.filter((line) => line.includes('The record of 1 task is not kept: act does not re-run')),
  ).toHaveLength(2)
  expect(result.lines.filter((line) => NOISE.test(line))).toEqual([])
  const gone = "::notice::act deletes the workspace when this job ends well, and the images in 'kie-images' with it."
  expect(result.lines.filter((line) => line.includes(gone))).toHaveLength(2)
})
