/** Runs the tests by Node for Windows, in the root directory that has it. Started by `scripts/windows.ts`, one at a time. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { WINE_ENVIRONMENT } from '../../sandbox/runner/index.ts'
import { entering, prepareRoot } from './root.ts'

process.chdir(path.resolve(import.meta.dirname, '../..'))

const TESTS = [process.execPath, 'scripts/test.ts', '--config', 'jest.systems.config.js', ...process.argv.slice(2)]
const [command, args] = entering(prepareRoot(), TESTS)
const env = { ...process.env, ...WINE_ENVIRONMENT }
process.exitCode = spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1
