import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { Studio } from './studio.ts'

const BRANCH = 'kie-image-action/main-kie-images'
const LOCK = 'kie-images/images.lock.json'
const EMPTY_LOCK = '{"version": 2, "images": []}'

let github: GitHubSandbox
let studio: Studio

beforeEach(async () => {
  github = await startWatchedGitHub()
  studio = new Studio(github)
})
afterEach(() => studio.close())

/** The messages of a branch's commits that its base lacks, the oldest first, without trailers. */
async function commitsOf(branch: string): Promise<readonly string[]> {
  return (await github.git('log', '--reverse', '--format=%s', `main..${branch}`)).split('\n')
}

describe('a pull request', () => {
  test('brings the images and the lock file by a signed commit, with the first line of its message as title', async () => {
    const inputs = { 'commit-message': 'Draw the fox\n\nIn red.' }
    const { delivery, log } = await studio.run({ prompts: { hero: 'a fox' }, inputs })
    const head = await github.head(BRANCH)
    expect(delivery).toEqual({
      ...{ destination: 'pull-request', base: 'main', branch: BRANCH, verified: true, sha: head },
      url: `${github.url}/octo/kie-art/commit/${head}`,
      pull: { number: 1, url: `${github.url}/octo/kie-art/pull/1` },
      imageUrls: { 'kie-images/hero.png': `${github.url}/octo/kie-art/raw/${head}/kie-images/hero.png` },
    })
    const { issue, base } = await github.pulls.find(1)
    expect([issue.title, base.ref]).toEqual(['Draw the fox', 'main'])
    expect(issue.body).toContain(`/raw/${head}/kie-images/hero.png`)
    expect(log.annotations).toEqual([expect.stringContaining('Workflows that check pull request 1 wait')])
  })

  test("is a person's matter above the marker and in its title", async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    const { issue } = await github.pulls.find(1)
    await github.pulls.edit(1, { title: 'Foxes', body: `Please look.\r\n\r\n${issue.body ?? ''}` })
    await studio.run({ prompts: { hero: 'an owl' } })
    const after = await github.pulls.find(1)
    expect(after.issue.title).toBe('Foxes')
    expect(after.issue.body).toMatch(/^Please look\.\s+<!-- kie-image-action/)
    expect(after.issue.body).toContain(`/raw/${await github.head(BRANCH)}/kie-images/hero.png`)
  })

  test('is left alone by a run that changes nothing', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    const before = github.requests.length
    const { delivery, log } = await studio.run({ prompts: { hero: 'a fox' } })
    expect(delivery).toMatchObject({ sha: undefined, branch: BRANCH, pull: { number: 1 } })
    expect(delivery.imageUrls).toEqual({
      'kie-images/hero.png': expect.stringContaining(`/raw/${await github.head(BRANCH)}/`),
    })
    // What proves the two permissions, and nothing else.
    const writes = github.requests.slice(before).filter(({ method }) => method !== 'GET')
    expect(writes.map(({ method, path }) => `${method} ${path.split('/kie-art')[1] ?? ''}`)).toEqual([
      'POST /git/blobs',
      'POST /pulls',
    ])
    expect(log.annotations).toEqual([])
  })

  test('that goes back to what the base has is closed with a line, and the next change takes the next branch', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pulls.merge(1)
    await studio.run({ prompts: { hero: 'an owl' } })
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.pull, await studio.branches()]).toEqual([
      ...[0, undefined],
      { [BRANCH]: 'merged #1', [`${BRANCH}-2`]: 'closed #2' },
    ])
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(1)
    expect(github.commentsOf(2)).toMatchObject([{ body: expect.stringContaining('Nothing is left to propose') }])
    const again = await studio.run({ prompts: { hero: 'a whale' } })
    expect([again.tasks, again.delivery.branch, again.delivery.pull?.number]).toEqual([1, `${BRANCH}-3`, 3])
  })

  test('opened by hand is ours all the same', async () => {
    github.permitActionsPulls(false)
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pull({ head: BRANCH, body: 'By hand' })
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'an owl' } })
    expect([tasks, delivery.pull?.number, delivery.unopened]).toEqual([1, 1, undefined])
    expect((await github.pulls.find(1)).issue.body).toMatch(/^By hand\s+<!--/)
  })

  test('says that workflows wait where the last commit, or the opening, is of the job and of nobody else', async () => {
    const app = github.token({ contents: 'write', pull_requests: 'write', login: 'painter[bot]' })
    const draw = async (hero: string, token?: string) => {
      const { log } = await studio.run({ prompts: { hero }, ...(token !== undefined && { token }) })
      const body = (await github.pulls.find(1)).issue.body ?? ''
      return [
        body.includes('wait until somebody'),
        log.annotations.some((line) => line.includes('wait until somebody')),
      ]
    }
    github.permitActionsPulls(false)
    await studio.run({ prompts: { hero: 'a fox' } })
    // A person opens it, which starts them.
    await github.pull({ head: BRANCH, body: 'By hand' })
    expect(await draw('a fox')).toEqual([false, false])
    expect(await draw('an owl')).toEqual([true, true])
    expect(await draw('an owl')).toEqual([true, false])
    expect(await draw('a whale')).toEqual([true, false])
    expect(await draw('a crab', app)).toEqual([false, false])
    expect(await draw('a crab')).toEqual([false, false])
    expect(await draw('a fox')).toEqual([true, true])
    await github.push(BRANCH, { 'retouch.txt': 'mine' }, 'Retouch')
    expect(await draw('a fox')).toEqual([false, false])
  })

  test('deletes what the manifest no longer names, by the manifest of the base', async () => {
    const inputs = { prune: 'true' }
    const manifest = (prompts: Readonly<Record<string, string>>) =>
      JSON.stringify({ images: Object.entries(prompts).map(([name, prompt]) => ({ name, prompt })) })
    const both = { hero: 'a fox', cover: 'a cover' }
    await github.push('main', { 'images.yml': manifest(both) }, 'Ask for two')
    await studio.run({ prompts: both, inputs })
    await github.push('main', { 'images.yml': manifest({ hero: 'a fox' }) }, 'Ask for one')
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' }, inputs })
    expect([tasks, delivery.deleted, delivery.pull?.number]).toEqual([0, ['kie-images/cover.png'], 1])
    await expect(github.read(BRANCH, 'kie-images/cover.png')).rejects.toThrow()
  })

  test('after one that was closed has nothing that is pruned', async () => {
    const inputs = { prune: 'true' }
    await github.push('main', { 'images.yml': '{}' }, 'Ask')
    await studio.run({ prompts: { hero: 'a fox', cover: 'a cover', back: 'a back' } })
    await github.pulls.close(1)
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'an owl', back: 'a back' }, inputs })
    expect([tasks, delivery.branch]).toEqual([1, `${BRANCH}-2`])
    const pictures = ['hero', 'cover', 'back'].map((name) => studio.picture(`${BRANCH}-2`, name))
    expect(await Promise.all(pictures)).toEqual([4, 0, 3])
  })
})

