import { fitLines, page } from '../../text/markdown.ts'
import { renderAdvice, renderMessage } from '../message.ts'
import { SUMMARY_BYTES } from './size.ts'

/** Bytes that the problems may take; the rest is for what the step has written before it came to them. */
const MAX_PROBLEM_BYTES = SUMMARY_BYTES / 2

/** How a step ended that came to no result. */
export interface EarlyEndInput {
  readonly status: 'cancelled' | 'failed'
  /** Whether there may be tasks that are paid for. */
  readonly hasSubmitted: boolean
  /** Why, one line each; foreign text in them is shown as text. */
  readonly problems: readonly string[]
  /** What was spent, and where what was submitted is. */
  readonly cost: string
}

/** The Markdown of the step summary of a step that came to no result. */
export function renderEarlyEnd({ status, hasSubmitted, problems, cost }: EarlyEndInput): string {
  const list = fitLines({
    items: problems,
    line: (problem) => `- ${renderAdvice(problem)}`,
    leftOut: 'more problems are in the log.',
    maxBytes: MAX_PROBLEM_BYTES,
  })
  const failed = hasSubmitted ? '### The step ended early' : '### No image was made'
  return page([status === 'cancelled' ? '### Cancelled' : failed, list, renderMessage(cost)])
}
