import type { RunContext } from '../runner/context.ts'
import type { Octokit } from './octokit.ts'
import { ask } from './reply.ts'
import { isRequestFailure } from './request-failure.ts'
import { fields, SHA } from './shape.ts'

/** The run's repository, and the way to it. */
export interface Repository {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly context: Pick<RunContext, 'owner' | 'repo'>
  /** Ends the requests. */
  readonly signal: AbortSignal
}

/** The fields that every call for a run's repository has in common. */
export interface Target {
  readonly owner: string
  readonly repo: string
  readonly request: { readonly signal: AbortSignal }
}

/** What names the repository in a request. */
export function target({ context: { owner, repo }, signal }: Pick<Repository, 'context' | 'signal'>): Target {
  return { owner, repo, request: { signal } }
}

/** A git object that was made. */
export const MADE_OBJECT = fields({ sha: SHA })

/** Whether an error says that the repository has no commit at all. Permissions are checked before. */
export function saysEmpty(error: unknown): boolean {
  return isRequestFailure(error) && error.status === 409 && /repository is empty/i.test(error.message)
}

/**
 * Proves that the token has `contents: write`, which commits and releases need, by storing a blob without content:
 * nothing points to it, and nobody sees it.
 *
 * @returns whether the repository has any commit
 * @throws the failure of the request; ReplyError where somebody else answered
 */
export async function proveWriteAccess(repository: Repository): Promise<boolean> {
  try {
    const nothing = { ...target(repository), content: '', encoding: 'utf-8' }
    await ask(repository.octokit.rest.git.createBlob, nothing, MADE_OBJECT)
    return true
  } catch (error) {
    // GitHub looks at the permission before it looks at the repository, so this answer proves it too.
    if (saysEmpty(error)) return false
    throw error
  }
}
