import type { ImageFile, SavedImage } from '../result/saved-image.ts'

/** Files whose shapes differ by less show the same. */
const SAME_SHAPE = 0.02

/** In pixels: no page shows a picture among others wider than this. */
const WIDE_ENOUGH = 640

/**
 * The file by which a page shows an image: of those that show all of it, and wide enough, the one with the fewest bytes.
 *
 * @param isUsable - whether the page can show a file
 */
export function shownFile(image: SavedImage, isUsable: (file: ImageFile) => boolean): ImageFile {
  const { width, height } = image.original ?? image
  const shape = width / height
  const serves = (file: ImageFile): boolean =>
    file.width >= Math.min(WIDE_ENOUGH, width) && Math.abs(file.width / file.height / shape - 1) < SAME_SHAPE
  const [smallest] = (image.files ?? [])
    .filter((file) => isUsable(file) && serves(file))
    .toSorted((a, b) => a.bytes - b.bytes)
  return smallest ?? image
}

/** The forms among the files of an image, each with its word. */
export function shownForms({ files = [] }: SavedImage): readonly { readonly word: string; readonly file: ImageFile }[] {
  return files.flatMap((file) => (file.derivedFrom === undefined ? [] : [{ word: file.derivedFrom.form, file }]))
}
