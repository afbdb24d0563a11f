import { expect, test } from '@jest/globals'
import { describeNextSteps, type LaterRuns } from '../../../src/core/explanation/next-steps.ts'
import { explainImage } from '../../../src/core/explanation/explanation.ts'
import type { NextStep } from '../../../src/core/result/image-failure.ts'
import type { RunResult } from '../../../src/core/result/run-result.ts'
import { KieDownloadError, type DownloadReason } from '../../../src/kie/index.ts'
import { ARTIFACT, COMMIT, imageFailure, runResult } from '../result/results.ts'

const failed = (...steps: readonly NextStep[]) => ({
  status: 'partial' as const,
  failures: steps.map((step, index) => imageFailure({ name: `${step}-${index}`, step })),
})

const download = (reason: DownloadReason) => {
  const error = new KieDownloadError({ reason, url: 'https://tempfile.kie.test/1.png', detail: 'x' })
  return imageFailure({ name: reason, ...explainImage(error, { wayBack: 're-run' }) })
}

const rows: readonly {
  readonly name: string
  readonly given: Partial<RunResult>
  readonly later?: Partial<LaterRuns>
  readonly want: string
}[] = [
  { name: 'nothing of one kind of failure', given: failed('new-run', 'new-run'), want: '' },
  {
    name: 'nothing of what one refusal kept from being submitted',
    given: { failures: [imageFailure({ step: 'again' }), imageFailure({ reason: 'not-submitted', step: 'new-run' })] },
    want: '',
  },
  { name: 'nothing where all came', given: { deliveries: [COMMIT] }, later: { reuses: true }, want: '' },
  {
    name: 'what is paid for comes before a new run',
    given: failed('new-run', 'take-up', 'new-run'),
    want: 'Next, in this order: re-run the failed jobs for take-up-1; start a new run for new-run-0, new-run-2, with what each needs.',
  },
  {
    name: 'what may be paid for is looked up before all else',
    given: failed('again', 'look-up'),
    want: 'Next, in this order: look up look-up-1 at https://kie.ai/logs; re-run the failed jobs for again-0.',
  },
  {
    name: 'where no record is kept, what is paid for is collected, and all else is asked for anew',
    given: { ...failed('new-run', 'take-up', 'again', 'again'), pendingTasks: { 'take-up-1': 'a', 'again-3': 'b' } },
    later: { wayBack: 'ids' },
    want: 'Next, in this order: collect, by their ids, take-up-1, again-3; start a new run for new-run-0, again-2, with what each needs.',
  },
  {
    name: 'H7: what comes by a link and not by a re-run is never taken up',
    given: { failures: [download('too-large'), download('server'), download('forbidden-target')] },
    want:
      'Next, in this order: look up forbidden-target at https://kie.ai/logs; ' +
      "fetch too-large by its link in the output 'source-urls', soon; re-run the failed jobs for server.",
  },
  {
    name: 'H7: nor is what only another request can bring, whatever is paid for',
    given: { ...failed('new-run', 'take-up'), pendingTasks: { 'new-run-0': 'a', 'take-up-1': 'b' } },
    want: 'Next, in this order: re-run the failed jobs for take-up-1; start a new run for new-run-0, with what each needs.',
  },
  {
    name: 'many are counted',
    given: failed('take-up', ...Array.from({ length: 1203 }, () => 'new-run' as const)),
    want: 'Next, in this order: re-run the failed jobs for take-up-0; start a new run for new-run-1, new-run-2, new-run-3, 1,200 more, with what each needs.',
  },
  {
    name: 'a new run keeps what the branch has',
    given: { ...failed('new-run'), deliveries: [COMMIT] },
    later: { reuses: true },
    want: "A new run makes only what failed: the branch 'main' has the rest.",
  },
  {
    name: 'but not where images are not reused',
    given: { ...failed('new-run'), deliveries: [COMMIT] },
    want: '',
  },
  {
    name: 'nor where no branch has them',
    given: { ...failed('new-run'), deliveries: [ARTIFACT, { destination: 'commit', error: new Error('x') }] },
    later: { reuses: true },
    want: '',
  },
  {
    name: 'nor where the branch has others in their places',
    given: { ...failed('new-run'), deliveries: [{ ...COMMIT, overtaken: ['kie-images/hero.png'] }] },
    later: { reuses: true },
    want: '',
  },
]

test.each(rows)('the next steps tell $name', ({ given, later, want }) => {
  expect(describeNextSteps(runResult(given), { wayBack: 're-run', reuses: false, ...later })).toBe(want)
})
