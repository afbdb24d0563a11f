import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Log } from '../../core/text/log.ts'
import type { RecordOwner } from '../../core/plan/record.ts'
import { bounded, withTries } from './tries.ts'
import { foldLibraryLines } from '../runner/library-lines.ts'
import { uploadTitle } from './upload.ts'
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
export interface FindOptions {
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
  readonly log: Log
  readonly clock: Pick<Clock, 'sleep'>
  /** Ends the waiting. */
  readonly signal: AbortSignal
}

const RETENTION_DAYS = 14

/** A record is small, and a service that hangs must not keep the job. */
const LIMIT_MS = 60_000

/**
 * Name of a record's artifact before its attempt: readable, and unique for what tells this step from all others of the
 * run, however it is spelt.
 */
export function recordPrefix({ resumeKey, step }: RecordOwner): string {
  const readable = `${resumeKey}-${step}`.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60)
  const digest = createHash('sha256')
    .update(JSON.stringify([resumeKey, step]))
    .digest('hex')
    .slice(0, 12)
  return `kie-record-${readable}-${digest}-attempt-`
}

/**
 * Keeps the record of this attempt as a small artifact: the file as it is, since a full disk has no room for another.
 *
 * @param file - absolute path
 */
export async function keepRecord(file: string, options: KeepRecordOptions): Promise<void> {
  const client = await options.load()
  const name = `${recordPrefix(options.owner)}${options.runAttempt}`
  const upload = () => client.uploadArtifact(name, [file], path.dirname(file), { retentionDays: RETENTION_DAYS })
  const keep = (signal: AbortSignal) =>
    foldLibraryLines(uploadTitle(name), () => withTries('Keeping the record', upload, { ...options, signal }))
  await bounded(keep, { ...options, limitMs: LIMIT_MS })
}
