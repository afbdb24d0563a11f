import { KieError } from '../wire/errors.ts'
import { excerpt } from '../wire/excerpt.ts'

/**
 * Why a picture could not be downloaded, in a fixed list of words. `missing`: its link leads nowhere, and kie has not said
 * more. `gone`: kie itself says so, by a fresh link that leads nowhere, or because it does not know the file any more.
 */
export const DOWNLOAD_REASONS = [
  'forbidden-target',
  'gone',
  'missing',
  'link-refused',
  'server',
  'network',
  'timeout',
  'redirects',
  'encoded',
  'not-an-image',
  'damaged',
  'too-large',
  'disk',
] as const

/** One word for what went wrong with a download. */
export type DownloadReason = (typeof DOWNLOAD_REASONS)[number]

/** One try that failed. Its message is a clause for people and names no more of a link than its host. */
export class DownloadFault extends Error {
  override readonly name = 'DownloadFault'
  readonly reason: DownloadReason

  constructor(reason: DownloadReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/** What a `KieDownloadError` is made of. */
export interface DownloadErrorFields {
  readonly reason: DownloadReason
  /** kie's link, not the signed ones that it may lead to. */
  readonly url: string
  /** What happened, as a clause. */
  readonly detail: string
}

/**
 * A picture that exists at kie and could not be brought here: every try failed, and the fresh link too.
 *
 * The reason `disk` is about this machine (no space, no permission, a file in the way): its `cause` is the file system's
 * error, and further downloads into the same place will fail alike.
 */
export class KieDownloadError extends KieError {
  override readonly name = 'KieDownloadError'
  readonly reason: DownloadReason
  /** kie's link, by which the picture can still be fetched as long as kie keeps it. The message shows it without its query. */
  readonly url: string

  constructor({ reason, url, detail }: DownloadErrorFields, options?: ErrorOptions) {
    super(`The image at ${withoutQuery(url)} could not be downloaded: ${detail}.`, options)
    this.reason = reason
    this.url = url
  }
}

/** A query may hold a signature that lets anyone read. */
function withoutQuery(link: string): string {
  const url = URL.parse(link)
  if (url === null) return 'an unreadable link'
  if (!/^https?:$/.test(url.protocol)) return `a link of the kind '${excerpt(url.protocol)}'`
  return excerpt(`${url.origin}${url.pathname}`)
}
