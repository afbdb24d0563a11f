import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { layOut } from '../../../src/imaging/picture/layout.ts'
import { recipe } from '../making.ts'

const PICTURE = { width: 1536, height: 1024 }

test.each([
  { of: {}, cut: [0, 0, 1536, 1024], drawn: [1536, 1024], place: [0, 0, 1536, 1024], isEnlarged: false },
  { of: { width: 640 }, cut: [0, 0, 1536, 1024], drawn: [640, 427], place: [0, 0, 640, 427], isEnlarged: false },
  { of: { height: 512 }, cut: [0, 0, 1536, 1024], drawn: [768, 512], place: [0, 0, 768, 512], isEnlarged: false },
  { of: { width: 1537 }, cut: [0, 0, 1536, 1024], drawn: [1537, 1025], place: [0, 0, 1537, 1025], isEnlarged: true },
  {
    of: { width: 1200, height: 630 },
    cut: [0, 108.8, 1536, 806.4],
    drawn: [1200, 630],
    place: [0, 0, 1200, 630],
    isEnlarged: false,
  },
  {
    of: { width: 512, height: 512 },
    cut: [256, 0, 1024, 1024],
    drawn: [512, 512],
    place: [0, 0, 512, 512],
    isEnlarged: false,
  },
  {
    of: { width: 512, height: 512, fit: 'contain' as const },
    cut: [0, 0, 1536, 1024],
    drawn: [512, 341],
    place: [0, 85, 512, 512],
    isEnlarged: false,
  },
  {
    of: { width: 4000, height: 1024, fit: 'contain' as const },
    cut: [0, 0, 1536, 1024],
    drawn: [1536, 1024],
    place: [1232, 0, 4000, 1024],
    isEnlarged: false,
  },
])('a picture of 1536 x 1024 is laid out for $of', ({ of, cut, drawn, place, isEnlarged }) => {
  const layout = layOut(PICTURE, recipe(of))
  const { left, top, width, height } = layout.cutting
  for (const [index, value] of [left, top, width, height].entries()) expect(value).toBeCloseTo(cut[index] ?? NaN, 6)
  expect([layout.drawn.width, layout.drawn.height]).toEqual(drawn)
  expect([layout.place.left, layout.place.top, layout.place.width, layout.place.height]).toEqual(place)
  expect(layout.isEnlarged).toBe(isEnlarged)
})

test('a form of too many pixels is refused', () => {
  expect(() => layOut({ width: 1, height: 2 }, recipe({ width: 8192 }))).toThrow(
    'It would have 8192 x 16384 pixels; a form has at most 100 million.',
  )
})

test('whatever the picture and the box, the form has the size of the box and shows nothing beyond the picture', () => {
  const side = fc.integer({ min: 1, max: 8192 })
  const given = fc.record({
    width: side,
    height: side,
    boxWidth: side,
    boxHeight: side,
    fit: fc.constantFrom('cover', 'contain'),
  })
  fc.assert(
    fc.property(given, ({ width, height, boxWidth, boxHeight, fit }) => {
      const { cutting, drawn, place } = layOut({ width, height }, recipe({ width: boxWidth, height: boxHeight, fit }))
      expect([place.width, place.height]).toEqual([boxWidth, boxHeight])
      expect(Math.min(cutting.left, cutting.top, place.left, place.top)).toBeGreaterThanOrEqual(0)
      expect(cutting.left + cutting.width).toBeLessThanOrEqual(width + 1e-6)
      expect(cutting.top + cutting.height).toBeLessThanOrEqual(height + 1e-6)
      expect(place.left + drawn.width).toBeLessThanOrEqual(boxWidth)
      expect(place.top + drawn.height).toBeLessThanOrEqual(boxHeight)
    }),
  )
})
