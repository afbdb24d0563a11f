import { closeSync, constants, fstatSync, fsyncSync, lstatSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { replaceFile } from '../../core/images/disk/part-file.ts'
import { mergeTasks } from '../../core/plan/resume.ts'
import { parseRecordLines, type RecordedTask, type RecordSink } from '../../core/plan/record.ts'
import { InputError } from '../../core/text/errors.ts'
import { absoluteOf, checkOpened, type OwnFile } from '../../core/workspace/new-file.ts'
import { writeOver } from '../../core/workspace/write-over.ts'
import { syncDirectory } from './synced.ts'
import { parseEntries, type Entry } from './entries.ts'

/** Name of the record, in the output directory. */
export const RECORD_FILE = '.kie-tasks.json'

const START = '[\n'
const SEPARATOR = ',\n'
const END = '\n]\n'
/** Never writes through a link; Windows has no such flag. */
const WRITE_PLAIN = constants.O_RDWR | (constants.O_NOFOLLOW || 0)

/** The number under which tasks stand that are over; commands count from 1. */
const OVER = 0

/** What is on record. */
export interface Recorded {
  /** Tasks whose pictures may be had, and requests that were never answered: each once, oldest first. */
  readonly open: readonly RecordedTask[]
  /** Those that bring nothing more, and count for what they took until all images are here. */
  readonly over: readonly RecordedTask[]
}

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
   * What earlier commands have left. Tasks that were collected are none of theirs: whoever has submitted them knows of them.
   *
   * @throws InputError where the file cannot be read as a record
   */
  read(): Recorded {
    const entries = this.#readEntries()
    this.#run = Math.max(OVER, ...entries.map(({ run }) => run)) + 1
    const runs = Map.groupBy(entries, ({ run }) => run)
    const tasksOf = (all: readonly Entry[]): readonly RecordedTask[] =>
      parseRecordLines(all.map((entry) => JSON.stringify(entry)).join('\n')).tasks
    const open = [...runs].flatMap(([run, all]) => (run === OVER ? [] : tasksOf(all)))
    return { open: mergeTasks(open.filter(({ request }) => request !== '')), over: tasksOf(runs.get(OVER) ?? []) }
  }

  /** Adds what a recorder says of a task. @throws BarredWayError, and the file system's error */
  append(line: string): void {
    const entry = `{"run":${this.#run},${line.slice(1)}`
    const handle = this.#handle
    if (handle === undefined) {
      this.#open(entry)
      return
    }
    const { size } = fstatSync(handle)
    writeOver(handle, { text: `${SEPARATOR}${entry}${END}`, at: size - END.length, end: END })
  }

  sync(): void {
    if (this.#handle !== undefined) fsyncSync(this.#handle)
  }

  /** Keeps these tasks alone, and no file where there are none. @throws BarredWayError, and the file system's error */
  keep({ open, over }: Recorded): void {
    this.close()
    const entries = [
      ...over.map((task, index) => entryOf(OVER, task, index + 1)),
      ...open.map((task, index) => entryOf(OVER + 1, task, index + 1)),
    ]
    if (entries.length === 0) rmSync(absoluteOf(this.#file), { force: true })
    else this.#replace(entries)
  }

  /** Lets go of the file. */
  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }

  /** Opens the file with one more entry: what stood in it stays. */
  #open(entry: string): void {
    this.#replace([...this.#readEntries().map((each) => JSON.stringify(each)), entry])
    const handle = openSync(absoluteOf(this.#file), WRITE_PLAIN)
    try {
      checkOpened(this.#file, fstatSync(handle, { bigint: true }))
    } catch (error) {
      closeSync(handle)
      throw error
    }
    this.#handle = handle
  }

  #replace(entries: readonly string[]): void {
    replaceFile(this.#file, `${START}${entries.join(SEPARATOR)}${END}`, { isSynced: true })
    syncDirectory(path.dirname(absoluteOf(this.#file)))
  }

  #readEntries(): readonly Entry[] {
    const file = absoluteOf(this.#file)
    const stats = lstatSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return []
    const entries = stats.isFile() ? parseEntries(readFileSync(file, 'utf8')) : undefined
    if (entries !== undefined) return entries
    throw new InputError([
      `'${this.#file.path}' cannot be read as the record of what was submitted, so it could be paid for again. ` +
        'Restore it, or look at https://kie.ai/logs what there is, and then move it away.',
    ])
  }
}

function entryOf(run: number, { at, ...task }: RecordedTask, number: number): string {
  return JSON.stringify({ run, task: number, ...task, at: at.getTime() })
}
