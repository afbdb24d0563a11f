import type { ImageFile, SavedImage } from '../result/saved-image.ts'
import { MODEL_LENGTH, NO_PICTURES, renderPicture } from './picture.ts'
import { shownFile, shownForms } from './shown.ts'
import { forMarkdown } from '../text/foreign-text.ts'
import { countLeftOut, link, NOTE_BYTES, takeFitting, unbroken, utf8Length } from '../text/markdown.ts'
import { describeBytes } from '../text/amounts.ts'
import { durableUrls, findArtifact, visibleUrls } from './whereabouts.ts'
import type { RunResult } from '../result/run-result.ts'

/** Pictures beside each other. */
const COLUMNS = 3

/** Widths of a column and of the picture in it. */
interface Layout {
  readonly column: string
  readonly picture: string
}

/** In CSS pixels; GitHub makes it narrower where its page is. */
const LONE: Layout = { column: '', picture: '640' }
const TWO: Layout = { column: '50%', picture: '100%' }
const ROWS: Layout = { column: '33%', picture: '100%' }

/** A page that loads more is no longer quick: each picture has a megabyte or two. */
const MOST_IMAGES = 200

/** Whole numbers above this are no shape that people speak of. */
const MOST_OF_SHAPE = 21

/** Shapes that models call otherwise than their shortest form. */
const SHAPE_NAMES: Readonly<Record<string, string>> = { '7:3': '21:9', '3:7': '9:21' }

/** Bytes for the tags of the table. */
const FRAME_BYTES = 200

const DRAFT = 'The assets of a draft show on no page; the links open them for whoever may see the draft.'

/** What {@link renderGallery} is made of. */
export interface GalleryInput {
  readonly result: Pick<RunResult, 'images' | 'deliveries'>
  /**
   * Whether durable URLs show as pictures: in a public repository. In a private one they are links, as GitHub loads the
   * pictures of its pages through a proxy that nobody is logged in to
   * (https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-anonymized-urls).
   */
  readonly showPictures: boolean
  /** Said after the number of images that are left out, with the verb. */
  readonly leftOut: string
  /** Bytes of UTF-8 that the gallery may take. */
  readonly maxBytes: number
}

/**
 * The images that arrived: three pictures in a row, each with its name, its size and a link, as many as fit. Where no page
 * can show them it is a list, and a sentence says why. Empty where no image arrived.
 */
export function renderGallery({ result, showPictures, leftOut, maxBytes }: GalleryInput): string {
  const { images, deliveries } = result
  if (images.length === 0) return ''
  const visible = showPictures ? visibleUrls(deliveries) : new Map<string, string>()
  const caption = captions(result)
  const layout = [LONE, LONE, TWO][images.length] ?? ROWS
  const isTable = visible.size > 0 && layout !== LONE
  // Nobody says that GitHub's proxy lets AVIF pass.
  const isLoaded = ({ path, mediaType }: ImageFile): boolean => visible.has(path) && mediaType !== 'image/avif'
  const item = (image: SavedImage): string => {
    if (visible.size === 0) return `- ${caption(image, ' · ')}`
    const file = shownFile(image, isLoaded)
    const url = isLoaded(file) ? visible.get(file.path) : undefined
    const shown = `${url === undefined ? '' : renderPicture(image, url, layout.picture)}${caption(image, '<br>')}`
    return isTable ? `<td width="${layout.column}" valign="top">\n\n${shown}\n\n</td>` : shown
  }
  const before = [describeCommon(images), whyNoPictures(result, showPictures)]
    .filter((part) => part !== '')
    .map((part) => `${part}\n\n`)
    .join('')
  const lines = takeFitting({
    items: images.slice(0, MOST_IMAGES),
    line: item,
    maxBytes: maxBytes - NOTE_BYTES - FRAME_BYTES - utf8Length(before),
  })
  const shown = isTable && lines.length > 0 ? pictureTable(lines) : lines.join('')
  return before + shown + countLeftOut(images.length - lines.length, leftOut)
}

/** HTML, since Markdown has no table without a head and no width; what stands between empty lines is Markdown. */
function pictureTable(cells: readonly string[]): string {
  const rows = cells.flatMap((each, index) => (index > 0 && index % COLUMNS === 0 ? ['</tr>\n<tr>\n', each] : [each]))
  return `<table>\n<tr>\n${rows.join('')}</tr>\n</table>\n`
}

/** What is said of each image, with a link to it where there is one that lasts, else where nothing else holds it. */
function captions({ deliveries }: GalleryInput['result']): (image: SavedImage, between: string) => string {
  const urls = durableUrls(deliveries)
  const hasArtifact = findArtifact(deliveries) !== undefined
  return (image, between) => {
    const { name, path, origin, width, height, bytes, sourceUrl } = image
    const url = urls.get(path)
    const title = url === undefined ? forMarkdown(name) : link(forMarkdown(name), url)
    const source = url === undefined && !hasArtifact ? link('source, expires', sourceUrl) : ''
    const figures = [unbroken(`${width} × ${height}`), unbroken(describeBytes(bytes)), source]
    const forms = shownForms(image).map(({ word, file }) => link(word, urls.get(file.path) ?? '') || word)
    const lines = [figures.filter(Boolean).join(' · '), forms.join(' · ')].filter(Boolean)
    return `${title}${origin === 'generated' ? '' : `, ${origin}`}${between}${lines.join(between)}`
  }
}

function whyNoPictures({ deliveries }: GalleryInput['result'], showPictures: boolean): string {
  if (durableUrls(deliveries).size === 0) return ''
  if (!showPictures) return NO_PICTURES
  return visibleUrls(deliveries).size === 0 ? DRAFT : ''
}

/** The models of the images, each once. */
export function modelsOf(images: readonly SavedImage[]): readonly string[] {
  return [...new Set(images.map(({ model }) => model))]
}

/** What all images have in common, said once. */
function describeCommon(images: readonly SavedImage[]): string {
  const [model = '', ...models] = modelsOf(images)
  const [shape, ...shapes] = new Set(images.map(shapeOf))
  const all = images.length === 1 ? 'Made' : 'All made'
  const common = [
    ...(model === '' || models.length > 0 ? [] : [`with ${forMarkdown(model, MODEL_LENGTH)}`]),
    ...(shape === undefined || shapes.length > 0 ? [] : [`as ${shape}`]),
  ]
  return common.length === 0 ? '' : `${all} ${common.join(', ')}.`
}

/** Such as `3:2`; `undefined` where it has no short name. */
function shapeOf({ width, height }: SavedImage): string | undefined {
  const divisor = greatestDivisor(width, height)
  const [across, down] = [width / divisor, height / divisor]
  const shape = `${across}:${down}`
  return Math.max(across, down) > MOST_OF_SHAPE ? undefined : (SHAPE_NAMES[shape] ?? shape)
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
