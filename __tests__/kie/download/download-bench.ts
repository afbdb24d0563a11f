import { mkdtemp, readdir, rm } from 'node:fs/promises'
import http from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import net from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../../src/kie/index.ts'

/**
 * A clock that stands still until it is moved. Only short waits pass by themselves, and move it: the pauses between tries,
 * while the limits of a try wait for `advance`.
 */
export class StillClock implements Clock {
  /** The short waits so far, in ms. */
  readonly pauses: number[] = []
  readonly #sleepers = new Set<{ readonly until: number; readonly wake: () => void }>()
  #now = 0

  now(): number {
    return this.#now
  }

  date(): Date {
    return new Date(this.#now)
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    if (ms < 10_000) {
      this.pauses.push(ms)
      this.#now += ms
      return
    }
    await new Promise<void>((wake, fail) => {
      this.#sleepers.add({ until: this.#now + ms, wake })
      signal?.addEventListener('abort', () => fail(signal.reason as Error), { once: true })
    })
  }

  /** Moves the clock and wakes whoever has slept enough. */
  async advance(ms: number): Promise<void> {
    this.#now += ms
    for (const sleeper of this.#sleepers) {
      if (sleeper.until > this.#now) continue
      this.#sleepers.delete(sleeper)
      sleeper.wake()
    }
    await setImmediate()
  }
}

/** A server on loopback that keeps what it was asked. */
export interface TestServer {
  readonly url: string
  readonly port: number
  readonly requests: IncomingMessage[]
  readonly close: () => Promise<void>
}

/** Starts an HTTP server. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  const requests: IncomingMessage[] = []
  const server = http.createServer((request, response) => {
    requests.push(request)
    listener(request, response)
  })
  const { port, close } = await listen(server)
  return { url: `http://127.0.0.1:${port}`, port, requests, close }
}

/** Starts a server that answers with raw bytes, right or wrong, to whatever begins a request. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<{ url: string; close: () => Promise<void> }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  const { port, close } = await listen(server)
  return { url: `http://127.0.0.1:${port}`, close }
}

/** Lets a server listen on a free port of 127.0.0.1, and closes it with all of its connections. */
export async function listen(server: net.Server): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A directory of a test's own. */
export interface TestDirectory {
  /** Path of a file in it. */
  file(name: string): string
  list(): Promise<string[]>
  remove(): Promise<void>
}

/** Makes an empty directory. */
export async function makeDirectory(): Promise<TestDirectory> {
  const directory = await mkdtemp(path.join(tmpdir(), 'download-'))
  return {
    file: (name) => path.join(directory, name),
    list: () => readdir(directory),
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

/** Waits until something is so; for what happens in a socket's own time. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate()
}
