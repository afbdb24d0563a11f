import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs'
import type { ImageFolderOptions } from '../images/folder-on-disk.ts'
import { OwnNames } from '../images/own-names.ts'
import { replaceFile } from '../images/disk/part-file.ts'
import { formatTask, formatTasksFile, type TaskList } from '../result/task-list.ts'
import type { Log } from '../text/log.ts'
import { reasonForLog } from '../text/reason.ts'
import { absoluteOf, checkOpened, type OwnFile } from '../workspace/new-file.ts'
import { writeOver } from '../workspace/write-over.ts'

/** Where the file is written, and how the steps of a job tell theirs apart. */
export interface TasksFileOptions extends ImageFolderOptions {
  /** Absolute path of the user's own file of tasks, which is never written; `undefined` where there is none. */
  readonly foreign: string | undefined
  readonly log: Log
}

/** Ids of an earlier run's file that are told before it is replaced. */
const MOST_TOLD = 20
/** No file of ours is larger. */
const MAX_BYTES = 10_000_000
/** What ends the file, and what the next member is written over. */
const END = '}\n'
const MEMBER = /^"([^"\\]+)":"([^"\\]*)"$/
/** Never writes through a link; Windows has no such flag. */
const WRITE_PLAIN = constants.O_RDWR | (constants.O_NOFOLLOW || 0)

/**
 * The file with all task ids of a step: `tasks.json` in the output directory, or a name of its own where somebody else has
 * that one. It is whole JSON after each id, and an id that is added is one small write whatever the file has already.
 */
export class TasksFile {
  readonly #options: TasksFileOptions
  readonly #names = new Set<string>()
  /** Once its name is chosen. */
  #file: OwnFile | undefined
  /** Bytes that are surely there and whole; 0 where the file has to be written anew. */
  #bytes = 0
  #path = ''
  #hasWarned = false

  constructor(options: TasksFileOptions) {
    this.#options = options
  }

  /** Relative to the workspace, with `/`; empty as long as there is no such file. */
  get path(): string {
    return this.#path
  }

  /** Chooses the file's name, before anything is spent. What lies there stays until the first id is known. */
  choose(): void {
    const taken = new OwnNames(this.#options).take({
      base: 'tasks',
      maxBytes: MAX_BYTES,
      isOurs: (text) => parseMembers(text) !== undefined,
      isForeign: (file) => isSameFile(file, this.#options.foreign),
    })
    this.#file = taken
    if (taken === undefined) {
      this.#warn('every name for it is taken')
      return
    }
    const earlier = parseMembers(taken.earlier)
    if (earlier !== undefined) this.#tellReplaced(taken.path, earlier)
  }

  /**
   * Writes ids that are new.
   *
   * @param tasks - all of the step, these among them
   */
  add(tasks: TaskList, names: readonly string[]): void {
    const file = this.#file
    if (file === undefined) return
    try {
      this.#write(file, tasks, names)
      this.#path = file.path
    } catch (error) {
      this.#bytes = 0
      this.#warn(reasonForLog(error))
    }
  }

  #tellReplaced(relative: string, earlier: readonly string[]): void {
    const more =
      earlier.length > MOST_TOLD ? `, and ${earlier.length - MOST_TOLD} more that the log of that run names` : ''
    this.#options.log.info(
      `'${relative}' is from an earlier run and is replaced at the first task of this one. It has ` +
        `${earlier.slice(0, MOST_TOLD).join(', ')}${more}.`,
    )
  }

  #write(file: OwnFile, tasks: TaskList, names: readonly string[]): void {
    const areNew = names.every((name) => !this.#names.has(name))
    for (const name of names) this.#names.add(name)
    const members = names.map((name) => `,\n${formatTask(name, tasks[name] ?? '')}`)
    if (areNew && this.#bytes > 0 && this.#append(file, `${members.join('')}${END}`)) return
    const text = formatTasksFile(tasks)
    replaceFile(file, text)
    this.#bytes = Buffer.byteLength(text)
  }

  /** @returns `false` where the file is not what it was */
  #append(file: OwnFile, members: string): boolean {
    const handle = openSync(absoluteOf(file), WRITE_PLAIN)
    try {
      checkOpened(file, fstatSync(handle, { bigint: true }))
      if (fstatSync(handle).size !== this.#bytes) return false
      writeOver(handle, { text: members, at: this.#bytes - END.length, end: END })
      this.#bytes += members.length - END.length
      return true
    } finally {
      closeSync(handle)
    }
  }

  /** The ids stand in the outputs, the log and the record as well, so nothing ends for want of this file. */
  #warn(reason: string): void {
    if (!this.#hasWarned) this.#options.log.warning(`The file with the task ids could not be written: ${reason}`)
    this.#hasWarned = true
  }
}

/** Whether two paths lead to one file, through whatever links. */
function isSameFile(file: string, other: string | undefined): boolean {
  if (other === undefined || file === other) return file === other
  const [one, two] = [file, other].map((each) => statSync(each, { bigint: true, throwIfNoEntry: false }))
  return one !== undefined && one.ino === two?.ino && one.dev === two.dev
}

/** The tasks of a file of ours, byte for byte as it is written; `undefined` for any other text, and for none. */
function parseMembers(text: string | undefined): readonly string[] | undefined {
  if (text?.startsWith('{"') !== true || !text.endsWith(`"${END}`)) return undefined
  const members = text
    .slice(1, -END.length)
    .split(',\n')
    .map((line) => MEMBER.exec(line))
  return members.every((member) => member !== null) ? members.map(([, name, id]) => `${name} ${id}`) : undefined
}
