import { describe, expect, test } from '@jest/globals'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { describeEnding, isBad } from '../../../src/core/explanation/ending.ts'
import { NO_COST } from '../../../src/core/result/cost.ts'
import { fileIn } from '../../../src/core/result/image-files.ts'
import { RUN_STATUSES, type RunResult } from '../../../src/core/result/run-result.ts'
import {
  ARTIFACT,
  COMMIT,
  imageFailure,
  paid,
  PULL_REQUEST,
  runResult,
  savedImage,
  unknownCost,
  UNOPENED,
} from '../result/results.ts'

/** A form that the run has made. */
const FORM = {
  ...fileIn(savedImage()),
  derivedFrom: { sha256: 'a'.repeat(64), form: 'webp', options: {} },
  isMade: true,
}

test('the step fails for six of the statuses', () => {
  expect(RUN_STATUSES.filter(isBad)).toEqual(['cancelled', 'over-budget', 'timed-out', 'failed', 'partial', 'outdated'])
})

describe('the last line', () => {
  const failure = imageFailure({ name: 'cover', message: 'It broke.', next: 'Mend it.' })
  const unknown = paid({ unknown: [unknownCost({ name: 'cover', taskId: 'a' })] })
  const two = { failures: [failure, imageFailure({ name: 'back' })], cost: unknown, creditsLeft: undefined }
  const noDelivery = {
    destination: 'commit',
    error: new DeliveryError('The token may not write.', { next: 'Add contents: write.' }),
  } as const
  const rows: readonly { name: string; given: Partial<RunResult>; want: string }[] = [
    { name: 'success', given: {}, want: 'Made 1 image. Cost: 22 credits; 5894.25 credits left.' },
    {
      name: 'A13: a cost that is not known, and of what',
      given: {
        cost: paid({ known: 8, tasks: 2, unknown: [unknownCost(), unknownCost({ name: 'back', taskId: undefined })] }),
      },
      want:
        'Made 1 image. Cost: 8 credits for 2 images; unknown for 2 (kie did not say), at most 8 credits; 5894.25 credits left. ' +
        'Look up at https://kie.ai/logs: hero, task 281e; back.',
    },
    {
      name: 'A13: many of unknown cost are counted',
      given: {
        cost: paid({
          unknown: Array.from({ length: 9 }, (_, index) => unknownCost({ name: `fox-${index}`, taskId: undefined })),
        }),
        creditsLeft: undefined,
      },
      want:
        'Made 1 image. Cost: unknown for 9 images (kie did not say), at most 36 credits. ' +
        'Look up at https://kie.ai/logs: fox-0; fox-1; fox-2; 6 more.',
    },
    {
      name: 'A15: what was paid before is not told as if it were paid now',
      given: { cost: paid({}, { known: 22, tasks: 1 }) },
      want: 'Made 1 image. Paid now: 0 credits; paid earlier: 22 credits for 1 image; 5894.25 credits left.',
    },
    {
      name: 'forms of an image that was there',
      given: {
        images: [savedImage({ origin: 'reused', files: [{ ...fileIn(savedImage()), isMade: false }, FORM] })],
        ...{ cost: NO_COST, creditsLeft: undefined },
      },
      want: 'Made 1 form of images that were there, reused 1 image whose request has not changed. Cost: 0 credits.',
    },
    {
      name: 'an image that lacks files',
      given: {
        ...{ status: 'partial', cost: NO_COST, creditsLeft: undefined },
        images: [savedImage({ origin: 'reused' })],
        failures: [imageFailure({ name: 'hero', message: 'Not made: webp.', next: 'Mend it.', isOfForms: true })],
      },
      want:
        'Nothing to make: reused 1 image whose request has not changed, but 1 image lacks files. ' +
        'hero: Not made: webp. Mend it. Cost: 0 credits.',
    },
    {
      name: 'success with several images',
      given: { images: [savedImage(), savedImage()], cost: paid({ known: 1, tasks: 1 }), creditsLeft: undefined },
      want: 'Made 2 images. Cost: 1 credit.',
    },
    {
      name: 'the one image failed',
      given: { status: 'failed', images: [], failures: [failure], cost: paid({}) },
      want: 'The image did not arrive. cover: It broke. Mend it. Cost: 0 credits; 5894.25 credits left.',
    },
    {
      name: 'all images failed',
      given: { status: 'failed', images: [], ...two },
      want:
        'None of 2 images arrived. cover: It broke. Mend it. (1 more in the log.) ' +
        'Cost: unknown for 1 image (kie did not say), at most 4 credits. Look up at https://kie.ai/logs: cover, task a.',
    },
    {
      name: 'some images failed',
      given: { status: 'partial', ...two },
      want:
        '1 of 3 images arrived. cover: It broke. Mend it. (1 more in the log.) ' +
        'Cost: unknown for 1 image (kie did not say), at most 4 credits. Look up at https://kie.ai/logs: cover, task a.',
    },
    {
      name: 'a delivery failed',
      given: { status: 'partial', deliveries: [noDelivery], creditsLeft: undefined },
      want:
        'Made 1 image, but could not deliver. Delivery failed, commit: The token may not write. Add contents: write. ' +
        'Cost: 22 credits.',
    },
    {
      name: 'a delivery failed, of which a comment tells',
      given: {
        status: 'partial',
        deliveries: [noDelivery, { destination: 'comment', url: 'https://github.test/c', id: 1 }],
        creditsLeft: undefined,
      },
      want:
        'Made 1 image, but could not deliver. Delivery failed, commit: The token may not write. Add contents: write. ' +
        'Cost: 22 credits.',
    },
    {
      name: 'H12: no destination took a picture that the branch has a later one of',
      given: {
        status: 'partial',
        deliveries: [{ ...COMMIT, overtaken: ['kie-images/hero.png'] }],
        creditsLeft: undefined,
      },
      want:
        'Made 1 image, but could not deliver. The branch keeps later pictures in place of 1 image of this run. ' +
        'kie-images/hero.png stays on the runner until the job ends; a later step with `if: always()` can still save it. ' +
        'Cost: 22 credits.',
    },
    {
      name: 'H12: the branch took all but one',
      given: {
        status: 'partial',
        images: [savedImage(), savedImage({ name: 'back' })],
        deliveries: [{ ...COMMIT, overtaken: ['kie-images/back.png'] }],
        creditsLeft: undefined,
      },
      want:
        'Made 2 images, delivered as commit but for 1. The branch keeps later pictures in place of 1 image of this run. ' +
        'kie-images/back.png stays on the runner until the job ends; a later step with `if: always()` can still save it. ' +
        'Cost: 22 credits.',
    },
    {
      name: 'what the status is named after comes first',
      given: {
        status: 'timed-out',
        failures: [
          imageFailure({ name: 'fox', reason: 'moderation', message: 'Refused.', next: 'Change it.' }),
          imageFailure({ name: 'owl', reason: 'timed-out', message: 'Late.', next: 'Wait.' }),
        ],
        creditsLeft: undefined,
      },
      want: 'Timed out: 1 of 3 images arrived. owl: Late. Wait. (1 more in the log.) Cost: 22 credits.',
    },
    {
      name: 'R7: several deliveries failed',
      given: {
        status: 'partial',
        deliveries: [noDelivery, { ...noDelivery, destination: 'release' }, { ...noDelivery, destination: 'comment' }],
        creditsLeft: undefined,
      },
      want:
        'Made 1 image, but could not deliver. Delivery failed, commit: The token may not write. Add contents: write. ' +
        '(2 more in the log.) Cost: 22 credits.',
    },
    {
      name: 'R7: what follows lines of YAML stands below them',
      given: {
        status: 'partial',
        deliveries: [
          {
            destination: 'commit',
            error: new DeliveryError('It may not.', { next: 'Add:\npermissions:\n  contents: write' }),
          },
          noDelivery,
        ],
        creditsLeft: undefined,
      },
      want:
        'Made 1 image, but could not deliver. Delivery failed, commit: It may not. Add:\npermissions:\n' +
        '  contents: write\n(1 more in the log.)\nCost: 22 credits.',
    },
    {
      name: 'GitHub opened no pull request for what it took',
      given: { status: 'partial', deliveries: [UNOPENED], creditsLeft: undefined },
      want:
        'Made 1 image, delivered as commit. Delivery failed, pull-request: GitHub refused to open it. Open it by hand. ' +
        'Cost: 22 credits.',
    },
    {
      name: 'a pull request lacks a candidate',
      given: {
        status: 'partial',
        deliveries: [
          {
            ...PULL_REQUEST,
            missing: {
              paths: ['kie-images/hero.png'],
              error: new DeliveryError('One did not come.', { next: 'Collect it.' }),
            },
          },
          ARTIFACT,
        ],
        creditsLeft: undefined,
      },
      want:
        'Made 1 image, delivered as pull request and artifact. Delivery failed, pull-request: One did not come. Collect it. ' +
        'Cost: 22 credits.',
    },
    {
      name: 'a delivery failed, and a pull request has the images',
      given: {
        status: 'partial',
        deliveries: [PULL_REQUEST, { ...noDelivery, destination: 'release' }],
        creditsLeft: undefined,
      },
      want:
        'Made 1 image, delivered as pull request. Delivery failed, release: The token may not write. Add contents: write. ' +
        'Cost: 22 credits.',
    },
    {
      name: 'images and a delivery failed',
      given: { status: 'partial', failures: [failure], deliveries: [noDelivery], creditsLeft: undefined },
      want:
        '1 of 2 images arrived. cover: It broke. Mend it. ' +
        'Delivery failed, commit: The token may not write. Add contents: write. Cost: 22 credits.',
    },
    {
      name: 'the deadline',
      given: {
        status: 'timed-out',
        images: [],
        failures: [failure],
        pendingTasks: { cover: 'a' },
        cost: unknown,
      },
      want:
        'Timed out: 0 of 1 image arrived. cover: It broke. Mend it. Paid for, or perhaps, and not here: 1 task; the output ' +
        "'pending-tasks' names it. Cost: unknown for 1 image (kie did not say), at most 4 credits; 5894.25 credits left. " +
        'Look up at https://kie.ai/logs: cover, task a.',
    },
    {
      name: 'a cancel',
      given: { status: 'cancelled', ...two, pendingTasks: { cover: 'a', back: 'b' } },
      want:
        'Cancelled: 1 of 3 images arrived. cover: It broke. Mend it. (1 more in the log.) ' +
        "Paid for, or perhaps, and not here: 2 tasks; the output 'pending-tasks' names them. " +
        'Cost: unknown for 1 image (kie did not say), at most 4 credits. Look up at https://kie.ai/logs: cover, task a.',
    },
    {
      name: 'the budget',
      given: { status: 'over-budget', failures: [failure], creditsLeft: undefined },
      want: 'Stopped at the budget: 1 of 2 images arrived. cover: It broke. Mend it. Cost: 22 credits.',
    },
    {
      name: 'submitted',
      given: {
        status: 'submitted',
        submitsOnly: true,
        images: [],
        tasks: { a: '1', b: '2' },
        pendingTasks: { a: '1', b: '2' },
        cost: paid({ unknown: ['a', 'b'].map((name) => unknownCost({ name, doubt: 'unasked' })) }),
        creditsLeft: undefined,
      },
      want:
        "Submitted 2 tasks; the output 'tasks' names them. " +
        'Cost: unknown for 2 images (not waited for), at most 8 credits.',
    },
    {
      name: 'submitted but for one',
      given: {
        status: 'partial',
        submitsOnly: true,
        images: [],
        failures: [failure],
        tasks: { a: '1', b: '2' },
        pendingTasks: { a: '1', b: '2' },
        cost: paid({}),
        creditsLeft: undefined,
      },
      want: "Submitted 2 of 3 tasks; the output 'tasks' names them. cover: It broke. Mend it. Cost: 0 credits.",
    },
    {
      name: 'submitted up to the budget',
      given: {
        status: 'over-budget',
        submitsOnly: true,
        images: [],
        failures: [failure],
        tasks: { a: '1' },
        pendingTasks: { a: '1' },
        cost: paid({}),
        creditsLeft: undefined,
      },
      want:
        "Stopped at the budget: submitted 1 of 2 tasks; the output 'tasks' names it. " +
        'cover: It broke. Mend it. Cost: 0 credits.',
    },
    {
      name: 'nothing submitted',
      given: {
        status: 'failed',
        submitsOnly: true,
        images: [],
        failures: [failure],
        tasks: {},
        cost: paid({}),
        creditsLeft: undefined,
      },
      want: 'Submitted 0 of 1 task. cover: It broke. Mend it. Cost: 0 credits.',
    },
    {
      name: 'R8: a plan with its price',
      given: {
        status: 'planned',
        images: [],
        quote: { credits: undefined, images: [{ name: 'a', credits: undefined }] },
      },
      want: 'Planned: 1 image at an unknown price; nothing was spent.',
    },
    { name: 'a plan', given: { status: 'planned', images: [] }, want: 'Planned: nothing was spent.' },
    {
      name: 'a check that finds all as it should be',
      given: { status: 'unchanged', images: [], outdated: { of: 1, images: [], credits: 0 } },
      want: 'Unchanged: 1 image as asked for.',
    },
    {
      name: 'a check that finds changes',
      given: {
        status: 'outdated',
        images: [],
        outdated: {
          of: 1200,
          images: [
            { name: 'hero', reason: 'request changed' },
            { name: 'mill', reason: 'new' },
            { name: 'boat', reason: 'new' },
            { name: 'tower', reason: 'file missing' },
          ],
          credits: undefined,
        },
      },
      want:
        'Outdated: 4 of 1,200 images (1 whose request has changed, 2 not made yet, 1 whose file is missing). ' +
        "Run with 'mode: make' to make what is missing, for an unknown number of credits, and commit it with its lock file.",
    },
    { name: 'skipped', given: { status: 'skipped', images: [] }, want: 'Skipped.' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(describeEnding(runResult(given))).toBe(want)
  })
})
