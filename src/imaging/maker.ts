import type { Crew } from './crew.ts'
import type { FormMakerOptions } from './options.ts'
import type { FormRecipe, MadeForm } from './picture/recipe.ts'

/**
 * Makes forms of originals in threads of its own, which start with the first original and hold one decoded picture each.
 *
 * Nothing of that is loaded before {@link FormMaker.make} is called.
 */
export class FormMaker {
  readonly #options: FormMakerOptions
  #crew: Promise<Crew> | undefined

  constructor(options: FormMakerOptions) {
    this.#options = options
  }

  /**
   * Decodes an original once, and makes each form of it.
   *
   * @param original - a whole PNG, JPEG, WebP or AVIF
   * @returns one for each recipe, in their order; an error in place of a form that could not be made
   * @throws UnreadableOriginalError where no form can be made of it
   * @throws the signal's reason where that ended the work
   */
  async make(original: Uint8Array, recipes: readonly FormRecipe[]): Promise<readonly (MadeForm | Error)[]> {
    this.#crew ??= import('./crew.ts').then(({ Crew }) => new Crew(this.#options))
    const crew = await this.#crew
    return crew.make(original, recipes)
  }

  /** Ends all threads. What is still being made rejects. */
  async close(): Promise<void> {
    const crew = await this.#crew
    await crew?.close()
  }
}
