/** Shows the whole action at work on this machine: `npm run demo`, or with a prompt of one's own, see `--help`. */
import path from 'node:path'
import { readArguments, USAGE, UsageError, type DemoRun } from './demo/arguments.ts'
import { runDemo } from './demo/run.ts'

function readRuns(): readonly DemoRun[] | undefined {
  try {
    const runs = readArguments(process.argv.slice(2))
    if (runs === undefined) console.log(USAGE)
    return runs
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    process.exitCode = 2
    return undefined
  }
}

/** A second signal ends the process as if there were no listener; what it started ends with it. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}

const runs = readRuns()
if (runs !== undefined) {
  const signal = interruption()
  const apiKey = process.env['KIE_API_KEY'] || undefined
  const succeeded = await runDemo({
    runs,
    directory: path.resolve('demo-output'),
    apiKey,
    write: (text) => process.stdout.write(text),
    colour: process.stdout.isTTY,
    signal,
    // Long enough to watch, short enough to wait for.
    speed: apiKey === undefined ? 2 : 1,
  })
  if (!succeeded) process.exitCode = signal.aborted ? 130 : 1
}
