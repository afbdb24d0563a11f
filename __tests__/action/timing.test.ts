import { expect, test } from '@jest/globals'
import { once, pauses, play } from './scenario.ts'

// What the schedules promise, read from the times of the requests. How long a run takes in all stands in bench/latency.ts:
// a test that measured it would measure the machine.

const IN_WINDOW = 20
const WINDOW_MS = 10_000
const FIRST_LOOK_MS = 5000
const LOOK_MS = 2000

const oneTask = once(() => play({ kie: { draw: () => ({ generatingMs: 11_000 }) } }))
const batch = once(() => play({ inputs: { count: '40' } }))

test.concurrent('a task of 12 s is looked at after 5 s, and then every 2 s', async () => {
  const { kie, sent } = await oneTask()
  const [task] = kie.tasks
  const looks = sent('recordInfo')
  expect(looks.map(({ atMs }) => atMs - (task?.createdAtMs ?? NaN))).toEqual([5000, 7000, 9000, 11_000, 13_000])
})

test.concurrent('a task is done at the first look that finds it so, and its download follows at once', async () => {
  const { kie, sent } = await oneTask()
  const after = sent('recordInfo').filter(({ atMs }) => atMs >= (kie.tasks[0]?.completedAtMs ?? Infinity))
  expect(after).toHaveLength(1)
  const order = kie.requests.map(({ endpoint }) => endpoint)
  expect(order.slice(order.lastIndexOf('recordInfo'))).toEqual(['recordInfo', 'file', 'credit'])
})

test.concurrent(
  'F19: of 40 images, 20 are submitted at once, 20 when the window opens, and none is refused',
  async () => {
    const { kie, result, sent } = await batch()
    expect(result.status).toBe('success')
    expect(kie.breaches).toEqual({ createTask: 0, recordInfo: 0 })
    const sends = sent('createTask').map(({ atMs }) => atMs)
    expect(sends).toHaveLength(40)
    for (const [index, atMs] of sends.slice(IN_WINDOW).entries()) {
      expect(atMs - (sends[index] ?? NaN)).toBeGreaterThanOrEqual(WINDOW_MS)
    }
    // Nothing else happens before the first twenty are out.
    const order = kie.requests
      .map(({ endpoint }) => endpoint)
      .filter((endpoint) => endpoint !== 'credit' && endpoint !== 'catalogue')
    expect(new Set(order.slice(0, IN_WINDOW))).toEqual(new Set(['createTask']))
  },
)

test.concurrent('of 40 images, none is looked at before 5 s, or more often than every 2 s', async () => {
  const { kie, sent } = await batch()
  for (const { taskId, createdAtMs } of kie.tasks) {
    const looks = sent('recordInfo').filter(({ query }) => query['taskId'] === taskId)
    expect((looks[0]?.atMs ?? NaN) - createdAtMs).toBeGreaterThanOrEqual(FIRST_LOOK_MS)
    for (const pause of pauses(looks)) expect(pause).toBeGreaterThanOrEqual(LOOK_MS)
  }
})

test.concurrent('of 40 images, the first are downloaded while others are at work', async () => {
  const { kie, sent } = await batch()
  const lastEnd = Math.max(...kie.tasks.map(({ completedAtMs }) => completedAtMs ?? Infinity))
  expect(sent('file')[0]?.atMs).toBeLessThan(lastEnd)
})
