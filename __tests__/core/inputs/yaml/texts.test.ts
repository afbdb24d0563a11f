import { describe, expect, test } from '@jest/globals'
import { InputError } from '../../../../src/core/text/errors.ts'
import { parseManifest } from '../../../../src/core/inputs/manifest/manifest.ts'
import { parseVariables } from '../../../../src/core/inputs/variables.ts'
import { parseMapping } from '../../../../src/core/inputs/yaml/mapping.ts'
import { checkLinear } from '../../../growth.ts'

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
  problemsOf(() => parseManifest(text, { where: 'images.yml', variables: { v: '1' }, readPromptFile: () => 'A fox' }))

/** A manifest whose one image goes on in those lines. */
const image = (...lines: readonly string[]): string => ['images:', '  - name: hero', ...lines, ''].join('\n')

const REST = 'which YAML takes for a comment; put the whole text in quotes, or the comment on a line of its own above.'
const loses = (where: string, comment: string): readonly string[] => [
  `${where} loses ${JSON.stringify(comment)}, ${REST}`,
]

const REST_BELOW =
  "which YAML takes for a comment; indent that line as the text, or move a comment to the key's column."
const losesBelow = (where: string, comment: string): readonly string[] => [
  `${where} loses ${JSON.stringify(comment)}, ${REST_BELOW}`,
]

