import { InputError } from '../text/errors.ts'
import { isImagePath } from '../workspace/image-name.ts'

/** A task submitted earlier, and the name of its image. */
export interface NamedTask {
  readonly name: string
  readonly taskId: string
}

/** kie's ids are opaque, but those seen and documented are made of these characters. */
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/

/**
 * Reads the input `tasks`: the JSON object that the outputs `tasks` and `pending-tasks` give, or plain ids separated by
 * white space or commas. The object may be empty.
 *
 * @param name - base name of the images, for plain ids
 * @throws InputError
 */
export function parseTasks(text: string, name: string): readonly NamedTask[] {
  const tasks = text.startsWith('{') ? parseTaskObject(text) : parseTaskIds(text, name)
  // An object without tasks is what a run gives that had nothing to submit.
  if (tasks.length === 0 && !text.startsWith('{')) throw new InputError(["Input 'tasks' names no task."])
  const problems = [
    ...tasks
      .filter(({ taskId }) => !TASK_ID.test(taskId))
      .map(({ taskId }) => `Input 'tasks' has ${JSON.stringify(taskId.slice(0, 200))}, which is no task id of kie's.`),
    ...tasks
      .filter((task) => !isImagePath(task.name))
      .map(
        (task) =>
          `Input 'tasks' has the name ${JSON.stringify(task.name.slice(0, 200))}; use a-z, 0-9 and '-', with '/' for directories.`,
      ),
    ...repeated(tasks.map(({ taskId }) => taskId)).map((id) => `Input 'tasks' has the task ${id} twice.`),
  ]
  if (problems.length > 0) throw new InputError(problems)
  return tasks
}

function parseTaskObject(text: string): readonly NamedTask[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new InputError([`Input 'tasks' is not valid JSON; give it as an output of this action gives it.`], { cause })
  }
  return Object.entries(data as object).map(([name, taskId]: [string, unknown]) => ({
    name,
    taskId: typeof taskId === 'string' ? taskId : JSON.stringify(taskId),
  }))
}

function parseTaskIds(text: string, name: string): readonly NamedTask[] {
  const ids = text.split(/[\s,]+/).filter((id) => id !== '')
  return ids.map((taskId, index) => ({ name: ids.length === 1 ? name : `${name}-${index + 1}`, taskId }))
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
