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
  expect(step.lines.at(-1)).toBe('Made 1 image. Cost: 4 credits; 996 credits left.')
  expect(step.summary).toContain('The image arrived')
  expect(stage.kie.tasks).toHaveLength(1)
  expect(stage.kie.breaches).toEqual({ createTask: 0, recordInfo: 0 })
})
