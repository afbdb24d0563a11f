import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
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
 * could not: none runs after SIGKILL, and jest runs none for a test that timed out. On Windows, which has no such groups, it
 * ends where it is told to.
 *
 * @param leader - id of the process that was started as the leader of a group
 */
export function guardProcessGroup(leader: number): ProcessGroup {
  if (process.platform === 'win32') return processTree(leader)
  tellGuard(`+ ${leader}`)
  return {
    living: () => livingMembers(leader),
    end: () => {
      tellGuard(`- ${leader}`)
      try {
        process.kill(-leader, 'SIGKILL')
      } catch {
        // Nothing of the group is left.
      }
    },
  }
}

function processTree(root: number): ProcessGroup {
  return {
    living: () => [],
    end: () => void spawnSync('taskkill', ['/pid', String(root), '/t', '/f'], { stdio: 'ignore', windowsHide: true }),
  }
}

/** Keeps the groups in a list and ends those that are still in it when its stdin ends, which it does with this process. */
const GUARD = `
groups=' '
while read -r sign group; do
  case $sign in
    +) groups="$groups$group " ;;
    -) groups="\${groups%% $group *} \${groups#* $group }" ;;
  esac
done
for group in $groups; do kill -KILL -$group; done`

let guard: ChildProcess | undefined

/** One guard watches over all groups of this process. */
function tellGuard(line: string): void {
  guard ??= startGuard()
  guard.stdin?.write(`${line}\n`)
}

function startGuard(): ChildProcess {
  const started = spawn('sh', ['-c', GUARD], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  started.unref()
  if (started.stdin instanceof Socket) started.stdin.unref()
  return started
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
