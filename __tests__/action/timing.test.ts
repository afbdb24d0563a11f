import { expect, test } from '@jest/globals'
import { once, pauses, play } from './scenario.ts'

// What the schedules promise, read from the times of the requests. How long a run takes in all stands in bench/latency.ts:
// a test that measured it would measure the machine.

/** Slow enough that the room which the schedules leave for uneven travel is also room for a busy machine. */
const SPEED = 3
/** By how much a pause may come out shorter where a request travels a little slower than the next one. */
const UNEVEN_MS = 100 * SPEED

const IN_WINDOW = 20
const WINDOW_MS = 10_000
const FIRST_LOOK_MS = 5000
const LOOK_MS = 2000

const oneTask = once(() => play({ kie: { speed: SPEED, draw: () => ({ generatingMs: 11_000 }) } }))
const batch = once(() => play({ inputs: { count: '40' }, kie: { speed: SPEED } }))

test.concurrent('a task of 12 s is looked at after 5 s, and then every 2 s', async () => {
  const { kie, sent } = await oneTask()
  const [task] = kie.tasks
  const looks = sent('recordInfo')
  expect((looks[0]?.atMs ?? 0) - (task?.createdAtMs ?? 0)).toBeGreaterThanOrEqual(FIRST_LOOK_MS - UNEVEN_MS)
  for (const pause of pauses(looks)) expect(pause).toBeGreaterThanOrEqual(LOOK_MS - UNEVEN_MS)
  // At 5, 7, 9 and 11 s; a machine that stands still for a while may miss one.
  const before = looks.filter(({ atMs }) => atMs < (task?.completedAtMs ?? 0))
  expect(before.length).toBeLessThanOrEqual(4)
  expect(before.length).toBeGreaterThanOrEqual(3)
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
      expect(atMs - (sends[index] ?? NaN)).toBeGreaterThanOrEqual(WINDOW_MS - UNEVEN_MS)
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
    expect((looks[0]?.atMs ?? 0) - createdAtMs).toBeGreaterThanOrEqual(FIRST_LOOK_MS - UNEVEN_MS)
    for (const pause of pauses(looks)) expect(pause).toBeGreaterThanOrEqual(LOOK_MS - UNEVEN_MS)
  }
})

test.concurrent('of 40 images, the first are downloaded while others are at work', async () => {
  const { kie, sent } = await batch()
  const lastEnd = Math.max(...kie.tasks.map(({ completedAtMs }) => completedAtMs ?? Infinity))
  expect(sent('file')[0]?.atMs).toBeLessThan(lastEnd)
})
