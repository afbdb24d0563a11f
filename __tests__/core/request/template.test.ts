import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InputError } from '../../../src/core/text/errors.ts'
import { fillName, fillTemplate, type Variables } from '../../../src/core/request/template.ts'
import { parseVariables } from '../../../src/core/inputs/variables.ts'
import { checkLinear } from '../../growth.ts'
import { checkReaching } from '../../reaching.ts'
import { codePoint } from '../../code-point.ts'

/** A result, or the problems of the InputError that came instead. */
function outcome<T>(of: () => T): T | readonly string[] {
  try {
    return of()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

const VARIABLES: Variables = {
  season: 'winter',
  version: 'v1.2.0',
  nested: '{{ season }}',
  empty: '',
  dollar: "$& $1 $'",
}
const fillWith = (text: string) => outcome(() => fillTemplate(text, { variables: VARIABLES, where: "Input 'prompt'" }))

describe('a template is filled', () => {
  const rows: { name: string; given: string; want: string }[] = [
    { name: 'no variable', given: 'A lighthouse', want: 'A lighthouse' },
    { name: 'a variable', given: 'A {{ season }} day', want: 'A winter day' },
    { name: 'without white space', given: '{{season}}{{season}}', want: 'winterwinter' },
    { name: 'with much white space', given: '{{ \t season   }}', want: 'winter' },
    { name: 'over several lines', given: '{{ season }}\r\n{{ version }}\n', want: 'winter\r\nv1.2.0\n' },
    { name: 'a value that looks like a template stays as it is', given: '{{ nested }}', want: '{{ season }}' },
    { name: 'a value that looks like a replacement pattern', given: '{{ dollar }}', want: "$& $1 $'" },
    { name: 'an empty value', given: 'a{{ empty }}b', want: 'ab' },
    { name: 'braces that are not closed on their line', given: '{{ season\n}} {{ x', want: '{{ season\n}} {{ x' },
    { name: 'closed before they open', given: '}} {{', want: '}} {{' },
    { name: 'an open one after a closed one', given: '{{ season }} {{ x', want: 'winter {{ x' },
    { name: 'single braces', given: '{ season } {"a":{"b":{}}}', want: '{ season } {"a":{"b":{}}}' },
    { name: 'B2: an expression in a text that came from elsewhere', given: '${{ season }}', want: '${{ season }}' },
    { name: 'B2: one beside a variable', given: '${{ a.b }} {{ season }} $', want: '${{ a.b }} winter $' },
    { name: 'B2: one without an end', given: '${{ {{ season', want: '${{ {{ season' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(fillWith(given)).toBe(want)
  })
})

describe('a template that cannot be filled is an error', () => {
  const rows: { name: string; given: string; want: string }[] = [
    { name: 'an unknown name', given: '{{ sesaon }}', want: "'sesaon'" },
    { name: 'what it probably meant', given: '{{ sesaon }}', want: "Did you mean 'season'?" },
    { name: 'the known names', given: '{{ x }}', want: "it has 'season', 'version', 'nested', 'empty' and 'dollar'." },
    { name: 'nothing between the braces', given: '{{}}', want: 'around ""' },
    { name: 'two words', given: '{{ a b }}', want: '"a b"' },
    { name: 'three braces', given: '{{{ season }}}', want: '"{ season"' },
    { name: 'a name that JavaScript knows', given: '{{ constructor }}', want: "'constructor'" },
    { name: 'the prototype', given: '{{ __proto__ }}', want: "'__proto__'" },
    { name: 'a long name is cut', given: `{{ ${'x'.repeat(500_000)} }}`, want: 'x…"' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    const [problem, ...others] = fillWith(given)
    expect(others).toEqual([])
    expect(problem).toContain(want)
    expect(problem).toMatch(/^Input 'prompt' /)
    expect(problem?.length).toBeLessThan(400)
  })

  test('all of them at once, each once', () => {
    const problems = fillWith('{{ a }} {{ b }} {{ a }}\n{{ c d }}')
    expect(problems).toHaveLength(3)
  })

  test('without any variables it says so', () => {
    const problems = outcome(() => fillTemplate('{{ a }}', { variables: {}, where: "Input 'prompt'" }))
    expect(problems).toEqual([expect.stringContaining("'variables' is empty")])
  })

  test('without any variables, what is no name is text: nobody meant a template', () => {
    const text = 'A sign that reads {{ }} or ${{ secrets.X }} or ${{ version }} or {{ a b }}'
    expect(fillTemplate(text, { variables: {}, where: "Input 'prompt'" })).toBe(text)
  })

  test('a text that grows without bounds', () => {
    const variables = { long: 'x'.repeat(90_000) }
    const problems = outcome(() => fillTemplate('{{ long }}'.repeat(100_000), { variables, where: "Input 'prompt'" }))
    expect(problems).toEqual([expect.stringContaining('grows beyond 1000000 characters')])
  })
})

describe('a name is filled with slugs', () => {
  const rows: { name: string; given: string; value: string; want: string }[] = [
    { name: 'a version', given: 'releases/{{ v }}', value: 'v1.2.0', want: 'releases/v1-2-0' },
    { name: 'a value adds no directory', given: '{{ v }}', value: '../a/b', want: 'a-b' },
    { name: 'capitals and accents', given: 'x-{{ v }}', value: 'Été à Paris', want: 'x-ete-a-paris' },
    { name: 'ligatures and full-width letters', given: '{{ v }}', value: 'ﬁＡ１', want: 'fia1' },
    { name: 'an empty value', given: 'hero{{ v }}', value: '', want: 'hero' },
    { name: 'the text around stays as it is', given: 'A b/{{ v }}', value: 'C', want: 'A b/c' },
  ]
  test.each(rows)('$name', ({ given, value, want }) => {
    expect(outcome(() => fillName(given, { variables: { v: value }, where: 'x' }))).toBe(want)
  })

  test('a value of which nothing is left is an error', () => {
    const problems = outcome(() =>
      fillName('{{ v }}', { variables: { v: '日本' }, where: "images.yml, line 3: 'name'" }),
    )
    expect(problems).toEqual([
      expect.stringMatching(/^images\.yml, line 3: 'name' uses 'v', whose value "日本" has no/),
    ])
  })

  test('whatever the values are, they add nothing but a-z, 0-9 and hyphens', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'v1.2.0',
        'Été',
        'ﬁＡ１',
        'İ',
        'ß',
        '/',
        '..',
        '-',
        '--',
        ' ',
        '_',
        '日本',
        '\n',
        '{{ v }}',
        'x'.repeat(70),
      ),
      fc.string(),
      fc.string({ unit: codePoint }),
    )
    const value = fc.array(piece, { minLength: 3, maxLength: 8 }).map((pieces) => pieces.join(''))
    checkReaching((reached) =>
      fc.property(value, (given) => {
        const filled = outcome(() => fillName('{{ v }}', { variables: { v: given }, where: 'x' }))
        if (typeof filled !== 'string') return
        if (filled !== '') reached()
        expect(filled).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      }),
    )
  })
})

