import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../../sandbox/virtual-clock.ts'
import { createVirtualKie } from '../../../sandbox/virtual-kie.ts'
import { createKieClient, runTasks } from '../../../src/kie/index.ts'
import { FileLock } from '../../../src/kie/sharing/file-lock.ts'
import { SharedSends } from '../../../src/kie/sharing/shared-sends.ts'
import { itemsOf, willing } from '../queue/scripted-kie.ts'

const SPAN_MS = 10_250

let directory: string
let file: string

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'sends-'))
  file = path.join(directory, 'sends')
})

afterEach(() => rmSync(directory, { recursive: true }))

const keysOf = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`)

/** The sends of a process whose clock stood at 0 so many milliseconds after 1970. */
function sendsOf(originMs: number): SharedSends {
  return new SharedSends({ file, spanMs: SPAN_MS, originMs })
}

/** The moments at which others have sent, as one process knows them. */
function seenBy(sends: SharedSends, now: number): readonly number[] {
  let seen: readonly number[] = []
  sends.send(now, (others) => {
    seen = others
    return now + 1
  })
  return seen
}

function lines(): readonly string[] {
  return readFileSync(file, 'utf8').trim().split('\n')
}

test.each([
  { counts: [15, 15], limit: 20 },
  { counts: [40, 3, 25], limit: 20 },
])('A11: queues of $counts tasks that share a file meet no 429', async ({ counts, limit }) => {
  const clock = createVirtualClock()
  const kie = createVirtualKie({ clock, durationMs: () => 10_000, limit })
  const client = createKieClient({ apiKey: 'a-key-of-the-tests', clock, transport: kie.transport })
  const queues = counts.map((count, index) =>
    runTasks(itemsOf(...keysOf(`queue${index}`, count)), { client, clock, timeoutMs: 900_000, sharedSendsFile: file }),
  )
  const outcomes = (await clock.run(Promise.all(queues))).flat()
  expect(outcomes.every(({ end }) => end === 'success')).toBe(true)
  expect(kie.refusals).toBe(0)
  const total = counts.reduce((sum, count) => sum + count)
  expect(kie.createsAt).toHaveLength(total)
  // As fast as one queue with all of the tasks.
  expect(Math.max(...kie.createsAt)).toBe(100 + SPAN_MS * Math.floor((total - 1) / limit))
})

test('A11: a queue that is alone is as fast as one without a file, and the file does not grow', async () => {
  const kie = willing()
  await kie.run(itemsOf(...keysOf('item', 65)), { sharedSendsFile: file })
  expect(kie.createTimes()).toEqual(
    [0, 1, 2, 3].flatMap((turn) => Array<number>(turn < 3 ? 20 : 5).fill(turn * SPAN_MS)),
  )
  expect(lines()).toHaveLength(5)
})

test.each([
  { what: 'is a directory', prepare: () => mkdirSync(file) },
  { what: 'lies nowhere', prepare: () => rmSync(directory, { recursive: true }) },
  { what: 'has a lock that is no lock', prepare: () => writeFileSync(`${file}.lock`, 'x'.repeat(4096)) },
])('A11: where the file $what, a queue counts alone', async ({ prepare }) => {
  prepare()
  const kie = willing()
  await kie.run(itemsOf(...keysOf('item', 21)), { sharedSendsFile: file })
  expect(kie.createTimes()).toEqual([...Array<number>(20).fill(0), SPAN_MS])
  mkdirSync(directory, { recursive: true })
})

test('A11: a send counts from when it left, by the clock of whoever reads of it', () => {
  const [a, b] = [sendsOf(1_000_000), sendsOf(1_003_000)]
  expect(a.send(500, () => 500)).toBe(500)
  expect(seenBy(b, 0)).toEqual([-2_500])
  expect(seenBy(b, SPAN_MS - 2_501)).toEqual([-2_500])
  expect(seenBy(b, SPAN_MS - 2_500)).toEqual([])
  expect(seenBy(a, 600)).toEqual([])
})

test('A11: one that may not leave yet is not noted', () => {
  expect(sendsOf(0).send(0, () => 7)).toBe(7)
  expect(existsSync(file)).toBe(false)
})

test('A11: one from the future counts as one from now, and what is far off not at all', () => {
  sendsOf(1_005_000).send(0, () => 0)
  expect(seenBy(sendsOf(1_000_000), 1_000)).toEqual([1_000])
  expect(seenBy(sendsOf(1_000_000 - SPAN_MS), 0)).toEqual([])
  const later = sendsOf(1_000_000_000)
  later.send(0, () => 0)
  expect(lines()).toHaveLength(1)
})

test('A11: a line that a kill has torn does not count, and spoils none behind it', () => {
  const [a, b] = [sendsOf(0), sendsOf(0)]
  a.send(0, () => 0)
  appendFileSync(file, '\n17671')
  a.send(0, () => 0)
  appendFileSync(file, '\nforeign text')
  a.send(0, () => 0)
  expect(seenBy(b, 0)).toEqual([0, 0, 0])
})

test('A11: while another process has the lock for long, a queue counts alone', async () => {
  const other = new FileLock(`${file}.lock`, 0)
  other.take()
  const kie = willing()
  await kie.run(itemsOf('a', 'b'), { sharedSendsFile: file })
  other.release()
  expect(kie.createTimes()).toEqual([0, 0])
  expect(existsSync(file)).toBe(false)
})
