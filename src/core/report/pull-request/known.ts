import { redactSignedUrls } from '../../text/foreign-text.ts'
import { takeFitting, utf8Length } from '../../text/markdown.ts'
import { belowMarker } from './above.ts'

/** What a manifest says that no lock file holds. */
export interface KnownFromManifest {
  /** The author's words for what pictures show, by the names of these. */
  readonly alts: Readonly<Record<string, string>>
  /** Names of images that the manifest no longer names, and that are kept. */
  readonly unnamed: readonly string[]
}

/** A line that does not show. It begins and ends like this, with JSON between. */
const START = '<!-- kie-image-action:manifest '
const END = ' -->'

/** What would end the line, or what GitHub may read in it: a mention, a reference, an address. */
const SPECIAL = /[<>&@#/]/g

/**
 * The hidden line by which a later body, whose writer has no manifest, knows what this one knew: of as many as fit. Empty
 * where there is nothing.
 */
export function markKnown({ alts, unnamed }: KnownFromManifest, maxBytes: number): string {
  const pairs = [...unnamed.map((name) => [name]), ...Object.entries(alts)]
  const room = maxBytes - utf8Length(START + END) - '[]'.length
  const kept = takeFitting({ items: pairs, line: escaped, maxBytes: room })
  return kept.length === 0 ? '' : `${START}[${kept.map((each) => each.trimEnd()).join(',')}]${END}\n`
}

function escaped(value: readonly string[]): string {
  return JSON.stringify(value.map(redactSignedUrls)).replace(
    SPECIAL,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What the line of {@link markKnown} in a body says; nothing where there is none, or somebody has spoilt it. */
export function readKnown(body: string): KnownFromManifest {
  const lines = belowMarker(body).split('\n')
  const line = lines.map((each) => each.trimEnd()).findLast((each) => each.startsWith(START) && each.endsWith(END))
  const pairs = line === undefined ? [] : parsePairs(line.slice(START.length, -END.length))
  return {
    alts: Object.fromEntries(pairs.flatMap(([name, alt]) => (alt === undefined ? [] : [[name, alt] as const]))),
    unnamed: pairs.filter(([, alt]) => alt === undefined).map(([name]) => name),
  }
}

function parsePairs(json: string): readonly (readonly [string, string?])[] {
  const isText = (value: unknown): value is string => typeof value === 'string'
  const isPair = (value: unknown): value is readonly [string, string?] =>
    Array.isArray(value) && value.every(isText) && (value.length === 1 || value.length === 2)
  try {
    const pairs = JSON.parse(json) as unknown
    return Array.isArray(pairs) ? pairs.filter(isPair) : []
  } catch {
    return []
  }
}
