import { spawn, spawnSync } from 'node:child_process'
import { describeWait } from '../../core/text/amounts.ts'
import { cutStart, forLog } from '../../core/text/foreign-text.ts'
import type { Clock } from '../api/clock.ts'

/** git is missing, or a command of it failed. The message says which, in git's own words, harmless in a log. */
export class GitError extends Error {
  override readonly name: string = 'GitError'
}

/** git was silent for too long, or the other side: it was waited for as long as is reasonable. */
export class GitTimeoutError extends GitError {
  override readonly name = 'GitTimeoutError'
}

/** What git repeats of libcurl where a limit of its own has passed: that of a connection (5 minutes) or of the lowest speed. */
const GAVE_UP = /curl 28\b|Operation too slow|timed out|timeout/i

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
  readonly clock: Pick<Clock, 'sleep'>
  /** The longest that it may take, in milliseconds. Default: no limit, for what stays on this machine. */
  readonly limitMs?: number | undefined
}

/** How long a git that was killed is waited for, so that nothing of it is in the way of whoever tidies up. */
const DYING_MS = 500

/** As much of what git says as is kept, from its end. */
const MAX_SAID = 2_000

/**
 * Runs git.
 *
 * The runner's signals reach this process alone, so git is ended here, with all that it has started: when the signal is
 * aborted, when its time is over, and when this process leaves.
 *
 * @returns what it wrote to stdout, without the last newline
 * @throws GitError, {@link GitTimeoutError} where its time was over; the signal's reason once git has ended after an abort
 */
export async function runGit(args: readonly string[], options: GitOptions): Promise<string> {
  const { signal, clock, limitMs } = options
  signal.throwIfAborted()
  const done = new AbortController()
  const late = new AbortController()
  if (limitMs !== undefined) {
    clock.sleep(limitMs, done.signal).then(
      () => late.abort(new GitTimeoutError(`git ${args[0] ?? ''} did not end within ${describeWait(limitMs)}`)),
      () => undefined,
    )
  }
  const over = AbortSignal.any([signal, late.signal])
  try {
    return await Promise.race([
      untilEnded(args, { ...options, signal: over }),
      afterDying(over, { clock, done: done.signal }),
    ])
  } finally {
    done.abort()
  }
}

/** Gives up on a git that does not end although it was killed. */
function afterDying(
  over: AbortSignal,
  { clock, done }: { readonly clock: Pick<Clock, 'sleep'>; readonly done: AbortSignal },
): Promise<never> {
  return new Promise((_, reject) => {
    const wait = (): void => {
      clock.sleep(DYING_MS, done).then(
        () => reject(over.reason as Error),
        () => undefined,
      )
    }
    over.addEventListener('abort', wait, { once: true, signal: done })
  })
}

function untilEnded(args: readonly string[], options: GitOptions): Promise<string> {
  const { directory, env, signal, input = '' } = options
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
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = lastOf(stderr + text)))
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
      else reject(failureOf(args[0] ?? '', stderr))
    })
    child.stdin.end(input)
  })
}

/** One unit more than is told, so that it is seen whether there was more. */
function lastOf(said: string): string {
  return said.slice(-(MAX_SAID + 1))
}

function failureOf(command: string, stderr: string): GitError {
  const said = `git ${command} failed: ${forLog(cutStart(stderr, MAX_SAID).replace(/\s+/g, ' ').trim())}`
  return GAVE_UP.test(stderr) ? new GitTimeoutError(said) : new GitError(said)
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
