import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { moveMajor } from '../../scripts/release/major.ts'
import { rollBack } from '../../scripts/release/rollback.ts'
import { actionFile, changelog, sourceFiles, startReleaseScene, type ReleaseScene } from './release-scene.ts'

let scene: ReleaseScene

beforeEach(async () => {
  scene = await startReleaseScene()
})
afterEach(() => scene.close())

const at: ReleaseScene['at'] = (tag) => scene.at(tag)
const play: ReleaseScene['play'] = (...args) => scene.play(...args)
const branches = async (): Promise<readonly string[]> =>
  (await scene.github.git('for-each-ref', '--format=%(refname:short)', 'refs/heads')).split('\n')

describe('the tag of the major version', () => {
  test('goes from release to release, and the earlier ones stay', async () => {
    await play('1.0.0')
    const first = await at('v1.0.0')
    await play('1.1.0')
    expect(await at('v1.0.0')).toBe(first)
    expect(await at('v1')).toBe(await at('v1.1.0'))
    expect(await at('v1.1.0^')).toBe(await scene.github.head('main'))
  })

  test('waits until a person has published, and says so', async () => {
    await play('1.0.0')
    const next = await scene.commit(sourceFiles('1.1.0'))
    await next.release()
    expect(await next.major()).toBe('v1 stays where it is: v1.1.0 is not published.')
    expect(await at('v1')).toBe(await at('v1.0.0'))
  })

  test('does not follow a prerelease, nor the first one', async () => {
    const early = await play('1.0.0-rc.1')
    expect(await early.major()).toBe('v1 stays where it is: v1.0.0-rc.1 is a prerelease.')
    expect(await scene.github.git('tag', '--list', 'v1')).toBe('')
    await play('1.0.0')
    await play('1.1.0-rc.1')
    expect(await at('v1')).toBe(await at('v1.0.0'))
  })

  test('does not follow one that a person has marked so, until it is marked so no more', async () => {
    await play('1.0.0')
    const next = await scene.commit(sourceFiles('1.1.0', { '.github/workflows/release.yml': 'on: [release, push]\n' }))
    const { id } = await next.release()
    await scene.api.send('PATCH', `releases/${id}`, { draft: false, prerelease: true })
    expect(await next.major()).toBe('v1 stays where it is: v1.1.0 is a prerelease.')
    // Its branch is still needed where the workflows have changed meanwhile.
    await scene.commit({ '.github/workflows/release.yml': 'on: push\n' })
    await scene.api.send('PATCH', `releases/${id}`, { prerelease: false })
    expect(await next.major()).toBe('v1 is on v1.1.0 now.')
    expect(await branches()).toEqual(['main'])
  })

  test('is another one for the next major version, which may promise something else', async () => {
    await play('1.0.0')
    await play('2.0.0', { 'action.yml': actionFile().replace(`default: '1'`, `default: '2'`) })
    expect(await at('v1')).toBe(await at('v1.0.0'))
    expect(await at('v2')).toBe(await at('v2.0.0'))
  })

  test('goes to the newest, whatever order the events of two releases come in', async () => {
    const first = await scene.commit(sourceFiles('1.0.0'))
    await scene.publish(await first.release())
    const second = await scene.commit(sourceFiles('1.1.0'))
    await scene.publish(await second.release())
    await second.major()
    expect(await first.major()).toBe('v1 stays where it is: v1.1.0 is newer than v1.0.0.')
    expect(await at('v1')).toBe(await at('v1.1.0'))
  })

  test('goes there also where the branch has changed its workflows meanwhile', async () => {
    const checkout = await scene.commit(sourceFiles('1.0.0'))
    const draft = await checkout.release()
    await scene.commit({ '.github/workflows/release.yml': 'on: push\n' })
    await scene.publish(draft)
    expect(await checkout.major()).toBe('v1 is on v1.0.0 now.')
  })

  test('a release of anything else moves nothing', async () => {
    await play('1.0.0')
    const said = 'nightly is no version; nothing is moved.'
    expect(await moveMajor(scene.api, 'nightly')).toEqual({ isMoved: false, said })
  })

  test('the branch of a release that waits for its own job stays, also where another one is published', async () => {
    await play('1.0.0')
    const next = await scene.commit(sourceFiles('2.0.0'))
    await scene.publish(await next.release())
    await scene.commit({ '.github/workflows/release.yml': 'on: push\n' })
    await scene.github.git('branch', 'release/v1', await at('v1.0.0^'))
    await play('1.0.1', {}, 'release/v1')
    expect(await branches()).toEqual(['main', 'release/v1', 'releases/v2.0.0'])
    expect(await next.major()).toBe('v2 is on v2.0.0 now.')
    expect(await branches()).toEqual(['main', 'release/v1'])
  })

  const stops: readonly { readonly name: string; readonly prepare: () => unknown; readonly want: RegExp }[] = [
    {
      name: 'from a commit that is no release',
      prepare: () => scene.github.git('update-ref', 'refs/tags/v1', 'main'),
      want: /v1 is on [0-9a-f]{40}, which is no release: look who moved it, and put it back with 'rollback'/,
    },
    {
      name: 'back from a release that is gone',
      prepare: async () => {
        const { commit } = await (await scene.commit(sourceFiles('1.9.0'))).tag()
        await scene.github.git('update-ref', 'refs/tags/v1', commit)
      },
      want: /v1 is on v1\.9\.0, which is newer than v1\.1\.0: back it goes by 'rollback' alone/,
    },
    {
      name: 'where a rule keeps the workflow from it',
      prepare: () => scene.github.ruleset({ tags: ['v1'], rules: [{ type: 'update' }] }),
      want: /GitHub refuses PATCH git\/refs\/tags\/v1 \(422\): Repository rule violations found Cannot update this protected ref\./,
    },
    {
      name: 'where nobody can know what is withdrawn, as there is no changelog',
      prepare: () => scene.commit({ 'CHANGELOG.md': null }),
      want: /The default branch has no CHANGELOG\.md, which says what was withdrawn/,
    },
    {
      name: 'where GitHub does not show the changelog',
      prepare: () => {
        const body = { type: 'file', path: 'CHANGELOG.md', encoding: 'none', content: '' }
        scene.github.fault({ on: 'GET *contents/CHANGELOG.md', goes: { status: 200, body } })
      },
      want: /GitHub does not show what CHANGELOG\.md has/,
    },
    {
      name: 'where it has a release of its own',
      prepare: () => scene.github.release({ tag: 'v1' }),
      want: /There is a release of the tag v1 itself/,
    },
  ]
  test.each(stops)('is not moved $name', async ({ prepare, want }) => {
    await play('1.0.0')
    const next = await scene.commit(sourceFiles('1.1.0'))
    await scene.publish(await next.release())
    await prepare()
    const before = await at('v1')
    await expect(next.major()).rejects.toThrow(want)
    expect(await at('v1')).toBe(before)
  })
})

