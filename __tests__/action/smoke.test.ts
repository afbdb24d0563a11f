import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startArtifacts, startStage, type Stage } from './harness.ts'

let artifacts: Awaited<ReturnType<typeof startArtifacts>>
let stage: Stage

beforeAll(async () => {
  artifacts = await startArtifacts()
  stage = await startStage({ artifacts })
})

afterAll(async () => {
  await stage.close()
  await artifacts.close()
})

test('the tests run on the Node that GitHub runs the action on', () => {
  expect(process.version).toMatch(/^v24\./)
})

test('one prompt ends as a verified file, an artifact, outputs and a summary', async () => {
  const step = await stage.run({ name: 'fox', 'artifact-name': 'fox' })
  expect(step).toMatchObject({
    exitCode: 0,
    outputs: { status: 'success', image: 'kie-images/fox.png', 'credits-used': '4', 'artifact-name': 'fox.png' },
  })
  const file = readFileSync(path.join(step.workspace, 'kie-images/fox.png'))
  expect(await artifacts.read('fox.png')).toEqual(file)
  const upload = step.lines.indexOf('##[group]Upload of artifact fox.png')
  const end = step.lines.indexOf('##[endgroup]', upload)
  const said = step.lines.slice(upload + 1, end)
  expect(said).toContain('Artifact name is valid!')
  expect(said).toHaveLength(new Set(said).size)
  expect(step.lines.slice(end + 1)).toEqual([
    'Made 1 image.',
    expect.stringMatching(/^Artifact fox\.png, \d+ kB: https:\/\/github\.com\/.+\/artifacts\/\d+$/),
    expect.stringMatching(/^Cost: 4 credits; 996 credits left\. It took \d+ s\.$/),
  ])
  // What later steps read has no colour.
  expect(step.raw).toContain('\u001b[32mMade 1 image.\u001b[0m\n')
  expect(JSON.stringify([step.outputs, step.state, step.summary, step.annotations])).not.toContain('\\u001b')
  expect(step.lines.join('')).not.toContain('\u001b')
  expect(step.summary).toContain('Made 1 image')
  expect(stage.kie.tasks).toHaveLength(1)
  expect(stage.kie.breaches).toEqual({ createTask: 0, recordInfo: 0 })
})
