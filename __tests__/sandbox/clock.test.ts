import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { ScaledClock } from '../../sandbox/clock/scaled-clock.ts'
import { startSteppedClock } from '../../sandbox/clock/stepped-clock.ts'
import { clock } from '../clock.ts'
import { play, start } from './runner-play.ts'

/** Waits two seconds by each kind of timer, and writes how long that took by performance.now() and by the system's clock. */
const WAITS = `
  import timers, { setTimeout as imported } from 'node:timers'
  import { scheduler, setInterval as every, setTimeout as sleep } from 'node:timers/promises'
  import { promisify } from 'node:util'
  const waits = {
    global: () => new Promise((resolve) => setTimeout(resolve, 2000)),
    interval: () => new Promise((resolve) => { const timer = setInterval(() => resolve(clearInterval(timer)), 2000) }),
    imported: () => new Promise((resolve) => imported(resolve, 2000)),
    member: () => new Promise((resolve) => timers.setTimeout(resolve, 2000)),
    refreshed: () => new Promise((resolve) => setTimeout(resolve, 2000).refresh()),
    promises: () => sleep(2000),
    promisified: () => promisify(setTimeout)(2000),
    scheduler: () => scheduler.wait(2000),
    promisesInterval: async () => { for await (const _ of every(2000)) break },
    abortSignal: () => new Promise((resolve) => AbortSignal.timeout(2000).addEventListener('abort', resolve)),
  }
  const measured = {}
  const keepAlive = setInterval(() => {}, 1000)
  for (const [name, wait] of Object.entries(waits)) {
    const [wall, clock] = [process.hrtime.bigint(), performance.now()]
    await wait()
    measured[name] = { wallMs: Number(process.hrtime.bigint() - wall) / 1e6, clockMs: performance.now() - clock }
  }
  clearInterval(keepAlive)
  console.log(JSON.stringify(measured))`

const KINDS = [
  'global',
  'interval',
  'imported',
  'member',
  'refreshed',
  'promises',
  'promisified',
  'scheduler',
  'promisesInterval',
  'abortSignal',
]

type Measured = Readonly<Record<string, { readonly wallMs: number; readonly clockMs: number }>>

describe('a scaled clock', () => {
  let measured: Measured

  beforeAll(async () => {
    const { raw } = await play(WAITS, { clock: new ScaledClock(50) })
    measured = JSON.parse(raw) as Measured
  })

  test.each(KINDS)('makes %s wait a fiftieth of the time, which performance.now() counts in full', (kind) => {
    const { wallMs = 0, clockMs = 0 } = measured[kind] ?? {}
    // Timers of the system may be a millisecond early.
    expect(wallMs).toBeGreaterThanOrEqual(38)
    expect(clockMs).toBeGreaterThan(1900)
  })

  test('lets a request be late by what speed makes of 20 ms', () => {
    expect([1, 11].map((speed) => new ScaledClock(speed).toleranceMs)).toEqual([0, 200])
  })
})

