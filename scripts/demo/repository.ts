import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { PLAIN_GIT_ENV } from '../../sandbox/github/git/process.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'

/**
 * Clones the repository over HTTP, as anyone would who looks at it after the run, and checks a branch out.
 *
 * @returns its log with the files that each commit changed
 */
export async function cloneRepository(github: GitHubSandbox, directory: string, branch: string): Promise<string> {
  await git('clone', '--quiet', '--branch', branch, `${github.url}/${github.repository}.git`, directory)
  return git('-C', directory, 'log', '--stat')
}

async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { env: PLAIN_GIT_ENV })
  return stdout
}
