import { withoutColour } from './colour.ts'
import { COMMAND_NAMES, parseRunnerLine, type RunnerCommand } from './command.ts'
import type { Masker } from './masker.ts'

/** How serious an annotation is. */
export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** One annotation as GitHub shows it on the run's page. Numbers are kept as the text that was given. */
export interface Annotation {
  readonly level: AnnotationLevel
  /** Masked, cut after 4096 characters. */
  readonly message: string
  /** Not masked: the runner masks the message alone. */
  readonly title?: string
  /** Relative to the workspace where it lies in it. */
  readonly file?: string
  readonly line?: string
  readonly endLine?: string
  readonly col?: string
  readonly endColumn?: string
}

const MAX_MESSAGE_LENGTH = 4096
const MAX_ANNOTATIONS_PER_LEVEL = 10

/** Commands that are never echoed, because what they say is shown anyway or must not be. */
const NEVER_ECHOED = new Set(['add-mask', 'debug', 'error', 'notice', 'warning'])

/** What a StepLog needs to know of the job. */
export interface StepLogOptions {
  readonly masker: Masker
  readonly workspace: string
  /** Step debug logging: shows debug lines and echoes commands. */
  readonly debug: boolean
  /** Called for each line shown, with its colour. */
  readonly onLine: (line: string) => void
}

type Range = Readonly<Partial<Record<'line' | 'endline' | 'col' | 'endcolumn', string>>>

/**
 * The lines and columns of an annotation that the runner keeps (`IssueCommandExtension.ValidateLinesAndColumns`): a start
 * that lacks is the end, columns need one line, and nothing ends before it starts.
 */
function validRange({ line: start, endline, col: first, endcolumn }: RunnerCommand['properties']): Range {
  const line = isNumber(start) || !isNumber(endline) ? start : endline
  const col = isNumber(first) || !isNumber(endcolumn) ? first : endcolumn
  const hasColumn = isNumber(first) || isNumber(endcolumn)
  const isOneLine = isNumber(line) && (!isNumber(endline) || line === endline)
  const lines = isBackwards(start, endline) ? {} : { line, endline }
  const columns = (hasColumn && !isOneLine) || isBackwards(first, endcolumn) ? {} : { col, endcolumn }
  return dropEmpty({ ...lines, ...columns })
}

/** What .NET's `int.TryParse` takes. */
function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) && Math.abs(Number(text)) < 2 ** 31
}

function isBackwards(start: string | undefined, end: string | undefined): boolean {
  return isNumber(start) && isNumber(end) && Number(end) < Number(start)
}

function dropEmpty(range: Readonly<Record<string, string | undefined>>): Range {
  return Object.fromEntries(Object.entries(range).filter(([, value]) => value !== undefined))
}

/** Turns the lines that a process prints into what the runner makes of them: log, annotations, masks and so on. */
export class StepLog {
  /** As a user would download it: masked, with markers such as `##[group]` and `##[error]`; without colours. */
  readonly lines: string[] = []
  readonly annotations: Annotation[] = []
  /** Every command obeyed, in order. */
  readonly commands: RunnerCommand[] = []
  /** Values given to add-mask. */
  readonly masks: string[] = []
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  readonly #options: StepLogOptions
  #echo: boolean
  #stopToken: string | undefined
  #refused = false

  constructor(options: StepLogOptions) {
    this.#options = options
    this.#echo = options.debug
  }

  /** True when a command could not be obeyed, which fails the step whatever its exit code. */
  get refused(): boolean {
    return this.#refused
  }

