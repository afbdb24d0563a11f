import type { InputReader } from './input-reader.ts'
import { resolveRequest, type ResolvedRequest } from './request.ts'
import { parseTasks, type NamedTask } from './tasks.ts'
import { checkName, readPromptFile } from './workspace.ts'

/** A prompt to draw. */
export interface PromptSource {
  readonly kind: 'prompt'
  readonly prompt: string
  readonly name: string
  readonly count: number
  /** What each of the images asks of kie. */
  readonly resolved: ResolvedRequest
}

/** Tasks submitted earlier, to collect. */
export interface TasksSource {
  readonly kind: 'tasks'
  readonly tasks: readonly NamedTask[]
}

/** What the images are made from. */
export type Source = PromptSource | TasksSource

/** Most images that one prompt may ask for. */
const MAX_COUNT = 1000
/** Nesting and size of `model-input`: far above what any model takes, far below what could hurt. */
const MAX_MAPPING_DEPTH = 10
const MAX_MAPPING_CHARACTERS = 100_000

/** Inputs that name a source; exactly one may be set. */
const SOURCES = ['prompt', 'prompt-file', 'tasks'] as const

/** Reads the inputs that say what to make. */
export async function readSource(reader: InputReader, workspace: string): Promise<Source> {
  const given = SOURCES.filter((name) => reader.text(name) !== '')
  if (given.length === 0) reader.problem("Nothing to draw: give the input 'prompt', 'prompt-file' or 'tasks'.")
  if (given.length > 1) {
    reader.problem(`Inputs ${given.map((name) => `'${name}'`).join(' and ')} are both set; give one of them.`)
  }
  const name = readName(reader)
  if (given[0] === 'tasks' && given.length === 1) {
    return { kind: 'tasks', tasks: reader.attempt([], () => parseTasks(reader.text('tasks'), name)) }
  }
  const prompt = given.length === 1 ? readPrompt(reader, workspace) : ''
  const count = reader.integer('count', { min: 1, max: MAX_COUNT })
  return { kind: 'prompt', prompt, name, count, resolved: await readRequest(reader, prompt) }
}

function readPrompt(reader: InputReader, workspace: string): string {
  const file = reader.text('prompt-file')
  const source = file === '' ? 'prompt' : 'prompt-file'
  const text = file === '' ? reader.text('prompt') : reader.attempt('-', () => readPromptFile(workspace, file))
  if (text === '') reader.problem(`Input '${source}' names a file that holds no text.`)
  if (text.includes('\0')) reader.problem(`Input '${source}' holds a NUL character; remove it.`)
  if (!text.isWellFormed()) reader.problem(`Input '${source}' holds half a character (a lone surrogate); remove it.`)
  return text
}

function readName(reader: InputReader): string {
  const name = reader.text('name')
  reader.attempt(undefined, () => checkName(name))
  return name
}

async function readRequest(reader: InputReader, prompt: string): Promise<ResolvedRequest> {
  const resolved = resolveRequest({
    model: reader.pattern('model', {
      pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,
      right: "a model id of kie's Market, such as 'gpt-image/1.5-text-to-image'",
    }),
    prompt,
    aspectRatio: reader.text('aspect-ratio') || undefined,
    quality: reader.text('quality') || undefined,
    modelInput: await readMapping(reader, 'model-input'),
    callbackUrl: readCallbackUrl(reader),
  })
  for (const problem of resolved.problems) reader.problem(problem)
  return resolved
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
