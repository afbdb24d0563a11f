import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { InputError } from '../../../../src/core/text/errors.ts'
import { parseManifest } from '../../../../src/core/inputs/manifest/manifest.ts'
import { parseVariables } from '../../../../src/core/inputs/variables.ts'
import { parseMapping } from '../../../../src/core/inputs/yaml/mapping.ts'
import { checkReaching } from '../../../reaching.ts'

/** What is wrong, or nothing. */
function problemsOf(read: () => unknown): readonly string[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

const inManifest = (text: string): readonly string[] =>
  problemsOf(() => parseManifest(text, { where: 'images.yml', variables: {}, readPromptFile: () => 'A fox' }))

/** A manifest whose one image goes on in those lines. */
const image = (...lines: readonly string[]): string => ['images:', '  - name: hero', ...lines, ''].join('\n')

const MORE_BEHIND_QUOTE =
  "more stands behind the closing quote; put the whole text in one pair, and write '' for an apostrophe in single quotes, \\\" for a quote in double ones."
const NO_PAIR =
  "this line is no 'key: value'; write a colon and a space behind the key, and indent the further lines of a text deeper than its key."
const NO_JSON_COMMENT =
  "'//' and '/*' begin no comment here; begin a comment with '#', or put a text that holds them in quotes."
const TAB = 'a tab stands in the indentation; use spaces alone.'
const SECOND_DOCUMENT =
  "a second document begins here, and only one is taken; remove the '---' or '...' that divides them."

interface Row {
  readonly name: string
  readonly given: string
  /** Line and sentence. */
  readonly want: readonly [number, string]
}

/** The commonest slips, each in the forms that it is made in. */
const SLIPS: readonly Row[] = [
  {
    name: 'a colon without quotes',
    given: image('    prompt: Title: a fox'),
    want: [3, 'a text with \': \' in it needs quotes around it, such as prompt: "Title: a fox".'],
  },
  {
    name: 'a colon at the end of a text',
    given: image('    prompt: A sign that reads:', '    count: 2'),
    want: [3, 'a text with \': \' in it needs quotes around it, such as prompt: "A sign that reads:".'],
  },
  {
    name: 'a colon in brackets',
    given: 'images: [{ name: a, prompt: Title: a fox }]',
    want: [1, "a text with ': ' in it needs quotes around it."],
  },
  {
    name: 'a colon in the second line of a text',
    given: image('    prompt: A sign, and', '      on it: a fox'),
    want: [
      4,
      "this line is indented by 6 spaces, those above it by 0, 2 or 4; give it the indentation of the lines that it belongs with. Where it is part of a text with ': ' in it, put that text in quotes.",
    ],
  },
  { name: 'a tab', given: 'images:\n\t- name: a\n\t  prompt: b', want: [2, TAB] },
  { name: 'a tab behind spaces', given: image('  \tprompt: b'), want: [3, TAB] },
  { name: 'a tab before the line of a text', given: image('    prompt:', '\tA fox'), want: [4, TAB] },
  { name: 'two documents', given: `${image('    prompt: b')}---\nimages: []`, want: [4, SECOND_DOCUMENT] },
  { name: 'a document behind an end', given: `${image('    prompt: b')}...\nimages: []`, want: [5, SECOND_DOCUMENT] },
  ...[
    '// hi\n{ "images": [] }',
    '{ // hi\n "images": [] }',
    '{ /* hi */ "images": [] }',
    '/* hi */\n{ "images": [] }',
    '{ "images": [{ "name": "a", // hi\n "prompt": "b" }] }',
    '{ "images": [{ "name": "a" // hi\n, "prompt": "b" }] }',
    '{ "images": [{ "name": "a", "prompt": "b", "count": 2 // two\n }] }',
    '{ "images": [] } // hi',
  ].map((given): Row => ({ name: `a comment of JSON: ${given}`, given, want: [1, NO_JSON_COMMENT] })),
  {
    name: 'a comment of JSON before a bracket',
    given: '{ "images": [{ "name": "a", "prompt": "b",\n// hi\n}] }',
    want: [2, NO_JSON_COMMENT],
  },
  {
    name: 'a key between two columns',
    given: image('   prompt: b'),
    want: [
      3,
      'this line is indented by 3 spaces, those above it by 0, 2 or 4; give it the indentation of the lines that it belongs with.',
    ],
  },
  {
    name: 'an item between two columns',
    given: image('    prompt: b', ' - name: c'),
    want: [
      4,
      'this line is indented by 1 space, those above it by 0, 2 or 4; give it the indentation of the lines that it belongs with.',
    ],
  },
  {
    name: 'a mapping that begins indented',
    given: ' images:\n  - name: a\ndefaults: {}',
    want: [
      3,
      'this line is indented by 0 spaces, those above it by 1, 2 or 4; give it the indentation of the lines that it belongs with.',
    ],
  },
  { name: 'a text in the column of its key', given: image('    prompt: |', '    A fox'), want: [4, NO_PAIR] },
  {
    name: 'an image without a dash',
    given: image('    prompt: b', '  name: c'),
    want: [
      4,
      "this line stands in the column of the '-' in line 2; begin a new item with '- ', or indent by 4 spaces what belongs to that one.",
    ],
  },
  {
    name: 'no dash at all',
    given: 'images:\n  name: a\n  prompt: b',
    want: [1, "'images' is a mapping; it takes a list of images with 'name' and 'prompt', each behind a '- '."],
  },
  {
    name: 'a dash without a space',
    given: 'images:\n  -name: a\n   prompt: b',
    want: [2, "a '-' without a space begins no item; write '- ' before what belongs to it."],
  },
  {
    name: 'a quote that is not closed',
    given: image('    prompt: "A fox', '    count: 2'),
    want: [3, 'the quote " is not closed; end the text with ".'],
  },
  {
    name: 'an apostrophe that begins a text',
    given: image("    prompt: 'tis the season", '    count: 2'),
    want: [
      3,
      "the quote ' is not closed; end the text with '. A text that begins with an apostrophe goes into double quotes.",
    ],
  },
  { name: 'an apostrophe in single quotes', given: image("    prompt: 'It's a fox'"), want: [3, MORE_BEHIND_QUOTE] },
  { name: 'a quote that ends too early', given: image('    prompt: "A fox" at dawn'), want: [3, MORE_BEHIND_QUOTE] },
  {
    name: 'a quote that a later one closes',
    given: image('    prompt: "A fox', '      and "a hen"'),
    want: [4, MORE_BEHIND_QUOTE.replace('quote;', 'quote of the text that begins in line 3;')],
  },
  {
    name: 'a key twice',
    given: image('    prompt: b', '    prompt: c'),
    want: [4, 'the key "prompt" stands in line 3 already; keep one of them.'],
  },
  {
    name: 'a number as a name',
    given: 'images: [{ name: 007, prompt: b }]',
    want: [1, "'name' is the number 007; it takes a text, which needs quotes here: '007'."],
  },
  {
    name: 'a boolean as a name',
    given: 'images: [{ name: True, prompt: b }]',
    want: [1, "'name' is True; it takes a text, which needs quotes here: 'True'."],
  },
  {
    name: 'null as a name',
    given: 'images: [{ name: null, prompt: b }]',
    want: [1, "'name' is null; it takes a text, which needs quotes here: 'null'."],
  },
  {
    name: 'UTF-16 as if it were UTF-8',
    given: 'i\0m\0a\0',
    want: [1, 'a NUL character stands here; save the text as UTF-8.'],
  },
]

/** Further ones, so that each kind of sentence is told once. */
const OTHERS: readonly Row[] = [
  { name: 'no space behind a colon', given: image('    prompt:b'), want: [3, "a space is missing behind 'prompt:'."] },
  { name: 'no colon', given: image('    prompt b', '    count: 2'), want: [3, NO_PAIR] },
  {
    name: 'no space behind any colon',
    given: 'images:\n  - name:a\n    prompt:b',
    want: [
      2,
      "this image is \"name:a prompt:b\"; it takes a mapping with 'name' and 'prompt', and a space behind each colon.",
    ],
  },
  ...['{{ x }} fox', '*bold* fox', '@fox', '`fox`', '%fox', '[a] fox', '- fox', '& fox', '!<fox'].map((text): Row => {
    const begin = text.startsWith('{{') ? '{{' : text.slice(0, 1)
    const want = `a text that begins with ${begin} needs quotes around it, such as prompt: ${JSON.stringify(text)}.`
    return { name: `a text that begins with ${begin}`, given: image(`    prompt: ${text}`), want: [3, want] }
  }),
  {
    name: 'a text behind a bar',
    given: image('    prompt: | A fox'),
    want: [3, 'behind | stands nothing; the text begins in the next line, deeper than its key.'],
  },
  {
    name: 'an escape that is none',
    given: image(String.raw`    prompt: "C:\d"`),
    want: [3, String.raw`'\' in double quotes begins an escape, and this is none; write '\\', or use single quotes.`],
  },
  {
    name: 'a bracket that is not closed',
    given: 'images:\n  - { name: a, prompt: b\n  - { name: c, prompt: d }',
    want: [2, 'the bracket { is not closed; add } at its end.'],
  },
  {
    name: 'a bracket that a comment has swallowed',
    given: 'images: [{ name: a, prompt: b # c }]',
    want: [
      1,
      "the bracket { is not closed; add } at its end. A ' #' in it makes the rest of its line a comment; put a text that holds it in quotes.",
    ],
  },
  {
    name: 'a bracket too much',
    given: 'images: []]',
    want: [1, 'this ] closes nothing; remove it, or put a text that holds it in quotes.'],
  },
  {
    name: 'a comma too much',
    given: 'images: [,]',
    want: [1, "a ',' stands here without anything before it; remove it."],
  },
  {
    name: 'a comma too few',
    given: 'images: [{ "name": "a" "prompt": "b" }]',
    want: [1, "a ',' is missing before this, or a quote around a text."],
  },
  {
    name: 'a hash at a quote',
    given: image('    prompt: "A fox"#1'),
    want: [3, "'#' stands here without quotes; put the whole text in quotes, or a space before a comment."],
  },
  {
    name: 'a directive',
    given: '%YAML 1.2\nimages: []',
    want: [1, "'%' at the beginning of a line gives YAML a directive; remove the line, or indent it."],
  },
  {
    name: 'a very long key',
    given: `${'a'.repeat(1100)}: 1`,
    want: [1, "a key of more than 1024 characters stands here; a text with ': ' in it needs quotes around it."],
  },
]

describe('B3: a slip is told with its line and what to write', () => {
  test.each([...SLIPS, ...OTHERS])('$name', ({ given, want: [line, sentence] }) => {
    const problem = expect.stringMatching(/^images\.yml, line \d+: /)
    expect(inManifest(given)).toEqual([problem])
    expect(inManifest(given)[0]?.replace('not valid YAML: ', '')).toBe(`images.yml, line ${line}: ${sentence}`)
  })

  test.each(['no', 'on', 'off', 'yes', 'y', '1e', '2026-01-01'])(
    'the name %s is a text, as YAML 1.2 has it',
    (name) => {
      expect(inManifest(`images: [{ name: ${name}, prompt: b }]`)).toEqual([])
      expect(inManifest(`%YAML 1.1\n---\nimages: [{ name: ${name}, prompt: b }]`)).toEqual([])
    },
  )

  test('a byte order mark is skipped', () => {
    expect(inManifest(`\ufeff${image('    prompt: b')}`)).toEqual([])
  })

  test('in an input as in a file', () => {
    const where = "Input 'model-input'"
    const given = 'a: 1\nb: c: d'
    const want = `line 2: not valid YAML: a text with ': ' in it needs quotes around it, such as b: "c: d".`
    expect(problemsOf(() => parseMapping(given, { where, maxDepth: 10 }))).toEqual([`${where}, ${want}`])
    expect(problemsOf(() => parseVariables(given))).toEqual([`Input 'variables', ${want}`])
  })

  test('with every problem of a mapping and its line', () => {
    const given = 'a: !x 1\nb: 1\nb: 2\nc: "{{ d }}"'
    expect(problemsOf(() => parseMapping(given, { where: 'x', maxDepth: 10 }))).toEqual([
      expect.stringMatching(/^x, line 1: the tag/),
      expect.stringMatching(/^x, line 3: the key "b" stands in line 2 already/),
      expect.stringMatching(/^x, line 4: "c" has \{\{ \}\}/),
    ])
  })
})

test("B3: the library's own words are never told, whatever is written", () => {
  const piece = fc.constantFrom(
    ...[
      'images:',
      'a: b',
      '- ',
      '  ',
      '\n',
      '\n  ',
      '\t',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      ': ',
      ' #',
      '#',
      '|',
      '>',
    ],
    ...[
      '&a',
      '*a',
      '!a',
      '!<',
      '%TAG',
      '---',
      '...',
      '? ',
      '@',
      '`',
      '//',
      '{{',
      '${{',
      '\\',
      'fox',
      '\ufeff',
      '\r\n',
      '\0',
    ],
  )
  checkReaching(
    (reached) =>
      fc.property(fc.array(piece, { minLength: 3, maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const errors = parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false }).errors
        const told = problemsOf(() => parseMapping(text, { where: 'x', maxDepth: 10 })).join('\n')
        if (errors.length > 0) {
          reached()
          expect(told).not.toBe('')
        }
        for (const { message } of errors) expect(told).not.toContain(message)
      }),
    { numRuns: 1000 },
  )
})
