import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { GitOrder, GitResult } from './git-worker.ts'

/** What a git command is given besides its arguments. */
export interface GitInput {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** A git command that ended with another exit code than 0. */
export class GitError extends Error {
  override readonly name = 'GitError'
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
 * Runs git commands through one small helper process: starting a process takes time in proportion to the memory of
 * whoever starts it, and a test runner has much.
 */
export class GitRunner {
  readonly #worker: ChildProcess
  readonly #waiting = new Map<number, (result: GitResult) => void>()
  #lastId = 0

  constructor() {
    this.#worker = fork(fileURLToPath(new URL('git-worker.ts', import.meta.url)), {
      // A group of its own: Ctrl-C reaches the parent alone, which closes in its own order.
      detached: true,
      execArgv: [],
      serialization: 'advanced',
    })
    this.#worker.on('message', (result: GitResult) => {
      this.#waiting.get(result.id)?.(result)
      this.#waiting.delete(result.id)
    })
  }

  /**
   * Runs git.
   *
   * @returns what it wrote to stdout
   * @throws GitError with its stderr
   */
  async run(args: readonly string[], { input, env }: GitInput = {}): Promise<Buffer> {
    const id = ++this.#lastId
    const order: GitOrder = { id, args, env: { ...PLAIN_GIT_ENV, ...env }, input }
    const { code, stdout, stderr } = await new Promise<GitResult>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker.send(order)
    })
    if (code !== 0) throw new GitError(`git ${args.join(' ')}: exit ${code ?? 'by signal'}: ${stderr}`)
    return Buffer.from(stdout)
  }

  /** Ends the helper process. */
  async close(): Promise<void> {
    const exited = once(this.#worker, 'exit')
    this.#worker.disconnect()
    await exited
  }
}
