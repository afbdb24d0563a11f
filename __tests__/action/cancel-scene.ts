import { readdirSync } from 'node:fs'
import type { ArtifactSandbox, Azurite } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox } from '../../sandbox/github/index.ts'
import { noisePicture, type KieSandbox } from '../../sandbox/kie/index.ts'
import type { StepResult, StepRun } from '../../sandbox/runner/index.ts'
import { clock } from '../clock.ts'
import { startArtifacts, startStage } from './harness.ts'

/** The services around a step that is going to be disturbed; each scene has its own. */
export interface Scene {
  readonly kie: KieSandbox
  readonly artifacts: ArtifactSandbox
}

/** What a step is disturbed with. */
export interface Disturbance {
  /** Shared by the scenes of a file, as it takes a second to start. */
  readonly azurite: Azurite
  /** The repository of a step that commits; it ends with the scene. */
  readonly github?: GitHubSandbox
  readonly inputs?: Readonly<Record<string, string>>
  /** How long kie draws, in milliseconds of its own. Default 1000. */
  readonly generatingMs?: number
  /** How the step is disturbed. Default: SIGINT alone. */
  readonly strike?: (run: StepRun) => unknown
  /**
   * Sets up the moment.
   *
   * @param reached - strikes at the first call, and gives a promise that holds whatever awaits it for ever
   */
  readonly at: (scene: Scene, reached: () => Promise<never>) => unknown
}

/** How a disturbed step ended. */
export interface Disturbed extends Scene {
  readonly step: StepResult
  /** From the strike to the end of the process. */
  readonly tookMs: number
  /** Requests to kie that arrived after the strike. */
  readonly laterRequests: number
  /** What lies in the output directory. */
  readonly files: readonly string[]
}

const PICTURE_BYTES = 40_000

/** Nothing may be done for a step that is gone while its services close. */
const HELD = new Promise<never>(() => undefined)

/** Runs a step, strikes at the given moment, and looks at what is left of it before the services end. */
export async function disturb<T>(
  { azurite, github, inputs = {}, generatingMs = 1000, strike = interrupt, at }: Disturbance,
  look: (ended: Disturbed) => T | Promise<T>,
): Promise<T> {
  const artifacts = await startArtifacts({ azurite })
  const bytes = (): Uint8Array => noisePicture(PICTURE_BYTES, 1)
  const stage = await startStage({ artifacts, draw: () => ({ waitingMs: 0, generatingMs, bytes }) })
  const { kie } = stage
  const scene = { kie, artifacts }
  const token = github?.token({ contents: 'write' }) ?? ''
  const run = stage.start(
    { deliver: 'none', 'github-token': token, ...inputs },
    github && { github: { repository: github.repository, sha: await github.head('main'), apiUrl: github.url } },
  )
  let struck: { readonly at: number; readonly requests: number } | undefined
  const reached = (): Promise<never> => {
    if (struck === undefined) {
      struck = { at: clock.now(), requests: kie.requests.length }
      strike(run)
    }
    return HELD
  }
  at(scene, reached)
  try {
    const step = await run.done
    if (struck === undefined) throw new Error(`The moment was never reached:\n${step.lines.join('\n')}`)
    return await look({
      ...scene,
      step,
      tookMs: clock.now() - struck.at,
      laterRequests: kie.requests.length - struck.requests,
      files: filesIn(`${run.workspace}/kie-images`),
    })
  } finally {
    await Promise.all([stage.close(), artifacts.close(), github?.close()])
  }
}

function interrupt(run: StepRun): void {
  run.kill('SIGINT')
}

function filesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory).toSorted()
  } catch {
    return []
  }
}
