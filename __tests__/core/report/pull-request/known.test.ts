import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { keepAbove } from '../../../../src/core/report/pull-request/above.ts'
import { askerKey, markKnown, readKnown } from '../../../../src/core/report/pull-request/known.ts'
import { redactSignedUrls } from '../../../../src/core/text/foreign-text.ts'
import { HOSTILE_TEXTS } from '../../text/hostile-texts.ts'

const KEY = askerKey('images.yml')
const NOTHING = { alts: {}, unnamed: [] }

describe('what a body knows of a manifest', () => {
  test('is read again as it was, whatever it says, and shows nothing', () => {
    const any = fc.oneof(fc.constantFrom('__proto__', '-->', ...HOSTILE_TEXTS), fc.string())
    const text = any.map(redactSignedUrls)
    let count = 0
    fc.assert(
      fc.property(fc.dictionary(text, text, { noNullPrototype: true }), fc.array(text), (alts, unnamed) => {
        const line = markKnown(KEY, { alts, unnamed }, 1_000_000)
        if (line !== '') expect(line).toMatch(/^<!-- [^\n<>@#&/]* -->\n$/)
        const other = markKnown(askerKey('posters.yml'), { alts: {}, unnamed: ['old'] }, 1_000_000)
        const body = keepAbove('mine', `before\n\n${line.replaceAll('\n', '\r\n')}\n${other}behind\n`)
        const [known = { ...NOTHING, line: '' }] = [...readKnown(body)].flatMap(([key, each]) =>
          key === KEY ? [each] : [],
        )
        expect([Object.entries(known.alts), known.unnamed, known.line]).toEqual([Object.entries(alts), unnamed, line])
        expect([...readKnown(body).values()].at(-1)).toEqual({ alts: {}, unnamed: ['old'], line: other })
        count++
      }),
      { numRuns: 300 },
    )
    expect(count).toBe(300)
  })

  test('has no signature of a URL', () => {
    const alts = { hero: 'From https://storage.test/hero.png?X-Amz-Signature=canary' }
    expect(markKnown(KEY, { alts, unnamed: [] }, 1000)).not.toContain('canary')
  })

  test('is nothing where there is nothing, and no more than fits', () => {
    expect([markKnown(KEY, NOTHING, 1000), readKnown('').size]).toEqual(['', 0])
    const line = markKnown(KEY, { alts: { hero: 'A fox', logo: 'x'.repeat(200) }, unnamed: ['old'] }, 100)
    expect(line).toBe(`<!-- kie-image-action:manifest ${KEY} [["old"],["hero","A fox"]] -->\n`)
    expect(markKnown(KEY, { alts: { hero: 'A fox' }, unnamed: [] }, 50)).toBe('')
  })

  test.each(['{', '5', '[5, [], [1], ["a", "b", "c"], ["a", null], null]', '["a"]'])('%s is nobody’s line', (json) => {
    expect(readKnown(keepAbove('', `<!-- kie-image-action:manifest ${KEY} ${json} -->`)).size).toBe(0)
  })

  test('is not taken from what a person wrote', () => {
    expect(readKnown(`<!-- kie-image-action:manifest ${KEY} [["a"]] -->`).size).toBe(0)
  })
})