describe('F125: a hostile text of 1 MB takes linear time', () => {
  const rows: { name: string; prepare: (size: number) => string; problems: number }[] = [
    { name: 'open braces', prepare: (size) => '{'.repeat(size), problems: 0 },
    { name: 'open pairs', prepare: (size) => '{{ '.repeat(size / 3), problems: 0 },
    { name: 'open pairs before one close', prepare: (size) => `${'{{ '.repeat(size / 3)}}}`, problems: 1 },
    { name: 'open pairs with lines', prepare: (size) => '{{ a\n'.repeat(size / 5), problems: 0 },
    { name: 'white space inside', prepare: (size) => `{{${' '.repeat(size)}`, problems: 0 },
    { name: 'white space inside a closed one', prepare: (size) => `{{ a${' '.repeat(size)}b }}`, problems: 1 },
    {
      name: 'unknown names',
      prepare: (size) => Array.from({ length: size / 10 }, (_, i) => `{{a${i}}}`).join(''),
      problems: 51,
    },
  ]
  test.each(rows)('$name', async ({ prepare, problems }) => {
    const got = await checkLinear({ size: 990_000, prepare, work: fillWith })
    expect(typeof got === 'string' ? 0 : got.length).toBe(problems)
  })
})

test('a text is filled as a plain reading of the rule would fill it', () => {
  const part = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        '{{ season }}',
        '{{version}}',
        '{{\tnested }}',
        '{{empty }}',
        '{{ dollar }}',
        '${{ season }}',
      ),
    },
    { weight: 8, arbitrary: fc.constantFrom('}', 'season', 'version', ' ', '\n', 'x') },
    { weight: 1, arbitrary: fc.constantFrom('{{', '}}', '{', '{{ x }}', '{{ season version }}') },
  )
  checkReaching((reached) =>
    fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const got = fillWith(text)
      const pieces = [...text.matchAll(/(\$?)\{\{(.*?)\}\}/g)].flatMap(([, dollar, inside = '']) =>
        dollar === '' ? [inside.trim()] : [],
      )
      const wrong = new Set(pieces.filter((name) => !Object.hasOwn(VARIABLES, name)))
      const want = text.replaceAll(/(\$?)\{\{(.*?)\}\}/g, (whole, dollar, inside: string) =>
        dollar === '' ? (VARIABLES[inside.trim()] ?? '') : whole,
      )
      if (wrong.size === 0 && pieces.length > 0) reached()
      if (wrong.size === 0) expect(got).toBe(want)
      else expect(got).toEqual(Array.from(wrong, () => expect.stringContaining("Input 'prompt'")))
    }),
  )
})

