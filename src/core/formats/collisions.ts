import { sizeSuffix } from './form.ts'
import { formsIn, type FormatsWish } from './wish.ts'

/** An image whose forms have names. */
export interface NamedForms<Image> {
  readonly image: Image
  /** What its pictures are called. */
  readonly names: readonly string[]
  readonly formats: FormatsWish | undefined
}

/** A form that would be called as a picture of another image is, but for the extension at most. */
export interface FormCollision<Image> {
  readonly image: Image
  /** The form's word. */
  readonly word: string
  /** The name that both would have. */
  readonly name: string
}

/** Finds the forms whose names belong to other images; of each image the first. */
export function findCollisions<Image>(images: readonly NamedForms<Image>[]): readonly FormCollision<Image>[] {
  const taken = new Set(images.flatMap(({ names }) => names))
  return images.flatMap(({ image, names, formats }) => {
    const forms = formats === undefined ? [] : formsIn(formats)
    const sized = forms.filter(({ width }) => width !== undefined)
    const met = sized.flatMap((form) =>
      names.map((name) => ({ image, word: form.word, name: `${name}${sizeSuffix(form)}` })),
    )
    return met.filter(({ name }) => taken.has(name)).slice(0, 1)
  })
}
