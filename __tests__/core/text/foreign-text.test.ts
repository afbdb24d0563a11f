import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { parseRunnerLine } from '../../../sandbox/runner/log/command.ts'
import { splitRunnerLines } from '../../../sandbox/runner/log/line-splitter.ts'
import {
  forHtml,
  forLog,
  forMarkdown,
  markdownBlock,
  ownMarkdown,
  percentEncode,
  plainUrl,
  redactSignedUrls,
  redactUrl,
} from '../../../src/core/text/foreign-text.ts'
import { checkLinear } from '../../growth.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { checkReaching } from '../../reaching.ts'
import { codePoint } from '../../code-point.ts'

/** GitHub's renderer as near as may be: tables, strikethrough, bare URLs as links, raw HTML left alone. */
const renderer = markdownIt({ html: true, linkify: true })

const PIECES = [
  ...':: ##[ ] error add-mask % %0A : # @ user/team GH- 1 ` ``` ~~~ | < > <!-- --> <img & &lt; &#64; [ ] ( ) ! * _ ~ $ \\'.split(
    ' ',
  ),
  ...'/ http:// www. .com a 0 é 字 😀 - 1. \n \r \u0085 \u2028 \u00a0 \ufe0f \u200d \u200b \u202e \u001b[31m \ud800 \0'.split(
    ' ',
  ),
  ' ',
  '    ',
]

/** Any text, much of it made of the pieces that mean something to the runner, to Markdown or to GitHub. */
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: codePoint, maxLength: 3 })), { maxLength: 30 })
  .map((parts) => parts.join(''))

/** A second opinion on what is invisible, character by character. */
function shown(text: string): string {
  const characters = Array.from(text)
  return characters
    .map((character, index) => {
      const after = characters[index + 1] ?? ''
      const before = characters
        .slice(0, index)
        .join('')
        .replace(/[\ufe00-\ufe0f]$/u, '')
      const joins = /^[\u200c\u200d\ufe00-\ufe0f]$/.test(character)
      const needed = after === '\u20e3' || /[^\p{ASCII}\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]$/u.test(before)
      const invisible = /^[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]$/u.test(character)
      const assigned = !/^[\p{Cn}\p{Co}]$/u.test(character) || /^\p{Default_Ignorable_Code_Point}$/u.test(character)
      const show = joins ? !needed : invisible && assigned
      return show ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character
    })
    .join('')
}

function oneSpaced(text: string): string {
  return text.replace(/[\s\u0085]+/g, (run) => (run.includes('\ufeff') ? run : ' ')).trim()
}

