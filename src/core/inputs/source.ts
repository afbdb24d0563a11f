import path from 'node:path'
import { InputError, type FilePlace } from '../text/errors.ts'
import type { InputReader } from './reading/reader.ts'
import type { KnownFiles } from '../request/references.ts'
import { RequestResolver, type LookUp } from '../request/resolver.ts'
import type { RequestedImage } from '../request/request.ts'
import { commandPlaces, INPUT_PLACES, readRequestDefaults } from './request-defaults.ts'
import { checkCommandTasks } from './candidates.ts'
import type { CommandFlags } from './command.ts'
import { wishFor, type FormatsWish } from '../formats/wish.ts'
import { readFormatsOfTasks } from './reading/formats.ts'
import type { WishPlaces } from '../request/wish.ts'
import { isTasksPath, readTasks, type NamedTask } from './tasks.ts'
import { pathInWorkspace, shownPath } from '../workspace/inside.ts'
import { checkAlt, checkCharacters, inOneLine, PROMPT_TITLE } from '../text/authors-text.ts'
import { fillTemplate, type Variables } from '../request/template.ts'
import { readPromptFile } from './prompt-file.ts'
import { checkImageName, checkNumberedName } from '../workspace/image-name.ts'

/** Images to make; where there are tasks besides, which were submitted from it, those are collected and nothing is made. */
export interface RequestsSource extends Partial<CollectedTasks> {
  readonly kind: 'prompt' | 'manifest'
  readonly requested: readonly RequestedImage[]
}

/** Tasks submitted earlier, to collect. */
export interface TasksSource extends CollectedTasks {
  readonly kind: 'tasks'
  /** In which files each image is delivered; `undefined` where the original alone is. */
  readonly formats?: FormatsWish | undefined
}

/** What the input `tasks` says. */
export interface CollectedTasks {
  readonly tasks: readonly NamedTask[]
  /** Absolute path of the user's file that names them; `undefined` where the input does. */
  readonly tasksPath: string | undefined
}

/** What the images are made from. */
export type Source = RequestsSource | TasksSource

/** Inputs that name a source of requests; of these one may be set, and `tasks` beside it or alone. */
const SOURCES = ['prompt', 'prompt-file', 'manifest'] as const

/** What the source is read with. */
export interface SourceSurroundings {
  /** Absolute path that relative paths start from. */
  readonly workspace: string
  /** The prompt of the comment that is answered; `undefined` where the run answers none. */
  readonly commentPrompt?: string | undefined
  /** What that comment set besides. */
  readonly commentFlags?: CommandFlags | undefined
  /** Whether a pull request brings the images, so that a person can pick them; also where nobody asks what brings them. */
  readonly isProposed: boolean
  /** `undefined` where kie is not asked. */
  readonly lookUp: LookUp | undefined
}

/** Reads the inputs that say what to make. */
export async function readSource(reader: InputReader, surroundings: SourceSurroundings): Promise<Source> {
  const { workspace, commentPrompt } = surroundings
  const given = SOURCES.filter((name) => reader.text(name) !== '')
  const hasTasks = reader.text('tasks') !== ''
  checkIsOne(reader, { given, hasTasks, commentPrompt })
  const only = given.length === 1 && commentPrompt === undefined ? given[0] : undefined
  const name = readName(reader, only)
  const alt = readAlt(reader, only)
  const collected = hasTasks ? readCollected(reader, { workspace, name }) : undefined
  if (collected !== undefined && given.length === 0 && commentPrompt === undefined)
    return {
      kind: 'tasks',
      ...collected,
      tasks: collected.tasks.map((task) => ({ ...task, ...alt })),
      formats: await readFormatsOfTasks(reader, collected.tasks),
    }
  return { ...(await readRequests(reader, { ...surroundings, given, only, name, alt })), ...collected }
}

/** The one source of requests, as it was found among the inputs. */
interface FoundSource extends SourceSurroundings {
  readonly given: readonly string[]
  /** `undefined` where it is not one input that gives the requests. */
  readonly only: (typeof SOURCES)[number] | undefined
  /** The input `name`. */
  readonly name: string
  readonly alt: Pick<RequestedImage, 'alt'>
}