  /** Takes one line of the process's stdout or stderr. */
  receive(line: string): void {
    const command = parseRunnerLine(line, this.#stopToken)
    if (command === undefined) this.write(line)
    else if (this.#stopToken !== undefined) this.#receiveWhileStopped(command, line)
    else this.#obey(command, line)
  }

  /** Shows text of the runner's own; line ends in it make several lines. */
  write(text: string): void {
    for (const line of this.#options.masker.mask(text).split('\n')) {
      this.lines.push(withoutColour(line))
      this.#options.onLine(line)
    }
  }

  /** Shows a line that only debug logging shows. */
  debug(text: string): void {
    if (this.#options.debug) for (const line of text.split('\n')) this.write(`##[debug]${line}`)
  }

  /** Adds an annotation of the runner's own. */
  annotate(level: AnnotationLevel, message: string): void {
    this.#annotate(level, message, {})
  }

  /** Adds errors for something the runner could not do for the step, and fails the step. */
  refuse(...messages: readonly string[]): void {
    for (const message of messages) this.annotate('error', message)
    this.#refused = true
  }

  #receiveWhileStopped(command: RunnerCommand, line: string): void {
    this.write(line)
    if (command.name === this.#stopToken?.toLowerCase()) this.#stopToken = undefined
  }

  #obey(command: RunnerCommand, line: string): void {
    this.commands.push(command)
    if (this.#echo && !NEVER_ECHOED.has(command.name)) this.write(line)
    switch (command.name) {
      case 'add-mask':
        this.#addMask(command.data)
        break
      case 'debug':
        this.debug(command.data)
        break
      case 'error':
      case 'warning':
      case 'notice':
        this.#annotate(command.name, command.data, command.properties)
        break
      case 'group':
        this.write(`##[group]${command.data}`)
        break
      case 'endgroup':
        this.write('##[endgroup]')
        break
      case 'echo':
        this.#setEcho(command.data, line)
        break
      case 'set-output':
        this.#setValue(this.outputs, command, line)
        break
      case 'save-state':
        this.#setValue(this.state, command, line)
        break
      case 'set-env':
      case 'add-path':
        this.#refuseCommand(line, `The \`${command.name}\` command is disabled.`)
        break
      case 'stop-commands':
        this.#stopCommands(command.data, line)
        break
    }
  }

  #addMask(value: string): void {
    if (value.trim() === '') {
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
      return
    }
    this.masks.push(value)
    this.#options.masker.add(value)
    if (this.#echo) this.write('::add-mask::***')
  }

  #annotate(level: AnnotationLevel, text: string, properties: RunnerCommand['properties']): void {
    if (text !== '') this.write(`##[${level}]${text}`)
    if (this.annotations.filter((other) => other.level === level).length >= MAX_ANNOTATIONS_PER_LEVEL) return
    const { title, file } = properties
    const { line, endline, col, endcolumn } = validRange(properties)
    this.annotations.push({
      level,
      message: this.#options.masker.mask(text).slice(0, MAX_MESSAGE_LENGTH),
      ...(title !== undefined && { title }),
      ...(file !== undefined && { file: this.#relative(file) }),
      ...(line !== undefined && { line }),
      ...(endline !== undefined && { endLine: endline }),
      ...(col !== undefined && { col }),
      ...(endcolumn !== undefined && { endColumn: endcolumn }),
    })
  }

  #relative(file: string): string {
    const prefix = `${this.#options.workspace}/`
    return file.startsWith(prefix) ? file.slice(prefix.length) : file
  }

  #setEcho(value: string, line: string): void {
    const wanted = value.trim().toLowerCase()
    if (wanted === 'on' || wanted === 'off') this.#echo = wanted === 'on'
    else this.#refuseCommand(line, `Invalid echo command value '${value}'.`)
  }

  #setValue(target: Record<string, string>, command: RunnerCommand, line: string): void {
    const { name } = command.properties
    if (name === undefined) {
      this.#refuseCommand(line, `Required field 'name' is missing in ##[${command.name}] command.`)
      return
    }
    target[name] = command.data
    this.annotate('warning', `The \`${command.name}\` command is deprecated and will be disabled soon.`)
  }

  #stopCommands(token: string, line: string): void {
    const weak = ['', 'pause-logging', ...COMMAND_NAMES].includes(token.toLowerCase())
    if (weak) {
      this.#refuseCommand(line, "The token is empty, 'pause-logging' or the name of a command.")
      return
    }
    this.#stopToken = token
    this.write(line)
  }

  #refuseCommand(line: string, reason: string): void {
    this.refuse(`Unable to process command '${line}' successfully.`, reason)
  }
}
