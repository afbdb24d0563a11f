import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { keepAbove } from '../../../src/core/report/pull-request/above.ts'
import { renderPullRequestBody } from '../../../src/core/report/pull-request/body.ts'
import { askerKey } from '../../../src/core/report/pull-request/known.ts'
import { markPrompts } from '../../../src/core/report/pull-request/prompts.ts'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import { BRANCH, PickScene, SHELF } from './pick-scene.ts'

let github: GitHubSandbox
let scene: PickScene

beforeEach(async () => {
  github = await startWatchedGitHub()
  scene = await PickScene.start(github, { hero: 4 })
})
afterEach(() => github.close())

async function body(): Promise<string> {
  return (await github.pulls.find(1)).issue.body ?? ''
}

/** What the body says of each candidate, by its number. */
async function told(): Promise<Readonly<Record<string, string>>> {
  const cells = (await body()).matchAll(/\*\*\[(\d)\]\([^)]*\)\*\*(.*?)<br>/g)
  return Object.fromEntries(Array.from(cells, ([, number = '', says = '']) => [number, says]))
}

describe('the text of the pull request follows a pick', () => {
  test('it shows which one is picked, and how another one is', async () => {
    await scene.pick('/pick hero 3')
    expect(await told()).toEqual({ 1: '', 2: '', 3: ', picked', 4: '' })
    expect(await body()).toContain('A comment that begins with `/pick hero 1`')
    expect(await body()).toContain('Workflows that check this pull request wait')
    expect(await body()).toContain(`/raw/${await github.head(SHELF)}/kie-images/hero.candidate-3.png`)
    await scene.pick('/pick hero 1')
    expect(await told()).toEqual({ 1: ', picked', 2: '', 3: '', 4: '' })
  })

  test("a person's text above it stays, and so do the prompts, which a pick does not know", async () => {
    const prompts = markPrompts(askerKey('images.yml'), '<details>\n\nA lighthouse at dawn\n\n</details>')
    await github.pulls.edit(1, { body: keepAbove('Which one?', `old text\n\n${prompts}`) })
    await scene.pick('/pick hero 3')
    expect(await body()).toMatch(/^Which one\?\n\n<!-- kie-image-action:pull-request/)
    expect(await body()).toContain(prompts.trimEnd())
    expect(await body()).not.toContain('old text')
  })

  test('what the manifest says stays as well: words for what pictures show, and images that it no longer names', async () => {
    const facts = { previous: '', base: 'main', removed: [], notes: [], needsMerge: false, startsNoWorkflows: false }
    const figures = { model: 'm', width: 11, height: 1, bytes: 99, credits: undefined }
    const images = [{ ...figures, name: 'hero', alt: 'A fox & a hen', after: 'https://github.test/old.png' }]
    const manifest = {
      prompts: { hero: 'A lighthouse at dawn' },
      unnamed: ['older'],
      candidates: [],
      candidatesUrl: '',
    }
    const look = { pickCommand: '/pick', showPictures: true, runUrl: 'https://github.test/runs/1' }
    await github.pulls.edit(1, { body: renderPullRequestBody({ ...facts, ...manifest, ...look, images }) })
    await scene.pick('/pick hero 3')
    expect(await body()).toContain('No longer in the manifest, and kept:\n\n- older')
    expect((await body()).match(/alt="A fox &#38; a hen"/g)).toHaveLength(5)
    expect(await body()).not.toContain('old.png')
  })

  test('a pick that moves the branch of candidates alone says nothing of workflows: a person was the last', async () => {
    await github.push(BRANCH, { 'notes.txt': 'mine' }, 'Mine')
    const { log } = await scene.pick('/pick hero 1')
    expect(await told()).toEqual({ 1: ', picked', 2: '', 3: '', 4: '' })
    expect(await body()).not.toContain('Workflows that check')
    expect(log.annotations).toEqual([])
  })

  test('one that was written meanwhile is the one that is kept', async () => {
    const remove = github.onRequest('PATCH */git/refs/*', async () => {
      remove()
      await github.pulls.edit(1, { body: 'Which one?' })
    })
    await scene.pick('/pick hero 3')
    expect(await body()).toMatch(/^Which one\?\n\n/)
  })

  test('one that could not be written is written by the same pick again, which makes no commit', async () => {
    github.fault({ on: 'PATCH */pulls/1', goes: { status: 403 } })
    const { log } = await scene.pick('/pick hero 3')
    expect(log.annotations).toContainEqual(expect.stringMatching(/^warning: The text of pull request 1 could not be/))
    expect(await told()).toEqual({})
    const heads = await scene.heads()
    const { candidates, delivery } = await scene.pick('/pick hero 3')
    expect([candidates[0]?.former, delivery.sha, await scene.heads()]).toEqual([3, undefined, heads])
    expect(await told()).toEqual({ 1: '', 2: '', 3: ', picked', 4: '' })
  })

  test('one that is the same is not written again', async () => {
    await scene.pick('/pick hero 3')
    const since = github.requests.length
    await scene.pick('/pick hero 3')
    expect(scene.writes(since)).toEqual([])
  })
})

describe('a text that cannot be written is no loss', () => {
  test.each([
    { name: 'as it is written', on: 'PATCH */pulls/1', status: 403 },
    { name: 'as the branches are compared', on: 'GET */compare/*', status: 404 },
    { name: 'as the branches are compared, in another way', on: 'GET */compare/*', status: 422 },
  ])('$name: HTTP $status', async ({ on, status }) => {
    github.fault({ on, goes: { status }, times: 20 })
    const { log, candidates } = await scene.pick('/pick hero 3')
    expect([candidates.length, await scene.standing()]).toEqual([1, [3, 3]])
    expect(log.annotations.filter((line) => line.startsWith('warning'))).toEqual([
      expect.stringMatching(/^warning: The text of pull request 1 could not be brought up to date\. /),
    ])
  })

  test('an odd answer', async () => {
    github.fault({ on: 'GET */compare/*', goes: { status: 200, body: {} }, times: 20 })
    const { log } = await scene.pick('/pick hero 3')
    expect([await scene.standing(), log.annotations.length]).toEqual([[3, 3], 1])
  })

  test('a pull request that was merged with the pick keeps its text', async () => {
    let seen = 0
    github.onRequest('GET */pulls/1', async () => {
      if (++seen === 4) await github.pulls.merge(1)
    })
    const since = github.requests.length
    await scene.pick('/pick hero 3')
    expect(scene.writes(since).filter((each) => each.startsWith('PATCH pulls'))).toEqual([])
  })

  test('a cancelled job ends as cancelled', async () => {
    const controller = new AbortController()
    github.onRequest('GET */compare/*', () => controller.abort(new Error('cancelled')))
    await expect(scene.pick('/pick hero 3', { signal: controller.signal })).rejects.toThrow('cancelled')
    expect(await scene.standing()).toEqual([3, 3])
  })
})
