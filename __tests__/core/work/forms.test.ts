import { describe, expect, test } from '@jest/globals'
import { wishFor } from '../../../src/core/formats/wish.ts'
import { parseFormats } from '../../../src/core/formats/words.ts'
import { lockEntry, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { checkFormPlaces, formsToWrite } from '../../../src/core/work/forms.ts'
import { savedImage } from '../result/results.ts'

function planOf(name: string, words: string): Plan {
  const formats = wishFor(parseFormats(words), {})
  return {
    images: [
      {
        name,
        request: undefined,
        requestHash: '',
        price: 0,
        origin: 'generated',
        ...(formats !== undefined && { formats }),
      },
    ],
  }
}

function entryOf(name: string, more: Partial<LockEntry> = {}): LockEntry {
  const image = savedImage({ name, path: `kie-images/${name}.webp`, mediaType: 'image/webp' })
  return { ...lockEntry(image, 'kie-images'), ...more }
}

function problemsOf(plan: Plan, entries: readonly LockEntry[]): unknown {
  try {
    checkFormPlaces(plan, { entries, where: "in 'kie-images'" })
    return []
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

describe('the place of a form', () => {
  const plan = planOf('hero', 'webp 640w.webp')

  test('is free, or holds what the image had there before', () => {
    expect(formsToWrite(plan)).toEqual(['hero.webp', 'hero-640w.webp'])
    const derivedFrom = { sha256: 'a', form: '640w.webp', options: {} }
    const own = [entryOf('hero'), entryOf('hero', { file: 'hero-640w.webp', derivedFrom })]
    expect([problemsOf(plan, []), problemsOf(plan, own)]).toEqual([[], []])
  })

  test('is never that of another image, which is paid for', () => {
    expect(problemsOf(plan, [entryOf('hero-640w')])).toBe(
      "The form '640w.webp' of 'hero' would take the place of 'hero-640w.webp' in 'kie-images', a file of the image " +
        "'hero-640w'. Give one of them another 'name' or 'output-directory', or take that file out of the lock file where nobody needs it.",
    )
  })
})
