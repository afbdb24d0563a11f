import { expect, test } from '@jest/globals'
import { renderEarlyEnd } from '../../../../src/core/report/summary/early-end.ts'
import { utf8Length } from '../../../../src/core/text/markdown.ts'

const COST = 'Nothing was submitted. Cost: 0 credits.'

test('what stopped a step is listed, and that it cost nothing', () => {
  const problems = [
    "images.yml, line 3: 'count' is 0.",
    'The token may not commit. Add a line:\npermissions:\n  contents: write',
  ]
  expect(renderEarlyEnd({ status: 'failed', hasSubmitted: false, problems, cost: COST })).toBe(
    `### No image was made

- \`images.yml\`, line \`3:\` 'count' is \`0\`.
- The token may not commit. Add a line:

\`\`\`
permissions:
  contents: write
\`\`\`

${COST}
`,
  )
})

test('a cancelled step says what was spent', () => {
  expect(renderEarlyEnd({ status: 'cancelled', hasSubmitted: false, problems: [], cost: COST })).toBe(
    `### Cancelled\n\n${COST}\n`,
  )
})

test('F91: 10,000 problems stay below the limit, and the rest is counted', () => {
  const problems = Array.from({ length: 10_000 }, (_, index) => `Problem ${index}: ${'word '.repeat(90)}`)
  const page = renderEarlyEnd({ status: 'failed', hasSubmitted: false, problems, cost: COST })
  expect(utf8Length(page)).toBeLessThan(600_000)
  expect(page).toMatch(/\d more problems are in the log\.\n\nNothing was submitted/)
})

test('nothing is said to be unmade where tasks may be at work', () => {
  const cost = "What was submitted is in the outputs 'tasks' and 'tasks-file'; a re-run takes it up."
  expect(renderEarlyEnd({ status: 'failed', hasSubmitted: true, problems: ['A fault.'], cost })).toMatch(
    /^### The step ended early\n\n- A fault\.\n\nWhat was submitted/,
  )
})
