import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderContactSheet, type ContactSheetInput } from '../../../../src/core/report/sheet/contact-sheet.ts'
import { HOSTILE_TEXTS } from '../../text/hostile-texts.ts'
import { imageFailure, savedImage } from '../../result/results.ts'
import { codePoint } from '../../../code-point.ts'

function sheet(changes: Partial<ContactSheetInput> = {}): string {
  const images = [savedImage(), savedImage({ name: 'deep/sea' })]
  return renderContactSheet({ images, failures: [], prompts: {}, outputDirectory: 'kie-images', ...changes })
}

describe('renderContactSheet', () => {
  test('an entry shows picture, name, prompt and figures', () => {
    const prompts = { hero: 'A lighthouse', 'deep/sea': 'The sea' }
    expect(sheet({ prompts })).toContain(
      '<li><figure><a href="deep/sea.png"><img src="deep/sea.png" width="1536" height="1024" loading="lazy" ' +
        'alt="deep/sea"></a><figcaption><h2>deep/sea</h2><p class="prompt" dir="auto">The sea</p>' +
        '<p class="figures"><bdi>gpt-image/1.5-text-to-image</bdi> · 1536\u00a0×\u00a01024\u00a0px · 4.1\u00a0MB · ' +
        '24.1\u00a0s · 22\u00a0credits <code>281e5b0f39b9281e5b0f39b9281e5b0f</code></p></figcaption></figure></li>',
    )
  })

  test("an author's words stand in the place of a picture", () => {
    expect(sheet({ images: [savedImage({ alt: 'A "fox" & snow' })] })).toContain(
      'alt="A &#34;fox&#34; &#38; snow"></a>',
    )
  })

  test('the head counts, sums up and dates', () => {
    const late = savedImage({ name: 'late', bytes: 500_000, createdAt: new Date('2026-11-23T00:00:00Z') })
    const page = sheet({ images: [late, savedImage()], failures: [imageFailure()] })
    expect(page).toContain('<title>2 of 3 images</title>')
    expect(page).toContain('<h1>2 of 3 images</h1>\n<p>4.6 MB · 2026-11-23</p>')
    expect(sheet()).toContain('<h1>2 images</h1>')
  })

  test('what is unknown is left out, and where an image came from is said unless it was made', () => {
    const old = savedImage({ origin: 'reused', seconds: undefined, credits: undefined })
    expect(sheet({ images: [old, old] })).toContain(
      '<p class="figures">reused · <bdi>gpt-image/1.5-text-to-image</bdi> · 1536\u00a0×\u00a01024\u00a0px · ' +
        '4.1\u00a0MB <code>',
    )
  })

  test('failures stand at the end, with reason and next step', () => {
    const page = sheet({ failures: [imageFailure()], prompts: { cover: 'A cover' } })
    expect(page.indexOf('<section class="failures">')).toBeGreaterThan(page.indexOf('</ul>'))
    expect(page).toContain(
      '<h2>1 image did not arrive</h2>\n<ul>\n<li><h3>cover</h3><p class="prompt" dir="auto">A cover</p>' +
        '<p dir="auto">moderation: kie.ai refused the prompt.</p><p dir="auto">Change the prompt.</p>' +
        '<p class="figures">charged: no <code>99aa5b0f39b9281e5b0f39b9281e5b0f</code></p></li>',
    )
    expect(sheet()).not.toContain('<section')
  })

  const paths = [
    { name: 'below the directory', path: 'out/art/a/b.png', outputDirectory: 'out/art', want: 'a/b.png' },
    { name: 'in the workspace itself', path: 'a.png', outputDirectory: '.', want: 'a.png' },
    {
      name: 'that looks like an address',
      path: 'out/data:x/?a#b%.png',
      outputDirectory: 'out',
      want: 'data%3Ax/%3Fa%23b%25.png',
    },
  ]
  test.each(paths)('the link to a file $name', ({ path, outputDirectory, want }) => {
    const page = sheet({ images: [savedImage({ path })], outputDirectory })
    expect(page).toContain(`<a href="${want}"><img src="${want}"`)
  })

  const named = [
    { name: 'one picture of several of a task', image: 'hero-2', prompts: { hero: 'A' }, want: '>A</p>' },
    { name: 'one whose name was taken', image: 'hero-2-3', prompts: { 'hero-2': 'A', hero: 'B' }, want: '>A</p>' },
    {
      name: 'one that is planned under this name',
      image: 'hero-2',
      prompts: { 'hero-2': 'A', hero: 'B' },
      want: '>A</p>',
    },
    {
      name: 'one without a prompt',
      image: 'constructor',
      prompts: {},
      want: '<h2>constructor</h2><p class="figures">',
    },
  ]
  test.each(named)('the prompt of $name', ({ image, prompts, want }) => {
    expect(sheet({ images: [savedImage({ name: image })], prompts })).toContain(want)
  })

  const shapes = [
    {
      name: 'pictures of one shape',
      sizes: [
        [1536, 1024],
        [1530, 1020],
      ],
      want: 'aspect-ratio: 1.5;',
    },
    {
      name: 'pictures of several shapes',
      sizes: [
        [1536, 1024],
        [1024, 1536],
      ],
      want: 'aspect-ratio: 1;',
    },
  ] as const
  test.each(shapes)('frames for $name', ({ sizes, want }) => {
    expect(sheet({ images: sizes.map(([width, height]) => savedImage({ width, height })) })).toContain(want)
  })

  test('a long prompt can be opened, a longer one is cut', () => {
    const page = (length: number): string => sheet({ prompts: { hero: 'a'.repeat(length) } })
    expect(page(240)).toContain(`<p class="prompt" dir="auto">${'a'.repeat(240)}</p>`)
    expect(page(241)).toContain(`<details class="prompt"><summary dir="auto">${'a'.repeat(241)}</summary></details>`)
    expect(page(20_000)).toContain(`>${'a'.repeat(10_000)}…<`)
  })

  test('10,000 images and failures with long prompts make a page that still opens', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `name-${index}`)
    const failed = names.map((name) => `failed-${name}`)
    const page = sheet({
      images: names.map((name) => savedImage({ name })),
      failures: failed.map((name) => imageFailure({ name })),
      prompts: Object.fromEntries([...names, ...failed].map((name) => [name, 'A lighthouse at dawn. '.repeat(500)])),
    })
    expect(Buffer.byteLength(page)).toBeLessThan(6_000_000)
    expect(page.match(/<li>/g)).toHaveLength(10_000)
  })
})

