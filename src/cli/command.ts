import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { DESK_INPUTS, type DeskInput } from './inputs.ts'
import { readVersion } from './node.ts'
import { tasksInput } from './tasks.ts'

/** What a command is asked to do with images. */
export type ImagesCommand = 'make' | 'submit' | 'plan' | 'check' | 'collect'

/** What the command line says. */
export interface DeskCommand {
  readonly does: ImagesCommand | 'models' | 'credits'
  /** Inputs of the action by their names, as they were written; those that were not set are left out. */
  readonly inputs: Readonly<Record<string, string>>
  /** The model whose fields are asked for; `undefined` for the list of all. */
  readonly model: string | undefined
  /** Whether the result alone is printed, as JSON. */
  readonly json: boolean
  /** Whether requests that were sent and never answered are made anew. */
  readonly again: boolean
  /** Path of the file that has the key; `undefined` where the environment has it. */
  readonly dotenv: string | undefined
}

/** The command line cannot be used, or asks for help alone: what is to be said stands printed by then. */
export class CommandLineEnd extends Error {
  override readonly name = 'CommandLineEnd'
  /** Exit code. */
  readonly code: 0 | 2

  constructor(code: 0 | 2) {
    super(code === 0 ? 'help was asked for' : 'the command line cannot be used')
    this.code = code
  }
}

/** Where the parser prints. */
export interface CommandOutput {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

const SUMMARIES = {
  make: 'draw the images of a manifest that are not here yet',
  submit: 'submit their tasks, and do not wait: the same make brings them later',
  plan: 'say what make would draw, and what that costs',
  check: 'say whether all images are here as they are asked for; spends nothing and asks nobody',
} as const

const MANIFEST = 'path of the manifest; without it and a prompt it is images.yml'

const AFTER = `
The key comes from the variable KIE_API_KEY, or from the file that --dotenv names.

Exit codes: 0 done, 1 failed or only a part, 2 wrong input, 130 interrupted.`

/**
 * Reads a command line.
 *
 * @param argv - without the paths of node and the program
 * @throws CommandLineEnd
 */
export function parseCommand(argv: readonly string[], output: CommandOutput): DeskCommand {
  const program = createProgram(output)
  let command: DeskCommand | undefined
  for (const does of ['make', 'submit', 'plan', 'check'] as const) {
    addImagesCommand(
      program.command(does).argument('[manifest]', MANIFEST, filled).summary(SUMMARIES[does]),
      does,
    ).action((manifest: string | undefined, options: Options) => {
      command = imagesCommand(does, options, manifest === undefined ? {} : { manifest })
    })
  }
  addImagesCommand(
    program
      .command('collect')
      .argument('<tasks...>', 'ids, each as name=id or alone, or the path of a .json file', collectFilled)
      .summary('bring what was submitted'),
    'collect',
  ).action((tasks: readonly string[], options: Options) => {
    command = imagesCommand('collect', options, { tasks: tasksInput(tasks) })
  })
  withCommon(
    program.command('models').argument('[id]', 'of the model', filled).summary('list the models, or the fields of one'),
  ).action((model: string | undefined, options: Options) => {
    command = { ...imagesCommand('make', options, {}), does: 'models', model }
  })
  const apiUrl = DESK_INPUTS.filter(({ name }) => name === 'api-url').map(optionOf)
  const credits = program.command('credits').summary('say how many credits the account has left')
  withCommon(apiUrl.reduce((each, option) => each.addOption(option), credits)).action((options: Options) => {
    command = { ...imagesCommand('make', options, {}), does: 'credits' }
  })
  try {
    program.parse(argv, { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    throw new CommandLineEnd(thrown.exitCode === 0 ? 0 : 2)
  }
  if (command === undefined) throw new CommandLineEnd(2)
  return command
}

function createProgram({ out, error }: CommandOutput): Command {
  return new Command('kie-images')
    .description('Makes images with kie.ai, and keeps them as a manifest says.')
    .addHelpText('after', AFTER)
    .version(readVersion(), '--version', 'print the version')
    .configureOutput({ writeOut: out, writeErr: (text) => error(withoutValue(text)) })
    .exitOverride()
}

/** Options as the parser gives them, by their names in camel case. */
type Options = Readonly<Record<string, string | boolean | undefined>>

function addImagesCommand(command: Command, does: ImagesCommand): Command {
  for (const input of DESK_INPUTS) command.addOption(optionOf(input))
  if (does === 'make' || does === 'submit') {
    command.option('--again', 'make requests anew that were sent and never answered, which may have been paid for')
  }
  return withCommon(command)
}

function withCommon(command: Command): Command {
  return command
    .option('--dotenv <path>', 'take KIE_API_KEY from this file', filled)
    .option('--json', 'print the result alone, as JSON')
}

function optionOf({ name, help, default: value }: DeskInput): Option {
  const shown = value === undefined ? help : `${help} (default: ${value})`
  return new Option(`--${name} <${name.split('-').at(-1) ?? 'value'}>`, shown).argParser(filled)
}

/** What is empty was mostly to come from a variable of the shell that is not set; without a limit all may be spent. */
function filled(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty: give it a value, or leave it out.')
  return value
}

function collectFilled(value: string, earlier: readonly string[] | undefined): readonly string[] | undefined {
  return [...(earlier ?? []), filled(value)]
}

/** A message of the parser without what was given to an option that there is not: it may be a key. */
function withoutValue(text: string): string {
  return text.replace(/^(error: unknown option '(?:--[^'=]*|-[^'-]))[^]*'/, "$1'")
}

function imagesCommand(does: ImagesCommand, options: Options, given: Readonly<Record<string, string>>): DeskCommand {
  const inputs = DESK_INPUTS.flatMap(({ name }) => {
    const value = options[camelCase(name)]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const { dotenv } = options
  return {
    does,
    inputs: { ...Object.fromEntries(inputs), ...given },
    model: undefined,
    json: options['json'] === true,
    again: options['again'] === true,
    dotenv: typeof dotenv === 'string' ? dotenv : undefined,
  }
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
