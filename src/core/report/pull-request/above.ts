/** The beginning of the marker, by which every release finds it; what follows tells whoever edits the text. */
const MARKER_START = '<!-- kie-image-action:pull-request'

/** The line above which a person's text stays. It does not show. */
const MARKER = `${MARKER_START} Each run writes anew what stands below this line. Text above it stays. -->`

/** A line of its own: in the middle of a sentence it is somebody's quotation. GitHub's pages end lines by CR and LF. */
const MARKER_LINE = new RegExp(String.raw`(?:^|\r?\n)${MARKER_START}[^\r\n]*-->[ \t]*(?=\r?\n|$)`)

/** What a person wrote above the first marker of a body, all of a body without one; it ends without white space. */
export function textAbove(body: string): string {
  return body.slice(0, MARKER_LINE.exec(body)?.index ?? body.length).trimEnd()
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
  const marked = MARKER_LINE.test(body) ? `${body.trimEnd()}\n\n${CLOSED}` : keepAbove(body, CLOSED)
  return marked.length > MOST_CHARACTERS ? body : marked
}

/** Whether this action has closed a pull request of that body. */
export function isMarkedClosed(body: string): boolean {
  return body.trimEnd().endsWith(CLOSED)
}
