import { expect, test } from '@jest/globals'
import { lockEntry, type LockEntry } from '../../../src/core/images/lock/lock.ts'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'
import { entriesOfPicture, pictureOf } from '../../../src/core/work/picture.ts'
import { savedImage } from '../result/results.ts'

const HERO: PlannedImage = {
  name: 'hero',
  request: { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'A lighthouse' } },
  requestHash: 'a',
  price: 4,
  origin: 'generated',
}

/** As `hero` was delivered, with a form of an original of this hash. */
function entriesWith(form: { readonly taskId: string; readonly sha256: string }): readonly [LockEntry, LockEntry] {
  const entry = lockEntry(savedImage({ name: 'hero', taskId: 'task-1', sha256: 'drawn' }), 'kie-images')
  const derivedFrom = { sha256: form.sha256, form: '640w.webp', options: {} }
  return [entry, { ...entry, taskId: form.taskId, file: 'hero-640w.webp', derivedFrom }]
}

test.each([
  { name: 'of the original as it was drawn', form: { taskId: 'task-1', sha256: 'drawn' }, isKept: true },
  { name: 'of what somebody had made of it', form: { taskId: 'task-1', sha256: 'retouched' }, isKept: true },
  { name: 'of an earlier drawing', form: { taskId: 'task-0', sha256: 'earlier' }, isKept: false },
])('an original that is gone keeps its image from being drawn anew by forms $name: $isKept', ({ form, isKept }) => {
  const [entry, known] = entriesWith(form)
  const place = entriesOfPicture(HERO, entry, [known])
  expect(pictureOf(HERO, place, new Map())).toHaveLength(isKept ? 1 : 0)
})
