import { beforeAll, expect, test } from '@jest/globals'
import { drawPicture } from '../../sandbox/kie/index.ts'
import { read } from '../documents/documents.ts'
import { blocks, EXAMPLE_WORKFLOWS, kindOf } from '../documents/shown-workflows.ts'
import type { ActResult } from './act.ts'
import { startActStage, type ActStage } from './stage.ts'

const WRITE = { contents: 'write' } as const

type Scenes = Readonly<Record<string, (stage: ActStage) => Promise<void>>>

/** What is to come of each example in act, by its file. */
const SCENES: Scenes = {
  'blog-covers.yml': drawCovers,
  'blog-images.yml': drawBlog,
  'candidates.yml': drawAndPick,
  'check-on-pull-request.yml': checkPull,
  'images-by-pull-request.yml': propose,
  'nightly-backfill.yml': backfill,
  'nightly-matrix.yml': drawAtNight,
  'pr-comment-bot.yml': answerCommand,
  'release-cover.yml': publishRelease,
}

/** And where there is an artifact service like that of GitHub: act's own takes no image. */
const WITH_ARTIFACTS: Scenes = {
  'fallback-model.yml': fallBack,
  'preview-on-pull-request.yml': previewPull,
  'submit-and-collect.yml': submitAndCollect,
}

/** The examples that no scene starts with, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'attested-images.yml': 'act lists nothing, and signs nothing: the test of its own runs it',
  'collect-on-callback.yml': 'needs a task: the scene of submit-and-collect.yml runs it',
  'draw-while-building.yml': 'act knows no steps in the background: the test of its own runs it',
  'first-image.yml': 'act.test.ts runs it: it ends before it spends anything',
}

beforeAll(async () => {
  // jest refuses an import() while other tests of a `test.concurrent` end: the canvas has to be there before they begin.
  await drawPicture({ prompt: 'fox', aspectRatio: '1:1', captions: [], type: 'png', scale: 1 / 64 })
})

test('every example is run in act', () => {
  const known = Object.keys({ ...SCENES, ...WITH_ARTIFACTS, ...ELSEWHERE })
  expect(known.toSorted()).toEqual(EXAMPLE_WORKFLOWS.toSorted())
})

// Side by side, since most of the time they wait for kie.
test.concurrent.each(Object.entries(SCENES))('%s', (_, play) => onStage(play))

test.concurrent('the workflow of docs/other-servers.md: git commits and pushes the image, which is paid for once', () =>
  onStage(async (stage) => {
    const { github, kie, play } = stage
    const [shown] = blocks.filter(({ file, text }) => file === 'docs/other-servers.md' && kindOf(text) === 'workflow')
    const text = shown?.text ?? ''
    expectSuccess(await play({ text }, { permissions: WRITE }))
    expect(await filesOn(stage, 'main', 'kie-images')).toEqual(
      ['images.lock.json', 'image.png'].map(inFolder).toSorted(),
    )
    const head = await github.head('main')
    const again = await play({ text }, { permissions: WRITE })
    expectSuccess(again)
    expect(again.output('status')).toEqual(['success'])
    expect(await github.head('main')).toBe(head)
    expect(kie.tasks).toHaveLength(1)
  }),
)

// One after the other: act's service has to prove within ten seconds of the machine that it takes an upload.
test.each(Object.entries(WITH_ARTIFACTS))('%s', (_, play) => onStage(play))

async function onStage(play: (stage: ActStage) => Promise<void>): Promise<void> {
  const stage = await startActStage()
  try {
    await play(stage)
  } finally {
    await stage.close()
  }
}

function expectSuccess({ exitCode, lines }: ActResult): void {
  const errors = lines.filter((line) => /::(?:error|warning)::/.test(line))
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] })
}

/** As the tree lists it. */
function inFolder(file: string): string {
  return `kie-images/${file}`
}

