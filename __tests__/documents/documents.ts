import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import markdownIt from 'markdown-it'

export const ROOT = path.resolve(import.meta.dirname, '../..')

type Token = ReturnType<ReturnType<typeof markdownIt>['parse']>[number]

/** A document for people, in Markdown. */
export interface Document {
  /** Path from the root. */
  readonly file: string
  readonly text: string
}

/** A fenced block of code in a document. */
export interface Block {
  readonly file: string
  /** Of the fence that opens it. */
  readonly line: number
  readonly language: string
  /** Without the indentation of the list that it stands in. */
  readonly text: string
}

/** Every document: those at the root, the pages of docs/, and what explains an example. */
export const DOCUMENTS: readonly Document[] = [
  ...filesIn('.').filter((file) => !file.includes('/')),
  ...filesIn('docs', { recursive: true }),
  ...filesIn('examples', { recursive: true }).filter((file) => path.basename(file) === 'README.md'),
].map((file) => ({ file, text: read(file) }))

/** The text of a file, by its path from the root. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

function filesIn(folder: string, options: { readonly recursive: boolean } = { recursive: false }): readonly string[] {
  const files = readdirSync(path.join(ROOT, folder), options).map((file) => path.posix.join(folder, String(file)))
  return files.filter((file) => file.endsWith('.md')).toSorted()
}

/** What a text of Markdown consists of, block by block, as GitHub reads it. */
export function parseMarkdown(text: string): readonly Token[] {
  return markdownIt({ html: true }).parse(text, {})
}

/** What stands in the paragraphs, headings, items and cells of a text, each piece with what it is made of. */
export function inlinesOf(text: string): readonly (readonly Token[])[] {
  return parseMarkdown(text).flatMap(({ type, children }) => (type === 'inline' ? [children ?? []] : []))
}

/** A picture that a document shows in the reader's colours, as `<picture>`. */
export interface ShownPicture {
  readonly file: string
  /** Paths from the document. */
  readonly light: string
  readonly dark: string
  /** For those who do not see it. */
  readonly words: string
}

const PICTURE =
  /<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">\s*<img src="([^"]+)" alt="([^"]+)">\s*<\/picture>/g

/** The pictures of a document. */
export function picturesOf({ file, text }: Document): readonly ShownPicture[] {
  return Array.from(text.matchAll(PICTURE), ([, dark = '', light = '', words = '']) => ({ file, light, dark, words }))
}

/** The words of a piece, without marks, pictures and the addresses of links. */
export function wordsOf(inline: readonly Token[]): string {
  return inline
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : ['text', 'code_inline'].includes(type) ? content : ''))
    .join('')
}

/** The fenced blocks of a document. */
export function blocksOf({ file, text }: Document): readonly Block[] {
  return parseMarkdown(text)
    .filter(({ type }) => type === 'fence')
    .map(({ map, info, content }) => ({ file, line: (map?.[0] ?? 0) + 1, language: info.trim(), text: content }))
}

/** The anchors that GitHub gives to the headings of a text. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const tokens = parseMarkdown(text)
  const anchors = new Set<string>()
  for (const [index, { type }] of tokens.entries()) {
    if (type !== 'heading_open') continue
    const words = wordsOf(tokens[index + 1]?.children ?? []).toLowerCase()
    const plain = words.replaceAll(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')
    let anchor = plain
    for (let number = 1; anchors.has(anchor); number += 1) anchor = `${plain}-${number}`
    anchors.add(anchor)
  }
  return anchors
}
