import { beforeAll, expect, test } from '@jest/globals'
import type { Azurite } from '../../sandbox/artifacts/index.ts'
import { workerAzurite } from '../azurite.ts'
import { RunScene, stepOf, tasksOf, told, type JobSettings } from './run-scene.ts'

let azurite: Azurite

beforeAll(async () => {
  azurite = await workerAzurite()
})

const places: { name: string; job: JobSettings; why: string }[] = [
  { name: 'act', job: { env: { ACT: 'true' } }, why: 'act does not re-run jobs.' },
  {
    name: 'a server of its own',
    job: { github: { serverUrl: 'https://git.corp.example' } },
    why: "git.corp.example has no artifact service for this action: GitHub's client takes github.com and ghe.com alone.",
  },
]

test.each(places)('B3: $name keeps no records, which is said once before anything is spent', async ({ job, why }) => {
  const run = await RunScene.start({ azurite, draw: () => ({ generatingMs: 600_000 }) })
  try {
    const played = await run.job({ ...job, steps: [{ id: 'art', with: { 'timeout-minutes': '0.2' } }] })
    const step = stepOf(played)
    expect(told(step, 'error')).toEqual([
      expect.stringMatching(/kie goes on with it: pass its id to a new run.*a re-run would pay again/),
    ])
    expect(told(step, 'notice').filter((line) => line.includes('re-run'))).toEqual([expect.stringContaining(why)])
    const indexOf = (text: string): number => step.lines.findIndex((line) => line.includes(text))
    expect(indexOf(why)).toBeGreaterThanOrEqual(0)
    expect(indexOf(why)).toBeLessThan(indexOf(' accepted'))

    const post = stepOf(played, 'art', 'post')
    expect(post.exitCode).toBe(0)
    const [id = ''] = Object.values(tasksOf(step))
    expect(told(post, 'warning')).toEqual([
      `The record of 1 task is not kept: ${why} To collect them without paying again, pass them to a new run: tasks: '{"image":"${id}"}'`,
    ])
    expect(run.artifacts.requests).toEqual([])
  } finally {
    await run.close()
  }
})
