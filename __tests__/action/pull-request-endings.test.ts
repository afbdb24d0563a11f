import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BRANCH, LOCK, ProposalScene } from './proposal-scene.ts'
import { told } from './run-scene.ts'

let scene: ProposalScene

beforeAll(async () => {
  scene = await ProposalScene.start()
})
afterAll(() => scene.close())

const [FOX, OWL, WHALE, CRAB] = ['a fox', 'an owl', 'a whale', 'a crab']
const TEMPLATE = '## What\n\n- [ ] I have looked at each picture\n'
const MARKER = '<!-- kie-image-action:pull-request'

const hero = (branch: string): Promise<string | undefined> => scene.promptOf(branch, 'hero', [FOX, OWL, WHALE, CRAB])

/** What is said of a close. */
const turnedDown = (pull: number): unknown => expect.stringMatching(`^Pull request ${pull} was closed, and nothing`)

/** What a night's run comes to, and what it says beside where its key goes. */
async function drawByNight(prompt: string) {
  const about = { eventName: 'schedule', event: { schedule: '0 3 * * *' } }
  const { came, step } = await scene.draw({ hero: prompt }, { about })
  return [came, told(step, 'notice').filter((line) => !line.startsWith('The API key goes to')), step.exitCode]
}

test('every ending of a pull request is found again', async () => {
  const { github } = scene
  await github.push('main', { '.github/pull_request_template.md': TEMPLATE }, 'Ask for a look')

  // GitHub refuses ours. A person opens it from the link, where GitHub fills in the template: ours all the same.
  github.permitActionsPulls(false)
  expect((await scene.draw({ hero: FOX })).came).toEqual(['partial', '', 1])
  await github.pull({ head: BRANCH, title: 'Pictures', body: TEMPLATE, user: 'octocat' })
  const found = await scene.draw({ hero: FOX })
  const { title, body } = (await scene.find(1)).issue
  expect([found.came, await scene.pulls(), title]).toEqual([['success', '1', 0], ['open'], 'Pictures'])
  expect(body?.startsWith(`${TEMPLATE.trimEnd()}\n\n${MARKER}`)).toBe(true)
  expect(body).toContain('hero: a fox')
  github.permitActionsPulls(true)

  // Merged by a merge commit, and its branch kept: there is nothing to do, and the next change comes on the next branch.
  await github.pulls.merge(1, { method: 'merge' })
  expect((await scene.draw({ hero: FOX })).came).toEqual(['success', '', 0])
  expect((await scene.draw({ hero: WHALE })).came).toEqual(['success', '2', 1])
  // One that we open has no template.
  expect((await scene.find(2)).issue.body?.startsWith(MARKER)).toBe(true)

  // Merged by rebase, and its branch deleted: the same.
  await github.pulls.merge(2, { method: 'rebase', deleteBranch: true })
  expect((await scene.draw({ hero: WHALE })).came).toEqual(['success', '', 0])
  expect((await scene.draw({ hero: CRAB })).came).toEqual(['success', '3', 1])
  expect(await scene.pulls()).toEqual(['merged', '-2 merged', '-3 open'])

  // Closed: three nights draw nothing, open nothing, and say why.
  await github.pulls.close(3)
  const refs = await github.git('for-each-ref')
  for (let night = 1; night <= 3; night++)
    expect(await drawByNight(CRAB)).toEqual([['success', '', 0], [turnedDown(3)], 0])
  expect([await github.git('for-each-ref'), await scene.pulls()]).toEqual([refs, ['merged', '-2 merged', '-3 closed']])

  // A change comes on the next branch, which is closed and deleted, too; changed back, the picture is there for nothing.
  expect((await scene.draw({ hero: OWL })).came).toEqual(['success', '4', 1])
  await github.pulls.close(4, { deleteBranch: true })
  expect((await scene.draw({ hero: CRAB })).came).toEqual(['success', '5', 0])
  expect([await hero(`${BRANCH}-5`), await hero('main')]).toEqual([CRAB, WHALE])
  // It has nothing but that picture, and does not come again once it is closed.
  expect(await github.git('diff', '--name-only', `main...${BRANCH}-5`)).toBe(`kie-images/hero.png\n${LOCK}`)
  await github.pulls.close(5)
  expect(await drawByNight(CRAB)).toEqual([['success', '', 0], [turnedDown(5)], 0])
})
