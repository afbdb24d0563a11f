import { afterAll } from '@jest/globals'
import { FormMaker, type FormRecipe, type MadeForm } from '../../src/imaging/index.ts'

/** One thread for a test file, as each takes a while to start. */
const maker = new FormMaker({ workers: 1 })
afterAll(() => maker.close())

/** A recipe of which a test says what matters to it. */
export function recipe(of: Partial<FormRecipe> = {}): FormRecipe {
  return { format: 'png', quality: 80, fit: 'cover', metadata: false, ...of }
}

/** Makes forms of an original, none of which may fail. */
export async function makeForms(original: Uint8Array, ...recipes: readonly FormRecipe[]): Promise<readonly MadeForm[]> {
  const made = await maker.make(original, recipes)
  return made.map((form) => {
    if (form instanceof Error) throw form
    return form
  })
}

/** Makes one form of an original. */
export async function makeOne(original: Uint8Array, of: Partial<FormRecipe> = {}): Promise<MadeForm> {
  const [form] = await makeForms(original, recipe(of))
  if (form === undefined) throw new Error('No form came')
  return form
}
