import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startArtifacts, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { Pull } from '../../sandbox/github/index.ts'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { outputsOf, startScene, type ExampleScene } from './example-setup.ts'

let artifacts: ArtifactSandbox
let scene: ExampleScene
let pull: Pull

const manifest = (boat: string): string =>
  `images:\n  - { name: boat, prompt: ${boat} }\n  - { name: tower, prompt: A tower }\n`

beforeAll(async () => {
  artifacts = await startArtifacts({ clock, azurite: await workerAzurite() })
  scene = await startScene('preview-on-pull-request.yml', { artifacts })
  const { github } = scene
  await github.push('idea', { 'images.yml': manifest('A boat') }, 'Add pictures')
  pull = await github.pull({ head: 'idea' })
})
afterAll(() => Promise.all([scene.close(), artifacts.close()]))

/** Runs what a push to the pull request starts; the first one opens it. */
async function preview(action: 'opened' | 'synchronize'): Promise<WorkflowResult> {
  const { github, play } = scene
  const head = { ...pull.head, sha: await github.head('idea') }
  return play(await github.events.pullRequest({ ...pull, head }, { action }))
}

test('a pull request gets one comment, which links to the pictures', async () => {
  const result = await preview('opened')
  expect(result.conclusion).toBe('success')
  const outputs = outputsOf(result, 'preview')
  expect(outputs).toMatchObject({ status: 'success', 'commit-sha': '' })

  const comments = scene.github.commentsOf(pull.number)
  expect(comments).toMatchObject([{ user: { login: 'github-actions[bot]' } }])
  const { body = '' } = comments[0] ?? {}
  expect(body).toContain('boat')
  expect(body).toContain('tower')
  expect(body).toContain(`](${outputs['artifact-url']})`)
  // An artifact is no picture that a comment could show.
  expect(body).not.toContain('<img')
  const files = (await artifacts.unzip(outputs['artifact-name'] ?? '')).map((entry) => entry.path)
  expect(files).toEqual(expect.arrayContaining(['boat.png', 'tower.png']))
  expect(scene.kie.tasks).toHaveLength(2)
})

test('a push edits the comment, and makes no second one', async () => {
  const { github } = scene
  const [before] = github.commentsOf(pull.number).map((comment) => ({ ...comment }))
  await github.push('idea', { 'images.yml': manifest('A boat in a storm') }, 'Change a prompt')
  const result = await preview('synchronize')
  expect(result.conclusion).toBe('success')

  const comments = github.commentsOf(pull.number)
  expect(comments.map(({ id }) => id)).toEqual([before?.id])
  expect(comments[0]?.body).not.toBe(before?.body)
  expect(comments[0]?.body).toContain(`](${outputsOf(result, 'preview')['artifact-url']})`)
  expect(comments[0]?.body).not.toContain('Images are being made')
})

test('beside blog-images.yml only what the pull request changes is drawn', async () => {
  const { github, kie, play } = scene
  await github.push('main', { 'images.yml': manifest('A boat at anchor') }, 'Add pictures')
  expect((await play(await github.events.push('refs/heads/main'), 'blog-images.yml')).conclusion).toBe('success')
  await github.push('more', { 'images.yml': manifest('A boat in the harbour') }, 'Change a picture')
  const before = kie.tasks.length
  const other = await github.pull({ head: 'more' })
  expect((await play(await github.events.pullRequest(other))).conclusion).toBe('success')
  expect(kie.tasks.slice(before).map(({ input }) => input['prompt'])).toEqual(['A boat in the harbour'])
  const { body = '' } = github.commentsOf(other.number)[0] ?? {}
  expect(body).toContain('boat')
  expect(body).toContain('tower')
})

test('a pull request of a fork, which has no secrets, starts no runner', async () => {
  const { github, play } = scene
  const fork = await github.pull({ head: 'idea', fork: true, user: 'stranger' })
  const { jobs } = await play(await github.events.pullRequest(fork))
  expect(jobs).toMatchObject({ preview: { result: 'skipped', rows: [] } })
  expect(github.commentsOf(fork.number)).toEqual([])
})
