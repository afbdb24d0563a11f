import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { ended } from './runner-processes.ts'

const runner = pathToFileURL(join(import.meta.dirname, '../../sandbox/runner/index.ts')).href
const action = join(import.meta.dirname, 'fixtures', 'script')

let temp: string

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'runner-test-'))
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

/** A process that runs a step which never ends, and prints the step's process id once it is under way. */
function startOwner(whenReady: string): ReturnType<typeof spawn> {
  const code = `
    import { runStep } from '${runner}'
    const onLine = (line) => {
      if (line !== 'ready') return
      console.log(run.pid)
      ${whenReady}
    }
    const script = "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('ready')"
    const run = runStep({ action: '${action}', workspace: '${temp}', with: { script }, onLine })`
  return spawn(process.execPath, ['--input-type=module', '--eval', code], {
    // The runner's own directories are left behind where it gets no time to remove them.
    env: { ...process.env, TMPDIR: temp },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

describe('the end of the process that runs the runner', () => {
  const rows = [
    { name: 'by itself', whenReady: 'process.exit()', want: [0, null] },
    { name: 'by SIGINT', whenReady: "process.kill(process.pid, 'SIGINT')", want: [null, 'SIGINT'] },
    { name: 'by SIGKILL', whenReady: "process.kill(process.pid, 'SIGKILL')", want: [null, 'SIGKILL'] },
  ]
  test.each(rows)('$name, leaves no step running', async ({ whenReady, want }) => {
    const owner = startOwner(whenReady)
    if (owner.stdout === null) throw new Error('no stdout')
    const exit = once(owner, 'exit')
    const [line] = (await once(createInterface(owner.stdout), 'line')) as [string]
    expect(await exit).toEqual(want)
    await ended(Number(line))
  })
})
