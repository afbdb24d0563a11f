import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Who commits, and nothing of what this machine's user has set up. */
const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'octocat',
  GIT_AUTHOR_EMAIL: 'octocat@example.com',
  GIT_COMMITTER_NAME: 'octocat',
  GIT_COMMITTER_EMAIL: 'octocat@example.com',
}

/** Does something with git in a directory. */
export async function git(directory: string, ...args: readonly string[]): Promise<void> {
  await run('git', args, { cwd: directory, env: { PATH: process.env['PATH'], ...ENVIRONMENT } })
}
