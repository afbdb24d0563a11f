// Makes the timers and performance.now() of a step's process go by the clock of the sandbox, which listens at SANDBOX_CLOCK and stood at 0 at SANDBOX_EPOCH. Its time passes only when everybody waits
// for it to pass. Date stays real, because signatures and records need the true time of day; so do process.hrtime and
// time-outs inside sockets.
import { syncBuiltinESMExports } from 'node:module'
import { connect } from 'node:net'
import timers from 'node:timers'
import timersPromises from 'node:timers/promises'
import { promisify } from 'node:util'
import v8 from 'node:v8'
import { untilRest } from './rest.mjs'

// V8 takes compiled code from its cache only where all flags are as they were when it was compiled.
v8.setFlagsFromString = () => undefined

const real = { setImmediate, setTimeout, clearTimeout }

/** What stdout and stderr are. They keep no process alive. */
const OUTPUT = new Set(['PipeWrap', 'TTYWrap'])

let now = 0
/** Timers that run, unordered: there are few of them. */
const running = new Set()
/** Timers that somebody has made a number of. */
const byId = new Map()
let lastOrder = 0

const clock = connect({ host: '127.0.0.1', port: Number(process.env.SANDBOX_CLOCK), noDelay: true })
const known = Promise.withResolvers()
let rest = ''

clock.on('error', known.reject)
clock.setEncoding('utf8').on('data', (text) => {
  const lines = (rest + text).split('\n')
  rest = lines.pop()
  for (const line of lines) obey(JSON.parse(line))
})
// Under Wine a process has another id than the system knows it by. What it starts would be taken for it.
say({ pid: Number(process.env.SANDBOX_PID ?? process.pid) })
delete process.env.SANDBOX_PID
await known.promise
clock.unref()

function obey(order) {
  if (order.now !== undefined) {
    now = order.now
    known.resolve()
  }
  if (order.runs) runDue()
  if (order.ask !== undefined) void answer(order.ask)
}

function say(message) {
  clock.write(`${JSON.stringify(message)}\n`)
}

/** Tells when nothing is left to do here, and when the next timer is due. */
async function answer(ask) {
  await untilRest({ ownsChildren: true })
  // With nothing but its output open it does not wait: it ends, and no timer but a real one that does not count goes off.
  while (process.getActiveResourcesInfo().every((name) => OUTPUT.has(name))) {
    await new Promise((resolve) => real.setTimeout(resolve, 1).unref())
    await untilRest({ ownsChildren: true })
  }
  say({ ask, due: next()?.at ?? null })
}

function next() {
  let first
  for (const timer of running) {
    if (first === undefined || timer.at < first.at || (timer.at === first.at && timer.order < first.order))
      first = timer
  }
  return first
}

/** One timer a turn, as Node runs what promises bring between two timers. */
function runDue() {
  const timer = next()
  if (timer === undefined || timer.at > now) return
  real.setImmediate(() => {
    // It may have been cleared, or another one may have come before it.
    const due = next()
    if (due === undefined || due.at > now) return
    try {
      due.fire()
    } finally {
      runDue()
    }
  })
}

/** What setTimeout and setInterval give: all that Node's own timers can do. */
class Timer {
  #callback
  #ms
  #repeats
  #isRef = true

  constructor(callback, ms, repeats) {
    if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function.')
    this.#callback = callback
    // Node waits 1 ms for what is shorter, longer than 2 ** 31 - 1, or no number.
    this.#ms = ms >= 1 && ms < 2 ** 31 ? Math.trunc(ms) : 1
    this.#repeats = repeats
    this.#start()
  }

  #start() {
    this.at = now + this.#ms
    this.order = ++lastOrder
    running.add(this)
    keepAlive()
  }

  fire() {
    if (this.#repeats) this.#start()
    else this.close()
    this.#callback.call(this)
  }

  refresh() {
    this.#start()
    return this
  }

  close() {
    running.delete(this)
    keepAlive()
    return this
  }

  ref() {
    this.#isRef = true
    keepAlive()
    return this
  }

  unref() {
    this.#isRef = false
    keepAlive()
    return this
  }

  hasRef() {
    return this.#isRef
  }

  [Symbol.toPrimitive]() {
    byId.set(this.order, this)
    return this.order
  }

  [Symbol.dispose]() {
    this.close()
  }
}

/** The process lives as long as a timer that counts is running. */
function keepAlive() {
  const isNeeded = [...running].some((timer) => timer.hasRef())
  if (isNeeded) clock.ref()
  else clock.unref()
}

const stepped = {
  setTimeout: (callback, ms, ...rest) => new Timer(bound(callback, rest), ms, false),
  setInterval: (callback, ms, ...rest) => new Timer(bound(callback, rest), ms, true),
  clearTimeout: clear,
  clearInterval: clear,
}

function bound(callback, rest) {
  return rest.length === 0 || typeof callback !== 'function' ? callback : () => callback(...rest)
}

function clear(timer) {
  const found = timer instanceof Timer ? timer : byId.get(Number(timer))
  if (found === undefined) real.clearTimeout(timer)
  else found.close()
}

const steppedPromises = {
  setTimeout(ms, value, { signal, ref = true } = {}) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(aborted(signal))
        return
      }
      const stop = () => {
        timer.close()
        reject(aborted(signal))
      }
      const timer = stepped.setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve(value)
      }, ms)
      if (!ref) timer.unref()
      signal?.addEventListener('abort', stop, { once: true })
    })
  },
  async *setInterval(ms, value, options) {
    for (;;) yield await steppedPromises.setTimeout(ms, value, options)
  },
}

function aborted(signal) {
  const error = new Error('The operation was aborted', { cause: signal.reason })
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' })
}

Object.defineProperty(stepped.setTimeout, promisify.custom, { value: steppedPromises.setTimeout })
Object.assign(globalThis, stepped)
Object.assign(timers, stepped)
Object.assign(timersPromises, steppedPromises)
timersPromises.scheduler.wait = (ms, options) => steppedPromises.setTimeout(ms, undefined, options)
performance.now = () => now
// So that all processes of a sandbox mean the same moment by the same time.
Object.defineProperty(performance, 'timeOrigin', { value: Number(process.env.SANDBOX_EPOCH) })
AbortSignal.timeout = (ms) => {
  const controller = new AbortController()
  const late = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
  stepped.setTimeout(late, ms).unref()
  return controller.signal
}

syncBuiltinESMExports()
