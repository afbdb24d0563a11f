import { spawn } from 'node:child_process'

/** A git command that ended with another exit code than 0, or work on a repository that git would refuse. */
export class GitError extends Error {
  override readonly name = 'GitError'
  /** Of the command. */
  readonly exitCode: number | undefined

  constructor(message: string, exitCode?: number) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Environment in which no setting of the machine or its user changes what git does. */
export const PLAIN_GIT_ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
}

/**
 * Runs git in a repository, for what is not worth a second implementation.
 *
 * @param input - what it reads from stdin
 * @returns what it wrote to stdout
 * @throws GitError with its stderr
 */
export function runGit(directory: string, args: readonly string[], input = ''): Promise<Buffer> {
  const child = spawn('git', ['-C', directory, ...args], { env: PLAIN_GIT_ENV })
  const stdout: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  // A command that ends without reading its input breaks the pipe; its exit code says why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(stdout))
      else reject(new GitError(`git ${args.join(' ')}: exit ${code ?? 'by signal'}: ${stderr}`, code ?? undefined))
    })
  })
}