describe('a stepped clock', () => {
  let measured: Measured

  beforeAll(async () => {
    const { raw } = await play(WAITS, { clock })
    measured = JSON.parse(raw) as Measured
  })

  test.each(KINDS)('makes %s wait to the millisecond', (kind) => {
    expect(measured[kind]?.clockMs).toBe(2000)
  })

  test('timers fire by their time, then by their order, and what a promise brings comes in between', async () => {
    const script = `
      const say = (word) => console.log(word, performance.now() - begun)
      const begun = performance.now()
      setTimeout(() => say('late'), 3_600_000)
      setTimeout(() => { say('first'); Promise.resolve().then(() => say('promise')) }, 1000)
      setTimeout(() => say('second'), 1000)
      setTimeout(() => say('early'), 5.9)
      setTimeout((...words) => say(words.join()), 2000, 'with', 'arguments')
      const cleared = setTimeout(() => say('never'), 500)
      clearTimeout(+cleared)
      const interval = setInterval(() => { say('again'); if (performance.now() - begun > 2000) clearInterval(interval) }, 1200)
      setTimeout(() => say('alone'), 10_000).unref()`
    const { lines } = await play(script, { clock })
    expect(lines.filter((line) => /^[\w,]+ \d+$/.test(line))).toEqual([
      'early 5',
      'first 1000',
      'promise 1000',
      'second 1000',
      'again 1200',
      'with,arguments 2000',
      'again 2400',
      'alone 10000',
      'late 3600000',
    ])
  })

  test('a process ends when nothing but timers that do not count are left', async () => {
    const begun = clock.now()
    const { exitCode } = await play('setTimeout(() => process.exit(3), 1000).unref()', { clock })
    expect([exitCode, clock.now() - begun]).toEqual([0, 0])
  })

  test('an error in a timer ends the process, as it does without the clock', async () => {
    const { exitCode, raw } = await play("setTimeout(() => { throw new Error('late') }, 1000)", { clock })
    expect([exitCode, raw]).toEqual([1, expect.stringContaining('Error: late')])
  })

  const works = [
    { name: 'computes', script: 'for (let n = 0; n < 3e7; n++) Math.sqrt(n)' },
    { name: 'reads a file', script: 'await readFile(process.execPath)' },
    { name: 'compresses', script: 'await promisify(gzip)(randomBytes(3_000_000))' },
    { name: 'compiles', script: 'await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))' },
    {
      name: 'lets another process compute',
      script:
        "await promisify(execFile)('node', ['-e', 'for (let n = 0; n < 3e7; n++) Math.sqrt(n)'], { env: { PATH: process.env.PATH } })",
    },
  ]
  test.each(works)('time stands still while a process $name', async ({ script }) => {
    const { raw } = await play(
      `
      import { execFile } from 'node:child_process'
      import { randomBytes } from 'node:crypto'
      import { readFile } from 'node:fs/promises'
      import { promisify } from 'node:util'
      import { gzip } from 'node:zlib'
      const late = setTimeout(() => console.log('too early'), 1)
      ${script}
      console.log('done', performance.now())
      clearTimeout(late)`,
      { clock: await ownClock() },
    )
    expect(raw).toBe('done 0\n')
  })

  test('time stands still while bytes flow, and passes while a server keeps its answer back', async () => {
    const own = await ownClock()
    const bytes = 20_000_000
    const server = await serve(async (path) => {
      if (path === '/late') await own.sleep(60_000)
      return Buffer.alloc(bytes)
    })
    const script = `
      const late = setTimeout(() => console.log('too early'), 1)
      const get = async (path) => (await (await fetch('${server.url}' + path)).arrayBuffer()).byteLength
      console.log(await get('/'), performance.now())
      clearTimeout(late)
      console.log(await get('/late'), performance.now())`
    const { raw } = await play(script, { clock: own })
    expect(raw).toBe(`${bytes} 0\n${bytes} 60000\n`)
    server.close()
  })

  test('time stands still while somebody works of whom the clock was told', async () => {
    const own = await ownClock()
    const gate = Promise.withResolvers<string>()
    const working = own.during(gate.promise)
    const slept = own.sleep(1).then(() => own.now())
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(own.now()).toBe(0)
    gate.resolve('done')
    expect(await working).toBe('done')
    expect(await slept).toBe(1)
  })

  test('what is due in the sandbox at a moment is there for a process that looks at that moment', async () => {
    const own = await ownClock()
    let state = 'waiting'
    const server = await serve(() => Promise.resolve(Buffer.from(state)))
    void own.sleep(5000).then(() => (state = 'done'))
    const { raw } = await play(
      `setTimeout(async () => console.log(await (await fetch('${server.url}')).text()), 5000)`,
      {
        clock: own,
      },
    )
    expect(raw).toBe('done\n')
    server.close()
  })

  test('a signal is obeyed before time passes', async () => {
    const own = await ownClock()
    const script = `
      process.on('SIGINT', () => { console.log('int', performance.now()); process.exit(0) })
      setTimeout(() => console.log('too early'), 1000)
      console.log('ready')`
    const run = start(script, { clock: own, onLine: (line) => line === 'ready' && run.kill('SIGINT') })
    expect((await run.done).raw).toBe('ready\nint 0\n')
  })

  test('a sleep ends with its signal, and leaves nothing to wait for', async () => {
    const own = await ownClock()
    const stop = new AbortController()
    const sleeping = own.sleep(1000, stop.signal)
    stop.abort(new Error('stopped'))
    await expect(sleeping).rejects.toThrow('stopped')
    await expect(own.sleep(1000, stop.signal)).rejects.toThrow('stopped')
    expect(own.now()).toBe(0)
    expect(own.date().getTime()).toBeLessThanOrEqual(Date.now())
  })
})

const opened: { close(): unknown }[] = []

afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())))

/** A clock that nobody else goes by. */
async function ownClock(): ReturnType<typeof startSteppedClock> {
  const own = await startSteppedClock()
  opened.push(own)
  return own
}

interface TestServer {
  readonly http: Server
  readonly url: string
  readonly close: () => void
}

async function serve(answer: (path: string) => Promise<Buffer>): Promise<TestServer> {
  const http = createServer((incoming, response) => {
    void answer(incoming.url ?? '/').then((body) => response.end(body))
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return {
    http,
    url,
    close: () => {
      http.close()
      http.closeAllConnections()
    },
  }
}