describe('reuse', () => {
  test('after a close with ten pictures and one changed prompt the next branch has all ten for one task', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `shot-${'abcdefghij'.charAt(index)}`)
    const prompts = Object.fromEntries(names.map((name) => [name, `a ${name}`]))
    await studio.run({ prompts })
    await github.pulls.close(1, { deleteBranch: true })
    const { tasks, delivery } = await studio.run({ prompts: { ...prompts, 'shot-c': 'another' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    const pictures = await Promise.all(names.map((name) => studio.picture(`${BRANCH}-2`, name)))
    expect(pictures).toEqual([1, 2, 11, 4, 5, 6, 7, 8, 9, 10])
    expect(await commitsOf(`${BRANCH}-2`)).toEqual(['Add generated images'])
    expect((await studio.run({ prompts: { ...prompts, 'shot-c': 'another' } })).tasks).toBe(0)
  })

  test('after a close a task of several pictures brings all of its own to the next branch, and none of the old', async () => {
    await studio.run({ prompts: { hero: 'a fox' }, pictures: 2 })
    await github.pulls.close(1)
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'an owl' }, pictures: 2 })
    expect([tasks, delivery.branch]).toEqual([1, `${BRANCH}-2`])
    const pictures = ['hero-1', 'hero-2'].map((name) => studio.picture(`${BRANCH}-2`, name))
    expect(await Promise.all(pictures)).toEqual([2, 2])
    const trees = github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/trees'))
    expect(trees).toHaveLength(2)
    expect((await studio.run({ prompts: { hero: 'an owl' }, pictures: 2 })).tasks).toBe(0)
  })

  test('what was merged and reverted is proposed again, from what the pull request keeps', async () => {
    await studio.run({ prompts: { hero: 'a fox', cover: 'a cover' } })
    await github.pulls.merge(1, { method: 'squash', deleteBranch: true })
    expect((await studio.run({ prompts: { hero: 'a fox', cover: 'a cover' } })).delivery.pull).toBeUndefined()
    const gone = { [LOCK]: null, 'kie-images/hero.png': null, 'kie-images/cover.png': null }
    await github.push('main', gone, 'Revert')
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([0, `${BRANCH}-2`, 2])
    const pictures = ['hero', 'cover'].map((name) => studio.picture(`${BRANCH}-2`, name))
    expect(await Promise.all(pictures)).toEqual([1, 0])
  })

  test('what was merged and retouched since stays as it is', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pulls.merge(1)
    const bytes = await github.read('main', 'kie-images/hero.png')
    await github.push('main', { 'kie-images/hero.png': Buffer.concat([bytes, Buffer.from('x')]) }, 'Retouch')
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox', cover: 'a cover' } })
    expect([tasks, delivery.branch]).toEqual([1, `${BRANCH}-2`])
    expect(await github.read(`${BRANCH}-2`, 'kie-images/hero.png')).toHaveLength(bytes.length + 1)
  })

  test('after a close a plan that asks for less is another one: what is left is proposed', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pulls.merge(1)
    await studio.run({ prompts: { hero: 'a bad fox', cover: 'a cover', back: 'a back' } })
    await github.pulls.close(2)
    expect((await studio.run({ prompts: { hero: 'a bad fox', cover: 'a cover', back: 'a back' } })).delivery.pull).toBe(
      undefined,
    )
    // The one is as it was, and nobody asks for the other.
    const { tasks, delivery, log } = await studio.run({ prompts: { hero: 'a fox', cover: 'a cover' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([0, `${BRANCH}-3`, 3])
    expect(log.annotations).not.toContainEqual(expect.stringContaining('was closed'))
    const pictures = ['hero', 'cover', 'back'].map((name) => studio.picture(`${BRANCH}-3`, name))
    expect(await Promise.all(pictures)).toEqual([1, 3, 0])
  })

  test('a close of our own is no refusal: what the base loses again is proposed again', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    const files = { 'kie-images/hero.png': await github.read(BRANCH, 'kie-images/hero.png') }
    await github.push('main', { ...files, [LOCK]: await github.read(BRANCH, LOCK) }, 'By hand')
    await studio.run({ prompts: { hero: 'a fox' } })
    expect(await studio.branches()).toEqual({ [BRANCH]: 'closed #1' })
    await github.push('main', { 'kie-images/hero.png': null, [LOCK]: null }, 'Revert')
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([0, `${BRANCH}-2`, 2])
    // One that a person closes is a refusal.
    await github.pulls.close(2)
    expect((await studio.run({ prompts: { hero: 'a fox' } })).delivery.pull).toBeUndefined()
  })

  test('what a desk has pushed to the base is not drawn again', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pulls.merge(1, { deleteBranch: true })
    await studio.run({ prompts: { hero: 'a fox', cover: 'a cover' } })
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.pull?.number]).toEqual([0, 2])
    expect(studio.tasks).toBe(2)
  })

  test('one file that the base has of today’s wish and our branch of another: the base’s comes back to the branch', async () => {
    await studio.run({ prompts: { hero: 'a fox', cover: 'a cover' } })
    await github.pulls.merge(1, { method: 'rebase' })
    await studio.run({ prompts: { hero: 'an owl', cover: 'another cover' } })
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox', cover: 'another cover' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([0, `${BRANCH}-2`, 2])
    expect([await studio.picture(`${BRANCH}-2`, 'hero'), await studio.picture(`${BRANCH}-2`, 'cover')]).toEqual([1, 4])
    expect((await studio.run({ prompts: { hero: 'a fox', cover: 'another cover' } })).delivery.sha).toBeUndefined()
  })
})

