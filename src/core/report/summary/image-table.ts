import { altOf, type SavedImage } from '../../result/saved-image.ts'
import { forHtml, forMarkdown, plainUrl } from '../../text/foreign-text.ts'
import { link, table } from '../../text/markdown.ts'
import { describeBytes, describeNumber } from '../../text/amounts.ts'
import { durableUrls, findArtifact, visibleUrls } from '../whereabouts.ts'
import type { RunResult } from '../../result/run-result.ts'

/** Width of a picture in CSS pixels. */
const PICTURE_WIDTH = 120

/** What {@link renderImageTable} is made of. */
export interface ImageTableInput {
  readonly result: RunResult
  /** Whether durable URLs show as pictures: in a public repository. In a private one they are links (F95). */
  readonly showPictures: boolean
  /** Bytes of UTF-8 that the table may take. */
  readonly maxBytes: number
}

/** The picture as a link to itself, in HTML since Markdown has no width for it. */
function picture(image: SavedImage, url: string): string {
  const source = plainUrl(url)
  const alt = forHtml(altOf(image)).replaceAll('|', '&#124;')
  return `<a href="${source}"><img src="${source}" width="${PICTURE_WIDTH}" alt="${alt}"></a>`
}

function cells(image: SavedImage): readonly string[] {
  const { name, origin, model, width, height, bytes, seconds, credits } = image
  return [
    forMarkdown(name) + (origin === 'generated' ? '' : `, ${origin}`),
    forMarkdown(model),
    `${width} × ${height}, ${describeBytes(bytes)}`,
    seconds === undefined ? '' : describeNumber(seconds),
    credits === undefined ? '' : describeNumber(credits),
  ]
}

/** The images that arrived, one row each: as many as fit. Empty where none did. */
export function renderImageTable({ result, showPictures, maxBytes }: ImageTableInput): string {
  const urls = durableUrls(result.deliveries)
  const visible = visibleUrls(result.deliveries)
  const withPictures = showPictures && visible.size > 0
  const artifact = findArtifact(result.deliveries)

  const row = (image: SavedImage): readonly string[] => {
    const url = urls.get(image.path) ?? ''
    const links = [link('file', url), link('artifact', artifact?.url ?? ''), link('source, expires', image.sourceUrl)]
    const rest = [...cells(image), links.filter((each) => each !== '').join(' · ')]
    const shown = visible.get(image.path)
    return withPictures ? [shown === undefined ? '' : picture(image, shown), ...rest] : rest
  }

  return table({
    head: [...(withPictures ? ['Picture'] : []), 'Name', 'Model', 'Size', 'Seconds', 'Credits', 'Links'],
    items: result.images,
    row,
    leftOut: 'more images do not fit on this page; the output `result` names them all.',
    maxBytes,
  })
}
