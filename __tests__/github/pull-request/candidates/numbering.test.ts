import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startWatchedGitHub } from '../../../conformance/watched-github.ts'
import type { GitHubSandbox } from '../../../../sandbox/github/index.ts'
import { DeliveryError } from '../../../../src/core/result/delivery.ts'
import { candidateKey } from '../../../../src/core/result/candidate.ts'
import type { LockEntry } from '../../../../src/core/images/lock/lock.ts'
import type { CommitFile } from '../../../../src/github/commit/file.ts'
import { numberAnew } from '../../../../src/github/pull-request/candidates/numbering.ts'
import { savedImage } from '../../../core/result/results.ts'
import { TestLog } from '../../commit/commit-setup.ts'
import { candidateEntry, requestOf } from '../../pick/pick-scene.ts'
import { Studio } from '../studio.ts'
import { candidatesOf } from './desk.ts'

const NUMBERS = Array.from({ length: 99 }, (_, index) => index + 1)

describe('the numbers of candidates', () => {
  const fileOf = (entry: LockEntry): CommitFile => ({
    ...{ image: savedImage({ name: entry.name }), path: `kie-images/${entry.file}`, entry, file: '', bytes: 1 },
    sha: 'a'.repeat(40),
  })

  /** Gives candidates their numbers. @param there - entries of the branch, whose pictures are there but for those in `lost` */
  function number(
    coming: readonly LockEntry[],
    {
      there,
      lost = [],
      others = [],
    }: { there: readonly LockEntry[]; lost?: readonly string[]; others?: readonly LockEntry[] },
  ): readonly string[] {
    const present = there.filter(({ file }) => !lost.includes(file))
    const entries = new Map(present.map(({ file }) => [`kie-images/${file}`, { sha: 'b'.repeat(40), bytes: 1 }]))
    const fit = numberAnew({
      ...{ directory: 'kie-images', log: new TestLog(), replaceChanged: false, read: undefined, others },
      numbers: new Map(),
    })
    const files = fit(coming.map(fileOf), { lock: new Map(there.map((entry) => [entry.file, entry])), entries })
    return files.map(({ path, entry }) => `${entry.taskId}: ${path}`)
  }

  const mine = (number: number, changed: Partial<LockEntry> = {}): LockEntry =>
    candidateEntry('hero', number, { taskId: 'mine', ...changed })

  test('are those that they come with, where these are free', () => {
    expect(number([mine(3)], { there: [candidateEntry('hero', 1)] })).toEqual(['mine: kie-images/hero.candidate-3.png'])
  })

  test('are the lowest that neither the branch has, nor anything else that comes', () => {
    const there = [1, 2].map((each) => candidateEntry('hero', each))
    expect(number([mine(1), mine(4, { taskId: 'another' })], { there, others: [candidateEntry('hero', 3)] })).toEqual([
      ...['mine: kie-images/hero.candidate-5.png', 'another: kie-images/hero.candidate-4.png'],
    ])
  })

  test('are told apart whatever type the pictures have', () => {
    const webp = { file: 'hero.candidate-1.webp', mediaType: 'image/webp' }
    expect(number([mine(1, webp)], { there: [candidateEntry('hero', 1)] })).toEqual([
      ...['mine: kie-images/hero.candidate-2.webp'],
    ])
  })

  test('are counted for each request by itself', () => {
    const there = NUMBERS.map((each) => candidateEntry('hero', each))
    const request = requestOf('hero', 'second')
    expect(number([mine(1, { request })], { there })).toEqual(['mine: kie-images/hero.candidate-1.png'])
  })

  test('are taken when there are 99 of one request: that is an error, before a picture takes the place of another', () => {
    const there = NUMBERS.map((each) => candidateEntry('hero', each))
    expect(() => number([mine(7)], { there })).toThrow(
      new DeliveryError("'hero' has 99 candidates, which is the most.", {
        next: 'Pick one of them, or change its prompt.',
      }),
    )
    expect(number([mine(7)], { there, lost: ['hero.candidate-7.png'] })).toEqual([
      'mine: kie-images/hero.candidate-7.png',
    ])
    expect(number([mine(7)], { there: there.toSpliced(98, 1) })).toEqual(['mine: kie-images/hero.candidate-99.png'])
  })
})

describe('an image of a long life', () => {
  let github: GitHubSandbox
  let studio: Studio
  beforeEach(async () => {
    github = await startWatchedGitHub()
    studio = new Studio(github)
  })
  afterEach(() => studio.close())

  async function collect(hero: string, tasks: readonly (readonly [number: number, task: number])[]) {
    const named = tasks.map(([number, task]) => [candidateKey({ of: 'hero', number }), `task-${task}`])
    const inputs = { tasks: JSON.stringify(Object.fromEntries(named)) }
    return (await studio.run({ prompts: { hero }, candidates: 2, inputs })).delivery
  }

  test('has 99 candidates at most; one more is left out, and told with its task, until the prompt changes', async () => {
    await collect(
      'a fox',
      NUMBERS.map((number) => [number, number]),
    )
    const more = await collect('a fox', [[5, 200]])
    expect(more).toMatchObject({
      pull: { number: 1 },
      missing: {
        paths: ['kie-images/hero.png'],
        error: {
          message: expect.stringContaining("'hero' has 99 candidates, which is the most."),
          next: expect.stringContaining('task-200'),
        },
      },
    })
    expect(await candidatesOf(studio)).toEqual(
      Object.fromEntries(NUMBERS.map((number) => [`hero.candidate-${number}`, `${number}`])),
    )
    expect((await collect('an owl', [[1, 300]])).missing).toBeUndefined()
    expect(await candidatesOf(studio)).toMatchObject({ 'hero.candidate-1': '300', 'hero.candidate-99': '99' })
  })
})