describe('a base that has changed the lock file', () => {
  const conflict = (): Promise<string> => github.push('main', { [LOCK]: EMPTY_LOCK }, 'Empty the lock file')

  test('a plan changes nothing', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await conflict()
    await studio.run({ prompts: { hero: 'a fox' }, isPlan: true })
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
  })

  test('the next branch has the pictures of other manifests, too, and what is new comes on top', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await studio.run({ prompts: { poster: 'a poster' }, manifest: 'posters.yml' })
    await conflict()
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'an owl' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    expect([await studio.picture(`${BRANCH}-2`, 'hero'), await studio.picture(`${BRANCH}-2`, 'poster')]).toEqual([3, 2])
    expect((await studio.run({ prompts: { poster: 'a poster' }, manifest: 'posters.yml' })).tasks).toBe(0)
    expect(await studio.branches()).toEqual({ [BRANCH]: 'closed #1', [`${BRANCH}-2`]: 'open #2' })
    // Both can be merged.
    await github.pulls.merge(2, { method: 'squash' })
  })

  test('a picture that the base alone has changed is no conflict, unless it is drawn anew', async () => {
    const both = { hero: 'a fox', cover: 'a cover' }
    await studio.run({ prompts: both })
    await github.pulls.merge(1, { deleteBranch: true })
    await studio.run({ prompts: { ...both, hero: 'an owl' } })
    const bytes = await github.read('main', 'kie-images/hero.png')
    await github.push('main', { 'kie-images/cover.png': bytes }, 'Retouch the cover')
    const same = await studio.run({ prompts: { ...both, hero: 'an owl' } })
    expect([same.tasks, same.delivery.branch, same.delivery.pull?.number]).toEqual([0, `${BRANCH}-2`, 2])
    const inputs = { reuse: 'false' }
    const { delivery } = await studio.run({ prompts: { hero: 'an owl', cover: 'another' }, inputs })
    expect([delivery.branch, delivery.pull?.number]).toEqual([`${BRANCH}-3`, 3])
    await github.pulls.merge(3, { method: 'squash' })
  })

  test('a branch with a commit of a person’s is never replaced', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.push(BRANCH, { 'retouch.txt': 'later' }, 'Retouch')
    await conflict()
    const { tasks, delivery, log } = await studio.run({ prompts: { hero: 'an owl' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, BRANCH, 1])
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
    const want = "A person has to merge 'main' into"
    expect(log.annotations).toEqual([expect.stringContaining(want)])
    expect((await github.pulls.find(1)).issue.body).toContain('A person has to merge')
    expect(await commitsOf(BRANCH)).toEqual(['Add generated images', 'Retouch', 'Add generated images'])
  })

  test('a branch that two directories share is never replaced: the next one would have the pictures of one', async () => {
    const draw = (name: string) =>
      studio.run({
        ...{ prompts: { [name]: name }, manifest: `${name}.yml` },
        inputs: { 'pull-request-branch': 'images', 'commit-directory': `${name}/img` },
      })
    await draw('web')
    await draw('docs')
    await github.push('main', { 'docs/img/images.lock.json': EMPTY_LOCK }, 'A lock file of its own')
    const { delivery, log } = await draw('docs')
    expect([delivery.branch, delivery.pull?.number]).toEqual(['images', 1])
    expect(log.annotations).toEqual([expect.stringContaining("A person has to merge 'main' into")])
    expect((await draw('web')).tasks).toBe(0)
  })

  test('nor is one of more commits than are looked at, and it says so', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await conflict()
    const alter = (body: unknown): unknown => ({ ...(body as object), total_commits: 5_000 })
    github.fault({ on: `GET */compare/*${await github.head(BRANCH)}`, goes: { alter }, times: 9 })
    const { log } = await studio.run({ prompts: { hero: 'a fox' } })
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
    expect(log.annotations).toEqual([expect.stringMatching(/A person has to merge 'main' .* more commits than are/)])
    expect((await github.pulls.find(1)).issue.body).toContain('- It has more commits than are looked at')
  })

  test("nor is one with a person's file in a commit that has our trailer", async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    const message = await github.git('log', '-1', '--format=%B', BRANCH)
    await github.push(BRANCH, { 'src/page.html': '<img src=hero.png>' }, message)
    await conflict()
    await studio.run({ prompts: { hero: 'a fox' } })
    expect(await studio.branches()).toEqual({ [BRANCH]: 'open #1' })
  })

  test('nor is one whose picture was retouched on the base, whether or not it is drawn anew', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pulls.merge(1)
    await studio.run({ prompts: { hero: 'an owl' } })
    const bytes = await github.read('main', 'kie-images/hero.png')
    await github.push('main', { 'kie-images/hero.png': Buffer.concat([bytes, Buffer.from('x')]) }, 'Retouch')
    for (const [hero, tasks] of [['an owl', 0] as const, ['a whale', 1] as const]) {
      const { delivery, log, ...ran } = await studio.run({ prompts: { hero } })
      expect([ran.tasks, delivery.branch, delivery.pull?.number]).toEqual([tasks, `${BRANCH}-2`, 2])
      expect(log.annotations).toEqual([expect.stringContaining("A person has to merge 'main' into")])
    }
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(3)
  })

  test("nor is one with another manifest's picture that the base has retouched", async () => {
    const posters = (poster: string) => studio.run({ prompts: { poster }, manifest: 'posters.yml' })
    await posters('v1')
    await github.pulls.merge(1)
    await studio.run({ prompts: { hero: 'a fox' } })
    await posters('v2')
    const bytes = await github.read('main', 'kie-images/poster.png')
    await github.push('main', { 'kie-images/poster.png': Buffer.concat([bytes, Buffer.from('x')]) }, 'Retouch')
    const { delivery, log } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([delivery.branch, delivery.pull?.number]).toEqual([`${BRANCH}-2`, 2])
    expect(log.annotations).toContainEqual(expect.stringContaining("A person has to merge 'main' into"))
    expect([(await posters('v2')).tasks, await studio.picture(`${BRANCH}-2`, 'poster')]).toEqual([0, 3])
  })

  test('as the branch has: a picture that is drawn anew goes to the next one', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    const files = { 'kie-images/hero.png': await github.read(BRANCH, 'kie-images/hero.png') }
    await github.push('main', { ...files, [LOCK]: await github.read(BRANCH, LOCK) }, 'Squash by hand')
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'an owl' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    await github.pulls.merge(2)
  })

  test('an unopened branch is replaced as well', async () => {
    github.permitActionsPulls(false)
    await studio.run({ prompts: { hero: 'a fox' } })
    await conflict()
    github.permitActionsPulls(true)
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([0, `${BRANCH}-2`, 1])
    expect(await studio.picture(`${BRANCH}-2`, 'hero')).toBe(1)
  })
})

