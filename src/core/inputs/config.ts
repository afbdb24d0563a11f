import type { DestinationName } from '../result/delivery.ts'
import { InputError } from '../text/errors.ts'
import type { LookUp } from '../request/resolver.ts'
import { pathInWorkspace } from '../workspace/inside.ts'
import { NO_ACCESS, readApiAccess, type ApiAccess } from './api.ts'
import type { CommandFlags } from './command.ts'
import { INPUT_DEFAULTS } from './defaults.ts'
import {
  readDestinationInputs,
  readDestinations,
  readGitHubToken,
  type DestinationInputs,
  type DestinationSurroundings,
} from './delivery/destinations.ts'
import { checkOutputDirectory } from './delivery/directories.ts'
import { readLimits, readMaxCredits, type Limits } from './limits.ts'
import { InputReader } from './reading/reader.ts'
import { readSource, type Source } from './source.ts'

/**
 * What a run does.
 *
 * - `make`: makes the images and delivers them
 * - `submit`: submits their tasks, tells the ids, and stops
 * - `plan`: checks everything, prints the plan and its price, and spends nothing
 * - `check`: compares the images of the workspace with what is asked for; it asks nobody, and spends nothing
 */
export type Mode = 'make' | 'submit' | 'plan' | 'check'

/** Whether no task is ever created. @param mode - as it is written, right or not */
export function spendsNothing(mode: string): boolean {
  return mode === 'plan' || mode === 'check'
}

/** A part of a plan, for jobs that share it: every `of`-th image, beginning with the `index`-th, which counts from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Everything the user asked for, checked. */
export interface Config extends ApiAccess, Limits, DestinationInputs {
  readonly source: Source
  readonly mode: Mode
  /** `undefined` for no limit. */
  readonly maxCredits: number | undefined
  /** Whether an image whose request has not changed is kept. */
  readonly reuse: boolean
  /** Whether images that the manifest no longer names are deleted from the branch that is committed to. */
  readonly prune: boolean
  /** `undefined` for the whole plan. */
  readonly shard: Shard | undefined
  /** What tells this job from others of the run. */
  readonly resumeKey: string
  /** Relative to the workspace, with `/`, no trailing one; `.` is the workspace itself. */
  readonly outputDirectory: string
  /** In the order in which they are served; empty for `none`. */
  readonly destinations: readonly DestinationName[]
  /** What the images are about, to tell comments from each other: the path of the manifest, else the name of the image. */
  readonly subject: string
  readonly summary: boolean
  readonly githubToken: string
}

/** What inputs are checked against beside themselves. */
export interface InputSurroundings extends DestinationSurroundings {
  /** The prompt of the comment that is answered; `undefined` where the run answers none. */
  readonly commentPrompt?: string | undefined
  /** What that comment set besides; `get` gives its values already. */
  readonly commentFlags?: CommandFlags | undefined
  /** Absolute path that relative paths start from. */
  readonly workspace: string
  /** Whether candidates may be asked for although nothing is proposed: whoever plans makes the first of each. */
  readonly takesCandidates?: boolean
  /** Asks kie's live catalogue for a model; needs the key, and where the API lies. */
  readonly lookUp?: (model: string, access: ApiAccess) => ReturnType<LookUp>
}

/**
 * Reads and checks every input.
 *
 * @param get - the raw text of an input, empty when it is not set
 * @throws InputError with every problem found, not only the first
 */