/** What a person reads on a page. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

describe('forLog', () => {
  test.each([
    { name: 'plain text', given: 'A lighthouse at dawn, 50 %', want: 'A lighthouse at dawn, 50 %' },
    { name: 'a command', given: '::error::x', want: ':\\u{3a}error:\\u{3a}x' },
    { name: 'three colons', given: ':::', want: ':\\u{3a}:' },
    { name: 'an old command', given: 'a ##[error]x', want: 'a ##\\u{5b}error]x' },
    { name: 'line ends', given: 'a\r\nb\u2028c\u0085d', want: 'a\\u{d}\\u{a}b\\u{2028}c\\u{85}d' },
    { name: 'a colour', given: '\u001b[31mred', want: '\\u{1b}[31mred' },
    { name: 'bidirectional marks', given: 'a\u202eb\u2066c', want: 'a\\u{202e}b\\u{2066}c' },
    { name: 'zero width', given: 'a\u200bb\u200dc\ufefff', want: 'a\\u{200b}b\\u{200d}c\\u{feff}f' },
    { name: 'a lone surrogate', given: '\ud800x', want: '\\u{d800}x' },
    { name: 'tags beyond the BMP', given: 'x\u{e0041}', want: 'x\\u{e0041}' },
    { name: 'emoji whole', given: '👨‍👩‍👧 ❤️‍🔥 1️⃣', want: '👨‍👩‍👧 ❤️‍🔥 1️⃣' },
    { name: 'Persian whole', given: 'می‌خواهم', want: 'می‌خواهم' },
  ])('F112: shows $name', ({ given, want }) => {
    expect(forLog(given)).toBe(want)
  })

  test('is cut on a code point, with a mark', () => {
    expect(forLog('abcdef', 3)).toBe('abc…')
    expect(forLog('abc', 3)).toBe('abc')
    expect(forLog('ab😀d', 3)).toBe('ab…')
    expect(forLog('x'.repeat(20_000))).toBe(`${'x'.repeat(10_000)}…`)
  })

  test('changes nothing that it has made', () => {
    fc.assert(fc.property(hostileText, (text) => expect(forLog(forLog(text))).toBe(forLog(text))))
  })

  test.each(['\ufe0f\u200d', '\u034f\u200d', '\u200d\u200d', '\ufe0f\ufe0f'])(
    'shows what stands behind nothing visible: %j',
    (text) => {
      const escaped = text.replace(/./gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
      expect(forLog(text)).toBe(escaped)
    },
  )

  test.each(['👩\u200d🚀', '❤\ufe0f\u200d🔥', '1\ufe0f\u20e3', 'می\u200cخواهم'])(
    'leaves what belongs together: %s',
    (text) => {
      expect(forLog(text)).toBe(text)
    },
  )

  test('F110, F111: no position in a line starts a command, whatever stands before it', () => {
    const ignorable = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu
    const expectNoCommand = (before: string, text: string): void => {
      const printed = `${before}${forLog(text)}`
      expect(splitRunnerLines(`${printed}\n`)).toHaveLength(1)
      for (let start = 0; start < Math.min(printed.length, 20); start++) {
        expect(parseRunnerLine(printed.slice(start))).toBeUndefined()
      }
      // The runner compares by culture, which does not see these characters.
      expect(parseRunnerLine(printed.replace(ignorable, ''))).toBeUndefined()
    }
    for (const text of HOSTILE_TEXTS) for (const before of ['', '\u0085', 'Prompt: ']) expectNoCommand(before, text)
    fc.assert(fc.property(fc.constantFrom('', '\u00a0', 'x '), hostileText, expectNoCommand))
  })

  test('F112: agrees with a second opinion on what is invisible', () => {
    const plain = (text: string): string => text.replaceAll(':\\u{3a}', '::').replaceAll('##\\u{5b}', '##[')
    fc.assert(fc.property(hostileText, (text) => expect(plain(forLog(text))).toBe(plain(shown(text)))))
  })
})

/**
 * Everything that GitHub turns into something else in the text that Markdown gives, and what Markdown itself acts on. No
 * domain begins with a mark that ends a sentence, so `www.::` is no link.
 */
const ALIVE =
  /@|#\d|gh-\d|ghsa-|[0-9a-f]{7}|https?:\S|www\.[^\s"'),.:;!?]|mailto:\S|:[\w+-]+:|[a-z]+-\d|\[|\]|\$|\*|_|~|\/|\\|\^|[\p{Cf}]{2}/iu

const FRAMES = [
  { around: (text: string) => `before ${text} after`, page: /^<p>before (.*) after<\/p>\n$/s },
  { around: (text: string) => `${text} after`, page: /^<p>(.*) after<\/p>\n$/s },
  {
    around: (text: string) => `- **Name:** ${text} .`,
    page: /^<ul>\n<li><strong>Name:<\/strong> (.*) \.<\/li>\n<\/ul>\n$/s,
  },
  {
    around: (text: string) => `| a | b |\n| --- | --- |\n| - ${text} - | x |\n`,
    page: /^<table>.*<tbody>\n<tr>\n<td>- (.*) -<\/td>\n<td>x<\/td>\n<\/tr>\n<\/tbody>\n<\/table>\n$/s,
  },
]

function expectText(given: string, reached = (): void => undefined): void {
  const markdown = forMarkdown(given, Infinity)
  expect(markdown).not.toMatch(/[\n<]/)
  if (markdown === '') return
  reached()
  for (const { around, page } of FRAMES) {
    const [, html = 'the frame broke'] = page.exec(renderer.render(around(markdown))) ?? []
    expect(html.replace(/<\/?code>/g, '')).not.toContain('<')
    expect(textOf(html)).toBe(shown(oneSpaced(given)))
    expect(textOf(html.replace(/<code>[^<]*<\/code>/g, '·'))).not.toMatch(ALIVE)
  }
}

