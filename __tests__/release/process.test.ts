import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ROOT } from '../documents/documents.ts'
import { REPOSITORY, sourceFiles, startReleaseScene, type Files, type ReleaseScene } from './release-scene.ts'

let scene: ReleaseScene

beforeAll(async () => {
  scene = await startReleaseScene()
})
afterAll(() => scene.close())

/** Runs the script in a checkout of a source with these files. @returns its exit code and what it says */
async function run(
  args: readonly string[],
  changed: Files = {},
  isJob = true,
): Promise<{ code: number; said: string }> {
  const scripts = { build: 'node build.js' }
  const { root } = await scene.commit(
    sourceFiles('1.0.0', {
      'package.json': JSON.stringify({ name: 'an-action', version: '1.0.0', scripts }),
      'build.js': `require('fs').writeFileSync('dist/index.js', "console.log('1.0.0')\\n")`,
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
  }
  try {
    const script = path.join(ROOT, 'scripts/release.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { cwd: root, env })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stderr } = error as { readonly code: number; readonly stderr: string }
    return { code, said: stderr }
  }
}

test('check builds, with a token that may only read, and says what it found', async () => {
  const { code, said } = await run(['check'])
  expect(said).toMatch(/^1\.0\.0 can be released from [0-9a-f]{40}, as the first\.\n$/)
  expect(code).toBe(0)
})

test('what is wrong is one annotation of the run, and no stack', async () => {
  expect(await run(['check'], { 'dist/index.js': 'other\n' })).toEqual({
    code: 1,
    said: `::error::dist/ is not what the source builds (differences: 1): run 'npm run build' and commit it.%0Adist/index.js is another\n`,
  })
})

test('at a desk it is what it says', async () => {
  const { said } = await run(['check'], { 'dist/index.js': 'other\n' }, false)
  expect(said).toMatch(/^dist\/ is not what the source builds .*\ndist\/index\.js is another\n$/)
})

test.each([
  { args: [], want: /^::error::There is no step ''; there are check, tag, subjects, draft, major\.$/m },
  { args: ['tag'], want: /^::error::GitHub refuses POST git\/trees \(403\): / },
  { args: ['subjects'], want: /^::error::There is no tag v1\.0\.0 yet: 'tag' makes it\.$/m },
  { args: ['draft'], want: /^::error::There is no tag v1\.0\.0 yet: 'tag' makes it\.$/m },
])('$args', async ({ args, want }) => {
  const { code, said } = await run(args)
  expect(said).toMatch(want)
  expect(code).toBe(1)
})
