import type { InputReader } from './input-reader.ts'
import { resolveRequest, type ResolvedRequest, type WishPlaces } from './request.ts'
import { parseTasks, type NamedTask } from './tasks.ts'
import { fillTemplate, type Variables } from './template.ts'
import { checkName, readPromptFile } from './workspace.ts'

/** One request of a source, for one or several images. */
export interface WantedImage {
  readonly name: string
  /** Images of this request, each its own task. */
  readonly count: number
  /** What each of the images asks of kie. */
  readonly resolved: ResolvedRequest
}

/** Images to make. */
export interface RequestsSource {
  readonly kind: 'prompt' | 'manifest'
  readonly wanted: readonly WantedImage[]
}

/** Tasks submitted earlier, to collect. */
export interface TasksSource {
  readonly kind: 'tasks'
  readonly tasks: readonly NamedTask[]
}

/** What the images are made from. */
export type Source = RequestsSource | TasksSource

/** What the inputs say of every request; a manifest may say otherwise. */
export interface RequestDefaults {
  readonly model: string
  readonly aspectRatio: string | undefined
  readonly quality: string | undefined
  readonly modelInput: Readonly<Record<string, unknown>>
  readonly count: number
  readonly callbackUrl: string | undefined
}

/** Most images that one prompt may ask for. */
const MAX_COUNT = 1000
/** Nesting and size of `model-input`: far above what any model takes, far below what could hurt. */
const MAX_MAPPING_DEPTH = 10
const MAX_MAPPING_CHARACTERS = 100_000

/** Inputs that name a source; exactly one may be set. */
const SOURCES = ['prompt', 'prompt-file', 'manifest', 'tasks'] as const

/** Reads the inputs that say what to make. */
export async function readSource(reader: InputReader, workspace: string): Promise<Source> {
  const given = SOURCES.filter((name) => reader.text(name) !== '')
  if (given.length === 0) {
    reader.problem("Nothing to draw: give the input 'prompt', 'prompt-file', 'manifest' or 'tasks'.")
  }
  if (given.length > 1) {
    reader.problem(`Inputs ${given.map((name) => `'${name}'`).join(' and ')} are both set; give one of them.`)
  }
  const only = given.length === 1 ? given[0] : undefined
  const name = readName(reader, only)
  if (only === 'tasks') {
    return { kind: 'tasks', tasks: reader.attempt([], () => parseTasks(reader.text('tasks'), name)) }
  }
  const variables = await readVariables(reader)
  const defaults = await readDefaults(reader)
  if (only === 'manifest') {
    const { readManifestSource } = await import('./manifest-source.ts')
    return readManifestSource(reader, { workspace, variables, defaults })
  }
  const prompt = only === undefined ? '' : readPrompt(reader, { workspace, variables })
  const resolved = resolveRequest({ ...defaults, prompt, places: INPUT_PLACES })
  for (const problem of resolved.problems) reader.problem(problem)
  return { kind: 'prompt', wanted: [{ name, count: defaults.count, resolved }] }
}

/** How errors name what the inputs say of a request. */
export const INPUT_PLACES: WishPlaces = {
  aspectRatio: "Input 'aspect-ratio'",
  quality: "Input 'quality'",
  field: (name) => `Field '${name}' in 'model-input'`,
}

function readPrompt(
  reader: InputReader,
  { workspace, variables }: { readonly workspace: string; readonly variables: Variables },
): string {
  const file = reader.text('prompt-file')
  const source = file === '' ? 'prompt' : 'prompt-file'
  const where = `Input '${source}'`
  const raw = file === '' ? reader.text('prompt') : reader.attempt('-', () => readPromptFile(workspace, file))
  const text = reader.attempt('-', () => fillTemplate(raw, { variables, where })).trim()
  if (text === '') reader.problem(file === '' ? `${where} is empty.` : `${where} names a file that holds no text.`)
  if (text.includes('\0')) reader.problem(`${where} holds a NUL character; remove it.`)
  if (!text.isWellFormed()) reader.problem(`${where} holds half a character (a lone surrogate); remove it.`)
  return text
}

function readName(reader: InputReader, source: (typeof SOURCES)[number] | undefined): string {
  const name = reader.text('name')
  reader.attempt(undefined, () => checkName(name))
  if (source === 'manifest' && name !== reader.default('name')) {
    reader.problem("Input 'name' goes with a prompt; a manifest names its images itself.")
  }
  return name
}

async function readVariables(reader: InputReader): Promise<Variables> {
  const text = reader.text('variables')
  if (text === '') return {}
  const { parseVariables } = await import('./variables.ts')
  return reader.attempt({}, () => parseVariables(text))
}

async function readDefaults(reader: InputReader): Promise<RequestDefaults> {
  return {
    model: reader.pattern('model', {
      pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,
      right: "a model id of kie's Market, such as 'gpt-image/1.5-text-to-image'",
    }),
    aspectRatio: reader.text('aspect-ratio') || undefined,
    quality: reader.text('quality') || undefined,
    modelInput: await readMapping(reader, 'model-input'),
    count: reader.integer('count', { min: 1, max: MAX_COUNT }),
    callbackUrl: readCallbackUrl(reader),
  }
}

/** The URL itself is never shown: such URLs carry tokens. */
function readCallbackUrl(reader: InputReader): string | undefined {
  const value = reader.text('callback-url')
  if (value === '') return undefined
  if (URL.parse(value)?.protocol !== 'https:') reader.problem("Input 'callback-url' must be a complete https URL.")
  return value
}

async function readMapping(reader: InputReader, input: string): Promise<Readonly<Record<string, unknown>>> {
  const text = reader.text(input)
  if (text === '') return {}
  if (text.length > MAX_MAPPING_CHARACTERS) {
    reader.problem(`Input '${input}' has ${text.length} characters; it may have ${MAX_MAPPING_CHARACTERS}.`)
    return {}
  }
  const { parseMapping } = await import('./yaml-mapping.ts')
  return reader.attempt({}, () => parseMapping(text, { where: `Input '${input}'`, maxDepth: MAX_MAPPING_DEPTH }))
}