describe('ownMarkdown', () => {
  test.each([
    {
      name: 'a link of ours',
      given: 'Top up at https://kie.ai/billing, or (https://www.githubstatus.com).',
      want: 'Top up at <https://kie.ai/billing>, or (<https://www.githubstatus.com>).',
    },
    {
      name: 'the place of our issues',
      given: 'Report it at https://github.com/org/kie-image-action/issues.',
      want: 'Report it at <https://github.com/org/kie-image-action/issues>.',
    },
    { name: "another's link", given: 'at https://kie.ai.evil.test/logs.', want: 'at `https://kie.ai.evil.test/logs`.' },
    { name: 'a path of others', given: 'at https://kie.ai/u/@me.', want: 'at `https://kie.ai/u/@me`.' },
    { name: 'code', given: 'a step with `if: always()` can', want: 'a step with `if: always()` can' },
    { name: 'code that ends', given: 'set `a|b`.', want: 'set `a`&#124;`b`.' },
    { name: 'a tick alone', given: "not '`' or `x", want: "not `'`&#96;`'` or &#96;`x`" },
    { name: 'a mention', given: 'of @octocat.', want: 'of `@octocat`.' },
  ])('E4: $name', ({ given, want }) => {
    expect(ownMarkdown(given)).toBe(want)
  })

  test('E4: nothing of a foreign part comes alive', () => {
    for (const text of HOSTILE_TEXTS) {
      const html = renderer.render(`x ${ownMarkdown(`GitHub says: ${text}`)} x`)
      expect(html.replace(/<\/?(?:code|p)>/g, '')).not.toContain('<')
    }
  })
})

describe('forMarkdown', () => {
  test.each([
    { name: 'plain words', given: "It's a (red) fox, 5, jumping!", want: "It's a (red) fox, 5, jumping!" },
    { name: 'a mention', given: 'thanks @octocat and @org/team now', want: 'thanks `@octocat` and `@org/team` now' },
    { name: 'neighbours in one span', given: 'see #1 GH-2 please', want: 'see `#1 GH-2` please' },
    { name: 'a commit hash of letters', given: 'the defaced wall', want: 'the `defaced` wall' },
    { name: 'an advisory of letters', given: 'see GHSA-cfgh-jmpq-rvwx now', want: 'see `GHSA-cfgh-jmpq-rvwx` now' },
    { name: 'HTML', given: '<b>x</b>', want: '&lt;`b>x`&lt;`/b>`' },
    { name: 'ticks', given: 'a `b` c', want: 'a &#96;`b`&#96; c' },
    { name: 'pipes', given: 'a|b', want: '`a`&#124;`b`' },
    { name: 'a hidden marker', given: '<!-- kie-image-action', want: '&lt;`!--` kie-image-action' },
    { name: 'the number of a list', given: '1. one', want: '`1`. one' },
    { name: 'numbers that end a sentence', given: 'one of 1, 2 or 3. Or 4.', want: 'one of 1, 2 or 3. Or 4.' },
    { name: 'a number of a list behind code', given: '#1 2. two', want: '`#1` 2. two' },
    { name: 'line ends', given: 'one\r\n\r\n  two ', want: 'one two' },
    { name: 'spaces at both ends of a span', given: '# |_ _| _', want: '`# `&#124;`_ _`&#124;` _`' },
    { name: 'nothing', given: ' \n', want: '' },
  ])('$name', ({ given, want }) => {
    expect(forMarkdown(given)).toBe(want)
  })

  test.each([
    { name: 'a full stop', given: 'see https://a.test/b.', want: 'see `https://a.test/b`.' },
    { name: 'several marks', given: 'really @octocat?! no', want: 'really `@octocat`?! no' },
    { name: 'a mark between pieces', given: 'see #1, GH-2.', want: 'see `#1, GH-2`.' },
    { name: 'a mark behind an entity', given: 'a|b, c', want: '`a`&#124;`b`, c' },
    { name: 'marks alone', given: '# ?! x', want: '`# ?!` x' },
  ])('E4: the mark that ends a sentence stands behind the code: $name', ({ given, want }) => {
    expect(forMarkdown(given)).toBe(want)
  })

  test('the corpus has at least 200 texts', () => {
    expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(200)
  })

  test.each(HOSTILE_TEXTS.map((given) => ({ name: JSON.stringify(given).slice(0, 60), given })))(
    'F97: $name shows as itself',
    ({ given }) => expectText(given),
  )

  test('F97: any text shows as itself', () => {
    checkReaching(
      (reached) =>
        fc.property(hostileText, (text) => {
          expectText(text, reached)
        }),
      { numRuns: 300 },
    )
  })

  test('F97: a renderer without escaping would fail these tests', () => {
    const alive = HOSTILE_TEXTS.filter((text) => /<(?!\/?(?:p|code)>)/.test(renderer.render(text)))
    expect(alive.length).toBeGreaterThan(60)
  })

  test('is cut on a code point, with a mark', () => {
    expect(forMarkdown('one two', 5)).toBe('one t…')
    expect(forMarkdown('ab😀', 3)).toBe('ab…')
  })

  test.each([
    {
      name: 'a quotation',
      given: "write '/imagine a red fox'. Not 'a fox'.",
      want: "write `'/imagine a red fox'`. Not 'a fox'.",
    },
    { name: 'one in brackets', given: 'a file ("my art/x y.png") of', want: 'a file `("my art/x y.png")` of' },
    { name: 'a mark without a partner', given: "the dogs' /bed and 'tis", want: "the dogs' `/bed` and 'tis" },
  ])('B5: a piece of code stays one: $name', ({ given, want }) => {
    expect(forMarkdown(given)).toBe(want)
  })

  test.each([
    { name: 'a word', given: 'takes --aspect-ratio 3:2', length: 12, want: 'takes …' },
    { name: 'a word that fits', given: 'takes --count, --quality', length: 14, want: 'takes `--count,…`' },
    { name: 'a quotation', given: "write '/imagine a red fox' instead", length: 20, want: 'write …' },
    {
      name: 'a quotation that fits',
      given: "write '/imagine a fox' instead",
      length: 22,
      want: "write `'/imagine a fox'…`",
    },
    { name: 'a quotation of plain words', given: "write 'a red fox' instead", length: 12, want: "write 'a red…" },
    { name: 'all there is', given: '--aspect-ratio', length: 8, want: '`--aspect…`' },
    { name: 'what is too long to go', given: `see ${'x/'.repeat(99)}`, length: 150, want: /^see `x\/[x/]{143,}…`$/ },
  ])('B5: where a text is cut, a piece of code goes whole: $name', ({ given, length, want }) => {
    const cut = forMarkdown(given, length)
    if (typeof want === 'string') expect(cut).toBe(want)
    else expect(cut).toMatch(want)
  })

  test('B5: quotations are found in linear time', async () => {
    for (const part of ["'a ", '("/ ', "'", '`x` ', "'.,"]) {
      const prepare = (size: number): string => part.repeat(size / part.length)
      await checkLinear({ size: 300_000, prepare, work: (text) => forMarkdown(text, Infinity) })
      await checkLinear({ size: 300_000, prepare, work: (text) => forMarkdown(text, text.length - 1) })
    }
  })
})

