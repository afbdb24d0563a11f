import { sha256 } from '../text/digest.ts'
import { encodeText, percentEncode } from '../text/foreign-text.ts'

/** Task ids by the names of their images, the newest of each. */
export type TaskList = Readonly<Record<string, string>>

/**
 * How tasks that are paid for are had again without paying: a re-run of the failed job finds them on record, or, where no
 * record is kept or no job re-run, only their ids lead to them. At a desk the same command finds them on record.
 */
export type WayBack = 're-run' | 'ids' | 'command'

/**
 * Characters that a list of tasks may have to be told as text: on its way into a step it is an environment variable, and
 * Linux takes 128 KiB for one with its name. Both lists together leave room for the other outputs of a step, too.
 */
const MAX_CHARACTERS = 128_000

/** No id of kie's that was seen is longer, so that what is said before there are ids holds when they are there. */
const ID_CHARACTERS = 36

/** kie's ids are opaque, so any is taken that is written as the lists have it. */
const WRITTEN_ID = /^(?:[\w.:/+=@,-]|%[0-9A-F]{2})+$/i
const TASK_ID = /^\P{Cc}{1,256}$/u

/** Quotation marks, colon and comma of one task. */
const MARKS = 6

/** The value of the outputs `tasks` and `pending-tasks`, and of the input `tasks`. */
export function formatTasks(tasks: TaskList): string {
  return `{${membersOf(tasks).join(',')}}`
}

/** Tasks as a line of YAML to paste below `with:`; nothing in {@link formatTasks} ends the quotation. */
export function pasteTasks(tasks: TaskList): string {
  return `tasks: '${formatTasks(tasks)}'`
}

/** {@link formatTasks} with a line for each task, for a file. */
export function formatTasksFile(tasks: TaskList): string {
  return `{${membersOf(tasks).join(',\n')}}\n`
}

/** One task as the lists have it. */
export function formatTask(name: string, taskId: string): string {
  return `${JSON.stringify(percentEncode(name))}:${JSON.stringify(encodeTaskId(taskId))}`
}

/**
 * Tasks as others may see them. A name that holds a secret, which a template may have given it, makes way for one that holds
 * none, is the same wherever the image is told of, and is taken as a key by the input `tasks`: the image can be collected.
 *
 * @param redact - gives a text back as it is where it holds no secret
 */
export function hideInTasks(tasks: TaskList, redact: (text: string) => string): TaskList {
  return Object.fromEntries(Object.entries(tasks).map(([name, taskId]) => [hideInName(name, redact), redact(taskId)]))
}

/** The name of an image as the lists of {@link hideInTasks} have it. */
export function hideInName(name: string, redact: (text: string) => string): string {
  if (redact(name) === name) return name
  return `hidden-${sha256(name).slice(0, 8)}`
}

/** An id as it is shown everywhere, and as the lists have it: {@link decodeTaskId} makes the id again. */
export function encodeTaskId(taskId: string): string {
  return encodeText(taskId)
}

/** @returns the id that is meant; `undefined` where it is none, or holds what the lists never have */
export function decodeTaskId(written: string): string | undefined {
  if (!WRITTEN_ID.test(written)) return undefined
  let id: string
  try {
    id = decodeURIComponent(written)
  } catch {
    return undefined
  }
  return TASK_ID.test(id) ? id : undefined
}

/** Whether there is room in an output for a list of tasks. An id counts as long as kie's are, also one that is not known yet. */
export function hasRoom(tasks: TaskList): boolean {
  let characters = 0
  for (const [name, taskId] of Object.entries(tasks)) {
    characters += percentEncode(name).length + Math.max(encodeTaskId(taskId).length, ID_CHARACTERS) + MARKS
  }
  return characters <= MAX_CHARACTERS
}

function membersOf(tasks: TaskList): readonly string[] {
  return Object.entries(tasks).map(([name, taskId]) => formatTask(name, taskId))
}
