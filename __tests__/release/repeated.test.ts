import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LoggedRequest, Misfortune } from '../../sandbox/github/index.ts'
import { listReleases } from '../../scripts/release/api.ts'
import { sourceFiles, startReleaseScene, type Checkout, type ReleaseScene } from './release-scene.ts'

/** One for all: each test releases the next version. */
let scene: ReleaseScene
let minor = 0

beforeAll(async () => {
  scene = await startReleaseScene()
  await insist(await next())
})
afterAll(() => scene.close())

/** What is asked of GitHub to change, in the order of a release that meets no trouble. */
const WRITES = [
  { what: 'the tree', on: 'POST *git/trees' },
  { what: 'the commit', on: 'POST *git/commits' },
  { what: 'the branch that keeps it', on: 'POST *git/refs' },
  { what: 'the tag', on: 'POST *git/refs', after: 1 },
  { what: 'the draft', on: 'POST *releases' },
  { what: 'the move of v1', on: 'PATCH *git/refs/tags/v1' },
  { what: 'the end of the branch', on: 'DELETE *git/refs/heads/releases/*' },
] as const

const TROUBLES: readonly { readonly how: string; readonly goes: Misfortune }[] = [
  { how: 'is not done', goes: 'reset' },
  { how: 'is refused', goes: { status: 502, body: { message: 'Server Error' } } },
  { how: 'is done, and the answer lost', goes: 'lost-reply' },
]

/** The source of a version that is still to be released. */
function next(): Promise<Checkout> {
  return scene.commit(sourceFiles(`1.${minor++}.0`))
}

/** Makes a release, each half of it from its beginning until it ends well. @returns how many attempts failed */
async function insist(checkout: Checkout): Promise<number> {
  let failures = 0
  const untilDone = async <T>(deed: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await deed()
      } catch (error) {
        if (++failures > 3) throw error
      }
    }
  }
  await scene.publish(await untilDone(() => checkout.release()))
  await untilDone(() => checkout.major())
  return failures
}

const resolve = (ref: string): Promise<string> => scene.github.git('rev-parse', ref)

/** All that anybody sees of a release: the same, whatever happened on the way. */
async function expectReleased({ source }: Checkout): Promise<void> {
  const tag = `v${source.version.text}`
  expect(await resolve('v1')).toBe(await resolve(tag))
  expect(await resolve(`${tag}^`)).toBe(source.sha)
  expect(await resolve(`${tag}:dist`)).toBe(await resolve(`${source.sha}:dist`))
  expect(await scene.github.git('for-each-ref', '--format=%(refname)', 'refs/heads')).toBe('refs/heads/main')
  const releases = (await listReleases(scene.api)).filter(({ tag_name: name }) => name === tag)
  expect(releases.map(({ draft, prerelease }) => ({ draft, prerelease }))).toEqual([
    { draft: false, prerelease: false },
  ])
  const tags = Array.from({ length: minor }, (_, index) => `v1.${index}.0`)
  expect((await scene.github.git('tag', '--list', '--sort=version:refname')).split('\n')).toEqual(['v1', ...tags])
}

test('these are all the changes that a release asks for', async () => {
  const checkout = await next()
  const before = scene.github.requests.length
  expect(await insist(checkout)).toBe(0)
  const isChange = ({ method, path }: LoggedRequest): boolean => method !== 'GET' && !/releases\/\d+$/.test(path)
  const changes = scene.github.requests.slice(before).filter(isChange)
  const patterns = WRITES.map(({ on }) => new RegExp(`^${on.replaceAll('*', '.*')}$`))
  expect(changes).toHaveLength(WRITES.length)
  for (const [index, { method, path }] of changes.entries())
    expect(`${method} ${path}`).toMatch(patterns[index] ?? /^$/)
  await expectReleased(checkout)
})

const rows = WRITES.flatMap((write) => TROUBLES.map((trouble) => ({ ...write, ...trouble })))

test.each(rows)('$what $how: repeated, it ends the same', async (row) => {
  const checkout = await next()
  scene.github.fault({ on: row.on, goes: row.goes, after: 'after' in row ? row.after : 0 })
  expect(await insist(checkout)).toBe(1)
  await expectReleased(checkout)
})

test('all of it once more, after the end, changes nothing', async () => {
  const checkout = await next()
  await insist(checkout)
  const refs = await scene.github.git('for-each-ref')
  const releases = await listReleases(scene.api)
  const draft = await checkout.release()
  expect(draft.draft).toBe(false)
  expect(await checkout.major()).toMatch(/^v1 is on v1\.\d+\.0 already\.$/)
  expect(await scene.github.git('for-each-ref')).toBe(refs)
  expect(await listReleases(scene.api)).toEqual(releases)
})

test('an attempt that came to no tag is gone on with', async () => {
  const checkout = await next()
  const commits = (): number =>
    scene.github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/commits')).length
  const before = commits()
  scene.github.fault({ on: 'POST *git/refs', after: 1, goes: 'reset' })
  await expect(checkout.release()).rejects.toThrow('GitHub does not answer POST git/refs: run the step again.')
  expect(await insist(checkout)).toBe(0)
  // Two made within a second would be one by their hashes.
  expect(commits() - before).toBe(1)
  await expectReleased(checkout)
})

test('an attempt that came to no tag gives way to another source', async () => {
  const checkout = await next()
  const tag = `v${checkout.source.version.text}`
  scene.github.fault({ on: 'POST *git/refs', after: 1, goes: 'reset' })
  await expect(checkout.release()).rejects.toThrow('GitHub does not answer')
  const mended = await scene.commit({ 'dist/index.js': 'mended' })
  const draft = await mended.release()
  expect(await resolve(`releases/${tag}`)).toBe(await resolve(tag))
  await scene.publish(draft)
  await mended.major()
  await expectReleased(mended)
  expect((await scene.github.read('v1', 'dist/index.js')).toString()).toBe('mended')
})
