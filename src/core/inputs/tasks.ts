import { decodeTaskId } from '../result/task-list.ts'
import { InputError } from '../text/errors.ts'
import { cutEnd } from '../text/foreign-text.ts'
import { ProblemList } from '../text/problem-list.ts'
import { splitWords } from '../text/word-list.ts'
import { isTaskKey } from '../workspace/image-name.ts'
import { shownPath } from '../workspace/inside.ts'
import { readWorkspaceText } from '../workspace/text-file.ts'

/** A task submitted earlier, and the name of its image. */
export interface NamedTask {
  readonly name: string
  readonly taskId: string
  /** The author's words for what its picture shows, one line. */
  readonly alt?: string
}

/** Fits 10,000 tasks, each with the longest name and the longest id that are taken, twice over. */
const MAX_FILE_BYTES = 10_000_000

/** What tells the path of a file. An id that should end like this is given in an object, with its name. */
const FILE_ENDING = '.json'

/** A member of an object whose values are texts, and its key. */
const MEMBER = /("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*"[^"\\]*(?:\\.[^"\\]*)*"/g

/** Where the input is read. */
export interface TasksSurroundings {
  /** Absolute path. */
  readonly workspace: string
  /** Base name of the images, for plain ids. */
  readonly name: string
}

/**
 * Reads the input `tasks`: the JSON object that the outputs `tasks` and `pending-tasks` give, the path of a file that holds
 * such an object, or plain ids separated by white space or commas. The object may be empty.
 *
 * @throws InputError
 */
export function readTasks(text: string, { workspace, name }: TasksSurroundings): readonly NamedTask[] {
  if (!isTasksPath(text)) return parseTasks(text, name)
  const file = JSON.stringify(cutEnd(text, 300))
  const where = `Input 'tasks' is ${file}`
  const content = readWorkspaceText(workspace, { file: text, where, maxBytes: MAX_FILE_BYTES }).trim()
  return inFile(shownPath(workspace, text), () =>
    checkTasks(parseTaskObject(content, `The file ${file} of input 'tasks'`)),
  )
}

/** Runs a check of a file, and gives its problems their place. */
function inFile<T>(file: string | undefined, check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (file === undefined || !(error instanceof InputError)) throw error
    const at = { file }
    throw new InputError(
      error.problems.map((text) => ({ text, at, title: 'list of tasks that cannot be used' })),
      { cause: error },
    )
  }
}

/** Whether the input `tasks` names a file. */
export function isTasksPath(text: string): boolean {
  return !text.startsWith('{') && text.toLowerCase().endsWith(FILE_ENDING)
}

/**
 * Reads tasks that are written out: see {@link readTasks}.
 *
 * @param name - base name of the images, for plain ids
 * @throws InputError
 */
export function parseTasks(text: string, name: string): readonly NamedTask[] {
  const isObject = text.startsWith('{')
  const tasks = isObject ? parseTaskObject(text, "Input 'tasks'") : parseTaskIds(text, name)
  // An object without tasks is what a run gives that had nothing to submit.
  if (tasks.length === 0 && !isObject) throw new InputError(["Input 'tasks' names no task."])
  return checkTasks(tasks)
}

function checkTasks(tasks: readonly NamedTask[]): readonly NamedTask[] {
  const problems = new ProblemList()
  for (const task of tasks.filter(({ name }) => !isTaskKey(name))) {
    problems.add(`Input 'tasks' has the name ${quoted(task.name)}; use a-z, 0-9 and '-', with '/' for directories.`)
  }
  for (const id of repeated(tasks.map(({ taskId }) => taskId)))
    problems.add(`Input 'tasks' has the task ${quoted(id)} twice.`)
  problems.throwIfAny()
  return tasks
}

/** @param where - names the text at the beginning of an error */
function parseTaskObject(text: string, where: string): readonly NamedTask[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new InputError([`${where} is not valid JSON; give it as an output of this action gives it.`], { cause })
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new InputError([`${where} is no JSON object; it takes one such as {"hero": "<task id>"}.`])
  }
  checkValues(text, data)
  return decodeTasks(Object.entries(data).map(([name, written]) => ({ name, written })))
}

/** An object whose values are texts, each with a key of its own: of two, JSON.parse drops the first in silence. */
function checkValues(text: string, data: object): asserts data is Record<string, string> {
  const problems = new ProblemList()
  for (const [name, value] of Object.entries(data) as readonly [string, unknown][]) {
    if (typeof value === 'string') continue
    const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `of type ${typeof value}`
    problems.add(`Input 'tasks' has for ${quoted(name)} what is ${kind}, which is no task id of kie's; write a text.`)
  }
  problems.throwIfAny()
  const keys = Array.from(text.matchAll(MEMBER), ([, key]) => String(JSON.parse(key ?? '""')))
  for (const key of repeated(keys)) {
    problems.add(`Input 'tasks' has the name ${quoted(key)} twice; give each task a name of its own.`)
  }
  problems.throwIfAny()
}

function parseTaskIds(text: string, name: string): readonly NamedTask[] {
  const ids = splitWords(text)
  return decodeTasks(ids.map((written, index) => ({ name: ids.length === 1 ? name : `${name}-${index + 1}`, written })))
}

/** The tasks whose ids are written as the outputs have them. */
function decodeTasks(tasks: readonly { readonly name: string; readonly written: string }[]): readonly NamedTask[] {
  const problems = new ProblemList()
  const decoded = tasks.flatMap(({ name, written }) => {
    const taskId = decodeTaskId(written)
    if (taskId === undefined) problems.add(`Input 'tasks' has ${quoted(written)}, which is no task id of kie's.`)
    return taskId === undefined ? [] : [{ name, taskId }]
  })
  problems.throwIfAny()
  return decoded
}

function quoted(text: string): string {
  return JSON.stringify(cutEnd(text, 200))
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))]
}
