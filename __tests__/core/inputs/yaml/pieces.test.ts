import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseYaml, type YamlOptions } from '../../../../src/core/inputs/yaml/document.ts'
import type { YamlNode } from '../../../../src/core/inputs/yaml/node.ts'
import { readInPieces } from '../../../../src/core/inputs/yaml/pieces.ts'
import { ProblemList } from '../../../../src/core/text/problem-list.ts'
import { checkReaching } from '../../../reaching.ts'

/** What a document holds, or what is said of it. */
function read(text: string, options: Partial<YamlOptions> = {}): YamlNode | string {
  const problems = new ProblemList()
  try {
    const node = parseYaml(text, {
      where: 'images.yml',
      schema: 'core',
      maxDepth: 5,
      aliasHint: 'write the values out',
      expressionHint: 'no expressions.',
      problems,
      ...options,
    })
    problems.throwIfAny()
    return node
  } catch (error) {
    return String(error)
  }
}

/** The pieces that a document is read in; one alone says that it is read as a whole. */
function piecesOf(text: string, characters: number): readonly string[] {
  const pieces: string[] = []
  const node = readInPieces(text, { key: 'images', characters }, (piece) => {
    pieces.push(piece.text)
    const node = read(piece.text)
    return typeof node === 'string' ? undefined : node
  })
  return node === undefined ? [text] : pieces
}

describe('a document with a long list', () => {
  const text = `# Pictures\nmodel: x\nimages: # all\n\n  # The first.\n  - a: 1\n  - |\n    - b\n  - "c\n     d"\nafter: [1]\n`

  test('is read in pieces, which begin with items alone', () => {
    expect(piecesOf(text, 1)).toEqual([
      '# Pictures\nmodel: x\nimages: # all\n\n  # The first.\n  - a: 1\n',
      'images:\n  - |\n    - b\n',
      'images:\n  - "c\n     d"\nafter: [1]\n',
    ])
  })

  test('says and places all as when it is read as a whole', () => {
    expect(read(text, { longList: { key: 'images', characters: 1 } })).toEqual(read(text))
    expect(read(text)).toMatchObject({ kind: 'mapping', entries: [{ line: 2 }, { line: 3 }, { line: 11 }] })
  })

  test('of which nothing is read in one go but what is short', () => {
    const long = `images:\n${'- name: a\n  prompt: A mill at dawn\n'.repeat(1000)}`
    const lengths = piecesOf(long, 1000).map((piece) => piece.length)
    expect(lengths.length).toBeGreaterThan(20)
    expect(Math.max(...lengths)).toBeLessThan(1100)
  })
})

test.each([
  { what: 'a list that is no list of the top', text: 'x:\n  images:\n  - a\n  - b\n  - c\n' },
  { what: 'a list in brackets', text: 'images: [\n  - a,\n  - b]\n' },
  { what: 'a list that goes on below another key', text: 'images:\n- a\n- b\nother:\n- c\n- d\n' },
  { what: 'a key that comes twice', text: 'x: 1\nimages:\n- a\n- b\n- c\nx: 2\n' },
  { what: 'a second document', text: 'images:\n- a\n- b\n...\n- c\n' },
  { what: 'a version of YAML', text: '%YAML 1.1\n---\nimages:\n- a\n- b\n- c\n' },
  { what: 'a mistake', text: 'images:\n- a\n- b\n- "c\n- d\n' },
])('$what is read as a whole', ({ text }) => {
  expect(piecesOf(text, 1)).toEqual([text])
  expect(read(text, { longList: { key: 'images', characters: 1 } })).toEqual(read(text))
})

/** Lines and parts of lines that mean something else, or nothing, in another place. */
const HEADS = [
  '',
  'model: x',
  '# note',
  'images:',
  'defaults: { a: 1 }',
  'defaults:',
  'text: |',
  'text: "a',
  '---',
  '{',
]
const LINES = [
  ...['', ' ', '\t', '# note', '  # note', '    # note', '...', '---', '%YAML 1.1', 'after:', 'after: 1', 'images:'],
  ...[
    '- c',
    '  - c',
    '   - c',
    '    - c',
    '      - c',
    '-',
    '  -',
    '? c',
    '"',
    "'",
    '}',
    ']',
    '    }',
    ' text',
    '    text',
  ],
  ...[
    '    b: >-',
    '    b: |+',
    '      deep',
    '    b: "x',
    '      y"',
    '    b: [1,',
    '      2]',
    '    b: *a',
    '    b: &a 1',
  ],
  ...[
    '    b: ${{ x }}',
    '    b: x # lost',
    '    b: !t x',
    '    b: // x',
    '    b:',
    '    b: é\u2028  - c',
    '    - - d',
    'a: b: c',
  ],
]
const ITEMS = [
  ...[
    '- 1',
    '- a: 1',
    '- a: 1\n  b: text\n   more',
    '- a: |\n    - c\n\n    # d',
    '- >\n  folded\n  - c\n',
    '- "q\n  - c"',
  ],
  ...[
    "- a: 'it''s'\n  b: {c: [1, 2]}",
    '- - a\n  - b',
    '- a:\n  # why\n  - b',
    '-\n  a: 1',
    '- # why\n  a: 1',
    '- a: 1 # why',
  ],
]

test('however a document is written, and wherever it is cut, it says what it says as a whole', () => {
  const indented = (item: string, indent: string): string => item.replaceAll(/^(?=.)/gm, indent)
  const stray = fc.tuple(fc.nat(), fc.constantFrom(...LINES))
  const document = fc
    .record({
      head: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('# note', 'model: x') }, fc.constantFrom(...HEADS)),
      items: fc.array(fc.constantFrom(...ITEMS), { minLength: 5, maxLength: 9 }),
      indent: fc.constantFrom('', '  ', '    '),
      strays: fc.oneof(
        { weight: 3, arbitrary: fc.constant<[number, string][]>([]) },
        fc.array(stray, { maxLength: 2 }),
      ),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
      end: fc.constantFrom('\n', '', '\nafter: 1\n', '\n\n# end'),
    })
    .map(({ head, items, indent, strays, lineEnd, end }) => {
      const lines = [head, 'images:', ...items.flatMap((item) => indented(item, indent).split('\n'))]
      const all = strays.reduce((most, [at, stray]) => most.toSpliced(at % (most.length + 1), 0, stray), lines)
      return `${all.join('\n')}${end}`.replaceAll('\n', lineEnd)
    })
  checkReaching(
    (reached) =>
      fc.property(document, fc.integer({ min: 1, max: 20 }), (text, characters) => {
        if (piecesOf(text, characters).length > 1) reached()
        expect(read(text, { longList: { key: 'images', characters } })).toEqual(read(text))
      }),
    { numRuns: 400 },
  )
})
