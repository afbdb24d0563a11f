import { startArtifacts, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { SandboxClock } from '../../sandbox/clock/clock.ts'
import { startGitHub, type GitHubSandbox } from '../../sandbox/github/index.ts'
import { startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { startModerator } from './moderator.ts'

/** The stand-ins that the demo runs against. */
export interface Services {
  /** `undefined` where the real kie.ai is used. */
  readonly kie: KieSandbox | undefined
  /** Of kie's API; `undefined` where the real one is used. */
  readonly apiUrl: string | undefined
  readonly artifacts: ArtifactSandbox
  readonly github: GitHubSandbox
  close(): Promise<void>
}

/** How the stand-ins are to be. */
export interface ServiceOptions {
  readonly clock: SandboxClock
  readonly pictures: 'full' | 'small'
  /** Models that the steps ask. */
  readonly models: readonly string[]
  readonly realKie: boolean
}

/** How long kie takes for its first tasks, in ms; then from the beginning. The first look at a task is after 5 s. */
const DRAWING_MS = [4_900, 4_900, 5_900, 6_800, 4_900, 8_900]

/** Starts them; Azurite, the storage behind the artifacts, takes about a second. */
export async function startServices({ realKie, clock, pictures, models }: ServiceOptions): Promise<Services> {
  const [kie, github, artifacts] = await Promise.all([
    realKie
      ? undefined
      : startKie({ clock, pictures, models, draw: ({ index }) => ({ generatingMs: drawingMs(index) }) }),
    startGitHub({ clock }),
    startArtifacts({ clock }),
  ])
  const moderator = kie === undefined ? undefined : await startModerator(kie.url)
  return {
    kie,
    apiUrl: moderator?.url,
    github,
    artifacts,
    close: async () => {
      moderator?.close()
      await Promise.all([kie?.close(), github.close(), artifacts.close()])
    },
  }
}

/** The time that is left for the drawing when the second of waiting is over. */
function drawingMs(index: number): number {
  return (DRAWING_MS[index % DRAWING_MS.length] ?? 0) - 1_000
}
