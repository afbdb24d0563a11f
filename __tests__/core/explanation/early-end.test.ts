import { expect, test } from '@jest/globals'
import { describeEarlyEnd, explainEarlyEnd } from '../../../src/core/explanation/early-end.ts'
import { WAY_BACK_WORDS } from '../../../src/core/explanation/way-back.ts'
import { renderProblems } from '../../../src/core/report/comment/notice.ts'
import { renderEarlyEnd } from '../../../src/core/report/summary/early-end.ts'
import { InputError } from '../../../src/core/text/errors.ts'

const runUrl = 'https://github.test/octo/repo/actions/runs/1'
const error = new InputError(['One is wrong.', 'Two is wrong.'])

test.each([
  { isCancelled: false, hasSubmitted: false, want: 'Failed before anything was submitted' },
  { isCancelled: false, hasSubmitted: true, want: 'Failed before all was done' },
  { isCancelled: true, hasSubmitted: false, want: 'Cancelled before anything was submitted' },
  { isCancelled: true, hasSubmitted: true, want: 'Cancelled before all was done' },
])('R8: $want', ({ want, ...end }) => {
  expect(describeEarlyEnd(end)).toBe(want)
})

test('what failed before anything was submitted cost nothing', () => {
  expect(explainEarlyEnd(error, { isCancelled: false, submitted: undefined })).toEqual({
    heading: 'Failed before anything was submitted',
    problems: ['One is wrong.', 'Two is wrong.'],
    aftermath: 'Cost: 0 credits.',
  })
})

test('of what was cancelled that is why', () => {
  const { problems } = explainEarlyEnd(new Error('aborted'), { isCancelled: true, submitted: 'ids' })
  expect(problems).toEqual([])
})

test.each(['re-run', 'ids'] as const)('R8, R9: summary and comment have the same of it, by %s', (submitted) => {
  const end = explainEarlyEnd(error, { isCancelled: false, submitted })
  expect(end.aftermath).toBe(WAY_BACK_WORDS[submitted].submitted)
  const summary = renderEarlyEnd(end)
  expect(summary.startsWith('### Failed before all was done\n\n- One is wrong.\n- Two is wrong.\n\n')).toBe(true)
  const comment = renderProblems({ ...end, runUrl })
  expect(comment).toBe(`${summary}\n[The run](${runUrl}) has the log and the summary.\n`)
})

test.each([
  { isCancelled: false, heading: 'The pick was not carried out', problems: ['One is wrong.', 'Two is wrong.'] },
  { isCancelled: true, heading: 'Cancelled while the pick was carried out', problems: [] },
])('a pick submits nothing, and so nothing is said of that: $heading', ({ isCancelled, ...want }) => {
  const end = explainEarlyEnd(error, { isCancelled, submitted: undefined, isPick: true })
  expect(end).toEqual({ ...want, aftermath: 'A pick costs nothing.' })
})
