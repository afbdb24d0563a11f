import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig, type Config } from '../core/inputs/config.ts'
import type { Source } from '../core/inputs/source.ts'
import { createLookUp } from '../core/request/live-model.ts'
import { LookUpTime } from '../core/request/look-up-time.ts'
import type { RequestedImage } from '../core/request/request.ts'
import { InputError } from '../core/text/errors.ts'
import type { Log } from '../core/text/log.ts'
import type { Redactor } from '../core/text/redactor.ts'
import { firstNames } from '../core/text/word-list.ts'
import { createKieClient, readProxyEnvironment, USER_AGENT, type Clock, type KieClient } from '../kie/index.ts'
import type { DeskCommand } from './command.ts'
import { readKey } from './key.ts'
import type { Screen } from './screen/screen.ts'

/** The manifest of a command that names none and has no prompt. */
const USUAL_MANIFEST = 'images.yml'

/** What a command runs in. */
export interface Desk {
  /** Absolute path that relative paths start from. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  /** Where the pictures are followed in place; `undefined` where each step of theirs is a line. */
  readonly screen: Screen | undefined
  readonly redactor: Redactor
  readonly clock: Clock
  /** Aborted when the command is interrupted. */
  readonly signal: AbortSignal
}

/** An images command whose inputs are in order. */
export interface ReadCommand {
  readonly command: DeskCommand
  readonly config: Config
  readonly client: KieClient | undefined
  readonly lookUpTime: LookUpTime
  /** Absolute path; gone when the command ends. */
  readonly tempDirectory: string
}

/**
 * Reads what an images command asks for.
 *
 * @param tempDirectory - absolute path
 * @throws InputError with every problem at once
 */
export async function readCommand(command: DeskCommand, desk: Desk, tempDirectory: string): Promise<ReadCommand> {
  const { workspace, log, redactor, clock, signal } = desk
  const source = sourceOf(command, workspace)
  const mode = command.does === 'collect' ? 'make' : command.does
  const apiKey = mode === 'check' ? '' : readKey({ ...command, env: desk.env }, mode !== 'plan')
  redactor.add(apiKey)
  const lookUpTime = new LookUpTime({ clock, log })
  let client: KieClient | undefined
  const clientFor = (access: { readonly apiKey: string; readonly apiUrl: string }): KieClient =>
    (client ??= createKieClient({
      ...{ ...access, userAgent: USER_AGENT, clock },
      proxyEnvironment: readProxyEnvironment(desk.env),
    }))
  const set: Readonly<Record<string, string>> = {
    ...source,
    ...command.inputs,
    ...{ 'api-key': apiKey, mode, deliver: 'none', summary: 'false' },
  }
  const config = await readConfig((name) => set[name] ?? '', {
    workspace,
    takesCandidates: true,
    lookUp: (model, access) =>
      createLookUp({ client: () => Promise.resolve(clientFor(access)), time: lookUpTime, signal })(model),
    resolveBranch: () => ({ problem: 'A command delivers to no branch.' }),
  })
  const drawn = firstOfCandidates(config.source, log)
  const asksKie = config.apiKey !== ''
  return {
    ...{ command, lookUpTime, tempDirectory },
    config: { ...config, source: drawn },
    client: asksKie ? clientFor(config) : undefined,
  }
}

/** The manifest of a command that names nothing to draw. @throws InputError where there is none */
function sourceOf({ does, inputs }: DeskCommand, workspace: string): Readonly<Record<string, string>> {
  const isSet = (name: string): boolean => inputs[name] !== undefined
  if (['prompt', 'prompt-file', 'manifest', 'tasks'].some(isSet)) return {}
  if (existsSync(path.join(workspace, USUAL_MANIFEST))) return { manifest: USUAL_MANIFEST }
  // A picture is enough for a model that takes no prompt.
  if (isSet('reference-images')) return {}
  throw new InputError([
    `Nothing to draw: there is no ${USUAL_MANIFEST} here. Name a manifest, as in 'kie-images ${does} art.yml', or give a ` +
      "prompt, as in --prompt 'A red fox'.",
  ])
}

/** Candidates are for a person who picks one in a pull request. */
function firstOfCandidates(source: Source, log: Log): Source {
  if (source.kind === 'tasks') return source
  const several = source.requested.filter(({ candidates }) => candidates !== undefined)
  if (several.length === 0) return source
  log.notice(
    `Here the first candidate alone is drawn of ${firstNames(several.map(({ name }) => name))}: the others are drawn where a ` +
      'pull request proposes them.',
  )
  return { ...source, requested: source.requested.map(asOne) }
}

function asOne({ candidates, ...requested }: RequestedImage): RequestedImage {
  return candidates === undefined ? requested : { ...requested }
}
