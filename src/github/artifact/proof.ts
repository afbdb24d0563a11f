import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../../core/text/log.ts'
import type { Clock } from '../api/clock.ts'
import type { ArtifactClient, ListedArtifact } from './client.ts'
import { explainProofFailure } from './service.ts'
import { bounded } from './tries.ts'

/** What proving a service needs. */
export interface ProofOptions {
  /** The input `artifact-name`: rows of a matrix prove the service side by side. */
  readonly name: string
  readonly archive: 'auto' | 'always'
  /** Absolute path of a directory for files that nobody needs afterwards. */
  readonly tempDirectory: string
  readonly load: () => Promise<ArtifactClient>
  /** Called while the proof lies there: act breaks down when it lists a run that has no artifact. */
  readonly list: (until: AbortSignal) => Promise<readonly ListedArtifact[]>
  readonly log: Log
  readonly clock: Pick<Clock, 'sleep'>
  readonly signal: AbortSignal
}

/** The service is on this machine, and the client tries a refusal again for half a minute. */
const LIMIT_MS = 10_000

/**
 * Proves act's service by a small upload, which is deleted at once: act 0.2.89 lists artifacts, but refuses
 * each that the client of today creates, since it names a media type.
 *
 * @returns the artifacts of the run
 * @throws DeliveryError where it is not taken, or they cannot be listed
 */
export async function proveService(options: ProofOptions): Promise<readonly ListedArtifact[]> {
  const { name, archive, tempDirectory, log, signal } = options
  log.info("Trying act's artifact server with a small upload, before anything is spent.")
  const directory = await mkdtemp(path.join(tempDirectory, 'proof-'))
  // One that is not archived is called as its file, whatever name is passed.
  const proof = `${name}-proof.txt`
  const file = path.join(directory, proof)
  const work = async (until: AbortSignal): Promise<readonly ListedArtifact[]> => {
    await writeFile(file, 'kie-image-action proves that artifacts can be uploaded.\n')
    const client = await options.load()
    await client.uploadArtifact(proof, [file], directory, { retentionDays: 1, skipArchive: archive === 'auto' })
    const artifacts = await options.list(until)
    await client.deleteArtifact(proof).catch((error: unknown) => log.debug(`${proof} stays: ${String(error)}`))
    return artifacts.filter((artifact) => artifact.name !== proof)
  }
  try {
    return await bounded(work, { ...options, limitMs: LIMIT_MS })
  } catch (error) {
    throw signal.aborted ? error : explainProofFailure(error)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
