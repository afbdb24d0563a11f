import { describe, expect, test } from '@jest/globals'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import { findOutdated } from '../../../src/core/work/outdated.ts'
import type { PlannedImage } from '../../../src/core/plan/plan.ts'

const REQUEST = { model: 'gpt-image/1.5-text-to-image', input: { prompt: 'A fox' } }

function planned(changed: Partial<PlannedImage> = {}): PlannedImage {
  return { name: 'fox', request: REQUEST, requestHash: 'a', price: 4, origin: 'generated', ...changed }
}

function entry(changed: Partial<LockEntry>): LockEntry {
  return {
    name: 'fox',
    file: 'fox.png',
    source: '',
    request: 'a',
    sha256: '',
    bytes: 1,
    width: 1,
    height: 1,
    mediaType: 'image/png',
    model: REQUEST.model,
    taskId: '1',
    credits: 4,
    createdAt: '2026-01-01T00:00:00Z',
    ...changed,
  }
}

describe('an image that is not reused', () => {
  const rows: { name: string; entries: readonly LockEntry[]; reason: string }[] = [
    { name: 'is new where the lock file has none of its name', entries: [entry({ name: 'foxes' })], reason: 'new' },
    {
      name: 'is new where the one of its name leads out of the folder',
      entries: [entry({ file: '../fox.png' })],
      reason: 'new',
    },
    { name: 'has changed where none has its request', entries: [entry({ request: 'b' })], reason: 'request changed' },
    { name: 'lacks its file where one has', entries: [entry({}), entry({ request: 'b' })], reason: 'file missing' },
    {
      name: 'is known by its own name where its task gave several pictures',
      entries: [1, 2].map((result) =>
        entry({ name: `fox-${result}`, file: `fox-${result}.png`, image: 'fox', results: 2 }),
      ),
      reason: 'file missing',
    },
  ]
  test.each(rows)('$name', ({ entries, reason }) => {
    expect(findOutdated({ images: [planned()] }, entries)).toEqual([{ name: 'fox', reason }])
  })

  test('of a model that kie alone knows counts by that model', () => {
    const image = planned({ requestHash: 'b', isUncertain: true })
    expect(findOutdated({ images: [image] }, [entry({})])).toEqual([{ name: 'fox', reason: 'file missing' }])
    expect(findOutdated({ images: [image] }, [entry({ model: 'other' })])[0]?.reason).toBe('request changed')
  })

  test('is not one that is reused', () => {
    expect(findOutdated({ images: [planned({ reused: [] })] }, [])).toEqual([])
  })
})
