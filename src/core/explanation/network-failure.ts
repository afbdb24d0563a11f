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
import { FETCH_BY_LINK, KIE_LOGS, WAY_BACK_WORDS } from './way-back.ts'

/** What helps against each fault of a proxy variable. Runner 2.327 has Node 24.4.0, 2.328 has 24.5.0: its src/Misc/externals.sh. */
const PROXY_NEXT: Readonly<Record<ProxyFault, string>> = {
  kind: 'Correct the variable, or unset it.',
  credentials: 'Write %25 for a percent sign.',
  node: "Update the runner to 2.328.0 or newer, which brings Node 24.5, or, where no proxy is needed, set HTTPS_PROXY and https_proxy to '' in the step's env.",
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
  if (error instanceof KieProxyError) {
    return { message: error.message, next: PROXY_NEXT[error.fault], step: 'new-run', reason: 'network' }
  }
  if (error instanceof KieResponseError && blockedAtEdge(error)) {
    const next = 'The key is not the matter: try another runner or network, or a proxy.'
    const message = `kie is blocked at its network edge from here. ${error.message}`
    return { message, next, step: 'again', reason: 'network' }
  }
  if (error instanceof KieConnectionError && !error.sent) return explainUnreached(error, wayBack)
  if (error instanceof KieResponseError && error.verdict === 'final') return explainForeignRefusal(error)
  return { message: error.message, ...checkNetwork(wayBack), reason: 'network' }
}

function checkNetwork(wayBack: WayBack): Advice {
  const next = `Check https://kie.ai and the network of the runner, then ${WAY_BACK_WORDS[wayBack].again}`
  return { next, step: 'again' }
}

/** A 4xx that is not kie's own: whoever stands at this address, or on the way to it, took the request for none of its own. */
function explainForeignRefusal(error: KieResponseError): Omit<ImageExplanation, 'code'> {
  const next = NO_SUCH_ROUTE.includes(error.httpStatus)
    ? "There is no such route: check 'api-url', which takes an origin without a path, such as https://api.kie.ai."
    : "Something between the runner and kie refused the request: check 'api-url', and the proxy if there is one."
  const isCreation = error.endpoint === 'createTask'
  const message = isCreation ? `${asSentence(error.message)} No task was made.` : error.message
  return { message, next, step: 'new-run', reason: 'network' }
}

/** Final without a byte sent: the certificate was refused. */
function explainUnreached(error: KieConnectionError, wayBack: WayBack): Omit<ImageExplanation, 'code'> {
  const advice = error.verdict === 'final' ? NAME_CERTIFICATE : checkNetwork(wayBack)
  return { message: `${asSentence(error.message)} Nothing was sent.`, ...advice, reason: 'network' }
}

const NAME_CERTIFICATE: Advice = {
  next: "If a proxy between the runner and kie has a certificate of its own, name its file in the job's NODE_EXTRA_CA_CERTS.",
  step: 'new-run',
}

/** What helps against each failure of a download; taking a task up brings the very same file again. */
const DOWNLOAD_ADVICE: Readonly<Record<DownloadReason, (wayBack: WayBack) => Advice>> = {
  'forbidden-target': () => ({
    next: `The image is paid for, but taking it up meets the same link: tell kie, and look for the picture at ${KIE_LOGS}.`,
    step: 'look-up',
  }),
  gone: (wayBack) => ({
    next: `Its link has expired: look for the picture at ${KIE_LOGS}. ${WAY_BACK_WORDS[wayBack].expired}`,
    step: 'look-up',
  }),
  missing: (wayBack) => ({
    next: `kie did not say that it is gone. ${WAY_BACK_WORDS[wayBack].made}`,
    step: 'take-up',
  }),
  'link-refused': takeUp,
  server: takeUp,
  network: takeUp,
  timeout: takeUp,
  redirects: takeUp,
  encoded: takeUp,
  damaged: takeUp,
  'not-an-image': () => ({
    next:
      "It is paid for: look, soon, at what is behind its link in the output 'source-urls'. Taking the task up again brings the " +
      "same file: if its model makes something else than images, choose another 'model'.",
    step: 'fetch',
  }),
  'too-large': () => ({
    next: `The image is paid for: ${FETCH_BY_LINK}, as taking it up again meets the same limit.`,
    step: 'fetch',
  }),
  disk: (wayBack) => ({ next: WAY_BACK_WORDS[wayBack].noRoom, step: 'take-up' }),
}

function takeUp(wayBack: WayBack): Advice {
  return { next: WAY_BACK_WORDS[wayBack].made, step: 'take-up' }
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
