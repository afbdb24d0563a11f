import { expect, test } from '@jest/globals'
import type { SavedImage } from '../../../src/core/result/saved-image.ts'
import { LockKeeper } from '../../../src/core/images/lock-keeper.ts'
import type { Log } from '../../../src/core/text/log.ts'
import { savedImage } from '../result/results.ts'

function play({ total, results = 1, fails = false }: Readonly<{ total: number; results?: number; fails?: boolean }>) {
  const written: number[] = []
  const noted: string[] = []
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
  const noteInLock = (news: readonly SavedImage[]): void => {
    noted.push(...news.map(({ name }) => name))
    if (fails) throw new Error('disk full')
  }
  const keeper = new LockKeeper({ folder: { writeLock, noteInLock }, log, total })
  const images: SavedImage[] = []
  for (let index = 0; index < total * results; index++) {
    const image = savedImage({ name: `i${index}` })
    images.push(image)
    keeper.onSaved(image, () => images)
  }
  const isWritten = keeper.end(images)
  return { written, noted, warnings, isWritten }
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

test('each of them that is not written at once is noted', () => {
  const { noted } = play({ total: 300 })
  expect(noted.slice(0, 4)).toEqual(['i0', 'i1', 'i3', 'i4'])
  expect(noted).toHaveLength(200)
  expect(play({ total: 100 }).noted).toEqual([])
})

test('tasks of several results do not multiply the writing', () => {
  expect(play({ total: 1000, results: 4 }).written.length).toBeLessThan(300)
})

test('a lock file that cannot be written ends no run, and is told once', () => {
  const { warnings, isWritten } = play({ total: 3, fails: true })
  expect(warnings).toEqual(['The lock file could not be written: disk full.'])
  expect(play({ total: 300, fails: true }).warnings).toHaveLength(1)
  expect([isWritten, play({ total: 3 }).isWritten]).toEqual([false, true])
})
