import type { YamlEntry, YamlNode } from './node.ts'

/** A list at the top of a document that may be long. */
export interface LongList {
  /** Its key. */
  readonly key: string
  /** About how much of the document is read at a time. */
  readonly characters: number
}

/** A part of a document that can be read as one. */
export interface Piece {
  readonly text: string
  /** Lines of the document before the first one of the piece. */
  readonly linesAbove: number
}

type Mapping = Extract<YamlNode, { kind: 'mapping' }>

/** What may divide documents, or say how they are read: below the first line it changes what a piece would mean. */
const MARKER = /\n(?:---|\.\.\.)|(?:^|\n)%/

/**
 * Reads a document with a long list piece by piece, each with some of its items: what the library builds of a text is many
 * times as large, and takes the longer the more of it is there at once.
 *
 * A line that begins with the dash of an item begins one wherever it stands: whatever goes on over lines, be it in quotes,
 * brackets or a block, is indented deeper, or is a mistake. A piece that ends within such a thing is none without a mistake.
 *
 * @param read - reads a piece; `undefined` where anything is wrong with it
 * @returns what the document holds; `undefined` where it has to be read as a whole: it is short, written otherwise, or has
 *   a mistake, of which is to be said what is said of any
 */
export function readInPieces(
  text: string,
  list: LongList,
  read: (piece: Piece) => YamlNode | undefined,
): YamlNode | undefined {
  const pieces = [...cut(text, list)]
  const [first, ...others] = pieces.length > 1 ? readMappings(pieces, read) : []
  const top = first?.entries.at(-1)
  if (first === undefined || others.length < pieces.length - 1 || !isList(top, list)) return undefined
  const items = [...top.node.items]
  for (const [index, { entries }] of others.entries()) {
    const [more, ...below] = entries
    // What follows the list stands behind its last item.
    if (!isList(more, list) || (below.length > 0 && index < others.length - 1)) return undefined
    items.push(...more.node.items)
  }
  const below = others.at(-1)?.entries.slice(1) ?? []
  const entries = [...first.entries.slice(0, -1), { ...top, node: { ...top.node, items } }, ...below]
  return new Set(entries.map(({ key }) => key)).size < entries.length ? undefined : { ...first, entries }
}

/** Cuts before items, once in so many characters. Below the first piece each begins with the key of the list. */
function* cut(text: string, { key, characters }: LongList): Generator<Piece, void, undefined> {
  const found = new RegExp(`(?:^|\\n)${key}:[ \\t]*(?:[ \\t]#.*)?\\r?\\n(?:[ \\t]*(?:#.*)?\\r?\\n)*( *)- `).exec(text)
  if (found === null || MARKER.test(text)) return
  const dash = `\n${found[1] ?? ''}- `
  let [start, linesAbove] = [0, 0]
  for (let isLast = false; !isLast;) {
    const end = text.indexOf(dash, Math.max(start, found.index + found[0].length) + characters)
    isLast = end === -1
    const part = text.slice(start, isLast ? undefined : end + 1)
    yield start === 0 ? { text: part, linesAbove } : { text: `${key}:\n${part}`, linesAbove: linesAbove - 1 }
    linesAbove += part.split('\n').length - 1
    start = end + 1
  }
}

/** Reads pieces up to the first one that is no mapping. */
function readMappings(pieces: readonly Piece[], read: (piece: Piece) => YamlNode | undefined): readonly Mapping[] {
  const mappings: Mapping[] = []
  for (const piece of pieces) {
    const node = read(piece)
    if (node?.kind !== 'mapping') break
    mappings.push(node)
  }
  return mappings
}

function isList(
  entry: YamlEntry | undefined,
  { key }: LongList,
): entry is YamlEntry & { readonly node: Extract<YamlNode, { kind: 'list' }> } {
  return entry?.key === key && entry.node.kind === 'list'
}