test('two bases have a branch each, and pay for what each of them lacks', async () => {
  await github.push('release', { 'release.txt': '1' }, 'Release')
  const draw = async (base: string, prompts: Readonly<Record<string, string>>, manifest: string) => {
    const { tasks, delivery } = await studio.run({ prompts, manifest, inputs: { 'pull-request-base': base } })
    return [tasks, delivery.branch, delivery.pull?.number]
  }
  const [main, release] = [BRANCH, 'kie-image-action/release-kie-images']
  expect(await draw('main', { hero: 'a fox' }, 'images.yml')).toEqual([1, main, 1])
  expect(await draw('release', { hero: 'a fox' }, 'images.yml')).toEqual([1, release, 2])
  expect(await draw('main', { poster: 'a poster' }, 'posters.yml')).toEqual([1, main, 1])
  await github.pulls.merge(1, { deleteBranch: true })
  expect(await draw('release', { poster: 'a poster' }, 'posters.yml')).toEqual([1, release, 2])
  expect(await draw('main', { hero: 'a fox' }, 'images.yml')).toEqual([0, 'main', undefined])
  expect(await draw('main', { poster: 'another' }, 'posters.yml')).toEqual([1, `${main}-2`, 3])
  expect((await github.git('log', '--format=%s', `main..${main}-2`)).split('\n')).toEqual(['Add generated images'])
  expect(await draw('release', { hero: 'a fox' }, 'images.yml')).toEqual([0, release, 2])
})

