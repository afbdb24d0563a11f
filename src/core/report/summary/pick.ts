import type { PullRequestDelivery } from '../../result/delivery.ts'
import { describePicked, type PickedCandidate } from '../../result/picked.ts'
import { describeCount } from '../../text/amounts.ts'
import { link, page } from '../../text/markdown.ts'
import { renderMessage } from '../message.ts'

/** The Markdown of the step summary of a pick. */
export function renderPickSummary(candidates: readonly PickedCandidate[], { pull, url }: PullRequestDelivery): string {
  const lines = candidates.map((candidate) => `- ${renderMessage(describePicked(candidate))}`)
  const places = [
    ...(pull === undefined ? [] : [link(`Pull request ${pull.number}`, pull.url)]),
    ...(url === undefined ? [] : [link('the commit', url)]),
  ]
  return page([`### Picked ${describeCount(candidates.length, 'candidate')}`, lines.join('\n'), places.join(', ')])
}
