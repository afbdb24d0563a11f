/** How long a step takes that fails on its inputs, from the start of its process to its end. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inTurn, timed } from './measure.ts'
import { printGate, printTable } from './print.ts'

const ROUNDS = 31
const ROOT = path.resolve(import.meta.dirname, '..')
const OUTPUT = path.join(ROOT, 'bench-output/core-alone')

/** As much of the runner's environment as gets the step to its inputs, of which the prompt is empty. */
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  GITHUB_REPOSITORY: 'octo/kie-art',
  GITHUB_SHA: '5f3c8a2b9d4e6f7081a2b3c4d5e6f70819202122',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '1',
  GITHUB_JOB: 'images',
  GITHUB_WORKSPACE: ROOT,
  RUNNER_TEMP: path.join(ROOT, 'bench-output'),
  'INPUT_API-KEY': '0123456789abcdef0123456789abcdef',
  INPUT_PROMPT: '',
}

const CORE_ALONE = `import { getInput, setFailed } from '@actions/core'
if (getInput('prompt') === '') setFailed("Input 'prompt' is empty.")
`

function bundleCoreAlone(): string {
  mkdirSync(OUTPUT, { recursive: true })
  const entry = path.join(OUTPUT, 'entry.js')
  writeFileSync(entry, CORE_ALONE)
  execFileSync(path.join(ROOT, 'node_modules/.bin/ncc'), ['build', entry, '-o', path.join(OUTPUT, 'dist')])
  return path.join(OUTPUT, 'dist/index.js')
}

function run(exitCode: number, ...args: readonly string[]): Promise<number> {
  return timed(() => {
    const { status, stdout } = spawnSync(process.execPath, args, { env: ENVIRONMENT })
    if (status !== exitCode) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stdout.toString()}`)
  })
}

const coreAlone = bundleCoreAlone()
const dist = path.join(ROOT, 'dist/index.js')
const ms = await inTurn(ROUNDS, {
  nothing: () => run(0, '-e', '0'),
  core: () => run(1, coreAlone),
  step: () => run(1, dist),
})

const row = (name: string, value: number): readonly string[] => [
  name,
  value.toFixed(1),
  (value / ms.nothing).toFixed(2),
  (value / ms.core).toFixed(2),
]
printTable({
  title: 'Start-up',
  about: `The whole process of a step that fails on its inputs. Median of ${ROUNDS}, taken in turn.`,
  head: ['process', 'ms', 'over `node -e 0`', 'over core alone'],
  rows: [
    row('`node -e 0`', ms.nothing),
    row('a bundle of `@actions/core` alone', ms.core),
    row('`dist/index.js`, prompt empty', ms.step),
  ],
})
printGate({ promise: 'never slower than a bundle of `@actions/core` alone', kept: ms.step <= ms.core })
console.log(
  `The goal is at most 1.6 times \`node -e 0\`: ${ms.step <= 1.6 * ms.nothing ? 'reached' : 'not reached'}.\n`,
)
