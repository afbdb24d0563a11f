import { openAsBlob } from 'node:fs'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { changedFile } from '../api/changed-file.ts'
import { target } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import type { Release } from './find.ts'
import type { ReleaseOptions } from './options.ts'

/** An asset as GitHub gives it, as far as it is looked at. */
export interface Asset {
  readonly id: number
  readonly name: string
  /** `open` is what GitHub's documents say of one without bytes, `starter` what it sends. */
  readonly state: 'starter' | 'open' | 'uploaded'
  /** Bytes. */
  readonly size: number
  /** `sha256:` and the hash in hex; missing on servers that do not know it, and of assets from before it was known. */
  readonly digest?: string | null
  readonly created_at: string
  readonly browser_download_url: string
}

/** Whether an asset is known to hold an image. */
export function holds({ state, size, digest }: Asset, { bytes, sha256 }: SavedImage): boolean {
  return state === 'uploaded' && size === bytes && digest === `sha256:${sha256}`
}

/** The assets of one release. No request is sent twice that could be carried out twice. */
export class ReleaseAssets {
  readonly #options: ReleaseOptions
  readonly #release: Release

  constructor(options: ReleaseOptions, release: Release) {
    this.#options = options
    this.#release = release
  }

  /** All of them by name, as they are now. */
  async list(): Promise<ReadonlyMap<string, Asset>> {
    const { octokit } = this.#options
    const assets: readonly Asset[] = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
      ...target(this.#options),
      release_id: this.#release.id,
      per_page: 100,
    })
    return new Map(assets.map((asset) => [asset.name, asset]))
  }

  /**
   * Sends the file of an image, as a stream of known length.
   *
   * @throws the failure of the request; DeliveryError for a file that is not what it was
   */
  async send({ file, path, bytes, sha256, mediaType }: SavedImage, name: string): Promise<Asset> {
    const { octokit, signal } = this.#options
    const content = await openAsBlob(file)
    if (content.size !== bytes) throw changedFile(path, 'uploaded')
    const { data: asset } = await octokit.rest.repos.uploadReleaseAsset({
      ...target(this.#options),
      // Octokit leaves a stray `&` where it has no label to fill in.
      url: this.#release.upload_url.replace('{?name,label}', '{?name}'),
      release_id: this.#release.id,
      name,
      headers: { 'content-type': mediaType },
      // Octokit's types know of texts alone; it hands the rest to `fetch` as it is.
      data: content as unknown as string,
      // With redirects allowed, `fetch` would keep all of the body in memory, to be able to send it again.
      request: { signal, retries: 0, redirect: 'error' },
    })
    const digest = asset.digest ?? undefined
    if (asset.size === bytes && (digest === undefined || digest === `sha256:${sha256}`)) return asset
    await this.remove(asset)
    throw changedFile(path, 'uploaded')
  }

  /** Deletes an asset, if it is still there. */
  async remove({ id }: Asset, signal = this.#options.signal): Promise<void> {
    try {
      const given = { ...target({ ...this.#options, signal }), asset_id: id }
      await this.#options.octokit.rest.repos.deleteReleaseAsset(given)
    } catch (error) {
      if (!isRequestFailure(error) || error.status !== 404) throw error
    }
  }

  /** Gives an asset another name. */
  async rename({ id }: Asset, name: string, signal = this.#options.signal): Promise<Asset> {
    const given = { ...target({ ...this.#options, signal }), asset_id: id, name }
    return (await this.#options.octokit.rest.repos.updateReleaseAsset(given)).data
  }
}
