import { asSentence } from '../text/foreign-text.ts'
import {
  KieConnectionError,
  KieProxyError,
  KieResponseError,
  type DownloadReason,
  type KieDownloadError,
  type ProxyFault,
} from '../../kie/index.ts'
import type { Advice, FailureReason, ImageExplanation } from '../result/image-failure.ts'
import type { WayBack } from '../result/task-list.ts'
import { KIE_LOGS } from './way-back.ts'
import { wordsFor, type Words } from './words.ts'

/** What helps against each fault of a proxy variable. Runner 2.327 has Node 24.4.0, 2.328 has 24.5.0: its src/Misc/externals.sh. */
const PROXY_NEXT: Readonly<Record<ProxyFault, (words: Words) => string>> = {
  kind: () => 'Correct the variable, or unset it.',
  credentials: () => 'Write %25 for a percent sign.',
  node: ({ proxyNode }) => proxyNode,
}

/** What web servers answer where nothing is, or not for this method. */
const NO_SUCH_ROUTE: readonly number[] = [404, 405, 410]

/** Cloudflare stands in front of kie and answers 403 with a page of its own. */
function blockedAtEdge(error: KieResponseError): boolean {
  return error.httpStatus === 403
}

/** Explains why no answer of kie's could be had, or none that is kie's own. What is set in the workflow file takes a new run. */
export function explainNetwork(
  error: KieProxyError | KieResponseError | KieConnectionError,
  wayBack: WayBack,
): Omit<ImageExplanation, 'code'> {
  const words = wordsFor(wayBack)
  if (error instanceof KieProxyError) {
    return { message: error.message, next: PROXY_NEXT[error.fault](words), step: 'new-run', reason: 'network' }
  }
  if (error instanceof KieResponseError && blockedAtEdge(error)) {
    const next = `The key is not the matter: try ${words.elsewhere}, or a proxy.`
    const message = `kie is blocked at its network edge from here. ${error.message}`
    return { message, next, step: 'again', reason: 'network' }
  }
  if (error instanceof KieConnectionError && !error.sent) return explainUnreached(error, words)
  if (error instanceof KieResponseError && error.verdict === 'final') return explainForeignRefusal(error, words)
  return { message: error.message, ...checkNetwork(words), reason: 'network' }
}

function checkNetwork({ machine, again }: Words): Advice {
  const next = `Check https://kie.ai and the network of ${machine}, then ${again}`
  return { next, step: 'again' }
}

/** A 4xx that is not kie's own: whoever stands at this address, or on the way to it, took the request for none of its own. */
function explainForeignRefusal(error: KieResponseError, { machine }: Words): Omit<ImageExplanation, 'code'> {
  const next = NO_SUCH_ROUTE.includes(error.httpStatus)
    ? "There is no such route: check 'api-url', which takes an origin without a path, such as https://api.kie.ai."
    : `Something between ${machine} and kie refused the request: check 'api-url', and the proxy if there is one.`
  const isCreation = error.endpoint === 'createTask'
  const message = isCreation ? `${asSentence(error.message)} No task was made.` : error.message
  return { message, next, step: 'new-run', reason: 'network' }
}

/** Final without a byte sent: the certificate was refused. */
function explainUnreached(error: KieConnectionError, words: Words): Omit<ImageExplanation, 'code'> {
  const advice = error.verdict === 'final' ? nameCertificate(words) : checkNetwork(words)
  return { message: `${asSentence(error.message)} Nothing was sent.`, ...advice, reason: 'network' }
}

function nameCertificate({ machine, certificateVariable }: Words): Advice {
  const next = `If a proxy between ${machine} and kie has a certificate of its own, name its file in ${certificateVariable}.`
  return { next, step: 'new-run' }
}

/** What helps against each failure of a download; taking a task up brings the very same file again. */
const DOWNLOAD_ADVICE: Readonly<Record<DownloadReason, (wayBack: WayBack) => Advice>> = {
  'forbidden-target': () => ({
    next: `The image is paid for, but taking it up meets the same link: tell kie, and look for the picture at ${KIE_LOGS}.`,
    step: 'look-up',
  }),
  gone: (wayBack) => ({
    next: `Its link has expired: look for the picture at ${KIE_LOGS}. ${wordsFor(wayBack).expired}`,
    step: 'look-up',
  }),
  missing: (wayBack) => ({
    next: `kie did not say that it is gone. ${wordsFor(wayBack).made}`,
    step: 'take-up',
  }),
  'link-refused': takeUp,
  server: takeUp,
  network: takeUp,
  timeout: takeUp,
  redirects: takeUp,
  encoded: takeUp,
  damaged: takeUp,
  'not-an-image': (wayBack) => ({
    next:
      `It is paid for: look, soon, at what is behind ${wordsFor(wayBack).link}. Taking the task up again brings the ` +
      "same file: if its model makes something else than images, choose another 'model'.",
    step: 'fetch',
  }),
  'too-large': (wayBack) => ({
    next: `The image is paid for: fetch it by ${wordsFor(wayBack).link}, soon, as taking it up again meets the same limit.`,
    step: 'fetch',
  }),
  disk: (wayBack) => ({ next: wordsFor(wayBack).noRoom, step: 'take-up' }),
}

function takeUp(wayBack: WayBack): Advice {
  return { next: wordsFor(wayBack).made, step: 'take-up' }
}

/** Reasons that have a word of their own among those of all failures. */
const REASON_OF: Partial<Record<DownloadReason, FailureReason>> = { disk: 'disk', gone: 'expired' }

/** Explains why an image that kie has made could not be brought here. */
export function explainDownload(
  { message, reason }: KieDownloadError,
  wayBack: WayBack,
): Omit<ImageExplanation, 'code'> {
  return { message, ...DOWNLOAD_ADVICE[reason](wayBack), reason: REASON_OF[reason] ?? 'download' }
}
