import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkImages } from '../core/check.ts'
import { imagesInFolder } from '../core/images/earlier-images.ts'
import { ImageFolder } from '../core/images/folder.ts'
import { readConfig, type Config } from '../core/inputs/config.ts'
import type { Source } from '../core/inputs/source.ts'
import { unfinished, type Plan } from '../core/plan/plan.ts'
import { Recorder, type RecordedTask, type RecordSink } from '../core/plan/record.ts'
import type { RequestedImage } from '../core/request/request.ts'
import { createLookUp } from '../core/request/live-model.ts'
import { LookUpTime } from '../core/request/look-up-time.ts'
import type { RunResult } from '../core/result/run-result.ts'
import { run, type Parts } from '../core/run.ts'
import type { Log } from '../core/text/log.ts'
import { reasonForLog } from '../core/text/reason.ts'
import type { Redactor } from '../core/text/redactor.ts'
import { firstNames } from '../core/text/word-list.ts'
import { planWork } from '../core/work/work.ts'
import { isMissingInCheckout } from '../core/workspace/checkout.ts'
import {
  createDownloader,
  createKieClient,
  isLoopbackHost,
  readProxyEnvironment,
  USER_AGENT,
  type Clock,
  type KieClient,
} from '../kie/index.ts'
import { Board } from './screen/board.ts'
import type { DeskCommand } from './command.ts'
import { ignoreOwnFiles } from './record/ignored.ts'
import { readKey } from './key.ts'
import { settleRecorded } from './record/settled.ts'
import { tellUnasked } from './record/on-record.ts'
import { DeskRecord, RECORD_FILE } from './record/record.ts'
import type { Screen } from './screen/screen.ts'
import { takeTurn } from './record/turn.ts'

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
interface ReadCommand {
  readonly command: DeskCommand
  readonly config: Config
  readonly client: KieClient | undefined
  readonly lookUpTime: LookUpTime
  /** Absolute path; gone when the command ends. */
  readonly tempDirectory: string
}

/**
 * Does what an images command asks for.
 *
 * @throws InputError and KieError before anything is spent; afterwards every trouble is in the result
 */
export async function runImages(command: DeskCommand, desk: Desk): Promise<RunResult> {
  const tempDirectory = mkdtempSync(path.join(tmpdir(), 'kie-images-'))
  try {
    const read = await readCommand(command, desk, tempDirectory)
    const { mode, outputDirectory } = read.config
    const record = new DeskRecord({ workspace: desk.workspace, directory: outputDirectory })
    if (mode === 'check' || mode === 'plan') return await runOnRecord(read, desk, record)
    const endTurn = await takeTurn({ ...desk, directory: outputDirectory })
    try {
      return await runOnRecord(read, desk, record)
    } finally {
      record.close()
      endTurn()
    }
  } finally {
    rmSync(tempDirectory, { recursive: true, force: true })
  }
}

async function readCommand(command: DeskCommand, desk: Desk, tempDirectory: string): Promise<ReadCommand> {
  const { workspace, log, redactor, clock, signal } = desk
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
    ...usualManifest(command, workspace),
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
  const source = firstOfCandidates(config.source, log)
  const asksKie = config.apiKey !== ''
  return {
    ...{ command, lookUpTime, tempDirectory },
    config: { ...config, source },
    client: asksKie ? clientFor(config) : undefined,
  }
}

