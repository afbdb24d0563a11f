import type { KieError } from '../wire/errors.ts'
import type { WatchedTask, WatchEnd } from './watched-task.ts'

/** Where the end of a watch is told. */
interface Promised {
  readonly resolve: (end: WatchEnd) => void
  readonly reject: (error: unknown) => void
}

/** The watches that are open, and how each of them ends, once. */
export class Watches {
  readonly #open = new Map<WatchedTask, Promised>()
  #errorOf: ((taskId: string) => KieError) | undefined

  get size(): number {
    return this.#open.size
  }

  has(watched: WatchedTask): boolean {
    return this.#open.has(watched)
  }

  /** The end of a watch that would only begin now; `undefined` as long as not all were ended. */
  endOf(taskId: string): WatchEnd | undefined {
    return this.#errorOf === undefined ? undefined : { task: undefined, error: this.#errorOf(taskId) }
  }

  /** Opens a watch. @returns its end */
  open(watched: WatchedTask): Promise<WatchEnd> {
    return new Promise((resolve, reject) => this.#open.set(watched, { resolve, reject }))
  }

  finish(watched: WatchedTask, end: WatchEnd): void {
    this.#open.get(watched)?.resolve(end)
    this.#open.delete(watched)
  }

  /** A fault in the listener, not in a task: whoever watches hears of it. */
  crash(watched: WatchedTask, error: unknown): void {
    this.#open.get(watched)?.reject(error)
    this.#open.delete(watched)
  }

  /** Ends every watch, those to come too, with this error; the first one counts. */
  endAll(errorOf: (taskId: string) => KieError): void {
    this.#errorOf ??= errorOf
    for (const watched of this.#open.keys()) {
      this.finish(watched, { task: watched.task, error: this.#errorOf(watched.watch.taskId) })
    }
  }
}
