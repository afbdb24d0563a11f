import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createVirtualClock, type VirtualClock } from '../../../sandbox/virtual-clock.ts'
import type { QueueEvent } from '../../../src/kie/queue/outcome.ts'
import { Turns } from '../../../src/kie/queue/turns.ts'
import { KieApiError, type ErrorKind } from '../../../src/kie/wire/errors.ts'

const SPAN_MS = 10_250

let clock: VirtualClock
let directory: string
let events: QueueEvent[]
const { signal: never } = new AbortController()

beforeEach(() => {
  clock = createVirtualClock()
  directory = mkdtempSync(path.join(tmpdir(), 'turns-'))
  events = []
})

afterEach(() => rmSync(directory, { recursive: true }))

function turnsOf({ rateLimit = 2, isShared = false } = {}): Turns {
  const sharedSendsFile = isShared ? path.join(directory, 'sends') : undefined
  return new Turns({ clock, random: () => 0, rateLimit, sharedSendsFile, onEvent: (event) => events.push(event) })
}

/** When so many turns came that were asked for now. */
async function timesOf(turns: Turns, count: number): Promise<readonly number[]> {
  const times: number[] = []
  const take = async (): Promise<void> => {
    expect(await turns.take(Infinity, never)).toBe(true)
    times.push(clock.now())
  }
  await clock.run(Promise.all(Array.from({ length: count }, take)))
  return times
}

/** kie refuses a request that was sent a moment ago. */
function refuse(turns: Turns, kind: ErrorKind, retryAfterMs?: number): void {
  const refusal = { endpoint: 'createTask', kind, verdict: 'retry', code: 429, httpStatus: 429, text: '' } as const
  const now = clock.now()
  turns.pause({ error: new KieApiError({ ...refusal, retryAfterMs }), sentAt: now, now, until: Infinity })
}

describe('a turn', () => {
  test('does not come to one that ended its wait, and leaves its place to others', async () => {
    const turns = turnsOf()
    expect(await turns.take(Infinity, AbortSignal.abort())).toBe(false)
    expect(await timesOf(turns, 3)).toEqual([0, 0, SPAN_MS])
  })

  test('does not come after the end of a wait', async () => {
    const turns = turnsOf()
    await timesOf(turns, 2)
    expect(await clock.run(turns.take(5_000, never))).toBe(false)
    expect(clock.now()).toBe(5_000)
  })
})

describe('what kie accepts', () => {
  test('raises the rate that a refusal halved', async () => {
    const turns = turnsOf({ rateLimit: 6 })
    refuse(turns, 'rate')
    await clock.advance(SPAN_MS)
    turns.accepted(clock.now())
    refuse(turns, 'rate')
    expect(events).toMatchObject([{ limit: 3 }, { limit: 2 }])
  })

  test('ends the maintenance: the next one is told, and its pauses begin anew', async () => {
    const turns = turnsOf()
    refuse(turns, 'maintenance')
    refuse(turns, 'maintenance')
    turns.accepted(clock.now())
    await clock.advance(60_000)
    refuse(turns, 'maintenance')
    expect(events).toEqual([
      { type: 'maintenance', waitMs: 5_000 },
      { type: 'maintenance', waitMs: 5_000 },
    ])
  })
})

describe('a file that others share', () => {
  test('A11: counts what all of them send, and no turn that has not come', async () => {
    const [one, other] = [turnsOf({ isShared: true }), turnsOf({ isShared: true })]
    await clock.advance(5_000)
    expect(await timesOf(one, 2)).toEqual([5_000, 5_000])
    await clock.advance(1_000)
    expect(await timesOf(other, 2)).toEqual([5_000 + SPAN_MS, 5_000 + SPAN_MS])
  })

  test('A11: does not end the pause that kie asks one of them for', async () => {
    const turns = turnsOf({ isShared: true })
    refuse(turns, 'rate', 30_000)
    expect(await timesOf(turns, 1)).toEqual([30_000])
  })

  test('A11: is there only where it is asked for', async () => {
    const before = process.cwd()
    process.chdir(directory)
    try {
      expect(await timesOf(turnsOf(), 2)).toEqual([0, 0])
    } finally {
      process.chdir(before)
    }
    expect(readdirSync(directory)).toEqual([])
  })
})
