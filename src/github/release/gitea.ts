import { DeliveryError } from '../../core/result/delivery.ts'
import { target } from '../api/repository.ts'
import { githubSays, githubText, isRequestFailure } from '../api/request-failure.ts'
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

/** Where an asset is uploaded on Gitea: what a release says of it is no template, and may be out of the runners' reach. */
export function uploadUrlOnGitea({ apiUrl }: ReleaseOptions['context']): string {
  return `${apiUrl}/repos/{owner}/{repo}/releases/{release_id}/assets{?name}`
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

/**
 * Proves that the server takes assets, which its administrator can switch off as attachments: by an upload without a name,
 * which is refused for just that once all else is right. Which types of files may be uploaded no server tells before.
 *
 * @param release - its id
 * @throws the failure of the request where it does not
 */
export async function proveAttachmentsOnGitea(options: ReleaseOptions, release: number): Promise<void> {
  try {
    await options.octokit.rest.repos.uploadReleaseAsset({
      ...target(options),
      url: uploadUrlOnGitea(options.context),
      release_id: release,
      name: '',
      headers: { 'content-type': 'application/octet-stream' },
      data: '',
    })
  } catch (error) {
    if (!isRequestFailure(error) || error.status !== 400) throw error
  }
}

/** What an administrator's limits mean for the reader; `undefined` where the error tells of none. */
export function explainLimitOnGitea(error: unknown): DeliveryError | undefined {
  if (!isRequestFailure(error)) return undefined
  const refusal = (message: string, remedy: string): DeliveryError =>
    new DeliveryError(`${message} ${githubSays(error)}`, {
      next: `Have its administrator ${remedy}, or take 'release' out of the input 'deliver'.`,
      cause: error,
    })
  if (error.status === 413) {
    return refusal('The server takes no file of this size, or its quota is used up.', 'raise the limit')
  }
  if (/attachment is not enabled/i.test(githubText(error))) {
    return refusal(
      'The server has attachments switched off, and so the assets of releases.',
      "set 'ENABLED' in '[attachment]' to true",
    )
  }
  if (/forbidden file (extension|type)/i.test(githubText(error))) {
    return refusal(
      'The server takes no files of this type into a release.',
      "add the images' ending to 'ALLOWED_TYPES' in '[repository.release]'",
    )
  }
  return undefined
}
