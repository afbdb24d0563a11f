import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkImages } from '../core/check.ts'
import { imagesInFolder } from '../core/images/earlier-images.ts'
import { ImageFolder } from '../core/images/folder.ts'
import type { LockEntry } from '../core/images/lock/lock.ts'
import { unfinished, type Plan } from '../core/plan/plan.ts'
import { Recorder, type RecordSink } from '../core/plan/record.ts'
import type { RunResult } from '../core/result/run-result.ts'
import { run, type Parts } from '../core/run.ts'
import { InputError } from '../core/text/errors.ts'
import { asSentence } from '../core/text/foreign-text.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { planWork } from '../core/work/work.ts'
import { isMissingInCheckout } from '../core/workspace/checkout.ts'
import { createDownloader, isLoopbackHost, readProxyEnvironment, USER_AGENT } from '../kie/index.ts'
import { Board } from './screen/board.ts'
import type { DeskCommand } from './command.ts'
import { readCommand, type Desk, type ReadCommand } from './read.ts'
import { ignoreOwnFiles } from './record/ignored.ts'
import { costsSoFar } from './record/asked.ts'
import { endRecord } from './record/end.ts'
import { tellOpenTasks } from './record/on-record.ts'
import { DeskRecord, RECORD_FILE, type Recorded } from './record/record.ts'
import { takeTurn } from './record/turn.ts'

/**
 * Does what an images command asks for.
 *
 * @throws InputError and KieError before anything is spent; afterwards every trouble is in the result
 */
export async function runImages(command: DeskCommand, desk: Desk): Promise<RunResult> {
  const tempDirectory = makeTempDirectory()
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

/** @throws InputError where there is no place for it */
function makeTempDirectory(): string {
  try {
    return mkdtempSync(path.join(tmpdir(), 'kie-images-'))
  } catch (cause) {
    throw new InputError([`No temporary directory can be made: ${asSentence(reasonForLog(cause))}`], { cause })
  }
}

async function runOnRecord(read: ReadCommand, desk: Desk, record: DeskRecord): Promise<RunResult> {
  const { workspace, log } = desk
  const { config, command } = read
  const folder = folderOf(read, desk)
  const recorded = config.mode === 'check' ? NOTHING_RECORDED : record.read()
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
    readRecords: recorded.open.length === 0 ? undefined : () => Promise.resolve([{ number: 1, tasks: recorded.open }]),
    unanswered: command.again ? 'made-anew' : 'left',
    log,
  })
  if (config.mode === 'check') return checkImages(plan, { ...config, earlier: imagesInFolder(folder), log })
  const entries = [...folder.readLock().values()]
  const { mode, outputDirectory } = config
  tellOpenTasks(recorded.open, { plan, entries, outputDirectory, isPlan: mode === 'plan', log })
  const counted = withCosts(plan, recorded)
  if (mode === 'plan') return runPlan(counted, { read, desk, folder, sink: NO_RECORD })
  if (command.does === 'collect') requireFreeNames(plan, { entries, workspace, outputDirectory })
  ignoreOwnFiles({ workspace, directory: outputDirectory, log })
  const result = await runPlan(counted, { read, desk, folder, sink: record })
  endRecord(record, { ...desk, plan, earlier: entries, result, folder, outputDirectory })
  return result
}

const NOTHING_RECORDED: Recorded = { open: [], over: [] }

/** A plan with what its images took so far, and those alone: a limit is that of a manifest. */
function withCosts(plan: Plan, { open, over }: Recorded): Plan {
  return { ...plan, earlierCosts: costsSoFar([...open, ...over], plan) }
}

/** A picture that was paid for is not replaced by one that is collected, unless somebody takes it away. @throws InputError */
function requireFreeNames(
  { images }: Plan,
  place: { readonly entries: readonly LockEntry[]; readonly workspace: string; readonly outputDirectory: string },
): void {
  const { entries, workspace, outputDirectory } = place
  const problems = images.flatMap(({ name, taskId }) => {
    const other = entries.find((entry) => entry.name === name && entry.taskId !== taskId)
    if (other === undefined || !existsSync(path.join(workspace, outputDirectory, other.file))) return []
    return [`'${other.file}' is here, made by another task. Collect this one under another name: ${name}-old=<id>.`]
  })
  if (problems.length > 0) throw new InputError(problems)
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
    remakesGone: false,
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
