import { describeCount } from '../../core/text/amounts.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import { DeliveryError, type Destination, type ReleaseDelivery } from '../../core/result/delivery.ts'
import { asSentence, forLog } from '../../core/text/foreign-text.ts'
import { ReleaseAssets, type Asset } from './assets.ts'
import { findRelease, readRelease, type Release } from './find.ts'
import { assetNames } from './names.ts'
import type { ReleaseOptions } from './options.ts'
import { explainReleaseRefusal, explainUploadFailure } from './refusal.ts'
import { proveWriteAccess } from '../api/repository.ts'
import { isGiteaOrForgejo } from '../runner/server.ts'
import { proveAttachmentsOnGitea, proveWriteAccessOnGitea } from './gitea.ts'
import { ReleaseUpload } from './upload.ts'

/** Images as assets of a release. */
export function releaseDestination(options: ReleaseOptions): Destination {
  let found: Release | undefined

  async function check(): Promise<void> {
    found = await findWritableRelease(options)
  }

  async function deliver(images: readonly SavedImage[]): Promise<ReleaseDelivery> {
    const known = found ?? (await findWritableRelease(options))
    try {
      return await upload(options, await readRelease(options, known), images)
    } catch (error) {
      throw explainUploadFailure(error, options)
    }
  }

  return { name: 'release', check, deliver }
}

/** Proves that the token may write, and finds the release. In this order: only whoever may write sees drafts. */
async function findWritableRelease(options: ReleaseOptions): Promise<Release> {
  try {
    if (isGiteaOrForgejo(options.context)) {
      await proveWriteAccessOnGitea(options)
      const release = await findRelease(options)
      await proveAttachmentsOnGitea(options, release.id)
      return release
    }
    await proveWriteAccess(options)
    return await findRelease(options)
  } catch (error) {
    throw explainReleaseRefusal(error, options)
  }
}

async function upload(
  options: ReleaseOptions,
  release: Release,
  images: readonly SavedImage[],
): Promise<ReleaseDelivery> {
  const { tag, names, log } = options
  const nameOf = assetNames(images, names)
  const assets = new ReleaseAssets(options, release)
  const way = new ReleaseUpload(options, assets, await assets.list())
  const imageUrls: Record<string, string> = {}
  let sent = 0
  for (const [index, image] of images.entries()) {
    try {
      const { asset, isNew } = await way.place(image, nameOf.get(image.path) ?? image.name)
      imageUrls[image.path] = durableUrl(options, release, asset)
      if (isNew) sent += 1
    } catch (error) {
      throw explainPartialRelease(explainUploadFailure(error, options), { done: index, all: images.length })
    }
  }
  log.info(`Release '${forLog(tag)}' holds ${describeCount(images.length, 'image')}, ${sent} of them uploaded now.`)
  if (release.draft) log.info('It is a draft: the links to its images work once it is published.')
  await tidy(options, way)
  return { destination: 'release', url: release.html_url, tag, isDraft: release.draft, imageUrls }
}

/**
 * An asset's address. That of a draft's asset changes when the draft is published, and until then opens for few; what it
 * becomes follows from the tag. Gitea's own is that of this very upload, and ends with it.
 */
function durableUrl({ context }: ReleaseOptions, release: Release, asset: Asset): string {
  if (!release.draft && !isGiteaOrForgejo(context)) return asset.browser_download_url
  const { serverUrl, owner, repo } = context
  const place = [release.tag_name, asset.name].map(encodeURIComponent).join('/')
  return `${serverUrl}/${owner}/${repo}/releases/download/${place}`
}

/** The images are in the release by now, whatever becomes of this. */
async function tidy({ signal, log }: ReleaseOptions, way: ReleaseUpload): Promise<void> {
  if (signal.aborted) return
  try {
    await way.tidy()
  } catch (error) {
    log.debug(`What killed runs had left could not be tidied up: ${forLog(String(error))}`)
  }
}

function explainPartialRelease(
  error: unknown,
  { done, all }: { readonly done: number; readonly all: number },
): unknown {
  if (!(error instanceof DeliveryError) || all === 1) return error
  const message = `${asSentence(error.message)} ${done} of ${describeCount(all, 'image')} were in the release by then.`
  return new DeliveryError(message, { next: error.next, cause: error.cause })
}
