import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { outputsOf, startScene, type ExampleScene } from './example-setup.ts'

const BRANCH = /^kie-image-action\/main-static-images-x[0-9a-f]{6}$/

let scene: ExampleScene

beforeAll(async () => {
  scene = await startScene('images-by-pull-request.yml')
})
afterAll(() => scene.close())

/** Pushes a manifest of these names, each with its prompt, and runs what the push starts. */
async function push(images: Readonly<Record<string, string>>): Promise<WorkflowResult> {
  const { github, play } = scene
  const before = await github.head('main')
  const lines = Object.entries(images).map(([name, prompt]) => `  - { name: ${name}, prompt: ${prompt} }\n`)
  await github.push('main', { 'images.yml': `images:\n${lines.join('')}` }, 'Ask for pictures')
  return play(await github.events.push('refs/heads/main', { before }))
}

const FIRST = { fog: 'A boat in fog', storm: 'A boat in storm' }
const CALM = { fog: 'A boat on a calm sea', storm: 'A boat in storm' }

test('a push of the manifest opens one pull request with its pictures, and leaves main as it is', async () => {
  const { github, kie } = scene
  const result = await push(FIRST)
  expect(result.conclusion).toBe('success')
  const [pull, ...others] = await github.pulls.all()
  expect(others).toEqual([])
  expect(pull).toMatchObject({
    base: { ref: 'main' },
    head: { ref: expect.stringMatching(BRANCH) },
    issue: { title: 'Draw the pictures of the site', user: { login: 'github-actions[bot]' } },
  })
  expect(outputsOf(result, 'draw')).toMatchObject({
    status: 'success',
    'pull-request-number': String(pull?.number),
    'commit-sha': pull?.head.sha,
  })
  expect(kie.tasks).toHaveLength(2)
  expect(await github.git('ls-tree', '-r', '--name-only', 'main', 'static')).toBe('')
})

test('once it is merged, a changed prompt is drawn on the next branch, with the picture before and after', async () => {
  const { github, kie } = scene
  const [first] = await github.pulls.all()
  await github.pulls.merge(first?.number ?? 0, { method: 'squash', deleteBranch: true })
  const before = kie.tasks.length
  expect((await push(CALM)).conclusion).toBe('success')
  expect(kie.tasks.slice(before).map(({ input }) => input['prompt'])).toEqual(['A boat on a calm sea'])
  const [, second] = await github.pulls.all()
  expect(second?.head.ref).toBe(`${first?.head.ref ?? ''}-2`)
  expect(second?.issue.body).toMatch(
    /### Generated images: 1 changed\n[^]*\[before\]\([^)]+\/static\/images\/fog\.png\)/,
  )
  expect(await github.git('diff', '--name-only', 'main', second?.head.ref ?? '')).toBe(
    'static/images/fog.png\nstatic/images/images.lock.json',
  )
})

test('the prompt as it was takes the picture of main, at no cost, and the pull request is closed', async () => {
  const { github, kie } = scene
  const before = { tasks: kie.tasks.length, balance: kie.balance }
  expect((await push(FIRST)).conclusion).toBe('success')
  expect({ tasks: kie.tasks.length, balance: kie.balance }).toEqual(before)
  const states = (await github.pulls.all()).map(({ merge, issue }) => ({
    isMerged: merge !== null,
    isOpen: issue.closedAt === null,
  }))
  expect(states).toEqual([
    { isMerged: true, isOpen: false },
    { isMerged: false, isOpen: false },
  ])
})
