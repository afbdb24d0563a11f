/**
 * Runs the process tests of `__tests__/systems.ts` by Node for Windows under Wine, where that can be had. Elsewhere it says
 * why not, and that is no failure.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { hindrance, prepareLock } from './windows/root.ts'

const why = hindrance()
if (why === undefined) process.exitCode = runTests()
else console.log(`Skipped: ${why}.`)

/** One run at a time, from the making of the root on: all of them share it, and its Wine server. */
function runTests(): number {
  const run = path.join(import.meta.dirname, 'windows/run.ts')
  const args = [prepareLock(), process.execPath, run, ...process.argv.slice(2)]
  return spawnSync('flock', args, { stdio: 'inherit' }).status ?? 1
}
