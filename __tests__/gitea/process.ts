import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { LoopbackServer } from '../../sandbox/kie/wire/loopback.ts'
import type { GiteaOptions } from './server.ts'

/** A Gitea of its own, in a directory that goes with it. */
export class GiteaProcess {
  readonly url: string
  readonly #file: string
  readonly #directory: string
  readonly #child: ChildProcess

  private constructor(file: string, directory: string, url: string) {
    this.#file = file
    this.#directory = directory
    this.url = url
    this.#child = spawn(file, [...this.#place, 'web'], { stdio: ['ignore', 'pipe', 'inherit'] })
  }

  /** Starts it, and waits until it listens. */
  static async start(file: string, options: GiteaOptions): Promise<GiteaProcess> {
    const directory = mkdtempSync(path.join(tmpdir(), 'gitea-server-'))
    const url = await freeAddress()
    writeFileSync(path.join(directory, 'app.ini'), settings({ file, directory, url, options }))
    const gitea = new GiteaProcess(file, directory, url)
    await gitea.#listening()
    return gitea
  }

  /** Runs a command of its own beside it. @returns what that printed */
  async run(args: readonly string[]): Promise<string> {
    return (await promisify(execFile)(this.#file, [...this.#place, ...args])).stdout
  }

  async close(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      // What it has is thrown away: no need for it to end well.
      this.#child.kill('SIGKILL')
      await once(this.#child, 'close')
    }
    rmSync(this.#directory, { recursive: true, force: true, maxRetries: 5 })
  }

  get #place(): readonly string[] {
    return ['--work-path', this.#directory, '--config', path.join(this.#directory, 'app.ini')]
  }

  async #listening(): Promise<void> {
    const lines: string[] = []
    const { stdout } = this.#child
    if (stdout === null) throw new Error('Gitea has no output')
    for await (const line of createInterface(stdout)) {
      lines.push(line)
      if (line.includes('Starting new Web server')) break
    }
    stdout.resume()
    if (this.#child.exitCode !== null) throw new Error(`Gitea did not start:\n${lines.join('\n')}`)
  }
}

/** An address that nobody listens at. */
async function freeAddress(): Promise<string> {
  const server = await LoopbackServer.start()
  await server.close()
  return server.url
}

interface Setup {
  readonly file: string
  readonly directory: string
  readonly url: string
  readonly options: GiteaOptions
}

/** @see https://docs.gitea.com/1.24/administration/config-cheat-sheet */
function settings({ file, directory, url, options: { attachments = true, releaseTypes = '' } }: Setup): string {
  const { hostname, port } = new URL(url)
  return `
WORK_PATH = ${directory}
; It starts as root only where it is told that this is meant, as it is in a container.
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = ${process.getuid?.() === 0}
[server]
STATIC_ROOT_PATH = ${path.dirname(file)}
HTTP_ADDR = ${hostname}
HTTP_PORT = ${port}
ROOT_URL = ${url}/
DISABLE_SSH = true
OFFLINE_MODE = true
[database]
DB_TYPE = sqlite3
SQLITE_JOURNAL_MODE = WAL
PATH = ${path.join(directory, 'gitea.db')}
[security]
INSTALL_LOCK = true
SECRET_KEY = of-a-test
[log]
MODE = console
LEVEL = info
[attachment]
ENABLED = ${attachments}
[repository.release]
ALLOWED_TYPES = ${releaseTypes}
`
}
