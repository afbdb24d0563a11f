import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runGit, type GitOptions } from '../../../src/github/git/git.ts'
import { clock } from '../../clock.ts'
import { FakeGit, groupEnded } from '../blob/bulk-setup.ts'

const SOURCE = path.resolve(import.meta.dirname, '../../../src/github/git/git.ts')

let directory: string
let options: GitOptions

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'git-test-'))
  options = { directory, env: { PATH: process.env['PATH'] ?? '' }, signal: new AbortController().signal, clock }
})
afterAll(() => rm(directory, { recursive: true }))

/** Waits until a file is there. */
async function present(file: string): Promise<void> {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('gives what git writes, and feeds what it reads', async () => {
  const sha = await runGit(['hash-object', '--stdin'], { ...options, input: 'hi' })
  expect(sha).toBe('32f95c0d1244a78b2be1bab8de17906fabb2c4a8')
})

test('a command that fails: its words, on one line and harmless', async () => {
  const fake = await FakeGit.create(path.join(directory, 'failing'), 'printf "remote: \\n::error::x\\n" >&2; exit 3')
  await expect(runGit(['push', 'x'], { ...options, env: { PATH: fake.path } })).rejects.toMatchObject({
    name: 'GitError',
    message: 'git push failed: remote: :\\u{3a}error:\\u{3a}x',
  })
})

test('T11: of much that it says the end is told, marked as cut, so that no end of a secret is taken for a word', async () => {
  const fake = await FakeGit.create(path.join(directory, 'talking'), 'printf "%02005d" 7 >&2; exit 3')
  await expect(runGit(['push'], { ...options, env: { PATH: fake.path } })).rejects.toMatchObject({
    message: `git push failed: …${'7'.padStart(2000, '0')}`,
  })
})

test('a git that a signal ends', async () => {
  const fake = await FakeGit.create(path.join(directory, 'killed'), 'kill -9 $$')
  const version = runGit(['version'], { ...options, env: { PATH: fake.path } })
  await expect(version).rejects.toMatchObject({ name: 'GitError', message: 'git version failed: ' })
})

test.each([
  { name: 'no git', file: 'other', want: 'git is not installed' },
  { name: 'a git that is no program', file: 'git', want: 'git could not be started: spawn git EACCES' },
])('$name', async ({ file, want }) => {
  const PATH = await mkdtemp(path.join(directory, 'path-'))
  await writeFile(path.join(PATH, file), '')
  await expect(runGit(['version'], { ...options, env: { PATH } })).rejects.toMatchObject({
    name: 'GitError',
    message: want,
  })
})

test('nothing is started once the signal is aborted', async () => {
  const fake = await FakeGit.create(path.join(directory, 'aborted'))
  const signal = AbortSignal.abort(new Error('cancelled'))
  await expect(runGit(['version'], { ...options, env: { PATH: fake.path }, signal })).rejects.toThrow('cancelled')
  expect(await fake.calls()).toEqual([])
})

test.each(['curl 28 Operation too slow. Less than 1000 bytes/sec', 'Failed to connect: Connection timed out'])(
  'D14: a git that gives up on a silent network says so: %s',
  async (said) => {
    const fake = await FakeGit.create(
      await mkdtemp(path.join(directory, 'slow-')),
      `echo 'error: RPC failed; ${said}' >&2; exit 1`,
    )
    await expect(runGit(['push'], { ...options, env: { PATH: fake.path } })).rejects.toMatchObject({
      name: 'GitTimeoutError',
      message: expect.stringContaining(said.slice(0, 20)) as unknown,
    })
  },
)

test('D5: a git that does not end, whose helper holds its output, is left behind moments after its time', async () => {
  const helper = path.join(directory, 'helper')
  // Out of reach of the group's end: a session of its own, which it has once it says so.
  const holds = `echo $$ >"${helper}.new"; mv "${helper}.new" "${helper}"; exec sleep 300`
  const does = `setsid sh -c '${holds}' & wait`
  const fake = await FakeGit.create(path.join(directory, 'held'), does)
  const start = clock.now()
  const push = runGit(['push'], { ...options, env: { PATH: fake.path }, limitMs: 60_000 })
  const failure = expect(push).rejects.toMatchObject({
    name: 'GitTimeoutError',
    message: 'git push did not end within 1 min',
  })
  await clock.during(present(helper))
  await failure
  expect(clock.now() - start).toBe(60_500)
  process.kill(Number(await readFile(helper, 'utf8')))
})

test('F104: git does not outlive a process that leaves', async () => {
  const started = path.join(directory, 'started')
  const fake = await FakeGit.create(path.join(directory, 'lasting'), `sleep 300 & echo >'${started}'; wait`)
  const script = `
    const { runGit } = await import(${JSON.stringify(SOURCE)})
    const { watch } = await import('node:fs')
    const env = { PATH: ${JSON.stringify(fake.path)} }
    watch(${JSON.stringify(directory)}, (_, name) => name === 'started' && process.exit(0))
    runGit(['push'], { directory: '/', env, signal: new AbortController().signal, clock: { sleep: async () => undefined } })
  `
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  const [call] = await fake.calls()
  expect(call?.args).toEqual(['push'])
  expect(call?.pid).toBeGreaterThan(1)
  await groupEnded(call?.pid ?? 0)
})
