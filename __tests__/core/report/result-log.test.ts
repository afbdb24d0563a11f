import { expect, test } from '@jest/globals'
import { describeEnding, describeStatus } from '../../../src/core/explanation/ending.ts'
import { renderComment } from '../../../src/core/report/comment/body.ts'
import { tellResult } from '../../../src/core/report/result-log.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { renderSummary } from '../../../src/core/report/summary/summary.ts'
import { RUN_STATUSES, type RunResult } from '../../../src/core/result/run-result.ts'
import type { Look } from '../../../src/core/text/log.ts'
import {
  ARTIFACT,
  COMMENT,
  COMMIT,
  imageFailure,
  paid,
  PULL_REQUEST,
  RELEASE,
  runResult,
  savedImage,
  UNCHANGED,
  UNOPENED,
} from '../result/results.ts'

/** The lines, each with its tone before it. */
function told(changes: Partial<RunResult>, tookMs = 92_000): readonly string[] {
  const lines: string[] = []
  const say = (line: string, { tone }: Look = {}): void => void lines.push(`${tone ?? 'plain'}: ${line}`)
  tellResult(
    runResult(changes),
    { tookMs, wayBack: 're-run', reuses: false },
    { info: say, notice: say, warning: say, error: (line) => say(line), debug: say },
  )
  return lines
}

const HERE =
  'plain: Delivered nowhere: kie-images/hero.png stays on the runner until the job ends; a later step with `if: always()` can ' +
  'still save it.'
const COST = 'plain: Cost: 22 credits; 5894.25 credits left. It took 1 min 32 s.'

const rows: readonly { name: string; given: Partial<RunResult>; want: readonly string[] }[] = [
  {
    name: 'what arrived, where it is, what it cost, how long it took',
    given: { deliveries: [ARTIFACT, COMMIT, RELEASE, COMMENT] },
    want: [
      'done: Made 1 image.',
      `plain: Artifact kie-images.png, 4.1 MB: ${ARTIFACT.url}`,
      `plain: Commit 0123456 on main, signed by GitHub: ${COMMIT.url ?? ''}`,
      `plain: Release v1.0.0: ${RELEASE.url}`,
      `plain: Comment: ${COMMENT.url}`,
      COST,
    ],
  },
  {
    name: 'a commit that deletes, and none',
    given: {
      deliveries: [
        { ...COMMIT, deleted: ['kie-images/old.png'] },
        { ...COMMIT, sha: undefined, url: undefined },
      ],
    },
    want: [
      'done: Made 1 image.',
      `plain: Commit 0123456 on main, signed by GitHub, 1 file deleted: ${COMMIT.url ?? ''}`,
      'plain: Commit: nothing had changed on main',
      COST,
    ],
  },
  {
    name: 'a pull request, with its commit and as it was, and none',
    given: {
      deliveries: [
        { ...PULL_REQUEST, deleted: ['kie-images/old.png'] },
        { ...PULL_REQUEST, ...UNCHANGED },
        { ...PULL_REQUEST, ...UNCHANGED, pull: undefined },
      ],
    },
    want: [
      'done: Made 1 image.',
      'plain: Pull request #7 into main, commit 0123456 on kie-image-action/main-kie-images, signed by GitHub, 1 file deleted: ' +
        'https://github.test/octo/repo/pull/7',
      'plain: Pull request #7 into main, nothing was committed to kie-image-action/main-kie-images: ' +
        'https://github.test/octo/repo/pull/7',
      'plain: Pull request: none is open into main, nothing was committed to kie-image-action/main-kie-images',
      COST,
    ],
  },
  {
    name: 'a pull request that GitHub did not open, with where the images are and what to do',
    given: { status: 'partial', deliveries: [UNOPENED] },
    want: [
      'failed: Made 1 image, delivered as commit.',
      `plain: Pull request: none is open into main, commit 0123456 on kie-image-action/main-kie-images, signed by GitHub: ${UNOPENED.url ?? ''}`,
      'failed: Delivery failed, pull-request: GitHub refused to open it. Open it by hand.',
      COST,
    ],
  },
  {
    name: 'a single failure is left to the error',
    given: { status: 'partial', failures: [imageFailure()] },
    want: ['failed: 1 of 2 images arrived.', HERE, COST],
  },
  {
    name: 'several failures, by reason',
    given: {
      status: 'partial',
      failures: [
        ...Array.from({ length: 12 }, (_, index) => imageFailure({ name: `fox-${index + 1}` })),
        imageFailure({ name: 'back', reason: 'timed-out', step: 'take-up' }),
      ],
    },
    want: [
      'failed: 1 of 14 images arrived.',
      'failed: Failed, moderation: fox-1, fox-2, fox-3, fox-4, fox-5, fox-6, fox-7, fox-8, fox-9, fox-10, 2 more. Why ' +
        'stands above, beside each name.',
      'failed: Failed, timed-out: back. Why stands above, beside each name.',
      HERE,
      'plain: Next, in this order: re-run the failed jobs for back; start a new run for fox-1, fox-2, fox-3, 9 more, with what ' +
        'each needs.',
      COST,
    ],
  },
  {
    name: 'a delivery that failed, with what to do',
    given: {
      status: 'partial',
      deliveries: [
        {
          destination: 'commit',
          error: new DeliveryError('The token may not write.', { next: 'Add contents: write.' }),
        },
        ARTIFACT,
      ],
    },
    want: [
      'failed: Made 1 image, delivered as artifact.',
      'failed: Delivery failed, commit: The token may not write. Add contents: write.',
      `plain: Artifact kie-images.png, 4.1 MB: ${ARTIFACT.url}`,
      COST,
    ],
  },
  {
    name: 'a cancelled run, and what is paid for',
    given: { status: 'cancelled', images: [], failures: [imageFailure()], pendingTasks: { cover: 'a' } },
    want: [
      'failed: Cancelled: 0 of 1 image arrived.',
      "warning: Paid for, or perhaps, and not here: 1 task; the output 'pending-tasks' names it.",
      COST,
    ],
  },
  {
    name: 'submitted',
    given: {
      status: 'submitted',
      submitsOnly: true,
      images: [],
      pendingTasks: { hero: '281e' },
      creditsLeft: undefined,
      cost: paid({}),
    },
    want: ["done: Submitted 1 task; the output 'tasks' names it.", 'plain: Cost: 0 credits. It took 1 min 32 s.'],
  },
  { name: 'what spends nothing has its one line alone', given: { status: 'planned', images: [] }, want: [] },
]

