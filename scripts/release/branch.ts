import { getSeen, type Api } from './api.ts'
import type { Version } from './version.ts'

/**
 * Whether a commit is on one of the branches from which a version may be released: the repository's default one, or that
 * which keeps an earlier version alive, such as `release/v1` or `release/v1.0`.
 */
export async function isOnReleaseBranch(api: Api, sha: string, { major, rest: [minor] }: Version): Promise<boolean> {
  const { default_branch: main } = (await getSeen(api, '')) as { readonly default_branch: string }
  for (const branch of [main, `release/v${major}`, `release/v${major}.${minor}`]) {
    if (await isAncestor(api, sha, branch)) return true
  }
  return false
}

/**
 * Whether a commit is another one or among those that it descends from.
 *
 * @param of - the later one: a commit, or a branch, which need not exist
 */
export async function isAncestor(api: Api, sha: string, of: string): Promise<boolean> {
  const found = (await api.get(`compare/${of}...${sha}`)) as { readonly status: string } | undefined
  return found?.status === 'identical' || found?.status === 'behind'
}
