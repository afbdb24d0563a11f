import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { renderComment } from '../../../src/core/report/comment/body.ts'
import { renderProblems } from '../../../src/core/report/comment/notice.ts'
import { DeliveryError } from '../../../src/core/result/delivery.ts'
import { bodyOf } from '../../../src/github/comment/end.ts'
import { markerOf } from '../../../src/github/comment/search.ts'
import { AUTOLINKS, HOSTILE_TEXTS } from './hostile-texts.ts'
import { ARTIFACT, COMMIT, imageFailure, paid, runResult, savedImage, unknownCost } from '../result/results.ts'
import { codePoint } from '../../code-point.ts'

/** GitHub's renderer for comments as near as may be: line ends break lines, bare URLs are links, raw HTML stays. */
const renderer = markdownIt({ html: true, linkify: true, breaks: true })

const MARKER = markerOf('art/hero')
const RUN_URL = 'https://github.test/octo/repo/actions/runs/1'

/** The texts, and what else wants to pass for ours: the very marker, which anybody can read in a comment's source. */
const TEXTS = [
  ...HOSTILE_TEXTS,
  MARKER,
  `${MARKER}\n\ntext`,
  `x\n${MARKER}`,
  `</details>\n\n${MARKER}`,
  `-->${MARKER}`,
  MARKER.replace('<', '&lt;'),
  MARKER.replaceAll(' ', '\u00a0'),
  '### Images are being made',
  `[The run](${RUN_URL}) has the log and the summary.`,
  `![hero](${RUN_URL})`,
]

/** Tags that are ours, with the only attributes they may have. */
const OUR_TAG =
  /^<(?:\/?(?:h3|p|ul|li|code|pre|details|summary|a|table|thead|tbody|tr|th|td)|br|td width="50%" valign="top"|a href="https:\/\/(?:github|a)\.test\/[\w./:%+=@,-]*(?:#issuecomment-\d+|#L12)?"|img src="https:\/\/github\.test\/octo\/[\w./-]*" width="100%" alt="[^"]*")>$/

