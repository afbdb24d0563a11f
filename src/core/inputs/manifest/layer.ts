import { KEYS, isKey, KEYS_OF, refuseKey, type Key } from './keys.ts'
import type { LineProblems, Placed } from './place.ts'
import { isUnwritten, type YamlEntry } from '../yaml/node.ts'

/** Keys that are fields of most models and may stand in `input` as well. What others call these fields, their requests tell. */
const TWO_SPELLINGS = ['aspect_ratio', 'quality'] as const

/** Keys whose whole content may be commented out: then they count as absent. */
const MAY_BE_EMPTY: readonly string[] = ['reference_images', 'input']

/** What an image, or `defaults`, says. */
export type Layer = { readonly [K in Key]?: Placed<Exclude<ReturnType<(typeof KEYS)[K]['read']>, undefined>> }

/** A layer, and the keys that were written: also those refused, and those that a misspelt key meant. */
export interface ReadLayer {
  readonly layer: Layer
  readonly written: ReadonlySet<string>
}

/** Reads the keys of an image or of `defaults`. */
export function readLayer(
  entries: readonly YamlEntry[],
  { of, problems }: { readonly of: 'image' | 'defaults'; readonly problems: LineProblems },
): ReadLayer {
  const known = KEYS_OF[of]
  const written = new Set<string>()
  const said = entries.filter(({ key, node }) => !(MAY_BE_EMPTY.includes(key) && isUnwritten(node)))
  const read = said.flatMap((entry) => {
    if (!isKey(entry.key) || !known.includes(entry.key)) {
      const meant = refuseKey(entry, { known, of, problems })
      if (meant !== undefined) written.add(meant)
      return []
    }
    written.add(entry.key)
    const value = KEYS[entry.key].read(entry, problems)
    return value === undefined ? [] : [[entry.key, { value, ...problems.locate(entry) }]]
  })
  const layer = Object.fromEntries(read) as Layer
  refuseTwoSpellings(entries, problems)
  return { layer: of === 'defaults' ? asDefaults(layer) : layer, written }
}

function asDefaults({ input, ...layer }: Layer): Layer {
  const marked = <T extends object>(fields: T): T =>
    Object.fromEntries(Object.entries(fields).map(([key, placed]) => [key, { ...placed, isDefault: true }])) as T
  return { ...marked(layer), ...(input && { input: { ...input, value: marked(input.value) } }) }
}

/** An image with its defaults. */
export interface Overlaid extends Omit<Layer, 'input'> {
  readonly input: Readonly<Record<string, Placed<unknown>>>
}

/** Puts an image over the defaults: what it says wins, field by field and however a field is spelt. */
export function overlay(own: Layer, defaults: Layer): Overlaid {
  const ownInput = own.input?.value ?? {}
  const said: readonly string[] = TWO_SPELLINGS.filter((field) => own[field] ?? ownInput[field])
  const left = <T>(fields: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !said.includes(field)))
  const options = overOptions(own.format_options, defaults.format_options)
  return {
    ...(left({ ...defaults }) as Layer),
    ...own,
    ...(options && { format_options: options }),
    input: { ...left(defaults.input?.value ?? {}), ...ownInput },
  }
}

/** Options of formats are put over those of the defaults one by one. */
function overOptions(own: Layer['format_options'], defaults: Layer['format_options']): Layer['format_options'] {
  if (own === undefined || defaults === undefined) return own ?? defaults
  return { ...own, value: { ...defaults.value, ...own.value } }
}

function refuseTwoSpellings(entries: readonly YamlEntry[], problems: LineProblems): void {
  const input = entries.find(({ key }) => key === 'input')?.node
  if (input?.kind !== 'mapping') return
  for (const field of TWO_SPELLINGS) {
    const first = entries.find(({ key }) => key === field)
    const second = input.entries.find(({ key }) => key === field)
    if (first === undefined || second === undefined) continue
    problems.add(second, `'${field}' in 'input' is set in line ${first.line} already; set it once.`, 'field set twice')
  }
}

/** A layer that says nothing. */
export const NO_LAYER: ReadLayer = { layer: {}, written: new Set() }

/** Whether a layer names pictures; those that were refused count. @returns `undefined` where it leaves it open */
export function referencesIn({ layer, written }: ReadLayer): boolean | undefined {
  if (layer.reference_images !== undefined) return layer.reference_images.value.length > 0
  return written.has('reference_images') ? true : undefined
}
