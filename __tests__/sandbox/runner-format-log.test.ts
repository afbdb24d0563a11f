import { expect, test } from '@jest/globals'
import { formatLog } from '../../sandbox/runner/index.ts'

const lines = [
  '##[group]Run ./',
  'with:',
  '##[endgroup]',
  'one',
  '##[error]bad',
  '##[debug]d',
  '##[odd]x',
  '##[notice]n',
]

test('formatLog shows groups and levels', () => {
  expect(formatLog({ lines }, { colour: false })).toBe(
    '▾ Run ./\n  with:\none\nError: bad\nDebug: d\n##[odd]x\nNotice: n\n',
  )
})

test('formatLog paints on a terminal', () => {
  const red = '\u001b[31mfailed\u001b[0m'
  expect(formatLog({ lines: [red] }, { colour: true })).toBe(`${red}\n`)
  expect(formatLog({ lines: [red] }, { colour: false })).toBe('failed\n')
  expect(formatLog({ lines: ['##[warning]w'] }, { colour: true })).toBe(
    '\u001b[1m\u001b[33mWarning: w\u001b[39m\u001b[22m\n',
  )
})
