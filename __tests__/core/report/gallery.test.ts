import { describe, expect, test } from '@jest/globals'
import type { DeliveryResult } from '../../../src/core/result/delivery.ts'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { renderGallery, type GalleryInput } from '../../../src/core/report/gallery.ts'
import { ARTIFACT, COMMIT, RELEASE, savedImage } from '../result/results.ts'

function named(length: number): readonly SavedImage[] {
  return Array.from({ length }, (_, index) => savedImage({ name: `fox-${index + 1}` }))
}

function commitOf(images: readonly SavedImage[]): DeliveryResult {
  return { ...COMMIT, imageUrls: Object.fromEntries(images.map(({ path }) => [path, `https://github.test/${path}`])) }
}

function gallery(images: readonly SavedImage[], input: Partial<GalleryInput> = {}): string {
  return renderGallery({
    result: { images, deliveries: [commitOf(images)] },
    showPictures: true,
    leftOut: 'more images are elsewhere.',
    maxBytes: 500_000,
    ...input,
  })
}

describe('pictures', () => {
  test('three stand in a row', () => {
    const cell = (name: string): string => `<td width="33%" valign="top">

<img src="https://github.test/kie-images/${name}.png" width="100%" alt="${name}"><br>[\`${name}\`](https://github.test/kie-images/${name}.png)<br>1536\u00a0×\u00a01024 · 4.1\u00a0MB

</td>
`
    expect(gallery(named(4))).toBe(`All made with \`gpt-image/1.5-text-to-image\`, as 3:2.

<table>
<tr>
${cell('fox-1')}${cell('fox-2')}${cell('fox-3')}</tr>
<tr>
${cell('fox-4')}</tr>
</table>
`)
  })

  test.each([
    { count: 1, want: [] },
    { count: 2, want: ['<td width="50%"', '<td width="50%"'] },
    { count: 3, want: ['<td width="33%"', '<td width="33%"', '<td width="33%"'] },
  ])('$count of them', ({ count, want }) => {
    expect(gallery(named(count)).match(/<td width="\d+%"/g) ?? []).toEqual(want)
  })

  test('one that no page can show keeps its place among the others', () => {
    const images = [savedImage(), savedImage({ name: 'cover' })]
    const page = gallery(images, { result: { images, deliveries: [COMMIT] } })
    expect(page.match(/<img /g)).toHaveLength(1)
    expect(page).toContain('<td width="50%" valign="top">\n\ncover<br>1536')
  })

  test("the author's words stand in the place of a picture, else the name", () => {
    const page = gallery([savedImage({ alt: 'A "fox"\n\nin <b>snow' }), savedImage({ name: 'cover' })])
    expect(page).toContain(' alt="A &#34;fox&#34; in &#60;b&#62;snow">')
    expect(page).toContain(' alt="cover">')
  })

  test('as many as a page loads quickly', () => {
    const page = gallery(named(10_000))
    expect(page.match(/<img /g)).toHaveLength(200)
    expect(page).toMatch(/<\/table>\n\n9,800 more images are elsewhere\.\n$/)
  })

  test('as many as fit, and none where there is no room', () => {
    const page = gallery(named(20), { maxBytes: 4_000 })
    const shown = page.match(/<img /g)?.length ?? 0
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(4_000)
    expect(shown).toBeGreaterThan(9)
    expect(page).toContain(`\n${20 - shown} more images are elsewhere.\n`)
    expect(gallery(named(20), { maxBytes: 100 })).toMatch(/^All made [^<]*\n20 more images are elsewhere\.\n$/)
  })
})

describe('what all have in common is said once', () => {
  const square = { width: 1024, height: 1024 }
  const wide = { width: 1568, height: 672 }
  const odd = { width: 1376, height: 768 }
  test.each([
    { name: 'model and shape', given: [{}, {}], want: 'All made with `gpt-image/1.5-text-to-image`, as 3:2.' },
    { name: 'the model', given: [{}, square], want: 'All made with `gpt-image/1.5-text-to-image`.' },
    { name: 'the shape', given: [{}, { model: 'other' }], want: 'All made as 3:2.' },
    {
      name: 'a shape by the name that models have for it',
      given: [wide, wide],
      want: 'All made with `gpt-image/1.5-text-to-image`, as 21:9.',
    },
    { name: 'a shape without a short name', given: [odd, odd], want: 'All made with `gpt-image/1.5-text-to-image`.' },
    { name: 'nothing', given: [{}, { model: 'other', ...square }], want: '<table>' },
    { name: 'an unknown model', given: [{ model: '' }, { model: '' }], want: 'All made as 3:2.' },
  ])('$name', ({ given, want }) => {
    const images = given.map((changes, index) => savedImage({ name: `fox-${index}`, ...changes }))
    expect(gallery(images).split('\n', 1)).toEqual([want])
  })
})

describe('where an image came from is told unless it is new', () => {
  test.each([
    { origin: 'generated', want: '</a><br>' },
    { origin: 'reused', want: ', reused<br>' },
    { origin: 'resumed', want: ', resumed<br>' },
    { origin: 'collected', want: ', collected<br>' },
  ] as const)('$origin', ({ origin, want }) => {
    expect(gallery([savedImage({ origin })]).replace(/\)<br>/, '</a><br>')).toContain(want)
  })
})

describe('F95: links in place of pictures, and why', () => {
  const image = 'kie-images/hero.png'
  const url = COMMIT.imageUrls[image] ?? ''
  const assetUrl = RELEASE.imageUrls[image] ?? ''
  test.each([
    {
      name: 'a private repository',
      given: { showPictures: false, deliveries: [COMMIT] },
      why: 'GitHub loads pictures into its pages from public repositories alone, so that here the links open them.\n\n',
      line: `- [hero](${url}) · 1536`,
    },
    {
      name: 'a draft',
      given: { showPictures: true, deliveries: [{ ...RELEASE, isDraft: true }] },
      why: 'The assets of a draft show on no page; the links open them for whoever may see the draft.\n\n',
      line: `- [hero](${assetUrl}) · 1536`,
    },
    {
      name: 'an artifact',
      given: { showPictures: true, deliveries: [ARTIFACT] },
      why: '',
      line: '- hero · 1536\u00a0×\u00a01024 · 4.1\u00a0MB\n',
    },
    {
      name: 'no delivery',
      given: { showPictures: true, deliveries: [] },
      why: '',
      line: '- hero · 1536\u00a0×\u00a01024 · 4.1\u00a0MB · [source, expires](https://tempfile.kie.test/hero.png)\n',
    },
  ])('$name', ({ given: { showPictures, deliveries }, why, line }) => {
    const page = gallery([savedImage()], { result: { images: [savedImage()], deliveries }, showPictures })
    expect(page).toContain(`as 3:2.\n\n${why}${line}`)
    expect(page).not.toContain('<img')
  })
})

test('a run without an image has no gallery', () => {
  expect(gallery([])).toBe('')
})
