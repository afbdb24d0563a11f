/** How forms are made, whatever the picture. */
export interface FormMakerOptions {
  /** Ends all work at once. */
  readonly signal?: AbortSignal
  /** How many threads at most. Default: as many as cores, at most 4. */
  readonly workers?: number
}
