import type { SavedImage } from '../result/saved-image.ts'
import type { ImageFailure } from '../result/image-failure.ts'
import { isFailed, type ArtifactDelivery, type FailedDelivery } from '../result/delivery.ts'
import { creditsInWords, endingLine } from '../result/ending.ts'
import { explainDelivery } from '../result/explanation.ts'
import { forMarkdown, markdownBlock, percentEncode, plainUrl, redactSignedUrls } from '../text/foreign-text.ts'
import { count, fileSize, fitLines, link, page, utf8Length } from '../text/markdown.ts'
import { durableUrls, visibleUrls } from './outputs.ts'
import { promptList } from './prompt-list.ts'
import type { RunResult } from '../result/run-result.ts'

/**
 * Bytes of UTF-8 that a comment may take. GitHub takes 65,536 characters, of which none is less than a byte; the rest is
 * for the hidden lines above the text (F90).
 */
const MAX_BYTES = 61_440

/** Bytes for each of the other lists; the images share what these leave. */
const MAX_LIST_BYTES = 14_000

/** Characters that are shown of one message. */
const MESSAGE_LENGTH = 500

/** Characters that are shown of one piece of advice, and again of the lines below it. */
const ADVICE_LENGTH = 1_000

/** What the comment of a run that has ended is made of. */
export interface CommentInput {
  readonly result: RunResult
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** Whether durable URLs show as pictures: in a public repository. In a private one they are links (F95). */
  readonly showPictures: boolean
  /** Page of the run. */
  readonly runUrl: string
}

/** A message with foreign text in it: nothing of it comes alive, and no signed URL is shown. */
function message(text: string, maxLength: number = MESSAGE_LENGTH): string {
  return forMarkdown(redactSignedUrls(text), maxLength)
}

/** The first sentence of the ending line. It is ours alone: foreign text comes behind it. */
function heading(result: RunResult): string {
  const [headline = ''] = endingLine(result).split(/(?<=\.) /, 1)
  return `### ${headline.replace(/\.$/, '')}`
}

/** What was spent. What is left of the balance is no matter of whoever reads the comment. */
function cost({ status, creditsUsed, unknownCosts }: RunResult): string {
  if (status === 'planned' || status === 'skipped') return ''
  const unknown = unknownCosts.length === 0 ? '' : ` (kie did not say it of ${count(unknownCosts.length, 'task')})`
  return `Cost: ${creditsInWords(creditsUsed)}${unknown}.`
}

function pending({ pendingTasks }: RunResult): string {
  const tasks = Object.keys(pendingTasks).length
  if (tasks === 0) return ''
  return `kie goes on with ${count(tasks, 'task')}; to re-run the failed job takes up what comes of it, without paying again.`
}

function artifactOf({ deliveries }: RunResult): ArtifactDelivery | undefined {
  return deliveries.find(
    (delivery): delivery is ArtifactDelivery => delivery.destination === 'artifact' && !isFailed(delivery),
  )
}

/** Where the images are that have no URL of their own which lasts. */
function whereabouts(result: RunResult): string {
  const artifact = artifactOf(result)
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
  const hasArtifact = artifactOf(result) !== undefined

  const line = ({ name, path, width, height, bytes, sourceUrl }: SavedImage): string => {
    const url = urls.get(path)
    const shown = showPictures ? visible.get(path) : undefined
    const picture = shown === undefined ? '' : `![${percentEncode(name)}](${plainUrl(shown)})\n`
    const title = url === undefined ? forMarkdown(name) : link(forMarkdown(name), url)
    const source = url === undefined && !hasArtifact ? link('source, expires', sourceUrl) : ''
    const caption = [title, `${width} × ${height}`, fileSize(bytes), source].filter((part) => part !== '').join(' · ')
    return `${picture}${caption}\n`
  }

  return fitLines({
    items: result.images,
    line,
    leftOut: 'more images do not fit into a comment; the output `result` names them all.',
    maxBytes,
  })
}

