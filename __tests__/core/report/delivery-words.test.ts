import { expect, test } from '@jest/globals'
import { renderDelivery, describeDelivery } from '../../../src/core/report/delivery-words.ts'
import type { Delivery } from '../../../src/core/result/delivery.ts'
import { ARTIFACT, COMMENT, COMMIT, PULL_REQUEST, RELEASE, UNCHANGED, UNOPENED } from '../result/results.ts'

const RIGHT = '?token=secret#access'

const rows: readonly { name: string; given: Delivery; line: string; page: string }[] = [
  {
    name: 'an artifact',
    given: { ...ARTIFACT, url: ARTIFACT.url + RIGHT },
    line: `Artifact kie-images.png, 4.1 MB: ${ARTIFACT.url}`,
    page: `Artifact \`kie-images.png\`, 4.1 MB: [open](${ARTIFACT.url})`,
  },
  {
    name: 'an artifact of several images',
    given: { ...ARTIFACT, hasContactSheet: true },
    line: `Artifact kie-images.png, 4.1 MB, whose index.html shows them all: ${ARTIFACT.url}`,
    page: `Artifact \`kie-images.png\`, 4.1 MB, whose index.html shows them all: [open](${ARTIFACT.url})`,
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
    line: `Commit 0123456 on @team, not signed, 2 files deleted: ${COMMIT.url ?? ''}`,
    page: `Commit \`0123456\` on \`@team\`, not signed, 2 files deleted: [open](${COMMIT.url ?? ''})`,
  },
  {
    name: 'no commit',
    given: { ...COMMIT, sha: undefined, url: undefined, verified: undefined },
    line: 'Commit: nothing had changed on main',
    page: 'Commit: nothing had changed on main',
  },
  {
    name: 'a pull request',
    given: { ...PULL_REQUEST, deleted: ['a.png'] },
    line:
      'Pull request #7 into main, commit 0123456 on kie-image-action/main-kie-images, signed by GitHub, 1 file deleted: ' +
      'https://github.test/octo/repo/pull/7',
    page:
      'Pull request `#7` into main, commit `0123456` on `kie-image-action/main-kie-images`, signed by GitHub, ' +
      '1 file deleted: [open](https://github.test/octo/repo/pull/7)',
  },
  {
    name: 'a pull request as it was',
    given: { ...PULL_REQUEST, ...UNCHANGED },
    line:
      'Pull request #7 into main, nothing was committed to kie-image-action/main-kie-images: ' +
      'https://github.test/octo/repo/pull/7',
    page:
      'Pull request `#7` into main, nothing was committed to `kie-image-action/main-kie-images`: ' +
      '[open](https://github.test/octo/repo/pull/7)',
  },
  {
    name: 'a branch without a pull request',
    given: UNOPENED,
    line: `Pull request: none is open into main, commit 0123456 on kie-image-action/main-kie-images, signed by GitHub: ${UNOPENED.url ?? ''}`,
    page: `Pull request: none is open into main, commit \`0123456\` on \`kie-image-action/main-kie-images\`, signed by GitHub: [open](${UNOPENED.url ?? ''})`,
  },
  {
    name: 'no pull request and no commit',
    given: { ...PULL_REQUEST, ...UNCHANGED, pull: undefined },
    line: 'Pull request: none is open into main, nothing was committed to kie-image-action/main-kie-images',
    page: 'Pull request: none is open into main, nothing was committed to `kie-image-action/main-kie-images`',
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
