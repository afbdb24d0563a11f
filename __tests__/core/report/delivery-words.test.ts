import { expect, test } from '@jest/globals'
import { renderDelivery, describeDelivery } from '../../../src/core/report/delivery-words.ts'
import type { Delivery } from '../../../src/core/result/delivery.ts'
import { ARTIFACT, COMMENT, COMMIT, RELEASE } from '../result/results.ts'

const RIGHT = '?token=secret#access'

const rows: readonly { name: string; given: Delivery; line: string; page: string }[] = [
  {
    name: 'an artifact',
    given: { ...ARTIFACT, url: ARTIFACT.url + RIGHT },
    line: `Artifact kie-images.png, 4.1 MB: ${ARTIFACT.url}`,
    page: `Artifact \`kie-images.png\`, 4.1 MB: [open](${ARTIFACT.url})`,
  },
  {
    name: 'a commit',
    given: COMMIT,
    line: `Commit 0123456 on main, signed by GitHub: ${COMMIT.url ?? ''}`,
    page: `Commit \`0123456\` on main, signed by GitHub: [open](${COMMIT.url ?? ''})`,
  },
  {
    name: 'a commit that deletes, to a branch with a name of its own',
    given: { ...COMMIT, branch: '@team', verified: false, deleted: ['a.png', 'b.png'] },
    line: `Commit 0123456 on @team, not signed, 2 images deleted: ${COMMIT.url ?? ''}`,
    page: `Commit \`0123456\` on \`@team\`, not signed, 2 images deleted: [open](${COMMIT.url ?? ''})`,
  },
  {
    name: 'no commit',
    given: { ...COMMIT, sha: undefined, url: undefined, verified: undefined },
    line: 'Commit: nothing had changed on main',
    page: 'Commit: nothing had changed on main',
  },
  {
    name: 'a release',
    given: RELEASE,
    line: `Release v1.0.0: ${RELEASE.url}`,
    page: `Release \`v1.0.0\`: [open](${RELEASE.url})`,
  },
  {
    name: 'a draft',
    given: { ...RELEASE, isDraft: true },
    line: `Release v1.0.0, a draft: ${RELEASE.url}`,
    page: `Release \`v1.0.0\`, a draft: [open](${RELEASE.url})`,
  },
  { name: 'a comment', given: COMMENT, line: `Comment: ${COMMENT.url}`, page: `Comment: [open](${COMMENT.url})` },
]

test.each(rows)('R10: log and page say the same of $name', ({ given, line, page }) => {
  expect(describeDelivery(given)).toBe(line)
  expect(renderDelivery(given)).toBe(page)
})
