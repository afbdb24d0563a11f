import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { checkSeal, passGates, sealOf } from '../../scripts/release/gates.ts'
import { changelog, sourceFiles, startReleaseScene, type Checkout, type ReleaseScene } from './release-scene.ts'

// What a job was told by one before it, however long ago, is asked again before there is a tag.

let scene: ReleaseScene

beforeEach(async () => {
  scene = await startReleaseScene()
  await scene.play('1.0.0')
})
afterEach(() => scene.close())

const sealed = async ({ source }: Checkout): Promise<string> => sealOf(source, await passGates(scene.api, source))

test('what was checked may be released, also after its tag was made', async () => {
  const checkout = await scene.commit(sourceFiles('1.1.0'))
  const seal = await sealed(checkout)
  expect(seal).toBe(`${checkout.source.sha}/1.0.0`)
  await checkSeal(scene.api, checkout.source, seal)
  await scene.publish(await checkout.release())
  await checkSeal(scene.api, checkout.source, seal)
})

test.each([
  {
    name: 'another commit',
    change: () => scene.commit({ 'docs/b.md': '# B\n' }),
    isNewer: true,
    want: /^What was checked is \w+\/1\.0\.0, and now it is \w+\/1\.0\.0: re-run all jobs\.$/,
  },
  {
    name: 'another release to compare with',
    change: async () => {
      await scene.github.git('branch', 'release/v1', await scene.at('v1.0.0^'))
      await scene.play('1.0.1', {}, 'release/v1')
    },
    want: /\/1\.0\.0, and now it is \w+\/1\.0\.1: re-run all jobs/,
  },
  {
    name: 'a release that is newer',
    change: () => scene.play('1.2.0'),
    want: /1\.1\.0, and 1\.2\.0 is released already/,
  },
  {
    name: 'a branch without it',
    change: async () => scene.github.git('update-ref', 'refs/heads/main', await scene.at('v1.0.0^')),
    want: /is neither on the default branch nor on release\/v1/,
  },
  {
    name: 'a changelog that takes it back',
    change: () => scene.commit({ 'CHANGELOG.md': changelog('1.1.0 [YANKED]', '1.0.0') }),
    want: /CHANGELOG\.md says that 1\.1\.0 is withdrawn: raise the version/,
  },
])('where there is $name meanwhile, all is checked anew', async ({ change, isNewer = false, want }) => {
  const checkout = await scene.commit(sourceFiles('1.1.0'))
  const seal = await sealed(checkout)
  const after = await change()
  const { source } = isNewer ? (after as Checkout) : checkout
  await expect(checkSeal(scene.api, source, seal)).rejects.toThrow(want)
})
