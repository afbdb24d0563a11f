import fc from 'fast-check'

/**
 * Any code point but half surrogate pairs, as the unit of `fc.string`: what its unit `binary` means, which builds a table of
 * all of them in each test file, for most of a second and a hundred megabytes.
 */
export const codePoint = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map(
    (point) => String.fromCodePoint(point),
    (text) => numberOf(text),
  )

/** The way back, by which fast-check finds texts that are known to be dangerous. @throws for what is no code point */
function numberOf(text: unknown): number {
  const point = typeof text === 'string' ? text.codePointAt(0) : undefined
  if (point === undefined || String.fromCodePoint(point) !== text) throw new Error('no code point')
  return point
}