describe('B1: a comment that may have been meant as text is an error', () => {
  const rows: { name: string; given: string; want: readonly string[] }[] = [
    {
      name: 'behind a prompt',
      given: image('    prompt: A fox on #ff8800 paper'),
      want: loses("images.yml, line 3: 'prompt'", '#ff8800 paper'),
    },
    {
      name: 'in place of a prompt',
      given: image('    prompt: #ff8800 paper'),
      want: loses("images.yml, line 3: 'prompt'", '#ff8800 paper'),
    },
    {
      name: 'behind a prompt of several lines',
      given: image('    prompt: A fox', '      at dawn # and a hen'),
      want: loses("images.yml, line 3: 'prompt'", '# and a hen'),
    },
    {
      name: 'as the last line of a prompt',
      given: image('    prompt: A poster that reads', '      #1 in the world', '    count: 2'),
      want: loses("images.yml, line 3: 'prompt'", '#1 in the world'),
    },
    {
      name: 'as the first line of a prompt',
      given: image('    prompt: #1 in the world', '      on a poster'),
      want: loses("images.yml, line 3: 'prompt'", '#1 in the world'),
    },
    {
      name: 'as a line of a block that is indented too little',
      given: image('    prompt: |', '        A poster that reads', '      #1 in the world', '    count: 2'),
      want: losesBelow("images.yml, line 3: 'prompt'", '#1 in the world'),
    },
    {
      name: 'as such a line behind an empty one',
      given: image('    prompt: |', '        A poster', '', '      # The title', '    count: 2'),
      want: losesBelow("images.yml, line 3: 'prompt'", '# The title'),
    },
    {
      name: 'behind a tab',
      given: image('    prompt: a fox', '\t#ff0000 sky'),
      want: loses("images.yml, line 3: 'prompt'", '#ff0000 sky'),
    },
    {
      name: 'behind spaces and a tab',
      given: image('    prompt: a fox', '  \t  #ff0000 sky', '    count: 2'),
      want: loses("images.yml, line 3: 'prompt'", '#ff0000 sky'),
    },
    {
      name: 'as the last line of a text in a list of the model',
      given: image('    prompt: b', '    input:', '      colours:', '        - red', '          #ff0000'),
      want: loses('images.yml, line 6: "colours"', '#ff0000'),
    },
    {
      name: 'as the first line of a text in a list of the model',
      given: image('    prompt: b', '    input:', '      colours:', '        - # warm', '          red'),
      want: loses('images.yml, line 7: "colours"', '# warm'),
    },
    {
      name: 'in the middle of a prompt',
      given: image('    prompt: A fox', '      # in the snow', '      at dawn'),
      want: [
        "images.yml, line 5: not valid YAML: the '#' above begins a comment, and a text without quotes ends before it; put the whole text in quotes.",
      ],
    },
    {
      name: 'behind the first line of a prompt',
      given: image('    prompt: A fox # in the snow', '      at dawn'),
      want: [
        "images.yml, line 4: not valid YAML: the '#' above begins a comment, and a text without quotes ends before it; put the whole text in quotes.",
      ],
    },
    {
      name: 'behind a comma in brackets, which may have been a part of the text',
      given: image('    prompt: A fox', '    input: { palette: [red, #ff8800,', '      blue] }'),
      want: loses('images.yml, line 4: "palette"', '#ff8800,'),
    },
    {
      name: 'in brackets',
      given: 'images: [{ name: a, prompt: A fox # 1\n }]',
      want: loses("images.yml, line 1: 'prompt'", '# 1'),
    },
    {
      name: 'with line ends of Windows',
      given: image('    prompt: A fox #1\r'),
      want: loses("images.yml, line 3: 'prompt'", '#1'),
    },
    {
      name: 'behind a name',
      given: 'images:\n  - prompt: b\n    name: hero #1',
      want: loses("images.yml, line 3: 'name'", '#1'),
    },
    {
      name: 'behind a prompt file',
      given: image('    prompt_file: a #1.md'),
      want: loses("images.yml, line 3: 'prompt_file'", '#1.md'),
    },
    {
      name: 'behind a picture',
      given: image('    reference_images:', '      - a #1.png', '      - b.png'),
      want: loses("images.yml, line 4: an entry of 'reference_images'", '#1.png'),
    },
    {
      name: 'in place of a picture',
      given: image('    reference_images:', '      - a.png', '      - #1.png'),
      want: loses("images.yml, line 5: an entry of 'reference_images'", '#1.png'),
    },
    {
      name: 'as the first line of a picture',
      given: image('    reference_images:', '      - a.png', '      - #1', '        b.png'),
      want: loses("images.yml, line 6: an entry of 'reference_images'", '#1'),
    },
    {
      name: 'in a field of the model',
      given: `defaults:\n  input:\n    style: flat #2\n${image('    prompt: b')}`,
      want: loses('images.yml, line 3: "style"', '#2'),
    },
    {
      name: 'in place of a field of the model',
      given: image('    prompt: b', '    input:', '      background: #ffffff'),
      want: loses('images.yml, line 5: "background"', '#ffffff'),
    },
    {
      name: 'in place of a field of the model, below its key',
      given: image('    prompt: b', '    input:', '      background:', '        # colour: red'),
      want: loses('images.yml, line 5: "background"', '# colour: red'),
    },
    {
      name: 'deep in a field of the model',
      given: image('    prompt: b', '    input:', '      colours:', '        - name: red # the brand'),
      want: loses('images.yml, line 6: "colours"', '# the brand'),
    },
    {
      name: 'in a list in brackets that holds nothing else',
      given: image('    prompt: b', '    input:', '      colours: [', '        #ff0000', '      ]'),
      want: loses('images.yml, line 5: "colours"', '#ff0000'),
    },
  ]
  test.each(rows)('$name', ({ given, want }) => {
    expect(inManifest(given)).toEqual(want)
  })

  test.each([
    ['title: Fix the map #42', '#42'],
    ['colour: #ff8800', '#ff8800'],
    ['version: 1.10 # the newest', '# the newest'],
    ['title: Fix\n  #42', '#42'],
  ])('in the variables: %s', (given, comment) => {
    const key = given.slice(0, given.indexOf(':'))
    expect(problemsOf(() => parseVariables(given))).toEqual(loses(`Input 'variables', line 1: '${key}'`, comment))
  })

  test.each([
    ['style: flat #2', '#2'],
    ['style: #2', '#2'],
    ['style:\n  - red # the brand', '# the brand'],
  ])('in model-input: %s', (given, comment) => {
    const [problem, ...others] = problemsOf(() => parseMapping(given, { where: 'x', maxDepth: 10 }))
    expect(others).toEqual([])
    expect(problem?.replace(/line \d/, 'line 1')).toBe(loses('x, line 1: "style"', comment)[0])
  })
})

test.each(['title: >-\n#42\nother: 1', 'title: | #42\nother: 1', 'title: |+\n\n\nA: fox', 'title: >-\nA: fox'])(
  'B1: a block without a text is an error, as its text has become something else: %j',
  (given) => {
    const want = /, line 1: behind this '\|' or '>' stands no text; indent its lines deeper than the key/
    expect(problemsOf(() => parseVariables(given))).toEqual([expect.stringMatching(want)])
    expect(problemsOf(() => parseMapping(given, { where: 'x', maxDepth: 10 }))).toEqual([expect.stringMatching(want)])
  },
)

