import { openAsBlob } from 'node:fs'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { changedFile } from '../api/changed-file.ts'
import { ask, askPages } from '../api/reply.ts'
import { target } from '../api/repository.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { COUNT, fields, listOf, MOMENT, orNothing, TEXT, type Shaped } from '../api/shape.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import type { Release } from './find.ts'
import { addressOnGitea, uploadUrlOnGitea, type AssetAddress } from './gitea.ts'
import type { ReleaseOptions } from './options.ts'

const ASSET = fields({
  id: COUNT,
  name: TEXT,
  /**
   * `uploaded`; of one without bytes `open` in GitHub's documents, and `starter` in what it sends. Gitea, which has whole
   * ones alone, does not say.
   */
  state: orNothing(TEXT),
  /** Bytes. */
  size: COUNT,
  /** `sha256:` and the hash in hex; missing on servers that do not know it, and of assets from before it was known. */
  digest: orNothing(TEXT),
  created_at: MOMENT,
  browser_download_url: TEXT,
})

/** An asset as GitHub gives it, as far as it is looked at. */
export type Asset = Shaped<typeof ASSET>

/** Whether an asset is there with its bytes, and not only by its name. */
export function isWhole({ state }: Pick<Asset, 'state'>): boolean {
  return state === undefined || state === 'uploaded'
}

/** Whether an asset is known to hold an image. */
export function holds(asset: Asset, { bytes, sha256 }: SavedImage): boolean {
  const { size, digest } = asset
  return isWhole(asset) && size === bytes && digest === `sha256:${sha256}`
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
    const { listReleaseAssets } = this.#options.octokit.rest.repos
    const given = { ...target(this.#options), release_id: this.#release.id }
    const assets = new Map<string, Asset>()
    for await (const page of askPages(listReleaseAssets, given, listOf(ASSET))) {
      for (const asset of page) assets.set(asset.name, asset)
    }
    return assets
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
    const given = {
      ...target(this.#options),
      url: this.#uploadUrl(),
      release_id: this.#release.id,
      name,
      headers: { 'content-type': mediaType },
      // Octokit's types know of texts alone; it hands the rest to `fetch` as it is.
      data: content as unknown as string,
      // With redirects allowed, `fetch` would keep all of the body in memory, to be able to send it again.
      request: { signal, retries: 0, redirect: 'error' as const },
    }
    const asset = await ask(octokit.rest.repos.uploadReleaseAsset, given, ASSET)
    if (asset.size === bytes && (asset.digest === undefined || asset.digest === `sha256:${sha256}`)) return asset
    await this.remove(asset)
    throw changedFile(path, 'uploaded')
  }

  /** Deletes an asset, if it is still there. */
  async remove({ id }: Asset, signal = this.#options.signal): Promise<void> {
    try {
      const given = { ...target({ ...this.#options, signal }), ...this.#address(id) }
      await this.#options.octokit.rest.repos.deleteReleaseAsset(given)
    } catch (error) {
      if (!isRequestFailure(error) || error.status !== 404) throw error
    }
  }

  /** Gives an asset another name. */
  async rename({ id }: Asset, name: string, signal = this.#options.signal): Promise<Asset> {
    const given = { ...target({ ...this.#options, signal }), ...this.#address(id), name }
    return ask(this.#options.octokit.rest.repos.updateReleaseAsset, given, ASSET)
  }

  #address(id: number): AssetAddress {
    return isGiteaOrForgejo(this.#options.context) ? addressOnGitea(this.#release.id, id) : { asset_id: id }
  }

  #uploadUrl(): string {
    if (isGiteaOrForgejo(this.#options.context)) return uploadUrlOnGitea(this.#options.context)
    // Octokit leaves a stray `&` where it has no label to fill in.
    return this.#release.upload_url.replace('{?name,label}', '{?name}')
  }
}
