import { altOf, type SavedImage } from '../result/saved-image.ts'
import { forHtml, plainUrl } from '../text/foreign-text.ts'

/** Why there are links in place of the pictures in a private repository. */
export const NO_PICTURES =
  'GitHub loads pictures into its pages from public repositories alone, so that here the links open them.'

/** Characters of a model's name that are shown; of a collected task it is what kie's reply says. */
export const MODEL_LENGTH = 200

/**
 * A picture, with what follows it on a line of its own. GitHub itself makes a link of one that is none.
 *
 * @param width - in CSS pixels, or as a share with `%`
 */
export function renderPicture(image: Pick<SavedImage, 'alt' | 'name'>, url: string, width: string): string {
  // An empty line in it would end the paragraph.
  const alt = forHtml(altOf(image).replace(/\s+/g, ' '))
  return `<img src="${plainUrl(url)}" width="${width}" alt="${alt}"><br>`
}
