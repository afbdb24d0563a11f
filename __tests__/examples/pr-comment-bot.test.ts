import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Comment, Pull } from '../../sandbox/github/index.ts'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { logOf, outputsOf, startScene, type ExampleScene } from './example-setup.ts'

const BOT = 'github-actions[bot]'

let scene: ExampleScene
let pull: Pull

beforeAll(async () => {
  scene = await startScene('pr-comment-bot.yml')
  const { github } = scene
  await github.push('idea', { 'a.txt': 'a' }, 'Idea')
  pull = await github.pull({ head: 'idea', user: 'stranger' })
  github.addUser('writer', 'write')
})
afterAll(() => scene.close())

/** Comments, and runs what the comment starts. */
async function say(
  body: string,
  { user = 'writer', on = pull.number } = {},
): Promise<WorkflowResult & { readonly comment: Comment }> {
  const comment = scene.github.comment(on, { body, user })
  const result = await scene.play(await scene.github.events.issueComment(comment))
  return { ...result, comment }
}

/** What the comments of ours say, the oldest first. */
function answers(): readonly string[] {
  const ours = scene.github.commentsOf(pull.number).filter(({ user }) => user.login === BOT)
  return ours.map(({ body }) => body)
}

/** The addresses of the pictures that a comment shows. */
function picturesIn(body: string): readonly string[] {
  return Array.from(body.matchAll(/<img src="([^"]+)"/g), ([, url = '']) => url)
}

function reactionsTo({ id }: Comment): readonly string[] {
  return scene.github.reactionsOf(id).map(({ login, content }) => `${login} ${content}`)
}

/** The pictures so far, each with the commit it is shown from. */
const shown: { readonly commit: string; readonly sha256: string }[] = []

/** Keeps the only picture of an answer. */
async function keepPicture(body: string): Promise<void> {
  const [url = ''] = picturesIn(body)
  const [, commit = ''] = /\/raw\/([0-9a-f]{40})\/kie-images\/image-\d+\.png$/.exec(url) ?? []
  const { status, sha256 } = await scene.open(url)
  expect(status).toBe(200)
  shown.push({ commit, sha256 })
}

test('a command is seen, answered while it is carried out, and ends in the picture, shown from its commit', async () => {
  const { github, kie } = scene
  const begun: unknown[] = []
  const stop = kie.onRequest(({ endpoint }) => {
    if (endpoint !== 'createTask') return
    const [command] = github.commentsOf(pull.number)
    begun.push(answers(), command && reactionsTo(command))
  })
  const result = await say('/imagine a red fox --aspect-ratio 3:2\n\nThank you!')
  stop()

  expect(result.conclusion).toBe('success')
  expect(begun).toEqual([[expect.stringContaining('Images are being made')], [`${BOT} eyes`]])
  expect(reactionsTo(result.comment)).toEqual([`${BOT} eyes`, `${BOT} rocket`])
  expect(kie.tasks.map(({ input }) => input)).toMatchObject([{ prompt: 'a red fox', aspect_ratio: '3:2' }])
  expect(answers()).toHaveLength(1)
  expect(outputsOf(result, 'imagine')).toMatchObject({
    status: 'success',
    'image-url': picturesIn(answers()[0] ?? '')[0],
    'comment-url': expect.stringContaining(`/pull/${pull.number}#issuecomment-`),
  })
  await keepPicture(answers()[0] ?? '')
  expect(shown[0]?.commit).toBe(await github.head('kie-images'))
})

test('the branch of the pictures holds nothing else, and no other branch has moved', async () => {
  const { github } = scene
  expect((await github.git('ls-tree', '-r', '--name-only', 'kie-images')).split('\n')).toEqual([
    expect.stringMatching(/^kie-images\/image-\d+\.png$/),
    'kie-images/images.lock.json',
  ])
  expect((await github.log('kie-images')).map(({ parents }) => parents)).toEqual([[]])
  expect(await github.head('idea')).toBe(pull.head.sha)
  expect((await github.log('main')).map(({ message }) => message.trim())).toEqual(['Initial commit'])
})

/** Lets the first two requests that fit wait for each other. @returns how many came in all, once it is called */
function letMeet(on: string): () => number {
  const both = new EventEmitter()
  let arrived = 0
  const stop = scene.github.onRequest(on, async () => {
    arrived += 1
    if (arrived === 1) await once(both, 'there')
    if (arrived === 2) both.emit('there')
  })
  return () => {
    stop()
    return arrived
  }
}