function describeFailure({ name, reason, message: text, next, charged }: ImageFailure): string {
  const what = `${forMarkdown(name)} did not arrive (${reason}): ${message(text)} ${message(next)}`
  return `- ${what.trimEnd()} Charged: ${charged}.`
}

function failureList({ failures }: RunResult): string {
  return fitLines({
    items: failures,
    line: describeFailure,
    leftOut: 'more failures do not fit into a comment; the output `result` names them all.',
    maxBytes: MAX_LIST_BYTES,
  })
}

/** Advice that may end in lines of YAML: the sentence flows, the lines below it keep their shape. */
function advice(text: string): string {
  const [sentence = '', ...lines] = text.split('\n')
  const block = lines.join('\n')
  return block.trim() === ''
    ? message(sentence, ADVICE_LENGTH)
    : `${message(sentence, ADVICE_LENGTH)}\n\n${markdownBlock(redactSignedUrls(block), ADVICE_LENGTH)}`
}

function describeFailedDelivery({ destination, error }: FailedDelivery): string {
  const { message: text, next } = explainDelivery(error)
  return `Delivery failed, ${destination}: ${message(text)} ${advice(next)}\n`
}

function failedDeliveryList({ deliveries }: RunResult): string {
  return fitLines({
    items: deliveries.filter(isFailed),
    line: describeFailedDelivery,
    leftOut: 'more deliveries failed; the log says why.',
    maxBytes: MAX_LIST_BYTES,
  })
}

function runLink(runUrl: string): string {
  return `${link('The run', runUrl)} has the log and the summary.`
}

/**
 * The comment of a run that has ended: what came of it, the images, what failed and what to do about it, and the prompts,
 * folded. At most 61,440 bytes of UTF-8 however many images there are: what does not fit is counted. Foreign text in it
 * is shown as text. Secrets are the caller's to redact.
 */
export function renderComment(input: CommentInput): string {
  const { result, prompts, runUrl } = input
  const top = [heading(result)]
  const rest = [
    whereabouts(result),
    failureList(result),
    failedDeliveryList(result),
    [cost(result), pending(result), runLink(runUrl)].filter((part) => part !== '').join(' '),
    promptList({ prompts, maxBytes: MAX_LIST_BYTES }),
  ]
  const taken = [...top, ...rest].reduce((bytes, part) => bytes + utf8Length(part) + 2, 0)
  return page([...top, imageList(input, MAX_BYTES - taken), ...rest])
}

/** The comment while the images are being made. */
export function renderBegunComment(runUrl: string): string {
  return page(['### Images are being made', `This comment will show what comes of it. ${link('The run', runUrl)}`])
}

/** How a run ended that could not tell so itself. */
export interface StopInput {
  /** Page of the run. */
  readonly runUrl: string
  /** Whether it is known that somebody cancelled it. */
  readonly cancelled: boolean
}

/** The comment of a run that was cancelled, was killed or failed before it could show what came of it. */
export function renderStoppedComment({ runUrl, cancelled }: StopInput): string {
  const what = cancelled ? 'The run was cancelled' : 'The run ended early'
  return page([
    `### ${what}`,
    `No images are shown here. ${runLink(runUrl)} To re-run the failed job takes up what kie has made meanwhile, without paying again.`,
  ])
}

/** Why a run or a command did not do what it was asked for. */
export interface ProblemInput {
  /** What is wrong, and lines to add below it where there are any; foreign text in them is shown as text. */
  readonly problems: readonly string[]
  /** Page of the run. */
  readonly runUrl: string
}

/** The comment of a run that has no result to show, be it that nothing was spent or that nobody asked for more. */
export function renderProblems({ problems, runUrl }: ProblemInput): string {
  const list = fitLines({
    items: problems,
    line: (problem) => `- ${advice(problem)}`,
    leftOut: 'more problems are in the log.',
    maxBytes: MAX_LIST_BYTES,
  })
  return page(['### This did not work', list, runLink(runUrl)])
}