function manifestOf(images: Readonly<Record<string, string>>): string {
  const lines = Object.entries(images).map(([name, prompt]) => `  - { name: ${name}, prompt: ${prompt} }\n`)
  return `images:\n${lines.join('')}`
}

async function filesOn({ github }: ActStage, branch: string, directory: string): Promise<readonly string[]> {
  return (await github.git('ls-tree', '-r', '--name-only', branch, directory)).split('\n')
}

async function drawBlog(stage: ActStage): Promise<void> {
  const { github, kie, play } = stage
  const before = await github.head('main')
  await github.push('main', { 'images.yml': manifestOf({ fog: 'A boat in fog', storm: 'A boat in storm' }) }, 'Write')
  const event = await github.events.push('refs/heads/main', { before })
  expectSuccess(await play({ example: 'blog-images.yml' }, { event, permissions: WRITE }))
  expect(await filesOn(stage, 'main', 'static')).toEqual(
    ['fog.png', 'images.lock.json', 'storm.png'].map((file) => `static/images/${file}`),
  )
  const [commit] = await github.log('main')
  expect(commit).toMatchObject({ message: expect.stringContaining('Draw the pictures'), parents: [event.run.sha] })
  expect(kie.tasks).toHaveLength(2)
}

async function drawCovers(stage: ActStage): Promise<void> {
  const { github, kie, play } = stage
  const files = {
    'scripts/blog-covers.mjs': read('examples/blog-covers.mjs'),
    'posts/fog.md': '---\ntitle: Fog\n---\n',
    'posts/own.md': '---\ntitle: Own\ncover: own.png\n---\n',
  }
  await github.push('main', files, 'Write')
  const event = await github.events.push('refs/heads/main')
  expectSuccess(await play({ example: 'blog-covers.yml' }, { event, permissions: WRITE }))
  expect(await filesOn(stage, 'main', 'static')).toEqual(['static/covers/fog.png', 'static/covers/images.lock.json'])
  expect(kie.tasks).toHaveLength(1)
}

async function backfill(stage: ActStage): Promise<void> {
  const { github, kie, play } = stage
  const images = Array.from({ length: 21 }, (_, index) => [`n${index}`, `night ${index}`] as const)
  await github.push('main', { 'images.yml': manifestOf(Object.fromEntries(images)) }, 'Add the manifest')
  const { payload } = await github.events.push('refs/heads/main')
  const event = { name: 'schedule', payload: { repository: payload['repository'], schedule: '41 2 * * *' } }
  const { exitCode } = await play({ example: 'nightly-backfill.yml' }, { event, permissions: WRITE })
  expect(exitCode).toBe(0)
  expect(await filesOn(stage, 'main', 'static')).toHaveLength(21)
  expect(kie.tasks).toHaveLength(20)
}

async function propose(stage: ActStage): Promise<void> {
  const { github, kie, play } = stage
  const before = await github.head('main')
  await github.push('main', { 'images.yml': manifestOf({ fog: 'A boat in fog' }) }, 'Ask for a picture')
  const event = await github.events.push('refs/heads/main', { before })
  const permissions = { contents: 'write', pull_requests: 'write' } as const
  expectSuccess(await play({ example: 'images-by-pull-request.yml' }, { event, permissions }))
  const [pull] = await github.pulls.all()
  expect(pull).toMatchObject({ base: { ref: 'main' }, issue: { title: 'Draw the pictures of the site' } })
  expect(await filesOn(stage, pull?.head.ref ?? '', 'static')).toEqual(
    ['fog.png', 'images.lock.json'].map((file) => `static/images/${file}`),
  )
  expect(await github.head('main')).toBe(event.run.sha)
  expect(kie.tasks).toHaveLength(1)
}

