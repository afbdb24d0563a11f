import { redactSignedUrls } from '../../text/foreign-text.ts'
import { takeFitting, utf8Length } from '../../text/markdown.ts'
import { belowMarker } from './above.ts'
import { sha256 } from '../../text/digest.ts'

/** What a manifest says that no lock file holds. */
export interface KnownFromManifest {
  /** The author's words for what pictures show, by the names of these. */
  readonly alts: Readonly<Record<string, string>>
  /** Names of images that the manifest no longer names, and that are kept. */
  readonly unnamed: readonly string[]
}

/** A line that does not show. It begins and ends like this, with whose it is and JSON between. */
const START = '<!-- kie-image-action:manifest '
const LINE = new RegExp(`^${START}([0-9a-f]{8}) (.*) -->$`, 's')

/** Whose part of a body it is, where several manifests meet in one. @param source - as the lock file has it */
export function askerKey(source: string): string {
  return sha256(source).slice(0, 8)
}

/** What would end the line, or what GitHub may read in it: a mention, a reference, an address. */
const SPECIAL = /[<>&@#/]/g

/**
 * The hidden line by which a later body, whose writer has another manifest or none, knows what this one knew: of as many as
 * fit. Empty where there is nothing.
 *
 * @param key - {@link askerKey} of the manifest
 */
export function markKnown(key: string, { alts, unnamed }: KnownFromManifest, maxBytes: number): string {
  const pairs = [...unnamed.map((name) => [name]), ...Object.entries(alts)]
  const room = maxBytes - utf8Length(`${START}${key} [] -->`)
  const kept = takeFitting({ items: pairs, line: escaped, maxBytes: room })
  return kept.length === 0 ? '' : `${START}${key} [${kept.map((each) => each.trimEnd()).join(',')}] -->\n`
}

function escaped(value: readonly string[]): string {
  return JSON.stringify(value.map(redactSignedUrls)).replace(
    SPECIAL,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What a line of {@link markKnown} says, and the line itself. */
export interface KnownLine extends KnownFromManifest {
  readonly line: string
}

/** The lines of {@link markKnown} in a body, by their keys; none that somebody has spoilt. */
export function readKnown(body: string): ReadonlyMap<string, KnownLine> {
  const lines = belowMarker(body)
    .split('\n')
    .map((each) => LINE.exec(each.trimEnd()))
  return new Map(
    lines.flatMap((found) => {
      const [line = '', key = '', json = ''] = found ?? []
      const pairs = parsePairs(json)
      if (pairs.length === 0) return []
      const alts = Object.fromEntries(pairs.flatMap(([name, alt]) => (alt === undefined ? [] : [[name, alt] as const])))
      const unnamed = pairs.filter(([, alt]) => alt === undefined).map(([name]) => name)
      return [[key, { alts, unnamed, line: `${line}\n` }] as const]
    }),
  )
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
