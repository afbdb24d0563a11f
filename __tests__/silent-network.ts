import { createServer, type AddressInfo, type Socket } from 'node:net'

/** Where silence begins: once a connection stands, once the head and a part of an answer are out, or at the proxy. */
export const SILENCES = ['after accept', 'in the middle of an answer', 'of the proxy'] as const

/** One of {@link SILENCES}. */
export type Silence = (typeof SILENCES)[number]

/** A server on loopback that takes whatever comes, and says nothing, or half of it. */
export interface SilentHost {
  /** Where requests go: to the host itself, or, through the proxy, to a name that nobody else knows. */
  readonly url: string
  /** What a process's environment says of the proxy; empty where there is none. */
  readonly env: Readonly<Record<string, string>>
  /** Waits until a request has come, and the half of its answer is out. */
  reached(): Promise<void>
  close(): Promise<void>
}

/** The head of an answer of 1000 bytes, and the first of them. */
const HALF = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"code":'

/** Starts a host that is silent. */
export async function startSilentHost(silence: Silence): Promise<SilentHost> {
  const sockets = new Set<Socket>()
  const reached = Promise.withResolvers<undefined>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.resume().once('data', () => {
      if (silence === 'in the middle of an answer') socket.write(HALF, () => reached.resolve(undefined))
      else reached.resolve(undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const isProxy = silence === 'of the proxy'
  return {
    url: isProxy ? 'https://silent.test' : origin,
    env: isProxy ? { HTTPS_PROXY: origin } : {},
    reached: () => reached.promise,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
