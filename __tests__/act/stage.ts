import { startArtifacts, type ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { GitHubSandbox, TokenOptions } from '../../sandbox/github/index.ts'
import { startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { workerAzurite } from '../azurite.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { runAct, type ActOptions, type ActResult } from './act.ts'

/** How a workflow is run on a {@link ActStage}. */
export interface Play extends Pick<ActOptions, 'event' | 'artifacts' | 'secrets'> {
  /** What the job's token may do, as the workflow asks for it: act gives one token to all jobs. */
  readonly permissions: TokenOptions
  /** What the clone is at. */
  readonly branch?: string
}

/** The services that a workflow in act meets. */
export interface ActStage {
  readonly github: GitHubSandbox
  readonly kie: KieSandbox
  readonly artifacts: ArtifactSandbox
  /** Runs a workflow in act. */
  readonly play: (workflow: ActOptions['workflow'], play: Play) => Promise<ActResult>
  close(): Promise<void>
}

/** Starts them. They go by the machine's time, as act keeps a stepped clock from seeing what it starts. */
export async function startActStage(): Promise<ActStage> {
  const [github, kie, artifacts] = await Promise.all([
    startWatchedGitHub(),
    startKie({ pictures: 'small', draw: () => ({ waitingMs: 0, generatingMs: 100 }) }),
    workerAzurite().then((azurite) => startArtifacts({ azurite })),
  ])
  return {
    github,
    kie,
    artifacts,
    play: (workflow, { permissions, branch, ...more }) => {
      const token = github.token(permissions)
      return runAct({
        ...more,
        kie,
        workflow,
        github: { sandbox: github, token, ...(branch !== undefined && { branch }) },
      })
    },
    close: async () => {
      await Promise.all([github.close(), kie.close(), artifacts.close()])
    },
  }
}
