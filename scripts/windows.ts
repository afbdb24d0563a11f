/**
 * Runs the process tests of `__tests__/systems.ts` by Node for Windows under Wine, where that can be had. Elsewhere it says
 * why not, and that is no failure.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { WINE_ENVIRONMENT } from '../sandbox/runner/index.ts'
import { entering, hindrance, prepareRoot } from './windows/root.ts'

process.chdir(path.resolve(import.meta.dirname, '..'))

const TESTS = [process.execPath, 'scripts/test.ts', '--config', 'jest.systems.config.js', ...process.argv.slice(2)]

const why = hindrance()
if (why === undefined) process.exitCode = runTests(prepareRoot())
else console.log(`Skipped: ${why}.`)

/** One run at a time: all of them share the root and its Wine server. */
function runTests(root: string): number {
  const [command, args] = entering(root, TESTS)
  return (
    spawnSync('flock', [`${root}.lock`, command, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...WINE_ENVIRONMENT },
    }).status ?? 1
  )
}
