import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startSteppedClock } from '../../sandbox/clock/stepped-clock.ts'
import { runJob, THIS_MACHINE, wineMachine, type Machine } from '../../sandbox/runner/index.ts'
import { play, start, workspace } from './runner-play.ts'

/** This machine, where names begin otherwise and no pipe can be written to. */
const OTHER: Machine = {
  ...THIS_MACHINE,
  os: 'Other',
  nameOf: (file) => `/proc/self/root${file}`,
  lineEnd: '\r\n',
  takesPipes: false,
}

describe('a step on another machine', () => {
  test('gets its names of files, and is read in its way', async () => {
    const script = `
      import { appendFileSync, readFileSync } from 'node:fs'
      const { env } = process
      appendFileSync(env.GITHUB_OUTPUT, 'image<<E\\r\\na.png\\r\\nE\\r\\nos=' + env.RUNNER_OS + '\\r\\n')
      JSON.parse(readFileSync(env.GITHUB_EVENT_PATH))
      for (const name of ['WORKSPACE', 'ACTION_PATH', 'STEP_SUMMARY']) console.log(env['GITHUB_' + name])
      for (const name of ['TEMP', 'TOOL_CACHE', 'WORKSPACE']) console.log(env['RUNNER_' + name])
      console.log(env.HOME)
      process.stdout.write('ünf'); process.stdout.write('inished')
      console.error('::warning::w')`
    const { outputs, lines, annotations } = await play(script, { machine: OTHER })
    expect(outputs).toEqual({ image: 'a.png', os: 'Other' })
    const names = lines.filter((line) => line.startsWith('/'))
    expect(names).toHaveLength(7)
    expect(names.filter((name) => !name.startsWith('/proc/self/root/'))).toEqual([])
    expect(names[0]).toBe(`/proc/self/root${workspace}`)
    expect(lines).toContain('ünfinished')
    expect(annotations).toEqual([{ level: 'warning', message: 'w' }])
  })

  test('cannot be a script of the workflow', async () => {
    const steps = [{ script: 'true' }]
    await expect(runJob({ workspace, machine: OTHER, steps })).rejects.toThrow('Scripts do not run on Other here')
  })

  test('makes time stand still as long as a process works for it that it has not started', async () => {
    const clock = await startSteppedClock()
    const end = join(workspace, 'servant-end')
    const servant = spawn('sh', ['-c', 'until [ -e "$0" ]; do :; done; exec sleep 600', end], { stdio: 'ignore' })
    const finish = async (): Promise<void> => {
      for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
      writeFileSync(end, '')
    }
    try {
      const script = `
        import { existsSync } from 'node:fs'
        setTimeout(() => console.log(existsSync(${JSON.stringify(end)})), 1000)
        console.log('ready')`
      const machine = { ...THIS_MACHINE, servant: servant.pid ?? 0 }
      const run = start(script, { clock, machine, onLine: (line) => void (line === 'ready' && finish()) })
      expect((await run.done).raw).toBe('ready\ntrue\n')
    } finally {
      servant.kill('SIGKILL')
      await clock.close()
    }
  })
})

describe('Windows under Wine', () => {
  const machine = wineMachine({ root: '/roots/wine', prefix: '/opt/prefix', node: '/opt/node.exe', server: 7 })

  test('names files as Windows does', () => {
    expect(machine.nameOf('/tmp/a b/c.yml')).toBe('Z:\\tmp\\a b\\c.yml')
  })

  test('enters the root, goes to the folder, and becomes Wine', () => {
    const { file, arguments: given, env } = machine.startNode('/action/dist/index.js', '/tmp/workspace')
    expect([file, ...given.slice(0, 3)]).toEqual(['chroot', '/roots/wine', '/bin/bash', '-c'])
    expect(given.slice(5)).toEqual(['/tmp/workspace', 'Z:\\opt\\node.exe', 'Z:\\action\\dist\\index.js'])
    expect(env).toMatchObject({ WINEPREFIX: '/opt/prefix' })
  })

  test('gives the clock in names of Windows', () => {
    const given = { SANDBOX_CLOCK: '1', NODE_OPTIONS: '--import file:///a/b.mjs', NODE_COMPILE_CACHE: '/a/c' }
    expect(machine.readClock(given)).toEqual({
      SANDBOX_CLOCK: '1',
      NODE_OPTIONS: '--import file:///Z:/a/b.mjs',
      NODE_COMPILE_CACHE: 'Z:\\a\\c-windows',
    })
  })
})
