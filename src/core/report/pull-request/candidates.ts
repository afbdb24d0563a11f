import { describeBytes, describeNumber } from '../../text/amounts.ts'
import { forMarkdown } from '../../text/foreign-text.ts'
import { fitLines, link, NOTE_BYTES, page, unbroken, utf8Length } from '../../text/markdown.ts'
import { renderPicture } from '../picture.ts'

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
  /** Page of the directory in which all of them lie; empty where it is not known. */
  readonly url: string
  /** Bytes of UTF-8 that all of it may take. */
  readonly maxBytes: number
}

/** Candidates beside each other. */
const COLUMNS = 4

/** A page that loads more is no longer quick: each picture has a megabyte or two. */
const MOST_PICTURES = 100

/** Bytes for what stands above the candidates of all images. */
const TOP_BYTES = 400

/** The share of the room that the names of images may take whose candidates have none. */
const NAMES_SHARE = 0.3

/** No image's candidates take less. */
const LEAST_BYTES = 200

/**
 * The candidates of each image, side by side with their numbers, which of them stands in or was picked, and the line of a
 * comment that picks another one: of as many images as fit. The others are named, with the place where their candidates
 * lie. In a private repository there are links in place of the pictures. Empty where no image has more than one.
 */
export function renderCandidates(input: CandidatesInput): string {
  const open = input.images.filter(({ candidates }) => candidates.length > 1)
  if (open.length === 0) return ''
  const room = input.maxBytes - TOP_BYTES
  const names = open.reduce((bytes, image) => bytes + utf8Length(nameImage(image)) + 1, 0)
  const forRest = utf8Length(describeUnshown(open.length, input)) + NOTE_BYTES + Math.min(names, room * NAMES_SHARE)
  const all = chooseShown(open, input, room)
  const shown = all.size === open.length ? all : chooseShown(open, input, room - forRest)
  const tables = [...shown.values()].join('')
  const rest = open.filter((image) => !shown.has(image))
  const left = room - utf8Length(tables) - utf8Length(describeUnshown(rest.length, input))
  const lines = { items: rest, line: nameImage, leftOut: 'more of them are not named here.', maxBytes: left }
  return page([
    ...['#### Candidates', describePick(input.pickCommand, open), tables],
    ...(rest.length === 0 ? [] : [describeUnshown(rest.length, input), fitLines(lines)]),
  ])
}

/** The candidates of those images that fit, one that does not leaving its room to the next. */
function chooseShown(
  images: readonly CandidatesOfImage[],
  input: Pick<CandidatesInput, 'showPictures'>,
  maxBytes: number,
): ReadonlyMap<CandidatesOfImage, string> {
  const shown = new Map<CandidatesOfImage, string>()
  let [bytes, pictures] = [maxBytes, MOST_PICTURES]
  for (const image of images) {
    const count = image.candidates.flatMap((each) => each.pictures).length
    if (count > pictures || bytes < LEAST_BYTES) continue
    const table = `${renderImage(image, input)}\n`
    if (utf8Length(table) > bytes) continue
    shown.set(image, table)
    bytes -= utf8Length(table)
    pictures -= count
  }
  return shown
}

/** How many images have candidates that are not shown, and where these lie. */
function describeUnshown(count: number, { url }: Pick<CandidatesInput, 'url'>): string {
  const [images, have] = count === 1 ? ['image', 'has'] : ['images', 'have']
  const branch = link('their branch', url) || "the branch with this one's name and `-candidates` at its end"
  return `${describeNumber(count)} more ${images} ${have} candidates, which do not fit here: ${branch} has them, and all can be picked.`
}

function nameImage({ image, candidates }: CandidatesOfImage): string {
  const standing = candidates.find(({ standsIn }) => standsIn)
  const which = standing === undefined ? '' : `, ${standing.number}${describeStanding(standing).slice(1)}`
  return `- ${forMarkdown(image)}: ${candidates.length} candidates${which}`
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

/** One that was picked and has not come to its place is not what a merge would bring. */
function describeStanding({ isPicked, standsIn }: ProposedCandidate): string {
  if (!standsIn) return ''
  return isPicked ? ', picked' : ', stands in'
}