async function drawAndPick(stage: ActStage): Promise<void> {
  const { github, kie, play } = stage
  const before = await github.head('main')
  await github.push('main', { 'images.yml': manifestOf({ fog: 'A boat in fog' }) }, 'Ask for a picture')
  const permissions = { contents: 'write', pull_requests: 'write' } as const
  const pushed = await github.events.push('refs/heads/main', { before })
  expectSuccess(await play({ example: 'candidates.yml' }, { event: pushed, permissions }))
  const [pull] = await github.pulls.all()
  const [branch, number] = [pull?.head.ref ?? '', pull?.number ?? 0]
  const drawn = await github.head(branch)
  github.addUser('writer', 'write')
  const comment = github.comment(number, { body: '/pick fog 3', user: 'writer' })
  const said = await github.events.issueComment(comment)
  expectSuccess(await play({ example: 'candidates.yml' }, { event: said, permissions }))
  expect(await github.read(branch, 'static/images/fog.png')).toEqual(
    await github.read(`${branch}-candidates`, 'static/images/fog.candidate-3.png'),
  )
  expect((await github.log(branch))[0]).toMatchObject({ parents: [drawn] })
  expect(github.reactionsOf(comment.id).map(({ content }) => content)).toEqual(['eyes', 'rocket'])
  expect(kie.tasks).toHaveLength(4)
}

async function checkPull({ github, kie, play }: ActStage): Promise<void> {
  await github.push('idea', { 'images.yml': manifestOf({ boat: 'A boat' }) }, 'Add a picture')
  const event = await github.events.pullRequest(await github.pull({ head: 'idea' }))
  const permissions = { contents: 'read' } as const
  const result = await play({ example: 'check-on-pull-request.yml' }, { event, branch: 'idea', permissions })
  expect(result.exitCode).toBe(1)
  expect(result.output('status')).toEqual(['outdated'])
  expect(kie.requests).toEqual([])
}

async function drawAtNight(stage: ActStage): Promise<void> {
  const { github, kie, play } = stage
  const images = Array.from({ length: 5 }, (_, index) => [`n${index}`, `night ${index}`] as const)
  await github.push('main', { 'images.yml': manifestOf(Object.fromEntries(images)) }, 'Add the manifest')
  const before = await github.head('main')
  const { payload } = await github.events.push('refs/heads/main')
  const event = { name: 'schedule', payload: { repository: payload['repository'], schedule: '23 3 * * *' } }
  expectSuccess(await play({ example: 'nightly-matrix.yml' }, { event, permissions: WRITE }))
  expect(await github.git('log', '--format=%s', `${before}..main`)).toBe('Add the images of the night')
  const files = ['images/images.lock.json', ...images.map(([name]) => `images/${name}.png`)]
  expect(await filesOn(stage, 'main', 'images')).toEqual(files)
  expect(await github.git('for-each-ref', 'refs/heads/nightly-images')).toBe('')
  expect(kie.tasks).toHaveLength(images.length)
}

async function answerCommand(stage: ActStage): Promise<void> {
  const { github, kie, play } = stage
  await github.push('idea', { 'a.txt': 'a' }, 'Idea')
  const { number } = await github.pull({ head: 'idea', user: 'stranger' })
  github.addUser('writer', 'write')
  const comment = github.comment(number, { body: '/imagine a red fox --aspect-ratio 3:2', user: 'writer' })
  const event = await github.events.issueComment(comment)
  const permissions = { contents: 'write', pull_requests: 'write' } as const
  expectSuccess(await play({ example: 'pr-comment-bot.yml' }, { event, permissions }))
  expect(kie.tasks.map(({ input }) => input)).toMatchObject([{ prompt: 'a red fox', aspect_ratio: '3:2' }])
  expect(await filesOn(stage, 'kie-images', '.')).toEqual([`image-${comment.id}.png`, 'images.lock.json'].map(inFolder))
  const head = await github.head('kie-images')
  expect(github.commentsOf(number)).toMatchObject([
    comment,
    { user: { login: 'github-actions[bot]' }, body: expect.stringContaining(head) },
  ])
  expect(github.reactionsOf(comment.id).map(({ content }) => content)).toEqual(['eyes', 'rocket'])
}

