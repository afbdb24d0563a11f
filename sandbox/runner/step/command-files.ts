import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitRunnerLines } from '../log/line-splitter.ts'
import type { ArtifactSubject } from '../context/job.ts'
import type { Masker } from '../log/masker.ts'
import type { StepLog } from '../log/step.ts'
import { formatArtifactsList } from './artifacts-file.ts'

/** The files through which a step talks to the runner, by the name that follows `GITHUB_` in lower case. */
export interface CommandFiles {
  readonly path: string
  readonly env: string
  readonly step_summary: string
  readonly state: string
  readonly output: string
  /** Takes what is to be attested. */
  readonly artifacts: string
  /** Has what earlier steps have listed; empty where GitHub has not turned that on. */
  readonly artifacts_list: string
}

/** What the runner took from a step's command files, besides outputs and state. */
export interface FileCommandResult {
  /** What later steps of the job get as environment. */
  readonly env: Readonly<Record<string, string>>
  /** Directories that go before PATH for later steps. */
  readonly path: readonly string[]
  /** Masked; empty when there is none or it was dropped. */
  readonly summary: string
  /** True when the summary was larger than the runner takes, which drops all of it. */
  readonly summaryDropped: boolean
}

const MAX_SUMMARY_BYTES = 1024 * 1024

/** What ends a line of a command file: a runner on Windows takes CRLF as well, where it comes first. */
export type LineEnd = '\n' | '\r\n'

/** What the files of a step are read with. */
export interface Reading {
  readonly log: StepLog
  readonly masker: Masker
  readonly lineEnd: LineEnd
  /** Takes what is listed to be attested; left out where GitHub has not turned that on. */
  readonly takeArtifacts?: ((file: string) => void) | undefined
}

/**
 * Makes fresh command files in the runner's temporary directory, all of them empty but the list of artifacts.
 *
 * @param artifacts - what earlier steps have listed; `undefined` where GitHub has not turned that on
 */
export function createCommandFiles(temp: string, artifacts?: readonly ArtifactSubject[]): CommandFiles {
  const directory = join(temp, '_runner_file_commands')
  const suffix = randomUUID()
  const create = (prefix: string, text = ''): string => {
    const file = join(directory, `${prefix}${suffix}`)
    writeFileSync(file, text)
    return file
  }
  mkdirSync(directory, { recursive: true })
  return {
    path: create('add_path_'),
    env: create('set_env_'),
    step_summary: create('step_summary_'),
    state: create('save_state_'),
    output: create('set_output_'),
    artifacts: create('artifacts_'),
    artifacts_list: create('artifacts_list_', artifacts && formatArtifactsList(artifacts)),
  }
}

/**
 * Reads the command files after the process has ended, whatever its end. Outputs and state go to the log's own; a file
 * that cannot be parsed fails the step, and the pairs before the fault still count.
 */
export function readCommandFiles(files: CommandFiles, reading: Reading): FileCommandResult {
  const { log, masker, lineEnd, takeArtifacts } = reading
  const readPairs = (kind: 'env' | 'state' | 'output', take: (name: string, value: string) => void): void => {
    try {
      for (const [name, value] of parsePairs(read(files[kind]), lineEnd)) take(name, value)
    } catch (error) {
      log.refuse(`Unable to process file command '${kind}' successfully.`, String(error))
    }
  }
  const env: Record<string, string> = {}
  const path = splitRunnerLines(read(files.path)).filter((line) => line !== '')
  readPairs('env', (name, value) => {
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      log.annotate('error', `Can't store ${name} output parameter using '$GITHUB_ENV' command.`)
    } else env[name] = value
  })
  const summary = readSummary(files.step_summary, log, masker)
  readPairs('state', (name, value) => (log.state[name] = value))
  readPairs('output', (name, value) => (log.outputs[name] = value))
  try {
    takeArtifacts?.(files.artifacts)
  } catch (error) {
    log.refuse("Unable to process file command 'artifacts' successfully.", String(error))
  }
  return { env, path: [...new Set(path)], ...summary }
}

function readSummary(
  file: string,
  log: StepLog,
  masker: Masker,
): Pick<FileCommandResult, 'summary' | 'summaryDropped'> {
  const text = read(file)
  const bytes = Buffer.byteLength(text)
  if (bytes <= MAX_SUMMARY_BYTES) return { summary: masker.mask(text), summaryDropped: false }
  const size = Math.floor(bytes / 1024)
  log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`)
  return { summary: '', summaryDropped: true }
}

/** A file that the step has removed counts as empty. */
function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : ''
}

/**
 * Yields the pairs of a command file: `NAME=VALUE`, or `NAME<<DELIMITER`, the lines of the value and the delimiter.
 * Whichever of `=` and `<<` comes first decides. Line ends within a value are part of it, whatever they are.
 *
 * @param lineEnd - by default LF alone ends a line, as on Linux
 * @throws Error at the first line that is neither, or for a value that its delimiter does not end
 */
export function* parsePairs(text: string, lineEnd: LineEnd = '\n'): Generator<[name: string, value: string]> {
  let rest = text
  while (rest !== '') {
    const { line, after } = takeLine(rest, lineEnd)
    rest = after
    if (line === '') continue
    const [, name, operator, tail] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? []
    if (name === undefined || operator === undefined || tail === undefined) throw new Error(`Invalid format '${line}'`)
    if (operator === '=') yield [name, tail]
    else {
      if (name === '' || tail === '') throw new Error(`Invalid format '${line}'. Name and delimiter must not be empty`)
      const [value, remaining] = takeHeredoc(rest, tail, lineEnd)
      rest = remaining
      yield [name, value]
    }
  }
}

interface Line {
  readonly line: string
  /** What ended it; empty at the end of the file. */
  readonly end: string
  readonly after: string
}

function takeLine(text: string, lineEnd: LineEnd): Line {
  const at = text.indexOf('\n')
  if (at < 0) return { line: text, end: '', after: '' }
  const end = text.slice(0, at + 1).endsWith(lineEnd) ? lineEnd : '\n'
  return { line: text.slice(0, at + 1 - end.length), end, after: text.slice(at + 1) }
}

function takeHeredoc(text: string, delimiter: string, lineEnd: LineEnd): [value: string, rest: string] {
  let value = ''
  let before = ''
  let rest = text
  while (rest !== '') {
    const { line, end, after } = takeLine(rest, lineEnd)
    if (line === delimiter) return [value, after]
    if (end === '') throw new Error('Invalid value. EOF marker missing new line.')
    value += before + line
    before = end
    rest = after
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
}
