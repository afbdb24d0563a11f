import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runGit, type GitOptions } from '../../../src/github/git/git.ts'
import { FakeGit, groupEnded } from '../blob/bulk-setup.ts'

const SOURCE = path.resolve(import.meta.dirname, '../../../src/github/git/git.ts')

let directory: string
let options: GitOptions

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'git-test-'))
  options = { directory, env: { PATH: process.env['PATH'] ?? '' }, signal: new AbortController().signal }
})
afterAll(() => rm(directory, { recursive: true }))

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
  expect(() => runGit(['version'], { ...options, env: { PATH: fake.path }, signal })).toThrow('cancelled')
  expect(await fake.calls()).toEqual([])
})

test('F104: git does not outlive a process that leaves', async () => {
  const started = path.join(directory, 'started')
  const fake = await FakeGit.create(path.join(directory, 'lasting'), `sleep 300 & echo >'${started}'; wait`)
  const script = `
    const { runGit } = await import(${JSON.stringify(SOURCE)})
    const { watch } = await import('node:fs')
    const env = { PATH: ${JSON.stringify(fake.path)} }
    watch(${JSON.stringify(directory)}, (_, name) => name === 'started' && process.exit(0))
    runGit(['push'], { directory: '/', env, signal: new AbortController().signal })
  `
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  const [call] = await fake.calls()
  expect(call?.args).toEqual(['push'])
  expect(call?.pid).toBeGreaterThan(1)
  await groupEnded(call?.pid ?? 0)
})
