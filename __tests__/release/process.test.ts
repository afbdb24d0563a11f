import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { read, ROOT } from '../documents/documents.ts'
import { REPOSITORY, sourceFiles, startReleaseScene, type Files, type ReleaseScene } from './release-scene.ts'

let scene: ReleaseScene

let folder: string

beforeAll(async () => {
  scene = await startReleaseScene()
  folder = await mkdtemp(path.join(tmpdir(), 'release-process-'))
})
afterAll(async () => {
  await scene.close()
  await rm(folder, { recursive: true })
})

/** Runs the script in a checkout of a source with these files. @returns its exit code and what it says */
async function run(
  args: readonly string[],
  changed: Files = {},
  { isJob = true, more = {} }: { readonly isJob?: boolean; readonly more?: Readonly<Record<string, string>> } = {},
): Promise<{ code: number; said: string }> {
  const scripts = { build: 'node build.js' }
  const { root } = await scene.commit(
    sourceFiles('1.0.0', {
      'package.json': JSON.stringify({ name: 'an-action', version: '1.0.0', scripts }),
      'build.js': `console.log('built'); require('fs').writeFileSync('dist/index.js', "console.log('1.0.0')\\n")`,
      ...changed,
    }),
  )
  const node = path.dirname(process.execPath)
  const env = {
    PATH: `${node}:${process.env['PATH'] ?? ''}`,
    ...(isJob && { GITHUB_ACTIONS: 'true' }),
    GITHUB_API_URL: scene.github.url,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_TOKEN: scene.github.token({ contents: 'read' }),
    ...more,
  }
  try {
    const script = path.join(ROOT, 'scripts/release.ts')
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args], { cwd: root, env })
    return { code: 0, said: `${stdout}${stderr}` }
  } catch (error) {
    const { code, stderr } = error as { readonly code: number; readonly stderr: string }
    return { code, said: stderr }
  }
}

test('check builds, with a token that may only read, says what it found, and gives it to the job that makes the tag', async () => {
  const outputs = path.join(folder, 'outputs')
  const { code, said } = await run(['check'], {}, { more: { GITHUB_OUTPUT: outputs } })
  expect(said).toMatch(
    /^1\.0\.0 can be released from [0-9a-f]{40}, as the first\.\n(Not seen, so look yourself: .+\.\n){7}$/,
  )
  expect(code).toBe(0)
  expect(await readFile(outputs, 'utf8')).toBe(`checked=${await scene.github.head('main')}/first\n`)
})

test('a step that moves nothing says so where the page of the run shows it', async () => {
  expect(await run(['major', 'v1.0.0'])).toEqual({
    code: 0,
    said: '::notice::v1 stays where it is: v1.0.0 is not published.\n',
  })
})

test('a rollback that is refused is an error', async () => {
  const { said } = await run(['rollback', 'v1.0.0'])
  expect(said).toBe("::error::'v1.0.0' is no release that is published and stable, such as v1.0.0.\n")
})

test('what is wrong is one annotation of the run, and no stack', async () => {
  expect(await run(['check'], { 'dist/index.js': 'other\n' })).toEqual({
    code: 1,
    said: `::error::dist/ is not what the source builds (differences: 1): run 'npm run build' and commit it.%0Adist/index.js is another\n`,
  })
})

test('at a desk it is what it says', async () => {
  const { said } = await run(['check'], { 'dist/index.js': 'other\n' }, { isJob: false })
  expect(said).toMatch(/^dist\/ is not what the source builds .*\ndist\/index\.js is another\n$/)
})

test.each([
  { args: [], want: /^::error::There is no step ''; there are check, tag, subjects, draft, major, rollback\.$/m },
  {
    args: ['tag'],
    want: /^::error::What was checked is nothing, and now it is [0-9a-f]{40}\/first: re-run all jobs\.$/m,
  },
  { args: ['subjects'], want: /^::error::There is no tag v1\.0\.0 yet: 'tag' makes it\.$/m },
  { args: ['draft'], want: /^::error::There is no tag v1\.0\.0 yet: 'tag' makes it\.$/m },
])('$args', async ({ args, want }) => {
  const { code, said } = await run(args)
  expect(said).toMatch(want)
  expect(code).toBe(1)
})

describe('at a desk one line says what to do', () => {
  test.each([
    {
      name: 'without a token',
      more: { GITHUB_TOKEN: '' },
      want: 'GITHUB_TOKEN is not set: export GITHUB_TOKEN=$(gh auth token).',
    },
    {
      name: 'without a repository',
      more: { GITHUB_REPOSITORY: '' },
      want: 'GITHUB_REPOSITORY is not set: export GITHUB_REPOSITORY=org/kie-image-action.',
    },
    {
      name: 'with half of one',
      more: { GITHUB_REPOSITORY: 'org' },
      want: "GITHUB_REPOSITORY is 'org'; it would be one such as org/kie-image-action.",
    },
    {
      name: 'with one that is not there',
      more: { GITHUB_REPOSITORY: 'org/kie' },
      want: 'GitHub shows no repository org/kie to this token.',
    },
    {
      name: 'with one that is not there, for a rollback',
      args: ['rollback', 'v1.0.0'],
      more: { GITHUB_REPOSITORY: 'org/kie' },
      want: 'GitHub shows no repository org/kie to this token.',
    },
    {
      name: 'with a token that is none',
      more: { GITHUB_TOKEN: 'none' },
      want: `GitHub refuses GET ${REPOSITORY} (401): Bad credentials. GITHUB_TOKEN is no token, or one that has ended: log in, and set it anew.`,
    },
    {
      name: 'without a release to go back to',
      args: ['rollback'],
      want: 'The step rollback takes the tag of a release: npm run release -- rollback v1.0.0',
    },
    {
      name: 'without a release to lead to',
      args: ['major'],
      want: 'The step major takes the tag of a release: npm run release -- major v1.1.0',
    },
  ])('$name', async ({ args = ['check'], more = {}, want }) => {
    expect(await run(args, {}, { isJob: false, more })).toEqual({ code: 1, said: `${want}\n` })
  })
})

test('what a build prints is shown where it fails', async () => {
  const build = "console.log('built'); console.error('and broken'); process.exitCode = 3"
  const { code, said } = await run(['check'], { 'build.js': build }, { isJob: false })
  expect({ code, said }).toEqual({ code: 1, said: "'npm run build' fails:\nbuilt\nand broken\n" })
})

test('what docs/releasing.md explains is what the steps say, word for word', () => {
  const folder = path.join(ROOT, 'scripts/release')
  const code = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
  const [, table = ''] = read('docs/releasing.md').split(/^\| it says .*\n.*\n/m)
  const said = Array.from(table.matchAll(/^\| (.+?) +\|/gm), ([, words = '']) =>
    words.split('…').map((part) => part.trim()),
  )
  expect(said.length).toBeGreaterThan(10)
  const unknown = said.filter((parts) => !code.some((text) => parts.every((part) => text.includes(part))))
  expect(unknown).toEqual([])
})
