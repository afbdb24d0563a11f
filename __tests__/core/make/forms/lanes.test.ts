import { expect, test } from '@jest/globals'
import { Lanes } from '../../../../src/core/make/forms/lanes.ts'

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  return { promise, end: () => resolve(undefined), fail: (error: Error) => reject(error) }
}

test('no more than the limit runs at once, in the order in which it came', async () => {
  const lanes = new Lanes(2)
  const begun: number[] = []
  const works = [0, 1, 2, 3].map(work)
  works.forEach(({ promise }, index) =>
    lanes.start(async () => {
      begun.push(index)
      await promise
    }),
  )
  expect(begun).toEqual([0, 1])
  works[1]?.end()
  await works[1]?.promise
  await new Promise(setImmediate)
  expect(begun).toEqual([0, 1, 2])
  for (const each of works) each.end()
  await lanes.settled()
  expect(begun).toEqual([0, 1, 2, 3])
})

test('what throws before anybody waits is told when somebody does, and stops nothing else', async () => {
  const lanes = new Lanes(1)
  const done: string[] = []
  lanes.start(() => Promise.reject(new Error('first')))
  lanes.start(() => Promise.reject(new Error('second')))
  lanes.start(async () => {
    done.push('third')
    await Promise.resolve()
  })
  await new Promise(setImmediate)
  await expect(lanes.settled()).rejects.toThrow('first')
  expect(done).toEqual(['third'])
})

test('nothing to do is settled at once', async () => {
  await expect(new Lanes(1).settled()).resolves.toBeUndefined()
})
