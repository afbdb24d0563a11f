import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { startGitHub } from './github-caller.ts'

const run = promisify(execFile)
const ENV = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}

let github: GitHubSandbox
let clone: string
let pushed = 0

beforeAll(async () => {
  github = await startGitHub()
  clone = await mkdtemp(path.join(tmpdir(), 'github-push-'))
  await run('git', ['clone', '--quiet', `${github.url}/octo/kie-art.git`, clone], { env: ENV })
})
afterAll(async () => {
  await github.close()
  await rm(clone, { recursive: true })
})

function headerOf(token: string): string[] {
  return ['-c', `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`]
}

/** Pushes a new commit. */
async function push(ref: string, headers = headerOf(github.token({ contents: 'write' }))): Promise<void> {
  const git = (...args: string[]) => run('git', ['-C', clone, ...args], { env: ENV })
  await git('commit', '--quiet', '--allow-empty', '--message', `Commit ${++pushed}`)
  await git(...headers, 'push', '--quiet', 'origin', `HEAD:${ref}`)
}

test.each(['refs/heads/other', 'refs/kie-image-action/1-a-1-0', 'refs/notes/x'])('%s is taken', async (ref) => {
  await push(ref)
  expect(await github.git('rev-parse', '--verify', ref)).toMatch(/^[0-9a-f]{40}$/)
})

test.each([
  { ref: 'refs/pull/1/head', want: 'deny updating a hidden ref' },
  { ref: 'refs/one', want: 'funny refname' },
  { ref: 'refs/heads/main', want: 'GH013: Repository rule violations found for refs/heads/main' },
])('$ref is refused: $want', async ({ ref, want }) => {
  github.protect('main')
  await expect(push(ref)).rejects.toThrow(want)
})

test('a push ruleset refuses every ref', async () => {
  const own = await startGitHub()
  own.refusePushes()
  const url = `${own.url}/octo/kie-art.git`
  const args = ['-C', clone, ...headerOf(own.token({ contents: 'write' })), 'push', url, 'HEAD:refs/kie/1']
  await expect(run('git', args, { env: ENV })).rejects.toThrow('GH013')
  await own.close()
})

test('two Authorization headers are refused', async () => {
  const header = headerOf(github.token({ contents: 'write' }))
  await expect(push('refs/kie/2', [...header, ...header])).rejects.toThrow('400')
})

test('a push whose answer is lost has arrived', async () => {
  github.fault({ on: 'POST *git-receive-pack', goes: 'lost-reply', times: 2 })
  await expect(push('refs/kie/3')).rejects.toThrow('RPC failed')
  expect(await github.git('rev-parse', '--verify', 'refs/kie/3')).toMatch(/^[0-9a-f]{40}$/)
})

test('a workflow that no branch has is taken from an app alone that may change workflows', async () => {
  const folder = path.join(clone, '.github/workflows')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'draw.yml'), 'on: push')
  await run('git', ['-C', clone, 'add', '.'], { env: ENV })
  const refusals = [
    [
      'installation',
      'a GitHub App to create or update workflow `.github/workflows/draw.yml` without `workflows` permission',
    ],
    [
      'pat',
      'a Personal Access Token to create or update workflow `.github/workflows/draw.yml` without `workflow` scope',
    ],
  ] as const
  for (const [kind, want] of refusals) {
    const token = github.token({ contents: 'write', kind })
    await expect(push('refs/heads/flow', headerOf(token))).rejects.toThrow(`refusing to allow ${want}`)
  }
  await push('refs/heads/flow', headerOf(github.token({ contents: 'write', workflows: 'write' })))
  await push('refs/heads/flow-too')
})
