import { describeBytes } from '../../text/amounts.ts'
import { forMarkdown } from '../../text/foreign-text.ts'
import { countLeftOut, link, NOTE_BYTES, page, takeFitting, unbroken } from '../../text/markdown.ts'
import { renderPicture } from '../gallery.ts'

/** One picture of a candidate. */
export interface CandidatePicture {
  /** Durable URL of its file. */
  readonly url: string
  /** Size in pixels. */
  readonly width: number
  readonly height: number
  /** Size in bytes. */
  readonly bytes: number
}

/** A candidate of an image. */
export interface ProposedCandidate {
  /** From 1. */
  readonly number: number
  /** Whether a person has picked it. */
  readonly isPicked: boolean
  /** Whether the branch that is proposed has it as the image. */
  readonly standsIn: boolean
  /** Several where a task gives several. */
  readonly pictures: readonly CandidatePicture[]
}

/** The candidates of an image that is proposed. */
export interface CandidatesOfImage {
  /** Name of the image, as planned. */
  readonly image: string
  /** The author's words for what it shows. */
  readonly alt?: string
  /** In the order of their numbers. */
  readonly candidates: readonly ProposedCandidate[]
}

/** What {@link renderCandidates} is made of. */
export interface CandidatesInput {
  readonly images: readonly CandidatesOfImage[]
  /** As of a gallery. */
  readonly showPictures: boolean
  /** What a comment begins with that picks one; empty where there is no such command. */
  readonly pickCommand: string
  /** Bytes of UTF-8 that all of it may take. */
  readonly maxBytes: number
}

/** Candidates beside each other. */
const COLUMNS = 4

/** A page that loads more is no longer quick: each picture has a megabyte or two. */
const MOST_PICTURES = 100

/** All candidates are on a branch that is called after the one which is proposed. */
const LEFT_OUT =
  "more images have candidates, which do not fit here: they are on the branch with this one's name and `-candidates` at its end."

/** Bytes for what stands above the candidates of all images. */
const TOP_BYTES = 400

/**
 * The candidates of each image, side by side with their numbers, which of them stands in or was picked, and the line of a
 * comment that picks another one: of as many images as fit. In a private repository there are links in place of the
 * pictures. Empty where no image has more than one.
 */
export function renderCandidates(input: CandidatesInput): string {
  const open = input.images.filter(({ candidates }) => candidates.length > 1)
  if (open.length === 0) return ''
  let pictures = 0
  const shown = open.filter((image) => {
    pictures += image.candidates.flatMap((each) => each.pictures).length
    return pictures <= MOST_PICTURES
  })
  const lines = takeFitting({
    items: shown,
    line: (image) => renderImage(image, input),
    maxBytes: input.maxBytes - NOTE_BYTES - TOP_BYTES,
  })
  const left = countLeftOut(open.length - lines.length, LEFT_OUT)
  return page(['#### Candidates', describePick(input.pickCommand, open), lines.join(''), left])
}

/** The line of a comment that picks another one than that which stands in. */
function describePick(pickCommand: string, [first]: readonly CandidatesOfImage[]): string {
  const other = first?.candidates.find(({ standsIn }) => !standsIn)
  if (pickCommand === '' || first === undefined || other === undefined) return ''
  const line = `\`${pickCommand} ${first.image} ${other.number}\``
  return `A comment that begins with ${line} puts that one in its place, at no cost.`
}

function renderImage(
  { image, alt, candidates }: CandidatesOfImage,
  { showPictures }: Pick<CandidatesInput, 'showPictures'>,
): string {
  const named = { name: image, ...(alt !== undefined && { alt }) }
  const picture = (candidate: ProposedCandidate, { url, width, height, bytes }: CandidatePicture): string => {
    const seen = showPictures ? renderPicture(named, url, '100%') : ''
    const title = link(`${candidate.number}`, url) || `${candidate.number}`
    const figures = `${unbroken(`${width} × ${height}`)} · ${unbroken(describeBytes(bytes))}`
    return `${seen}**${title}**${describeStanding(candidate)}<br>${figures}`
  }
  const width = `${Math.floor(100 / Math.min(COLUMNS, candidates.length))}%`
  const cells = candidates.map((candidate) => {
    const pictures = candidate.pictures.map((each) => picture(candidate, each))
    return `<td width="${width}" valign="top">\n\n${pictures.join('<br>')}\n\n</td>\n`
  })
  const rows = Array.from({ length: Math.ceil(cells.length / COLUMNS) }, (_, row) =>
    cells.slice(row * COLUMNS, (row + 1) * COLUMNS).join(''),
  )
  return `${forMarkdown(image)}:\n\n<table>\n${rows.map((row) => `<tr>\n${row}</tr>\n`).join('')}</table>\n`
}

function describeStanding({ isPicked, standsIn }: ProposedCandidate): string {
  if (isPicked) return ', picked'
  return standsIn ? ', stands in' : ''
}
