import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startArtifacts } from '../sandbox/artifacts/index.ts'
import { ScaledClock } from '../sandbox/clock/scaled-clock.ts'
import { startGitHub } from '../sandbox/github/index.ts'
import { startKie, type KieOptions } from '../sandbox/kie/index.ts'
import { runStep } from '../sandbox/runner/index.ts'

/** What the process of a step says of itself at its end. */
export interface Probe {
  readonly maxRssBytes: number
  /** CPU time of all its threads, in milliseconds. */
  readonly cpuMs: number
  /** Paths of all modules that it loaded. */
  readonly files: readonly string[]
}

/** Where the action lies. */
export const ACTION = path.resolve(import.meta.dirname, '..')

/** How many times faster than real time passes: what is measured does not depend on how long kie takes. */
const CLOCK = new ScaledClock(10)
const RUN_ID = 1

/** Makes a Node process of this environment write a {@link Probe} into the file. */
export function probeEnvironment(file: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import ${new URL('probe.mjs', import.meta.url).href}`, BENCH_PROBE: file }
}

/** Reads what {@link probeEnvironment} made a process write. */
export function readProbe(file: string): Probe {
  const probe = JSON.parse(readFileSync(file, 'utf8')) as Probe
  return { ...probe, files: probe.files.map((url) => fileURLToPath(url)) }
}

/**
 * Runs the shipped action as a step, against the sandbox, and looks at its process.
 *
 * @throws Error when the step ends with another status
 */
export async function probeStep(step: {
  readonly inputs: Readonly<Record<string, string>>
  readonly status: string
  readonly kie?: KieOptions
}): Promise<Probe> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const [kie, github, artifacts] = await Promise.all([
    startKie({ pictures: 'small', clock: CLOCK, ...step.kie }),
    startGitHub({ clock: CLOCK }),
    startArtifacts({ clock: CLOCK }),
  ])
  try {
    const file = path.join(folder, 'probe.json')
    const { outputs, raw } = await runStep({
      action: ACTION,
      workspace: folder,
      clock: CLOCK,
      env: probeEnvironment(file),
      results: artifacts.run({ runId: RUN_ID }).env,
      github: {
        repository: github.repository,
        runId: String(RUN_ID),
        apiUrl: github.url,
        sha: await github.head('main'),
        token: github.token({ contents: 'write' }),
      },
      with: { 'api-key': kie.apiKey, 'api-url': kie.url, prompt: 'A red fox in the snow', ...step.inputs },
    }).done
    if (outputs['status'] !== step.status) throw new Error(`The step ended otherwise than '${step.status}':\n${raw}`)
    return readProbe(file)
  } finally {
    await Promise.all([kie.close(), github.close(), artifacts.close()])
    rmSync(folder, { recursive: true })
  }
}
