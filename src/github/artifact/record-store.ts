import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../../core/text/log.ts'
import { formatRecord, parseRecord, type RecordedTask, type RecordOwner } from '../../core/plan/record.ts'
import { bounded, withTries } from './tries.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import type { Clock } from '../api/clock.ts'

/** The part of `DefaultArtifactClient` of `@actions/artifact` that keeps records. */
export interface RecordClient {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options: { readonly retentionDays: number },
  ): Promise<unknown>
  listArtifacts(options?: FindOptions): Promise<{ artifacts: { readonly id: number; readonly name: string }[] }>
  downloadArtifact(id: number, options: FindOptions & { readonly path: string }): Promise<unknown>
}

/** Where the client looks by REST instead of the service inside the run; it needs `actions: read`. */
interface FindOptions {
  readonly findBy?: {
    readonly token: string
    readonly workflowRunId: number
    readonly repositoryOwner: string
    readonly repositoryName: string
  }
}

/** What keeping a record needs. */
export interface KeepRecordOptions {
  readonly load: () => Promise<RecordClient>
  readonly owner: RecordOwner
  /** From 1. */
  readonly runAttempt: number
  readonly tempDirectory: string
  readonly log: Log
  readonly clock: Pick<Clock, 'sleep'>
  /** Ends the waiting. */
  readonly signal: AbortSignal
}

/** What reading the records of earlier attempts needs. */
export interface ReadRecordsOptions extends KeepRecordOptions {
  readonly runId: number
  /** Owner and name of the repository. */
  readonly repository: { readonly owner: string; readonly repo: string }
  /** The input `github-token`; empty where there is none. */
  readonly token: string
}

const FILE = 'record.json'
const RETENTION_DAYS = 14

/** A record is a few kilobytes, and a service that hangs must not keep the job. */
const LIMIT_MS = 60_000

/**
 * Name of a record's artifact before its attempt: readable, and unique for what tells this step from all others of the
 * run, however it is spelt.
 */
function prefixOf({ resumeKey, step }: RecordOwner): string {
  const readable = `${resumeKey}-${step}`.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60)
  const digest = createHash('sha256')
    .update(JSON.stringify([resumeKey, step]))
    .digest('hex')
    .slice(0, 12)
  return `kie-record-${readable}-${digest}-attempt-`
}

/** Keeps the record of this attempt as a small artifact. */
export async function keepRecord(tasks: readonly RecordedTask[], options: KeepRecordOptions): Promise<void> {
  const directory = await mkdtemp(path.join(options.tempDirectory, 'kie-record-'))
  try {
    const file = path.join(directory, FILE)
    await writeFile(file, formatRecord(tasks))
    const client = await options.load()
    const name = `${prefixOf(options.owner)}${options.runAttempt}`
    const upload = () => client.uploadArtifact(name, [file], directory, { retentionDays: RETENTION_DAYS })
    await bounded((signal) => withTries('Keeping the record', upload, { ...options, signal }), {
      ...options,
      limitMs: LIMIT_MS,
    })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/**
 * Reads the records of the earlier attempts of this run: from the artifact service inside the run, which shows them where
 * failed jobs are re-run, else by REST.
 *
 * @returns the tasks, oldest attempt first; empty where no record is to be had
 * @throws the signal's reason when that is aborted
 */
export async function readRecords(options: ReadRecordsOptions): Promise<readonly RecordedTask[]> {
  const { token, runId, repository } = options
  // The client unzips with a package that calls the deprecated Buffer(), of which Node would print a warning.
  process.noDeprecation = true
  const inside = await tryReading({}, options)
  if (inside.length > 0 || token === '') return inside
  const findBy = {
    token,
    workflowRunId: runId,
    repositoryOwner: repository.owner,
    repositoryName: repository.repo,
  }
  return tryReading({ findBy }, options)
}

/** A record that cannot be read is none: whoever asked is warned of that. */
async function tryReading(find: FindOptions, options: ReadRecordsOptions): Promise<readonly RecordedTask[]> {
  const read = () => readFrom(find, options)
  try {
    return await bounded((signal) => withTries('Reading the record', read, { ...options, signal }), {
      ...options,
      limitMs: LIMIT_MS,
    })
  } catch (error) {
    options.signal.throwIfAborted()
    options.log.debug(`No record was read: ${reasonForLog(error)}`)
    return []
  }
}

async function readFrom(find: FindOptions, options: ReadRecordsOptions): Promise<readonly RecordedTask[]> {
  const client = await options.load()
  const prefix = prefixOf(options.owner)
  const { artifacts } = await client.listArtifacts(find)
  const records = artifacts
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ id, name }) => ({ id, attempt: Number(name.slice(prefix.length)) }))
    .filter(({ attempt }) => attempt >= 1 && attempt < options.runAttempt)
    .toSorted((a, b) => a.attempt - b.attempt)
  const tasks: RecordedTask[] = []
  for (const { id } of records) {
    const directory = await mkdtemp(path.join(options.tempDirectory, 'kie-record-'))
    try {
      await client.downloadArtifact(id, { ...find, path: directory })
      tasks.push(...(parseRecord(await readFile(path.join(directory, FILE), 'utf8')) ?? []))
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }
  return tasks
}
