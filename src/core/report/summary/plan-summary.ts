import { forMarkdown, redactUrls } from '../../text/foreign-text.ts'
import { page, table } from '../../text/markdown.ts'
import { describeNumber } from '../../text/amounts.ts'
import type { Plan, PlannedImage } from '../../plan/plan.ts'
import { describeStatus } from '../../explanation/ending.ts'
import { NOTHING_TO_HAVE } from '../../explanation/way-back.ts'
import { describeUpdate } from '../../explanation/words.ts'
import { describeReason } from '../../result/outdated.ts'
import type { RunResult } from '../../result/run-result.ts'
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
  /** Of status `planned`, with the prices by which the plan ended. */
  readonly result: RunResult
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

function row({ name, request, taskId }: PlannedImage, price: number | undefined): readonly string[] {
  return [
    forMarkdown(name),
    forMarkdown(request?.model ?? ''),
    forMarkdown(request === undefined ? `task ${encodeTaskId(taskId ?? '')}` : fields(request.input), FIELDS_LENGTH),
    price === undefined ? 'unknown' : describeNumber(price),
  ]
}

/** The Markdown of the step summary of a plan: what would be made and at what price. Below 1,000,000 bytes of UTF-8. */
export function renderPlanSummary({ result, plan, prompts }: PlanSummaryInput): string {
  const prices = new Map((result.quote?.images ?? []).map(({ name, credits }) => [name, credits]))
  const images = table({
    head: ['Name', 'Model', 'Fields', 'Credits'],
    items: plan.images,
    row: (image) => row(image, prices.get(image.name)),
    leftOut: 'more images do not fit on this page.',
    maxBytes: MAX_TABLE_BYTES,
  })
  return page([`### ${describeStatus(result)}`, images, renderPromptList({ prompts, maxBytes: MAX_PROMPT_BYTES })])
}

/** The Markdown of the step summary of a check: which images would have to be made, and why. */
export function renderCheckSummary(result: RunResult): string {
  const heading = `### ${describeStatus(result)}`
  const { outdated } = result
  if (outdated === undefined || outdated.images.length === 0) return page([heading])
  const images = table({
    head: ['Name', 'Why'],
    items: outdated.images,
    row: ({ name, reason }) => [forMarkdown(name), describeReason(reason)],
    leftOut: 'more images do not fit on this page.',
    maxBytes: MAX_TABLE_BYTES,
  })
  return page([heading, describeUpdate(outdated, NOTHING_TO_HAVE), images])
}
