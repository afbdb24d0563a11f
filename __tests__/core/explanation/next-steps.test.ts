import { expect, test } from '@jest/globals'
import { describeNextSteps, type LaterRuns } from '../../../src/core/explanation/next-steps.ts'
import type { FailureReason } from '../../../src/core/result/image-failure.ts'
import type { RunResult } from '../../../src/core/result/run-result.ts'
import { ARTIFACT, COMMIT, imageFailure, runResult } from '../result/results.ts'

const failed = (...reasons: readonly FailureReason[]) => ({
  status: 'partial' as const,
  failures: reasons.map((reason, index) => imageFailure({ name: `${reason}-${index}`, reason })),
})

const rows: readonly {
  readonly name: string
  readonly given: Partial<RunResult>
  readonly later?: Partial<LaterRuns>
  readonly want: string
}[] = [
  { name: 'nothing of one kind of failure', given: failed('moderation', 'moderation'), want: '' },
  { name: 'nothing of what one refusal kept from being submitted', given: failed('auth', 'not-submitted'), want: '' },
  { name: 'nothing where all came', given: { deliveries: [COMMIT] }, later: { reuses: true }, want: '' },
  {
    name: 'what is paid for comes before a new run',
    given: failed('moderation', 'timed-out', 'over-budget'),
    want: 'Next, in this order: re-run the failed jobs for timed-out-1; start a new run for moderation-0, over-budget-2, with what each needs.',
  },
  {
    name: 'what may be paid for is looked up before all else',
    given: failed('network', 'outcome-unknown'),
    want: 'Next, in this order: look up outcome-unknown-1 at https://kie.ai/logs; re-run the failed jobs for network-0.',
  },
  {
    name: 'where no record is kept, what is paid for is collected, and all else is asked for anew',
    given: { ...failed('moderation', 'timed-out', 'network'), pendingTasks: { 'timed-out-1': 'a' } },
    later: { wayBack: 'ids' },
    want: 'Next, in this order: collect, by their ids, timed-out-1; start a new run for moderation-0, network-2, with what each needs.',
  },
  {
    name: 'many are counted',
    given: failed('disk', ...Array.from({ length: 1203 }, () => 'parameter' as const)),
    want: 'Next, in this order: re-run the failed jobs for disk-0; start a new run for parameter-1, parameter-2, parameter-3, 1,200 more, with what each needs.',
  },
  {
    name: 'a new run keeps what the branch has',
    given: { ...failed('moderation'), deliveries: [COMMIT] },
    later: { reuses: true },
    want: "A new run makes only what failed: the branch 'main' has the rest.",
  },
  {
    name: 'but not where images are not reused',
    given: { ...failed('moderation'), deliveries: [COMMIT] },
    want: '',
  },
  {
    name: 'nor where no branch has them',
    given: { ...failed('moderation'), deliveries: [ARTIFACT, { destination: 'commit', error: new Error('x') }] },
    later: { reuses: true },
    want: '',
  },
  {
    name: 'nor where the branch has others in their places',
    given: { ...failed('moderation'), deliveries: [{ ...COMMIT, overtaken: ['kie-images/hero.png'] }] },
    later: { reuses: true },
    want: '',
  },
]

test.each(rows)('the next steps tell $name', ({ given, later, want }) => {
  expect(describeNextSteps(runResult(given), { wayBack: 're-run', reuses: false, ...later })).toBe(want)
})
