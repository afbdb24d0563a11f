import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import { BRANCH, candidateEntry, imageEntry, PickScene, pictureOf, SHELF } from './pick-scene.ts'

let github: GitHubSandbox
let scene: PickScene

beforeEach(async () => {
  github = await startWatchedGitHub()
  scene = await PickScene.start(github, { hero: 4, logo: 2 })
})
afterEach(() => github.close())

const ref = (branch: string): string => `*/git/refs/heads%2F${encodeURIComponent(branch)}`
const LOOK = `GET */git/ref/heads%2F${encodeURIComponent(SHELF)}`
const [MARKS, PLACES] = [ref(SHELF), ref(BRANCH)]

/** Does something once, at the n-th request that fits. */
function once(on: string, work: () => unknown, nth = 1): void {
  let seen = 0
  const remove = github.onRequest(on, async () => {
    if (++seen < nth) return
    remove()
    await work()
  })
}

describe('two picks at once', () => {
  test('of one image: both end well, the later one counts and says so', async () => {
    once(`PATCH ${PLACES}`, () => scene.pick('/pick hero 4').then(({ candidates }) => (later = candidates)))
    let later: unknown
    const { candidates } = await scene.pick('/pick hero 2')
    expect(await scene.standing()).toEqual([4, 4])
    expect(candidates).toEqual([{ of: 'hero', number: 4, asked: 2, former: undefined }])
    expect(later).toEqual([{ of: 'hero', number: 4, asked: 4, former: 2 }])
  })

  test.each([
    { name: 'before the mark', on: `PATCH ${MARKS}`, nth: 1, counts: 2 },
    { name: 'before the picture comes to its place', on: `PATCH ${PLACES}`, nth: 1, counts: 4 },
    { name: 'while the commit is made', on: 'POST */git/commits', nth: 2, counts: 4 },
    { name: 'as the first request is sent', on: 'GET */git/ref/*', nth: 1, counts: 2 },
  ])('$name: whoever marks last counts', async ({ on, nth, counts }) => {
    once(on, () => scene.pick('/pick hero 4'), nth)
    await scene.pick('/pick hero 2')
    expect(await scene.standing()).toEqual([counts, counts])
  })

  test('right after the picture has come to its place: it follows', async () => {
    // The last look at the candidates' branch finds that it has moved.
    once(LOOK, () => scene.shelve(marked(4)), 2)
    const { candidates } = await scene.pick('/pick hero 2')
    expect(candidates).toEqual([{ of: 'hero', number: 4, asked: 2, former: undefined }])
    expect(await scene.standing()).toEqual([4, 4])
  })

  test('of two images: both come to their places', async () => {
    once(`PATCH ${MARKS}`, () => scene.pick('/pick logo 2'))
    await scene.pick('/pick hero 3')
    expect([await scene.standing('hero'), await scene.standing('logo')]).toEqual([
      [3, 3],
      [2, 2],
    ])
  })

  test('two side by side, without a word between them, agree', async () => {
    for (let time = 0; time < 3; time++) {
      await Promise.all(['/pick hero 2', '/pick hero 3', '/pick hero 4'].map((body) => scene.pick(body)))
      const [picture, picked] = await scene.standing()
      expect(picture).toBe(picked)
      expect([2, 3, 4]).toContain(picture)
    }
  })
})

/** The candidates of the image, of which another job has marked one. */
function marked(number: number) {
  return [1, 2, 3, 4].map((each) => candidateEntry('hero', each, { picked: each === number }))
}

describe('a pick while a run draws', () => {
  test('other images: both are on the branch', async () => {
    const lock = (await scene.lock()).get('hero.png')
    once(`PATCH ${PLACES}`, () => github.push(BRANCH, { 'kie-images/cover.png': pictureOf(9) }, 'Another image'))
    await scene.pick('/pick hero 3')
    expect([await scene.picture('hero'), await scene.picture('cover')]).toEqual([3, 9])
    expect(lock).toEqual(imageEntry('hero', 1))
  })

  test('more candidates: the mark stays', async () => {
    once(`PATCH ${MARKS}`, () => scene.shelve([1, 2, 3, 4, 5].map((number) => candidateEntry('hero', number))))
    await scene.pick('/pick hero 3')
    expect([await scene.standing(), (await scene.marks()).size]).toEqual([[3, 3], 5])
  })

  test.each([
    { name: 'before the mark', on: `PATCH ${MARKS}` },
    { name: 'behind it', on: `PATCH ${PLACES}` },
  ])('the same image of another prompt, $name: what is drawn stays, and the pick is told', async ({ on }) => {
    once(on, () => scene.redraw('hero', 2))
    await expect(scene.pick('/pick hero 3')).rejects.toThrow("Candidate 3 of 'hero' was drawn for an earlier request")
    expect(await scene.picture('hero')).toBe(20)
  })
})

