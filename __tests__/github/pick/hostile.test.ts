import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GitHubSandbox } from '../../../sandbox/github/index.ts'
import { carryOutPicks } from '../../../src/github/pick/pick.ts'
import { startWatchedGitHub } from '../../conformance/watched-github.ts'
import { HOSTILE_TEXTS } from '../../core/text/hostile-texts.ts'
import { passGate } from '../gate/gate-setup.ts'
import { PickScene } from './pick-scene.ts'

let github: GitHubSandbox
let scene: PickScene

beforeAll(async () => {
  github = await startWatchedGitHub()
  scene = await PickScene.start(github, { hero: 4 })
})
afterAll(() => github.close())

/** Hostile texts in each place that a pick has, beside what is right. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `/pick ${text}`,
  (text) => `/pick ${text} 7`,
  (text) => `/pick hero ${text}`,
  (text) => `/pick hero 7 ${text}`,
  (text) => `/pick hero 7\n${text}`,
  (text) => `/pick hero 7\n/pick ${text}`,
  (text) => `${text}\n/pick hero 7`,
]

const BODIES = HOSTILE_TEXTS.slice(0, 200).map((text, index) => (PLACES[index % PLACES.length] ?? String)(text))

test('F122: hostile comments of somebody who may write move nothing', async () => {
  expect(BODIES.length).toBeGreaterThanOrEqual(200)
  const [heads, since] = [await scene.heads(), github.requests.length]
  let refused = 0
  for (const body of BODIES) {
    const comment = github.comment(1, { body })
    const { name: eventName, payload } = await github.events.issueComment(comment)
    const { gate } = await passGate(github, { eventName, payload }, { pickCommand: '/pick' })
    if (!gate.open || gate.pick === undefined) continue
    refused += 1
    if ('problems' in gate.pick) continue
    await expect(carryOutPicks(await scene.options(comment), gate.pick.picks)).rejects.toThrow('has no candidate 7')
  }
  expect([scene.writes(since), await scene.heads()]).toEqual([[], heads])
  expect(refused).toBeGreaterThan(BODIES.length / 2)
})
