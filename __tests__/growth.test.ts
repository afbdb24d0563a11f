import { expect, test } from '@jest/globals'
import { checkLinear } from './growth.ts'

const prepare = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index)
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)

test('linear work is linear, whether it waits or not', async () => {
  expect(await checkLinear({ size: 8000, prepare, work: sum })).toBe(31_996_000)
  const work = async (all: readonly number[]): Promise<number> => {
    await Promise.resolve()
    return sum(all)
  }
  expect(await checkLinear({ size: 8000, prepare, work })).toBe(31_996_000)
})

test('work that does not grow is well', async () => {
  expect(await checkLinear({ size: 8000, prepare: (size) => size, work: () => 'done' })).toBe('done')
})

test('quadratic work is not', async () => {
  const work = (all: readonly number[]): number => sum(all.map((each) => sum(all) - each))
  await expect(checkLinear({ size: 6000, prepare, work })).rejects.toThrow('that is not linear')
})