async function publishRelease({ github, kie, play }: ActStage): Promise<void> {
  await github.push('main', { 'prompts/cover.md': read('examples/prompts/cover.md') }, 'Add the prompt')
  await github.git('tag', 'v1.2.0', 'main')
  const event = await github.events.push('refs/tags/v1.2.0')
  const result = await play({ example: 'release-cover.yml' }, { event, permissions: WRITE })
  expectSuccess(result)
  const body = expect.stringMatching(/^!\[A lighthouse throws .*\]\(/)
  const headers = { 'x-github-api-version': '2022-11-28' }
  const releases = await fetch(`${github.url}/repos/${github.repository}/releases`, { headers })
  expect(await releases.json()).toMatchObject([
    { tag_name: 'v1.2.0', draft: false, assets: [{ name: 'cover.png' }], body },
  ])
  expect(kie.tasks).toHaveLength(1)
}

async function previewPull({ github, kie, artifacts, play }: ActStage): Promise<void> {
  await github.push('idea', { 'images.yml': manifestOf({ boat: 'A boat' }) }, 'Add a picture')
  const pull = await github.pull({ head: 'idea' })
  const result = await play(
    { example: 'preview-on-pull-request.yml' },
    {
      event: await github.events.pullRequest(pull),
      branch: 'idea',
      permissions: { contents: 'read', pull_requests: 'write' },
      artifacts: artifacts.run({ runId: 1 }).env,
    },
  )
  expectSuccess(result)
  const [url = ''] = result.output('artifact-url')
  expect(github.commentsOf(pull.number)).toMatchObject([{ body: expect.stringContaining(`](${url})`) }])
  expect(artifacts.artifacts).toHaveLength(1)
  expect(kie.tasks).toHaveLength(1)
}

async function fallBack({ kie, artifacts, play }: ActStage): Promise<void> {
  // With these words kie refuses a request at once, so that no task comes of it.
  const body = { code: 400, msg: 'Your prompt was flagged by Website as violating content policies.', data: null }
  kie.script('createTask', { kind: 'reply', status: 200, body })
  const options = { permissions: {}, artifacts: artifacts.run({ runId: 1 }).env } as const
  const { exitCode } = await play({ example: 'fallback-model.yml' }, options)
  expect(exitCode).toBe(0)
  expect(kie.tasks.map(({ model }) => model)).toEqual(['z-image'])
  expect(artifacts.artifacts).toHaveLength(1)
}

async function submitAndCollect({ github, kie, artifacts, play }: ActStage): Promise<void> {
  const common = { permissions: {}, secrets: { KIE_CALLBACK_URL: 'https://relay.example/kie' } } as const
  const submitted = await play({ example: 'submit-and-collect.yml' }, common)
  expectSuccess(submitted)
  expect(submitted.output('status')).toEqual(['submitted'])
  const ids = kie.tasks.map(({ taskId }) => taskId)
  expect(ids).toHaveLength(2)

  const [, second = ''] = ids
  const { payload } = await github.events.push('refs/heads/main')
  const dispatch = { action: 'kie-task-done', client_payload: { taskId: second }, repository: payload['repository'] }
  for (const [example, event] of [
    ['submit-and-collect.yml', { name: 'workflow_dispatch', payload: { inputs: { tasks: ids.join(' ') } } }],
    ['collect-on-callback.yml', { name: 'repository_dispatch', payload: dispatch }],
  ] as const) {
    const run = artifacts.run({ runId: artifacts.artifacts.length + 1 })
    const collected = await play({ example }, { ...common, event, artifacts: run.env })
    expectSuccess(collected)
    expect(collected.output('status')).toEqual(['success'])
  }
  expect(artifacts.artifacts).toHaveLength(2)
  expect(kie.tasks).toHaveLength(2)
}