function expectBlock(given: string): void {
  const block = markdownBlock(given, Infinity)
  expect(block).not.toContain('<!--')
  const html = renderer.render(`before\n\n${block}\nafter`)
  const [, code = 'the frame broke'] =
    /^<p>before<\/p>\n<pre><code>([^<]*)\n<\/code><\/pre>\n<p>after<\/p>\n$/.exec(html) ?? []
  const lines = given.split(/\r\n|[\n\r]/).map((line) => line.split('\t').map(shown).join('\t'))
  expect(textOf(code).replaceAll('\u200b', '')).toBe(lines.join('\n'))
}

describe('forHtml', () => {
  const unescape = (html: string): string =>
    html.replace(/&#(\d+);/g, (_entity, code: string) => String.fromCharCode(Number(code)))

  test.each([
    {
      given: `<b title="x" lang='y'>&amp;</b>`,
      want: '&#60;b title=&#34;x&#34; lang=&#39;y&#39;&#62;&#38;amp;&#60;/b&#62;',
    },
    { given: 'two\r\nlines\rand\ta tab', want: 'two\nlines\nand\ta tab' },
    { given: 'a\u202eb\0\u0085', want: 'a\\u{202e}b\\u{0}\\u{85}' },
  ])('$given', ({ given, want }) => {
    expect(forHtml(given)).toBe(want)
  })

  test('F97: nothing of it is HTML, and it reads as the same text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = forHtml(text)
        expect(html).not.toMatch(/[<>"']|&(?!#\d+;)/)
        const lines = text.replace(/\r\n?/g, '\n').split(/([\n\t])/)
        expect(unescape(html)).toBe(lines.map((line) => (/^[\n\t]$/.test(line) ? line : shown(line))).join(''))
      }),
    )
  })

  test('a long text is cut', () => {
    expect(forHtml('<two', 3)).toBe('&#60;tw…')
  })
})

