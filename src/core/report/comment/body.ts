import { altOf, type SavedImage } from '../../result/saved-image.ts'
import type { ImageFailure } from '../../result/image-failure.ts'
import { isFailed, type FailedDelivery } from '../../result/delivery.ts'
import type { WayBack } from '../../result/task-list.ts'
import { describeCost } from '../../result/cost.ts'
import { describeEnding, NOT_HERE } from '../../explanation/ending.ts'
import { explainDelivery } from '../../explanation/explanation.ts'
import { forMarkdown, plainUrl } from '../../text/foreign-text.ts'
import { fitLines, link, page, utf8Length } from '../../text/markdown.ts'
import { describeBytes, describePlainCount } from '../../text/amounts.ts'
import { MAX_LIST_BYTES, renderRunLink, TAKE_UP } from './notice.ts'
import { renderAdvice, renderMessage } from '../message.ts'
import { durableUrls, findArtifact, visibleUrls } from '../whereabouts.ts'
import { renderPromptList } from '../prompt-list.ts'
import { isAboutCredits, type RunResult } from '../../result/run-result.ts'

/**
 * Bytes of UTF-8 that a comment may take. GitHub takes 65,536 characters, of which none is less than a byte; the rest is
 * for the hidden lines above the text (F90).
 */
const MAX_BYTES = 61_440

/** What the comment of a run that has ended is made of. */
export interface CommentInput {
  readonly result: RunResult
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** What there is to say before all else, one line each; foreign text in them is shown as text. */
  readonly notes?: readonly string[]
  /** Whether durable URLs show as pictures: in a public repository. In a private one they are links (F95). */
  readonly showPictures: boolean
  /** Page of the run. */
  readonly runUrl: string
  readonly wayBack: WayBack
}

/** The first sentence of the ending line. It is ours alone: foreign text comes behind it. */
function renderHeadline(result: RunResult): string {
  const [headline = ''] = describeEnding(result).split(/(?<=\.) /, 1)
  return `### ${headline.replace(/\.$/, '')}`
}

/** What was spent. What is left of the balance is no matter of whoever reads the comment. */
function renderCost({ status, cost }: RunResult): string {
  return isAboutCredits(status) ? `${describeCost(cost)}.` : ''
}

function renderPending({ pendingTasks }: RunResult, wayBack: WayBack): string {
  const tasks = Object.keys(pendingTasks).length
  return tasks === 0 ? '' : `${NOT_HERE}: ${describePlainCount(tasks, 'task')}. ${TAKE_UP[wayBack]}`
}

/** Where the images are that have no URL of their own which lasts. */
function renderWhereabouts(result: RunResult): string {
  const artifact = findArtifact(result.deliveries)
  if (artifact !== undefined) {
    return `Artifact ${forMarkdown(artifact.name)}: ${link('open', artifact.url)}. GitHub shows it after log-in.`
  }
  const urls = durableUrls(result.deliveries)
  if (result.images.every(({ path }) => urls.has(path))) return ''
  return 'A comment can only link to what `artifact`, `commit` or `release` has delivered.'
}

/** The images that arrived, as many as fit: with their picture where a reader can see it, else with a link. */
function imageList({ result, showPictures }: CommentInput, maxBytes: number): string {
  const urls = durableUrls(result.deliveries)
  const visible = visibleUrls(result.deliveries)
  const hasArtifact = findArtifact(result.deliveries) !== undefined

  const line = (image: SavedImage): string => {
    const { name, path, width, height, bytes, sourceUrl } = image
    const url = urls.get(path)
    const shown = showPictures ? visible.get(path) : undefined
    const picture = shown === undefined ? '' : `![${forMarkdown(altOf(image))}](${plainUrl(shown)})\n`
    const title = url === undefined ? forMarkdown(name) : link(forMarkdown(name), url)
    const source = url === undefined && !hasArtifact ? link('source, expires', sourceUrl) : ''
    const caption = [title, `${width} × ${height}`, describeBytes(bytes), source]
      .filter((part) => part !== '')
      .join(' · ')
    return `${picture}${caption}\n`
  }

  return fitLines({
    items: result.images,
    line,
    leftOut: 'more images do not fit into a comment; the output `result` names them all.',
    maxBytes,
  })
}

function renderFailure({ name, reason, message: text, next, charged }: ImageFailure): string {
  const what = `${forMarkdown(name)} did not arrive (${reason}): ${renderMessage(text)} ${renderMessage(next)}`
  return `- ${what.trimEnd()} Charged: ${charged}.`
}

function failureList({ failures }: RunResult): string {
  return fitLines({
    items: failures,
    line: renderFailure,
    leftOut: 'more failures do not fit into a comment; the output `result` names them all.',
    maxBytes: MAX_LIST_BYTES,
  })
}

function renderFailedDeliveryLine({ destination, error }: FailedDelivery): string {
  const { message: text, next } = explainDelivery(error)
  return `Delivery failed, ${destination}: ${renderMessage(text)} ${renderAdvice(next)}\n`
}

function failedDeliveryList({ deliveries }: RunResult): string {
  return fitLines({
    items: deliveries.filter(isFailed),
    line: renderFailedDeliveryLine,
    leftOut: 'more deliveries failed; the log says why.',
    maxBytes: MAX_LIST_BYTES,
  })
}

/**
 * The comment of a run that has ended: what came of it, the images, what failed and what to do about it, and the prompts,
 * folded. At most 61,440 bytes of UTF-8 however many images there are: what does not fit is counted. Foreign text in it
 * is shown as text. Secrets are the caller's to redact.
 */
export function renderComment(input: CommentInput): string {
  const { result, prompts, notes = [], runUrl, wayBack } = input
  const top = [renderHeadline(result), ...notes.map((note) => renderMessage(note))]
  const rest = [
    renderWhereabouts(result),
    failureList(result),
    failedDeliveryList(result),
    [renderCost(result), renderPending(result, wayBack), renderRunLink(runUrl)].filter((part) => part !== '').join(' '),
    renderPromptList({ prompts, maxBytes: MAX_LIST_BYTES }),
  ]
  const taken = [...top, ...rest].reduce((bytes, part) => bytes + utf8Length(part) + 2, 0)
  return page([...top, imageList(input, MAX_BYTES - taken), ...rest])
}