/** Two people command at the same moment. */
async function sayBoth(one: string, other: string): Promise<void> {
  const before = answers().length
  const results = await Promise.all([say(`/imagine ${one}`), say(`/imagine ${other}`)])
  expect(results.map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
  for (const { comment } of results) expect(reactionsTo(comment)).toEqual([`${BOT} eyes`, `${BOT} rocket`])
  expect(answers()).toHaveLength(before + 2)
  for (const answer of answers().slice(before)) await keepPicture(answer)
}

test('two answers that move the branch at once both succeed, and every older picture is still shown', async () => {
  const { github, kie } = scene
  const moves = letMeet('PATCH */git/refs/heads*')
  await sayBoth('a blue whale', 'a green parrot')
  // The two, and one of them again on the head that the other made.
  expect(moves()).toBe(3)
  expect(kie.tasks).toHaveLength(3)

  const [first = ''] = picturesIn(answers()[0] ?? '')
  expect(await scene.open(first)).toEqual({ status: 200, sha256: shown[0]?.sha256 })
  expect(new Set(shown.map(({ sha256 }) => sha256)).size).toBe(3)
  const history = (await github.log('kie-images')).map(({ sha }) => sha)
  expect(history.toSorted()).toEqual(shown.map(({ commit }) => commit).toSorted())
})

test('two answers that make the branch at once both succeed', async () => {
  const { github } = scene
  await github.git('update-ref', '-d', 'refs/heads/kie-images')
  const makes = letMeet('POST */git/refs')
  await sayBoth('a white owl', 'a black cat')
  expect(makes()).toBe(2)
  const history = (await github.log('kie-images')).map(({ sha }) => sha)
  expect(history.toSorted()).toEqual(
    shown
      .slice(-2)
      .map(({ commit }) => commit)
      .toSorted(),
  )
})

test('a command that is malformed gets one answer, and costs nothing', async () => {
  const before = scene.kie.tasks.length
  const { comment, conclusion } = await say('/imagine a red fox --cuont 2')
  expect(conclusion).toBe('failure')
  expect(reactionsTo(comment)).toEqual([`${BOT} eyes`, `${BOT} confused`])
  expect(answers().at(-1)).toContain('count')
  expect(scene.kie.tasks).toHaveLength(before)
})

describe('nothing comes of', () => {
  let requests: number

  beforeAll(() => {
    requests = scene.kie.requests.length
  })

  function expectNothing(comment: Comment): void {
    expect(reactionsTo(comment)).toEqual([])
    expect(scene.github.commentsOf(comment.issue).at(-1)).toBe(comment)
    expect(scene.kie.requests).toHaveLength(requests)
  }

  test('a stranger’s command but a line in the log', async () => {
    const result = await say('/imagine a red fox', { user: 'stranger' })
    expect(result.conclusion).toBe('success')
    expect(outputsOf(result, 'imagine')['status']).toBe('skipped')
    expect(logOf(result, 'imagine').filter((line) => /skipped|stranger/i.test(line))).toEqual([
      expect.stringMatching(/^Skipped: stranger has the role 'read' in octo\/kie-art; 'require-permission' asks for /),
    ])
    expectNothing(result.comment)
  })

  test.each([
    { name: 'a comment that is no command', body: 'What a fine fox', user: 'writer' },
    { name: 'a command of an app', body: '/imagine a red fox', user: 'painter[bot]' },
    { name: 'our own comment', body: '/imagine a red fox', user: BOT },
  ])('$name, for which no runner is started', async ({ body, user }) => {
    const { jobs, comment } = await say(body, { user })
    expect(jobs).toMatchObject({ imagine: { result: 'skipped', rows: [] } })
    expectNothing(comment)
  })

  test('a command on an issue, for which the workflow has no permission', async () => {
    const { number } = scene.github.issue()
    const { jobs, comment } = await say('/imagine a red fox', { on: number })
    expect(jobs).toMatchObject({ imagine: { result: 'skipped', rows: [] } })
    expectNothing(comment)
  })

  test('a comment that was edited, on which the workflow does not start', async () => {
    const { github, play } = scene
    const comment = github.comment(pull.number, { body: '/imagine a red fox', user: 'writer' })
    await expect(play(await github.events.issueComment(comment, { action: 'edited' }))).rejects.toThrow(
      'does not start on issue_comment edited',
    )
  })
})
