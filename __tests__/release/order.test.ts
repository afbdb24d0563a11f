import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Release } from '../../scripts/release/api.ts'
import { checkOrder, newestOf, predecessorOf } from '../../scripts/release/order.ts'
import { parseVersion, type Version } from '../../scripts/release/version.ts'
import { actionFile, changelog, sourceFiles, startReleaseScene, type ReleaseScene } from './release-scene.ts'

const versionOf = (text: string): Version => {
  const version = parseVersion(text)
  if (version === undefined) throw new Error(`${text} is no version`)
  return version
}

/** Releases that are out. @param texts - one that ends in `*` was marked as a prerelease by a person */
function out(texts: string): readonly Release[] {
  return texts
    .split(' ')
    .filter((text) => text !== '')
    .map((text, id) => {
      const isMarked = text.endsWith('*') || text.includes('-')
      const usual = { id, draft: false, html_url: '', body: '', author: { login: '' } }
      return { ...usual, tag_name: `v${text.replace('*', '')}`, prerelease: isMarked }
    })
}

describe('a version comes after those that are out', () => {
  test.each([
    { name: 'the first of all', version: '1.0.0', released: '' },
    {
      name: 'a patch of the present version, a prerelease of the next being out',
      version: '1.0.1',
      released: '1.0.0 1.1.0-rc.1',
    },
    { name: 'a patch of it, the next major version being out', version: '1.1.1', released: '1.0.0 1.1.0 2.0.0 2.1.0' },
    { name: 'a minor version of it, the same', version: '1.2.0', released: '1.1.0 2.0.0' },
    { name: 'a patch of an older minor version', version: '1.0.1', released: '1.0.0 1.1.0' },
    { name: 'a prerelease of that', version: '1.0.1-rc.1', released: '1.0.0 1.1.0' },
    { name: 'the next prerelease', version: '1.1.0-rc.2', released: '1.0.0 1.1.0-rc.1' },
    { name: 'the release after its prereleases', version: '1.1.0', released: '1.0.0 1.1.0-rc.1 1.1.0-rc.2' },
    { name: 'a prerelease, that of a later version being out', version: '1.1.0-rc.1', released: '1.0.0 1.2.0-rc.1' },
    { name: 'the next major version', version: '2.0.0', released: '1.0.0 1.1.0' },
    { name: 'a prerelease of it', version: '2.0.0-rc.1', released: '1.0.0 1.1.0' },
    { name: 'one of which a person has said that it is a prerelease', version: '1.1.0', released: '1.0.0 1.2.0*' },
  ])('$name', ({ version, released }) => {
    expect(() => checkOrder(versionOf(version), out(released))).not.toThrow()
  })

  test.each([
    { name: 'one that is out', version: '1.0.0', released: '1.0.0', by: '1.0.0' },
    { name: 'a minor version below the newest', version: '1.1.0', released: '1.0.0 1.2.0', by: '1.2.0' },
    { name: 'a patch of a minor version that never was', version: '1.1.1', released: '1.0.0 1.2.0', by: '1.2.0' },
    { name: 'a patch below that of its own minor version', version: '1.0.1', released: '1.0.2 1.1.0', by: '1.0.2' },
    { name: 'a prerelease of what is out', version: '1.0.0-rc.2', released: '1.0.0', by: '1.0.0' },
    { name: 'a prerelease below another one', version: '1.1.0-rc.1', released: '1.0.0 1.1.0-rc.2', by: '1.1.0-rc.2' },
    { name: 'a major version that was left out', version: '1.0.0', released: '2.0.0', by: '2.0.0' },
  ])('but not $name', ({ version, released, by }) => {
    expect(() => checkOrder(versionOf(version), out(released))).toThrow(
      `${version}, and ${by} is released already: raise it`,
    )
  })

  test('nor a major version that leaves one out', () => {
    expect(() => checkOrder(versionOf('12.0.0'), out('1.0.0'))).toThrow(
      '1.0.0 is the newest: the next major version is 2.',
    )
  })
})

