import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { replaceFile } from '../../core/images/disk/part-file.ts'
import type { Log } from '../../core/text/log.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import { absoluteOf, type OwnFile } from '../../core/workspace/new-file.ts'
import { RECORD_FILE } from './record.ts'
import { LOCK_NAME } from './turn.ts'

/** What is no matter of the repository's. */
const IGNORED = [RECORD_FILE, LOCK_NAME]

/** Where the files are, and who hears of what is wrong. */
export interface IgnoreOptions {
  /** Absolute path. */
  readonly workspace: string
  /** The output directory in it, with `/`. */
  readonly directory: string
  readonly log: Pick<Log, 'warning'>
}

/**
 * Makes git leave out what a command keeps beside the images, by a `.gitignore` there. One that exists gets the lines that it
 * lacks. Where it cannot be written, a warning says so.
 */
export function ignoreOwnFiles({ workspace, directory, log }: IgnoreOptions): void {
  const file: OwnFile = { workspace, path: path.posix.join(directory, '.gitignore') }
  try {
    addLines(file)
  } catch (error) {
    const reason = reasonForLog(error)
    log.warning(`'${file.path}' could not be written, so keep ${IGNORED.join(' and ')} out of commits: ${reason}`)
  }
}

function addLines(file: OwnFile): void {
  const there = readPlain(absoluteOf(file))
  const lines = there.split(/\r?\n/)
  const lacking = IGNORED.filter((name) => !lines.includes(name) && !lines.includes(`/${name}`))
  if (lacking.length === 0) return
  const separator = there === '' || there.endsWith('\n') ? '' : '\n'
  replaceFile(file, `${there}${separator}${lacking.join('\n')}\n`)
}

/** @returns empty where there is no such file @throws for what is no plain file, and stays as it is */
function readPlain(file: string): string {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats?.isFile() === false) throw new Error('it is no plain file')
  return stats === undefined ? '' : readFileSync(file, 'utf8')
}
