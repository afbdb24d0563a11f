import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../../../src/core/inputs/config.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { planWork } from '../../../src/core/work/work.ts'

const surroundings = { workspace: '/', resolveBranch: () => ({ branch: 'main', isInferred: true }) }

async function plan(inputs: Readonly<Record<string, string>>): Promise<{ plan: Plan; notices: readonly string[] }> {
  const given: Readonly<Record<string, string>> = {
    'api-key': 'k'.repeat(32),
    name: 'hero',
    deliver: 'none',
    ...inputs,
  }
  const { source, shard } = await readConfig((name) => given[name] ?? '', surroundings)
  const notices: string[] = []
  const ignore = (): void => undefined
  const log = {
    info: ignore,
    notice: (line: string) => notices.push(line),
    warning: ignore,
    error: ignore,
    debug: ignore,
  }
  const asker = { source: 'images.yml', isGone: () => false }
  const options = {
    source,
    shard,
    asker,
    prune: false,
    mode: 'make' as const,
    destinations: [],
    earlier: undefined,
    reuse: true,
    onReused: ignore,
    maxCredits: undefined,
    log,
  }
  const readRecords = () => Promise.reject(new Error('nobody asks for records'))
  return { plan: await planWork({ ...options, readRecords }), notices }
}

const namesOf = ({ images }: Plan): readonly string[] => images.map(({ name, taskId }) => `${name} ${taskId}`)

describe('A1: tasks beside the source that they were submitted from', () => {
  test('take the requests of their names, and nothing is made besides', async () => {
    const made = await plan({ prompt: 'a fox', count: '3', tasks: '{"hero-3":"c3","hero-1":"a1"}' })
    expect(namesOf(made.plan)).toEqual(['hero-1 a1', 'hero-3 c3'])
    expect(made.plan.images).toMatchObject(
      [1, 3].map(() => ({ request: { input: { prompt: 'a fox' } }, price: 0, origin: 'collected' })),
    )
    expect(made.notices).toEqual(["Left alone, as input 'tasks' has no task for them: hero-2."])
  })

  test('are known by the name that an image had when it was alone', async () => {
    const made = await plan({ prompt: 'a fox', count: '2', tasks: '{"hero":"a1","hero-2":"b2"}' })
    expect(namesOf(made.plan)).toEqual(['hero a1', 'hero-2 b2'])
    expect(made.plan.images.every(({ request }) => request !== undefined)).toBe(true)
  })

  test('are collected without a request where it does not name them', async () => {
    const made = await plan({ prompt: 'a fox', tasks: '{"logo":"b2","hero":"a1"}' })
    expect(namesOf(made.plan)).toEqual(['hero a1', 'logo b2'])
    expect(made.plan.images[0]).toMatchObject({ source: 'images.yml' })
    expect(made.plan.images[1]).toMatchObject({ request: undefined, requestHash: '', origin: 'collected' })
    // Nobody knows who asked for it.
    expect(made.plan.images[1]).not.toHaveProperty('source')
  })

  test('are those of the shard', async () => {
    const tasks = '{"hero-1":"a1","hero-2":"b2","hero-4":"d4"}'
    expect(namesOf((await plan({ prompt: 'a fox', count: '4', tasks, shard: '2/2' })).plan)).toEqual([
      'hero-2 b2',
      'hero-4 d4',
    ])
  })

  test('need no price, whatever limit there is', async () => {
    const made = await plan({ prompt: 'a fox', model: 'some/model', 'max-credits': '5', tasks: '{"hero":"a1"}' })
    expect(namesOf(made.plan)).toEqual(['hero a1'])
  })
})

describe('A1: where there was nothing to submit', () => {
  const notice = expect.stringMatching(/^There was nothing to collect/)
  test.each([
    { given: { tasks: '{}' }, notices: [notice] },
    { given: { tasks: ' {} ', prompt: 'a fox' }, notices: [expect.stringMatching(/^Left alone.*: hero\.$/), notice] },
  ])('$given passes with a notice, and makes nothing', async ({ given, notices }) => {
    expect(await plan(given)).toEqual({ plan: { images: [] }, notices })
  })

  test('of many that are left alone a few are named', async () => {
    const { notices } = await plan({ prompt: 'a fox', count: '15', tasks: '{"hero-1":"a1"}' })
    expect(notices).toEqual([expect.stringMatching(/: hero-2, .*hero-11, and 4 more\.$/)])
  })
})
