import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import {
  anchorsOf,
  blocksOf,
  DOCUMENTS,
  inlinesOf,
  parseMarkdown,
  picturesOf,
  read,
  ROOT,
  wordsOf,
} from './documents.ts'

const README_LINES = 250
/** A sentence of fewer may stand twice. */
const SENTENCE_WORDS = 8
/** Pages of docs/ that tell of the code, not of a use. */
const OF_THE_CODE = ['docs/architecture.md', 'docs/releasing.md']
/** Those for whoever has no workflow open with what is to be typed. */
const WITHOUT_WORKFLOW = ['docs/cli.md', 'docs/library.md']
/** What a document tells a contributor of files, it tells of files that are there. */
const FOR_CONTRIBUTORS = ['CONTRIBUTING.md', 'AGENTS.md', ...OF_THE_CODE]

const pages = DOCUMENTS.filter(({ file }) => file.startsWith('docs/'))

test('there are documents', () => {
  const files = DOCUMENTS.map(({ file }) => file)
  expect(files).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'AGENTS.md']))
  expect(files).toEqual(expect.arrayContaining(['docs/credits.md', 'examples/callback-relay/README.md']))
})

describe('the README', () => {
  const readme = read('README.md')

  test(`has at most ${README_LINES} lines`, () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(README_LINES)
  })

  test('has the two commands with which to begin', () => {
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test'])
      expect(readme).toMatch(new RegExp(`^${command} `, 'm'))
  })
})

describe.each(pages.filter(({ file }) => !OF_THE_CODE.includes(file)))('$file', (page) => {
  const isWorkflow = !WITHOUT_WORKFLOW.includes(page.file)

  test(`says what it is for, and opens with ${isWorkflow ? 'its workflow' : 'what is to be typed'}`, () => {
    const [heading, , , paragraph, words, , fence] = parseMarkdown(page.text).filter(
      ({ type }) => type !== 'html_block',
    )
    expect(heading).toMatchObject({ type: 'heading_open', tag: 'h1' })
    expect(paragraph?.type).toBe('paragraph_open')
    expect(wordsOf(words?.children ?? [])).toMatch(/^For .*\.$/)
    expect(words?.content).not.toContain('\n')
    const workflow = { type: 'fence', info: 'yaml', content: expect.stringMatching(/^on:[^]*^jobs:/m) as unknown }
    expect(fence).toMatchObject(isWorkflow ? workflow : { type: 'fence', info: 'sh' })
  })
})

describe('links', () => {
  const links = DOCUMENTS.flatMap(({ file, text }) =>
    inlinesOf(text)
      .flat()
      .map((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? ''))
      .filter((link) => link !== '')
      .map((link) => ({ file, link })),
  ).concat(
    DOCUMENTS.flatMap(picturesOf).flatMap(({ file, light, dark }) => [light, dark].map((link) => ({ file, link }))),
  )

  test('the documents have some, to files and to headings', () => {
    expect(links).toContainEqual({ file: 'README.md', link: 'docs/credits.md' })
    expect(links).toContainEqual({ file: 'README.md', link: '#development' })
    expect(links).toContainEqual({ file: 'docs/troubleshooting.md', link: 'credits.md#re-run-all-jobs' })
    expect(links).toContainEqual({ file: 'docs/releases.md', link: 'release.webp' })
  })

  test('each leads to something that is there', () => {
    expect(links.filter(({ file, link }) => !leadsSomewhere(file, link))).toEqual([])
  })

  test('one that leads nowhere would be found', () => {
    for (const link of ['docs/no-page.md', '#no-heading', 'docs/credits.md#no-heading', 'http://kie.ai', 'LICENSE#mit'])
      expect({ link, found: !leadsSomewhere('README.md', link) }).toEqual({ link, found: true })
  })

  test('each page is linked by a document at the root', () => {
    const linked = new Set(links.filter(({ file }) => !file.includes('/')).map(({ link }) => link.split('#')[0]))
    expect(pages.map(({ file }) => file).filter((file) => !linked.has(file))).toEqual([])
  })

  test('what action.yml, the sources and the examples name of documents is there', () => {
    const sources = ['src', 'examples'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true })
        .map((file) => path.join(folder, String(file)))
        .filter((file) => /\.(?:ts|ya?ml)$/.test(file)),
    )
    const named = ['action.yml', ...sources].flatMap((file) =>
      Array.from(
        read(file).matchAll(/\b(?:docs\/[\w-]+|README|SECURITY|CONTRIBUTING)\.md(?:#[\w-]+)?/g),
        ([link]) => link,
      ),
    )
    expect(named).toContain('docs/models.md')
    expect(named.filter((link) => !leadsSomewhere('README.md', link))).toEqual([])
  })
})

const anchors = new Map(DOCUMENTS.map(({ file, text }) => [file, anchorsOf(text)]))

