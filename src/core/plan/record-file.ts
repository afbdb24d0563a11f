import { randomUUID } from 'node:crypto'
import { constants, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { formatOwner, parseRecordLines, type RecordOwner, type RecordSink, type WrittenRecord } from './record.ts'

const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants

/** What the name of a record ends with. */
export const RECORD_ENDING = '.jsonl'

/** Nobody else reads or writes it. */
const MODE = 0o600

/** What a record's file is made of. */
export interface RecordFileOptions {
  /** Absolute path; outlives the step and not the job. */
  readonly directory: string
  readonly owner: RecordOwner
  /** Attempt of the run, from 1. */
  readonly runAttempt: number
  /** Default: the file system's. @returns how many bytes it wrote */
  readonly write?: (handle: number, bytes: Uint8Array) => number
}

/** The record of a step on disk. */
export class RecordFile implements RecordSink {
  /** Absolute. */
  readonly path: string
  readonly #handle: number
  readonly #write: (handle: number, bytes: Uint8Array) => number
  /** Whether the last line has no end, since the disk did not take all of it. */
  #isTorn = false

  /**
   * Creates the file, with its owner on disk.
   *
   * @throws the file system's error
   */
  constructor({ directory, owner, runAttempt, write = writeSync }: RecordFileOptions) {
    const step = owner.step.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60)
    this.path = path.join(directory, `kie-record-${step}-attempt-${runAttempt}-${randomUUID()}${RECORD_ENDING}`)
    this.#write = write
    this.#handle = openSync(this.path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, MODE)
    this.append(formatOwner(owner))
    this.sync()
  }

  /** Appends a line, and ends one before it that was torn. @throws the file system's error */
  append(line: string): void {
    let rest: Uint8Array = Buffer.from(`${this.#isTorn ? '\n' : ''}${line}\n`)
    this.#isTorn = true
    while (rest.length > 0) rest = rest.subarray(this.#write(this.#handle, rest))
    this.#isTorn = false
  }

  sync(): void {
    fsyncSync(this.#handle)
  }
}

/** Reads the record of a step. @returns a record without owner and tasks where there is no such file */
export function readRecordFile(file: string): WrittenRecord {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { owner: undefined, tasks: [] }
  }
  return parseRecordLines(text)
}
