import { describe, expect, test } from '@jest/globals'
import { cpuInWords, runCounted } from '../../scripts/counted-run.ts'

/** Has spent 0.2 s when it ends. */
const BUSY =
  'for (let spent = 0; spent < 200_000; ) { const { user, system } = process.cpuUsage(); spent = user + system }'

describe('runCounted', () => {
  test('arguments reach the program whole, and its exit code comes back', async () => {
    const program = `process.exit(process.argv.slice(1).join() === "-t,a 'b' $c" ? 7 : 1)`
    expect(await runCounted(['-e', program, '--', '-t', "a 'b' $c"])).toMatchObject({ exitCode: 7 })
  })

  test('a program that a signal ended', async () => {
    const run = await runCounted(['-e', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 5000)'])
    expect(run.exitCode).toBe(143)
  })

  test('what the program started is counted with it', async () => {
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(BUSY)}])`
    const { cpu } = await runCounted(['-e', parent])
    if (process.platform === 'linux') expect((cpu?.user ?? 0) + (cpu?.system ?? 0)).toBeGreaterThan(0.18)
    else expect(cpu).toBeUndefined()
  })
})

test.each([
  { cpu: { user: 180.04, system: 56.12 }, words: 'CPU: 236.2 s (user 180.0 s, system 56.1 s) in 148.3 s' },
  { cpu: undefined, words: undefined },
])('cpuInWords: $words', ({ cpu, words }) => {
  expect(cpuInWords({ exitCode: 0, seconds: 148.26, cpu })).toBe(words)
})
