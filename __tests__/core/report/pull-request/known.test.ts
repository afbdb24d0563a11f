import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { keepAbove } from '../../../../src/core/report/pull-request/above.ts'
import { markKnown, readKnown } from '../../../../src/core/report/pull-request/known.ts'
import { redactSignedUrls } from '../../../../src/core/text/foreign-text.ts'
import { HOSTILE_TEXTS } from '../../text/hostile-texts.ts'

const NOTHING = { alts: {}, unnamed: [] }

describe('what a body knows of a manifest', () => {
  test('is read again as it was, whatever it says, and shows nothing', () => {
    const any = fc.oneof(fc.constantFrom('__proto__', '-->', ...HOSTILE_TEXTS), fc.string())
    const text = any.map(redactSignedUrls)
    let count = 0
    fc.assert(
      fc.property(fc.dictionary(text, text, { noNullPrototype: true }), fc.array(text), (alts, unnamed) => {
        const line = markKnown({ alts, unnamed }, 1_000_000)
        if (line !== '') expect(line).toMatch(/^<!-- [^\n<>@#&/]* -->\n$/)
        const known = readKnown(keepAbove('mine', `before\n\n${line.replaceAll('\n', '\r\n')}\nbehind\n`))
        expect([Object.entries(known.alts), known.unnamed]).toEqual([Object.entries(alts), unnamed])
        count++
      }),
      { numRuns: 300 },
    )
    expect(count).toBe(300)
  })

  test('has no signature of a URL', () => {
    const alts = { hero: 'From https://storage.test/hero.png?X-Amz-Signature=canary' }
    expect(markKnown({ alts, unnamed: [] }, 1000)).not.toContain('canary')
  })

  test('is nothing where there is nothing, and no more than fits', () => {
    expect([markKnown(NOTHING, 1000), readKnown('')]).toEqual(['', NOTHING])
    const line = markKnown({ alts: { hero: 'A fox', logo: 'x'.repeat(200) }, unnamed: ['old'] }, 100)
    expect(line).toBe('<!-- kie-image-action:manifest [["old"],["hero","A fox"]] -->\n')
    expect(markKnown({ alts: { hero: 'A fox' }, unnamed: [] }, 40)).toBe('')
  })

  test.each(['{', '5', '[5, [], [1], ["a", "b", "c"], ["a", null], null]', '["a"]'])('%s is nobody’s line', (json) => {
    expect(readKnown(keepAbove('', `<!-- kie-image-action:manifest ${json} -->`))).toEqual(NOTHING)
  })

  test('is not taken from what a person wrote', () => {
    expect(readKnown('<!-- kie-image-action:manifest [["a"]] -->')).toEqual(NOTHING)
  })
})
