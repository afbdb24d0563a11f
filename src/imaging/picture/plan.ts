import { inspectOriginal } from '../file/inspect.ts'
import { greysOfProfile } from '../file/grey.ts'
import type { Original } from '../file/original.ts'
import { describeProfile } from '../file/profile.ts'
import type { FormPlan } from './form.ts'
import { layOut, type Extent } from './layout.ts'
import type { FormRecipe } from './recipe.ts'

/** What is to be done with one original. */
export interface PictureWork {
  readonly original: Omit<Original, 'profile'>
  /** One for each recipe, in their order; an error where the recipe and this original do not go together. */
  readonly plans: readonly (FormPlan | Error)[]
  /** What the greys of the original are in sRGB, where they are not the same. */
  readonly greys: Uint8Array | undefined
  /** What is to be known of every form, each a sentence. */
  readonly remarks: readonly string[]
}

/**
 * Says what comes of recipes for an original, before anything is decoded.
 *
 * @throws UnreadableOriginalError
 */
export function planForms(bytes: Uint8Array, recipes: readonly FormRecipe[]): PictureWork {
  const { profile, ...original } = inspectOriginal(bytes)
  const colours = coloursOf(profile, original.isGrey)
  const size = uprightSize(original)
  const plans = recipes.map((recipe) => planForm(size, recipe, colours.profile))
  return { original, plans, greys: colours.greys, remarks: colours.remarks }
}

function planForm(size: Extent, recipe: FormRecipe, profile: Buffer | undefined): FormPlan | Error {
  try {
    return { recipe, layout: layOut(size, recipe), profile }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function uprightSize({ width, height, orientation }: PictureWork['original']): Extent {
  return orientation.turns % 2 === 1 ? { width: height, height: width } : { width, height }
}

/** What becomes of the colours of an original. */
interface Colours {
  /** What goes into each form. */
  readonly profile: Buffer | undefined
  readonly greys: Uint8Array | undefined
  readonly remarks: readonly string[]
}

/**
 * Pixels stay in the colours that they are stored in, which a profile of RGB says of the form as well. Without any they are
 * shown as sRGB, so that one of sRGB can go. Forms have no grey, and so greys become those of sRGB.
 */
function coloursOf(profile: Buffer | undefined, isGrey: boolean): Colours {
  const none = { profile: undefined, greys: undefined, remarks: [] }
  if (profile === undefined) return none
  const { name, colours, isSrgb } = describeProfile(profile)
  if (isSrgb && colours === 'rgb') return none
  const title = name === '' ? 'Its colour profile' : `Its colour profile '${name}'`
  if (colours === 'rgb') return { ...none, profile: Buffer.from(profile), remarks: [`${title} is kept.`] }
  const greys = isGrey && colours === 'grey' ? greysOfProfile(profile) : undefined
  if (greys !== undefined) return { ...none, greys, remarks: [`${title} is converted to sRGB.`] }
  return { ...none, remarks: [`${title} does not fit and is left out, so that its colours may look different.`] }
}
