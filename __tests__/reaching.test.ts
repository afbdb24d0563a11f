import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkReaching, checkReachingAsync } from './reaching.ts'

const small = fc.nat({ max: 99 })

describe('a property', () => {
  test('of which every case reaches its expectation is content', () => {
    let cases = 0
    checkReaching(
      (reached) =>
        fc.property(small, () => {
          cases += 1
          reached()
        }),
      { numRuns: 40 },
    )
    expect(cases).toBe(40)
  })

  test('that half of its cases reach is content, one that fewer reach is not', () => {
    const reachedBy = (wanted: number) => (): void => {
      let cases = 0
      checkReaching((reached) =>
        fc.property(small, () => {
          cases += 1
          // Twice in one case is once.
          if (cases <= wanted) [reached, reached].forEach((each) => each())
        }),
      )
    }
    expect(reachedBy(50)).not.toThrow()
    expect(reachedBy(49)).toThrow('Only 49 of 100 cases reached the expectation')
    expect(reachedBy(0)).toThrow('Only 0 of 100')
  })

  test('whose expectation fails says so, however few cases reach it', () => {
    const fails = (): void =>
      checkReaching((reached) =>
        fc.property(small, (value) => {
          if (value < 5) return
          reached()
          expect(value).toBeLessThan(5)
        }),
      )
    expect(fails).toThrow('Counterexample: [5]')
  })

  test('that refuses most of its cases is not content', () => {
    let cases = 0
    const refuses = (): void =>
      checkReaching((reached) =>
        fc.property(small, () => {
          cases += 1
          fc.pre(cases % 3 === 0)
          reached()
        }),
      )
    expect(refuses).toThrow('too many pre-condition failures')
  })

  test('that waits is counted in the same way', async () => {
    const check = (isReached: boolean): Promise<void> =>
      checkReachingAsync((reached) =>
        fc.asyncProperty(small, async () => {
          await Promise.resolve()
          if (isReached) reached()
        }),
      )
    await check(true)
    await expect(check(false)).rejects.toThrow('Only 0 of 100')
  })
})
