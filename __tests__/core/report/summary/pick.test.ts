import { expect, test } from '@jest/globals'
import { renderPickSummary } from '../../../../src/core/report/summary/pick.ts'
import type { PullRequestDelivery } from '../../../../src/core/result/delivery.ts'

const DELIVERY: PullRequestDelivery = {
  ...{ destination: 'pull-request', base: 'main', branch: 'images', imageUrls: {} },
  ...{ sha: 'a'.repeat(40), url: 'https://github.com/octo/kie-art/commit/a', verified: true },
  pull: { number: 7, url: 'https://github.com/octo/kie-art/pull/7' },
}

test('what a pick came to, and where', () => {
  const candidates = [
    { of: 'hero', number: 3, asked: 3, former: undefined },
    { of: 'logo', number: 2, asked: 2, former: 1 },
    { of: 'cover', number: 4, asked: 1, former: undefined },
    { of: 'icon', number: 1, asked: 1, former: 1 },
  ]
  expect(renderPickSummary(candidates, DELIVERY).split('\n')).toEqual([
    ...['### Picked 4 candidates', ''],
    "- Picked candidate 3 of 'hero'.",
    "- Picked candidate 2 of 'logo', in place of candidate 1, which was picked before.",
    "- Candidate 1 of 'cover' was picked, and right after it candidate 4, which stands now.",
    ...["- Candidate 1 of 'icon' was picked already.", ''],
    '[Pull request 7](https://github.com/octo/kie-art/pull/7), [the commit](https://github.com/octo/kie-art/commit/a)',
    '',
  ])
})

test('a pick that changed nothing names no commit', () => {
  const nothing = { ...DELIVERY, sha: undefined, url: undefined, verified: undefined }
  const summary = renderPickSummary([{ of: 'hero', number: 3, asked: 3, former: 3 }], nothing)
  expect(summary).toContain("- Candidate 3 of 'hero' was picked already.\n")
  expect(summary).toMatch(/\n\[Pull request 7\]\([^)]*\)\n$/)
})
