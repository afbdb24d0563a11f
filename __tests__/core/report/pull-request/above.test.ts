import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isMarkedClosed, keepAbove, markClosed, textAbove } from '../../../../src/core/report/pull-request/above.ts'

/** The marker as it stands in a body. */
const [MARKER = ''] = keepAbove('', 'ours').split('\n')

test('the marker is a comment in one line, which does not show', () => {
  expect(MARKER).toMatch(/^<!-- [^\n]* -->$/)
  expect(keepAbove('', 'ours\n')).toBe(`${MARKER}\n\nours\n`)
})

describe("a person's text above the marker stays", () => {
  const rows = [
    { name: 'none', given: `${MARKER}\n\nold\n`, want: '' },
    { name: 'a text', given: `Please look.\n\n${MARKER}\n\nold\n`, want: 'Please look.' },
    {
      name: 'with the line ends of a page',
      given: `Please\r\nlook.\r\n\r\n${MARKER}\r\n\r\nold\r\n`,
      want: 'Please\r\nlook.',
    },
    {
      name: 'all of a body that somebody else began',
      given: '## What\r\n\r\n- [ ] Tests\r\n',
      want: '## What\r\n\r\n- [ ] Tests',
    },
    {
      name: 'what is like a marker',
      given: `<!-- kie-image-action -->\n\n${MARKER}\n\nold`,
      want: '<!-- kie-image-action -->',
    },
    {
      name: 'what quotes it within a line',
      given: `It has ${MARKER} in it.\n${MARKER}\nold`,
      want: `It has ${MARKER} in it.`,
    },
    {
      name: 'with a copy of it: the last one is ours',
      given: `Mine\n${MARKER}\na\n${MARKER}\nold`,
      want: `Mine\n${MARKER}\na`,
    },
    {
      name: 'with a copy in a fence, which is none even where there is no other',
      given: `See:\n\`\`\`md\n${MARKER}\n\`\`\`\nMine`,
      want: `See:\n\`\`\`md\n${MARKER}\n\`\`\`\nMine`,
    },
    {
      name: 'with a longer fence around a shorter one',
      given: `~~~~\n~~~\n${MARKER}\n~~~\n~~~~ \nMine\n${MARKER}\nold`,
      want: `~~~~\n~~~\n${MARKER}\n~~~\n~~~~ \nMine`,
    },
    {
      name: 'below a fence that was never closed',
      given: `\`\`\`\nMine\n${MARKER}\nold`,
      want: '```\nMine',
    },
    {
      name: 'with code in a line that is no fence',
      given: `\`\`\` a \`\`\`\n${MARKER}\nold\n\`\`\``,
      want: '``` a ```',
    },
    { name: 'though white space stands behind the marker', given: `Mine\n${MARKER} \t\r\nold`, want: 'Mine' },
    { name: 'though nothing stands below it', given: `Mine\n${MARKER}`, want: 'Mine' },
    {
      name: 'by the marker of another release',
      given: 'Mine\n<!-- kie-image-action:pull-request v9 -->\nold',
      want: 'Mine',
    },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(textAbove(given)).toBe(want)
    expect(keepAbove(given, 'new\n')).toBe(`${want === '' ? '' : `${want}\n\n`}${MARKER}\n\nnew\n`)
  })

  test('however often it is written, and whatever the text', () => {
    const texts = fc.array(fc.constantFrom('Mine', '\r\n', '\n', ' ', MARKER, '-->', '<!--', '\n```\n', '~~~'), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(texts, (parts) => {
        const once = keepAbove(parts.join(''), 'old\n')
        const above = textAbove(parts.join(''))
        expect(once).toBe(`${above === '' ? '' : `${above}\n\n`}${MARKER}\n\nold\n`)
        expect(keepAbove(once, 'new\n')).toBe(once.replace(/old\n$/, 'new\n'))
        expect(keepAbove(once.replaceAll(/\r?\n/g, '\r\n'), 'new\n')).toContain(`${MARKER}\n\nnew\n`)
      }),
    )
  })
})

test('a hand-written body that shows a marker in a fence is marked as closed below it', () => {
  const body = `\`\`\`\n${MARKER}\n\`\`\`\nMine`
  expect(markClosed(body)).toMatch(/Mine\n\n<!-- kie-image-action:pull-request/)
  expect(textAbove(markClosed(body))).toBe(body)
})

test.each(['', 'By hand', `Please look.\n\n${MARKER}\n\nold\n`])('%j is marked as closed by this action', (body) => {
  const marked = markClosed(body)
  expect([isMarkedClosed(body), isMarkedClosed(marked), textAbove(marked)]).toEqual([false, true, textAbove(body)])
  expect(marked.startsWith(body.trimEnd())).toBe(true)
  expect(isMarkedClosed(keepAbove(marked, 'new'))).toBe(false)
})

test('a body without room for that stays as it is', () => {
  const long = 'x'.repeat(65_536)
  expect(markClosed(long)).toBe(long)
})
