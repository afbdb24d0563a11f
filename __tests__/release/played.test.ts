import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runWorkflow } from '../../sandbox/runner/index.ts'
import { startKie } from '../../sandbox/kie/index.ts'
import { RELEASED } from '../../scripts/release/tag.ts'
import { startArtifacts, startGitHub } from '../action/harness.ts'
import { clock } from '../clock.ts'
import { anchorsOf, inlinesOf, picturesOf, read, ROOT } from '../documents/documents.ts'
import { ownFiles, startPlayedScene, versionFiles, type PlayedScene } from './played-scene.ts'
import { REPOSITORY, type ReleaseScene } from './release-scene.ts'

// From an empty repository to a workflow that uses @v1, with the files of this one, the scripts of release.yml and the commands
// of the documents as they are.

let played: PlayedScene
let scene: ReleaseScene
let temp: string
/** What the rollback said. */
let rolledBack: string

beforeAll(async () => {
  played = await startPlayedScene()
  ;({ scene, temp } = played)
  await played.play(await scene.commit(ownFiles('1.0.0')), 'v1 is on v1.0.0 now.')
  const licenses = `${read('dist/licenses.txt')}\n`
  await played.play(
    await scene.commit({ ...versionFiles('1.1.0', '1.0.0'), 'dist/licenses.txt': licenses }),
    'v1 is on v1.1.0 now.',
  )
  await played.play(
    await scene.commit(versionFiles('2.0.0-rc.1', '1.1.0', '1.0.0')),
    stays('v2', 'v2.0.0-rc.1 is a prerelease'),
  )
  await played.play(await scene.commit(versionFiles('2.0.0', '1.1.0', '1.0.0')), 'v2 is on v2.0.0 now.')
  await scene.github.git('branch', 'release/v1', 'v1.1.0^')
  const patched = { ...versionFiles('1.1.1', '1.1.0', '1.0.0'), 'dist/licenses.txt': `${licenses}\n` }
  await played.play(await scene.commit(patched, 'release/v1'), 'v1 is on v1.1.1 now.')
  rolledBack = await played.runBlock('docs/releasing.md', 'rollback')
  await scene.commit(versionFiles('2.0.0', '1.1.1 [YANKED]', '1.1.0', '1.0.0'))
}, 180_000)
afterAll(() => played.close())

const stays = (major: string, why: string): string => `::notice::${major} stays where it is: ${why}.`

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('the attestation names each file that decides what runs, with the digest of what a runner fetches', async () => {
  const root = await scene.clone('v1.1.1')
  const files = ['action.yml', ...readdirSync(path.join(root, 'dist')).map((name) => `dist/${name}`)]
  const want = files.map((file) => `${sha256(readFileSync(path.join(root, file)))}  ${file}`)
  const subjects = readFileSync(path.join(temp, 'subjects.txt'), 'utf8').trimEnd().split('\n')
  expect(subjects.toSorted()).toEqual(want.toSorted())
  expect(subjects.length).toBeGreaterThan(50)
})

test('all releases are there, and v1 is where a maintainer has taken it back to', async () => {
  const tree = (ref: string): Promise<string> => scene.github.git('rev-parse', `${ref}^{tree}`)
  expect(await tree('v1')).toBe(await tree('v1.1.0'))
  expect(await tree('v1')).not.toBe(await tree('v1.0.0'))
  expect(await tree('v1')).not.toBe(await tree('v1.1.1'))
  expect(await scene.at('v2')).toBe(await scene.at('v2.0.0'))
  expect(await scene.github.git('for-each-ref', '--format=%(refname)', 'refs/heads')).toBe(
    'refs/heads/main\nrefs/heads/release/v1',
  )
  for (const [version, source] of played.sources)
    expect(await scene.github.git('rev-parse', `v${version}^`)).toBe(source)
})

test('the rollback says what is left to do, and lasts once it is done, whichever job is run again', async () => {
  expect(rolledBack).toBe(
    "v1 is on v1.1.0 now. So that it stays there, mark what is bad in the CHANGELOG.md of the default branch: '## [1.1.1] - <date> [YANKED]'.",
  )
  expect(await played.event('v1.1.1')).toEqual([stays('v1', 'CHANGELOG.md says that v1.1.1 is withdrawn')])
  expect(await played.event('v1.0.0')).toEqual([stays('v1', 'v1.1.0 is newer than v1.0.0')])
  expect(await played.event('v2.0.0')).toEqual(['::notice::v2 is on v2.0.0 already.'])
  expect(await scene.at('v1')).toBe(await scene.at('v1.1.0'))
})

