import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import { Studio } from './studio.ts'

const BRANCH = 'kie-image-action/main-kie-images'

let studio: Studio

beforeAll(async () => {
  studio = new Studio(await startWatchedGitHub())
})
afterAll(() => studio.close())

/** Runs the workflow with the hero's prompt. @returns what it cost, and how it stands afterwards */
async function draw(hero: string) {
  const { tasks, delivery, log } = await studio.run({ prompts: { hero, cover: 'a cover' } })
  return { tasks, pull: delivery.pull?.number, branches: await studio.branches(), log }
}

test('the life of a repository whose images come by pull requests', async () => {
  const { github } = studio

  // A manifest is pushed: two pictures, one pull request.
  expect(await draw('a fox')).toMatchObject({ tasks: 2, pull: 1, branches: { [BRANCH]: 'open #1' } })
  expect(await draw('a fox')).toMatchObject({ tasks: 0, pull: 1, branches: { [BRANCH]: 'open #1' } })
  expect(await github.log(BRANCH)).toHaveLength(2)

  // A prompt is changed: one picture, one more commit.
  expect(await draw('an owl')).toMatchObject({ tasks: 1, pull: 1, branches: { [BRANCH]: 'open #1' } })
  expect(await github.log(BRANCH)).toHaveLength(3)

  // The base gets a file that is none of ours: the branch is behind it, which is no harm.
  await github.push('main', { 'news.txt': 'news' }, 'News')
  expect(await draw('an owl')).toMatchObject({ tasks: 0, pull: 1, branches: { [BRANCH]: 'open #1' } })
  expect(await github.log(BRANCH)).toHaveLength(3)

  // The base changes the lock file: the next branch takes over, though nothing is to be made.
  const lock = '{"version": 2, "images": []}'
  await github.push('main', { 'kie-images/images.lock.json': lock }, 'A lock file of its own')
  const replaced = await draw('an owl')
  expect(replaced).toMatchObject({
    ...{ tasks: 0, pull: 2 },
    branches: { [BRANCH]: 'closed #1', [`${BRANCH}-2`]: 'open #2' },
  })
  expect(github.commentsOf(1).map(({ body }) => body)).toEqual([expect.stringContaining('#2')])
  expect([await studio.picture(`${BRANCH}-2`, 'hero'), await studio.picture(`${BRANCH}-2`, 'cover')]).toEqual([3, 2])

  // It is merged by squash: nothing to do.
  await github.pulls.merge(2, { method: 'squash', deleteBranch: true })
  expect(await draw('an owl')).toMatchObject({ tasks: 0, pull: undefined })
  expect(await studio.branches()).toEqual({ [BRANCH]: 'closed #1', [`${BRANCH}-2`]: 'merged #2' })

  // The prompt is changed: the next branch.
  expect(await draw('a whale')).toMatchObject({ tasks: 1, pull: 3, branches: { [`${BRANCH}-3`]: 'open #3' } })

  // It is closed; a schedule comes three times, pays nothing and opens nothing.
  await github.pulls.close(3)
  for (let night = 1; night <= 3; night++) {
    const { log, ...rest } = await draw('a whale')
    expect(rest).toMatchObject({ tasks: 0, pull: undefined, branches: { [`${BRANCH}-3`]: 'closed #3' } })
    expect(Object.keys(rest.branches)).toHaveLength(3)
    expect(log.annotations).toEqual([expect.stringContaining('Pull request 3 was closed')])
  }

  // The prompt is changed back: the approved picture of the base is there, for nothing.
  const back = await draw('an owl')
  expect(back).toMatchObject({ tasks: 0, pull: undefined })
  expect(back.log.annotations).toEqual([])

  // The branch is deleted: what it had is still there for whoever asks for it again.
  await github.deleteBranch(`${BRANCH}-3`)
  expect(await draw('a whale')).toMatchObject({ tasks: 0, pull: undefined })
  expect(await draw('a crab')).toMatchObject({ tasks: 1, pull: 4, branches: { [`${BRANCH}-4`]: 'open #4' } })
  expect(studio.tasks).toBe(5)
})
