/** A value and where the user wrote it. */
export interface Placed<T> {
  readonly value: T
  /** Such as `images.yml, line 7`. */
  readonly place: string
  /** Whether it holds for all images that say nothing else. */
  readonly isDefault?: true
}

/** Takes what is wrong with a manifest, line by line. */
export interface LineProblems {
  /** How an error names a line. */
  place(line: number): string
  /** Adds a problem. */
  add(line: number, problem: string): void
}
