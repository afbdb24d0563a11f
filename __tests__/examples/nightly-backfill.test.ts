import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { noisePicture } from '../../sandbox/kie/index.ts'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { logOf, outputsOf, startScene, type ExampleScene } from './example-setup.ts'

const IMAGES = 25
/** As the example's `max-credits` says, at the price of the default model. */
const A_NIGHT = 20

let scene: ExampleScene

beforeAll(async () => {
  scene = await startScene('nightly-backfill.yml', {
    draw: ({ index }) => ({ waitingMs: 0, generatingMs: 1000, bytes: () => noisePicture(2000, index) }),
  })
  const lines = Array.from({ length: IMAGES }, (_, index) => `  - { name: n${index}, prompt: picture ${index} }\n`)
  await scene.github.push('main', { 'images.yml': `images:\n${lines.join('')}` }, 'Add the manifest')
})
afterAll(() => scene.close())

const night = (): Promise<WorkflowResult> => scene.play({ name: 'schedule' })

async function pictures(): Promise<number> {
  const files = await scene.github.git('ls-tree', '-r', '--name-only', 'main', 'static/images')
  return files.split('\n').filter((file) => file.endsWith('.png')).length
}

test('a night draws as many as its limit allows, commits them, and passes', async () => {
  const result = await night()
  expect(result.conclusion).toBe('success')
  expect(outputsOf(result, 'draw')).toMatchObject({ status: 'over-budget', 'credits-used': String(A_NIGHT * 4) })
  expect(scene.kie.tasks).toHaveLength(A_NIGHT)
  expect(await pictures()).toBe(A_NIGHT)
})

test('the next one draws the rest, and the one after that nothing', async () => {
  expect(outputsOf(await night(), 'draw')).toMatchObject({ status: 'success' })
  expect(await pictures()).toBe(IMAGES)
  const before = await scene.github.head('main')
  expect((await night()).conclusion).toBe('success')
  expect(await scene.github.head('main')).toBe(before)
  expect(scene.kie.tasks).toHaveLength(IMAGES)
})

test('a night that fails for another reason fails', async () => {
  await scene.github.push('main', { 'images.yml': 'images: []\n' }, 'Empty the manifest')
  const result = await night()
  expect(result.conclusion).toBe('failure')
  expect(logOf(result, 'draw')).toContain("##[error]The night ended as 'failed'; the step before says why.")
})