test.each([
  { version: '1.1.0', released: '1.0.0', want: '1.0.0' },
  { version: '1.0.1', released: '1.0.0 1.1.0 2.0.0', want: '1.0.0' },
  { version: '1.1.1', released: '1.0.0 1.1.0 2.0.0', want: '1.1.0' },
  { version: '1.1.0', released: '1.0.0 1.1.0-rc.1', want: '1.0.0' },
  { version: '2.0.0', released: '1.0.0 1.1.0 2.0.0-rc.1', want: '1.1.0' },
  { version: '2.0.1', released: '1.9.0 2.0.0', want: '2.0.0' },
  { version: '1.0.0', released: '', want: undefined },
  { version: '1.1.1', released: '1.0.0 1.1.0', withdrawn: ['1.1.0'], want: '1.0.0' },
])('$version keeps what $want promises, where $released are out', ({ version, released, withdrawn = [], want }) => {
  const published = { releases: out(released), withdrawn: new Set(withdrawn) }
  expect(predecessorOf(versionOf(version), published)?.text).toBe(want)
})

test.each([
  { released: '1.0.0 1.1.0 2.0.0 1.2.0-rc.1', want: '1.1.0' },
  { released: '1.0.0 1.1.0 1.2.0*', want: '1.1.0' },
  { released: '1.0.0 1.1.0', withdrawn: ['1.1.0'], want: '1.0.0' },
  { released: '2.0.0', want: undefined },
])('of version 1 the newest is $want, where $released are out', ({ released, withdrawn = [], want }) => {
  expect(newestOf(1, { releases: out(released), withdrawn: new Set(withdrawn) })?.text).toBe(want)
})

describe('a branch that keeps an earlier major version alive', () => {
  let scene: ReleaseScene
  const more = { 'action.yml': actionFile({ inputs: '  more: { description: More }' }) }

  beforeAll(async () => {
    scene = await startReleaseScene()
    await scene.play('1.0.0')
    await scene.play('1.1.0', more)
    await scene.play('2.0.0', { 'action.yml': actionFile().replace(/ {2}count.*\n/, '') })
    await scene.github.git('branch', 'release/v1', await scene.at('v1.1.0^'))
  })
  afterAll(() => scene.close())

  test('the first of a major version says what it breaks', async () => {
    const other = await startReleaseScene()
    await other.play('1.0.0', more)
    const checkout = await other.commit(sourceFiles('2.0.0', { 'action.yml': actionFile() }))
    const said = await checkout.check()
    await other.close()
    expect(said).toContain('after 1.0.0.\n')
    expect(said).toContain("Changed since 1.0.0, as a major version may: the input 'more' is gone.")
  })

  test('a patch there must keep what its own version promises', async () => {
    const checkout = await scene.commit(sourceFiles('1.1.1', { 'action.yml': actionFile() }), 'release/v1')
    await expect(checkout.check()).rejects.toThrow(
      /written against 1\.1\.0: take it back, or release 2\.0\.0\.\nthe input 'more' is gone$/,
    )
  })

  test('a patch there is released, and v1 follows it alone', async () => {
    await scene.play('1.1.1', more, 'release/v1')
    expect(await scene.at('v1')).toBe(await scene.at('v1.1.1'))
    expect(await scene.at('v2')).toBe(await scene.at('v2.0.0'))
  })

  test('releases of another major version come from elsewhere', async () => {
    const checkout = await scene.commit(sourceFiles('2.0.1', { 'a.txt': 'a' }), 'release/v1')
    await expect(checkout.check()).rejects.toThrow('is neither on the default branch nor on release/v2')
  })

  test('one that was withdrawn promises nothing, so that the next can take back what was bad in it', async () => {
    const other = await startReleaseScene()
    await other.play('1.0.0')
    await other.play('1.1.0', more)
    const withdrawn = changelog('1.1.1', '1.1.0 [YANKED]', '1.0.0')
    const checkout = await other.commit(sourceFiles('1.1.1', { 'CHANGELOG.md': withdrawn, 'action.yml': actionFile() }))
    const said = await checkout.check()
    await other.close()
    expect(said).toContain(', after 1.0.0.')
  })
})
