import type { MadeForm } from './picture/recipe.ts'

/** How forms are made, whatever the picture. */
export interface FormMakerOptions {
  /** Ends all work at once. */
  readonly signal?: AbortSignal
  /** How many threads at most. Default: as many as cores, at most 4. */
  readonly workers?: number
}

/**
 * Is given a form as soon as it is made, or the error in place of one that could not be. Must not throw.
 *
 * @param index - of its recipe
 */
export type TakeForm = (form: MadeForm | Error, index: number) => void
