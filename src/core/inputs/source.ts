import { InputError } from '../text/errors.ts'
import type { InputReader } from './reader.ts'
import type { KnownFiles } from '../request/references.ts'
import { RequestResolver, type LookUp } from '../request/resolver.ts'
import type { RequestedImage } from '../request/request.ts'
import { INPUT_PLACES, readRequestDefaults } from './request-defaults.ts'
import { parseTasks, type NamedTask } from './tasks.ts'
import { checkCharacters } from '../request/prompt.ts'
import { fillTemplate, type Variables } from '../request/template.ts'
import { readPromptFile } from './prompt-file.ts'
import { checkImageName, checkNumberedName } from '../workspace/image-name.ts'

/** Images to make. */
export interface RequestsSource {
  readonly kind: 'prompt' | 'manifest'
  readonly requested: readonly RequestedImage[]
}

/** Tasks submitted earlier, to collect. */
export interface TasksSource {
  readonly kind: 'tasks'
  readonly tasks: readonly NamedTask[]
}

/** What the images are made from. */
export type Source = RequestsSource | TasksSource

/** Inputs that name a source; exactly one may be set. */
const SOURCES = ['prompt', 'prompt-file', 'manifest', 'tasks'] as const

/** What the source is read with. */
export interface SourceSurroundings {
  /** Absolute path that relative paths start from. */
  readonly workspace: string
  /** The prompt of the comment that is answered; `undefined` where the run answers none. */
  readonly commentPrompt?: string | undefined
  readonly lookUp: LookUp
}

/** Reads the inputs that say what to make. */
export async function readSource(reader: InputReader, surroundings: SourceSurroundings): Promise<Source> {
  const { workspace, commentPrompt, lookUp } = surroundings
  const given = SOURCES.filter((name) => reader.text(name) !== '')
  checkIsOne(reader, { given, commentPrompt })
  const only = given.length === 1 && commentPrompt === undefined ? given[0] : undefined
  const name = readName(reader, only)
  if (only === 'tasks') {
    return { kind: 'tasks', tasks: reader.attempt([], () => parseTasks(reader.text('tasks'), name)) }
  }
  const variables = await readVariables(reader)
  const known: KnownFiles = new Map()
  const resolver = new RequestResolver(lookUp)
  const defaults = await readRequestDefaults(reader, { workspace, known })
  if (only === 'manifest') {
    const { readManifestSource } = await import('./manifest-source.ts')
    const surroundings = { workspace, variables, defaults, known, resolver }
    return { kind: 'manifest', requested: await readManifestSource(reader, surroundings) }
  }
  reader.attempt(undefined, () => checkNumberedName(name, defaults.count))
  // What a comment says is never a template.
  const prompt = commentPrompt ?? (only === undefined ? undefined : readPrompt(reader, { workspace, variables }))
  const places = only === 'prompt-file' ? { ...INPUT_PLACES, prompt: "Input 'prompt-file'" } : INPUT_PLACES
  const resolved = await resolver.resolve({ ...defaults, prompt, places })
  const hasPictures = reader.text('reference-images') !== ''
  const told = [
    // Where there are pictures alone, the lack of a prompt may be the only problem.
    ...(prompt === undefined && (given.length > 0 || !hasPictures) ? [places.prompt] : []),
    ...(hasPictures && defaults.references.length === 0 ? [places.references] : []),
  ]
  for (const problem of resolved.problems) {
    if (!told.some((place) => problem.startsWith(`${place} `))) reader.problem(problem)
  }
  return { kind: 'prompt', requested: [{ name, count: defaults.count, resolved }] }
}

interface GivenSources {
  /** The inputs among {@link SOURCES} that are set. */
  readonly given: readonly string[]
  readonly commentPrompt: string | undefined
}

function checkIsOne(reader: InputReader, { given, commentPrompt }: GivenSources): void {
  // A picture is enough for a model that takes no prompt, such as one that removes a background.
  if (given.length === 0 && commentPrompt === undefined && reader.text('reference-images') === '') {
    reader.problem("Nothing to draw: give the input 'prompt', 'prompt-file', 'manifest' or 'tasks'.")
  }
  if (given.length === 1 && commentPrompt !== undefined) {
    reader.problem(`Input '${given[0]}' is set, but the comment that is answered is the prompt; give one of them.`)
  }
  if (given.length > 1) {
    reader.problem(`Inputs ${given.map((name) => `'${name}'`).join(' and ')} are both set; give one of them.`)
  }
}

/** @returns `undefined` for a prompt that cannot be used, after saying why */
function readPrompt(
  reader: InputReader,
  { workspace, variables }: { readonly workspace: string; readonly variables: Variables },
): string | undefined {
  const file = reader.text('prompt-file')
  const where = `Input '${file === '' ? 'prompt' : 'prompt-file'}'`
  return reader.attempt(undefined, () => {
    const raw = file === '' ? reader.text('prompt') : readPromptFile(workspace, file)
    const text = fillTemplate(raw, { variables, where }).trim()
    const problems = [
      ...(text === '' ? [file === '' ? `${where} is empty.` : `${where} names a file that holds no text.`] : []),
      ...checkCharacters(text).map((problem) => `${where} ${problem}`),
    ]
    if (problems.length > 0) throw new InputError(problems)
    return text
  })
}

function readName(reader: InputReader, source: (typeof SOURCES)[number] | undefined): string {
  const name = reader.text('name')
  reader.attempt(undefined, () => checkImageName(name))
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
