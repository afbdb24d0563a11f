import { expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { LockKeeper } from '../../../src/core/images/lock-keeper.ts'
import type { Log } from '../../../src/core/text/log.ts'
import { savedImage } from '../result/results.ts'

function play({ total, results = 1, fails = false }: Readonly<{ total: number; results?: number; fails?: boolean }>) {
  const written: number[] = []
  const warnings: string[] = []
  const nothing = (): void => undefined
  const log: Log = {
    info: nothing,
    notice: nothing,
    error: nothing,
    debug: nothing,
    warning: (line) => void warnings.push(line),
  }
  const writeLock = (images: readonly SavedImage[]): void => {
    written.push(images.length)
    if (fails) throw new Error('disk full')
  }
  const keeper = new LockKeeper({ folder: { writeLock }, log, total })
  const images: SavedImage[] = []
  for (let index = 0; index < total * results; index++) {
    images.push(savedImage({ name: `i${index}` }))
    keeper.onSaved(() => images)
  }
  const isWritten = keeper.end(images)
  return { written, warnings, isWritten }
}

test('up to 100 images are written as each arrives', () => {
  expect(play({ total: 3 }).written).toEqual([1, 2, 3, 3])
  expect(play({ total: 100 }).written).toHaveLength(101)
})

test('of 10,000 images every hundredth is', () => {
  const { written } = play({ total: 10_000 })
  expect(written.slice(0, 3)).toEqual([100, 200, 300])
  expect(written).toHaveLength(101)
})

test('tasks of several results do not multiply the writing', () => {
  expect(play({ total: 1000, results: 4 }).written.length).toBeLessThan(300)
})

test('a lock file that cannot be written ends no run, and is told once', () => {
  const { warnings, isWritten } = play({ total: 3, fails: true })
  expect(warnings).toEqual(['The lock file could not be written: disk full.'])
  expect([isWritten, play({ total: 3 }).isWritten]).toEqual([false, true])
})
