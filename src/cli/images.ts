import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkImages } from '../core/check.ts'
import { imagesInFolder } from '../core/images/earlier-images.ts'
import { ImageFolder } from '../core/images/folder.ts'
import { unfinished, type Plan } from '../core/plan/plan.ts'
import { Recorder, type RecordedTask, type RecordSink } from '../core/plan/record.ts'
import type { RunResult } from '../core/result/run-result.ts'
import { run, type Parts } from '../core/run.ts'
import type { Log } from '../core/text/log.ts'
import { reasonForLog } from '../core/text/reason.ts'
import { firstNames } from '../core/text/word-list.ts'
import { planWork } from '../core/work/work.ts'
import { isMissingInCheckout } from '../core/workspace/checkout.ts'
import { createDownloader, isLoopbackHost, readProxyEnvironment, USER_AGENT } from '../kie/index.ts'
import { Board } from './screen/board.ts'
import type { DeskCommand } from './command.ts'
import { readCommand, type Desk, type ReadCommand } from './read.ts'
import { ignoreOwnFiles } from './record/ignored.ts'
import { settleRecorded } from './record/settled.ts'
import { tellUnasked } from './record/on-record.ts'
import { DeskRecord, RECORD_FILE } from './record/record.ts'
import { takeTurn } from './record/turn.ts'

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
