import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Socket } from 'node:net'

/** A process that leads a group of its own, and whatever it starts. */
export interface ProcessGroup {
  /** Processes of the group that run. Known on Linux only; elsewhere empty. */
  living(): number[]
  /** Ends all of them. */
  end(): void
}

/**
 * Watches over a process group, so that it ends with this process at the latest, however this one ends. An exit hook
 * could not: none runs after SIGKILL, and jest runs none for a test that timed out.
 *
 * @param leader - id of the process that was started as the leader of a group
 */
export function guardProcessGroup(leader: number): ProcessGroup {
  // Its stdin closes when this process ends.
  const guard = spawn('sh', ['-c', `read -r line; kill -KILL -${leader}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  if (guard.stdin instanceof Socket) guard.stdin.unref()
  return {
    living: () => livingMembers(leader),
    end: () => {
      guard.kill('SIGKILL')
      try {
        process.kill(-leader, 'SIGKILL')
      } catch {
        // Nothing of the group is left.
      }
    },
  }
}

function livingMembers(leader: number): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isLivingMember(name, leader))
    .map(Number)
}

function isLivingMember(pid: string, leader: number): boolean {
  try {
    // The name in parentheses may hold anything; state, parent and group follow it.
    const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    return Number(group) === leader && state !== 'Z'
  } catch {
    return false
  }
}
