import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

/** An input as action.yml declares it. */
export interface DeclaredInput {
  readonly name: string
  /** May hold expressions; empty when there is none. */
  readonly default: string
  readonly deprecationMessage?: string
}

/** A JavaScript action, read from its folder. */
export interface Action {
  readonly folder: string
  readonly inputs: readonly DeclaredInput[]
  /** Path of the script of the step, and of its post step. */
  readonly main: string
  readonly post?: string
  /** Condition of the post step. */
  readonly postIf: string
  /** Whether it has a `pre` script, which the runner skips for an action of the same repository. */
  readonly hasPre: boolean
}

interface WrittenInput {
  readonly default?: string | number | boolean | null
  readonly deprecationMessage?: string
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, WrittenInput | null>>
  readonly runs: Readonly<Record<'using' | 'main' | 'pre' | 'post' | 'post-if', string | undefined>>
}

/**
 * Reads action.yml of a folder.
 *
 * @throws Error when there is none, when it does not parse, or when it is no JavaScript action for Node 24
 */
export function readAction(folder: string): Action {
  const root = resolve(folder)
  const { inputs = {}, runs } = parseOnce(readFileSync(join(root, 'action.yml'), 'utf8'))
  const { using, main, pre, post } = runs
  if (using !== 'node24') throw new Error(`${root}: 'runs.using' is '${using}'; only node24 can be run here`)
  if (main === undefined) throw new Error(`${root}: 'runs.main' is missing`)
  return {
    folder: root,
    inputs: Object.entries(inputs).map(([name, input]) => declareInput(name, input ?? {})),
    main: join(root, main),
    ...(post !== undefined && { post: join(root, post) }),
    postIf: runs['post-if'] ?? 'always()',
    hasPre: pre !== undefined,
  }
}

const parsed = new Map<string, ActionFile>()

/** Parses a file of the same content once: jobs have many steps that use the same action. */
function parseOnce(text: string): ActionFile {
  const file = parsed.get(text) ?? (parse(text) as ActionFile)
  parsed.set(text, file)
  return file
}

function declareInput(name: string, input: WrittenInput): DeclaredInput {
  const { default: value, deprecationMessage } = input
  return {
    name,
    default: String(value ?? ''),
    ...(deprecationMessage !== undefined && { deprecationMessage }),
  }
}