describe('a tag that was taken back stays there', () => {
  beforeEach(async () => {
    await play('1.0.0')
    await play('1.1.0')
    await rollBack(scene.person, 'v1.0.0')
  })
  const withdraw = async (): Promise<unknown> => scene.commit({ 'CHANGELOG.md': changelog('1.1.0 [YANKED]', '1.0.0') })

  test('when the job of the bad release is run again, once the changelog says that it is withdrawn', async () => {
    await withdraw()
    const outcome = await moveMajor(scene.api, 'v1.1.0')
    expect(outcome).toEqual({
      isMoved: false,
      said: 'v1 stays where it is: CHANGELOG.md says that v1.1.0 is withdrawn.',
    })
    expect(await at('v1')).toBe(await at('v1.0.0'))
  })

  test.each(['marked', 'not marked yet'])('when a prerelease is published; the bad one is %s', async (mark) => {
    if (mark === 'marked') await withdraw()
    await play('1.2.0-rc.1')
    expect(await at('v1')).toBe(await at('v1.0.0'))
  })

  test('when the job of the release that it is on is run again', async () => {
    expect((await moveMajor(scene.api, 'v1.0.0')).said).toBe('v1 stays where it is: v1.1.0 is newer than v1.0.0.')
    await withdraw()
    expect((await moveMajor(scene.api, 'v1.0.0')).said).toBe('v1 is on v1.0.0 already.')
  })

  test('when a patch of the older version is published while the bad one is not marked', async () => {
    await scene.github.git('branch', 'release/v1.0', await at('v1.0.0^'))
    const patch = await play('1.0.1', {}, 'release/v1.0')
    expect(await patch.major()).toBe('v1 stays where it is: v1.1.0 is newer than v1.0.1.')
    expect(await at('v1')).toBe(await at('v1.0.0'))
  })

  test('until a release that is newer than all that are left', async () => {
    await withdraw()
    await scene.github.git('branch', 'release/v1.0', await at('v1.0.0^'))
    await play('1.0.1', {}, 'release/v1.0')
    expect(await at('v1')).toBe(await at('v1.0.1'))
    await play('1.1.1', { 'CHANGELOG.md': changelog('1.1.1', '1.1.0 [YANKED]', '1.0.0') })
    expect(await at('v1')).toBe(await at('v1.1.1'))
  })
})
