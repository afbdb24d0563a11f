// Preloaded into a step's process (`--import`) to make its time run SANDBOX_SPEED times faster: timers fire earlier and
// performance.now() counts faster. Date stays real, because signatures and records need the true time of day; so do
// process.hrtime and time-outs inside sockets, which go by the system's own timers.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'
import timersPromises from 'node:timers/promises'
import { promisify } from 'node:util'

const speed = Number(process.env.SANDBOX_SPEED)
if (!(speed > 0)) throw new Error(`SANDBOX_SPEED is '${process.env.SANDBOX_SPEED}'; it takes a number above 0`)

// Above this Node warns and waits 1 ms: a fault of the caller's that must not be hidden.
const LONGEST_MS = 2 ** 31 - 1
const shorten = (ms) => (ms > LONGEST_MS ? ms : ms / speed)

const real = { ...timers }
const realPromises = { ...timersPromises }

const fast = {
  setTimeout: (callback, ms, ...rest) => real.setTimeout(callback, shorten(ms), ...rest),
  setInterval: (callback, ms, ...rest) => real.setInterval(callback, shorten(ms), ...rest),
}
const fastPromises = {
  setTimeout: (ms, ...rest) => realPromises.setTimeout(shorten(ms), ...rest),
  setInterval: (ms, ...rest) => realPromises.setInterval(shorten(ms), ...rest),
}
Object.defineProperty(fast.setTimeout, promisify.custom, { value: fastPromises.setTimeout })

Object.assign(globalThis, fast)
Object.assign(timers, fast)
Object.assign(timersPromises, fastPromises)
const wait = timersPromises.scheduler.wait.bind(timersPromises.scheduler)
timersPromises.scheduler.wait = (ms, options) => wait(shorten(ms), options)

const now = performance.now.bind(performance)
performance.now = () => now() * speed

const timeout = AbortSignal.timeout
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.round(shorten(ms)))

syncBuiltinESMExports()
