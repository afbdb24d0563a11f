import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { fitLines, link, page, table } from '../../../src/core/text/markdown.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { checkReaching } from '../../reaching.ts'
import { codePoint } from '../../code-point.ts'

describe('link', () => {
  test.each([
    { given: 'https://a.test/b.png', want: '[x](https://a.test/b.png)' },
    { given: 'http://127.0.0.1:8080/b', want: '[x](http://127.0.0.1:8080/b)' },
    { given: 'https://a.test/b?sig=1', want: '[x](https://a.test/b)' },
    { given: 'https://a.test/(b)|`', want: '[x](https://a.test/%28b%29%7C%60)' },
    { given: 'javascript:alert(1)', want: '' },
    { given: '', want: '' },
  ])('to $given', ({ given, want }) => {
    expect(link('x', given)).toBe(want)
  })

  test('F97: nothing in a URL ends the link', () => {
    const renderer = markdownIt({ html: true, linkify: true })
    const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: codePoint }))
    fc.assert(
      fc.property(text, (rest) => {
        const html = renderer.render(`| a |\n| --- |\n| ${link('x', `https://a.test/${rest}`)} |\n`)
        expect(html).toMatch(/<td><a href="https:\/\/a\.test\/[^"<>]*">x<\/a><\/td>\n<\/tr>\n<\/tbody>\n<\/table>\n$/)
      }),
    )
  })
})

describe('lists that do not fit', () => {
  const items = Array.from({ length: 100 }, (_, index) => `line ${index} ${'é'.repeat(50)}`)
  const line = (item: string): string => item

  test('are cut between lines and count the rest', () => {
    const text = fitLines({ items, line, leftOut: 'more lines are elsewhere.', maxBytes: 1000 })
    const [list = '', rest] = text.split('\n\n')
    expect(items.join('\n')).toContain(list)
    expect(rest).toBe(`${100 - list.split('\n').length} more lines are elsewhere.\n`)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1000)
  })

  test('never take more than they may', () => {
    checkReaching((reached) =>
      fc.property(fc.integer({ min: 300, max: 13_000 }), (maxBytes) => {
        const text = table({ head: ['A', 'B'], items, row: (item) => [item, 'b'], leftOut: 'more.', maxBytes })
        if (text.includes('more.')) reached()
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes)
      }),
    )
  })

  test('an empty table is nothing', () => {
    expect(table({ head: ['A'], items: [], row: () => [], leftOut: '', maxBytes: 1000 })).toBe('')
  })
})

test('page', () => {
  expect(page(['a\n', '', 'b'])).toBe('a\n\nb\n')
})
