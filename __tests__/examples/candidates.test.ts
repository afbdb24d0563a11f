import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Comment, Pull } from '../../sandbox/github/index.ts'
import type { WorkflowResult } from '../../sandbox/runner/index.ts'
import { logOf, outputsOf, sha256, startScene, type ExampleScene } from './example-setup.ts'

const BOT = 'github-actions[bot]'

let scene: ExampleScene

beforeAll(async () => {
  scene = await startScene('candidates.yml')
  scene.github.addUser('writer', 'write')
})
afterAll(() => scene.close())

/** Pushes a manifest of two images, below a line that asks for nothing, and runs what the push starts. */
async function push(hero: string, note = '# Pictures'): Promise<WorkflowResult> {
  const { github, play } = scene
  const before = await github.head('main')
  const lines = [
    note,
    'images:',
    `  - { name: hero, prompt: ${hero} }`,
    '  - { name: logo, prompt: An anchor, candidates: 2 }',
  ]
  await github.push('main', { 'images.yml': `${lines.join('\n')}\n` }, 'Ask for pictures')
  return play(await github.events.push('refs/heads/main', { before }))
}

/** The pull request that is open. */
async function open(): Promise<Pull> {
  const pulls = (await scene.github.pulls.all()).filter(({ issue }) => issue.closedAt === null)
  const [pull] = pulls
  if (pull === undefined || pulls.length > 1) throw new Error(`There are ${pulls.length} open pull requests.`)
  return pull
}

/** Comments on the open pull request, and runs what the comment starts. */
async function say(body: string, user = 'writer'): Promise<WorkflowResult & { readonly comment: Comment }> {
  const { number } = await open()
  const comment = scene.github.comment(number, { body, user })
  const result = await scene.play(await scene.github.events.issueComment(comment))
  return { ...result, comment }
}

/** What lies on a branch, without the checkout's own files. */
async function filesOn(branch: string): Promise<readonly string[]> {
  return (await scene.github.git('ls-tree', '-r', '--name-only', branch, 'static/images/')).split('\n')
}

/** The sha of a file on a branch. */
function blobOn(branch: string, file: string): Promise<string> {
  return scene.github.git('rev-parse', `${branch}:static/images/${file}`)
}

function reactionsTo({ id }: Comment): readonly string[] {
  return scene.github.reactionsOf(id).map(({ login, content }) => `${login} ${content}`)
}

/** All that a comment could move: the branches, and what it costs. */
async function state() {
  const { ref } = (await open()).head
  const { github, kie } = scene
  const heads = [await github.head(ref), await github.head(`${ref}-candidates`), await github.head('main')]
  return { heads, requests: kie.requests.length, balance: kie.balance }
}

test('a push of the manifest draws four of the one and two of the other, and opens a pull request', async () => {
  const { github, kie } = scene
  const result = await push('A boat in fog')
  expect(result.conclusion).toBe('success')
  expect(result.jobs).toMatchObject({ pick: { result: 'skipped', rows: [] } })
  const prompts = kie.tasks.map(({ input }) => input['prompt'])
  const [boat, anchor] = ['A boat in fog', 'An anchor']
  expect(prompts.toSorted()).toEqual([boat, boat, boat, boat, anchor, anchor])
  const pull = await open()
  expect(outputsOf(result, 'draw')).toMatchObject({ status: 'success', 'pull-request-number': String(pull.number) })
  expect(await filesOn(pull.head.ref)).toEqual(
    ['hero.png', 'images.lock.json', 'logo.png'].map((file) => `static/images/${file}`),
  )
  expect(await filesOn(`${pull.head.ref}-candidates`)).toEqual(
    [
      'candidates.lock.json',
      ...[1, 2, 3, 4].map((number) => `hero.candidate-${number}.png`),
      ...[1, 2].map((number) => `logo.candidate-${number}.png`),
    ].map((file) => `static/images/${file}`),
  )
  expect(pull.issue.body).toContain('A comment that begins with `/pick hero 2` puts that one in its place, at no cost.')
  expect(await github.git('ls-tree', '-r', '--name-only', 'main', 'static')).toBe('')
})

test('the text shows each candidate from its commit', async () => {
  const { issue, head } = await open()
  const pictures = (issue.body ?? '').matchAll(/src="([^"]+\/(?:hero|logo)\.candidate-\d\.png)"/g)
  const shown = Array.from(pictures, ([, url = '']) => url)
  expect(shown).toHaveLength(6)
  for (const url of shown) {
    const file = url.split('/').at(-1) ?? ''
    const content = await scene.github.read(`${head.ref}-candidates`, `static/images/${file}`)
    expect(await scene.open(url)).toEqual({ status: 200, sha256: sha256(content) })
  }
})

