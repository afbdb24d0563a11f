import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { SandboxClock } from '../../clock/clock.ts'
import { guardProcessGroup } from './group.ts'
import { files, pipes, type TextReceiver } from './output.ts'

/** What to run. */
export interface ChildOptions {
  readonly file: string
  readonly arguments: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** What the runner's own delays go by. */
  readonly clock: SandboxClock
  /** Whether it is a Node process with the clock's environment. */
  readonly goesByClock: boolean
  /** Called with each piece of text as it comes. */
  readonly onText: TextReceiver
  /** Whether it can write to pipes. */
  readonly takesPipes: boolean
  /** A process that works for it and was not started by it. */
  readonly servant?: number | undefined
}

/** How a process ended. */
export interface ChildEnd {
  /** 128 and the number of the signal for a process that a signal ended, as the runner sees it. */
  readonly exitCode: number
  readonly signal: NodeJS.Signals | null
  /** Processes it started that live on. Known on Linux only; elsewhere empty. */
  readonly orphans: readonly number[]
}

/** A process under way, in a process group of its own. */
export interface Child {
  readonly pid: number
  /** Settles when the process has ended and its output is read; rejects when it cannot be started. */
  readonly ended: Promise<ChildEnd>
  /** Sends a signal to the process alone, never to what it started. */
  kill(signal: NodeJS.Signals): void
  /** Sends SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL, until the process has ended. */
  cancel(): void
  /** Ends whatever is left of its process group. */
  cleanUp(): void
}

const SIGINT_TIMEOUT_MS = 7_500
const SIGTERM_TIMEOUT_MS = 2_500
/** How long the runner waits for stdout and stderr, which children may hold open, once the process has ended. */
const STREAM_TIMEOUT_MS = 5_000

/** Starts a process with no stdin. */
export function startChild(options: ChildOptions): Child {
  const { clock } = options
  const output = (options.takesPipes ? pipes : files)(options.onText)
  const child = spawn(options.file, options.arguments, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', ...output.stdio],
    detached: process.platform !== 'win32',
  })
  const { pid } = child
  if (pid === undefined) {
    child.on('error', () => undefined)
    output.end()
    throw new Error(`Cannot start ${options.file}`)
  }
  const group = guardProcessGroup(pid)
  const member = clock.admit(pid, options.goesByClock, options.servant)
  const over = new AbortController()
  const later = (ms: number, act: () => void): void => void clock.sleep(ms, over.signal).then(act, () => undefined)
  const kill = (signal: NodeJS.Signals): void => {
    child.kill(signal)
    member.disturbed()
  }

  output.read(child)
  child.once('exit', () => {
    member.leave()
    later(STREAM_TIMEOUT_MS, () => output.leave())
  })
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('close', (code: number | null, signal: NodeJS.Signals | null) => {
      over.abort()
      output.end()
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
      resolve({ exitCode, signal, orphans: group.living() })
    })
  })
  let cancelled = false
  const cancel = (): void => {
    if (cancelled) return
    cancelled = true
    kill('SIGINT')
    later(SIGINT_TIMEOUT_MS, () => kill('SIGTERM'))
    later(SIGINT_TIMEOUT_MS + SIGTERM_TIMEOUT_MS, () => kill('SIGKILL'))
  }
  return { pid, ended, kill, cancel, cleanUp: () => group.end() }
}
