import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A server where nobody should come: it counts connections and closes each. */
export interface Tripwire {
  readonly url: string
  /** Connections so far. */
  readonly touched: number
  close(): Promise<void>
}

/** Starts a tripwire on a free port of 127.0.0.1. */
export async function startTripwire(): Promise<Tripwire> {
  let touched = 0
  const server = createServer((socket) => {
    touched++
    socket.on('error', () => undefined).destroy()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get touched() {
      return touched
    },
    async close() {
      await once(server.close(), 'close')
    },
  }
}
