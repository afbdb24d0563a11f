import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An HTTP server on a free port of 127.0.0.1 that can go away and come back. */
export class LoopbackServer {
  readonly #server: Server
  readonly #port: number

  private constructor(server: Server) {
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
  }

  static async start(): Promise<LoopbackServer> {
    const server = createServer()
    await listen(server, 0)
    return new LoopbackServer(server)
  }

  /** Who answers the requests. */
  handle(listener: RequestListener): void {
    this.#server.on('request', listener)
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** From now on connections are refused by the machine, and those that are open are cut; `false` takes it back. */
  async refuse(on: boolean): Promise<void> {
    if (on) await this.close()
    else if (!this.#server.listening) await listen(this.#server, this.#port)
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return
    await new Promise((resolve) => {
      this.#server.close(resolve)
      this.#server.closeAllConnections()
    })
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
