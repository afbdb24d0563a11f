import { afterEach, expect, test } from '@jest/globals'
import type { LoggedRequest, Misfortune } from '../../sandbox/github/index.ts'
import { listReleases } from '../../scripts/release/api.ts'
import { sourceFiles, startReleaseScene, type Checkout, type ReleaseScene } from './release-scene.ts'

let scene: ReleaseScene | undefined

afterEach(async () => {
  await scene?.close()
  scene = undefined
})

/** What is asked of GitHub to change, in the order of a release that meets no trouble. */
const WRITES = [
  { what: 'the tree', on: 'POST *git/trees' },
  { what: 'the commit', on: 'POST *git/commits' },
  { what: 'the branch that keeps it', on: 'POST *git/refs' },
  { what: 'the tag', on: 'POST *git/refs', after: 1 },
  { what: 'the draft', on: 'POST *releases' },
  { what: 'the move of v1', on: 'PATCH *git/refs/tags/v1' },
  { what: 'the end of the branch', on: 'DELETE *git/refs/heads/releases/v1.1.0' },
] as const

const TROUBLES: readonly { readonly how: string; readonly goes: Misfortune }[] = [
  { how: 'is not done', goes: 'reset' },
  { how: 'is done, and the answer lost', goes: 'lost-reply' },
]

/** Of this one, some refusals say that it is done already. */
const REFUSED = { ...WRITES[6], how: 'is refused', goes: { status: 502, body: { message: 'Server Error' } } } as const

/** A repository with 1.0.0, whose branch holds 1.1.0. */
async function start(): Promise<{ readonly scene: ReleaseScene; readonly checkout: Checkout }> {
  scene = await startReleaseScene()
  const first = await scene.commit(sourceFiles('1.0.0'))
  await scene.publish(await first.release())
  await first.major()
  return { scene, checkout: await scene.commit(sourceFiles('1.1.0')) }
}

/** Makes the release from where the last attempt began, again and again, until it ends well. @returns the failures */
async function insist(of: ReleaseScene, checkout: Checkout): Promise<number> {
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
  const draft = await untilDone(() => checkout.release())
  await of.publish(draft)
  await untilDone(() => checkout.major())
  return failures
}

/** All that anybody sees of releases, but for what has the time in it: commits, and the README that links one. */
async function outcome({ github, api }: ReleaseScene): Promise<unknown> {
  const refs = (await github.git('for-each-ref', '--format=%(refname)')).split('\n')
  const lists = await Promise.all(refs.map((ref) => github.git('ls-tree', '-r', ref)))
  const releases = await listReleases(api)
  return {
    refs: refs.map((ref, index) => ({ ref, files: lists[index]?.replace(/\w+\tREADME\.md/, 'README.md') })),
    history: await github.git('log', '--format=%s', 'v1'),
    isMoved: (await github.git('rev-parse', 'v1')) === (await github.git('rev-parse', 'v1.1.0')),
    releases: releases.map(({ tag_name: tag, draft, prerelease }) => ({ tag, draft, prerelease })),
  }
}

let smooth: Promise<unknown> | undefined
/** How it ends where nothing goes wrong. */
function smoothOutcome(): Promise<unknown> {
  return (smooth ??= (async () => {
    const { scene: own, checkout } = await start()
    const before = own.github.requests.length
    expect(await insist(own, checkout)).toBe(0)
    const isWrite = ({ method, path }: LoggedRequest): boolean => method !== 'GET' && !/releases\/\d+$/.test(path)
    const writes = own.github.requests.slice(before).filter(isWrite)
    expect(writes.map(({ method }) => method)).toEqual(WRITES.map(({ on }) => on.split(' ')[0]))
    const end = await outcome(own)
    await own.close()
    scene = undefined
    return end
  })())
}

const rows = [...WRITES.flatMap((write) => TROUBLES.map((trouble) => ({ ...write, ...trouble }))), REFUSED]

test.each(rows)('$what $how: repeated, it ends the same', async (row) => {
  const want = await smoothOutcome()
  const { scene: own, checkout } = await start()
  own.github.fault({ on: row.on, goes: row.goes, after: 'after' in row ? row.after : 0 })
  expect(await insist(own, checkout)).toBe(1)
  expect(await outcome(own)).toEqual(want)
})

test('all of it once more, after the end, changes nothing', async () => {
  const { scene: own, checkout } = await start()
  await insist(own, checkout)
  const refs = await own.github.git('for-each-ref')
  const releases = await listReleases(own.api)
  const draft = await checkout.release()
  expect(draft.draft).toBe(false)
  expect(await checkout.major()).toBe('v1 is on v1.1.0 already.')
  expect(await own.github.git('for-each-ref')).toBe(refs)
  expect(await listReleases(own.api)).toEqual(releases)
})

const resolve = (of: ReleaseScene, ref: string): Promise<string> => of.github.git('rev-parse', ref)

test('an attempt that came to no tag is gone on with', async () => {
  const { scene: own, checkout } = await start()
  own.github.fault({ on: 'POST *git/refs', after: 1, goes: 'reset' })
  await expect(checkout.release()).rejects.toThrow('GitHub does not answer POST git/refs: run the step again.')
  const isCommit = ({ method, path }: LoggedRequest): boolean => method === 'POST' && path.endsWith('/git/commits')
  const kept = await resolve(own, 'releases/v1.1.0')
  await checkout.release()
  expect(await resolve(own, 'v1.1.0')).toBe(kept)
  // Two made within a second would be one.
  expect(own.github.requests.filter(isCommit)).toHaveLength(2)
})

test('an attempt that came to no tag gives way to another source', async () => {
  const { scene: own, checkout } = await start()
  own.github.fault({ on: 'POST *git/refs', after: 1, goes: 'reset' })
  await expect(checkout.release()).rejects.toThrow('GitHub does not answer')
  const mended = await own.commit({ 'dist/index.js': 'mended' })
  const draft = await mended.release()
  expect(await resolve(own, 'releases/v1.1.0')).toBe(await resolve(own, 'v1.1.0'))
  await own.publish(draft)
  await mended.major()
  expect((await own.github.read('v1', 'dist/index.js')).toString()).toBe('mended')
  expect(await resolve(own, 'v1.1.0^')).toBe(mended.source.sha)
})
