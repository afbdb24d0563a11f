import { spawn, spawnSync } from 'node:child_process'
import { forLog } from '../../core/text/foreign-text.ts'

/** git is missing, or a command of it failed. The message says which, in git's own words, harmless in a log. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** How a git command is run. */
export interface GitOptions {
  /** Where it runs; absolute. */
  readonly directory: string
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string>>
  /** Ends it. */
  readonly signal: AbortSignal
  /** What it reads. */
  readonly input?: string
}

/** As much of what git says as is kept, from its end. */
const MAX_SAID = 2_000

/**
 * Runs git.
 *
 * The runner's signals reach this process alone, so git is ended here, with all that it has started: when the signal is
 * aborted, and when this process leaves.
 *
 * @returns what it wrote to stdout, without the last newline
 * @throws GitError; the signal's reason once git has ended after an abort
 */
export function runGit(args: readonly string[], options: GitOptions): Promise<string> {
  const { directory, env, signal, input = '' } = options
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    // A group of its own, so that the helpers which git starts can be ended with it.
    const child = spawn('git', args, { cwd: directory, env, detached: true, windowsHide: true })
    const end = (): void => endAll(child.pid)
    signal.addEventListener('abort', end)
    process.on('exit', end)
    const settle = (): void => {
      signal.removeEventListener('abort', end)
      process.off('exit', end)
    }
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-MAX_SAID)))
    // A command that ends without reading its input breaks the pipe; its exit code says why.
    child.stdin.on('error', () => undefined)
    child.on('error', (cause: NodeJS.ErrnoException) => {
      settle()
      const message = cause.code === 'ENOENT' ? 'git is not installed' : `git could not be started: ${cause.message}`
      reject(new GitError(message, { cause }))
    })
    child.on('close', (exitCode) => {
      settle()
      if (signal.aborted) reject(signal.reason as Error)
      else if (exitCode === 0) resolve(stdout.trimEnd())
      else reject(new GitError(`git ${args[0] ?? ''} failed: ${forLog(stderr.replace(/\s+/g, ' ').trim())}`))
    })
    child.stdin.end(input)
  })
}

function endAll(pid: number | undefined): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
