import { expect, test } from '@jest/globals'
import { tellPlan } from '../../../src/core/report/plan-log.ts'
import type { EarlierCost } from '../../../src/core/plan/plan.ts'
import { wanted } from '../make/generation.ts'

function linesOf(earlierCosts?: readonly EarlierCost[]): readonly string[] {
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  const log = { info: say, notice: say, warning: say, error: say, debug: say }
  const images = [wanted('new'), wanted('old', { taskId: 'old', origin: 'resumed' })]
  tellPlan({ images, ...(earlierCosts && { earlierCosts }) }, 1000, log)
  return lines
}

const LINES = [
  'To make: 1 image with a-model, for 4 credits; 1000 credits left.',
  'Resumed: 1 task of an earlier attempt, not paid for again.',
]

test('what is to be made, and for how much', () => {
  expect(linesOf()).toEqual(LINES)
})

test('A14: what earlier attempts took is told, each task once', () => {
  const old = { taskId: 'old', credits: 22, price: 22 }
  expect(linesOf([old, old])).toEqual([
    ...LINES,
    "Of this run, earlier attempts took 22 credits; 'max-credits' counts them.",
  ])
  expect(linesOf([old, { taskId: undefined, credits: undefined, price: 22 }]).at(-1)).toBe(
    "Of this run, earlier attempts took up to 44 credits; 'max-credits' counts them.",
  )
})
