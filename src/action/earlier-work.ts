import type { EarlierCandidates } from '../core/plan/candidates.ts'
import { imagesInFolder, type EarlierImages } from '../core/images/earlier-images.ts'
import { COLLECT_AFTERWARDS, NO_RECORD } from '../core/explanation/way-back.ts'
import type { ImageFolder } from '../core/images/folder.ts'
import { spendsNothing, type Config } from '../core/inputs/config.ts'
import { needsTask, type Plan } from '../core/plan/plan.ts'
import type { EarlierAttempt, RecordOwner } from '../core/plan/record.ts'
import { readRecords } from '../github/artifact/earlier-records.ts'
import { findRecordObstacle, readPlace } from '../github/artifact/service.ts'
import { systemClock } from '../kie/index.ts'
import { commitOptions, loadArtifactClient } from './destinations.ts'
import type { Surroundings } from './surroundings.ts'

/** What the way to earlier work is built of. */
interface EarlierWork extends Pick<Surroundings, 'context' | 'log' | 'signal'> {
  readonly config: Config
}

/** Where an earlier run has left what it made. */
interface EarlierPlaces {
  readonly images: EarlierImages
  /** Left out where nobody can pick one. */
  readonly candidates?: EarlierCandidates
}

/**
 * Where images and candidates that an earlier run has made are looked for; `undefined` where tasks are collected. With a
 * commit or a pull request the branch is what counts, so that no checkout is needed.
 */
export async function earlierPlaces({
  config,
  context,
  folder,
  log,
  signal,
}: EarlierWork & { readonly folder: ImageFolder }): Promise<EarlierPlaces | undefined> {
  if (config.mode === 'check') return { images: imagesInFolder(folder) }
  if (config.source.tasks !== undefined) return undefined
  const { pullRequest } = config
  if (!config.destinations.includes('commit') && pullRequest === undefined) return { images: imagesInFolder(folder) }
  const options = {
    ...(await commitOptions({ config, context, names: [], log, signal })),
    ...{ shelf: folder, isPlan: spendsNothing(config.mode) },
  }
  if (pullRequest !== undefined) {
    const { ProposedWork } = await import('../github/pull-request/earlier.ts')
    return new ProposedWork({ ...options, ...pullRequest })
  }
  const { branchImages } = await import('../github/branch/images.ts')
  return { images: branchImages(options) }
}

/** Reads what is known of earlier attempts of the run; `undefined` where there was none, or nothing is submitted. */
export function earlierRecords({
  config,
  context,
  recordOwner,
  log,
  signal,
}: EarlierWork & { readonly recordOwner: RecordOwner }): (() => Promise<readonly EarlierAttempt[]>) | undefined {
  if (context.runAttempt === 1 || spendsNothing(config.mode)) return undefined
  const { runId, runAttempt, serverUrl, tempDirectory } = context
  return () =>
    readRecords({
      runId,
      runAttempt,
      tempDirectory,
      ...readPlace(process.env, serverUrl),
      owner: recordOwner,
      repository: context,
      token: config.githubToken,
      load: loadArtifactClient,
      log,
      clock: systemClock,
      signal,
    })
}

/** Says, before anything is spent, that no re-run can take up what is submitted, where that is so. */
export function tellOfRecords(plan: Plan, { config, context, log }: Omit<EarlierWork, 'signal'>): void {
  if (spendsNothing(config.mode) || context.runAttempt > 1 || !plan.images.some(needsTask)) return
  const obstacle = findRecordObstacle(readPlace(process.env, context.serverUrl))
  if (obstacle === undefined) return
  log.notice(`${NO_RECORD} ${obstacle} ${COLLECT_AFTERWARDS}`)
}
