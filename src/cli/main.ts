import { describeEnding, isBad } from '../core/explanation/ending.ts'
import { explainInLines } from '../core/explanation/explanation.ts'
import { readApiAccess } from '../core/inputs/api.ts'
import { INPUT_DEFAULTS } from '../core/inputs/defaults.ts'
import { InputReader } from '../core/inputs/reading/reader.ts'
import { formatResult } from '../core/report/result-json.ts'
import { tellResult } from '../core/report/result-log.ts'
import { NO_COST } from '../core/result/cost.ts'
import { filesOf } from '../core/result/image-files.ts'
import { isAboutCredits, type RunResult } from '../core/result/run-result.ts'
import { describeBytes, describeCredits } from '../core/text/amounts.ts'
import { InputError } from '../core/text/errors.ts'
import { asSentence } from '../core/text/foreign-text.ts'
import type { Log } from '../core/text/log.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { createRedactor, type Redactor } from '../core/text/redactor.ts'
import { createKieClient, readProxyEnvironment, systemClock, USER_AGENT } from '../kie/index.ts'
import { listModels, modelsData } from './catalogue.ts'
import { CommandLineEnd, parseCommand, type DeskCommand } from './command.ts'
import { runImages } from './images.ts'
import { interruption, INTERRUPTED } from './interruption.ts'
import { readKey } from './key.ts'
import type { Desk } from './read.ts'
import { createDeskLog, painted } from './screen/log.ts'
import { Screen, type Terminal } from './screen/screen.ts'
import { inDeskWords } from './words.ts'

const FAILED = 1
const WRONG_INPUT = 2

/** A result of a command that came to none. */
const NOTHING: RunResult = {
  status: 'failed',
  images: [],
  failures: [],
  deliveries: [],
  tasks: {},
  pendingTasks: {},
  cost: NO_COST,
  creditsLeft: undefined,
}

/** Runs a command, and says how its process is to end. @returns the exit code */
export async function main(process: NodeJS.Process): Promise<number> {
  watchOutput(process)
  let command: DeskCommand
  try {
    const out = (text: string): void => void process.stdout.write(text)
    command = parseCommand(process.argv.slice(2), { out, error: (text) => void process.stderr.write(text) })
  } catch (error) {
    if (!(error instanceof CommandLineEnd)) throw error
    return error.code
  }
  const { desk, print } = layDesk(process, command.json)
  try {
    return await carryOut(command, desk, print)
  } catch (error) {
    if (command.json && isAboutImages(command))
      print(formatResult({ ...NOTHING, status: desk.signal.aborted ? 'cancelled' : 'failed' }))
    if (desk.signal.aborted) return INTERRUPTED
    for (const line of explainInLines(error, 'command')) desk.log.error(line)
    return error instanceof InputError ? WRONG_INPUT : FAILED
  }
}

/**
 * Takes the errors of the standard streams. Whoever reads only the first lines, as `head` does, must not end what is paid
 * for; what cannot be written anywhere makes the command fail.
 */
function watchOutput(process: NodeJS.Process): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.exitCode = FAILED
    process.stderr.write(`Error: The output could not be written: ${asSentence(reasonForLog(error))}\n`)
  })
}

function isAboutImages({ does }: DeskCommand): boolean {
  return does !== 'models' && does !== 'credits'
}

/** Puts out what a command works with. With `--json` the result alone goes to the standard output. */
function layDesk(process: NodeJS.Process, json: boolean): { readonly desk: Desk; readonly print: Print } {
  const { stdout, stderr, env } = process
  const stream = json ? stderr : stdout
  const redactor = createRedactor()
  const isTerminal = stream.isTTY && env['TERM'] !== 'dumb'
  // Node asks NO_COLOR, FORCE_COLOR and the terminal.
  const colours = isTerminal && stream.hasColors()
  const tones = { done: 'done', failed: 'failed' } as const
  // A terminal whose size nobody has set has none.
  const hasRoom = isTerminal && stream.columns > 0 && stream.rows > 0
  const screen = hasRoom
    ? new Screen(stream as Terminal, ({ state }, text) =>
        colours && (state === 'done' || state === 'failed') ? painted(text, tones[state]) : text,
      )
    : undefined
  const log = createDeskLog({
    write: (text) => void stream.write(text),
    screen,
    colours,
    reword: inDeskWords,
    redactor,
  })
  const desk = {
    ...{ workspace: process.cwd(), env, log, screen, redactor, clock: systemClock },
    signal: interruption(process, log),
  }
  return { desk, print: printTo(stdout, redactor) }
}

/** Prints a line to the standard output. */
type Print = (line: string) => void

function printTo(stdout: NodeJS.WriteStream, { redact }: Redactor): Print {
  return (line) => void stdout.write(`${redact(line)}\n`)
}

async function carryOut(command: DeskCommand, desk: Desk, print: Print): Promise<number> {
  const { json } = command
  if (command.does === 'models') {
    if (json) print(JSON.stringify(modelsData(command.model)))
    else listModels(command.model).forEach(print)
    return 0
  }
  if (command.does === 'credits') {
    const credits = await askCredits(command, desk)
    print(json ? JSON.stringify({ credits }) : describeCredits(credits))
    return 0
  }
  const startedAt = desk.clock.now()
  const result = await runImages(command, desk)
  tellEnd(result, { tookMs: desk.clock.now() - startedAt, log: desk.log })
  if (json) print(formatResult(result))
  else for (const line of table(result)) print(line)
  if (desk.signal.aborted) return INTERRUPTED
  return isBad(result.status) ? FAILED : 0
}

async function askCredits(command: DeskCommand, { env, clock, redactor, signal }: Desk): Promise<number> {
  const given = { ...command.inputs, 'api-key': readKey({ env, dotenv: command.dotenv }, true) }
  redactor.add(given['api-key'])
  const reader = new InputReader((name) => new Map(Object.entries(given)).get(name) ?? '', INPUT_DEFAULTS)
  const access = readApiAccess(reader, { needsKey: true })
  if (reader.problems.length > 0) throw new InputError(reader.problems)
  const client = createKieClient({
    ...{ ...access, userAgent: USER_AGENT, clock },
    proxyEnvironment: readProxyEnvironment(env),
  })
  return client.getCredits({ signal })
}

function tellEnd(result: RunResult, { tookMs, log }: { readonly tookMs: number; readonly log: Log }): void {
  tellResult(result, { tookMs, wayBack: 'command', reuses: true }, log)
  const line = describeEnding(result, 'command')
  if (isBad(result.status)) log.error(line)
  else if (!isAboutCredits(result.status)) log.info(line)
}

/** The files that are here, each with what it is. */
function table({ images }: RunResult): readonly string[] {
  const files = filesOf(images)
  const width = Math.max(0, ...files.map(({ path }) => path.length))
  return files.map(({ path, width: across, height, bytes, origin }) => {
    const size = `${across}×${height}`.padEnd(9)
    return `${path.padEnd(width)}  ${size}  ${describeBytes(bytes).padStart(8)}${origin === 'reused' ? '  kept' : ''}`
  })
}
