import { quoted } from '../../text/problem-list.ts'
import { nearest, orList } from '../../text/word-list.ts'
import type { LineProblems } from './place.ts'
import {
  readAltText,
  readCandidateCount,
  readCount,
  readModelId,
  readOwnFields,
  readReferenceImages,
  readTextValue,
  readWholeText,
} from './values.ts'
import { readFormatList, readFormatMapping } from './formats.ts'
import type { YamlEntry } from '../yaml/node.ts'

/** @returns `undefined` for a value that is refused, after saying why */
type Read<T> = (entry: YamlEntry, problems: LineProblems) => T | undefined

/** Where a key may stand. */
type Belongs = 'image' | 'image and defaults'

interface KeyRule<T> {
  readonly belongs: Belongs
  readonly read: Read<T>
}

/** The keys of an image, in the order in which errors list them. */
export const KEYS = {
  name: { belongs: 'image', read: readWholeText },
  prompt: { belongs: 'image', read: readWholeText },
  prompt_file: { belongs: 'image', read: readWholeText },
  model: { belongs: 'image and defaults', read: readModelId },
  aspect_ratio: { belongs: 'image and defaults', read: readTextValue },
  quality: { belongs: 'image and defaults', read: readTextValue },
  alt: { belongs: 'image', read: readAltText },
  count: { belongs: 'image and defaults', read: readCount },
  candidates: { belongs: 'image and defaults', read: readCandidateCount },
  formats: { belongs: 'image and defaults', read: readFormatList },
  format_options: { belongs: 'image and defaults', read: readFormatMapping },
  reference_images: { belongs: 'image and defaults', read: readReferenceImages },
  input: { belongs: 'image and defaults', read: readOwnFields },
} as const satisfies Readonly<Record<string, KeyRule<unknown>>>

/** A key of an image. */
export type Key = keyof typeof KEYS

/** Refuses a key that is not known, with the one that was probably meant. @returns that one */
export function refuseKey(
  entry: YamlEntry,
  { known, of, problems }: { readonly known: readonly string[]; readonly of: string; readonly problems: LineProblems },
): string | undefined {
  const { key } = entry
  if (of === 'defaults' && isKey(key)) {
    problems.add(entry, `'${key}' belongs to an image; 'defaults' takes ${orList(known)}.`, 'key of an image')
    return undefined
  }
  const meant = nearest(key.slice(0, 100), known)
  const place = of === 'image' ? 'an image' : of
  const hint =
    meant === undefined
      ? of === 'image'
        ? " A model's own field goes into 'input'."
        : ''
      : ` Did you mean '${meant}'?`
  problems.add(entry, `${quoted(key)} is no key of ${place}, which takes ${orList(known)}.${hint}`, 'unknown key')
  return meant
}

/** Whether a word is one of an image's keys. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(KEYS, key)
}

/** The keys that an image, or `defaults`, takes. */
export const KEYS_OF: Readonly<Record<'image' | 'defaults', readonly string[]>> = {
  image: Object.keys(KEYS),
  defaults: Object.entries(KEYS).flatMap(([key, { belongs }]) => (belongs === 'image' ? [] : [key])),
}