function usualManifest({ does, inputs }: DeskCommand, workspace: string): Readonly<Record<string, string>> {
  const isNamed = ['prompt', 'prompt-file', 'manifest', 'tasks'].some((name) => inputs[name] !== undefined)
  return does === 'collect' || isNamed || !existsSync(path.join(workspace, USUAL_MANIFEST))
    ? {}
    : { manifest: USUAL_MANIFEST }
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

async function runOnRecord(read: ReadCommand, desk: Desk, record: DeskRecord): Promise<RunResult> {
  const { workspace, log, clock } = desk
  const { config, command } = read
  const folder = folderOf(read, desk)
  const recorded = config.mode === 'check' ? [] : record.read()
  const earlier = config.source.tasks === undefined ? imagesInFolder(folder) : undefined
  const manifest = config.source.kind === 'manifest' ? config.subject : undefined
  const plan = await planWork({
    ...config,
    asker: {
      source: manifest === undefined ? '' : path.posix.normalize(manifest),
      isGone: (source) => isMissingInCheckout(workspace, source),
    },
    earlier: earlier ?? (config.mode === 'check' ? imagesInFolder(folder) : undefined),
    reuse: config.reuse || config.mode === 'check',
    onReused: (entries) => folder.noteReused(entries),
    readRecords: recorded.length === 0 ? undefined : () => Promise.resolve([{ number: 1, tasks: recorded }]),
    unanswered: command.again ? 'made-anew' : 'left',
    log,
  })
  if (config.mode === 'check') return checkImages(plan, { ...config, earlier: imagesInFolder(folder), log })
  tellUnasked(recorded, { plan, entries: folder.readLock().values(), log })
  if (config.mode === 'plan') return runPlan(plan, { read, desk, folder, sink: NO_RECORD })
  ignoreOwnFiles({ workspace, directory: config.outputDirectory, log })
  const result = await runPlan(plan, { read, desk, folder, sink: record })
  settle(record, { result, entries: folder.readLock().values(), now: clock.date(), log })
  return result
}

function folderOf({ config, tempDirectory }: ReadCommand, { workspace, log }: Desk): ImageFolder {
  return new ImageFolder({
    workspace,
    outputDirectory: config.outputDirectory,
    claimsFile: path.join(tempDirectory, 'claims'),
    step: 'desk',
    warn: (line) => log.warning(line),
  })
}

/** What a plan is run with. */
interface PlanRun {
  readonly read: ReadCommand
  readonly desk: Desk
  readonly folder: ImageFolder
  /** Where it is recorded what is submitted. */
  readonly sink: RecordSink
}

async function runPlan(plan: Plan, { read, desk, folder, sink }: PlanRun): Promise<RunResult> {
  const { config, client, lookUpTime, tempDirectory } = read
  const { screen, env, clock, log, signal } = desk
  const board = new Board(unfinished(plan), clock)
  const parts: Parts = {
    ...{ client, lookUpTime, folder, tempDirectory, clock, log, signal },
    downloader: createDownloader({
      ...{ userAgent: USER_AGENT, clock },
      proxyEnvironment: readProxyEnvironment(env),
      allowLoopbackHttp: isLoopbackHost(new URL(config.apiUrl).hostname),
    }),
    recorder: new Recorder(sink),
    taskIds: NO_TASK_IDS,
    recordPath: path.posix.join(config.outputDirectory, RECORD_FILE),
    destinations: [],
    comment: undefined,
    rescue: undefined,
    wayBack: 'command',
    watchers: [board],
  }
  if (sink !== NO_RECORD && unfinished(plan).length > 0) screen?.show(board)
  try {
    return await run(config, plan, parts)
  } finally {
    screen?.end()
  }
}

/** Where nothing is submitted. */
const NO_RECORD: RecordSink = { append: () => undefined, sync: () => undefined }

/** The record has the ids. */
const NO_TASK_IDS: Parts['taskIds'] = {
  file: '',
  announce: () => undefined,
  add: () => undefined,
  finish: () => Promise.resolve([]),
}

/** Takes from the record what is here, or can be had no more. */
function settle(
  record: DeskRecord,
  { log, ...ended }: Omit<Parameters<typeof settleRecorded>[0], 'recorded'> & { readonly log: Log },
): void {
  const { kept, expired } = settleRecorded({ ...ended, recorded: record.read() })
  const name = (task: RecordedTask): string => task.name
  if (expired.length > 0) {
    log.notice(`Forgotten, as kie keeps nothing for so long: what was submitted of ${firstNames(expired.map(name))}.`)
  }
  try {
    record.keep(kept)
  } catch (error) {
    // It names more than is left to be had, which the next command finds here.
    log.warning(`The record '${RECORD_FILE}' could not be brought up to date: ${reasonForLog(error)}`)
  }
}