describe('B1: a comment that loses nothing is taken', () => {
  const rows: { name: string; given: string }[] = [
    {
      name: 'on a line of its own',
      given: image('    # The hero.', '    prompt: A fox', '    # Two.', '    count: 2'),
    },
    { name: 'as a line that was taken out', given: image('    prompt: A fox', '  # - name: b', '  #   prompt: c') },
    { name: 'at the beginning of a line', given: image('    prompt: A fox', '# The end.') },
    { name: 'behind quotes', given: image('    prompt: "A fox" # 1', '    # 2') },
    { name: 'below quotes, deeper', given: image("    prompt: 'A fox'", '      # 1') },
    { name: 'behind the bar of a block', given: image('    prompt: | # 1', '      A fox # 2') },
    { name: 'behind a number', given: image('    prompt: A fox', '    count: 2 # two') },
    { name: 'behind a word', given: image('    prompt: A fox', '    quality: high # sharp', '    model: a/b # new') },
    { name: 'behind a ratio', given: image('    prompt: A fox', '    aspect_ratio: 3:2 # wide') },
    { name: 'behind keys', given: image('    prompt: A fox', '    input: # own', '      seed: 5 # lucky') },
    {
      name: 'behind a boolean and null in the fields of the model',
      given: image('    prompt: A fox', '    input:', '      a: true # 1', '      b: null # 2', '      c: ~ # 3'),
    },
    {
      name: 'behind brackets',
      given: 'images: # all\n  - { name: a, prompt: b } # 1\n  - name: c # 2\n    prompt: "d"'.replace(' # 2', ''),
    },
    { name: 'a hash within a word', given: image('    prompt: A#1 fox in C#') },
    { name: 'deeper, behind an empty line', given: image('', '      # ---- next ----', '    prompt: A fox') },
    {
      name: 'below an image, deeper, behind an empty line',
      given: image('    prompt: A fox', '', '      # ---- next ----', '  - name: next', '    prompt: A hen'),
    },
    {
      name: 'the same with line ends of Windows',
      given: image('    prompt: A fox\r', '  \r', '      # ---- next ----\r', '    count: 2\r'),
    },
    {
      name: 'as a key that was taken out, too deep',
      given: image('    prompt: A fox', '      # seed: 5', '    aspect_ratio: 3:2'),
    },
    {
      name: 'as an item that was taken out, too deep',
      given: image('    prompt: A fox', '      # - name: b', '      #   prompt: c'),
    },
    { name: 'above quotes', given: image('    prompt: # the text', '      "a fox"') },
    { name: 'above quotes, without a space', given: image('    prompt: #1', "      'a fox'") },
    {
      name: 'above quotes in a list of the model',
      given: image('    prompt: b', '    input:', '      colours:', '        - # warm', '          "red"'),
    },
    { name: 'above a picture', given: image('    reference_images:', '      - # logo', '        a.png') },
    {
      name: 'below a picture',
      given: image('    reference_images:', '      - a.png', '        # the logo', '    prompt: A fox'),
    },
    {
      name: 'in place of all own fields',
      given: image('    prompt: A fox', '    input:', '      # seed: 5', '    count: 2'),
    },
    {
      name: 'in place of all pictures',
      given: image('    prompt: A fox', '    reference_images:', '      # - a.png'),
    },
    {
      name: 'in place of all defaults',
      given: `defaults:\n  # quality: high\n${image('    prompt: A fox')}`,
    },
    {
      name: 'in place of what defaults hold',
      given: `defaults:\n  input:\n    # seed: 5\n  reference_images: # - a.png\n${image('    prompt: A fox')}`,
    },
    {
      name: 'between pictures',
      given: image('    reference_images:', '      - a.png', '      # - b.png', '      - c.png'),
    },
  ]
  test.each(rows)('$name', ({ given }) => {
    expect(inManifest(given)).toEqual([])
  })
})

test('B1: what is commented out is not there: neither its pictures, nor in place of the defaults', () => {
  expect(inManifest(image('    reference_images:', '      # - a.png'))).toEqual([
    "images.yml, line 2: this image lacks a 'prompt' or 'prompt_file'; only one with 'reference_images' may go without.",
  ])
  const defaults = 'defaults: { reference_images: [a.png], input: { seed: 5 } }\n'
  const given = `${defaults}${image('    input:', '      # seed: 6', '    reference_images:')}`
  const options = { where: 'images.yml', variables: {}, readPromptFile: () => '' }
  expect(parseManifest(given, options)).toMatchObject([
    { references: { value: ['a.png'] }, input: { seed: { value: 5 } } },
  ])
  expect(inManifest(image('    prompt: A fox', '    input: null'))).toEqual([
    "images.yml, line 4: 'input' is null; it takes a mapping of the model's own fields.",
  ])
})