async function readRequests(reader: InputReader, source: FoundSource): Promise<RequestsSource> {
  const { workspace, commentPrompt, commentFlags = {}, isProposed, lookUp, given, only, name, alt } = source
  const variables = await readVariables(reader)
  const known: KnownFiles = new Map()
  const resolver = new RequestResolver(lookUp)
  const defaults = await readRequestDefaults(reader, { workspace, known, isProposed })
  if (only === 'manifest') {
    const { readManifestSource } = await import('./manifest-source.ts')
    const surroundings = { workspace, variables, defaults, known, isProposed, resolver }
    return { kind: 'manifest', requested: await readManifestSource(reader, surroundings) }
  }
  const { count, candidates } = defaults
  reader.attempt(undefined, () => checkNumberedName(name, count))
  if (commentPrompt !== undefined) checkCommandTasks(reader, { count, candidates, flags: commentFlags })
  // What a comment says is never a template.
  const prompt = commentPrompt ?? (only === undefined ? undefined : readPrompt(reader, { workspace, variables }))
  const places = placesOf(source)
  const resolved = await resolver.resolve({ ...defaults, prompt, places })
  const hasPictures = reader.text('reference-images') !== ''
  const told = [
    // Where there are pictures alone, the lack of a prompt may be the only problem.
    ...(prompt === undefined && (given.length > 0 || !hasPictures) ? [places.prompt] : []),
    ...(hasPictures && defaults.references.length === 0 ? [places.references] : []),
  ]
  const promptFile = only === 'prompt-file' ? shownPath(workspace, reader.text('prompt-file')) : undefined
  for (const { text, place } of resolved.problems) {
    if (told.includes(place)) continue
    const isOfFile = promptFile !== undefined && place === places.prompt
    reader.problem({ text, ...(isOfFile && { at: { file: promptFile }, title: PROMPT_TITLE }) })
  }
  const formats = wishFor(defaults.files, defaults.formatOptions)
  const numbers = { count, ...(candidates !== undefined && { candidates }), ...(formats && { formats }) }
  return { kind: 'prompt', requested: [{ name, ...alt, ...numbers, resolved }] }
}

function readCollected(
  reader: InputReader,
  { workspace, name }: { readonly workspace: string; readonly name: string },
): CollectedTasks {
  const text = reader.text('tasks')
  return {
    tasks: reader.attempt([], () => readTasks(text, { workspace, name })),
    tasksPath: isTasksPath(text) ? path.join(workspace, pathInWorkspace(workspace, text) ?? '') : undefined,
  }
}

function placesOf({ commentPrompt, commentFlags = {}, only }: FoundSource): WishPlaces {
  if (commentPrompt !== undefined) return commandPlaces(commentFlags)
  return only === 'prompt-file' ? { ...INPUT_PLACES, prompt: "Input 'prompt-file'" } : INPUT_PLACES
}

interface GivenSources {
  /** The inputs among {@link SOURCES} that are set. */
  readonly given: readonly string[]
  readonly hasTasks: boolean
  readonly commentPrompt: string | undefined
}

function checkIsOne(reader: InputReader, { given, hasTasks, commentPrompt }: GivenSources): void {
  const isAnswer = commentPrompt !== undefined
  // A picture is enough for a model that takes no prompt, such as one that removes a background.
  if (given.length === 0 && !hasTasks && !isAnswer && reader.text('reference-images') === '') {
    reader.problem(
      "Nothing to draw: give the input 'prompt', 'prompt-file', 'manifest' or 'tasks'. " +
        "An output 'tasks' is empty where it had no room for all ids: give the file that 'tasks-file' names.",
    )
  }
  const [first] = hasTasks ? ['tasks'] : given
  if (isAnswer && first !== undefined && given.length < 2) {
    reader.problem(`Input '${first}' is set, but the comment that is answered is the prompt; give one of them.`)
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
    const path = file === '' ? undefined : shownPath(workspace, file)
    const at = (line?: number): FilePlace | undefined => (path === undefined ? undefined : { file: path, line })
    const text = fillTemplate(raw, { variables, where, at }).trim()
    const problems = [
      ...(text === '' ? [file === '' ? 'is empty.' : 'names a file that holds no text.'] : []),
      ...checkCharacters(text),
    ].map((problem) => ({ text: `${where} ${problem}`, at: at(), title: PROMPT_TITLE }))
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

/** @returns no `alt` where there is none, or it cannot be used */
function readAlt(reader: InputReader, source: (typeof SOURCES)[number] | undefined): Pick<RequestedImage, 'alt'> {
  const text = reader.text('alt')
  if (text.trim() === '') return {}
  if (source === 'manifest') {
    reader.problem("Input 'alt' goes with a prompt; a manifest gives each image its own 'alt'.")
  }
  const wrong = checkAlt(text)
  for (const { problem } of wrong) reader.problem(`Input 'alt' ${problem}`)
  return wrong.length === 0 ? { alt: inOneLine(text) } : {}
}

async function readVariables(reader: InputReader): Promise<Variables> {
  const text = reader.text('variables')
  if (text === '') return {}
  const { parseVariables } = await import('./variables.ts')
  return reader.attempt({}, () => parseVariables(text))
}
