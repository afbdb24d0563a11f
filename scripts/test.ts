/**
 * Runs jest with the arguments given and says at the end how much CPU the run took, on Linux, which can tell: jest, its
 * workers and all that the tests started. `runCounted` says what is left out.
 */
import { fileURLToPath } from 'node:url'
import { cpuInWords, runCounted } from './counted-run.ts'

const JEST = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url))
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']

// Some thousand processes load the same modules: what Node has compiled for one it takes up for all others.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../node_modules/.cache/node-compile', import.meta.url))

const run = await runCounted([...FLAGS, JEST, ...process.argv.slice(2)])
const cpu = cpuInWords(run)
// Where jest writes its own summary.
if (cpu !== undefined) console.error(cpu)
process.exitCode = run.exitCode
