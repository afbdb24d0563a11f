import { asSentence, forLog } from '../../src/core/text/foreign-text.ts'
import { ReleaseProblem } from './problem.ts'

/** GitHub's REST API for one repository. */
export interface Api {
  /** `<owner>/<repo>`. */
  readonly repository: string
  /** @returns the answer; `undefined` where there is no such thing */
  get(path: string): Promise<unknown>
  /** @returns the answer; `undefined` where it has no content */
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<unknown>
}

/** Where the API is, and who asks it. */
export interface ApiOptions {
  /** Such as `https://api.github.com`. */
  readonly url: string
  /** `<owner>/<repo>`. */
  readonly repository: string
  readonly token: string
}

/** GitHub's answer to what it did not do. */
export class Refusal extends ReleaseProblem {
  /** Of HTTP. */
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** A release of the repository, as far as it is looked at. */
export interface Release {
  readonly id: number
  readonly tag_name: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly html_url: string
  readonly body: string | null
  /** Who opened its draft. */
  readonly author: { readonly login: string }
  /** Whether neither its tag nor its files can be changed. */
  readonly immutable?: boolean
}

const TIMEOUT_MS = 60_000
const PAGE = 100
/** UTF-16 units of what GitHub says. */
const MOST_SHOWN = 500

/**
 * Speaks to GitHub with what Node itself has: the job that may write to the repository installs no package of others. Nothing
 * is sent twice: a step that failed is run again by whoever reads why.
 *
 * @returns paths are those below the repository, such as `git/refs`; each rejects with a Refusal
 */
export function connect({ url, repository, token }: ApiOptions): Api {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'user-agent': 'kie-image-action-release',
    'x-github-api-version': '2022-11-28',
  }
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const address = [url, 'repos', repository, path].filter((part) => part !== '').join('/')
    const response = await fetch(address, {
      method,
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new ReleaseProblem(`GitHub does not answer ${method} ${path}: run the step again.`, { cause })
    })
    const text = await response.text()
    if (response.ok) return text === '' ? undefined : (JSON.parse(text) as unknown)
    const refused = `GitHub refuses ${method} ${path === '' ? repository : path} (${response.status})`
    throw new Refusal(`${refused}: ${reasonOf(text, response)}`, response.status)
  }
  return {
    repository,
    send: call,
    async get(path) {
      try {
        return await call('GET', path)
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return undefined
        throw error
      }
    },
  }
}

/** GitHub's own words on one line, and what to do where they are known not to say it. */
function reasonOf(text: string, { headers, status }: Response): string {
  const said = asSentence(forLog(wordsOf(text).replaceAll(/\s+/g, ' ').trim(), MOST_SHOWN))
  if (status === 401) return `${said} GITHUB_TOKEN is no token, or one that has ended: log in, and set it anew.`
  const lacks = headers.get('x-accepted-github-permissions') ?? ''
  return lacks.includes('workflows=write')
    ? `${said} The commit has workflow files that no branch has any more: start a new run from the branch's head; a rollback takes a token that may change workflows.`
    : said
}

/** Of a refusal in GitHub's form its message and what is wrong in particular; any other text as it is. */
function wordsOf(text: string): string {
  try {
    const { message, errors = [] } = JSON.parse(text) as { readonly message?: unknown; readonly errors?: unknown }
    if (typeof message !== 'string') return text
    return Array.isArray(errors) && errors.length > 0 ? `${message}: ${JSON.stringify(errors)}` : message
  } catch {
    return text === '' ? 'no reason is given' : text
  }
}

/**
 * What is there wherever the repository is, or was named by GitHub before.
 *
 * @throws ReleaseProblem where the token does not see it: GitHub does not tell that from a name that is wrong
 */
export async function getSeen(api: Api, path: string): Promise<unknown> {
  const found = await api.get(path)
  if (found !== undefined) return found
  const isThere = path !== '' && (await api.get('')) !== undefined
  const lacks = isThere ? `${path} of the repository` : 'repository'
  throw new ReleaseProblem(`GitHub shows no ${lacks} ${api.repository} to this token.`)
}

/** All releases, the drafts among them where the token may write. */
export async function listReleases(api: Api): Promise<readonly Release[]> {
  const all: Release[] = []
  for (let page = 1; ; page += 1) {
    const found = (await getSeen(api, `releases?per_page=${PAGE}&page=${page}`)) as readonly Release[]
    all.push(...found)
    if (found.length < PAGE) return all
  }
}

/** A commit, as far as it is looked at. */
export interface Commit {
  readonly sha: string
  readonly tree: { readonly sha: string }
  readonly parents: readonly { readonly sha: string }[]
  readonly message: string
  readonly committer: { readonly email: string }
  readonly verification: { readonly verified: boolean }
}

/** What a ref such as `tags/v1.0.0` points to: a commit, or an object that is none; `undefined` where there is no such ref. */
export async function readRef(
  api: Api,
  ref: string,
): Promise<{ readonly sha: string; readonly type: string } | undefined> {
  const found = (await api.get(`git/ref/${ref}`)) as { readonly object: { sha: string; type: string } } | undefined
  return found?.object
}

/** The commit that a ref points to; `undefined` where there is no such ref, or it points to something else. */
export async function readCommitAt(api: Api, ref: string): Promise<Commit | undefined> {
  const found = await readRef(api, ref)
  return found?.type === 'commit' ? readCommit(api, found.sha) : undefined
}

/** A commit that is there. */
export async function readCommit(api: Api, sha: string): Promise<Commit> {
  return (await getSeen(api, `git/commits/${sha}`)) as Commit
}
