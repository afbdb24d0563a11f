import { describe, expect, test } from '@jest/globals'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { describeEnding, isBad } from '../../../src/core/result/ending.ts'
import { RUN_STATUSES, type RunResult } from '../../../src/core/result/run-result.ts'
import { imageFailure, runResult, savedImage } from './results.ts'

test('the step fails for five of the statuses', () => {
  expect(RUN_STATUSES.filter(isBad)).toEqual(['cancelled', 'over-budget', 'timed-out', 'failed', 'partial'])
})

describe('the last line', () => {
  const failure = imageFailure({ name: 'cover', message: 'It broke.', next: 'Mend it.' })
  const two = { failures: [failure, imageFailure({ name: 'back' })], creditsUsed: undefined, creditsLeft: undefined }
  const noDelivery = {
    destination: 'commit',
    error: new DeliveryError('The token may not write.', { next: 'Add contents: write.' }),
  } as const
  const rows: readonly { name: string; given: Partial<RunResult>; want: string }[] = [
    { name: 'success', given: {}, want: 'Made 1 image. Cost: 22 credits; 5894.25 credits left.' },
    {
      name: 'a cost that is not known, and of what',
      given: {
        creditsUsed: undefined,
        unknownCosts: [
          { name: 'hero', taskId: '281e' },
          { name: 'back', taskId: undefined },
        ],
      },
      want: 'Made 1 image. Cost: an unknown number of credits (kie did not say it of hero, task 281e; back); 5894.25 credits left.',
    },
    {
      name: 'many of unknown cost are counted',
      given: {
        creditsUsed: undefined,
        creditsLeft: undefined,
        unknownCosts: Array.from({ length: 9 }, (_, index) => ({ name: `fox-${index}`, taskId: undefined })),
      },
      want: 'Made 1 image. Cost: an unknown number of credits (kie did not say it of fox-0; fox-1; fox-2; 6 more).',
    },
    {
      name: 'success with several images',
      given: { images: [savedImage(), savedImage()], creditsUsed: 1, creditsLeft: undefined },
      want: 'Made 2 images. Cost: 1 credit.',
    },
    {
      name: 'the one image failed',
      given: { status: 'failed', images: [], failures: [failure], creditsUsed: 0 },
      want: 'The image did not arrive. cover: It broke. Mend it. Cost: 0 credits; 5894.25 credits left.',
    },
    {
      name: 'all images failed',
      given: { status: 'failed', images: [], ...two },
      want: 'None of 2 images arrived. cover: It broke. Mend it. (1 more in the log.) Cost: an unknown number of credits.',
    },
    {
      name: 'some images failed',
      given: { status: 'partial', ...two },
      want: '1 of 3 images arrived. cover: It broke. Mend it. (1 more in the log.) Cost: an unknown number of credits.',
    },
    {
      name: 'a delivery failed',
      given: { status: 'partial', deliveries: [noDelivery], creditsLeft: undefined },
      want:
        "Made 1 image, but could not deliver. Delivery 'commit': The token may not write. Add contents: write. " +
        'Cost: 22 credits.',
    },
    {
      name: 'images and a delivery failed',
      given: { status: 'partial', failures: [failure], deliveries: [noDelivery], creditsLeft: undefined },
      want:
        '1 of 2 images arrived. cover: It broke. Mend it. ' +
        "Delivery 'commit': The token may not write. Add contents: write. Cost: 22 credits.",
    },
    {
      name: 'the deadline',
      given: {
        status: 'timed-out',
        images: [],
        failures: [failure],
        pendingTasks: { cover: 'a' },
        creditsUsed: undefined,
      },
      want:
        'Timed out: 0 of 1 image arrived. cover: It broke. Mend it. kie goes on with 1 task; the output ' +
        "'pending-tasks' names it. Cost: an unknown number of credits; 5894.25 credits left.",
    },
    {
      name: 'a cancel',
      given: { status: 'cancelled', ...two, pendingTasks: { cover: 'a', back: 'b' } },
      want:
        'Cancelled: 1 of 3 images arrived. cover: It broke. Mend it. (1 more in the log.) kie goes on with 2 tasks; ' +
        "the output 'pending-tasks' names them. Cost: an unknown number of credits.",
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
        images: [],
        tasks: { a: '1', b: '2' },
        creditsUsed: undefined,
        creditsLeft: undefined,
      },
      want: "Submitted 2 tasks; the output 'tasks' names them. Cost: an unknown number of credits.",
    },
    { name: 'a dry run', given: { status: 'planned', images: [] }, want: 'Dry run: nothing was spent.' },
    { name: 'skipped', given: { status: 'skipped', images: [] }, want: 'Skipped.' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(describeEnding(runResult(given))).toBe(want)
  })
})
