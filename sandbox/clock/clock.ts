/**
 * The time of a sandbox: the services' own delays, the limits that they keep, and the processes of steps go by one clock.
 * All milliseconds that the sandbox takes or tells are of this time.
 */
export interface SandboxClock {
  /** Milliseconds since the clock was made. */
  now(): number
  /** The time of day: it begins with the machine's, and goes on as {@link now} does. */
  date(): Date
  /**
   * Waits; 0 ms or less until the next turn of the event loop.
   *
   * @throws the signal's reason as soon as it is aborted
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /**
   * Tells the clock of work that it cannot see: another process's. Its time does not pass as long as that lasts, if it
   * passes in steps at all.
   */
  during<T>(work: Promise<T>): Promise<T>
  /** By how many milliseconds a request may come late through no fault of its sender's. */
  readonly toleranceMs: number
  /** Variables that make a Node process go by this clock. */
  readonly environment: Readonly<Record<string, string>>
  /**
   * Tells the clock of a process that has been started.
   *
   * @param goesByClock - whether it is a Node process with the clock's {@link environment}
   * @param servant - id of a process that works for it and was not started by it, such as Wine's server: then what it says
   * of itself is not all that there is to know, and both are looked at from outside as well
   */
  admit(pid: number, goesByClock: boolean, servant?: number): ClockMember
  /** Ends the clock; it is no error to do so twice. */
  close(): Promise<void>
}

/** A process that is known to a clock. */
export interface ClockMember {
  /** Tells that something was done to the process of which it may not know yet: a signal was sent. */
  disturbed(): void
  /** Tells that the process is over. */
  leave(): void
}

/** Node's options that load a module before a process's own. */
export function preloadOf(module: string): string {
  return `--import ${new URL(module, import.meta.url).href}`
}
