/**
 * How long a task is remembered. A callback is taken up to five minutes before and after its time, so a copy of one is
 * refused as too old by the time its task is forgotten.
 */
const MEMORY_MS = 10 * 60_000

/** The tasks whose workflow this instance has started. Only ids that kie has signed come in, so it stays small. */
export class HandledTasks {
  readonly #now: () => Date
  readonly #tasks = new Map<string, { readonly atMs: number; readonly done: Promise<boolean> }>()

  constructor(now: () => Date) {
    this.#now = now
  }

  /**
   * Starts a task's workflow unless that was done before. A call while another one is under way shares its end; one after
   * a failure tries again.
   */
  async once(taskId: string, start: () => Promise<boolean>): Promise<'started' | 'started before' | 'failed'> {
    this.#forget()
    const earlier = this.#tasks.get(taskId)
    if (earlier !== undefined) return (await earlier.done) ? 'started before' : 'failed'
    const done = start()
    this.#tasks.set(taskId, { atMs: this.#now().getTime(), done })
    if (await done) return 'started'
    this.#tasks.delete(taskId)
    return 'failed'
  }

  #forget(): void {
    const before = this.#now().getTime() - MEMORY_MS
    for (const [taskId, { atMs }] of this.#tasks) if (atMs < before) this.#tasks.delete(taskId)
  }
}
