import { fenceOf } from '../../text/markdown.ts'

/** The beginning of the marker, by which every release finds it; what follows tells whoever edits the text. */
const MARKER_START = '<!-- kie-image-action:pull-request'

/** The line above which a person's text stays. It does not show. */
const MARKER = `${MARKER_START} Each run writes anew what stands below this line. Text above it stays. -->`

/** In the middle of a line it is somebody's quotation. */
const MARKER_LINE = new RegExp(`^${MARKER_START}.*-->[ \\t]*$`)

/** What a person wrote above our marker, all of a body without one; it ends without white space. */
export function textAbove(body: string): string {
  return body.slice(0, findMarker(body) ?? body.length).trimEnd()
}

/**
 * Where our marker begins: the last line that is one, since a person may have copied it above and nothing of ours holds
 * another. In a block of code it is a copy, but for a block that never ends. GitHub's pages end lines by CR and LF.
 *
 * @returns an index; `undefined` where there is none
 */
function findMarker(body: string): number | undefined {
  let found: number | undefined
  let block: { readonly fence: string; readonly before: number | undefined } | undefined
  let start = 0
  for (const line of body.split('\n')) {
    const text = line.replace(/\r$/, '')
    const fence = fenceOf(text)
    if (MARKER_LINE.test(text)) found = start
    else if (block === undefined) block = fence === undefined ? undefined : { fence, before: found }
    else if (fence?.startsWith(block.fence) === true && text.trim() === fence) {
      found = block.before
      block = undefined
    }
    start += line.length + 1
  }
  return found
}

/** What stands below our marker, which it begins with; empty for a body without one. */
export function belowMarker(body: string): string {
  const found = findMarker(body)
  return found === undefined ? '' : body.slice(found)
}

/**
 * Puts a text below the marker, and what a person wrote above that.
 *
 * @param previous - the body as it is, empty where there is none
 * @param ours - Markdown that takes the place of all that stands below the marker
 */
export function keepAbove(previous: string, ours: string): string {
  const above = textAbove(previous)
  return `${above === '' ? '' : `${above}\n\n`}${MARKER}\n\n${ours}`
}

/** A line at the end of a body, which does not show and goes when the body is written anew. */
const CLOSED = '<!-- kie-image-action:closed -->'

/** Most characters of a body that GitHub takes. */
const MOST_CHARACTERS = 65_536

/** A body that says that this action, and no person, closes the pull request; as it is where there is no room for that. */
export function markClosed(body: string): string {
  const marked = findMarker(body) !== undefined ? `${body.trimEnd()}\n\n${CLOSED}` : keepAbove(body, CLOSED)
  return marked.length > MOST_CHARACTERS ? body : marked
}

/** Whether this action has closed a pull request of that body. */
export function isMarkedClosed(body: string): boolean {
  return body.trimEnd().endsWith(CLOSED)
}
