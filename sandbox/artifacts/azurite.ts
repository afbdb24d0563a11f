import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A running Azurite: the blob storage that artifacts lie in. */
export interface Azurite {
  /** Origin of its HTTP server on 127.0.0.1. */
  readonly url: string
  readonly account: string
  /** Base64; made for this process. */
  readonly accountKey: string
  /** Ends the process and removes its directory. */
  close(): Promise<void>
}

const ACCOUNT = 'artifacts'

/** Without it Azurite refuses the storage client's API version, which is newer than its own. */
const OPTIONS = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--skipApiVersionCheck', '--silent']

/** How Azurite is started. */
export interface AzuriteOptions {
  /** `true`: nobody closes it, and it keeps this process from ending no more than a file would. Default `false`. */
  readonly isBackground?: boolean
}

/**
 * Starts Azurite as a child process, which takes about a second: tests share one between their sandboxes.
 *
 * It ends with this process, also when that is killed.
 */
export async function startAzurite({ isBackground = false }: AzuriteOptions = {}): Promise<Azurite> {
  const accountKey = randomBytes(64).toString('base64')
  const location = await mkdtemp(join(tmpdir(), 'azurite-'))
  const program = fileURLToPath(new URL('azurite-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, '--location', location, ...OPTIONS], {
    // A group of its own: Ctrl-C reaches the parent alone, which closes in its own order.
    detached: true,
    env: { PATH: process.env['PATH'], AZURITE_ACCOUNTS: `${ACCOUNT}:${accountKey}` },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const url = await Promise.race([listeningUrl(child.stdout), exited.then(neverListened)])
  if (isBackground) for (const handle of [child, child.stdin, child.stdout] as { unref?(): void }[]) handle.unref?.()
  return {
    url,
    account: ACCOUNT,
    accountKey,
    close: async () => {
      child.stdin.end()
      await exited
    },
  }
}

async function listeningUrl(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: output })
  return new Promise((resolve) => {
    // The listener stays: output that nobody reads would block the child in the end.
    lines.on('line', (line) => {
      const url = /successfully listens on (\S+)/.exec(line)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}

function neverListened([code]: unknown[]): never {
  throw new Error(`Azurite ended with exit code ${String(code)} before it listened`)
}
