import { expect, test } from '@jest/globals'
import { renderBegunComment, renderProblems, renderStoppedComment } from '../../../../src/core/report/comment/notice.ts'

const RUN_URL = 'https://github.test/octo/repo/actions/runs/1'
const END = { heading: 'Failed before anything was submitted', aftermath: 'Cost: 0 credits.' }

test('while images are being made the comment says so, with a link to the run', () => {
  expect(renderBegunComment(RUN_URL)).toBe(
    `### Images are being made\n\nThis comment will show what comes of it. [The run](${RUN_URL})\n`,
  )
})

test.each([
  { cancelled: true, want: '### Cancelled before all was done\n' },
  { cancelled: false, want: '### Failed before all was done\n' },
])('a run that could not tell its end, cancelled: $cancelled', ({ cancelled, want }) => {
  const page = renderStoppedComment({ runUrl: RUN_URL, cancelled, hasSubmitted: true, wayBack: 're-run' })
  expect(page.startsWith(want)).toBe(true)
  expect(page).toContain(`[The run](${RUN_URL})`)
})

test.each([
  { wayBack: 're-run' as const, want: 'To re-run the failed job takes up what kie has made meanwhile' },
  {
    wayBack: 'ids' as const,
    want: "A new run with the tasks' ids as the input 'tasks' collects what kie has made meanwhile",
  },
])('what is not here is had again as the server allows, by $wayBack', ({ wayBack, want }) => {
  expect(renderStoppedComment({ runUrl: RUN_URL, cancelled: true, hasSubmitted: true, wayBack })).toContain(want)
})

test('an answer to a command that asks for something there is not', () => {
  const problems = ['There is no flag --size.', 'The token may not comment. Add a line:\npermissions:\n  issues: write']
  expect(renderProblems({ ...END, problems, runUrl: RUN_URL })).toBe(
    `### Failed before anything was submitted

- There is no flag \`--size\`.
- The token may not comment. Add a line:

\`\`\`
permissions:
  issues: write
\`\`\`

Cost: 0 credits.

[The run](${RUN_URL}) has the log and the summary.
`,
  )
})

test('B5: an answer that cannot be all that was asked for says so', () => {
  const notes = ['Only the first line was read; "in @snow" had no effect.']
  expect(renderProblems({ ...END, problems: ['There is no flag.'], notes, runUrl: RUN_URL })).toBe(
    `### Failed before anything was submitted

- There is no flag.

Only the first line was read; \`"in @snow"\` had no effect.

Cost: 0 credits.

[The run](${RUN_URL}) has the log and the summary.
`,
  )
})

test('F90: the longest answer to a command', () => {
  const page = renderProblems({
    ...END,
    problems: Array.from({ length: 1000 }, () => '|é'.repeat(1000)),
    runUrl: RUN_URL,
  })
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(61_440)
  expect(page).toMatch(/\n\d+ more problems are in the log\.\n/)
})
