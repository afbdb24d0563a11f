import { spawn } from 'node:child_process'

/** A command to run. */
export interface GitOrder {
  readonly id: number
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly input: string | Uint8Array | undefined
}

/** How it ended. */
export interface GitResult {
  readonly id: number
  /** `null` where git was killed or not found. */
  readonly code: number | null
  readonly stdout: Uint8Array
  readonly stderr: string
}

process.on('message', ({ id, args, env, input }: GitOrder) => {
  const child = spawn('git', args, { env })
  const stdout: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  // A command that ends without reading its input breaks the pipe; its exit code says why.
  child.stdin.on('error', () => undefined)
  child.on('error', (error) => (stderr += error.message))
  child.on('close', (code) => {
    const result: GitResult = { id, code, stdout: Buffer.concat(stdout), stderr }
    // The sandbox may have been closed in the meantime, or be closing now.
    if (process.connected) process.send?.(result, undefined, undefined, () => undefined)
  })
  child.stdin.end(input)
})
