import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep } from '../../sandbox/runner/index.ts'

const SPEED = 50
let workspace: string
let measured: Record<string, { readonly wallMs: number; readonly clockMs: number }>

/** Waits two seconds by each kind of timer, and writes how long that took by Date and by performance.now(). */
const script = `
  import timers, { setTimeout as imported } from 'node:timers'
  import { scheduler, setInterval as every, setTimeout as sleep } from 'node:timers/promises'
  import { promisify } from 'node:util'
  const waits = {
    global: () => new Promise((resolve) => setTimeout(resolve, 2000)),
    interval: () => new Promise((resolve) => { const timer = setInterval(() => resolve(clearInterval(timer)), 2000) }),
    imported: () => new Promise((resolve) => imported(resolve, 2000)),
    member: () => new Promise((resolve) => timers.setTimeout(resolve, 2000)),
    refreshed: () => new Promise((resolve) => setTimeout(resolve, 2000).refresh()),
    promises: () => sleep(2000),
    promisified: () => promisify(setTimeout)(2000),
    scheduler: () => scheduler.wait(2000),
    promisesInterval: async () => { for await (const _ of every(2000)) break },
    abortSignal: () => new Promise((resolve) => AbortSignal.timeout(2000).addEventListener('abort', resolve)),
  }
  const measured = {}
  const keepAlive = setInterval(() => {}, 1000)
  for (const [name, wait] of Object.entries(waits)) {
    const [wall, clock] = [Date.now(), performance.now()]
    await wait()
    measured[name] = { wallMs: Date.now() - wall, clockMs: performance.now() - clock }
  }
  clearInterval(keepAlive)
  console.log(JSON.stringify(measured))`

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'runner-test-'))
  const action = join(import.meta.dirname, 'fixtures', 'script')
  const { raw } = await runStep({ action, workspace, speed: SPEED, with: { script } }).done
  measured = JSON.parse(raw) as typeof measured
})
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

describe('the fast clock', () => {
  const kinds = [
    'global',
    'interval',
    'imported',
    'member',
    'refreshed',
    'promises',
    'promisified',
    'scheduler',
    'promisesInterval',
    'abortSignal',
  ]
  test.each(kinds)('makes %s wait a fiftieth of the time, which the clock counts in full', (kind) => {
    const { wallMs = 0, clockMs = 0 } = measured[kind] ?? {}
    expect(wallMs).toBeGreaterThanOrEqual(38)
    expect(wallMs).toBeLessThan(1000)
    expect(clockMs).toBeGreaterThan(1900)
  })
})
