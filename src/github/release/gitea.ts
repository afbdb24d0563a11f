import { target } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import type { ReleaseOptions } from './options.ts'

/** What of an asset's address GitHub and Gitea have in common, and what each has besides. */
export interface AssetAddress {
  readonly asset_id: number
  readonly url?: string
  readonly release_id?: number
}

/** Gitea's address of an asset: below its release, where GitHub has all of a repository in one place. */
export function addressOnGitea(release: number, asset: number): AssetAddress {
  const url = '/repos/{owner}/{repo}/releases/{release_id}/assets/{asset_id}'
  return { url, release_id: release, asset_id: asset }
}

/**
 * Proves that the token may write to releases on Gitea, which has no blob that could be stored for it, and whose
 * `permissions` of a repository say nothing of a token's scopes: by deleting an asset that nobody can have. Gitea looks at
 * the permission first.
 *
 * @throws the failure of the request where the token may not
 */
export async function proveWriteAccessOnGitea(options: ReleaseOptions): Promise<void> {
  try {
    await options.octokit.rest.repos.deleteReleaseAsset({ ...target(options), ...addressOnGitea(0, 0) })
  } catch (error) {
    if (!isRequestFailure(error) || error.status !== 404) throw error
  }
}
