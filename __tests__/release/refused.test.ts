import { rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listReleases } from '../../scripts/release/api.ts'
import { check } from '../../scripts/release/check.ts'
import { readSource } from '../../scripts/release/source.ts'
import {
  actionFile,
  changelog,
  PLACE,
  sourceFiles,
  startReleaseScene,
  type Checkout,
  type Files,
  type ReleaseScene,
} from './release-scene.ts'

/** One for all: whatever is refused leaves nothing behind. */
let scene: ReleaseScene

beforeAll(async () => {
  scene = await startReleaseScene()
  const first = await commit('1.0.0')
  await scene.publish(await first.release())
  await first.major()
})
afterAll(() => scene.close())

/** Everything but the branch itself. */
const state = (): Promise<readonly unknown[]> =>
  Promise.all([scene.github.git('for-each-ref', 'refs/tags', 'refs/heads/releases'), listReleases(scene.api)])
const commit = (version: string, changed: Files = {}): Promise<Checkout> => scene.commit(sourceFiles(version, changed))

describe('there is no release', () => {
  const rows: readonly { name: string; files: Files; version?: string; want: RegExp }[] = [
    {
      name: 'without the version in the changelog',
      files: { 'CHANGELOG.md': changelog('1.0.0') },
      want: /add '## \[1\.1\.0\] - <date>'/,
    },
    {
      name: 'with changes that are not of the version',
      files: { 'CHANGELOG.md': changelog('1.1.0').replace('[Unreleased]\n', '[Unreleased]\n\n- More\n') },
      want: /changes under '## \[Unreleased\]'.*move them to '## \[1\.1\.0\] - <date>'/,
    },
    {
      name: 'of a version without a date',
      files: { 'CHANGELOG.md': '## [1.1.0]\n\n- A\n' },
      want: /the heading '## \[1\.1\.0\]'/,
    },
    {
      name: 'of which nothing is said',
      files: { 'CHANGELOG.md': '## [1.1.0] - 2026-12-01\n' },
      want: /says nothing under/,
    },
    {
      name: 'of a version that is older',
      files: {},
      version: '0.9.0',
      want: /0\.9\.0, and 1\.0\.0 is released already: raise it/,
    },
    {
      name: 'of a prerelease of what is released',
      files: {},
      version: '1.0.0-rc.2',
      want: /1\.0\.0 is released already/,
    },
    {
      name: 'without an input',
      files: { 'action.yml': actionFile().replace(/ {2}count.*\n/, '') },
      want: /1\.1\.0 would break workflows .* against 1\.0\.0: take it back, or release 2\.0\.0\.\nthe input 'count' is gone$/,
    },
    {
      name: 'with another default',
      files: { 'action.yml': actionFile().replace(`default: '1'`, `default: '2'`) },
      want: /the default of the input 'count' was '1' and is '2'$/,
    },
    {
      name: 'with an input that is required',
      files: { 'action.yml': actionFile({ inputs: '  more: { description: More, required: true }' }) },
      want: /the input 'more' is required$/,
    },
    {
      name: 'without an output',
      files: { 'action.yml': actionFile().replace(/ {2}image.*\n/, '') },
      want: /the output 'image' is gone$/,
    },
    { name: 'without a file that it holds', files: { LICENSE: null }, want: /has no 'LICENSE', which a release holds/ },
  ]
  test.each(rows)('$name', async ({ files, version = '1.1.0', want }) => {
    const before = await state()
    const checkout = await commit(version, files)
    await expect(checkout.check()).rejects.toThrow(want)
    expect(await state()).toEqual(before)
  })

  test('of a commit that is not on the branch', async () => {
    await scene.github.push('other', sourceFiles('1.0.0', { 'a.txt': 'a' }), 'Elsewhere')
    const root = await scene.clone('other')
    const source = readSource(root)
    const told = check(() => source, { api: scene.api, root, build: () => undefined, place: PLACE })
    await expect(told).rejects.toThrow(
      `The commit ${source.sha} is neither on the default branch nor on release/v1, from which alone 1.0.0 can be released: merge it there.`,
    )
  })

  test('with links in the changelog that lead elsewhere, or that are missing', async () => {
    const lacks = changelog('1.1.0', '1.0.0').replace(/^\[1\.1\.0\]: .*\n/m, '')
    const checkout = await commit('1.1.0', { 'CHANGELOG.md': lacks })
    await expect(checkout.check()).rejects.toThrow(
      /^CHANGELOG\.md has other links at its end than these:\n\[Unreleased\]: .*\n\[1\.1\.0\]: \S+v1\.0\.0\.\.\.v1\.1\.0\n/,
    )
  })

  test('and all that is wrong is told at once, before it is merged', async () => {
    const files = { 'action.yml': actionFile().replace(/ {2}count.*\n/, ''), 'CHANGELOG.md': changelog('1.0.0') }
    await scene.github.push('proposed', sourceFiles('1.1.0', files), 'Propose')
    const root = await scene.clone('proposed')
    const told = check(() => readSource(root), {
      ...{ api: scene.api, root, place: PLACE },
      build: () => writeFileSync(`${root}/dist/more.js`, ''),
    })
    await expect(told).rejects.toThrow(
      /^CHANGELOG\.md lacks the version .*\nThe commit .* is neither on .*: merge it there\.\n1\.1\.0 would break .*\nthe input 'count' is gone\ndist\/ is not what .*\ndist\/more\.js is built, but not committed$/,
    )
  })

  test('of a checkout with changes, which is said before its commit is read', async () => {
    const root = await scene.clone('main')
    writeFileSync(`${root}/package.json`, '{"version": "1.2"}')
    const told = check(() => readSource(root), { api: scene.api, root, build: () => undefined, place: PLACE })
    await expect(told).rejects.toThrow(/^The checkout has changes that are not committed.*\n M package\.json$/)
  })

  test.each(['', '1.0', 'v1.0.0', '1.0.0+build'])('of the version %j', async (version) => {
    await expect(commit(version)).rejects.toThrow(/package\.json has the version '.*'; one such as 1\.2\.3/)
  })
})

describe('dist/ is compared with what the source builds', () => {
  const rows = [
    { name: 'other bytes', file: 'dist/index.js', text: "console.log('other')\n", want: 'dist/index.js is another' },
    { name: 'other ends of lines', file: 'dist/licenses.txt', text: 'MIT\r\n', want: 'dist/licenses.txt is another' },
    { name: 'one file more', file: 'dist/more.js', text: '', want: 'dist/more.js is built, but not committed' },
  ]
  test.each(rows)('$name', async ({ file, text, want }) => {
    const checkout = await commit('1.1.0')
    const build = (): void => writeFileSync(`${checkout.root}/${file}`, text)
    await expect(checkout.check(build)).rejects.toThrow(
      `dist/ is not what the source builds (differences: 1): run 'npm run build' and commit it.\n${want}`,
    )
  })

  test('one file less', async () => {
    const checkout = await commit('1.1.0')
    await expect(checkout.check(() => rmSync(`${checkout.root}/dist/licenses.txt`))).rejects.toThrow(
      'dist/licenses.txt is committed, but not built',
    )
  })

  test('a checkout with changes is not built at all', async () => {
    const checkout = await commit('1.1.0')
    writeFileSync(`${checkout.root}/src/index.ts`, 'more')
    let builds = 0
    await expect(checkout.check(() => builds++)).rejects.toThrow(/changes that are not committed[^]*M src\/index\.ts/)
    expect(builds).toBe(0)
  })
})
