import { mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { describeDuration } from '../../core/text/amounts.ts'
import { readRecordFile, RECORD_ENDING } from '../../core/plan/record-file.ts'
import type { EarlierAttempt, RecordedTask } from '../../core/plan/record.ts'
import { InputError } from '../../core/text/errors.ts'
import { asSentence } from '../../core/text/foreign-text.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import { isExpired, isShownNothing } from './fault.ts'
import { recordPrefix, type FindOptions, type KeepRecordOptions, type RecordClient } from './record-store.ts'
import { findRecordObstacle, isGitHubDotCom, type ArtifactPlace } from './service.ts'
import { bounded, withTries } from './tries.ts'
import type { Clock } from '../api/clock.ts'

/** What reading the records of earlier attempts needs. */
export interface ReadRecordsOptions extends Omit<KeepRecordOptions, 'clock'>, ArtifactPlace {
  readonly runId: number
  readonly tempDirectory: string
  /** Owner and name of the repository. */
  readonly repository: { readonly owner: string; readonly repo: string }
  /** The input `github-token`; empty where there is none. */
  readonly token: string
  readonly clock: Pick<Clock, 'sleep' | 'date'>
}

/** One way to the records: the service inside the run, or REST. */
interface Way {
  readonly find: FindOptions
  readonly limitMs: number
}

/** Time for all ways together, and for the first of two: nothing is spent so far, and nobody waits long to hear that. */
const LIMIT_MS = 20_000
const FIRST_LIMIT_MS = 12_000

/** Silence after which the log says what is waited for. */
const SILENCE_MS = 5_000

/** What came of the attempts so far. */
interface Findings {
  readonly found: Map<number, readonly RecordedTask[]>
  /** Of which attempts it is not known whether they have a record, or what is in it, and why. */
  readonly doubts: Map<number, string>
}

/**
 * Reads the records of the earlier attempts of this run: from the artifact service inside the run, which shows them where
 * failed jobs are re-run, else by REST, which takes a token with `actions: read`.
 *
 * @returns what is known of each attempt, oldest first
 * @throws InputError where it is not known whether an attempt has a record, or what is in it
 * @throws the signal's reason when that is aborted
 */
export async function readRecords(options: ReadRecordsOptions): Promise<readonly EarlierAttempt[]> {
  // The client unzips with a package that calls the deprecated Buffer(), of which Node would print a warning.
  process.noDeprecation = true
  const numbers = Array.from({ length: options.runAttempt - 1 }, (_, index) => index + 1)
  const found: Findings['found'] = new Map()
  const doubts: Findings['doubts'] = new Map()
  const over = new AbortController()
  void tellSilence(options, over.signal)
  try {
    for (const way of waysTo(options)) {
      const missing = numbers.filter((number) => !found.has(number))
      if (missing.length === 0) break
      for (const [number, why] of await lookBy(way, { missing, found, options })) doubts.set(number, why)
    }
  } finally {
    over.abort()
  }
  const unread = numbers.filter((number) => !found.has(number) && doubts.has(number))
  if (unread.length > 0) throw unreadRecords(unread, doubts)
  const obstacle = isKeptAnywhere(options) ? undefined : findRecordObstacle(options)
  return numbers.map((number) => ({ number, tasks: found.get(number), ...(obstacle !== undefined && { obstacle }) }))
}

/** Says what is waited for, unless it comes soon. */
async function tellSilence({ clock, log, signal }: ReadRecordsOptions, over: AbortSignal): Promise<void> {
  try {
    await clock.sleep(SILENCE_MS, AbortSignal.any([over, signal]))
    const left = describeDuration(LIMIT_MS - SILENCE_MS)
    log.info(`GitHub has not said yet what earlier attempts of this run submitted; it has ${left} more.`)
  } catch {
    // It came, or nobody waits for it any more.
  }
}

/** Whether jobs of this place keep records that somebody can read; without the runner's token REST may show them. */
function isKeptAnywhere({ serverUrl, isAct }: ArtifactPlace): boolean {
  return isGitHubDotCom(serverUrl) && !isAct
}

function waysTo(options: ReadRecordsOptions): readonly Way[] {
  const { runId, repository, hasRuntimeToken, token } = options
  if (!isKeptAnywhere(options)) return []
  const findBy = { token, workflowRunId: runId, repositoryOwner: repository.owner, repositoryName: repository.repo }
  const finds = [...(hasRuntimeToken ? [{}] : []), ...(token === '' ? [] : [{ findBy }])]
  if (finds.length < 2) return finds.map((find) => ({ find, limitMs: LIMIT_MS }))
  return finds.map((find, index) => ({ find, limitMs: index === 0 ? FIRST_LIMIT_MS : LIMIT_MS - FIRST_LIMIT_MS }))
}

/** Looks for missing records by one way. @returns the doubts that it leaves, of those that it did not find */
async function lookBy(
  { find, limitMs }: Way,
  {
    missing,
    found,
    options,
  }: Pick<Findings, 'found'> & { readonly missing: readonly number[]; readonly options: ReadRecordsOptions },
): Promise<Findings['doubts']> {
  const doubts = new Map(missing.map((number) => [number, 'GitHub did not answer in time']))
  try {
    await bounded((signal) => readAll(find, { found, doubts }, { ...options, signal }), { ...options, limitMs })
  } catch (error) {
    options.signal.throwIfAborted()
    const reason = reasonForLog(error)
    options.log.debug(`No record was read: ${reason}`)
    if (isShownNothing(error, options.clock)) doubts.clear()
    else for (const number of doubts.keys()) doubts.set(number, reason)
  }
  return doubts
}

/** Takes out of the doubts whatever becomes known, at once, as time may be over at any moment. */
async function readAll(find: FindOptions, { found, doubts }: Findings, options: ReadRecordsOptions): Promise<void> {
  const client = await options.load()
  const prefix = recordPrefix(options.owner)
  const { artifacts } = await withTries('Looking for the records', () => client.listArtifacts(find), options)
  const listed = new Map(
    artifacts
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ id, name }) => [Number(name.slice(prefix.length)), id]),
  )
  for (const number of [...doubts.keys()]) if (!listed.has(number)) doubts.delete(number)
  const readAttempt = async (number: number): Promise<void> => {
    try {
      const read = (): Promise<readonly RecordedTask[]> =>
        readOne(client, { id: listed.get(number) ?? 0, find, tempDirectory: options.tempDirectory })
      found.set(number, await withTries('Reading a record', read, options))
      doubts.delete(number)
    } catch (error) {
      if (isExpired(error)) doubts.delete(number)
      else doubts.set(number, reasonForLog(error))
    }
  }
  // Side by side: the time is the same for one attempt and for many.
  await Promise.all([...doubts.keys()].map(readAttempt))
}

async function readOne(
  client: RecordClient,
  { id, find, tempDirectory }: { readonly id: number; readonly find: FindOptions; readonly tempDirectory: string },
): Promise<readonly RecordedTask[]> {
  const directory = await mkdtemp(path.join(tempDirectory, 'kie-record-'))
  try {
    await client.downloadArtifact(id, { ...find, path: directory })
    const file = (await readdir(directory)).find((each) => each.endsWith(RECORD_ENDING))
    const { owner, tasks } = readRecordFile(path.join(directory, file ?? ''))
    if (owner === undefined) throw new Error('it is damaged, or of a newer version of this action')
    return tasks
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

function unreadRecords(unread: readonly number[], doubts: Findings['doubts']): InputError {
  return new InputError(
    unread.map(
      (number) =>
        `The record of attempt ${number} of this run cannot be read: ${asSentence(doubts.get(number) ?? '')} ` +
        'Without it, what that attempt submitted would be paid for again, so nothing was spent. Run the job again later, ' +
        `pass the tasks that its log names, such as tasks: '{"hero": "<task id>"}', or start a new run.`,
    ),
  )
}
