import { forMarkdown, redactUrls } from '../../text/foreign-text.ts'
import { page, table } from '../../text/markdown.ts'
import { describeCount, describeCredits, describeNumber } from '../../text/amounts.ts'
import { needsTask, priceOf, type Plan, type PlannedImage } from '../../plan/plan.ts'
import { describeOutdated, describeReason, describeUpdate, type OutdatedImages } from '../../result/outdated.ts'
import { encodeTaskId } from '../../result/task-list.ts'
import { renderPromptList } from '../prompt-list.ts'
import { SUMMARY_BYTES } from './size.ts'

/** Bytes that the two parts of the page may take; the rest is for what stands around them. */
const MAX_PROMPT_BYTES = 140_000
const MAX_TABLE_BYTES = SUMMARY_BYTES - MAX_PROMPT_BYTES - 10_000

/** Characters that are shown of the fields of one request. */
const FIELDS_LENGTH = 200

/** What the summary of a plan is made of. */
export interface PlanSummaryInput {
  readonly plan: Plan
  /** The prompt of each image, by its name. */
  readonly prompts: Readonly<Record<string, string>>
}

function fields(input: Readonly<Record<string, unknown>>): string {
  return Object.entries(input)
    .filter(([name]) => name !== 'prompt')
    .map(([name, value]) => `${name}: ${redactUrls(typeof value === 'string' ? value : JSON.stringify(value))}`)
    .join(', ')
}

function row(image: PlannedImage): readonly string[] {
  const { name, request, taskId } = image
  const price = needsTask(image) ? image.price : 0
  return [
    forMarkdown(name),
    forMarkdown(request?.model ?? ''),
    forMarkdown(request === undefined ? `task ${encodeTaskId(taskId ?? '')}` : fields(request.input), FIELDS_LENGTH),
    price === undefined ? 'unknown' : describeNumber(price),
  ]
}

/** The Markdown of the step summary of a plan: what would be made and at what price. Below 1,000,000 bytes of UTF-8. */
export function renderPlanSummary({ plan, prompts }: PlanSummaryInput): string {
  const credits = priceOf(plan)
  const price = credits === undefined ? 'at an unknown price' : `for ${describeCredits(credits)}`
  const images = table({
    head: ['Name', 'Model', 'Fields', 'Credits'],
    items: plan.images,
    row,
    leftOut: 'more images do not fit on this page.',
    maxBytes: MAX_TABLE_BYTES,
  })
  return page([
    `### Planned: ${describeCount(plan.images.length, 'image')} ${price}`,
    'Nothing was submitted and nothing was spent.',
    images,
    renderPromptList({ prompts, maxBytes: MAX_PROMPT_BYTES }),
  ])
}

/** The Markdown of the step summary of a check: which images would have to be made, and why. */
export function renderCheckSummary(outdated: OutdatedImages): string {
  const images = table({
    head: ['Name', 'Why'],
    items: outdated.images,
    row: ({ name, reason }) => [forMarkdown(name), describeReason(reason)],
    leftOut: 'more images do not fit on this page.',
    maxBytes: MAX_TABLE_BYTES,
  })
  const isOutdated = outdated.images.length > 0
  return page([
    `### ${isOutdated ? 'Outdated' : 'Unchanged'}: nothing was made, nothing was spent`,
    `${describeOutdated(outdated)}.${isOutdated ? ` ${describeUpdate(outdated)}` : ''}`,
    ...(isOutdated ? [images] : []),
  ])
}