describe('a branch that is not as we left it', () => {
  test('closed, with a lock file that cannot be read: the next branch begins without it', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.push(BRANCH, { [LOCK]: '<<<<<<< HEAD' }, 'Half a merge')
    await expect(studio.run({ prompts: { hero: 'a fox' } })).rejects.toMatchObject({ name: 'InputError' })
    await github.pulls.close(1, { deleteBranch: true })
    const { tasks, delivery, log } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 2])
    expect(log.annotations).toContainEqual(
      expect.stringMatching(
        /^warning: No image of a pull request that is over is reused: 'kie-images\/images\.lock\.json'/,
      ),
    )
  })

  test('without a history in common with its base: the next one is taken', async () => {
    const tree = await github.git('rev-parse', 'main^{tree}')
    const alone = await github.git('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', '-m', 'Alone', tree)
    await github.git('update-ref', `refs/heads/${BRANCH}`, alone)
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-2`, 1])
    expect(await github.head(BRANCH)).toBe(alone)
  })

  test("R2: a person's own with the next number: it is passed over, and the one behind it is taken", async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    const idea = await github.push(`${BRANCH}-2`, { 'idea.txt': 'x' }, 'An idea')
    expect((await studio.run({ prompts: { hero: 'a fox' } })).delivery.branch).toBe(BRANCH)
    await github.pulls.merge(1, { deleteBranch: true })
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'an owl' } })
    expect([tasks, delivery.branch, delivery.pull?.number]).toEqual([1, `${BRANCH}-3`, 2])
    expect(await github.head(`${BRANCH}-2`)).toBe(idea)
  })
})

describe('earlier pull requests that are still open', () => {
  const conflict = (lines: number): Promise<string> =>
    github.push('main', { [LOCK]: `${EMPTY_LOCK}${'\n'.repeat(lines)}` }, 'Empty the lock file')

  test('R9: all are closed once a later one is open, whoever has opened it', async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    github.permitActionsPulls(false)
    await conflict(1)
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pull({ head: `${BRANCH}-2`, body: 'By hand' })
    await conflict(2)
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pull({ head: `${BRANCH}-3`, body: 'By hand' })
    const { tasks, delivery } = await studio.run({ prompts: { hero: 'a fox' } })
    expect([tasks, delivery.pull?.number]).toEqual([0, 3])
    expect(await studio.branches()).toEqual({
      ...{ [BRANCH]: 'closed #1', [`${BRANCH}-2`]: 'closed #2', [`${BRANCH}-3`]: 'open #3' },
    })
    expect([...github.commentsOf(1), ...github.commentsOf(2)]).toHaveLength(2)
  })

  test("R10: one with a person's commit stays, also where it shares no history with its base", async () => {
    await studio.run({ prompts: { hero: 'a fox' } })
    await github.pulls.close(1)
    github.permitActionsPulls(false)
    await studio.run({ prompts: { hero: 'an owl' } })
    await github.pulls.reopen(1)
    await github.push(BRANCH, { 'retouch.txt': 'mine' }, 'Retouch')
    github.permitActionsPulls(true)
    const want = { [BRANCH]: 'open #1', [`${BRANCH}-2`]: 'open #2' }
    expect((await studio.run({ prompts: { hero: 'an owl' } })).delivery.pull?.number).toBe(2)
    expect(await studio.branches()).toEqual(want)
    const body = { message: 'No common ancestor between a and b.' }
    github.fault({ on: `GET */compare/*${await github.head(BRANCH)}`, goes: { status: 404, body } })
    await studio.run({ prompts: { hero: 'an owl' } })
    expect([await studio.branches(), github.commentsOf(1)]).toEqual([want, []])
  })
})
