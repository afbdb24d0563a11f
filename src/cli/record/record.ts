import { closeSync, constants, fstatSync, fsyncSync, lstatSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { replaceFile } from '../../core/images/disk/part-file.ts'
import { mergeTasks } from '../../core/plan/resume.ts'
import { parseRecordLines, type RecordedTask, type RecordSink } from '../../core/plan/record.ts'
import { InputError } from '../../core/text/errors.ts'
import { absoluteOf, checkOpened, type OwnFile } from '../../core/workspace/new-file.ts'
import { writeOver } from '../../core/workspace/write-over.ts'

/** Name of the record, in the output directory. */
export const RECORD_FILE = '.kie-tasks.json'

const START = '[\n'
const SEPARATOR = ',\n'
const END = '\n]\n'
/** What each entry begins with: the number of the command that wrote it. */
const ENTRY = /^\{"run":(\d+),(.*\})$/
/** Never writes through a link; Windows has no such flag. */
const WRITE_PLAIN = constants.O_RDWR | (constants.O_NOFOLLOW || 0)

/**
 * What was submitted from this desk and has not come yet: a JSON array in the output directory, whole after each entry. An
 * entry stands on the disk before the request leaves that it is about, so that no crash hides what may be paid for.
 */
export class DeskRecord implements RecordSink {
  readonly #file: OwnFile
  #run = 1
  #handle: number | undefined

  /** @param place - the workspace, absolute, and the output directory in it, with `/` */
  constructor({ workspace, directory }: { readonly workspace: string; readonly directory: string }) {
    this.#file = { workspace, path: path.posix.join(directory, RECORD_FILE) }
  }

  /**
   * What earlier commands have left, each task once, oldest first.
   *
   * @throws InputError where the file is none of ours
   */
  read(): readonly RecordedTask[] {
    const entries = this.#readText()
      .split('\n')
      .flatMap((line) => {
        const [, run, rest] = ENTRY.exec(line.replace(/,$/, '')) ?? []
        return run === undefined || rest === undefined ? [] : [{ run: Number(run), line: `{${rest}` }]
      })
    this.#run = Math.max(0, ...entries.map(({ run }) => run)) + 1
    const runs = Map.groupBy(entries, ({ run }) => run)
    const tasks = [...runs.values()].map((each) => parseRecordLines(each.map(({ line }) => line).join('\n')).tasks)
    return mergeTasks(tasks.flat())
  }

  /** Adds what a recorder says of a task. @throws BarredWayError, and the file system's error */
  append(line: string): void {
    const entry = this.#entryOf(line)
    const handle = this.#handle
    if (handle === undefined) {
      this.#open(entry)
      return
    }
    const { size } = fstatSync(handle)
    const isEmpty = size <= START.length + END.length
    const at = size - END.length
    writeOver(handle, { text: `${isEmpty ? '' : SEPARATOR}${entry}${END}`, at, end: END })
  }

  sync(): void {
    if (this.#handle !== undefined) fsyncSync(this.#handle)
  }

  /** Keeps these tasks alone, and no file where there are none. @throws BarredWayError, and the file system's error */
  keep(tasks: readonly RecordedTask[]): void {
    this.close()
    if (tasks.length === 0) {
      rmSync(absoluteOf(this.#file), { force: true })
      return
    }
    this.#run = 1
    const entries = tasks.map(({ at, ...task }, index) =>
      this.#entryOf(JSON.stringify({ task: index + 1, ...task, at: at.getTime() })),
    )
    replaceFile(this.#file, `${START}${entries.join(SEPARATOR)}${END}`)
  }

  /** Lets go of the file. */
  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }

  #entryOf(line: string): string {
    return `{"run":${this.#run},${line.slice(1)}`
  }

  /** Opens the file with one more entry: what stood in it stays. */
  #open(entry: string): void {
    const text = this.#readText()
    const earlier = text.endsWith(END) ? text.slice(START.length, -END.length) : entriesIn(text)
    const all = [earlier, entry].filter((part) => part !== '').join(SEPARATOR)
    replaceFile(this.#file, `${START}${all}${END}`)
    const handle = openSync(absoluteOf(this.#file), WRITE_PLAIN)
    try {
      checkOpened(this.#file, fstatSync(handle, { bigint: true }))
      syncDirectoryOf(absoluteOf(this.#file))
    } catch (error) {
      closeSync(handle)
      throw error
    }
    this.#handle = handle
  }

  #readText(): string {
    const file = absoluteOf(this.#file)
    const stats = lstatSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return ''
    const text = stats.isFile() ? readFileSync(file, 'utf8') : undefined
    if (text === undefined || (text !== '' && !text.startsWith(START))) {
      throw new InputError([
        `'${this.#file.path}' is not the record of this command. Move it away, or choose another 'output-directory'.`,
      ])
    }
    return text
  }
}

/** The whole entries of a text that was cut off. */
function entriesIn(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/,$/, ''))
  return lines.filter((line) => ENTRY.test(line)).join(SEPARATOR)
}

/** Makes a new name last. Windows has no way to it, and needs none. */
function syncDirectoryOf(file: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(path.dirname(file), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
