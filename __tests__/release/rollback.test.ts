import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect } from '../../scripts/release/api.ts'
import { rollBack } from '../../scripts/release/rollback.ts'
import { changelog, REPOSITORY, startReleaseScene, type ReleaseScene } from './release-scene.ts'

let scene: ReleaseScene

beforeEach(async () => {
  scene = await startReleaseScene()
  await scene.play('1.0.0')
  await scene.play('1.1.0')
})
afterEach(() => scene.close())

const at: ReleaseScene['at'] = (tag) => scene.at(tag)

test('takes the tag back, and says what is left to do so that it lasts', async () => {
  await scene.play('1.2.0')
  expect(await rollBack(scene.person, 'v1.0.0')).toBe(
    "v1 is on v1.0.0 now. So that it stays there, mark what is bad in the CHANGELOG.md of the default branch: '## [1.1.0] - <date> [YANKED]', '## [1.2.0] - <date> [YANKED]'.",
  )
  expect(await at('v1')).toBe(await at('v1.0.0'))
})

test('once more changes nothing, and says so', async () => {
  await rollBack(scene.person, 'v1.0.0')
  await scene.commit({ 'CHANGELOG.md': changelog('1.1.0 [YANKED]', '1.0.0') })
  expect(await rollBack(scene.person, 'v1.0.0')).toBe('v1 is on v1.0.0 already.')
})

test('goes back to files whose workflows no branch has any more, with a token that may', async () => {
  await scene.commit({ '.github/workflows/release.yml': 'on: push\n' })
  const job = connect({
    url: scene.github.url,
    repository: REPOSITORY,
    token: scene.github.token({ contents: 'write' }),
  })
  await expect(rollBack(job, 'v1.0.0')).rejects.toThrow('a rollback takes a token that may change workflows')
  await rollBack(scene.person, 'v1.0.0')
  expect(await at('v1')).toBe(await at('v1.0.0'))
})

test('puts the tag back where somebody has moved it to a commit that is no release', async () => {
  await scene.github.git('update-ref', 'refs/tags/v1', 'main')
  await rollBack(scene.person, 'v1.1.0')
  expect(await at('v1')).toBe(await at('v1.1.0'))
})

test('takes the version of a release for its tag', async () => {
  expect(await rollBack(scene.person, '1.0.0')).toMatch(/^v1 is on v1\.0\.0 now\./)
})

test('of the only release says that there is none to go back to', async () => {
  await scene.play('2.0.0')
  await expect(rollBack(scene.person, 'v2.0.0')).rejects.toThrow(
    'v2 is on v2.0.0, the newest release of it: nothing was taken back; there is no older one, so mark what is bad, and release the next patch.',
  )
})

describe('refuses to go', () => {
  const rows = [
    {
      name: 'to a release that is withdrawn',
      prepare: () => scene.commit({ 'CHANGELOG.md': changelog('1.1.0', '1.0.0 [YANKED]') }),
      to: 'v1.0.0',
      want: 'CHANGELOG.md says that v1.0.0 is withdrawn: go back to another release.',
    },
    {
      name: 'to the bad one itself',
      to: 'v1.1.0',
      want: 'v1 is on v1.1.0, the newest release of it: nothing was taken back; name the release to go back to, such as v1.0.0.',
    },
    {
      name: 'forward',
      prepare: () => rollBack(scene.person, 'v1.0.0'),
      to: 'v1.1.0',
      want: "v1 is on v1.0.0, which is older than v1.1.0: forward it goes by the job of v1.1.0's release alone.",
    },
    {
      name: 'to a prerelease',
      prepare: () => scene.play('1.3.0-rc.1'),
      to: 'v1.3.0-rc.1',
      want: 'is no release that is published and stable',
    },
    {
      name: 'to a tag without a release',
      to: 'v1.0.5',
      want: "'v1.0.5' is no release that is published and stable, such as v1.0.0.",
    },
    { name: 'to anything else', to: 'main', want: "'main' is no release" },
    { name: 'nowhere', to: '', want: "'' is no release" },
    {
      name: 'to a release that was made elsewhere',
      prepare: () => scene.github.release({ tag: 'v1.0.9' }),
      to: 'v1.0.9',
      want: 'The release v1.0.9 was not made here',
    },
    {
      name: 'where there is no such tag',
      prepare: () => scene.github.git('update-ref', '-d', 'refs/tags/v1'),
      to: 'v1.0.0',
      want: 'There is no tag v1 to take back.',
    },
    {
      name: 'where the tag has a release of its own',
      prepare: () => scene.github.release({ tag: 'v1' }),
      to: 'v1.0.0',
      want: 'There is a release of the tag v1 itself',
    },
  ]
  test.each(rows)('$name', async ({ prepare = () => undefined, to, want }) => {
    await prepare()
    const before = await scene.github.git('for-each-ref', 'refs/tags')
    await expect(rollBack(scene.person, to)).rejects.toThrow(want)
    expect(await scene.github.git('for-each-ref', 'refs/tags')).toBe(before)
  })
})
