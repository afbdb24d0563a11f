import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderContactSheet, type ContactSheetInput } from '../../../../src/core/report/sheet/contact-sheet.ts'
import { HOSTILE_TEXTS } from '../../text/hostile-texts.ts'
import { imageFailure, savedImage } from '../../result/results.ts'
import { codePoint } from '../../../code-point.ts'

function sheet(changes: Partial<ContactSheetInput> = {}): string {
  const images = [savedImage(), savedImage({ name: 'deep/sea' })]
  return renderContactSheet({ images, failures: [], names: [], prompts: {}, outputDirectory: 'kie-images', ...changes })
}

describe('renderContactSheet', () => {
  test('an entry shows picture, name, prompt and figures', () => {
    const prompts = { hero: 'A lighthouse', 'deep/sea': 'The sea' }
    expect(sheet({ prompts })).toContain(
      '<li><figure><a href="deep/sea.png"><img src="deep/sea.png" width="1536" height="1024" loading="lazy" ' +
        'decoding="async" alt="deep/sea"></a><figcaption><h2>deep/sea</h2><p class="prompt" dir="auto">The sea</p>' +
        '<p class="figures">1536\u00a0×\u00a01024\u00a0px · 4.1\u00a0MB · ' +
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
    expect(page).toContain(
      '<h1>2 of 3 images</h1>\n<p>2 new · 1 failed · all with <bdi>gpt-image/1.5-text-to-image</bdi> · ' +
        '4.6\u00a0MB · 2026-11-23</p>',
    )
    expect(sheet()).toContain('<h1>2 images</h1>\n<p>all with <bdi>')
  })

  test('a model that is not that of all is said of each', () => {
    const page = sheet({ images: [savedImage(), savedImage({ model: 'nano-banana-2-lite' })] })
    expect(page).not.toContain('all with')
    expect(page.match(/<p class="figures"><bdi>[^<]*/g)).toEqual([
      '<p class="figures"><bdi>gpt-image/1.5-text-to-image',
      '<p class="figures"><bdi>nano-banana-2-lite',
    ])
  })

  test('what is unknown is left out', () => {
    const old = savedImage({ seconds: undefined, credits: undefined })
    expect(sheet({ images: [old, old] })).toContain(
      '<p class="figures">1536\u00a0×\u00a01024\u00a0px · 4.1\u00a0MB <code>',
    )
  })

  const kinds = /<h2>[^<]*<\/h2><p class="kind [a-z]+">[a-z]+/g

  test('new, reused, resumed, collected and failed ones are told apart', () => {
    const origins = ['collected', 'resumed', 'generated', 'reused'] as const
    const page = sheet({
      images: origins.map((origin) => savedImage({ name: `a-${origin}`, origin })),
      failures: [imageFailure()],
    })
    expect(page).toContain('<p>1 new · 1 reused · 1 resumed · 1 collected · 1 failed · all with')
    expect(page.match(kinds)).toEqual([
      '<h2>a-collected</h2><p class="kind collected">collected',
      '<h2>a-resumed</h2><p class="kind resumed">resumed',
      '<h2>a-generated</h2><p class="kind new">new',
      '<h2>a-reused</h2><p class="kind reused">reused',
      '<h2>cover</h2><p class="kind failed">failed',
    ])
  })

  test('what is true of all is said once', () => {
    const reused = sheet({ images: [savedImage({ origin: 'reused' }), savedImage({ origin: 'reused' })] })
    expect(reused).toContain('<p>2 reused · all with')
    expect(reused.match(kinds)).toBeNull()
    expect(sheet().match(kinds)).toBeNull()
  })

  test('one that did not arrive has its place, its reason and its next step', () => {
    const page = sheet({ failures: [imageFailure()], prompts: { cover: 'A cover' } })
    expect(page).toContain(
      '<li class="missing" id="failed-1"><p class="frame">moderation</p><div class="caption"><h2>cover</h2>' +
        '<p class="kind failed">failed</p><p class="prompt" dir="auto">A cover</p>' +
        '<p class="message" dir="auto">kie.ai refused the prompt.</p>' +
        '<p class="message" dir="auto">Change the prompt.</p>' +
        '<p class="figures">charged: no <code>99aa5b0f39b9281e5b0f39b9281e5b0f</code></p></div></li>',
    )
  })

  test('all stand in the order in which they were asked for', () => {
    const page = sheet({
      names: ['cover', 'deep/sea', '2', 'gone', 'hero'],
      images: ['hero-2', 'hero-1', '2', 'unasked', 'deep/sea'].map((name) => savedImage({ name })),
      failures: ['hero-3', 'gone', 'cover'].map((name) => imageFailure({ name })),
    })
    expect(page.match(/(?<=<h2>)[^<]*/g)).toEqual([
      'cover',
      'deep/sea',
      '2',
      'gone',
      'hero-2',
      'hero-1',
      'hero-3',
      'unasked',
    ])
  })

  test('the head leads to what did not arrive', () => {
    const failures = ['a&b', 'cover'].map((name) => imageFailure({ name }))
    expect(sheet({ failures })).toContain(
      '<nav aria-labelledby="failed">\n<h2 id="failed">2 images did not arrive</h2>\n' +
        '<p><a href="#failed-1">a&#38;b</a>, <a href="#failed-2">cover</a></p>\n</nav>',
    )
    expect(sheet()).not.toContain('<nav')
  })

  test('the head leads to the first of very many, each to its own', () => {
    const failures = Array.from({ length: 1021 }, (_, index) => imageFailure({ name: `name-${index}` }))
    const page = sheet({ names: failures.map(({ name }) => name).toReversed(), failures })
    expect(page).toContain('<a href="#failed-20">name-19</a> and 1,001 more below</p>')
    expect(page).not.toContain('href="#failed-21"')
    const named = [
      ...page.matchAll(/id="failed-(\d+)"><p class="frame">moderation<\/p><div class="caption"><h2>name-(\d+)</g),
    ]
    expect(named).toHaveLength(1021)
    for (const [, id, index] of named) expect(Number(id)).toBe(Number(index) + 1)
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
    expect(page.match(/<li[ >]/g)).toHaveLength(10_000)
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