describe('markdownBlock', () => {
  test('F97: the fence is longer than any run of ticks', () => {
    expect(markdownBlock('text')).toBe('```\ntext\n```\n')
    expect(markdownBlock('a ```` b')).toBe('`````\na ```` b\n`````\n')
  })

  test('F97: no run of ticks is so long that a fence cannot be longer', () => {
    const runs = markdownBlock('`'.repeat(1000)).match(/`+/g) ?? []
    expect(Math.max(...runs.map((run) => run.length))).toBeLessThan(255)
  })

  test.each(HOSTILE_TEXTS.map((given) => ({ name: JSON.stringify(given).slice(0, 60), given })))(
    'F97: $name stays in its block',
    ({ given }) => expectBlock(given),
  )

  test('F97: any text stays in its block', () => {
    fc.assert(fc.property(hostileText, expectBlock), { numRuns: 300 })
  })

  test('is cut, with a mark', () => {
    expect(markdownBlock('one\ntwo', 5)).toBe('```\none\nt…\n```\n')
  })
})

describe('URLs', () => {
  test.each([
    { given: 'https://a.test/b.png', want: 'https://a.test/b.png' },
    { given: 'https://a.test/b.png?sig=secret', want: 'https://a.test/b.png?…' },
    { given: 'https://a.test/b#secret?x', want: 'https://a.test/b' },
    { given: 'https://user:secret@a.test/b@c', want: 'https://a.test/b@c' },
    { given: 'https://a@secret@b.test/', want: 'https://b.test/' },
    { given: 'https:\\\\user:secret@a.test/', want: 'https://a.test/' },
    { given: 'no url', want: 'no url' },
  ])('F119: redactUrl of $given', ({ given, want }) => {
    expect(redactUrl(given)).toBe(want)
  })

  test.each([
    {
      given: 'PUT https://x.blob.core.windows.net/a/b?se=1&sig=secret%3D failed',
      want: 'PUT https://x.blob.core.windows.net/a/b?… failed',
    },
    { given: '"https://s3.test/k?X-Amz-Signature=secret"', want: '"https://s3.test/k?…"' },
    { given: 'https://hook.test/?access_token=secret and more', want: 'https://hook.test/?… and more' },
    { given: 'https://user:secret@proxy.test:80', want: 'https://proxy.test:80' },
    { given: 'see https://kie.ai/logs?page=2', want: 'see https://kie.ai/logs?page=2' },
    { given: 'https://a.test/@user', want: 'https://a.test/@user' },
  ])('F119: redactSignedUrls of $given', ({ given, want }) => {
    expect(redactSignedUrls(given)).toBe(want)
  })

  test('F115, F127: what is encoded has no character that means something', () => {
    expect(percentEncode('281e5b0f_A-b.c')).toBe('281e5b0f_A-b.c')
    expect(percentEncode('$(a b)`\'"é\n')).toBe('%24%28a%20b%29%60%27%22%C3%A9%0A')
    expect(plainUrl('https://u:p@a.test/$(x).png?sig=1')).toBe('https://a.test/%24%28x%29.png')
    fc.assert(fc.property(hostileText, (text) => expect(plainUrl(text)).toMatch(/^[\w./:%+=@,-]*$/)))
  })
})

describe('F125: linear time', () => {
  const units = [
    'a',
    'a ',
    '#1 ',
    ':',
    '##[',
    '\u0001',
    '`',
    '|a',
    '<!--',
    '\n',
    'https://',
    "'",
    'a-',
    'abcdef ',
    '?key=',
  ]

  test.each(units)('for a megabyte of %j', async (unit) => {
    for (const work of [forLog, forMarkdown, markdownBlock, redactUrl, redactSignedUrls]) {
      await checkLinear({
        size: 1_000_000,
        prepare: (size) => unit.repeat(size / unit.length),
        work: (text) => work(text),
      })
    }
  })

  test.each(['`', '|a', '\n', 'a\u200d', 'https://', 'a-', '((', '@x '])('for %j without a limit', async (unit) => {
    for (const transform of [forLog, forMarkdown, markdownBlock]) {
      const work = (text: string): string => transform(text, Infinity)
      await checkLinear({ size: 100_000, prepare: (size) => unit.repeat(size / unit.length), work })
    }
  })
})
