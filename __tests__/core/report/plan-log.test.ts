import { describe, expect, test } from '@jest/globals'
import {
  hasCandidates,
  isLargePlan,
  tellImages,
  tellPlan,
  tellRequests,
  warnOfRequests,
} from '../../../src/core/report/plan-log.ts'
import type { EarlierCost, PlannedImage } from '../../../src/core/plan/plan.ts'
import { makePlan, takeShard } from '../../../src/core/plan/planning.ts'
import { resolveRequest } from '../../../src/core/request/request.ts'
import type { Look } from '../../../src/core/text/log.ts'
import { DEFAULT_MODEL } from '../../../src/kie/index.ts'
import { wanted } from '../make/generation.ts'
import { checkLinear } from '../../growth.ts'
import { modelOf, wishFor } from '../request/wishes.ts'

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

test('candidates that are had again are told from tasks of an earlier attempt', () => {
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  const images = ['t1', 't2'].map((taskId, index) =>
    wanted(taskId, { taskId, origin: 'resumed', candidate: { of: 'hero', number: index + 1 } }),
  )
  const log = { info: say, notice: say, warning: say, error: say, debug: say }
  tellPlan({ images, earlierCosts: [{ taskId: 't1', credits: 4, price: 4 }] }, undefined, log)
  tellPlan({ images: images.slice(1) }, undefined, log)
  expect(lines).toEqual([
    'Resumed: 1 task of an earlier attempt, not paid for again.',
    'Resumed: 1 candidate of an earlier run, not paid for again.',
    "Of this run, earlier attempts took 4 credits; 'max-credits' counts them.",
    'Resumed: 1 candidate of an earlier run, not paid for again.',
  ])
})

test('several tasks for one image are not several images', () => {
  const lines: string[] = []
  const folds = new Set<string | undefined>()
  const log = { info: (line: string, look?: Look) => void (lines.push(line), folds.add(look?.fold)) }
  const candidates = ['hero', 'logo', 'mill'].flatMap((of) =>
    Array.from({ length: 8 }, (_, index) =>
      wanted(`${of}.candidate-${index + 1}`, { candidate: { of, number: index + 1 }, candidates: 8 }),
    ),
  )
  const images = [...candidates, wanted('cover'), wanted('mill', { reused: [], origin: 'reused', price: 0 })]
  const ignore = (): void => undefined
  const full = { ...log, notice: ignore, warning: ignore, error: ignore, debug: ignore }
  tellPlan({ images }, undefined, full)
  expect(lines).toEqual([
    'To make: 4 images by 25 tasks with a-model, for 100 credits.',
    'Reused: 1 image whose request has not changed; nothing is paid for them.',
  ])
  tellImages({ images: images.filter(({ name }) => !name.startsWith('logo')) }, full)
  tellImages({ images }, full)
  expect([...folds]).toEqual([undefined, 'Plan: 4 images'])
})

test('the candidates of an image have one line, as far as they are to be made', () => {
  const candidate = (of: string, number: number, changes: Partial<PlannedImage> = {}): PlannedImage =>
    wanted(`${of}.candidate-${number}`, { candidate: { of, number }, candidates: 4, ...changes })
  const reused = wanted('logo', { reused: [], candidates: 4, origin: 'reused', price: 0 })
  const images = [
    ...[1, 2, 3, 4].map((number) => candidate('hero', number)),
    ...[reused, candidate('logo', 3), candidate('logo', 4, { taskId: 't4', origin: 'resumed' })],
    wanted('cover'),
    candidate('dear', 1, { price: undefined }),
  ]
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  tellImages({ images }, { info: say, notice: say, warning: say, error: say, debug: say })
  expect(lines).toEqual([
    'hero: 4 candidates, a-model, 16 credits',
    'logo: reused, 0 credits',
    'logo: 1 more candidate, a-model, 4 credits',
    'logo.candidate-4: task t4',
    'cover: a-model, 4 credits',
    'dear: 1 candidate, a-model, an unknown number of credits',
  ])
  expect([hasCandidates({ images }), hasCandidates({ images: [reused] })]).toEqual([true, false])
})

test('LOG: the plan of more than 20 images is folded', () => {
  const foldsOf = (count: number): readonly (string | undefined)[] => {
    const folds: (string | undefined)[] = []
    const say = (_line: string, look?: Look): void => void folds.push(look?.fold)
    const resolved = resolveRequest(wishFor({ prompt: 'dawn' }), modelOf(DEFAULT_MODEL))
    const source = { kind: 'manifest' as const, requested: [{ name: 'hero', count, resolved }] }
    const log = { info: say, notice: say, warning: say, error: (line: string) => say(line), debug: say }
    const plan = makePlan(source)
    expect(isLargePlan(plan)).toBe(count > 20)
    tellImages(plan, log)
    tellRequests(plan, source, log)
    return [...new Set(folds)]
  }
  expect(foldsOf(20)).toEqual([undefined])
  expect(foldsOf(21)).toEqual(['Plan: 21 images', 'Fields of 1 request, and where each comes from'])
})

describe('D10: a job with a shard tells of its own requests alone', () => {
  /** What is told of the second of three parts of a manifest. */
  function tell(requested: readonly { readonly name: string; readonly count: number }[]): readonly string[] {
    const lines: string[] = []
    const say = (line: string): void => void lines.push(line)
    const log = { info: say, notice: say, warning: say, error: say, debug: say }
    const source = {
      kind: 'manifest' as const,
      requested: requested.map(({ name, count }) => {
        const resolved = resolveRequest(wishFor({ prompt: `${name} at dawn` }), modelOf(DEFAULT_MODEL))
        return { name, count, resolved: { ...resolved, warnings: [`${name} may be refused`] } }
      }),
    }
    const plan = takeShard(makePlan(source), { index: 2, of: 3 })
    warnOfRequests(plan, source, log)
    tellRequests(plan, source, log)
    return lines
  }

  test('their fields, and what is to be said of them', () => {
    const lines = tell(['hero', 'logo', 'mill', 'tree'].map((name) => ({ name, count: 1 })))
    expect(lines.filter((line) => /hero|mill|tree/.test(line))).toEqual([])
    expect(lines).toEqual(expect.arrayContaining(['logo may be refused', 'logo asks for']))
  })

  test('also of one that several parts have a picture of', () => {
    const lines = tell([
      { name: 'hero', count: 2 },
      { name: 'mill', count: 1 },
    ])
    expect(lines.filter((line) => line.endsWith(' asks for'))).toEqual(['hero asks for'])
  })

  test('10,000 of them in linear time', async () => {
    const prepare = (size: number) => Array.from({ length: size }, (_, index) => ({ name: `i${index}`, count: 1 }))
    const lines = await checkLinear({ size: 10_000, prepare, work: tell })
    expect(lines.filter((line) => line.endsWith(' asks for'))).toHaveLength(3333)
  })
})
