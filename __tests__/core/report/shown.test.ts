import { describe, expect, test } from '@jest/globals'
import { renderGallery } from '../../../src/core/report/gallery.ts'
import { renderContactSheet } from '../../../src/core/report/sheet/contact-sheet.ts'
import { shownFile, shownForms } from '../../../src/core/report/shown.ts'
import type { DeliveredFile, SavedImage } from '../../../src/core/result/saved-image.ts'
import { fileIn, filesOf, imagesIn } from '../../../src/core/result/image-files.ts'
import { COMMIT, imageFailure, savedImage } from '../result/results.ts'

/** A form of the image `hero` of 1536 × 1024 pixels. */
function form(word: string, changes: Partial<DeliveredFile> = {}): DeliveredFile {
  const [format = '', size] = word.split('.').toReversed()
  const file = `hero${size === undefined ? '' : `-${size}`}.${format}`
  return {
    path: `kie-images/${file}`,
    file: `/workspace/kie-images/${file}`,
    bytes: 100_000,
    sha256: 'c'.repeat(64),
    width: 1536,
    height: 1024,
    mediaType: format === 'avif' ? 'image/avif' : 'image/webp',
    derivedFrom: { sha256: 'a'.repeat(64), form: word, options: {} },
    isMade: true,
    ...changes,
  }
}

const original: DeliveredFile = { ...fileIn(savedImage()), isMade: true }
const CARD = form('1200x630.webp', { width: 1200, height: 630, bytes: 9000 })
const THUMB = form('64w.webp', { width: 64, height: 43, bytes: 900 })
const AVIF = form('avif', { bytes: 40_000 })

function hero(files: readonly DeliveredFile[]): SavedImage {
  return savedImage({ files })
}

describe('the file by which a page shows an image', () => {
  test.each([
    { what: 'is the image itself where there is no other', files: undefined, want: 'hero.png' },
    { what: 'shows all of it with the fewest bytes', files: [original, form('webp'), CARD], want: 'hero.webp' },
    { what: 'is wide enough', files: [original, THUMB], want: 'hero.png' },
    { what: 'is one that the page can show', files: [original, AVIF, form('webp')], want: 'hero.webp' },
  ])('$what', ({ files, want }) => {
    const image = files === undefined ? savedImage() : hero(files)
    expect(shownFile(image, ({ mediaType }) => mediaType !== 'image/avif').path).toBe(`kie-images/${want}`)
  })

  test('is small where the original is', () => {
    const small = { ...hero([THUMB]), width: 64, height: 43, original: { ...original, width: 96, height: 64 } }
    expect(shownFile(small, () => true).width).toBe(64)
  })
})

test('files are images of their own for whoever carries them, and one image again afterwards', () => {
  const image = hero([form('webp'), original, { ...CARD, isMade: false }])
  const files = filesOf([image, savedImage({ name: 'fox', taskId: 'fox' })])
  expect(files.map(({ path, origin, credits }) => [path, origin, credits])).toEqual([
    ['kie-images/hero.webp', 'generated', 22],
    ['kie-images/hero.png', 'generated', undefined],
    ['kie-images/hero-1200x630.webp', 'reused', undefined],
    ['kie-images/fox.png', 'generated', 22],
  ])
  const again = imagesIn(files)
  expect(again.map(({ path, credits }) => [path, credits])).toEqual([
    ['kie-images/hero.png', 22],
    ['kie-images/fox.png', 22],
  ])
  expect(again.flatMap(shownForms).map(({ word }) => word)).toEqual(['webp', '1200x630.webp'])
  // A form that is new of a picture that is not comes to a branch like any other.
  const reused = { ...hero([{ ...original, isMade: false }, form('webp')]), origin: 'reused' as const }
  expect(filesOf([reused]).map(({ origin }) => origin)).toEqual(['reused', 'generated'])
})

test('a gallery links each form, and shows the smallest picture', () => {
  const files = [original, form('webp'), AVIF]
  const urls = Object.fromEntries(files.map(({ path }) => [path, `https://github.test/${path}`]))
  const page = renderGallery({
    result: { images: [hero(files)], deliveries: [{ ...COMMIT, imageUrls: urls }] },
    showPictures: true,
    leftOut: 'more.',
    maxBytes: 10_000,
  })
  expect(page).toContain('<img src="https://github.test/kie-images/hero.webp"')
  expect(page).toContain(
    '[webp](https://github.test/kie-images/hero.webp) · [avif](https://github.test/kie-images/hero.avif)',
  )
})

test('a contact sheet has forms below their image, and says which could not be made', () => {
  const message = 'Not made: avif. The original is not where the images lie.'
  const page = renderContactSheet({
    images: [hero([original, form('webp'), CARD])],
    failures: [imageFailure({ name: 'hero', message, isOfForms: true })],
    names: ['hero'],
    prompts: {},
    outputDirectory: 'kie-images',
  })
  expect(page).toContain('<title>1 image</title>')
  expect(page.match(/<li>/g)).toHaveLength(3)
  expect(page).toContain('<a href="hero-1200x630.webp"><img src="hero-1200x630.webp" width="1200" height="630"')
  expect(page).toContain(message)
})
