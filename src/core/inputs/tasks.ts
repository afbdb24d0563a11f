import { InputError } from '../text/errors.ts'
import { ProblemList } from '../text/problem-list.ts'
import { splitWords } from '../text/word-list.ts'
import { isImagePath } from '../workspace/image-name.ts'
import { readWorkspaceText } from '../workspace/text-file.ts'

/** A task submitted earlier, and the name of its image. */
export interface NamedTask {
  readonly name: string
  readonly taskId: string
}

/** kie's ids are opaque, but those seen and documented are made of these characters. */
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/

/** Fits 10,000 tasks, each with the longest name and the longest id that are taken, three times over. */
const MAX_FILE_BYTES = 10_000_000

/** What tells the path of a file from ids, which have no dot. */
const FILE_ENDING = '.json'

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
  const file = JSON.stringify(text.slice(0, 300))
  const where = `Input 'tasks' is ${file}`
  const content = readWorkspaceText(workspace, { file: text, where, maxBytes: MAX_FILE_BYTES }).trim()
  return checkTasks(parseTaskObject(content, `The file ${file} of input 'tasks'`))
}

/** Whether the input `tasks` names a file. */
export function isTasksPath(text: string): boolean {
  return !text.startsWith('{') && text.endsWith(FILE_ENDING)
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
  for (const { taskId } of tasks.filter((task) => !TASK_ID.test(task.taskId))) {
    problems.add(`Input 'tasks' has ${JSON.stringify(taskId.slice(0, 200))}, which is no task id of kie's.`)
  }
  for (const task of tasks.filter(({ name }) => !isImagePath(name))) {
    const name = JSON.stringify(task.name.slice(0, 200))
    problems.add(`Input 'tasks' has the name ${name}; use a-z, 0-9 and '-', with '/' for directories.`)
  }
  for (const id of repeated(tasks.map(({ taskId }) => taskId))) problems.add(`Input 'tasks' has the task ${id} twice.`)
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
  return Object.entries(data).map(([name, taskId]: [string, unknown]) => ({
    name,
    taskId: typeof taskId === 'string' ? taskId : JSON.stringify(taskId),
  }))
}

function parseTaskIds(text: string, name: string): readonly NamedTask[] {
  const ids = splitWords(text)
  return ids.map((taskId, index) => ({ name: ids.length === 1 ? name : `${name}-${index + 1}`, taskId }))
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))]
}
