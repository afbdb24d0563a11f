import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drawPicture, startKie, type KieOptions, type KieSandbox } from '../../sandbox/kie/index.ts'
import { clock } from '../clock.ts'

/** The command as its source is: Node 24 runs it. */
export const COMMAND = path.resolve(import.meta.dirname, '../../src/cli/index.ts')

/** How a command ended. */
export interface CommandEnd {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A command under way. */
export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<CommandEnd>
}

/** A directory in which a person runs commands, and kie. */
export interface DeskScene {
  readonly kie: KieSandbox
  readonly directory: string
  start(...args: readonly string[]): Running
  run(...args: readonly string[]): Promise<CommandEnd>
  /** Runs a module in the directory, which the environment tells where kie is. */
  runNode(file: string): Promise<CommandEnd>
  /** Writes a file of the directory. */
  write(file: string, text: string): void
  /** Reads a file of the directory. */
  read(file: string): string
  /** Files of the output directory, sorted, but for those that begin with a dot. */
  images(): readonly string[]
  close(): Promise<void>
}

/** What a scene is made of, beside kie's options. */
export interface SceneOptions extends KieOptions {
  /** Path of the command; default: its source. */
  readonly command?: string
}

/** Lays an empty desk. */
export async function layScene({ command = COMMAND, ...options }: SceneOptions = {}): Promise<DeskScene> {
  const kie = await startKie({ pictures: 'small', ...options, clock })
  // jest refuses an import() while other tests end: the canvas has to be there before they begin.
  await drawPicture({ prompt: 'fox', aspectRatio: '1:1', captions: [], type: 'png', scale: 1 / 64 })
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'desk-')))
  const startNode = (...args: readonly string[]): Running => {
    const child = spawn(process.execPath, args, {
      cwd: directory,
      env: { PATH: process.env['PATH'] ?? '', KIE_API_KEY: kie.apiKey, KIE_API_URL: kie.url, ...clock.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const member = clock.admit(child.pid ?? 0, true)
    const printed = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (printed[stream] += text))
    }
    const ended = new Promise<CommandEnd>((resolve) => {
      child.once('close', (exitCode, signal) => {
        member.leave()
        resolve({ exitCode, signal, ...printed })
      })
    })
    return { process: child, ended }
  }
  const start: DeskScene['start'] = (...args) => startNode(command, ...args)
  return {
    kie,
    directory,
    start,
    run: (...args) => start(...args, ...(API_COMMANDS.includes(args[0] ?? '') ? ['--api-url', kie.url] : [])).ended,
    runNode: (file) => startNode(file).ended,
    write: (file, text) => writeFileSync(path.join(directory, file), text),
    read: (file) => readFileSync(path.join(directory, file), 'utf8'),
    images: () =>
      readdirSync(path.join(directory, 'kie-images'))
        .filter((file) => !file.startsWith('.'))
        .toSorted(),
    async close() {
      await kie.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const API_COMMANDS = ['make', 'submit', 'plan', 'check', 'collect', 'credits']
