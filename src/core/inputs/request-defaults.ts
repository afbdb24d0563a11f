import { existsSync } from 'node:fs'
import path from 'node:path'
import { splitReferenceList } from '../request/reference-list.ts'
import { readReferences, type KnownFiles, type Reference } from '../request/references.ts'
import { MAX_COUNT, MODEL_ID, type WishPlaces } from '../request/wish.ts'
import type { CommandFlags } from './command.ts'
import type { InputReader } from './reader.ts'

/** What the inputs say of every request; a manifest may say otherwise. */
export interface RequestDefaults {
  readonly model: string
  readonly aspectRatio: string | undefined
  readonly quality: string | undefined
  readonly modelInput: Readonly<Record<string, unknown>>
  /** Pictures to work on. */
  readonly references: readonly Reference[]
  readonly count: number
  readonly callbackUrl: string | undefined
}

/** Nesting and size of `model-input`: far above what any model takes, far below what could hurt. */
const MAX_MAPPING_DEPTH = 10
const MAX_MAPPING_CHARACTERS = 100_000

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

/** Reads the inputs that say what holds for every request. */
export async function readRequestDefaults(
  reader: InputReader,
  { workspace, known }: { readonly workspace: string; readonly known: KnownFiles },
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
    callbackUrl: readCallbackUrl(reader),
  }
}

/** What RFC 3986 keeps out of a URI's path, query and fragment. A URL parser leaves some of it as it is, in the query above all. */
const NO_URI = /[^\w\-.~!$&'()*+,;=:@/?%]|%(?![0-9A-Fa-f]{2})/

/**
 * The URL as kie is sent it: kie's documents ask for a URI, in which `ä` is `%C3%A4`. The URL itself is never shown: such
 * URLs carry tokens.
 */
function readCallbackUrl(reader: InputReader): string | undefined {
  const value = reader.text('callback-url')
  if (value === '') return undefined
  const url = URL.parse(value)
  const odd = url === null ? undefined : oddCharacterOf(url)
  if (/\s/.test(value)) reader.problem("Input 'callback-url' has white space inside; write '%20' for a space.")
  else if (url?.protocol !== 'https:') reader.problem("Input 'callback-url' must be a complete https URL.")
  else if (odd !== undefined) {
    const code = `%${odd.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    reader.problem(`Input 'callback-url' has a '${odd}', which stands for itself in no URI; write '${code}' for it.`)
  }
  return url?.href
}

/** What URL parsers leave is ASCII. A second `#` is a part of the fragment, in which there may be none. */
function oddCharacterOf({ username, password, pathname, search, hash }: URL): string | undefined {
  return NO_URI.exec([username, password, pathname, search, hash.slice(1)].join(''))?.[0]
}

async function readMapping(reader: InputReader, input: string): Promise<Readonly<Record<string, unknown>>> {
  const text = reader.text(input)
  if (text === '') return {}
  if (text.length > MAX_MAPPING_CHARACTERS) {
    reader.problem(`Input '${input}' has ${text.length} characters; it may have ${MAX_MAPPING_CHARACTERS}.`)
    return {}
  }
  const { parseMapping } = await import('./yaml/mapping.ts')
  return reader.attempt({}, () => parseMapping(text, { where: `Input '${input}'`, maxDepth: MAX_MAPPING_DEPTH }))
}