describe('a pull request that goes meanwhile', () => {
  const ends = [
    { name: 'merged', end: () => github.pulls.merge(1), says: 'Too late: pull request 1 was merged meanwhile.' },
    {
      name: 'merged, and its branch deleted',
      end: () => github.pulls.merge(1, { deleteBranch: true }),
      says: 'Too late: ',
    },
    { name: 'closed', end: () => github.pulls.close(1), says: 'Too late: pull request 1 was closed meanwhile.' },
    {
      name: 'closed, and its branch deleted',
      end: () => github.pulls.close(1, { deleteBranch: true }),
      says: 'Too late: ',
    },
  ]
  const moments = [
    { when: 'before anything is marked', on: 'POST */git/commits', nth: 1 },
    { when: 'as it is marked', on: `PATCH ${MARKS}`, nth: 1 },
    { when: 'before the branch moves', on: 'POST */git/commits', nth: 2 },
    { when: 'as the branch moves', on: `PATCH ${PLACES}`, nth: 1 },
  ]
  const rows = ends.flatMap((end) => moments.map((moment) => ({ ...end, ...moment })))

  test.each(rows)('$name $when: too late, and the base has what it had', async ({ end, says, on, nth }) => {
    once(on, end, nth)
    const known = await github.git('for-each-ref', '--format=%(refname)', 'refs/heads')
    await expect(scene.pick('/pick hero 3')).rejects.toThrow(says)
    expect([0, 1]).toContain(await scene.picture('hero', 'main'))
    const left = await github.git('for-each-ref', '--format=%(refname)', 'refs/heads')
    expect(known.split('\n')).toEqual(expect.arrayContaining(left.split('\n')))
  })

  test('merged with the pick, right after the branch has moved: that is none too late', async () => {
    once('GET */pulls/1', () => github.pulls.merge(1), 4)
    const { delivery } = await scene.pick('/pick hero 3')
    expect([await scene.picture('hero', 'main'), delivery.sha]).toEqual([3, (await github.pulls.find(1)).head.sha])
  })

  test('its branch of candidates deleted meanwhile: it is not made anew', async () => {
    once(`PATCH ${MARKS}`, () => github.deleteBranch(SHELF))
    await expect(scene.pick('/pick hero 3')).rejects.toThrow("'hero' has no candidates.")
    await expect(github.head(SHELF)).rejects.toThrow()
  })
})

describe('a look that fails once the pick is there takes nothing back', () => {
  test.each([
    { name: 'at the pull request', on: 'GET */pulls/1', nth: 4, goes: { status: 404 } },
    {
      name: 'at the pull request, which has an odd answer',
      on: 'GET */pulls/1',
      nth: 4,
      goes: { status: 200, body: {} },
    },
    { name: 'at the candidates', on: LOOK, nth: 2, goes: { status: 403 } },
  ])('$name: the commit is told, and a warning says so', async ({ on, nth, goes }) => {
    once(on, () => github.fault({ on, goes }), nth)
    const { candidates, delivery, log } = await scene.pick('/pick hero 3')
    expect([await scene.standing(), candidates.length, delivery.sha]).toEqual([[3, 3], 1, await github.head(BRANCH)])
    const warnings = log.annotations.filter((line) => line.startsWith('warning'))
    expect(warnings).toEqual([expect.stringMatching(/^warning: The pick is carried out, but /)])
  })

  test('its branch of candidates was deleted right after it: nobody has picked another one', async () => {
    once(LOOK, () => github.deleteBranch(SHELF), 2)
    expect([(await scene.pick('/pick hero 3')).candidates.length, await scene.picture('hero')]).toEqual([1, 3])
  })
})

describe('faults', () => {
  test.each([
    { name: 'of the mark', on: `PATCH ${MARKS}` },
    { name: 'of the branch', on: `PATCH ${PLACES}` },
  ])('no answer to the move $name: it is looked up, and nothing is done twice', async ({ on }) => {
    const [before] = await scene.heads()
    github.fault({ on, goes: 'lost-reply' })
    const { delivery } = await scene.pick('/pick hero 3')
    expect(await scene.standing()).toEqual([3, 3])
    const log = await github.log(BRANCH)
    expect(log.map(({ sha }) => sha).slice(0, 2)).toEqual([delivery.sha, before])
    expect(await github.log(SHELF)).toHaveLength(3)
  })

  test('a branch that never stands still', async () => {
    let count = 0
    github.onRequest(`PATCH ${PLACES}`, async () => {
      await github.push(BRANCH, { 'a.txt': String(++count) }, 'Faster')
    })
    await expect(scene.pick('/pick hero 3')).rejects.toThrow(
      `Branch '${BRANCH}' kept moving: others were faster each time.`,
    )
    expect(count).toBe(12)
  })

  test('a cancelled job ends at once', async () => {
    const controller = new AbortController()
    once(`PATCH ${MARKS}`, () => controller.abort(new Error('cancelled')))
    await expect(scene.pick('/pick hero 3', { signal: controller.signal })).rejects.toThrow(/[Cc]ancelled/)
    expect(await scene.picture('hero')).toBe(1)
  })
})
