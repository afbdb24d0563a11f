import { describeEarlyEnd } from '../../explanation/early-end.ts'
import { WAY_BACK_WORDS } from '../../explanation/way-back.ts'
import type { ToldEnd } from '../../result/run-comment.ts'
import type { WayBack } from '../../result/task-list.ts'
import { fitLines, link, page } from '../../text/markdown.ts'
import { renderAdvice, renderMessage } from '../message.ts'

/** Bytes that a list in a comment may take which is not that of the images. */
const MAX_LIST_BYTES = 14_000

/** The sentence that leads from a comment to its run. */
export function renderRunLink(runUrl: string): string {
  return `${link('The run', runUrl)} has the log and the summary.`
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
  /** Whether it may have submitted anything. */
  readonly hasSubmitted: boolean
  readonly wayBack: WayBack
}

/** The comment of a run that was cancelled, was killed or failed before it could show what came of it. */
export function renderStoppedComment({ runUrl, cancelled, hasSubmitted, wayBack }: StopInput): string {
  const again = hasSubmitted ? ` ${WAY_BACK_WORDS[wayBack].meanwhile}` : ''
  return page([
    `### ${describeEarlyEnd({ isCancelled: cancelled, hasSubmitted })}`,
    `No images are shown here. ${renderRunLink(runUrl)}${again}`,
  ])
}

/** How a run or a command ended that did not do what it was asked for. */
export interface ProblemInput extends ToldEnd {
  /** What else there is to say, one line each; foreign text in them is shown as text. */
  readonly notes?: readonly string[]
  /** Page of the run. */
  readonly runUrl: string
}

/** The comment of a run that has no result to show, be it that nothing was spent or that nobody asked for more. */
export function renderProblems({ heading, problems, aftermath, notes = [], runUrl }: ProblemInput): string {
  const list = fitLines({
    items: problems,
    line: (problem) => `- ${renderAdvice(problem)}`,
    leftOut: 'more problems are in the log.',
    maxBytes: MAX_LIST_BYTES,
  })
  const lines = [...notes, aftermath].map((line) => renderMessage(line))
  return page([`### ${heading}`, list, ...lines, renderRunLink(runUrl)])
}