const HINT = '${{ }} is filled in by the runner, and in workflow files alone'
const IN_FILE = `${HINT}; write {{ name }} here, and in the workflow give the input 'variables' its value, such as 'name: \${{ toJSON(github.ref_name) }}'.`
const IN_INPUT = `${HINT}, not in what comes into them from elsewhere; write the expression into the workflow, or the value in its place.`

describe('B2: an expression of a workflow is an error', () => {
  const rows: { name: string; given: string; line: number }[] = [
    { name: 'in a prompt', given: image('    prompt: A fox of ${{ github.ref_name }}'), line: 3 },
    { name: 'with the name of a variable', given: image('    prompt: A fox of ${{ v }}'), line: 3 },
    { name: 'that is not closed', given: image("    prompt: 'A sign that reads ${{'"), line: 3 },
    { name: 'in a line of a block', given: image('    prompt: |', '      A fox', '      of ${{ v }}'), line: 5 },
    { name: 'behind an escape', given: image(String.raw`    prompt: "A fox of \u0024{{ v }}"`), line: 3 },
    { name: 'in a name', given: 'images: [{ prompt: b, name: "${{ v }}" }]', line: 1 },
    { name: 'without quotes in brackets', given: 'images: [{ prompt: b, name: ${{ v }} }]', line: 1 },
    { name: 'in a prompt file', given: image('    prompt_file: ${{ v }}.md'), line: 3 },
    { name: 'in a picture', given: image('    reference_images:', '      - ${{ v }}.png'), line: 4 },
    { name: 'in a field of the model', given: image('    prompt: b', '    input: { a: ["${{ v }}"] }'), line: 4 },
    { name: 'in a key', given: image('    prompt: b', '    input: { "${{ v }}": 1 }'), line: 4 },
    { name: 'in a quality', given: image('    prompt: b', '    quality: ${{ v }}'), line: 4 },
  ]
  test.each(rows)('$name', ({ given, line }) => {
    expect(inManifest(given)).toEqual([`images.yml, line ${line}: ${IN_FILE}`])
  })

  test('but none in a comment', () => {
    expect(inManifest(image('    # not ${{ v }}', '    prompt: "b" # ${{ v }}'))).toEqual([])
  })

  test('in the YAML of an input, which the runner has filled in already', () => {
    expect(problemsOf(() => parseVariables('a: 1\nversion: ${{ github.ref_name }}'))).toEqual([
      `Input 'variables', line 2: ${IN_INPUT}`,
    ])
    expect(problemsOf(() => parseMapping('a: 1\nb: ${{ v }}', { where: 'x', maxDepth: 10 }))).toEqual([
      `x, line 2: ${IN_INPUT}`,
    ])
  })
})

test('an error about a manifest shows a URL without what may be a signature', () => {
  const url = 'https://user:word@x.example/a.png?sig=secret#part'
  expect(inManifest(image('    prompt: b', `    reference_images: ${url}`))).toEqual([
    expect.stringMatching(
      /^images\.yml, line 4: 'reference_images' is "https:\/\/x\.example\/a\.png\?…"; it takes a list/,
    ),
  ])
  expect(inManifest(image('    prompt: b', `    input: { a: ${url} } # c`, `    ${url}: 1`)).join()).not.toMatch(
    /secret|word/,
  )
  expect(inManifest(image(`    prompt: b # see ${url}`)).join()).not.toMatch(/secret|word/)
  expect(inManifest(image(`    prompt: See: ${url}`)).join()).not.toMatch(/secret|word/)
})

test('D10: a mapping of as many fields as an input takes is read in linear time', async () => {
  const prepare = (size: number): string => Array.from({ length: size }, (_, index) => `field_${index}: v`).join('\n')
  const work = (text: string) => parseMapping(text, { where: "Input 'model-input'", maxDepth: 10 })
  expect(Object.keys(await checkLinear({ size: 5500, prepare, work }))).toHaveLength(5500)
})
