import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BRANCH, LOCK, ProposalScene } from './proposal-scene.ts'
import { resultOf, told } from './run-scene.ts'

let scene: ProposalScene

beforeAll(async () => {
  scene = await ProposalScene.start()
})
afterAll(() => scene.close())

/** The longest text that GitHub takes. */
const MOST_CHARACTERS = 65_536

/** A limit that asks for a minute, and does so again after it. */
const LIMIT = {
  status: 403,
  headers: { 'retry-after': '60' },
  body: { message: 'You have exceeded a secondary rate limit' },
}

const IMAGES = Array.from({ length: 18 }, (_, index) => `picture-${index + 1}`)
const MANY = Object.fromEntries(
  IMAGES.map((name) => [
    name,
    { prompt: `${name} ${'as long as it is wide, '.repeat(100)}`, alt: 'A <b> & an @octocat '.repeat(20) },
  ]),
)

test('what is too much for GitHub has a clear end, and costs nothing twice', async () => {
  const { github, artifacts } = scene

  // A rate limit that does not end, as the pictures are committed: an artifact has them, and the re-run delivers them.
  const on = 'POST */git/commits'
  const lift = github.onRequest(on, () => github.fault({ on, goes: LIMIT }))
  const job = scene.startJob()
  const limited = await scene.draw(MANY, { job })
  lift()
  expect([limited.came, limited.step.exitCode, await scene.pulls()]).toEqual([['partial', '', 18], 1, []])
  expect(told(limited.step, 'error')).toEqual([
    expect.stringMatching(/pull-request: GitHub's rate limit did not end in time\..* Run the job again later/),
  ])
  expect((await artifacts.unzip('kie-images')).map(({ path }) => path)).toEqual(
    expect.arrayContaining(IMAGES.map((name) => `${name}.png`)),
  )
  const resumed = await scene.draw(MANY, { job: scene.startJob(job) })
  expect([resumed.came, await scene.pulls()]).toEqual([['success', '1', 0], ['open']])
  expect(new Set(resultOf(resumed.step).images.map(({ origin }) => origin))).toEqual(new Set(['resumed']))

  // A person writes more than leaves room for all of ours: it stays whole, and ours is cut from the end.
  const mine = `${'I have looked at it. '.repeat(2300)}.`
  await github.pulls.edit(1, { body: `${mine}\n\n${(await scene.find(1)).issue.body ?? ''}`.slice(0, MOST_CHARACTERS) })
  const fox = { ...MANY, 'picture-1': 'a fox' }
  expect((await scene.draw(fox)).came).toEqual(['success', '1', 1])
  const body = (await scene.find(1)).issue.body ?? ''
  expect(body.length).toBeLessThanOrEqual(MOST_CHARACTERS)
  expect(body.startsWith(`${mine}\n\n<!-- kie-image-action:pull-request`)).toBe(true)
  for (const part of [
    /\n\d+ more pictures do not fit here; the run's summary tells of them\.\n/,
    /\n\[The run\]\(https:\/\/github\.com\/octo\/kie-art\/actions\/runs\/2\) has the log and the summary\.\n/,
    /\n- `picture-1`: a fox\n/,
    /\n\d+ more prompts do not fit on this page\.\n\n<\/details>\n\n<!-- kie-image-action:prompts-end -->\s*$/,
  ])
    expect(body).toMatch(part)
  for (const tag of ['table', 'tr', 'td', 'details'])
    expect(body.split(`<${tag}`).length).toBe(body.split(`</${tag}>`).length)

  // The base changes more files than GitHub lists of a comparison, the lock file among them: its successor has all pictures.
  const names = Array.from(
    { length: 3100 },
    (_, index) => `${index % 2 === 0 ? 'site' : 'kie-images/old'}/${index}.txt`,
  )
  const site = Object.fromEntries(names.map((name) => [name, 'x']))
  await github.push('main', { ...site, [LOCK]: '{"version": 2, "images": []}' }, 'A site')
  expect([(await scene.draw(fox)).came, await scene.pulls()]).toEqual([
    ['success', '2', 0],
    ['closed', '-2 open'],
  ])
  expect((await github.git('diff', '--name-only', `main...${BRANCH}-2`)).split('\n').toSorted()).toEqual(
    [...IMAGES.map((name) => `kie-images/${name}.png`), LOCK].toSorted(),
  )
})
