import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runWorkflow } from '../../sandbox/runner/index.ts'
import { startKie } from '../../sandbox/kie/index.ts'
import { RELEASED } from '../../scripts/release/tag.ts'
import { startArtifacts, startGitHub } from '../action/harness.ts'
import { clock } from '../clock.ts'
import { anchorsOf, inlinesOf, picturesOf, read, ROOT } from '../documents/documents.ts'
import { runScripts } from './release-jobs.ts'
import { REPOSITORY, startReleaseScene, type Checkout, type Files, type ReleaseScene } from './release-scene.ts'

// From an empty repository to a workflow that uses @v1, with the files of this one and the scripts of release.yml as they are.

let scene: ReleaseScene
let temp: string

beforeAll(async () => {
  scene = await startReleaseScene()
  temp = await mkdtemp(path.join(tmpdir(), 'release-played-'))
  await play(await scene.commit(ownFiles('1.0.0')))
  const licenses = `${read('dist/licenses.txt')}\n`
  await play(await scene.commit({ ...versionFiles('1.1.0'), 'dist/licenses.txt': licenses }))
})
afterAll(async () => {
  await scene.close()
  await rm(temp, { recursive: true })
})

const sources = new Map<string, string>()

/** What release.yml does, and a person between its two halves. */
async function play(checkout: Checkout): Promise<void> {
  const { root, source } = checkout
  sources.set(source.version.text, source.sha)
  await checkout.check()
  const env = {
    GITHUB_API_URL: scene.github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_TOKEN: scene.github.token({ contents: 'write' }),
    RUNNER_TEMP: temp,
  }
  const tag = `v${source.version.text}`
  const said = await runScripts('release', { cwd: root, env })
  expect(said).toEqual([
    expect.stringMatching(`^${tag} is on [0-9a-f]{40}, made of ${source.sha}\\.$`),
    '',
    expect.stringContaining(`The draft of ${tag} waits for a person to publish it: `),
  ])
  const [release] = (await scene.api.get('releases')) as readonly { readonly id: number; readonly draft: boolean }[]
  expect(release?.draft).toBe(true)
  await scene.publish(release ?? { id: 0 })
  // The runner of this event has the newest of the branch.
  const branch = await scene.clone('main')
  expect(await runScripts('major', { cwd: branch, env: { ...env, TAG: tag } })).toEqual([`v1 is on ${tag} now.`])
}

/** The files that a release needs, as they are here, of a version. */
function ownFiles(version: string): Files {
  const folders = ['.github', 'dist', 'scripts/release'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true })
      .map((file) => `${folder}/${String(file)}`)
      .filter((file) => statSync(path.join(ROOT, file)).isFile()),
  )
  const single = RELEASED.filter((name) => statSync(path.join(ROOT, name)).isFile())
  const files = [...single, ...folders, 'scripts/release.ts']
  return {
    ...Object.fromEntries(files.map((file) => [file, readFileSync(path.join(ROOT, file))])),
    ...versionFiles(version),
  }
}

/** What a pull request of a version changes. */
function versionFiles(version: string): Files {
  return {
    'package.json': JSON.stringify({ ...(JSON.parse(read('package.json')) as object), version }),
    'CHANGELOG.md': `# Changelog\n\n## [Unreleased]\n\n## [${version}] - 2026-12-01\n\n- A change\n`,
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('the attestation names each file that decides what runs, with the digest of what a runner fetches', async () => {
  const root = await scene.clone('v1')
  const files = ['action.yml', ...readdirSync(path.join(root, 'dist')).map((name) => `dist/${name}`)]
  const want = files.map((file) => `${sha256(readFileSync(path.join(root, file)))}  ${file}`)
  const subjects = readFileSync(path.join(temp, 'subjects.txt'), 'utf8').trimEnd().split('\n')
  expect(subjects.toSorted()).toEqual(want.toSorted())
  expect(subjects.length).toBeGreaterThan(50)
})

test('both releases are there, and v1 is the second', async () => {
  const tree = (ref: string): Promise<string> => scene.github.git('rev-parse', `${ref}^{tree}`)
  expect(await tree('v1')).toBe(await tree('v1.1.0'))
  expect(await tree('v1')).not.toBe(await tree('v1.0.0'))
  for (const [version, source] of sources) expect(await scene.github.git('rev-parse', `v${version}^`)).toBe(source)
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
    const of = new RegExp(`^(blob|raw)/${sources.get('1.1.0') ?? ''}/([^#]+)`)
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
