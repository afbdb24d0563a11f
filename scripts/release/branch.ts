import type { Api } from './api.ts'

/** Whether a commit is on the branch from which releases are made, the repository's default one. */
export async function isOnBranch(api: Api, sha: string): Promise<boolean> {
  const { default_branch: main } = (await api.get('')) as { readonly default_branch: string }
  const found = (await api.get(`compare/${main}...${sha}`)) as { readonly status: string } | undefined
  return found?.status === 'identical' || found?.status === 'behind'
}
