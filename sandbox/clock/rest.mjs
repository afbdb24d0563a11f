// Tells whether a process has anything to do but wait for time to pass or for another process to say something. It holds
// for the sandbox itself and for the processes of steps, which load it before anything else: hence no TypeScript.
import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'

/** What Node itself is still doing. A connection is not among them: what it may be waiting for is for the others to know. */
const WORK = new Set(['FSReqCallback', 'FSReqPromise', 'FileHandleCloseReq', 'GetAddrInfoReqWrap', 'Immediate'])

/** So many turns of the event loop in which nothing happens are rest: what another process has sent before has come by then. */
const QUIET_TURNS = 4

/** So often a process looks before it leaves the processor to others, for a millisecond at a time. */
const EAGER_LOOKS = 50

/** Where the system does not tell what threads and processes do, they are given so many milliseconds. */
const GUESSED_MS = 20

// Node starts its threads at the first work for one of them; this is the first, so that all are there to be looked at.
await stat('.').catch(() => undefined)

const onLinux = process.platform === 'linux'
const buffer = Buffer.alloc(512)
const real = { setImmediate, setTimeout }

/**
 * The threads that work in the background, also at what {@link WORK} does not show: compression, compilation of WebAssembly,
 * and what the process has given to threads of its own. By their ids.
 */
const threads = new Map()

/** The turn of the event loop that is awaited, by all who wait for rest. */
let turn

/**
 * Waits until this process has nothing left to do.
 *
 * @param {{ ownsChildren?: boolean, isStopped?: () => boolean }} how - `ownsChildren`: what it has started counts as part of it;
 * `isStopped`: ends the waiting
 */
export async function untilRest({ ownsChildren = false, isStopped = () => false } = {}) {
  let quiet = 0
  let looks = 0
  let before = NaN
  if (!onLinux) await new Promise((resolve) => real.setTimeout(resolve, GUESSED_MS))
  while (quiet < QUIET_TURNS && !isStopped()) {
    if (++looks > EAGER_LOOKS && quiet === 0) await new Promise((resolve) => real.setTimeout(resolve, 1))
    const { isWorking, hasChildren, events } = await nextTurn()
    // Looking at threads and processes takes a while, so it is done once, where everything else is at rest. One more turn
    // then tells what they have said in between.
    const isLooking = quiet === QUIET_TURNS - 2
    const isQuiet = events === before && !isWorking && !(isLooking && areOthersBusy(ownsChildren && hasChildren))
    quiet = isQuiet ? quiet + 1 : 0
    before = events
  }
}

/** One turn for all who wait: each with a turn of its own would be work in the eyes of the others. */
function nextTurn() {
  turn ??= new Promise((resolve) =>
    real.setImmediate(() => {
      turn = undefined
      const resources = process.getActiveResourcesInfo()
      const isWorking = resources.some((name) => WORK.has(name))
      // What the system has told this process so far: of connections, of files, of threads, of signals.
      const { events } = performance.nodeTiming.uvMetricsInfo
      resolve({ isWorking, hasChildren: resources.includes('ProcessWrap'), events })
    }),
  )
  return turn
}

function areOthersBusy(children) {
  return onLinux && (areThreadsBusy() || (children && !areChildrenAsleep()))
}

/** A thread that carries something out runs, or waits for a disk; one with nothing to do sleeps. */
function areThreadsBusy() {
  for (const id of readdirSync('/proc/self/task')) {
    if (!threads.has(id)) threads.set(id, openThread(id))
  }
  return [...threads.values()].some((file) => file !== undefined && stateIn(statusOf(file)) !== 'S')
}

/** The state of a thread as an open file, since it is read again and again. The thread that asks is no other. */
function openThread(id) {
  try {
    return Number(id) === process.pid ? undefined : openSync(`/proc/self/task/${id}/stat`, 'r')
  } catch {
    // It has ended in the meantime.
    return undefined
  }
}

function statusOf(file) {
  try {
    return buffer.latin1Slice(0, readSync(file, buffer, 0, buffer.length, 0))
  } catch {
    return '(ended) S'
  }
}

/** Closes the files that {@link untilRest} has left open; it opens them again where it needs them. */
export function forgetThreads() {
  for (const file of threads.values()) if (file !== undefined) closeSync(file)
  threads.clear()
}

/** The state in a line of /proc; the name in parentheses before it may hold anything. */
function stateIn(line) {
  return line.charAt(line.lastIndexOf(')') + 2)
}

/**
 * Whether processes and all that they have started sleep: they wait for a terminal, a pipe or a connection. `false` where one
 * is over and its end has not been seen yet.
 *
 * @param {readonly (number | string)[]} pids
 * @returns {boolean}
 */
export function areTreesAsleep(pids) {
  if (!onLinux) return true
  const before = sum(pids, sleepOf)
  // While one was looked at, another one may have woken: then it has run since, if only to go to sleep again.
  return !Number.isNaN(before) && before === sum(pids, sleepOf)
}

/** How often the threads of a process and of its children have run so far; NaN when one of them does not sleep. */
function sleepOf(pid) {
  try {
    return sum(readdirSync(`/proc/${pid}/task`), (id) => {
      const task = `/proc/${pid}/task/${id}`
      const status = readFileSync(`${task}/status`, 'latin1')
      if (!/^State:\tS/m.test(status)) return NaN
      const switches = [...status.matchAll(/ctxt_switches:\t(\d+)/g)]
      return sum(switches, ([, count]) => Number(count)) + sum(childrenIn(task), sleepOf)
    })
  } catch {
    return NaN
  }
}

function sum(items, numberOf) {
  return items.reduce((total, item) => total + numberOf(item), 0)
}

/** Whether everything that this process has started sleeps. */
function areChildrenAsleep() {
  return childrenIn(`/proc/${process.pid}/task/${process.pid}`).every((pid) => areTreesAsleep([pid]))
}

function childrenIn(task) {
  return readFileSync(`${task}/children`, 'latin1').split(' ').filter(Boolean)
}
