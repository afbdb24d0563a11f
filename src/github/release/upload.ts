import type { SavedImage } from '../../core/result/saved-image.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { withLastWord } from '../api/last-word.ts'
import { ReplyError } from '../api/reply.ts'
import { isRequestFailure } from '../api/request-failure.ts'
import { holds, isWhole, type Asset, type ReleaseAssets } from './assets.ts'
import { abandonedName, temporaryName } from './names.ts'
import type { ReleaseOptions } from './options.ts'
import { saysTaken } from './refusal.ts'

/** Waits between the tries of an upload that GitHub did not carry out. */
const WAITS_MS = [2_000, 8_000]

/** How often another job may be faster in giving its asset the name that ours is to have. */
const MAX_SWAPS = 10

/** What became of an image. */
export interface PlacedAsset {
  readonly asset: Asset
  /** Whether it had to be uploaded. */
  readonly isNew: boolean
}

/** Brings images into a release, one after the other. An asset goes only when the one that takes its place is whole. */
export class ReleaseUpload {
  readonly #options: ReleaseOptions
  readonly #assets: ReleaseAssets
  /** As last seen. */
  #known: ReadonlyMap<string, Asset>

  /** @param known - the assets that the release has */
  constructor(options: ReleaseOptions, assets: ReleaseAssets, known: ReadonlyMap<string, Asset>) {
    this.#options = options
    this.#assets = assets
    this.#known = known
  }

  /**
   * Makes an image the asset of a name.
   *
   * @throws the failure of a request
   */
  async place(image: SavedImage, name: string): Promise<PlacedAsset> {
    const there = this.#known.get(name)
    if (there !== undefined && holds(there, image)) return { asset: there, isNew: false }
    // Where the name is not free any more, another job has taken it.
    const direct = there === undefined ? await this.#upload(image, { name, isOwn: false }) : undefined
    return { asset: direct ?? (await this.#replace(image, name)), isNew: true }
  }

  /**
   * Tidies up after runs that were killed: an asset that was to take the place of another is deleted, or gets that name
   * where it is free.
   */
  async tidy(): Promise<void> {
    const { context, clock, log } = this.#options
    const claimOf = (asset: Asset): string | undefined => abandonedName(asset, context, clock.date())
    if (![...this.#known.values()].some((asset) => claimOf(asset) !== undefined)) return
    const assets = new Map(await this.#refresh())
    for (const asset of [...assets.values()]) {
      const name = claimOf(asset)
      if (name === undefined) continue
      if (isWhole(asset) && !assets.has(name)) assets.set(name, await this.#assets.rename(asset, name))
      else await this.#assets.remove(asset)
      log.info(`Tidied up the asset '${forLog(asset.name)}', which a killed run had left.`)
    }
  }

  async #refresh(): Promise<ReadonlyMap<string, Asset>> {
    this.#known = await this.#assets.list()
    return this.#known
  }

  /**
   * Uploads under a name that is free.
   *
   * @param isOwn - whether nobody else would use the name
   * @returns `undefined` where another job has taken it meanwhile
   */
  async #upload(
    image: SavedImage,
    { name, isOwn }: { readonly name: string; readonly isOwn: boolean },
  ): Promise<Asset | undefined> {
    const { clock, signal } = this.#options
    let mayBeOurs = isOwn
    for (let tries = 0; ; tries++) {
      try {
        return await this.#assets.send(image, name)
      } catch (error) {
        if (signal.aborted || !(isUnfinished(error) || saysTaken(error))) throw error
        mayBeOurs ||= isUnfinished(error)
        const there = (await this.#refresh()).get(name)
        if (there !== undefined && holds(there, image)) return there
        const isRemnant = there !== undefined && mayBeOurs && (isOwn || !isWhole(there))
        if (isRemnant) await this.#assets.remove(there)
        else if (!isOwn && (there !== undefined || saysTaken(error))) return undefined
        const waitMs = WAITS_MS[tries]
        if (waitMs === undefined) throw error
        await clock.sleep(waitMs, signal)
      }
    }
  }

  /** Uploads beside the asset of the name, deletes that one, and takes over its name. */
  async #replace(image: SavedImage, name: string): Promise<Asset> {
    const { context, signal } = this.#options
    const beside = await this.#upload(image, { name: temporaryName(name, context), isOwn: true })
    if (beside === undefined) throw new Error('the name of a temporary asset was taken')
    try {
      for (let swaps = 1; ; swaps++) {
        const there = this.#known.get(name)
        if (there !== undefined && holds(there, image)) {
          await this.#assets.remove(beside)
          return there
        }
        try {
          return await this.#swap(beside, there, name)
        } catch (error) {
          if (!saysTaken(error) || swaps === MAX_SWAPS) throw error
        }
        await this.#refresh()
      }
    } catch (error) {
      if (!signal.aborted) await this.#withdraw(beside, name)
      throw error
    }
  }

  /** Once the old asset is gone, even a cancelled run takes the moment to give the new one its name. */
  async #swap(beside: Asset, there: Asset | undefined, name: string): Promise<Asset> {
    this.#options.signal.throwIfAborted()
    return withLastWord(this.#options, async (signal) => {
      if (there !== undefined) await this.#assets.remove(there, signal)
      return this.#assets.rename(beside, name, signal)
    })
  }

  /** Deletes an asset that could not take over its name, unless it is all that there is. */
  async #withdraw(beside: Asset, name: string): Promise<void> {
    const { log } = this.#options
    try {
      if ((await this.#refresh()).has(name)) await this.#assets.remove(beside)
      else log.warning(`'${name}' is in the release as '${beside.name}' for now; a later run mends that.`)
    } catch {
      log.debug(`The asset '${beside.name}' could not be tidied up; a later run does it.`)
    }
  }
}

/** Whether GitHub, or the connection to it, failed, so that nobody knows what became of the request. */
function isUnfinished(error: unknown): boolean {
  return error instanceof ReplyError || (isRequestFailure(error) && error.status >= 500)
}
