import { asSentence } from '../text/foreign-text.ts'
import { KieConnectionError, KieProxyError, KieResponseError, type KieDownloadError } from '../../kie/index.ts'
import type { ImageExplanation } from './image-failure.ts'
import { KIE_LOGS } from './refusal.ts'

const NETWORK = 'Check https://kie.ai and the network of the runner, then re-run.'

/** Cloudflare stands in front of kie and answers 403 with a page of its own. */
function blockedAtEdge(error: KieResponseError): boolean {
  return error.httpStatus === 403
}

/** Explains why no answer of kie's could be had, or none that is kie's own. */
export function explainNetwork(
  error: KieProxyError | KieResponseError | KieConnectionError,
): Omit<ImageExplanation, 'code'> {
  if (error instanceof KieProxyError) {
    return { message: error.message, next: 'Correct the variable, or unset it.', reason: 'network' }
  }
  if (error instanceof KieResponseError && blockedAtEdge(error)) {
    const next = 'The key is not the matter: try another runner or network, or a proxy.'
    return { message: `kie is blocked at its network edge from here. ${error.message}`, next, reason: 'network' }
  }
  if (error instanceof KieConnectionError && !error.sent) return explainUnsent(error)
  return { message: error.message, next: NETWORK, reason: 'network' }
}

/** Final without a byte sent: the certificate was refused. */
function explainUnsent(error: KieConnectionError): Omit<ImageExplanation, 'code'> {
  const next =
    error.verdict === 'final'
      ? "If a proxy between the runner and kie has a certificate of its own, name its file in the job's NODE_EXTRA_CA_CERTS."
      : NETWORK
  return { message: `${asSentence(error.message)} Nothing was sent.`, next, reason: 'network' }
}

/** Explains why an image that kie has made could not be brought here. */
export function explainDownload({ message, reason }: KieDownloadError): Omit<ImageExplanation, 'code'> {
  switch (reason) {
    case 'disk':
      return {
        message,
        next: 'Make room on the runner, then re-run: the image is paid for, and taken up.',
        reason: 'disk',
      }
    case 'forbidden-target':
      return { message, next: `Tell kie, and look for the picture at ${KIE_LOGS}.`, reason: 'download' }
    case 'gone':
      return { message, next: `Its link has probably expired: look for the picture at ${KIE_LOGS}.`, reason: 'expired' }
    default:
      return {
        message,
        next: 'The image is paid for: re-run to take it up, or fetch it by its link in the output source-urls, soon.',
        reason: 'download',
      }
  }
}