describe('the commands of SECURITY.md that verify a release', () => {
  const verify = (gh: string): Promise<string> => played.runBlock('SECURITY.md', 'attestation verify', gh)

  test('ask for each file that decides what runs, with its source', async () => {
    const asked = path.join(temp, 'asked')
    const source = played.sources.get('1.0.0') ?? ''
    expect(await verify(`echo "$*" >> '${asked}'`)).toBe(`Verified: v1.0.0, made of ${source}`)
    const [release, ...files] = readFileSync(asked, 'utf8').trimEnd().split('\n')
    expect(release).toBe(`release verify v1.0.0 --repo ${REPOSITORY}`)
    const listed = (await scene.github.git('ls-tree', '-r', '--name-only', 'v1.0.0', 'action.yml', 'dist')).split('\n')
    expect(files.map((line) => line.split(' ')[2]).toSorted()).toEqual(listed.toSorted())
    for (const line of files) {
      expect(line).toContain(`--source-digest ${source} `)
      expect(line).toContain(`--signer-workflow ${REPOSITORY}/.github/workflows/release.yml`)
    }
  })

  test.each(['release', 'attestation'])('fail where %s is not verified, and claim nothing', async (what) => {
    await expect(verify(`test "$1" != ${what}`)).rejects.toMatchObject({ code: 1, stdout: '' })
  })
})

test('the Marketplace finds one action in it, in the root', async () => {
  const files = (await scene.github.git('ls-tree', '-r', '--name-only', 'v1')).split('\n')
  expect(files.filter((file) => /(^|\/)(action\.ya?ml|Dockerfile)$/i.test(file))).toEqual(['action.yml'])
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'dist/licenses.txt']))
})

test('a tree that a runner fetches is small', async () => {
  const packed = async (...left: readonly string[]): Promise<number> => {
    const file = path.join(temp, 'v1.tar.gz')
    await scene.github.git('archive', '--format=tar.gz', '-o', file, 'v1', '--', '.', ...left)
    return statSync(file).size
  }
  expect(await packed()).toBeLessThanOrEqual(3.4e6)
  expect(await packed(':!dist/*.wasm', ':!dist/imaging-*')).toBeLessThanOrEqual(1.5e6)
})

describe('the README of a release', () => {
  const page = (): Promise<string> => scene.github.read('v1', 'README.md').then(String)
  const linksOf = (text: string): readonly string[] => [
    ...inlinesOf(text)
      .flat()
      .map((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? ''))
      .filter((link) => link !== ''),
    ...picturesOf({ file: 'README.md', text }).flatMap(({ light, dark }) => [light, dark]),
  ]

  test('leads to pages and pictures of its source, wherever it is read', async () => {
    const text = await page()
    const links = linksOf(text)
    const anchors = anchorsOf(text)
    const within = links.filter((link) => link.startsWith('#'))
    expect(within.filter((link) => !anchors.has(link.slice(1)))).toEqual([])
    expect(links.filter((link) => !link.startsWith('#') && !link.startsWith('https://'))).toEqual([])
    const base = `https://github.com/${REPOSITORY}/`
    const own = links.filter((link) => link.startsWith(base))
    const of = new RegExp(`^(blob|raw)/${played.sources.get('1.1.0') ?? ''}/([^#]+)`)
    const found = own.map((link) => of.exec(link.slice(base.length)) ?? [])
    expect(found.filter(([, , file]) => file === undefined || !existsSync(path.join(ROOT, file)))).toEqual([])
    expect(found.map(([, kind, file]) => [kind, file])).toContainEqual(['raw', 'docs/summary.webp'])
    expect(found.map(([, kind, file]) => [kind, file])).toContainEqual(['blob', 'docs/credits.md'])
    expect(own.length).toBe(linksOf(read('README.md')).filter((link) => !/^(#|https:)/.test(link)).length)
  })

  test('says word for word what ours says', async () => {
    const words = (text: string): string => text.replaceAll(/(\]\(|(?:src|srcset)=")[^)"]+/g, '$1')
    expect(words(await page())).toBe(words(read('README.md')))
  })
})

test('a workflow of somebody else uses v1', async () => {
  const [action, consumer, kie, artifacts] = await Promise.all([
    scene.clone('v1'),
    startGitHub({ repository: 'somebody/site' }),
    startKie({ clock, pictures: 'small' }),
    startArtifacts(),
  ])
  expect(readdirSync(action).toSorted()).toEqual(['.git', ...RELEASED].toSorted())
  const { jobs, conclusion } = await runWorkflow({
    file: path.join(ROOT, 'examples/first-image.yml'),
    event: { name: 'workflow_dispatch' },
    secrets: { KIE_API_KEY: kie.apiKey },
    services: { kie, github: consumer, artifacts },
    directory: temp,
    action,
    clock,
  })
  await Promise.all([consumer.close(), kie.close(), artifacts.close()])
  const lines = Object.values(jobs).flatMap(({ rows }) => rows.flatMap((row) => row.lines))
  expect(conclusion === 'success' ? '' : lines.join('\n')).toBe('')
  const outputs = Object.values(jobs).flatMap(({ rows }) =>
    rows.flatMap(({ steps }) => steps.map((step) => step.outputs)),
  )
  expect(outputs).toContainEqual(expect.objectContaining({ status: 'success' }))
})
