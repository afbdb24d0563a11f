import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { Claims } from '../images/claims.ts'
import { replaceFile } from '../images/part-file.ts'
import { formatTask, formatTasksFile, type TaskList } from '../result/task-list.ts'
import type { Log } from '../text/log.ts'
import { reasonForLog } from '../text/reason.ts'

/** Where the file is written, and how the steps of a job tell theirs apart. */
export interface TasksFileOptions {
  /** Absolute path. */
  readonly workspace: string
  /** Relative to the workspace, with `/`. */
  readonly outputDirectory: string
  /** File that outlives the step and not the job, in which each step notes the files it wrote. */
  readonly claimsFile: string
  /** What tells this step from the others of its job. */
  readonly step: string
  /** Told once where steps cannot tell each other which files they write. */
  readonly warn: (line: string) => void
  /** Absolute path of the user's own file of tasks, which is never written; `undefined` where there is none. */
  readonly foreign: string | undefined
  readonly log: Log
}

/** Names that are tried, should a person have files of all the others. */
const MOST_NAMES = 20
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
  readonly #claims: Claims
  readonly #names = new Set<string>()
  /** Workspace path, once it is chosen. */
  #chosen = ''
  /** Bytes that are surely there and whole; 0 where the file has to be written anew. */
  #bytes = 0
  #isThere = false
  #hasWarned = false

  constructor(options: TasksFileOptions) {
    this.#options = options
    this.#claims = new Claims({ file: options.claimsFile, step: options.step, warn: options.warn })
  }

  /** Relative to the workspace, with `/`; empty as long as there is no such file. */
  get path(): string {
    return this.#isThere ? this.#chosen : ''
  }

  /** Chooses the file's name, before anything is spent. What lies there stays until the first id is known. */
  choose(): void {
    const { outputDirectory, step } = this.#options
    const own = `tasks-${step.replaceAll(/[^A-Za-z0-9_-]+/g, '-') || 'step'}`
    const others = Array.from({ length: MOST_NAMES }, (_, index) => (index === 0 ? own : `${own}-${index + 1}`))
    const names = ['tasks', ...others].map((name) => path.posix.join(outputDirectory, `${name}.json`))
    this.#chosen = this.#claims.alone(() => names.find((name) => this.#take(name))) ?? ''
    if (this.#chosen === '') this.#warn('every name for it is taken')
  }

  /**
   * Writes ids that are new.
   *
   * @param tasks - all of the step, these among them
   */
  add(tasks: TaskList, names: readonly string[]): void {
    if (this.#chosen === '') return
    try {
      this.#write(tasks, names)
      this.#isThere = true
    } catch (error) {
      this.#bytes = 0
      this.#warn(reasonForLog(error))
    }
  }

  #absolute(relative: string): string {
    return path.join(this.#options.workspace, relative)
  }

  /** Claims a name, unless the file of that name is somebody else's. */
  #take(relative: string): boolean {
    const file = this.#absolute(relative)
    if (isSameFile(file, this.#options.foreign) || this.#claims.isOfOther(file)) return false
    const stats = lstatSync(file, { throwIfNoEntry: false })
    const earlier = stats?.isFile() === true && stats.size <= MAX_BYTES ? parseMembers(readFileSync(file, 'utf8')) : []
    if (stats !== undefined && (earlier === undefined || earlier.length === 0)) return false
    this.#claims.add(file)
    if (earlier !== undefined && earlier.length > 0) this.#tellReplaced(relative, earlier)
    return true
  }

  #tellReplaced(relative: string, earlier: readonly string[]): void {
    const more =
      earlier.length > MOST_TOLD ? `, and ${earlier.length - MOST_TOLD} more that the log of that run names` : ''
    this.#options.log.info(
      `'${relative}' is from an earlier run and is replaced at the first task of this one. It has ` +
        `${earlier.slice(0, MOST_TOLD).join(', ')}${more}.`,
    )
  }

  #write(tasks: TaskList, names: readonly string[]): void {
    const [name = ''] = names
    const isNew = names.length === 1 && !this.#names.has(name)
    for (const each of names) this.#names.add(each)
    if (isNew && this.#bytes > 0 && this.#append(`,\n${formatTask(name, tasks[name] ?? '')}${END}`)) return
    const text = formatTasksFile(tasks)
    replaceFile(this.#absolute(this.#chosen), text)
    this.#bytes = Buffer.byteLength(text)
  }

  /** @returns `false` where the file is not what it was */
  #append(member: string): boolean {
    const handle = openSync(this.#absolute(this.#chosen), WRITE_PLAIN)
    try {
      if (fstatSync(handle).size !== this.#bytes) return false
      writeOver(handle, { text: member, at: this.#bytes - END.length })
      this.#bytes += member.length - END.length
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

/** Writes in one go, or leaves the file as it was: what ended it takes no room that it did not have. */
function writeOver(handle: number, { text, at }: { readonly text: string; readonly at: number }): void {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    written = writeSync(handle, bytes, 0, bytes.length, at)
  } finally {
    if (written < bytes.length) {
      writeSync(handle, END, at)
      ftruncateSync(handle, at + END.length)
    }
  }
  if (written < bytes.length) throw new Error('the disk is full')
}

/** The tasks of a file of ours, byte for byte as it is written; `undefined` for any other text. */
function parseMembers(text: string): readonly string[] | undefined {
  if (!text.startsWith('{"') || !text.endsWith(`"${END}`)) return undefined
  const members = text
    .slice(1, -END.length)
    .split(',\n')
    .map((line) => MEMBER.exec(line))
  return members.some((member) => member === null)
    ? undefined
    : members.map((member) => `${member?.[1]} ${member?.[2]}`)
}
