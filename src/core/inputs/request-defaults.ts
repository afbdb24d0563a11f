import { existsSync } from 'node:fs'
import path from 'node:path'
import { splitReferenceList } from '../request/reference-list.ts'
import { readReferences, type KnownFiles, type Reference } from '../request/references.ts'
import { MAX_COUNT, MODEL_ID, type WishPlaces } from '../request/wish.ts'
import { findUriFault, uriOf } from '../text/uri.ts'
import type { FormatOptions } from '../formats/options.ts'
import type { WantedFile } from '../formats/wish.ts'
import { readCandidates } from './candidates.ts'
import type { CommandFlags } from './command.ts'
import type { InputReader } from './reading/reader.ts'
import { readFormatOptions, readFormats } from './reading/formats.ts'
import { readMapping } from './reading/mapping.ts'

/** What the inputs say of every request; a manifest may say otherwise. */
export interface RequestDefaults {
  readonly model: string
  readonly aspectRatio: string | undefined
  readonly quality: string | undefined
  readonly modelInput: Readonly<Record<string, unknown>>
  /** Pictures to work on. */
  readonly references: readonly Reference[]
  readonly count: number
  /** Tasks for each image, of which a person picks one; `undefined` where there is one. */
  readonly candidates: number | undefined
  /** In which files each image is delivered. */
  readonly files: readonly WantedFile[]
  /** How forms among them are made. */
  readonly formatOptions: FormatOptions
  readonly callbackUrl: string | undefined
}

/** How errors name what the inputs say of a request. */
export const INPUT_PLACES: WishPlaces = {
  model: "Input 'model'",
  prompt: "Input 'prompt'",
  aspectRatio: "Input 'aspect-ratio'",
  quality: "Input 'quality'",
  references: "Input 'reference-images'",
  ownFields: "'model-input'",
  field: (name) => `Field '${name}' in 'model-input'`,
}

/** As {@link INPUT_PLACES}, where a comment's command gives the prompt and perhaps more. */
export function commandPlaces({ aspectRatio, quality }: CommandFlags): WishPlaces {
  const flags = {
    ...(aspectRatio !== undefined && { aspectRatio: "'--aspect-ratio'" }),
    ...(quality !== undefined && { quality: "'--quality'" }),
  }
  return { ...INPUT_PLACES, ...flags, prompt: "The command's prompt", flags: Object.values(flags) }
}

/** What the inputs of every request are read with. */
export interface DefaultsSurroundings {
  /** Absolute path. */
  readonly workspace: string
  /** Pictures that were looked at already. */
  readonly known: KnownFiles
  /** Whether a pull request brings the images, so that a person can pick them. */
  readonly isProposed: boolean
}

/** Reads the inputs that say what holds for every request. */
export async function readRequestDefaults(
  reader: InputReader,
  { workspace, known, isProposed }: DefaultsSurroundings,
): Promise<RequestDefaults> {
  const list = splitReferenceList(reader.text('reference-images'), (entry) =>
    existsSync(path.resolve(workspace, entry)),
  )
  const surroundings = { workspace, known, place: INPUT_PLACES.references }
  return {
    model: reader.pattern('model', MODEL_ID),
    aspectRatio: reader.text('aspect-ratio') || undefined,
    quality: reader.text('quality') || undefined,
    modelInput: await readMapping(reader, 'model-input'),
    references: await reader.attemptAsync([], () => readReferences(list, surroundings)),
    count: reader.integer('count', { min: 1, max: MAX_COUNT }),
    candidates: readCandidates(reader, { isProposed }),
    files: await readFormats(reader),
    formatOptions: await readFormatOptions(reader),
    callbackUrl: readCallbackUrl(reader),
  }
}

/** Why a URL is refused where what is meant would have to be guessed. */
const URI_FAULTS = {
  '%': "has a '%' without two hex digits after it; write '%25' for the character itself.",
  '#': "has a second '#', of which a URL has one at most; write '%23' for the character itself.",
} as const

/**
 * The URL as kie is sent it: kie's documents ask for a URI, in which `ä` is `%C3%A4`, and `[` is `%5B`. The URL itself is
 * never shown: such URLs carry tokens.
 */
function readCallbackUrl(reader: InputReader): string | undefined {
  const value = reader.text('callback-url')
  if (value === '') return undefined
  const url = URL.parse(value)
  const fault = url === null ? undefined : findUriFault(url)
  if (/\s/.test(value)) reader.problem("Input 'callback-url' has white space inside; write '%20' for a space.")
  else if (url?.protocol !== 'https:') reader.problem("Input 'callback-url' must be a complete https URL.")
  else if (fault !== undefined) reader.problem(`Input 'callback-url' ${URI_FAULTS[fault]}`)
  else return uriOf(url)
  return undefined
}
