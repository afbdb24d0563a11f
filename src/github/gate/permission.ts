import { InputError } from '../../core/text/errors.ts'
import { asSentence, forLog } from '../../core/text/foreign-text.ts'
import { ask, ReplyError } from '../api/reply.ts'
import { githubSays, isRequestFailure, RUN_AGAIN } from '../api/request-failure.ts'
import { fields, TEXT } from '../api/shape.ts'
import type { RunContext } from '../runner/context.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import type { Octokit } from '../api/octokit.ts'

/** GitHub's roles that can be asked for, the least first. Everybody has `read` in a public repository. */
export const ROLES = ['triage', 'write', 'maintain', 'admin'] as const

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]

const PERMISSION = fields({ role_name: TEXT })

const OWN_TOKEN =
  "Leave the input 'github-token' out to use the workflow's own token; a token of your own needs the right to push."

const OWN_TOKEN_ON_GITEA =
  "Gitea and Forgejo tell that to administrators of the repository alone: set 'github-token' to a token of one, with the " +
  "scope 'read:repository'."

/** Whose role is asked for, and the way to GitHub. */
export interface RoleQuestion {
  readonly octokit: Pick<Octokit, 'rest'>
  readonly context: Pick<RunContext, 'owner' | 'repo' | 'apiUrl'>
  readonly login: string
  /** Ends the request. */
  readonly signal: AbortSignal
}

/**
 * Asks GitHub for an account's role in the repository.
 *
 * Every token of the repository may ask; one of a person needs the right to push. The field `permission` of the answer is
 * not used: it calls `triage` `read`, and a custom role by what it is based on.
 *
 * @returns a name of GitHub's or of the organization's; `none` for an account that GitHub does not know as a user, such
 *   as an app's
 * @throws InputError when GitHub does not answer the question, so that nobody is let in
 */
export async function askRole({ octokit, context, login, signal }: RoleQuestion): Promise<string> {
  const { owner, repo } = context
  try {
    const given = { owner, repo, username: login, request: { signal } }
    const { role_name: role } = await ask(octokit.rest.repos.getCollaboratorPermissionLevel, given, PERMISSION)
    // Gitea's word for the owner of the repository. On GitHub an organization may call any role so.
    if (role === 'owner' && isGiteaOrForgejo(context)) return 'admin'
    return role === '' ? 'none' : role
  } catch (error) {
    if (isRequestFailure(error) && error.status === 404) return 'none'
    const reason = whyNoRole(error, isGiteaOrForgejo(context) ? OWN_TOKEN_ON_GITEA : OWN_TOKEN)
    if (reason === undefined) throw error
    const problem =
      `GitHub did not say which role ${forLog(login)} has in ${owner}/${repo}, as 'require-permission' asks, so nothing ` +
      `was started. ${asSentence(reason.said)} ${reason.next}`
    throw new InputError([problem], { cause: error })
  }
}

/** @returns `undefined` for what is neither a failure of the request nor an odd answer */
function whyNoRole(error: unknown, mendToken: string): { readonly said: string; readonly next: string } | undefined {
  if (error instanceof ReplyError) return { said: error.message, next: error.next }
  if (!isRequestFailure(error)) return undefined
  const isForbidden = error.status === 401 || error.status === 403
  return { said: githubSays(error), next: isForbidden ? mendToken : RUN_AGAIN }
}

/** Whether a role is one of {@link ROLES} and not below another. Custom roles are not: what they allow is unknown. */
export function isAtLeast(role: string, least: Role): boolean {
  return ROLES.some((each, index) => each === role && index >= ROLES.indexOf(least))
}
