import type { FilePlace } from '../../text/errors.ts'
import type { Spot } from '../yaml/node.ts'

/** A value and where the user wrote it. */
export interface Placed<T> {
  readonly value: T
  /** Such as `images.yml, line 7`. */
  readonly place: string
  /** The same as data; left out where the manifest is no file of the workspace. */
  readonly at?: FilePlace
  /** Whether it holds for all images that say nothing else. */
  readonly isDefault?: true
}

/** Takes what is wrong with a manifest, spot by spot. */
export interface LineProblems {
  /** How an error names a spot, in words and as data. */
  locate(spot: Spot): Pick<Placed<unknown>, 'place' | 'at'>
  /**
   * Adds a problem.
   *
   * @param title - what an annotation is called, in a few words
   */
  add(spot: Spot, problem: string, title?: string): void
}
