import { inspectOriginal } from '../file/inspect.ts'
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
  const colours = coloursOf(profile)
  const size = uprightSize(original)
  const plans = recipes.map((recipe) => planForm(size, recipe, colours.profile))
  return { original, plans, remarks: colours.remarks }
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

/**
 * Pixels stay in the colours that they are stored in, which a profile of RGB says of the form as well. Without any they are
 * shown as sRGB, so that one of sRGB can go. Forms have no grey and no CMYK, of which another could speak.
 */
function coloursOf(profile: Buffer | undefined): {
  readonly profile: Buffer | undefined
  readonly remarks: readonly string[]
} {
  if (profile === undefined) return { profile, remarks: [] }
  const { name, colours, isSrgb } = describeProfile(profile)
  if (isSrgb && colours === 'rgb') return { profile: undefined, remarks: [] }
  const title = name === '' ? 'Its colour profile' : `Its colour profile '${name}'`
  if (colours === 'rgb') return { profile, remarks: [`${title} is kept.`] }
  return {
    profile: undefined,
    remarks: [`${title} is not one of RGB and is left out, so that its colours may look different.`],
  }
}
