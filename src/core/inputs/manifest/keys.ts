import { quoted } from '../../text/problem-list.ts'
import { nearest, orList } from '../../request/request.ts'
import { describeNode, plainData, type YamlEntry, type YamlNode } from './yaml-document.ts'

/** A value and where the user wrote it. */
export interface Placed<T> {
  readonly value: T
  /** Such as `images.yml, line 7`. */
  readonly place: string
  /** Whether it holds for all images that say nothing else. */
  readonly isDefault?: true
}

/** Takes what is wrong with a manifest. */
export interface Report {
  /** How an error names a line. */
  place(line: number): string
  /** Adds a problem. */
  say(line: number, problem: string): void
}

/** Most pictures that one image of a manifest may ask for. */
const MAX_COUNT = 1000

/** What the id of a model looks like. */
const MODEL_ID = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/

/** @returns `undefined` for a value that is refused, after saying why */
type Read<T> = (entry: YamlEntry, report: Report) => T | undefined

/** Where a key may stand. */
type Belongs = 'image' | 'image and defaults'

interface KeyRule<T> {
  readonly belongs: Belongs
  readonly read: Read<T>
}

/** The keys of an image, in the order in which errors list them. */
const KEYS = {
  name: { belongs: 'image', read: readText },
  prompt: { belongs: 'image', read: readText },
  prompt_file: { belongs: 'image', read: readText },
  model: { belongs: 'image and defaults', read: readModel },
  aspect_ratio: { belongs: 'image and defaults', read: readText },
  quality: { belongs: 'image and defaults', read: readText },
  count: { belongs: 'image and defaults', read: readCount },
  reference_images: { belongs: 'image and defaults', read: readReferenceImages },
  input: { belongs: 'image and defaults', read: readInput },
} as const satisfies Readonly<Record<string, KeyRule<unknown>>>

type Key = keyof typeof KEYS

/** Keys that are fields of most models and may stand in `input` as well. What others call these fields, their requests tell. */
const TWO_SPELLINGS = ['aspect_ratio', 'quality'] as const

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
  { of, report }: { readonly of: 'image' | 'defaults'; readonly report: Report },
): ReadLayer {
  const known = keysOf(of)
  const written = new Set<string>()
  const read = entries.flatMap((entry) => {
    if (!isKey(entry.key) || !known.includes(entry.key)) {
      const meant = refuseKey(entry, { known, of, report })
      if (meant !== undefined) written.add(meant)
      return []
    }
    written.add(entry.key)
    const value = KEYS[entry.key].read(entry, report)
    return value === undefined ? [] : [[entry.key, { value, place: report.place(entry.line) }]]
  })
  const layer = Object.fromEntries(read) as Layer
  refuseTwoSpellings(entries, report)
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
  return { ...(left({ ...defaults }) as Layer), ...own, input: { ...left(defaults.input?.value ?? {}), ...ownInput } }
}

/** Refuses a key that is not known, with the one that was probably meant. @returns that one */
export function refuseKey(
  { key, line }: YamlEntry,
  { known, of, report }: { readonly known: readonly string[]; readonly of: string; readonly report: Report },
): string | undefined {
  if (of === 'defaults' && isKey(key)) {
    report.say(line, `'${key}' belongs to an image; 'defaults' takes ${orList(known)}.`)
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
  report.say(line, `${quoted(key)} is no key of ${place}, which takes ${orList(known)}.${hint}`)
  return meant
}

function isKey(key: string): key is Key {
  return Object.hasOwn(KEYS, key)
}

function keysOf(of: 'image' | 'defaults'): readonly string[] {
  return Object.entries(KEYS).flatMap(([key, { belongs }]) => (of === 'image' || belongs !== 'image' ? [key] : []))
}

function refuseTwoSpellings(entries: readonly YamlEntry[], report: Report): void {
  const input = entries.find(({ key }) => key === 'input')?.node
  if (input?.kind !== 'mapping') return
  for (const field of TWO_SPELLINGS) {
    const first = entries.find(({ key }) => key === field)
    const second = input.entries.find(({ key }) => key === field)
    if (first === undefined || second === undefined) continue
    report.say(second.line, `'${field}' in 'input' is set in line ${first.line} already; set it once.`)
  }
}

/** A variable where none is filled in: kie would draw it. */
const HAS_VARIABLE = /\{\{\s{0,100}[A-Za-z_][\w-]{0,100}\s{0,100}\}\}/

function readText({ key, line, node }: YamlEntry, report: Report): string | undefined {
  const text = textIn(node)
  if (text === undefined && node.kind !== 'refused') {
    report.say(line, `'${key}' is ${describeNode(node)}; it takes a text${quotesHint(node)}.`)
  }
  return text
}

function textIn(node: YamlNode): string | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '' ? node.value : undefined
}

function quotesHint(node: YamlNode): string {
  const bare = node.kind === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'boolean')
  return bare ? ', which needs quotes here' : ''
}

function readModel(entry: YamlEntry, report: Report): string | undefined {
  const value = readText(entry, report)
  if (value === undefined || MODEL_ID.test(value)) return value
  const right = "a model id of kie's Market, such as 'gpt-image/1.5-text-to-image'"
  report.say(entry.line, `'${entry.key}' is ${quoted(value)}; it takes ${right}.`)
  return undefined
}

function readCount({ key, line, node }: YamlEntry, report: Report): number | undefined {
  const value = node.kind === 'scalar' ? node.value : undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_COUNT) return value
  if (node.kind !== 'refused') {
    report.say(line, `'${key}' is ${describeNode(node)}; it takes a whole number from 1 to ${MAX_COUNT}.`)
  }
  return undefined
}

/** What the entries name is looked at where requests are made. */
function readReferenceImages({ key, line, node }: YamlEntry, report: Report): readonly string[] | undefined {
  if (node.kind === 'refused') return undefined
  const right = "a list of files in the workspace and https URLs, such as ['docs/logo.png']"
  if (node.kind !== 'list') {
    report.say(line, `'${key}' is ${describeNode(node)}; it takes ${right}.`)
    return undefined
  }
  const read = node.items.map((item) => {
    const text = textIn(item)
    if (text === undefined && item.kind !== 'refused') {
      const problem = `an entry of '${key}' is ${describeNode(item)}`
      report.say(item.line, `${problem}; it takes a file in the workspace or an https URL${quotesHint(item)}.`)
    }
    return text
  })
  const texts = read.filter((text) => text !== undefined)
  return texts.length === read.length ? texts : undefined
}

function readInput(
  { key, line, node }: YamlEntry,
  report: Report,
): Readonly<Record<string, Placed<unknown>>> | undefined {
  if (node.kind === 'refused') return undefined
  if (node.kind !== 'mapping') {
    report.say(line, `'${key}' is ${describeNode(node)}; it takes a mapping of the model's own fields.`)
    return undefined
  }
  const fields = node.entries.filter((field) => {
    if (field.node.kind === 'scalar' && typeof field.node.value === 'string' && HAS_VARIABLE.test(field.node.value)) {
      report.say(field.line, `${quoted(field.key)} has {{ }}; variables are filled in prompts and names alone.`)
      return false
    }
    if (field.key !== 'prompt') return true
    report.say(field.line, "'prompt' stands in 'input'; give it as the 'prompt' or 'prompt_file' of an image.")
    return false
  })
  return Object.fromEntries(
    fields.map((field) => [field.key, { value: plainData(field.node), place: report.place(field.line) }]),
  )
}
