import type { Crew } from './crew.ts'
import type { FormMakerOptions, TakeForm } from './options.ts'
import type { FormRecipe, MadeForm } from './picture/recipe.ts'

/**
 * Makes forms of originals in threads of its own, which start with the first original and hold one decoded picture each.
 *
 * Nothing of that is loaded before a form is asked for.
 */
export class FormMaker {
  readonly #options: FormMakerOptions
  #crew: Promise<Crew> | undefined

  constructor(options: FormMakerOptions) {
    this.#options = options
  }

  /**
   * Decodes an original once, and makes each form of it. Nothing of a form that was taken is kept: several can be large.
   *
   * @param original - a whole PNG, JPEG, WebP or AVIF
   * @param take - is given each form as soon as it is made; resolves when all were
   * @throws UnreadableOriginalError where no form can be made of it
   * @throws the signal's reason where that ended the work
   */
  async makeEach(original: Uint8Array, recipes: readonly FormRecipe[], take: TakeForm): Promise<void> {
    this.#crew ??= import('./crew.ts').then(({ Crew }) => new Crew(this.#options))
    const crew = await this.#crew
    await crew.make(original, recipes, take)
  }

  /**
   * As {@link makeEach}, for whoever needs all of them together.
   *
   * @returns one for each recipe, in their order; an error in place of a form that could not be made
   */
  async make(original: Uint8Array, recipes: readonly FormRecipe[]): Promise<readonly (MadeForm | Error)[]> {
    const made: (MadeForm | Error)[] = []
    await this.makeEach(original, recipes, (form, index) => {
      made[index] = form
    })
    return made
  }

  /** Ends all threads. What is still being made rejects. */
  async close(): Promise<void> {
    const crew = await this.#crew
    await crew?.close()
  }
}