test.each(rows)('LOG: $name', ({ given, want }) => {
  expect(told(given)).toEqual(want)
})

test('LOG: 10,000 images are few lines, and no link brings a right with it', () => {
  const images = Array.from({ length: 5000 }, (_, index) => savedImage({ name: `fox-${index}` }))
  const failures = Array.from({ length: 5000 }, (_, index) => imageFailure({ name: `owl-${index}` }))
  const lines = told({
    status: 'partial',
    images,
    failures,
    deliveries: [{ ...ARTIFACT, url: `${ARTIFACT.url}?sig=secret` }],
  })
  expect(lines).toHaveLength(4)
  expect(lines.join('\n').length).toBeLessThan(1000)
  expect(lines.join('\n')).not.toContain('secret')
})

test('an image that is reused lay there before, and is said to be nowhere else', () => {
  expect(told({ images: [savedImage({ origin: 'reused' })], deliveries: [] }).join()).not.toContain('Delivered nowhere')
})

test.each(RUN_STATUSES)('R4, R8: log, summary and comment say in one wording how a run ended: %s', (status) => {
  const error = new DeliveryError('May not write.', { next: 'Allow it.' })
  const result = runResult({ status, failures: [imageFailure()], deliveries: [{ destination: 'commit', error }] })
  const input = { result, prompts: {}, showPictures: false }
  const pages = [
    renderSummary({ ...input, warnings: [], later: { wayBack: 're-run', reuses: true } }),
    renderComment({ ...input, runUrl: 'https://github.test/octo/repo/actions/runs/1', wayBack: 're-run' }),
  ]
  for (const page of pages) {
    expect(page.startsWith(`### ${describeStatus(result)}\n`)).toBe(true)
    expect(page).toContain('\nDelivery failed, commit: May not write. Allow it.\n')
  }
  const line = describeEnding(result)
  expect(line.startsWith(describeStatus(result))).toBe(true)
  expect(line).toContain(' Delivery failed, commit: May not write. Allow it.')
})
