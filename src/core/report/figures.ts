import type { SavedImage } from '../result/saved-image.ts'
import { forMarkdown } from '../text/foreign-text.ts'
import { fold, link, table, unbroken } from '../text/markdown.ts'
import { describeBytes, describeNumber } from '../text/amounts.ts'
import { modelsOf } from './gallery.ts'
import { MODEL_LENGTH } from './picture.ts'
import { durableUrls, findArtifact } from './whereabouts.ts'
import type { RunResult } from '../result/run-result.ts'

/** Bytes of the tags around the table. */
const FRAME_BYTES = 100

/** What {@link renderFigures} is made of. */
export interface FiguresInput {
  readonly result: Pick<RunResult, 'images' | 'deliveries'>
  /** Said after the number of images that are left out, with the verb. */
  readonly leftOut: string
  /** Bytes of UTF-8 that the table may take. */
  readonly maxBytes: number
}

/** A column of the table. */
interface Column {
  readonly head: string
  readonly cell: (image: SavedImage) => string
}

/**
 * A folded table of the images that arrived, one row each: as many as fit. A column that would say the same in each row is
 * left out. Empty where no image arrived.
 */
export function renderFigures({ result, leftOut, maxBytes }: FiguresInput): string {
  const columns = columnsFor(result)
  const figures = table({
    head: columns.map(({ head }) => head),
    items: result.images,
    row: (image) => columns.map(({ cell }) => cell(image)),
    leftOut,
    maxBytes: maxBytes - FRAME_BYTES,
  })
  return fold('Figures and links', figures)
}

function columnsFor({ images, deliveries }: FiguresInput['result']): readonly Column[] {
  const urls = durableUrls(deliveries)
  const artifact = findArtifact(deliveries)
  const links = ({ path, sourceUrl }: SavedImage): string =>
    [link('file', urls.get(path) ?? ''), link('artifact', artifact?.url ?? ''), link('source, expires', sourceUrl)]
      .filter((each) => each !== '')
      .join(' · ')
  const model = { head: 'Model', cell: (image: SavedImage) => forMarkdown(image.model, MODEL_LENGTH) }
  const origin = { head: 'From', cell: (image: SavedImage) => (image.origin === 'generated' ? 'new' : image.origin) }
  const credentials = {
    head: 'Content Credentials',
    cell: (image: SavedImage) => (image.contentCredentials === true ? 'inside' : ''),
  }
  const areNew = images.every((image) => image.origin === 'generated')
  return [
    { head: 'Name', cell: ({ name }) => forMarkdown(name) },
    ...(modelsOf(images).length > 1 ? [model] : []),
    ...(areNew ? [] : [origin]),
    { head: 'Pixels', cell: ({ width, height }) => unbroken(`${width} × ${height}`) },
    { head: 'Size', cell: ({ bytes }) => unbroken(describeBytes(bytes)) },
    { head: 'Seconds', cell: ({ seconds }) => (seconds === undefined ? '' : describeNumber(seconds)) },
    { head: 'Credits', cell: ({ credits }) => (credits === undefined ? '' : describeNumber(credits)) },
    ...(images.some(({ contentCredentials }) => contentCredentials) ? [credentials] : []),
    { head: 'Links', cell: links },
  ]
}
