import fc from 'fast-check'

/** What people mean by an image: texts as kie is to get them, but for their variables. */
export interface MeantImage {
  readonly prompt: string
  /** A field of the model's own. */
  readonly negative: string
}

/** How a text is written behind its key. @param indent - of the key */
export type Writer = (text: string, indent: number) => string

/** How a whole file is written. */
export interface Layout {
  readonly lineEnd: '\n' | '\r\n'
  readonly begin: string
  readonly end: string
  readonly isFlow: boolean
  /** Whether lines of comments stand between the keys. */
  readonly hasComments: boolean
}

/** Pieces at every place of a text, harmless in quotes and mostly a trap without them. */
const TRAPS = [
  ...['#1', '#ff8800', '# note', '#', ': ', 'Title:', 'a:b', '- ', '-', '? ', '*', '*bold*', '&', '&co', '!', '!wow'],
  ...['%', '@me', '`', '|', '>', '[', ']', '{', '}', ',', '//', '/*', "it's", "'", '"hi"', '"', '\\', '...', '---'],
]
const WORDS = [
  'A',
  'fox',
  'snow',
  'at',
  'Émile',
  '🦊',
  '日本',
  '5',
  'true',
  'null',
  '1:2',
  'C#',
  'a#b',
  'https://x.example',
]

/** Words of a text; the first one is mostly a plain one, as in what people write. */
function words(pool: readonly string[]): fc.Arbitrary<readonly string[]> {
  const word = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.constantFrom(...pool) },
  )
  return fc
    .tuple(fc.constantFrom('Fox', 'Émile', '🦊', ...TRAPS), fc.array(word, { minLength: 1, maxLength: 7 }))
    .map(([first, others]) => [first, ...others].map((each) => each.trim()))
}

const inLines = (pool: readonly string[]): fc.Arbitrary<string> =>
  fc.array(words(pool), { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => line.join(' ')).join('\n'))

/** A text of one line. */
const inOneLine = (pool: readonly string[]): fc.Arbitrary<string> => words(pool).map((line) => line.join(' '))

/** An image that is meant by somebody who writes it well. */
export const MEANT: fc.Arbitrary<MeantImage> = fc.record({
  prompt: inLines([...TRAPS, '{{ season }}', '{{season}}']),
  negative: inLines([...TRAPS, '{{']),
})

/** A text of one line in which everything may stand that does no good. */
export const CARELESS_TEXT: fc.Arbitrary<string> = inOneLine([
  ...TRAPS,
  '{{ season }}',
  '{{',
  '}}',
  '${{ season }}',
  '${{',
])

/** How a file is laid out. */
export const LAYOUT: fc.Arbitrary<Layout> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  begin: fc.constantFrom('', '\ufeff', '---\n', '# Pictures.\n\n', '%YAML 1.2\n---\n', '\ufeff# Pictures.\n'),
  end: fc.constantFrom('', '\n', '...\n', '\n# The end.\n', '# - name: c\n'),
  isFlow: fc.boolean(),
  hasComments: fc.boolean(),
})

const deeper = (indent: number, by = 2): string => '\n' + ' '.repeat(indent + by)
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)
/** In double quotes, which can say every text in every place. */
export const double: Writer = (text) => JSON.stringify(text)
const isOneLine = (text: string): boolean => !text.includes('\n')
/** Whether a text needs no quotes, anywhere. */
const isPlain = (text: string): boolean => /^\p{L}[\p{L}\p{M}\p{Extended_Pictographic} ]*$/u.test(text)

/** Ways to write any text well; one that cannot say a text leaves it to double quotes. */
const CAREFUL: readonly Writer[] = [
  double,
  (text) => `${JSON.stringify(text)} # ${text.slice(0, 3).replaceAll('\n', ' ')}`,
  (text, indent) => (isOneLine(text) ? `"${text.split(' ').map(escaped).join(deeper(indent))}"` : double(text, indent)),
  (text, indent) => (isOneLine(text) ? `'${text.replaceAll("'", "''")}'` : double(text, indent)),
  (text, indent) => (isOneLine(text) ? `'${text.replaceAll("'", "''")}' # it's` : double(text, indent)),
  (text, indent) => `|-${deeper(indent)}${text.replaceAll('\n', deeper(indent))}`,
  (text, indent) => `|2- # as it is${deeper(indent)}${text.replaceAll('\n', deeper(indent))}`,
  (text, indent) =>
    isOneLine(text) ? `>-${deeper(indent, 4)}${text.split(' ').join(deeper(indent, 4))}` : double(text, indent),
  (text, indent) => (isPlain(text) ? text : double(text, indent)),
  (text, indent) => (isPlain(text) ? text.split(' ').join(deeper(indent)) : double(text, indent)),
]

/** A way to write a text well. */
export const WELL: fc.Arbitrary<Writer> = fc.constantFrom(...CAREFUL)

/** A way that people write a text in who do not think of YAML. */
export const BADLY: fc.Arbitrary<Writer> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Writer>((text) => text) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Writer>(
      (text, indent) => text.split(' ').join(deeper(indent)),
      (text, indent) => text.replace(' ', deeper(indent)),
      (text, indent) => `${deeper(indent)}${text}`,
      (text, indent) => `${text}${deeper(indent)}# more`,
      (text) => `${text} # more`,
      (text) => `'${text}'`,
      (text) => `"${text.replaceAll('\\', '\\\\')}"`,
      (text, indent) => `>-${deeper(indent, 0)}${text}`,
      (text, indent) => `|-${deeper(indent, 4)}${text.replace(' ', deeper(indent, 1))}`,
      (text) => `&a ${text}`,
      (text) => `> ${text}`,
    ),
  },
)

/** Whether a line of a written text looks like a key or an item that was taken out: a reader may take it for a comment. */
export function hasTakenOutLine(written: string): boolean {
  return /\n *# +(?:- |[A-Za-z]\w*:(?: |$))/m.test(written)
}

/** How the texts of an image are written. */
export interface ImageWriters {
  readonly prompt: Writer
  readonly negative: Writer
}

/** Writes a manifest. */
export function writeManifest(
  images: readonly (MeantImage & { readonly writers: ImageWriters })[],
  { lineEnd, begin, end, isFlow, hasComments }: Layout,
): string {
  const comment = hasComments ? '    # A comment, "of its own": {{ x }} ${{ y }}\n' : ''
  const blocks = images.map(({ prompt, negative, writers }, index) => {
    const fields = [
      `  - name: image-${index}`,
      `    prompt: ${writers.prompt(prompt, 4)}`,
      `    input:\n      negative_prompt: ${writers.negative(negative, 6)}`,
    ]
    return fields.join(`\n${comment}`)
  })
  const flows = images.map(({ prompt, negative, writers }, index) => {
    const input = `{ negative_prompt: ${writers.negative(negative, 6)} }`
    return `  - { name: image-${index}, prompt: ${writers.prompt(prompt, 4)},\n${comment}    input: ${input} } # one`
  })
  const text = `${begin}images: # all\n${(isFlow ? flows : blocks).join('\n')}\n${end}`
  return text.replaceAll('\n', lineEnd)
}
