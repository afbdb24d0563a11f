import { expect, test } from '@jest/globals'
import { renderEarlyEnd } from '../../../../src/core/report/summary/early-end.ts'
import { utf8Length } from '../../../../src/core/text/markdown.ts'

const aftermath = 'Cost: 0 credits.'
const heading = 'Failed before anything was submitted'

test('what stopped a step is listed, and that it cost nothing', () => {
  const problems = [
    "images.yml, line 3: 'count' is 0.",
    'The token may not commit. Add a line:\npermissions:\n  contents: write',
  ]
  expect(renderEarlyEnd({ heading, problems, aftermath })).toBe(
    `### Failed before anything was submitted

- \`images.yml\`, line \`3:\` 'count' is 0.
- The token may not commit. Add a line:

\`\`\`
permissions:
  contents: write
\`\`\`

${aftermath}
`,
  )
})

test('a cancelled step says what was spent', () => {
  expect(renderEarlyEnd({ heading: 'Cancelled before anything was submitted', problems: [], aftermath })).toBe(
    `### Cancelled before anything was submitted\n\n${aftermath}\n`,
  )
})

test('F91: 10,000 problems stay below the limit, and the rest is counted', () => {
  const problems = Array.from({ length: 10_000 }, (_, index) => `Problem ${index}: ${'word '.repeat(90)}`)
  const page = renderEarlyEnd({ heading, problems, aftermath })
  expect(utf8Length(page)).toBeLessThan(600_000)
  expect(page).toMatch(/\d more problems are in the log\.\n\nCost: 0 credits/)
})
