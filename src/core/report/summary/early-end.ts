import type { ToldEnd } from '../../result/run-comment.ts'
import { fitLines, page } from '../../text/markdown.ts'
import { renderAdvice, renderMessage } from '../message.ts'
import { SUMMARY_BYTES } from './size.ts'

/** Bytes that the problems may take; the rest is for what the step has written before it came to them. */
const MAX_PROBLEM_BYTES = SUMMARY_BYTES / 2

/** The Markdown of the step summary of a step that came to no result. */
export function renderEarlyEnd({ heading, problems, aftermath }: ToldEnd): string {
  const list = fitLines({
    items: problems,
    line: (problem) => `- ${renderAdvice(problem)}`,
    leftOut: 'more problems are in the log.',
    maxBytes: MAX_PROBLEM_BYTES,
  })
  return page([`### ${heading}`, list, renderMessage(aftermath)])
}
