import { issueNumberOf } from '../github/runner/event.ts'
import { resolveBranch } from '../github/branch/resolve.ts'
import type { CommentCommand } from '../github/gate/gate.ts'
import { readConfig, type Config } from '../core/inputs/config.ts'
import { createLookUp } from '../core/request/live-model.ts'
import { InputError } from '../core/text/errors.ts'
import { forLog } from '../core/text/foreign-text.ts'
import { type RunContext } from '../github/runner/context.ts'
import type { KieConnection } from './kie/connection.ts'

/** What the inputs are read with. */
export interface InputsSurroundings {
  /** The comment that is answered; `undefined` where the run answers none. */
  readonly command: CommentCommand | undefined
  readonly context: RunContext
  /** What kie's live catalogue is asked through. */
  readonly kie: KieConnection
  /** Ends what is asked of it. */
  readonly signal: AbortSignal
}

/**
 * Reads the inputs; what a comment asks for goes before them.
 *
 * @throws InputError with every problem at once
 */
export async function readInputs({ command, context, kie, signal }: InputsSurroundings): Promise<Config> {
  if (command !== undefined && 'problems' in command) throw new InputError(command.problems.map((line) => forLog(line)))
  const flags = command?.flags
  const said: Readonly<Record<string, string | undefined>> = {
    'aspect-ratio': flags?.aspectRatio,
    quality: flags?.quality,
    count: flags?.count?.toString(),
  }
  return readConfig((name) => said[name] ?? readInput(name), {
    workspace: context.workspace,
    commentPrompt: command?.prompt,
    commentFlags: flags,
    eventTag: context.tag,
    eventIssue: issueNumberOf(context),
    lookUp: (model, access) => createLookUp({ client: () => kie.client(access), time: kie.lookUpTime, signal })(model),
    resolveBranch: (input, value) => resolveBranch(context, { input, value }),
  })
}

/** The raw text of an input. The runner's rule for the variable's name: spaces become `_`, hyphens stay. */
export function readInput(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`] ?? ''
}
