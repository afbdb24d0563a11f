import type { Socket } from 'node:net'
import { areTreesAsleep, untilRest, type RestOptions } from './rest.mjs'

/** What a process says when it has nothing left to do. */
export interface Answer {
  readonly ask: number
  /** When its next timer is due; `null` where it has none. */
  readonly due: number | null
}

/** A process that a stepped clock waits for. */
export class Member {
  readonly pid: number
  /** When its next timer is due, as far as known. */
  at = Infinity
  isOver = false
  /** Whether somebody has told of it, and will tell of its end. */
  readonly isAdmitted: boolean
  readonly #goesByClock: boolean
  readonly #servant: number | undefined
  #socket: Socket | undefined
  #asked = 0
  #onRest: () => void = () => undefined

  /**
   * @param of - `goesByClock`: it connects to the clock; how another one does is seen from outside. `servant`: a process that
   * works for it
   */
  constructor(of: {
    readonly pid: number
    readonly goesByClock: boolean
    readonly isAdmitted: boolean
    readonly servant?: number | undefined
  }) {
    this.pid = of.pid
    this.#servant = of.servant
    this.isAdmitted = of.isAdmitted
    this.#goesByClock = of.goesByClock
  }

  /** It has called, and is told the time. */
  connect(socket: Socket, now: number): void {
    this.#socket = socket
    socket.unref()
    this.#say({ now })
    this.#ask()
  }

  /** Waits until it has nothing to do, or is over. */
  async rest(own: RestOptions): Promise<void> {
    if (!this.#goesByClock) return this.#sleep(own)
    await this.#sayRest()
    if (this.#servant === undefined) return
    // It cannot tell of its own threads and of its servant. Once all of them sleep, what it then says holds.
    await this.#sleep(own)
    await this.#sayRest()
  }

  /** It and its servant sleep at the same time. */
  async #sleep(own: RestOptions): Promise<void> {
    while (!this.isOver && !areTreesAsleep(this.#servant === undefined ? [this.pid] : [this.pid, this.#servant])) {
      await untilRest(own)
    }
  }

  async #sayRest(): Promise<void> {
    if (this.isOver) return
    const rested = new Promise<void>((resolve) => {
      this.#onRest = resolve
    })
    this.#ask()
    await rested
  }

  /** It has answered a question. */
  answered({ ask, due }: Answer): void {
    if (ask !== this.#asked) return
    this.at = due ?? Infinity
    this.#onRest()
  }

  /** @param runs - whether its timers that are due then run, or wait for the sandbox to be at rest again */
  passTo(now: number, runs: boolean): void {
    this.#say({ now, runs })
  }

  /** It is over. */
  end(): void {
    this.isOver = true
    this.at = Infinity
    this.#onRest()
    this.#socket?.destroy()
  }

  #ask(): void {
    this.#asked++
    this.#say({ ask: this.#asked })
  }

  #say(message: object): void {
    this.#socket?.write(`${JSON.stringify(message)}\n`)
  }
}
