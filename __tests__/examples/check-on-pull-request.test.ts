import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { outputsOf, startScene, type ExampleScene } from './example-setup.ts'

let scene: ExampleScene

beforeAll(async () => {
  scene = await startScene('check-on-pull-request.yml')
})
afterAll(() => scene.close())

test('a pull request of a fork is told what it lacks, at no cost', async () => {
  const { github, kie, play } = scene
  await github.push('idea', { 'images.yml': 'images: [{ name: boat, prompt: A boat }]' }, 'Add a picture')
  const pull = await github.pull({ head: 'idea', fork: true, user: 'stranger' })
  const result = await play(await github.events.pullRequest(pull))
  expect(result.conclusion).toBe('failure')
  expect(outputsOf(result, 'check')).toMatchObject({ status: 'outdated' })
  expect(kie.requests).toEqual([])
})
