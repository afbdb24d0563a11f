import { describe, expect, test } from '@jest/globals'
import { play, start } from './runner-play.ts'
import { ended, isAlive } from './runner-processes.ts'
import { clock } from '../clock.ts'

describe('signals', () => {
  const deaf = `
    const say = (text) => console.log(text, performance.now())
    process.on('SIGINT', () => say('int')).on('SIGTERM', () => say('term'))
    setInterval(() => {}, 1000)
    console.log('ready')`

  test('cancels by SIGINT, SIGTERM after 7.5 s and SIGKILL after 2.5 s more', async () => {
    let cancelledAt = Infinity
    const onLine = (line: string): void => {
      if (line !== 'ready') return
      cancelledAt = clock.now()
      run.cancel()
    }
    const run = start(deaf, { clock, onLine })
    const result = await run.done
    const killedAfter = clock.now() - cancelledAt
    const [int, term] = [...result.raw.matchAll(/(\w+) (\d+)/g)].map(([, name, time]) => ({
      name,
      after: Number(time) - cancelledAt,
    }))
    expect(result).toMatchObject({ outcome: 'cancelled', signal: 'SIGKILL', exitCode: 137 })
    expect(result.lines.at(-1)).toBe('##[error]The operation was canceled.')
    expect([int?.name, term?.name]).toEqual(['int', 'term'])
    expect([int?.after, term?.after, killedAfter]).toEqual([0, 7500, 10_000])
  })

  test('a step that ends on SIGINT is cancelled, whatever its exit code', async () => {
    const script = `process.on('SIGINT', () => process.exit(0)); setInterval(() => {}, 1000); console.log('ready')`
    const onLine = (line: string): unknown => line === 'ready' && run.cancel()
    const run = start(script, { onLine })
    expect(await run.done).toMatchObject({ outcome: 'cancelled', signal: null, exitCode: 0 })
  })

  test('a killed process fails the step, and what it wrote counts', async () => {
    const script = `
      import { appendFileSync } from 'node:fs'
      appendFileSync(process.env.GITHUB_STATE, 'task=t1\\n')
      setInterval(() => {}, 1000)
      console.log('ready')`
    const onLine = (line: string): unknown => line === 'ready' && run.kill('SIGKILL')
    const run = start(script, { onLine })
    expect(await run.done).toMatchObject({ outcome: 'failure', exitCode: 137, state: { task: 't1' } })
  })

  test('waits for output that a child holds open for 5 s only', async () => {
    const script = `
      import { spawn } from 'node:child_process'
      spawn('sleep', ['60'], { stdio: 'inherit' }).unref()
      console.log('over')`
    const { raw, orphans, outcome, durationMs } = await play(script, { clock })
    expect([raw, orphans.length, outcome]).toEqual(['over\n', 1, 'success'])
    expect(durationMs).toBe(5000)
  })

  test('signals reach the process alone; what it leaves is reported and ended', async () => {
    const script = `
      import { spawn } from 'node:child_process'
      console.log(spawn('sleep', ['60'], { stdio: 'ignore' }).pid)
      console.log('ready')`
    let alive = false
    const onLine = (line: string): void => {
      if (/^\d+$/.test(line)) alive = isAlive(Number(line))
      if (line === 'ready') run.cancel()
    }
    const run = start(script, { onLine })
    const { orphans, raw, signal } = await run.done
    expect([alive, signal, orphans]).toEqual([true, 'SIGINT', [Number.parseInt(raw)]])
    await ended(Number.parseInt(raw))
  })
})
