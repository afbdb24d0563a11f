import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { preloadOf, type ClockMember, type SandboxClock } from './clock.ts'
import { Member, type Answer } from './member.ts'
import { forgetThreads, untilRest } from './rest.mjs'

/** Starts a clock whose time passes in steps. */
export async function startSteppedClock(): Promise<SandboxClock> {
  const server = createServer({ noDelay: true })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return new SteppedClock(server)
}

/** What V8 makes of the modules that the processes load, which it does for each of them otherwise: a fifth of their work. */
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url))

/** How often it is looked again, in the machine's milliseconds, where nobody waits for a moment. */
const GLANCE_MS = 20

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/**
 * A clock whose time stands still as long as anybody works: this process, the processes that it knows, or what
 * {@link SteppedClock.during} was told of. When all of them do nothing but wait, it steps to the next moment that one of them
 * waits for. So minutes pass in no time, and what happens does not depend on how busy the machine is.
 *
 * A process that is at rest can only be woken by time, by a signal, or by bytes of somebody who works; so rest that was
 * seen is still there when it has been seen of everybody, provided that nothing moved while it was looked for.
 */
class SteppedClock implements SandboxClock {
  readonly toleranceMs = 0
  readonly environment: Readonly<Record<string, string>>
  readonly #server: Server
  /** What Node tells of every server in this process, by the name of its channel. */
  readonly #news: Readonly<Record<string, (message: unknown) => void>> = {
    'net.server.socket': (message) => this.#accepted((message as { readonly socket: Socket }).socket),
    'http.server.request.start': () => this.#moved(),
    'http.server.response.finish': () => this.#moved(),
  }
  readonly #port: number
  readonly #epochMs = Date.now()
  readonly #sleepers = new Set<Sleeper>()
  readonly #members = new Set<Member>()
  /** The connections of the servers in this process. */
  readonly #connections = new Set<Socket>()
  #now = 0
  /** How often something has happened here that may concern a process. */
  #moves = 0
  #onMove = Promise.withResolvers<undefined>()
  /** Work that was told of and is not done. */
  #works = 0
  #isClosed = false
  #isStepping = false

  constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket) => this.#connected(socket))
    server.unref()
    for (const [name, listener] of Object.entries(this.#news)) subscribe(name, listener)
    this.#port = (server.address() as AddressInfo).port
    this.environment = {
      SANDBOX_CLOCK: String(this.#port),
      SANDBOX_EPOCH: String(this.#epochMs),
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      NODE_OPTIONS: preloadOf('./stepped-process.mjs'),
    }
  }

  now(): number {
    return this.#now
  }

  date(): Date {
    return new Date(this.#epochMs + this.#now)
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0 && signal?.aborted !== true) return new Promise((resolve) => setImmediate(resolve))
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.#sleepers.delete(sleeper)
        reject(signal?.reason as Error)
      }
      const sleeper: Sleeper = {
        at: this.#now + ms,
        wake: () => {
          signal?.removeEventListener('abort', stop)
          resolve()
        },
      }
      if (signal?.aborted === true) {
        stop()
        return
      }
      signal?.addEventListener('abort', stop, { once: true })
      this.#sleepers.add(sleeper)
      this.#moved()
    })
  }

  async during<T>(work: Promise<T>): Promise<T> {
    this.#works++
    try {
      return await work
    } finally {
      this.#works--
      this.#moved()
    }
  }

  admit(pid: number, goesByClock: boolean, servant?: number): ClockMember {
    const member = new Member({ pid, goesByClock, servant, isAdmitted: true })
    this.#join(member)
    return {
      disturbed: () => this.#moved(),
      leave: () => this.#leave(member),
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const member of this.#members) this.#leave(member)
    for (const [name, listener] of Object.entries(this.#news)) unsubscribe(name, listener)
    const closed = once(this.#server, 'close')
    this.#server.close()
    await closed
    forgetThreads()
  }

  /** A server in this process has a new connection. Those to the clock itself are none of its business. */
  #accepted(socket: Socket): void {
    if (socket.localPort === this.#port) return
    this.#connections.add(socket)
    this.#moved()
    socket.once('close', () => {
      this.#connections.delete(socket)
      this.#moved()
    })
  }

  /** A process that a step has started may be a Node process, too. */
  #connected(socket: Socket): void {
    let member: Member | undefined
    let rest = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (member === undefined) member = this.#greeted(socket, JSON.parse(line) as Greeting)
        else member.answered(JSON.parse(line) as Answer)
      }
    })
    // A process that is killed resets its connection.
    socket.on('error', () => undefined)
    // One that was admitted is over when that is said: there is work left in between, such as waiting for its exit code.
    socket.on('close', () => {
      if (member?.isAdmitted === false) this.#leave(member)
    })
  }

  #greeted(socket: Socket, { pid }: Greeting): Member {
    const known = [...this.#members].find((each) => each.pid === pid)
    const member = known ?? new Member({ pid, goesByClock: true, isAdmitted: false })
    if (known === undefined) this.#join(member)
    member.connect(socket, this.#now)
    return member
  }

  #join(member: Member): void {
    this.#members.add(member)
    this.#moved()
  }

  #leave(member: Member): void {
    this.#members.delete(member)
    member.end()
    this.#moved()
  }

  /** Steps from moment to moment, as long as somebody waits for one. */
  #step(): void {
    if (this.#isStepping) return
    this.#isStepping = true
    void this.#stepOn()
  }

  async #stepOn(): Promise<void> {
    while (!this.#isClosed && (this.#sleepers.size > 0 || this.#members.size > 0)) {
      const due = await this.#nextDue()
      if (due === Infinity) await Promise.race([this.#onMove.promise, glance()])
      else if (due !== undefined) this.#passTo(due)
    }
    this.#isStepping = false
  }

  /** The next moment that somebody waits for; `undefined` where somebody works. */
  async #nextDue(): Promise<number | undefined> {
    const rest = { isStopped: () => this.#isClosed }
    await untilRest(rest)
    if (this.#works > 0) return Infinity
    const seen = this.#changes()
    await Promise.all([...this.#members].map((member) => member.rest(rest)))
    await untilRest(rest)
    if (seen !== this.#changes()) return undefined
    return Math.min(...[...this.#sleepers, ...this.#members].map(({ at }) => at))
  }

  /** The sandbox goes first: what is due there at a moment is there for whoever looks at that moment. */
  #passTo(due: number): void {
    this.#now = due
    const woken = [...this.#sleepers].filter(({ at }) => at <= due)
    for (const member of this.#members) member.passTo(due, woken.length === 0)
    for (const sleeper of woken) {
      this.#sleepers.delete(sleeper)
      sleeper.wake()
    }
  }

  #moved(): void {
    this.#moves++
    this.#onMove.resolve(undefined)
    this.#onMove = Promise.withResolvers()
    this.#step()
  }

  /** Another number when something has happened here, or bytes have gone through a connection. */
  #changes(): number {
    let bytes = 0
    for (const socket of this.#connections) bytes += socket.bytesRead + socket.bytesWritten - unsentOf(socket)
    return this.#moves + bytes
  }
}

/** What the clock cannot see may wake a process: then there is something to wait for again. */
function glance(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, GLANCE_MS).unref())
}

/** Bytes that wait here or in Node, and will go out by themselves. */
function unsentOf(socket: Socket & { readonly _handle?: { readonly writeQueueSize: number } | null }): number {
  return socket.writableLength + (socket._handle?.writeQueueSize ?? 0)
}

interface Greeting {
  readonly pid: number
}
