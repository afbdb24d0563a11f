import { isFailed, type DeliveryResult } from '../../result/delivery.ts'
import { describeNextSteps, findUndelivered, type LaterRuns } from '../../explanation/next-steps.ts'
import {
  describePending,
  describeSpent,
  describeStatus,
  describeLeftOver,
  type LookUpOptions,
} from '../../explanation/ending.ts'
import { forMarkdown, markdownBlock } from '../../text/foreign-text.ts'
import { pasteTasks, type TaskList } from '../../result/task-list.ts'
import type { SavedImage } from '../../result/saved-image.ts'
import { describeCount } from '../../text/amounts.ts'
import { renderGantt } from './gantt.ts'
import { SUMMARY_BYTES } from './size.ts'
import { fitLines, page, utf8Length } from '../../text/markdown.ts'
import { renderDelivery } from '../delivery-words.ts'
import { renderFailedDeliveries, renderFailures } from '../failure-list.ts'
import type { AskedAt } from '../../text/errors.ts'
import { renderFigures } from '../figures.ts'
import { renderGallery } from '../gallery.ts'
import { renderMessage } from '../message.ts'
import { renderPromptList } from '../prompt-list.ts'
import { durableUrls, findArtifact } from '../whereabouts.ts'
import type { RunResult } from '../../result/run-result.ts'

/** Bytes for the parts that are never left out as a whole; the images and the prompts share what these leave. */
const MAX_FAILURE_BYTES = 250_000
const MAX_DELIVERY_BYTES = 100_000
const MAX_WARNING_BYTES = 50_000
const MAX_PROMPT_BYTES = 100_000

/** The part of the bytes left that the pictures may take; the rest is for the figures. */
const GALLERY_SHARE = 0.5

/** Where what does not fit is told. */
const ELSEWHERE = 'do not fit on this page; the output `result` names them all.'

/** Bytes of a list of tasks that a person may still want to copy. */
const MAX_TASKS_BYTES = 100_000

/** Characters that are shown of a name or an id that is to be looked up; no id of kie's that was seen has more than 36. */
const LOOK_UP_LENGTH = 100

/** Tasks of unknown cost are named here as far as a person may look them up, and no further than the page has room. */
const LOOK_UPS: LookUpOptions = { mostNamed: 100, show: (text) => forMarkdown(text, LOOK_UP_LENGTH) }

/** What the summary is made of. */
export interface SummaryInput {
  readonly result: RunResult
  /** What the log warned of, one line each. */
  readonly warnings: readonly string[]
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
  /** The lines of the manifest that ask for images, by the images' names. */
  readonly askedAt?: Readonly<Record<string, AskedAt>>
  /** As of a gallery. */
  readonly showPictures: boolean
  readonly later: LaterRuns
}

/** Tasks as a line of YAML to paste below `with:`. */
function taskList(result: RunResult): string {
  const { submitsOnly = false, tasksFile = '' } = result
  const lost = findUndelivered(result)
  const tasks = submitsOnly ? result.tasks : { ...result.pendingTasks, ...tasksOf(lost, result) }
  if (Object.keys(tasks).length === 0) return ''
  const undelivered = lost.length === 0 ? '' : `Delivered nowhere: ${describeCount(lost.length, 'image')}`
  const unfetched = [describePending(result), undelivered].filter((part) => part !== '').join('. ')
  const what = submitsOnly ? 'kie.ai has accepted these tasks' : unfetched
  const introduction = `${what}. To collect them later, without paying again, pass them to a new run, below \`with:\` of the step:\n\n`
  const line = pasteTasks(tasks)
  return utf8Length(line) > MAX_TASKS_BYTES
    ? `${what}. They do not fit on this page: pass on the file ${tasksFile === '' ? 'of the output `tasks-file`' : forMarkdown(tasksFile)} to collect them.\n`
    : introduction + markdownBlock(line, MAX_TASKS_BYTES)
}

/** The tasks of some images, by the names that they were submitted by. */
function tasksOf(images: readonly SavedImage[], { tasks }: RunResult): TaskList {
  const ids = new Set(images.map(({ taskId }) => taskId))
  return Object.fromEntries(Object.entries(tasks).filter(([, taskId]) => ids.has(taskId)))
}

function deliveryList(deliveries: readonly DeliveryResult[]): string {
  return deliveries.flatMap((delivery) => (isFailed(delivery) ? [] : [renderDelivery(delivery)])).join('\n\n')
}

/**
 * Says why the page has no pictures although an artifact has the images: GitHub serves an artifact's files to nobody who is
 * not logged in, so a page cannot embed them. Empty where a commit or a release has given at least one image a URL.
 */
function renderUnshown({ images, deliveries }: RunResult): string {
  const urls = durableUrls(deliveries)
  if (findArtifact(deliveries) === undefined || images.some(({ path }) => urls.has(path))) return ''
  return 'A page cannot show the pictures of an artifact, only those that `commit`, `pull-request` or `release` has delivered in a public repository.'
}

function warningList(warnings: readonly string[]): string {
  return fitLines({
    items: warnings,
    line: (warning) => `- Warning: ${renderMessage(warning)}`,
    leftOut: 'more warnings are in the log.',
    maxBytes: MAX_WARNING_BYTES,
  })
}

/**
 * The Markdown of the step summary: what failed, the pictures, where they went, and the figures and prompts, folded. Below
 * 1,000,000 bytes of UTF-8 however many images there are: what does not fit is counted. Foreign text in it is shown as text.
 * Secrets are the caller's to redact.
 */
export function renderSummary({ result, warnings, prompts, askedAt = {}, showPictures, later }: SummaryInput): string {
  const { images, failures, deliveries } = result
  const top = [
    `### ${describeStatus(result)}`,
    describeSpent(result, LOOK_UPS),
    renderFailures({ failures, askedAt, prompts, leftOut: `more failures ${ELSEWHERE}`, maxBytes: MAX_FAILURE_BYTES }),
    renderFailedDeliveries(deliveries, MAX_DELIVERY_BYTES),
    renderMessage(describeNextSteps(result, later)),
    taskList(result),
    deliveryList(deliveries),
    renderUnshown(result),
  ]
  const middle = [renderMessage(describeLeftOver(result)), warningList(warnings), renderGantt(images)]
  const taken = [...top, ...middle].reduce((bytes, part) => bytes + utf8Length(part) + 2, MAX_PROMPT_BYTES)
  const left = Math.max(0, SUMMARY_BYTES - taken)
  const gallery = renderGallery({
    result,
    showPictures,
    leftOut: 'more images are not shown here; the figures below and the output `result` name them.',
    maxBytes: left * GALLERY_SHARE,
  })
  const figures = renderFigures({
    result,
    leftOut: `more images ${ELSEWHERE}`,
    maxBytes: left - utf8Length(gallery) - 10,
  })
  const promptList = renderPromptList({ prompts, maxBytes: MAX_PROMPT_BYTES - 10 })
  return page([...top, gallery, ...middle, figures, promptList])
}