export async function readConfig(get: (name: string) => string, surroundings: InputSurroundings): Promise<Config> {
  const { workspace, commentPrompt, commentFlags } = surroundings
  const reader = new InputReader(get, INPUT_DEFAULTS)
  // In the order in which users hear of their problems.
  const mode = readMode(reader)
  const outputDirectory = reader.attempt('.', () => checkOutputDirectory(workspace, reader.text('output-directory')))
  // A check has to work wherever the workspace is: without a key, without a permission, after any event.
  const destinations = mode === 'check' ? [] : readDestinations(reader)
  const access = mode === 'check' ? NO_ACCESS : readApiAccess(reader, { needsKey: mode !== 'plan' })
  const others = {
    ...access,
    ...readLimits(reader),
    mode,
    reuse: reader.boolean('reuse'),
    shard: readShard(reader),
    prune: readPrune(reader, { mode, destinations }),
    resumeKey: reader.text('resume-key'),
    outputDirectory,
    destinations,
    ...readDestinationInputs(reader, { destinations, outputDirectory, surroundings }),
    subject: readSubject(reader, workspace),
    summary: reader.boolean('summary'),
    githubToken: readGitHubToken(reader, destinations),
  }
  // kie is asked for what the catalogue does not know, but not where something is wrong already.
  const lookUp: LookUp = async (model) =>
    access.apiKey !== '' && reader.problems.length === 0 ? surroundings.lookUp?.(model, access) : undefined
  const asked = mode === 'check' ? undefined : lookUp
  const isProposed = surroundings.takesCandidates ?? (mode === 'check' || destinations.includes('pull-request'))
  const source = await readSource(reader, { workspace, commentPrompt, commentFlags, isProposed, lookUp: asked })
  checkModeOfSource(reader, mode, source)
  const config = { ...others, source, maxCredits: readMaxCredits(reader, source) }
  if (reader.problems.length > 0) throw new InputError(reader.problems)
  return config
}

/** One manifest is one subject, by whatever name of the workspace, which differs from runner to runner. */
function readSubject(reader: InputReader, workspace: string): string {
  const manifest = reader.text('manifest')
  return manifest === '' ? reader.text('name') : (pathInWorkspace(workspace, manifest) ?? manifest)
}

const MODES: readonly Mode[] = ['make', 'submit', 'plan', 'check']

/** Inputs that `mode` stands for, and what to write where they were used. */
const FORMER: Readonly<Record<string, string>> = {
  wait: "'mode: submit' submits and stops, and without 'mode' a step waits for its images",
  'dry-run': "'mode: plan' checks everything and spends nothing",
}

/** Reads what the run does. The inputs that told it before are told from misspelt ones. */
function readMode(reader: InputReader): Mode {
  for (const [name, instead] of Object.entries(FORMER)) {
    if (reader.text(name) !== '') reader.problem(`There is no input '${name}': ${instead}.`)
  }
  const value = reader.text('mode')
  const mode = MODES.find((each) => each === value)
  if (mode === undefined) {
    const known = MODES.map((each) => `'${each}'`).join(', ')
    reader.problem(`Input 'mode' is ${JSON.stringify(value)}; it takes one of ${known}.`)
  }
  return mode ?? 'plan'
}

/** What was submitted earlier is collected, not submitted. */
function checkModeOfSource(reader: InputReader, mode: Mode, source: Source): void {
  if (source.tasks === undefined) return
  if (mode === 'submit') {
    reader.problem(
      "Input 'mode' is 'submit', but 'tasks' collects what was submitted earlier: leave 'mode' out to collect it, or 'tasks' to submit anew.",
    )
  } else if (mode === 'check') {
    reader.problem("Input 'mode' is 'check', but 'tasks' collects what was submitted earlier; leave one of them out.")
  }
}

/** A check deletes nothing, whatever else is asked for. */
function readPrune(reader: InputReader, { mode, destinations }: Pick<Config, 'mode' | 'destinations'>): boolean {
  if (!reader.boolean('prune') || mode === 'check') return false
  const told = "Input 'prune' is true, but"
  if (reader.text('manifest') === '') {
    reader.problem(`${told} there is no 'manifest', which alone says what is still wanted; leave 'prune' out.`)
  }
  if (!destinations.includes('commit') && !destinations.includes('pull-request')) {
    reader.problem(
      `${told} 'deliver' names neither 'commit' nor 'pull-request': images are deleted in the commit that brings the others. Add one of them, or leave 'prune' out.`,
    )
  }
  if (reader.text('shard') !== '') {
    reader.problem(
      `${told} 'shard' makes a part of the manifest; leave one of them out, and prune in a job that makes the whole.`,
    )
  }
  return true
}

/** A matrix has at most 256 jobs. */
const MAX_SHARDS = 256

function readShard(reader: InputReader): Shard | undefined {
  const value = reader.text('shard')
  if (value === '') return undefined
  const [index = NaN, of = NaN] = /^\d{1,3}\/\d{1,3}$/.test(value) ? value.split('/').map(Number) : []
  if (index >= 1 && index <= of && of <= MAX_SHARDS) return { index, of }
  reader.problem(
    `Input 'shard' is ${JSON.stringify(value)}; it takes a part and the number of parts, such as '2/8', of at most ${MAX_SHARDS}.`,
  )
  return undefined
}
