import { describe, expect, test } from '@jest/globals'
import { createVirtualClock } from '../../sandbox/virtual-clock.ts'

describe('the virtual clock', () => {
  test('wakes its sleepers in order, those of one moment in the order of falling asleep', async () => {
    const clock = createVirtualClock()
    const woken: string[] = []
    const sleep = async (name: string, ms: number): Promise<void> => {
      await clock.sleep(ms)
      woken.push(`${name} at ${clock.now()}`)
    }
    await clock.run(Promise.all([sleep('c', 20), sleep('a', 10), sleep('b', 10), sleep('now', 0), sleep('past', -5)]))
    expect(woken).toEqual(['now at 0', 'past at 0', 'a at 10', 'b at 10', 'c at 20'])
    expect(clock.date()).toEqual(new Date(Date.UTC(2026, 0, 1) + 20))
  })

  test('advances by a span, through all that happens within it', async () => {
    const clock = createVirtualClock()
    let ticks = 0
    const tick = async (): Promise<void> => {
      for (;;) {
        await clock.sleep(100)
        ticks += 1
      }
    }
    void tick()
    await clock.advance(1_050)
    expect([ticks, clock.now()]).toEqual([10, 1_050])
  })

  test('ends an aborted sleep at once with the reason', async () => {
    const clock = createVirtualClock()
    const cancel = new AbortController()
    const sleep = clock.sleep(1_000, cancel.signal)
    cancel.abort(new Error('enough'))
    await expect(clock.run(sleep)).rejects.toThrow('enough')
    await expect(clock.run(clock.sleep(1_000, cancel.signal))).rejects.toThrow('enough')
    expect(clock.now()).toBe(0)
  })

  test('says so when nothing can ever happen', async () => {
    await expect(createVirtualClock().run(new Promise(() => undefined))).rejects.toThrow('nothing is left')
  })

  test('passes on what the work throws', async () => {
    const clock = createVirtualClock()
    const fail = async (): Promise<never> => {
      await clock.sleep(5)
      throw new Error('broken')
    }
    await expect(clock.run(fail())).rejects.toThrow('broken')
  })
})
