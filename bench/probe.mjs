// Preloaded into a step's process (`--import`): at its end it writes down the peak of its memory, its CPU time
// and the files it loaded.
import { readFileSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const files = []

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) files.push(url)
    return nextLoad(url, context)
  },
})

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PROBE, JSON.stringify({ maxRssBytes: maxRssBytes(), cpuMs: cpuMs(), files }))
})

// Of all threads.
function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

// Linux counts into a process's maxRSS the memory of whoever started it; the high-water mark is the process's own.
function maxRssBytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  return 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1])
}
