import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'

/** Processor time, in seconds. */
export interface Cpu {
  readonly user: number
  readonly system: number
}

/** How a process ended, and what it took. */
export interface CountedRun {
  /** Of a process that a signal ended: 128 and the signal's number, as a shell says it. */
  readonly exitCode: number
  readonly seconds: number
  /** `undefined` where the system does not tell. */
  readonly cpu: Cpu | undefined
}

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Linux tells programs of its times in hundredths of a second, whatever its own clock is. */
const TICKS_PER_SECOND = 100

/**
 * Runs Node with arguments, at this process's terminal, and passes signals on to it.
 *
 * Its CPU time includes every process below it that has ended and whose parent waited for it, however deep. A process that
 * goes on, or whose parent ended first, is not in it.
 */
export async function runCounted(args: readonly string[]): Promise<CountedRun> {
  const startedAt = performance.now()
  const before = cpuOfEndedChildren()
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const name of FORWARDED) process.on(name, forward)
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    const after = cpuOfEndedChildren()
    return {
      exitCode: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
      seconds: (performance.now() - startedAt) / 1000,
      cpu: before && after && { user: after.user - before.user, system: after.system - before.system },
    }
  } finally {
    for (const name of FORWARDED) process.off(name, forward)
  }
}

/** For example: CPU: 236.1 s (user 180.0 s, system 56.1 s) in 148.3 s. */
export function cpuInWords({ cpu, seconds }: CountedRun): string | undefined {
  if (cpu === undefined) return undefined
  const [all, user, system, wall] = [cpu.user + cpu.system, cpu.user, cpu.system, seconds].map((time) =>
    time.toFixed(1),
  )
  return `CPU: ${all} s (user ${user} s, system ${system} s) in ${wall} s`
}

/** Node itself asks the system for its own time alone. */
function cpuOfEndedChildren(): Cpu | undefined {
  if (process.platform !== 'linux') return undefined
  const stat = readFileSync('/proc/self/stat', 'utf8')
  // The second field is the program's name in brackets, which may hold spaces; cutime and cstime are the 16th and 17th.
  const ticks = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15)
  const [user = 0, system = 0] = ticks.map((count) => Number(count) / TICKS_PER_SECOND)
  return { user, system }
}
