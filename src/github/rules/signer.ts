import type { RunContext } from '../runner/context.ts'
import type { Octokit } from '../api/octokit.ts'
import { readViewer } from '../api/viewer.ts'

/** As whom a token commits, as far as that is known before. */
export interface Signer {
  /** Whether GitHub signs its commits; `undefined` where that is not known. */
  readonly isSigned: boolean | undefined
  /** The address of the committer; `undefined` where it is not known. */
  readonly committerEmail: string | undefined
  /** Asks for the address of the author; `undefined` where it is not known. */
  readAuthorEmail(): Promise<string | undefined>
}

/** What tells as whom a token commits. */
export interface SignerOptions {
  readonly octokit: Pick<Octokit, 'graphql' | 'rest'>
  readonly context: Pick<RunContext, 'serverUrl' | 'apiUrl'>
  /** The input `github-token`. */
  readonly token: string
  /** Ends the request. */
  readonly signal: AbortSignal
}

/** What tokens of an app's installation begin with, the job's own among them. */
const OF_AN_APP = 'ghs_'

/** What tokens of a person's begin with: GitHub signs nothing that they commit through the API. */
const OF_A_PERSON = /^(ghp_|github_pat_|gho_)/

/** The server whose addresses these are; an own server has others, and may sign nothing. */
const GITHUB = 'https://github.com'

/** The committer of whatever GitHub signs. */
const WEB_FLOW = 'noreply@github.com'

/**
 * Says as whom a token commits where the request names nobody: GitHub signs for apps, in the name of their bot.
 *
 * @see https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
export function signerOf(options: SignerOptions): Signer {
  const { context, token } = options
  const isApp = token.startsWith(OF_AN_APP) && context.serverUrl === GITHUB
  return {
    isSigned: isApp ? true : OF_A_PERSON.test(token) ? false : undefined,
    committerEmail: isApp ? WEB_FLOW : undefined,
    readAuthorEmail: async () => (isApp ? readBotEmail(options) : undefined),
  }
}

async function readBotEmail(options: SignerOptions): Promise<string | undefined> {
  try {
    const { login, databaseId } = await readViewer(options)
    return databaseId === undefined ? undefined : `${databaseId}+${login}@users.noreply.github.com`
  } catch {
    // Then the rule is one of which only GitHub can tell.
    options.signal.throwIfAborted()
    return undefined
  }
}
