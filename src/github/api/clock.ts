/** Time as `github/` uses it; the clock of the kie library fits. */
export interface Clock {
  /** Milliseconds that never jump. */
  now(): number
  /** The time of day. */
  date(): Date
  /**
   * Waits.
   *
   * @throws the signal's reason as soon as it is aborted
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