/** What is alive in a comment beyond what is ours. */
function aliveIn(body: string): readonly string[] {
  const html = renderer.render(body)
  const [opening = '', ...rest] = html.split('<!--')
  const shown = rest.join('<!--').replace(/^[^>]*-->\n?/, '')
  const tags = (shown.match(/<[^>]*>/g) ?? []).filter((tag) => !OUR_TAG.test(tag))
  const prose = shown
    .replace(/<(code|pre|a)\b[^>]*>.*?<\/\1>/gs, ' · ')
    // Words on two sides of these are none together.
    .replace(/<\/?(?:br|td|th|tr|li|p)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
  const links = Object.entries(AUTOLINKS).filter(([, pattern]) => pattern.test(prose))
  return [
    ...(opening === '' && body.startsWith(MARKER) ? [] : ['the beginning']),
    ...(body.split('<!--').length === 2 ? [] : ['a second comment in HTML']),
    ...(shown.split(/<\/details/i).length <= 3 ? [] : ['a third end of a folded part']),
    ...tags,
    ...links.map(([name]) => name),
  ]
}

/** A whole comment in which every foreign part is this text. */
function commentOf(text: string): string {
  // Names are never long.
  const name = text.trim().slice(0, 200)
  const result = runResult({
    status: 'partial',
    images: [
      savedImage({ name, path: 'kie-images/hero.png', alt: text, sourceUrl: '' }),
      savedImage({ name, path: 'other.png', model: text, taskId: text, sourceUrl: `https://a.test/${text}` }),
    ],
    failures: [imageFailure({ name, message: text, next: text, taskId: text })],
    deliveries: [COMMIT, { destination: 'artifact', error: new DeliveryError(text, { next: text }) }],
    cost: paid({ unknown: [unknownCost({ name, taskId: text })] }),
    pendingTasks: { [name]: text },
  })
  const prompts = { [name]: text, cover: `${text} again` }
  const askedAt = { [name]: { file: text, line: 12, url: 'https://github.test/octo/repo/blob/0123456/images.yml#L12' } }
  return bodyOf(MARKER, renderComment({ result, prompts, askedAt, ...PAGE }))
}

const PAGE = { showPictures: true, runUrl: RUN_URL, wayBack: 're-run' } as const

/** The tags of a comment in their order, without those that show text as code. */
function skeletonOf(body: string): string {
  const tags = renderer.render(body).match(/<[^>]*>/g) ?? []
  return (
    tags
      .filter((tag) => !/^<\/?(?:code|pre)>$/.test(tag))
      .map((tag) => tag.replace(/href="https:\/\/a\.test\/[^"]*"|alt="[^"]*"/, ''))
      .join('')
      // The next step is a paragraph or a block.
      .replace(/<\/?p>/g, '')
  )
}

/** A comment that tells nothing but a prompt. */
function promptOf(text: string): string {
  const result = runResult({ deliveries: [ARTIFACT, COMMIT] })
  return bodyOf(MARKER, renderComment({ result, prompts: { hero: text }, ...PAGE }))
}

/** The page of a comment: before the prompt, the prompt, after it. */
function partsOf(body: string): readonly string[] {
  return renderer.render(body).split(/(?<=<li>hero:)|(?=<\/li>\n<\/ul>\n<\/details>)/)
}

function readable(html: string): string {
  return html
    .replace(/<\/?code>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()
}

const PLAIN_SKELETON = skeletonOf(commentOf('plain'))
const PLAIN_PARTS = partsOf(promptOf('plain'))

const ROWS = TEXTS.filter((text) => text.trim() !== '').map((given) => ({
  name: JSON.stringify(given).slice(0, 60),
  given,
}))

describe('F97: hostile text in a comment', () => {
  test('there are at least 200 texts', () => {
    expect(new Set(ROWS.map(({ given }) => given)).size).toBeGreaterThanOrEqual(200)
  })

  test.each(ROWS)('$name is alive nowhere', ({ given }) => {
    const body = commentOf(given)
    expect(aliveIn(body)).toEqual([])
    expect(skeletonOf(body)).toBe(PLAIN_SKELETON)
    expect(
      aliveIn(
        bodyOf(MARKER, renderProblems({ heading: 'Failed', problems: [given, given], aftermath: '', runUrl: RUN_URL })),
      ),
    ).toEqual([])
  })

  test.each(ROWS)('$name as a prompt stays in its place and can be read', ({ given }) => {
    const [before, prompt = '', after, ...more] = partsOf(promptOf(given))
    expect([before, after, more]).toEqual([PLAIN_PARTS[0], PLAIN_PARTS[2], []])
    expect(prompt).not.toMatch(/<(?!\/?code>)/)
    const isPlainAscii = given.length <= 500 && /^[\x20-\x7e\n]*$/.test(given)
    if (isPlainAscii) expect(readable(prompt)).toBe(given.replace(/\s+/g, ' ').trim())
  })

  test('any text', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...TEXTS.filter((text) => text.length < 100)),
      fc.string({ unit: codePoint }),
    )
    const text = fc
      .array(pieces, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''))
      .filter((joined) => joined.trim() !== '')
    fc.assert(
      fc.property(text, (given) => {
        const body = commentOf(given)
        expect(aliveIn(body)).toEqual([])
        expect(skeletonOf(body)).toBe(PLAIN_SKELETON)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the checks themselves', () => {
  test('find most texts alive where nothing is done about them', () => {
    const raw = TEXTS.filter((text) => aliveIn(`${MARKER}\n\n- hero: ${text}\n`).length > 0)
    expect(raw.length).toBeGreaterThan(200)
  })

  test.each([
    ['mention', 'thanks @octocat'],
    ['team', 'thanks @org/team'],
    ['address', 'octo@example'],
    ['issue', 'see #1'],
    ['issue elsewhere', 'see octo/repo#1'],
    ['old issue', 'see GH-1'],
    ['commit elsewhere', 'octo/repo@0123456'],
    ['commit hash', 'see defaced'],
    ['advisory', 'see GHSA-cfgh-jmpq-rvwx'],
    ['bare domain', 'see www.'],
    ['URL', 'see https://'],
    ['protocol', 'see xmpp:x'],
    ['<img src="https://a.test/p.png" alt="">', '![](https://a.test/p.png)'],
    ['<a href="https://example.com">', 'see example.com'.replace('example', 'https://example')],
    ['<b>', '<b>x</b>'],
    ['<table align="right">', '<table align="right"><tr><td>x</td></tr></table>'],
    ['<s>', '~~x~~'],
    ['a second comment in HTML', '<!-- x -->'],
    ['a third end of a folded part', '</details>\n\n</details>\n\n</details>'],
  ])('know %s', (name, text) => {
    expect(aliveIn(`${MARKER}\n\n${text}\n`)).toContain(name)
    expect(aliveIn(`${MARKER}\n\nplain \`code\`\n`)).toEqual([])
  })
})
