/** How a process waits for rest. */
export interface RestOptions {
  /** Whether what the process has started counts as part of it; default `false`. */
  readonly ownsChildren?: boolean
  /** Ends the waiting. */
  readonly isStopped?: () => boolean
}

/** Waits until this process has nothing left to do but wait for time to pass or for another process to say something. */
export function untilRest(options?: RestOptions): Promise<void>

/** Closes the files that {@link untilRest} has left open; it opens them again where it needs them. */
export function forgetThreads(): void

/** Whether processes and all that they have started sleep, all at the same time; `false` where one is over. */
export function areTreesAsleep(pids: readonly (number | string)[]): boolean
