import { imagesInFolder, type EarlierImages } from '../core/images/earlier-images.ts'
import type { ImageFolder } from '../core/images/folder.ts'
import type { Config } from '../core/inputs/config.ts'
import type { RecordedTask, RecordOwner } from '../core/plan/record.ts'
import type { Log } from '../core/text/log.ts'
import { readRecords } from '../github/artifact/record-store.ts'
import type { RunContext } from '../github/runner/context.ts'
import { systemClock } from '../kie/index.ts'
import { commitOptions, loadArtifactClient } from './destinations.ts'

/** What the way to earlier work is built of. */
interface EarlierWork {
  readonly config: Config
  readonly context: RunContext
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Where images that an earlier run has made are looked for; `undefined` where none is to be reused. With a commit the
 * branch is what counts, so that no checkout is needed.
 */
export async function earlierImages({
  config,
  context,
  folder,
  log,
  signal,
}: EarlierWork & { readonly folder: ImageFolder }): Promise<EarlierImages | undefined> {
  if (!config.reuse || config.source.kind === 'tasks') return undefined
  if (!config.destinations.includes('commit')) return imagesInFolder(folder)
  const { branchImages } = await import('../github/branch/images.ts')
  const options = await commitOptions({ config, context, names: [], log, signal })
  return branchImages({ ...options, shelf: folder, dryRun: config.dryRun })
}

/** Reads what earlier attempts of the run have submitted; `undefined` where there was none, or nothing is submitted. */
export function earlierRecords({
  config,
  context,
  owner,
  log,
  signal,
}: EarlierWork & { readonly owner: RecordOwner }): (() => Promise<readonly RecordedTask[]>) | undefined {
  if (context.runAttempt === 1 || config.dryRun) return undefined
  const { runId, runAttempt, tempDirectory } = context
  return () =>
    readRecords({
      runId,
      runAttempt,
      tempDirectory,
      owner,
      repository: context,
      token: config.githubToken,
      load: loadArtifactClient,
      log,
      clock: systemClock,
      signal,
    })
}
