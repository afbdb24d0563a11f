import type { WayBack } from '../../result/task-list.ts'
import { describePending, describeSpent, describeStatus } from '../../explanation/ending.ts'
import { WAY_BACK_WORDS } from '../../explanation/way-back.ts'
import { link, page, utf8Length } from '../../text/markdown.ts'
import { renderFailedDeliveries, renderFailures } from '../failure-list.ts'
import type { AskedAt } from '../../text/errors.ts'
import { renderFigures } from '../figures.ts'
import { renderGallery } from '../gallery.ts'
import { renderMessage } from '../message.ts'
import { renderDelivery } from '../delivery-words.ts'
import { durableUrls, findArtifact } from '../whereabouts.ts'
import { renderPromptList } from '../prompt-list.ts'
import { renderRunLink } from './notice.ts'
import type { RunResult } from '../../result/run-result.ts'

/**
 * Bytes of UTF-8 that a comment may take. GitHub takes 65,536 characters, of which none is less than a byte, and refuses
 * more with 'Body is too long' (https://docs.github.com/rest/issues/comments#create-an-issue-comment); the rest is for the
 * hidden lines above the text.
 */
const MAX_BYTES = 61_440

/** Bytes that each of the other parts may take beside the images, whose are those that are left. */
const MAX_FAILURE_BYTES = 14_000
const MAX_DELIVERY_BYTES = 10_000
const MAX_PROMPT_BYTES = 9_000

/** Bytes that the pictures leave to the figures, which take what else there is. */
const LEAST_FIGURE_BYTES = 4_000

/** Where what does not fit is told. */
const ELSEWHERE = 'do not fit into a comment; the output `result` names them all.'

/** What the comment of a run that has ended is made of. */
export interface CommentInput {
  readonly result: RunResult
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** What there is to say before all else, one line each; foreign text in them is shown as text. */
  readonly notes?: readonly string[]
  /** The lines of the manifest that ask for images, by the images' names. */
  readonly askedAt?: Readonly<Record<string, AskedAt>>
  /** As of a gallery. */
  readonly showPictures: boolean
  /** Page of the run. */
  readonly runUrl: string
  readonly wayBack: WayBack
}

function renderPending(result: RunResult, wayBack: WayBack): string {
  const pending = describePending(result)
  return pending === '' ? '' : `${pending}. ${WAY_BACK_WORDS[wayBack].meanwhile}`
}

/** The pull request that brings the images. */
function renderProposal({ deliveries }: RunResult): string {
  return deliveries
    .map((delivery) => ('pull' in delivery ? delivery.pull : undefined))
    .map((pull) => (pull === undefined ? '' : `Pull request ${link(`#${pull.number}`, pull.url)} brings them.`))
    .join('')
}

/** Where the images are that have no URL of their own which lasts. */
function renderWhereabouts(result: RunResult): string {
  const artifact = findArtifact(result.deliveries)
  if (artifact !== undefined) {
    return `${renderDelivery(artifact)}. GitHub shows it after log-in.`
  }
  const urls = durableUrls(result.deliveries)
  if (result.images.every(({ path }) => urls.has(path))) return ''
  return 'A comment can only link to what `artifact`, `commit`, `pull-request` or `release` has delivered.'
}

/**
 * The comment of a run that has ended: what came of it, what failed and what to do about it, the images, and the figures
 * and prompts, folded. At most 61,440 bytes of UTF-8 however many images there are: what does not fit is counted. Foreign
 * text in it is shown as text. Secrets are the caller's to redact.
 */
export function renderComment(input: CommentInput): string {
  const { result, prompts, notes = [], askedAt = {}, showPictures, runUrl, wayBack } = input
  const { failures, deliveries } = result
  const top = [
    `### ${describeStatus(result)}`,
    ...notes.map((note) => renderMessage(note)),
    renderFailures({ failures, askedAt, prompts, leftOut: `more failures ${ELSEWHERE}`, maxBytes: MAX_FAILURE_BYTES }),
    renderFailedDeliveries(deliveries, MAX_DELIVERY_BYTES),
  ]
  // The balance and kie's log are no matter of whoever reads a comment.
  const spent = describeSpent({ ...result, creditsLeft: undefined }, 'none')
  const middle = [
    renderProposal(result),
    renderWhereabouts(result),
    [spent, renderPending(result, wayBack), renderRunLink(runUrl)].filter((part) => part !== '').join(' '),
  ]
  const promptList = renderPromptList({ prompts, maxBytes: MAX_PROMPT_BYTES })
  const taken = [...top, ...middle, promptList].reduce((bytes, part) => bytes + utf8Length(part) + 2, 4)
  const left = MAX_BYTES - taken
  const leftOut = `more images ${ELSEWHERE}`
  const gallery = renderGallery({ result, showPictures, leftOut, maxBytes: left - LEAST_FIGURE_BYTES })
  const figures = renderFigures({ result, leftOut, maxBytes: left - utf8Length(gallery) })
  return page([...top, gallery, ...middle, figures, promptList])
}
