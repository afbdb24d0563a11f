import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { LockEntry } from '../../../src/core/images/lock/lock.ts'
import { needsTask } from '../../../src/core/plan/plan.ts'
import { checkReachingAsync } from '../../reaching.ts'
import { candidateEntry, hashOf, imageEntry, planIn, sourceOf } from './candidate-world.ts'

type Step =
  | {
      readonly kind: 'run'
      readonly prompt: string
      readonly candidates: number | undefined
      readonly fails: readonly number[]
    }
  | { readonly kind: 'pick' | 'lose'; readonly nth: number }
  | { readonly kind: 'merge' | 'close' | 'reopen' }

const run = fc.record({
  kind: fc.constant('run' as const),
  prompt: fc.oneof({ weight: 5, arbitrary: fc.constant('a fox') }, { weight: 1, arbitrary: fc.constant('an owl') }),
  candidates: fc.option(fc.integer({ min: 2, max: 8 }), { freq: 8, nil: undefined }),
  fails: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([1, 2, 3, 5]) }),
})
const between = fc.oneof(
  fc.record({ kind: fc.constantFrom('pick' as const, 'lose' as const), nth: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constantFrom('merge' as const, 'close' as const, 'reopen' as const) }),
)
const life = fc.array(fc.oneof({ weight: 3, arbitrary: run }, { weight: 1, arbitrary: between }), {
  minLength: 3,
  maxLength: 10,
})

/** The image `hero`, its pull request, and the branch of its candidates, as people and runs leave them. */
class Repository {
  /** Prompts of the image on the base and on our branch. */
  base: string | undefined
  proposed: string | undefined
  isOpen = true
  readonly there = new Map<number, LockEntry>()
  readonly gone = new Map<number, LockEntry>()

  /** The lowest number that arrived is the image, unless it is there already; the candidates go to their branch. */
  deliver(prompt: string, arrived: readonly number[], wasThere: boolean): void {
    if (!wasThere && arrived.length > 0) {
      this.proposed = prompt
      this.isOpen = true
    }
    for (const number of arrived.filter((each) => each > 0)) {
      this.there.set(number, candidateEntry(number, { request: hashOf(prompt), taskId: `${prompt} ${number}` }))
      this.gone.delete(number)
    }
  }

  change(step: Exclude<Step, { kind: 'run' }>): void {
    if (step.kind === 'close') this.isOpen = false
    if (step.kind === 'reopen') this.isOpen = true
    if (step.kind === 'merge' && this.isOpen && this.proposed !== undefined) {
      this.base = this.proposed
      this.proposed = undefined
      this.there.clear()
      this.gone.clear()
    }
    if (step.kind === 'pick' && this.isOpen) this.#pick(step.nth)
    if (step.kind === 'lose') {
      const [number, entry] = [...this.there][step.nth] ?? []
      if (number === undefined || entry === undefined || entry.picked === true) return
      this.gone.set(number, entry)
      this.there.delete(number)
    }
  }

  #pick(nth: number): void {
    const own = [...this.there].filter(
      ([, { request }]) => this.proposed !== undefined && request === hashOf(this.proposed),
    )
    const [chosen] = own[nth] ?? []
    if (chosen === undefined) return
    for (const [number, entry] of own) this.there.set(number, { ...entry, picked: number === chosen })
  }

  /** What a run finds: the image on our branch, else on the base, else a candidate that can stand in for it. */
  images(prompt: string): readonly LockEntry[] {
    const entryOf = (each: string): LockEntry => {
      const own = [...this.there.values(), ...this.gone.values()].find(({ request }) => request === hashOf(each))
      return { ...imageEntry('hero', each), ...(own !== undefined && { taskId: own.taskId }) }
    }
    const entries = [this.proposed, this.base].flatMap((each) => (each === undefined ? [] : [entryOf(each)]))
    const isKnown = entries.some(({ request }) => request === hashOf(prompt))
    const standIn = [...this.there.values()].some(({ request }) => request === hashOf(prompt))
    return isKnown || !standIn ? entries : [...entries, entryOf(prompt)]
  }

  isProposing(prompt: string): boolean {
    return this.isOpen && this.proposed === prompt && this.base !== prompt
  }
}

/** What the rules say of a run: the numbers that it pays for, 0 for an image without candidates. */
function dueIn(repository: Repository, { prompt, candidates }: Extract<Step, { kind: 'run' }>): readonly number[] {
  const isThere = repository.images(prompt).some(({ request }) => request === hashOf(prompt))
  const own = [...repository.there, ...repository.gone].filter(([, { request }]) => request === hashOf(prompt))
  const isSettled = own.length === 0 || own.some(([, { picked }]) => picked) || !repository.isProposing(prompt)
  if (isThere && (candidates === undefined || isSettled)) return []
  if (candidates === undefined) return [0]
  const known = new Set(own.map(([number]) => number))
  return Array.from({ length: candidates }, (_, index) => index + 1).filter((number) => !known.has(number))
}

test('over a life the tasks that are paid for are those that the rules say, and no candidate is paid for twice', async () => {
  await checkReachingAsync(
    (reached) =>
      fc.asyncProperty(life, async (steps: readonly Step[]) => {
        const repository = new Repository()
        const paid: string[] = []
        const failed: string[] = []
        let runsThatPaid = 0
        let runsThatPaidNothing = 0
        for (const step of steps) {
          if (step.kind !== 'run') {
            repository.change(step)
            continue
          }
          const { prompt, candidates, fails } = step
          const images = repository.images(prompt)
          const due = dueIn(repository, step)
          const world = {
            images,
            there: [...repository.there.values()],
            gone: [...repository.gone.values()],
            open: repository.isProposing(prompt) ? ['hero'] : [],
          }
          const { plan } = await planIn(world, sourceOf({ prompt, ...(candidates !== undefined && { candidates }) }))
          const numbers = plan.images.filter(needsTask).map(({ candidate }) => candidate?.number ?? 0)
          expect(numbers).toEqual(due)
          const again = plan.images.flatMap(({ taskId, candidate }) =>
            taskId === undefined ? [] : (candidate?.number ?? 0),
          )
          expect(again.every((number) => repository.gone.get(number)?.request === hashOf(prompt))).toBe(true)
          const isOver = (number: number): boolean => fails.includes(number)
          paid.push(...numbers.map((number) => `${prompt} ${number}`))
          failed.push(...numbers.filter(isOver).map((number) => `${prompt} ${number}`))
          const wasThere = plan.images.some(({ reused }) => reused !== undefined)
          repository.deliver(prompt, [...numbers.filter((number) => !isOver(number)), ...again], wasThere)
          if (numbers.length > 0) runsThatPaid += 1
          else runsThatPaidNothing += 1
        }
        const isOneWish = new Set(steps.flatMap((step) => (step.kind === 'run' ? [step.prompt] : []))).size === 1
        // With another wish in between, what lay in its place had to go.
        if (isOneWish) {
          const once = [...Map.groupBy(paid, (each) => each)].map(([key, times]) => [key, times.length] as const)
          for (const [key, times] of once) {
            expect(times - failed.filter((each) => each === key).length).toBeLessThanOrEqual(1)
          }
        }
        if (runsThatPaid > 0 && runsThatPaidNothing > 0) reached()
      }),
    { numRuns: 500 },
  )
})
