import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { outputsOf, startScene, type ExampleScene } from './example-setup.ts'

let scene: ExampleScene

beforeAll(async () => {
  scene = await startScene('blog-images.yml')
})
afterAll(() => scene.close())

/** Pushes a manifest of these names, each with its prompt, and runs what the push starts. */
async function blog(images: Readonly<Record<string, string>>): Promise<WorkflowResult> {
  const { github } = scene
  const before = await github.head('main')
  const lines = Object.entries(images).map(([name, prompt]) => `  - { name: ${name}, prompt: ${prompt} }\n`)
  await github.push('main', { 'images.yml': `images:\n${lines.join('')}` }, 'Write a post')
  return run(before)
}

async function run(before?: string): Promise<WorkflowResult> {
  const { github, play } = scene
  const options = before === undefined ? {} : { before }
  return play(await github.events.push('refs/heads/main', options))
}

const POSTS = { 'posts/fog': 'A boat in fog', 'posts/storm': 'A boat in storm' }

test('a push of the manifest draws its pictures, and commits them in one commit', async () => {
  const { github, kie } = scene
  const result = await blog(POSTS)
  expect(result.conclusion).toBe('success')
  expect(kie.tasks.map(({ input }) => input['prompt']).toSorted()).toEqual(Object.values(POSTS))

  const [commit, manifest] = await github.log('main')
  expect(commit).toMatchObject({
    sha: outputsOf(result, 'draw')['commit-sha'],
    message: expect.stringContaining('Draw the pictures of the blog'),
    author: { name: 'github-actions[bot]' },
    parents: [manifest?.sha],
  })
  expect((await github.git('ls-tree', '-r', '--name-only', 'main', 'static')).split('\n')).toEqual([
    'static/images/images.lock.json',
    'static/images/posts/fog.png',
    'static/images/posts/storm.png',
  ])
})

test('a run that its own commit starts is skipped; one of another push makes, spends and commits nothing', async () => {
  const { github, kie } = scene
  expect(outputsOf(await run(), 'draw')).toMatchObject({ status: 'skipped' })
  await github.push('main', { 'posts/fog.md': 'Fog' }, 'Write the post')
  const before = { head: await github.head('main'), tasks: kie.tasks.length, balance: kie.balance }
  const result = await run()
  expect(result.conclusion).toBe('success')
  expect(outputsOf(result, 'draw')).toMatchObject({ status: 'success', 'commit-sha': '' })
  expect({ head: await github.head('main'), tasks: kie.tasks.length, balance: kie.balance }).toEqual(before)
})

test('a new line draws one picture, and the others stay as they are', async () => {
  const { github, kie } = scene
  const before = kie.tasks.length
  expect((await blog({ ...POSTS, 'posts/calm': 'A boat on a calm sea' })).conclusion).toBe('success')
  expect(kie.tasks.slice(before).map(({ input }) => input['prompt'])).toEqual(['A boat on a calm sea'])
  expect((await github.git('diff', '--name-only', 'main~1', 'main')).split('\n')).toEqual([
    'static/images/images.lock.json',
    'static/images/posts/calm.png',
  ])
})

test('a line that is taken out deletes its picture, in a commit that spends nothing', async () => {
  const { github, kie } = scene
  const before = kie.tasks.length
  const result = await blog({ 'posts/storm': 'A boat in storm', 'posts/calm': 'A boat on a calm sea' })
  expect(outputsOf(result, 'draw')).toMatchObject({ status: 'success', 'commit-sha': await github.head('main') })
  expect(kie.tasks).toHaveLength(before)
  expect((await github.git('diff', '--name-status', 'main~1', 'main')).split('\n')).toEqual([
    'M\tstatic/images/images.lock.json',
    'D\tstatic/images/posts/fog.png',
  ])
})
