import { describeNumber } from './amounts.ts'
import { plainUrl } from './foreign-text.ts'

/** Things to list, and what to do with those that do not fit. */
export interface ListOptions<T> {
  readonly items: readonly T[]
  /** Said after the number of items that are left out, with the verb: `more images are not shown here.` */
  readonly leftOut: string
  /** Bytes of UTF-8 that the list may take. */
  readonly maxBytes: number
}

/** Things to list line by line. */
export interface LineOptions<T> extends ListOptions<T> {
  /** The line of an item, ready as Markdown. Called only for items that may fit. */
  readonly line: (item: T) => string
}

/** Things to list in a table. */
export interface TableOptions<T> extends ListOptions<T> {
  /** Headings, ready as Markdown. */
  readonly head: readonly string[]
  /** The cells of an item, ready as Markdown without a pipe or a line end. Called only for items that may fit. */
  readonly row: (item: T) => readonly string[]
}

/** Bytes that a line on what was left out may take. */
export const NOTE_BYTES = 200

/** The first line of a fenced block of code: at least three ticks with no tick behind them, or three tildes. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/

/** The ticks or tildes by which a line begins a block of code, or may end one; `undefined` for any other line. */
export function fenceOf(line: string): string | undefined {
  return FENCE.exec(line)?.[1]
}

/** Bytes of a text in UTF-8, which is how GitHub measures pages. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text)
}

/** A comment's place on its page, and a line's in its file. Any other fragment may carry a right, as `#token=…` would. */
const PLACE = /#(?:issuecomment-|L)\d+$/

/**
 * A link, empty where the URL is none of the web.
 *
 * @param label - text of ours, ready as Markdown
 * @param url - may be foreign: nothing in it ends the link, and of what follows its path the place of a comment or of a
 *   line alone is kept
 */
export function link(label: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return ''
  const [place = ''] = PLACE.exec(url) ?? []
  return `[${label}](${plainUrl(url)}${place})`
}

/** One line for each of the first items, as many as fit, and a line that counts the others. */
export function fitLines<T>({ items, line, leftOut, maxBytes }: LineOptions<T>): string {
  const lines = takeFitting({ items, line, maxBytes: maxBytes - NOTE_BYTES })
  return lines.join('') + countLeftOut(items.length - lines.length, leftOut)
}

/** The lines of the first items, as many as fit, each with its line end. */
export function takeFitting<T>({ items, line, maxBytes }: Omit<LineOptions<T>, 'leftOut'>): readonly string[] {
  const lines: string[] = []
  let room = maxBytes
  for (const item of items) {
    const next = `${line(item)}\n`
    room -= utf8Length(next)
    if (room < 0) break
    lines.push(next)
  }
  return lines
}

/** A paragraph of at most {@link NOTE_BYTES} on things that are left out of a list; empty where there are none. */
export function countLeftOut(count: number, leftOut: string): string {
  return count === 0 ? '' : `\n${describeNumber(count)} ${leftOut}\n`
}

/** Markdown that shows when somebody opens it; empty where it is. @param title - ready as HTML */
export function fold(title: string, content: string): string {
  // The empty line after the tag makes Markdown of what follows it.
  return content === '' ? '' : `<details><summary>${title}</summary>\n\n${content.trimEnd()}\n\n</details>\n`
}

/** A figure and its unit that no line breaks between. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

/** A table with as many rows as fit; empty where there is no item. */
export function table<T>({ head, row, maxBytes, ...list }: TableOptions<T>): string {
  if (list.items.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const top = `${line(head)}\n${line(head.map(() => '---'))}\n`
  return top + fitLines({ ...list, line: (item) => line(row(item)), maxBytes: maxBytes - utf8Length(top) })
}

/** The parts of a page with an empty line between them; those that are empty are left out. */
export function page(parts: readonly string[]): string {
  const shown = parts.map((part) => part.trimEnd()).filter((part) => part !== '')
  return `${shown.join('\n\n')}\n`
}
