import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import { BRANCH, candidateEntry, imageEntry, PickScene, pictureOf, SHELF } from './pick-scene.ts'

/** What the entry of one of two pictures of a candidate has. @param result - which one, from 1 */
function part(number: number, result: number): Partial<LockEntry> {
  const image = `hero.candidate-${number}`
  const name = `${image}-${result}`
  const bytes = pictureOf(number, result)
  const content = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), height: result }
  return { name, file: `${name}.png`, image, results: 2, ...content }
}

/** The entry that such a picture has as one of the image. */
function asHero(changed: Partial<LockEntry>, name: string): LockEntry {
  return imageEntry('hero', 1, { ...changed, name, file: `${name}.png`, image: 'hero' })
}

let github: GitHubSandbox
let scene: PickScene

beforeEach(async () => {
  github = await startWatchedGitHub()
  scene = await PickScene.start(github, { hero: 4, logo: 2 })
})
afterEach(() => github.close())

describe('a pick', () => {
  test('puts the candidate in the place of its image, by one commit on the branch of the pull request', async () => {
    const [before] = await scene.heads()
    const { candidates, delivery, log } = await scene.pick('/pick hero 3')
    expect(candidates).toEqual([{ of: 'hero', number: 3, asked: 3, former: undefined }])
    const [head, shelf] = await scene.heads()
    expect((await github.log(BRANCH)).map(({ sha }) => sha).slice(0, 2)).toEqual([head, before])
    expect(await github.read(BRANCH, 'kie-images/hero.png')).toEqual(pictureOf(3))
    expect([...(await scene.lock()).values()]).toEqual([imageEntry('hero', 3), imageEntry('logo')])
    expect((await github.git('diff', '--name-only', `${before}`, `${head}`)).split('\n')).toEqual([
      'kie-images/hero.png',
      'kie-images/images.lock.json',
    ])
    expect([...(await scene.marks()).values()]).toEqual([
      ...[1, 2, 3, 4].map((number) => candidateEntry('hero', number, { picked: number === 3 })),
      ...[1, 2].map((number) => candidateEntry('logo', number)),
    ])
    expect((await github.git('diff', '--name-only', `${shelf}~`, `${shelf}`)).split('\n')).toEqual([
      'kie-images/candidates.lock.json',
    ])
    expect(delivery).toMatchObject({ destination: 'pull-request', sha: head, branch: BRANCH, base: 'main' })
    expect(delivery.pull).toEqual({ number: 1, url: `${github.url}/octo/kie-art/pull/1` })
    // The token is the job's own, whose commits start no workflows.
    expect(log.annotations).toEqual([expect.stringMatching(/^notice: Workflows that check pull request 1 wait/)])
    await expect(scene.pick('/pick hero 2').then((next) => next.log.annotations)).resolves.toEqual([])
  })

  test('is marked as a commit of this action, on both branches', async () => {
    await scene.pick('/pick hero 3')
    for (const branch of [BRANCH, SHELF]) {
      expect((await github.log(branch))[0]?.message).toBe('Add generated images\n\nKie-Image-Action: 77')
    }
  })

  test('sends no picture, and writes seven times', async () => {
    const since = github.requests.length
    await scene.pick('/pick hero 3')
    const branch = encodeURIComponent(BRANCH)
    expect(scene.writes(since)).toEqual([
      ...['POST git/trees', 'POST git/commits', `PATCH git/refs/heads%2F${encodeURIComponent(SHELF)}`],
      ...['POST git/trees', 'POST git/commits', `PATCH git/refs/heads%2F${branch}`],
      'PATCH pulls/1',
    ])
  })

  test('of several images is one commit', async () => {
    const [before] = await scene.heads()
    const { candidates } = await scene.pick('/pick hero 4\n/pick logo 2')
    expect(candidates.map(({ of, number }) => `${of} ${number}`)).toEqual(['hero 4', 'logo 2'])
    expect([await scene.standing(), await scene.standing('logo')]).toEqual([
      [4, 4],
      [2, 2],
    ])
    expect((await github.log(BRANCH))[1]?.sha).toBe(before)
  })

  test('of the one that stands in is a pick, too, and needs no commit on the branch of the pull request', async () => {
    const [before] = await scene.heads()
    const { delivery } = await scene.pick('/pick hero 1')
    expect(await scene.standing()).toEqual([1, 1])
    expect(delivery).toMatchObject({ sha: undefined, pull: { number: 1 } })
    expect((await scene.heads())[0]).toBe(before)
  })

  test('of what is picked already changes nothing', async () => {
    await scene.pick('/pick hero 3')
    const [heads, since] = [await scene.heads(), github.requests.length]
    const { candidates, delivery } = await scene.pick('/pick hero 3')
    expect(candidates).toEqual([{ of: 'hero', number: 3, asked: 3, former: 3 }])
    expect(delivery).toMatchObject({ sha: undefined, url: undefined, verified: undefined, pull: { number: 1 } })
    expect([await scene.heads(), scene.writes(since)]).toEqual([heads, []])
  })

  test('takes the place of an earlier one, and says so', async () => {
    await scene.pick('/pick hero 3')
    const { candidates } = await scene.pick('/pick hero 2')
    expect(candidates).toEqual([{ of: 'hero', number: 2, asked: 2, former: 3 }])
    expect(await scene.standing()).toEqual([2, 2])
  })

  test('that was marked, but never came to its place, is carried out', async () => {
    const [before] = await scene.heads()
    await scene.pick('/pick hero 3')
    await github.git('update-ref', `refs/heads/${BRANCH}`, `${before}`)
    expect(await scene.standing()).toEqual([1, 3])
    const { candidates } = await scene.pick('/pick hero 3')
    expect(await scene.standing()).toEqual([3, 3])
    expect(candidates).toEqual([{ of: 'hero', number: 3, asked: 3, former: undefined }])
  })

  test('of another type brings its own extension, and the old file goes', async () => {
    const webp = candidateEntry('hero', 2, { file: 'hero.candidate-2.webp', mediaType: 'image/webp' })
    await scene.shelve([candidateEntry('hero', 1), webp])
    const { delivery } = await scene.pick('/pick hero 2')
    expect(await github.read(BRANCH, 'kie-images/hero.webp')).toEqual(pictureOf(2))
    expect(await scene.picture('hero')).toBe(0)
    expect([...(await scene.lock()).keys()]).toEqual(['hero.webp', 'logo.png'])
    expect(delivery.deleted).toEqual(['kie-images/hero.png'])
    await scene.pick('/pick hero 1')
    expect([...(await scene.lock()).keys()]).toEqual(['hero.png', 'logo.png'])
  })

  test('of a task that gave several pictures brings all of them', async () => {
    await scene.shelve([candidateEntry('hero', 1), ...[1, 2].map((each) => candidateEntry('hero', 2, part(2, each)))])
    await scene.pick('/pick hero 2')
    const entries = [...(await scene.lock()).values()].map(({ name, image, results }) => [name, image, results])
    expect(entries).toEqual([
      ['hero-1', 'hero', 2],
      ['hero-2', 'hero', 2],
      ['logo', undefined, undefined],
    ])
    expect([await scene.picture('hero'), await scene.picture('hero-1'), await scene.picture('hero-2')]).toEqual([
      0, 2, 2,
    ])
    await scene.pick('/pick hero 1')
    expect([...(await scene.lock()).keys()]).toEqual(['hero.png', 'logo.png'])
  })

  test('of a task that gave several pictures beside an image that is called like one of them leaves that alone', async () => {
    const other = imageEntry('hero-2', 9)
    const first = [1, 2].map((result) => asHero(part(1, result), result === 1 ? 'hero-1' : 'hero-2-2'))
    await scene.propose([...first, other], { 'hero-2.png': pictureOf(9) })
    await scene.shelve(
      [1, 2].flatMap((number) => [1, 2].map((each) => candidateEntry('hero', number, part(number, each)))),
    )
    await scene.pick('/pick hero 2')
    const entries = [...(await scene.lock()).values()].map(({ name, image, taskId }) => [name, image, taskId])
    expect(entries).toEqual([
      ['hero-1', 'hero', 'task-hero-2'],
      ['hero-2-2', 'hero', 'task-hero-2'],
      ['hero-2', undefined, 'task-hero-2-9'],
    ])
    expect([await scene.picture('hero-1'), await scene.picture('hero-2'), await scene.picture('hero-2-2')]).toEqual([
      2, 9, 2,
    ])
    const heads = await scene.heads()
    expect((await scene.pick('/pick hero 2')).candidates).toMatchObject([{ former: 2 }])
    expect(await scene.heads()).toEqual(heads)
    await scene.pick('/pick hero 1')
    expect([await scene.picture('hero-2'), await scene.picture('hero-2-2')]).toEqual([9, 1])
  })

  test('brings the forms of its candidate, and makes those that another one had', async () => {
    const formOf = (number: number, name: string) => ({
      file: `${name}-1200x630.png`,
      derivedFrom: { sha256: candidateEntry('hero', number).sha256, form: '1200x630.png', options: {} },
    })
    await scene.shelve([
      ...[1, 2].map((number) => candidateEntry('hero', number)),
      candidateEntry('hero', 2, formOf(2, 'hero.candidate-2')),
    ])
    await scene.pick('/pick hero 2')
    const form = imageEntry('hero', 2, formOf(2, 'hero'))
    expect([...(await scene.lock()).values()]).toEqual([form, imageEntry('hero', 2), imageEntry('logo')])
    await scene.pick('/pick hero 1')
    expect([...(await scene.lock()).keys()]).toEqual(['hero-1200x630.png', 'hero.png', 'logo.png'])
    const { width, bytes, derivedFrom } = (await scene.lock()).get('hero-1200x630.png') ?? {}
    expect({ width, sha256: derivedFrom?.sha256 }).toEqual({ width: 1200, sha256: imageEntry('hero', 1).sha256 })
    expect(await github.read(BRANCH, 'kie-images/hero-1200x630.png')).toHaveLength(bytes ?? 0)
  })

  test('keeps what a later version says in the lock files', async () => {
    await scene.shelve([1, 2].map((number) => candidateEntry('hero', number, { others: { mood: 'dark' } })))
    await scene.pick('/pick hero 2')
    expect((await scene.lock()).get('hero.png')).toEqual(imageEntry('hero', 2, { others: { mood: 'dark' } }))
    expect((await scene.marks()).get('hero.candidate-1.png')).toMatchObject({ others: { mood: 'dark' }, picked: false })
  })
})
