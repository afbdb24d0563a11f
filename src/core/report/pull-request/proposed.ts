import type { SavedImage } from '../../result/saved-image.ts'
import { describeBytes, describeCredits } from '../../text/amounts.ts'
import { forMarkdown } from '../../text/foreign-text.ts'
import { countLeftOut, link, NOTE_BYTES, takeFitting, unbroken, utf8Length } from '../../text/markdown.ts'
import { MODEL_LENGTH, NO_PICTURES, renderPicture } from '../picture.ts'

/** A picture that the branch of a pull request has, and its base has not. */
export interface ProposedImage extends Pick<
  SavedImage,
  'name' | 'alt' | 'model' | 'width' | 'height' | 'bytes' | 'credits'
> {
  /** Durable URL of the base's file in its place, which it changes; left out where it is new. */
  readonly before?: string
  /** Durable URL of its file, at the commit that has it. */
  readonly after: string
  /** Its forms that change, each with the durable URL of its file; left out where there are none. */
  readonly forms?: readonly { readonly word: string; readonly url: string }[]
}

/** What {@link renderProposedImages} is made of. */
export interface ProposedImagesInput {
  readonly images: readonly ProposedImage[]
  /** As of a gallery. */
  readonly showPictures: boolean
  /** Bytes of UTF-8 that the pictures may take. */
  readonly maxBytes: number
}

/** A table of pictures, the same in each row. */
interface Grid {
  readonly title: string
  readonly picturesInRow: number
  readonly columns: number
  /** The cells of a picture, ready as Markdown. */
  readonly cells: (image: ProposedImage) => readonly string[]
}

/** New pictures beside each other. */
const NEW_COLUMNS = 3

/** A page that loads more is no longer quick: each picture has a megabyte or two, and there are two of each that changed. */
const MOST_IMAGES = 100

/** Bytes for a table's title and tags. */
const FRAME_BYTES = 100

/**
 * The pictures that changed, before and after, and the new ones, three in a row, each with its figures: as many as fit. In
 * a private repository there are links in place of the pictures, and a sentence says why. Empty where there is none.
 */
export function renderProposedImages({ images, showPictures, maxBytes }: ProposedImagesInput): string {
  if (images.length === 0) return ''
  const show = (image: ProposedImage, url: string): string => (showPictures ? renderPicture(image, url, '100%') : '')
  const after = (image: ProposedImage): string => show(image, image.after) + caption(image)
  const before = (image: ProposedImage): string => {
    const { before: url = '' } = image
    return `${show(image, url)}${link('before', url)}`
  }
  const [changed, added] = [images.filter(isChange), images.filter((image) => !isChange(image))]
  const why = showPictures ? '' : `${NO_PICTURES}\n\n`
  const room = maxBytes - NOTE_BYTES - utf8Length(why)
  const pairs: Grid = {
    title: 'Changed, before and after',
    picturesInRow: 1,
    columns: 2,
    cells: (image) => [before(image), after(image)],
  }
  const rows: Grid = {
    title: 'New',
    picturesInRow: NEW_COLUMNS,
    columns: NEW_COLUMNS,
    cells: (image) => [after(image)],
  }
  const first = renderGrid(changed.slice(0, MOST_IMAGES), pairs, room)
  const second = renderGrid(added.slice(0, MOST_IMAGES), rows, room - utf8Length(first.text))
  const left = images.length - first.count - second.count
  return (
    why +
    first.text +
    second.text +
    countLeftOut(left, "more pictures do not fit here; the run's summary tells of them.")
  )
}

/** Whether a picture takes the place of another one. */
export function isChange({ before }: ProposedImage): boolean {
  return before !== undefined
}

/** @returns how many pictures have found room, and their table; empty where none has */
function renderGrid(
  images: readonly ProposedImage[],
  { title, picturesInRow, columns, cells }: Grid,
  maxBytes: number,
): { readonly count: number; readonly text: string } {
  const width = `${Math.floor(100 / columns)}%`
  const cell = (content: string): string => `<td width="${width}" valign="top">\n\n${content}\n\n</td>\n`
  const rows = Array.from({ length: Math.ceil(images.length / picturesInRow) }, (_, row) =>
    images.slice(row * picturesInRow, (row + 1) * picturesInRow),
  )
  const lines = takeFitting({
    items: rows,
    line: (row) => `<tr>\n${row.flatMap(cells).map(cell).join('')}</tr>`,
    maxBytes: maxBytes - FRAME_BYTES,
  })
  const count = Math.min(lines.length * picturesInRow, images.length)
  return { count, text: count === 0 ? '' : `${title}:\n\n<table>\n${lines.join('')}</table>\n\n` }
}

/** HTML's line breaks, since an empty line would end the paragraph. */
function caption({ name, alt, model, width, height, bytes, credits, after, forms = [] }: ProposedImage): string {
  const figures = [
    ...(model === '' ? [] : [forMarkdown(model, MODEL_LENGTH)]),
    unbroken(`${width} × ${height}`),
    unbroken(describeBytes(bytes)),
    ...(credits === undefined ? [] : [unbroken(describeCredits(credits))]),
  ]
  const title = link(forMarkdown(name), after) || forMarkdown(name)
  const links = forms.map(({ word, url }) => link(word, url) || word)
  const lines = [title, alt === undefined ? '' : forMarkdown(alt), figures.join(' · '), links.join(' · ')]
  return lines.filter((line) => line !== '').join('<br>')
}