describe('the variables', () => {
  const rows: { name: string; given: string; want: Variables }[] = [
    { name: 'a mapping', given: 'season: winter\nversion: v1', want: { season: 'winter', version: 'v1' } },
    {
      name: 'every value stays the text that it is',
      given: 'a: 1.10\nb: 010\nc: true\nd: ~\ne: 2026-01-01\nf: 1e3\ng: 0x1F',
      want: { a: '1.10', b: '010', c: 'true', d: '~', e: '2026-01-01', f: '1e3', g: '0x1F' },
    },
    { name: 'JSON', given: '{"version": 1.10, "on": "a\\nb"}', want: { version: '1.10', on: 'a\nb' } },
    { name: 'quotes and blocks', given: 'a: "x"\nb: |\n  one\n  two\n', want: { a: 'x', b: 'one\ntwo\n' } },
    { name: 'a key without a value', given: 'a:\nb: ""', want: { a: '', b: '' } },
    { name: 'nothing', given: ' \n', want: {} },
    { name: 'a comment alone', given: '# none yet', want: {} },
    { name: 'YAML 1.1 changes nothing', given: '%YAML 1.1\n---\na: yes', want: { a: 'yes' } },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(outcome(() => parseVariables(given))).toEqual(want)
  })
})

describe('F129: what is no mapping of names to texts is refused', () => {
  const rows: { name: string; given: string; want: string }[] = [
    { name: 'a list', given: '- a', want: 'line 1: this is a list' },
    { name: 'a text', given: 'season', want: 'line 1: this is "season"' },
    { name: 'a value that is a list', given: 'b: 1\na: [1, 2]', want: "line 2: 'a' is a list" },
    { name: 'a value that is a mapping', given: 'a: {b: 1}', want: "line 1: 'a' is a mapping" },
    { name: 'a name that begins with a digit', given: '1a: x', want: 'line 1: "1a"' },
    { name: 'a name with a space', given: 'a b: x', want: '"a b"' },
    { name: 'a key that is a list', given: '? [a]\n: b', want: 'line 1' },
    { name: 'a key twice', given: 'a: 1\nb: 1\na: 2', want: 'line 3: the key "a" stands in line 1 already' },
    { name: '__proto__', given: 'a: 1\n__proto__: x', want: "line 2: the key '__proto__'" },
    { name: 'constructor', given: 'constructor: x', want: "line 1: the key 'constructor'" },
    { name: 'an alias', given: 'a: &x 1\nb: 2', want: 'line 1: aliases and anchors' },
    { name: 'an alias in place of all', given: '*a', want: 'line 1' },
    { name: 'a tag', given: 'a: !!binary aGk=', want: 'line 1: the tag' },
    { name: 'half a character', given: 'a: "\\ud800"', want: 'lone surrogate' },
    { name: 'broken YAML', given: 'a: 1\nb: [', want: 'line 2: not valid YAML' },
    { name: 'B2: an expression', given: 'a: 1\nb: ${{ c }}', want: 'line 2: ${{ }} is filled in by the runner' },
    { name: 'two documents', given: 'a: 1\n---\nb: 1', want: 'line 2: not valid YAML: a second document' },
    { name: 'deep nesting', given: '['.repeat(20_000), want: 'nested too deeply' },
    { name: 'too much of it', given: `a: ${'x'.repeat(100_000)}`, want: 'has 100003 characters; it may have 100000' },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    const problems = outcome(() => parseVariables(given))
    expect(problems).toEqual([expect.stringContaining(want)])
    expect(problems).toEqual([expect.stringMatching(/^Input 'variables'/)])
  })

  test('all problems at once', () => {
    expect(outcome(() => parseVariables('a b: 1\nc: [1]\n__proto__: 2'))).toHaveLength(3)
  })

  test('whatever is given, the end is texts under plain names or an InputError', () => {
    const name = fc.oneof(
      { weight: 40, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,9}$/) },
      { weight: 1, arbitrary: fc.constantFrom('1a', 'a b', '__proto__', 'constructor', '? a', '"é"', '<<', '- a') },
    )
    const value = fc.oneof(
      {
        weight: 40,
        arbitrary: fc.oneof(
          fc.constantFrom('1.10', '010', 'true', '~', '2026-01-01', '', 'a:b', "'it''s'", '|\n  one', '"\\u00e9"'),
          fc.string().map((text) => JSON.stringify(text)),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('[1]', '{a: 1}', '*a', '&a 1', '!!binary aGk=', '"', '"\\ud800"', 'a: b'),
      },
    )
    const mapping = fc
      .uniqueArray(fc.tuple(name, value), { selector: ([each]) => each, minLength: 1, maxLength: 6 })
      .map((lines) => lines.map((line) => line.join(': ')).join('\n'))
    const text = fc.oneof(
      { weight: 8, arbitrary: mapping },
      { weight: 1, arbitrary: fc.oneof(fc.string({ unit: codePoint }), fc.json()) },
    )
    checkReaching((reached) =>
      fc.property(text, (given) => {
        const got = outcome(() => parseVariables(given))
        if (Array.isArray(got)) return
        if (Object.keys(got).length > 0) reached()
        for (const [name, value] of Object.entries(got)) {
          expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/)
          expect(typeof value).toBe('string')
        }
      }),
    )
  })
})
