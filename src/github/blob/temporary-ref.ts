import { randomBytes } from 'node:crypto'
import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'
import { isRequestFailure } from '../api/request-failure.ts'

/**
 * A new name for a ref that holds blobs for moments.
 *
 * It lies outside `refs/heads` and `refs/tags`: no workflow starts from it, no branch or tag rule is about it, no clone
 * fetches it. GitHub takes any such ref but those it keeps for itself (`refs/pull/`). The name tells whose it is; the
 * random end tells jobs of one matrix apart.
 */
export function temporaryRef({ runId, job, runAttempt }: Pick<RunContext, 'runId' | 'job' | 'runAttempt'>): string {
  return `refs/kie-image-action/${runId}-${job}-${runAttempt}-${randomBytes(4).toString('hex')}`
}

/** A temporary ref, and the way to it. */
export interface TemporaryRef {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly owner: string
  readonly repo: string
  /** Full name. */
  readonly ref: string
  readonly signal: AbortSignal
}

/** Deletes a temporary ref. One that is gone already, or never came to be, is fine. */
export async function deleteTemporaryRef({ octokit, owner, repo, ref, signal }: TemporaryRef): Promise<void> {
  try {
    await octokit.rest.git.deleteRef({ owner, repo, ref: ref.replace(/^refs\//, ''), request: { signal } })
  } catch (error) {
    const gone = isRequestFailure(error) && error.status === 422 && /does not exist/i.test(error.message)
    if (!gone) throw error
  }
}