describe('nothing comes of', () => {
  test('the pick of a stranger but a line in the log', async () => {
    const before = await state()
    const result = await say('/pick hero 2', 'stranger')
    expect(result.conclusion).toBe('success')
    expect(outputsOf(result, 'pick')).toMatchObject({ status: 'skipped' })
    expect(logOf(result, 'pick').filter((line) => /skipped|stranger/i.test(line))).toEqual([
      expect.stringMatching(/^Skipped: stranger has the role 'read' in octo\/kie-art; a pick asks for /),
    ])
    expect([reactionsTo(result.comment), await state()]).toEqual([[], before])
    expect(scene.github.commentsOf(result.comment.issue).at(-1)).toBe(result.comment)
  })

  test.each([
    { name: 'a comment that is no pick', body: 'thanks!', user: 'writer' },
    { name: 'a pick of an app', body: '/pick hero 2', user: 'painter[bot]' },
    { name: 'our own comment', body: '/pick hero 2', user: BOT },
  ])('$name, for which no runner is started', async ({ body, user }) => {
    const before = await state()
    const { jobs, comment } = await say(body, user)
    expect(jobs).toMatchObject({ draw: { result: 'skipped', rows: [] }, pick: { result: 'skipped', rows: [] } })
    expect([reactionsTo(comment), await state()]).toEqual([[], before])
  })

  test('a word that only begins like the command', async () => {
    const before = await state()
    const result = await say('/picking one is hard')
    expect(outputsOf(result, 'pick')).toMatchObject({ status: 'skipped' })
    expect([reactionsTo(result.comment), await state()]).toEqual([[], before])
  })

  test('a pick that was edited, on which the workflow does not start', async () => {
    const { github, play } = scene
    const comment = github.comment((await open()).number, { body: '/pick hero 2', user: 'writer' })
    await expect(play(await github.events.issueComment(comment, { action: 'edited' }))).rejects.toThrow(
      'does not start on issue_comment edited',
    )
  })
})

test('the pick of a writer is one commit that puts the third in its place, at no cost', async () => {
  const { github, kie } = scene
  const { ref, sha } = (await open()).head
  const before = { requests: kie.requests.length, balance: kie.balance }
  const result = await say('/pick hero 3\nThe others are too dark.')
  expect(result.conclusion).toBe('success')
  expect(result.jobs).toMatchObject({ draw: { result: 'skipped', rows: [] } })
  expect(reactionsTo(result.comment)).toEqual([`${BOT} eyes`, `${BOT} rocket`])
  expect(github.commentsOf(result.comment.issue).at(-1)).toBe(result.comment)
  const head = await github.head(ref)
  expect(outputsOf(result, 'pick')).toMatchObject({ status: 'success', 'commit-sha': head, 'credits-used': '0' })
  expect(await github.git('rev-list', `${sha}..${head}`)).toBe(head)
  expect(await github.git('diff', '--name-only', sha, head)).toBe(
    'static/images/hero.png\nstatic/images/images.lock.json',
  )
  expect(await blobOn(ref, 'hero.png')).toBe(await blobOn(`${ref}-candidates`, 'hero.candidate-3.png'))
  expect((await open()).issue.body).toContain('**, picked')
  expect({ requests: kie.requests.length, balance: kie.balance }).toEqual(before)
})

test('a number that is not there is answered with those that are', async () => {
  const before = await state()
  const { comment, conclusion } = await say('/pick logo 3')
  expect(conclusion).toBe('failure')
  expect(reactionsTo(comment)).toEqual([`${BOT} eyes`, `${BOT} confused`])
  expect(scene.github.commentsOf(comment.issue).at(-1)?.body).toContain('no candidate 3; pick 1 or 2 instead.')
  expect(await state()).toEqual(before)
})

/** Merges the open pull request, and runs what the push of that starts. */
async function merge(method: 'merge' | 'squash'): Promise<WorkflowResult> {
  const { github, play } = scene
  const before = await github.head('main')
  await github.pulls.merge((await open()).number, { method, deleteBranch: true })
  return play(await github.events.push('refs/heads/main', { before }))
}

/** The branches that keep candidates. */
async function keepers(): Promise<readonly string[]> {
  const refs = await scene.github.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/kie-image-action/')
  return refs.split('\n').filter((ref) => ref.endsWith('-candidates'))
}

test('after the merge the candidates’ branch is gone, and what was picked is kept at no cost', async () => {
  const { kie } = scene
  const picked = await blobOn((await open()).head.ref, 'hero.png')
  const before = { tasks: kie.tasks.length, balance: kie.balance }
  expect((await merge('merge')).conclusion).toBe('success')
  expect({ tasks: kie.tasks.length, balance: kie.balance }).toEqual(before)
  expect([await keepers(), await blobOn('main', 'hero.png')]).toEqual([[], picked])
})

test('after one that is squashed, whose push is all ours, the next push clears', async () => {
  const { kie } = scene
  await push('A boat on a calm sea')
  expect([kie.tasks.length, await keepers()]).toEqual([10, [expect.stringMatching(/-2-candidates$/)]])
  const result = await merge('squash')
  expect(outputsOf(result, 'draw')).toMatchObject({ status: 'skipped' })
  await push('A boat on a calm sea', '# The same pictures')
  expect([kie.tasks.length, await keepers()]).toEqual([10, []])
})