describe('foreign text', () => {
  const page = (text: string): string =>
    sheet({
      images: [savedImage({ name: text, model: text, taskId: text })],
      failures: [imageFailure({ name: text, message: text, next: text, taskId: text })],
      prompts: { [text]: `!${text}` },
    })

  const skeleton = (text: string): string =>
    (page(text).match(/<[^>]*>/g) ?? [])
      .map((tag) => tag.replace(/(href|src|alt)="[^"]*"/g, '$1'))
      .join('')
      // A long prompt is one that can be opened.
      .replace(
        /<details class="prompt"><summary dir="auto"><\/summary><\/details>/g,
        '<p class="prompt" dir="auto"></p>',
      )

  test('F97: no hostile text changes the page', () => {
    const want = skeleton('plain')
    for (const text of HOSTILE_TEXTS) expect({ text, tags: skeleton(text) }).toEqual({ text, tags: want })
    fc.assert(
      fc.property(fc.string({ unit: codePoint }), (text) => expect(skeleton(text)).toBe(want)),
      { numRuns: 100 },
    )
  })

  test('characters that lie are shown', () => {
    expect(page('a\u202ec')).toContain('<p class="prompt" dir="auto">!a\\u{202e}c</p>')
  })

  test('F119: no signed URL is shown', () => {
    expect(sheet({ failures: [imageFailure({ message: 'https://a.test/b?sig=canary' })] })).not.toContain('canary')
  })
})