/** Other sites are not asked, but are to be safe to visit. */
function leadsSomewhere(from: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return link.startsWith('https://')
  const [target = '', anchor] = link.split('#')
  const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target)
  if (!existsSync(path.join(ROOT, file))) return false
  return anchor === undefined || anchors.get(file)?.has(anchor) === true
}

test('headings have the anchors that GitHub gives them', () => {
  expect([...anchorsOf('# Who may `spend`?\n\n## v1.2 -- a_b\n\n## Who may spend\n')]).toEqual([
    'who-may-spend',
    'v12----a_b',
    'who-may-spend-1',
  ])
})

test('each picture of docs/ is shown by a document, in light and dark, with words for those who do not see it', () => {
  const pictures = readdirSync(path.join(ROOT, 'docs')).filter((file) => /\.(?:png|webp)$/.test(file))
  const shown = DOCUMENTS.flatMap(picturesOf)
  const files = shown.flatMap(({ file, light, dark }) =>
    [light, dark].map((each) => path.posix.join(path.posix.dirname(file), each)),
  )
  expect([...new Set(files)].toSorted()).toEqual(pictures.map((file) => `docs/${file}`).toSorted())
  for (const { light, dark, words } of shown) {
    expect(dark).toBe(light.replace('.webp', '-dark.webp'))
    expect(words.length).toBeGreaterThanOrEqual(20)
  }
})

test('the documents show no picture in one scheme alone', () => {
  const images = DOCUMENTS.flatMap(({ text }) => inlinesOf(text).flat()).filter(({ type }) => type === 'image')
  expect(images).toEqual([])
})

test.each(DOCUMENTS.filter(({ file }) => FOR_CONTRIBUTORS.includes(file)))(
  '$file names files that are there',
  (page) => {
    const named = inlinesOf(page.text)
      .flat()
      .filter(({ type }) => type === 'code_inline')
      .flatMap(
        ({ content }) =>
          content.match(/(?<=^|\s)(?:src|sandbox|__tests__|scripts|docs|examples|\.ci)\/[\w./-]*/g) ?? [],
      )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
  },
)

test('the messages that the page of troubles explains are in the sources', () => {
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true }).map((file) => path.join('src', String(file)))
  const code = [...sources.filter((file) => file.endsWith('.ts')), 'scripts/entry.js'].map(read).join('')
  const messages = Array.from(
    read('docs/troubleshooting.md').matchAll(/^\| `(.*?)` \|/gm),
    ([, message = '']) => message,
  )
  expect(messages.length).toBeGreaterThan(10)
  // What stands between numbers and dots is word for word.
  const absent = messages.filter((message) => message.split(/…|\d+/).some((part) => !code.includes(part)))
  expect(absent).toEqual([])
})

describe('sentences', () => {
  test('none stands twice', () => {
    const places = new Map<string, string[]>()
    for (const { file, text } of DOCUMENTS) {
      for (const sentence of sentencesOf(handWritten(text))) {
        places.set(sentence, [...(places.get(sentence) ?? []), file])
      }
    }
    expect(places.size).toBeGreaterThan(200)
    expect([...places].filter(([, files]) => files.length > 1)).toEqual([])
  })

  test('one is known by its words alone', () => {
    const twice =
      '- Take *all* of the [seven](x.md) words in `here`\n  now. Not this.\n\n| a | take all of the seven words in here now |\n| - | - |\n'
    expect(sentencesOf(twice)).toEqual(Array(2).fill('take all of the seven words in here now'))
  })

  test('the tables of README and models page do not count', () => {
    expect(handWritten(read('README.md'))).not.toContain('`commit-branch`')
    expect(handWritten(read('README.md'))).toContain('## Development')
    expect(handWritten(read('docs/models.md'))).toContain('`model-input`')
    expect(handWritten(read('docs/models.md'))).not.toContain('## z-image')
  })
})

/** A document without what is made of data: in the README between two marks, on a page that is made all from its first table. */
function handWritten(text: string): string {
  const [, introduction = text] = /^([^]*?<!-- Made from [^]*?)^\| /m.exec(text) ?? []
  return introduction.replaceAll(/<!-- (\w+): from action\.yml [^]*?<!-- \/\1 -->/g, '')
}

/** The longer sentences of a text outside of code, each as its words. */
function sentencesOf(text: string): readonly string[] {
  const sentences = inlinesOf(text).flatMap((inline) => wordsOf(inline).split(/[.!?:;](?=\s|$)/))
  return sentences
    .map((sentence) => sentence.toLowerCase().match(/[\p{L}\p{N}'_/-]+/gu) ?? [])
    .filter((words) => words.length >= SENTENCE_WORDS)
    .map((words) => words.join(' '))
}

test('every block of code says in which language it is, so that none goes unchecked', () => {
  expect(DOCUMENTS.flatMap(blocksOf).filter(({ language }) => !/^[a-z]+$/.test(language))).toEqual([])
  expect(DOCUMENTS.flatMap(({ text }) => parseMarkdown(text)).filter(({ type }) => type === 'code_block')).toEqual([])
})
