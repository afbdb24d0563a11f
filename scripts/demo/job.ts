import path from 'node:path'
import type { SandboxClock } from '../../sandbox/clock/clock.ts'
import { runJob, type JobRun, type StepIdentity } from '../../sandbox/runner/index.ts'
import type { DemoRun } from './arguments.ts'
import type { Services } from './services.ts'

/** What a job is run with. */
export interface DemoJob {
  readonly steps: DemoRun
  /** How many runs were before it. */
  readonly index: number
  readonly services: Services
  /** Of kie.ai, where it is the real one. */
  readonly apiKey: string | undefined
  readonly workspace: string
  readonly clock: SandboxClock
  readonly onLine: (line: string, step: StepIdentity) => void
}

const ACTION = path.resolve(import.meta.dirname, '../..')
const FIRST_RUN_ID = 7012345678

/** Runs the steps as the steps of one job on GitHub; where a step does not say so itself, as artifact and commit. */
export async function startJob(job: DemoJob): Promise<{ readonly run: JobRun }> {
  const { kie, apiUrl, github, artifacts } = job.services
  const runId = FIRST_RUN_ID + job.index
  const [owner = '', name = ''] = github.repository.split('/')
  const doesPropose = job.steps.some(({ inputs }) => inputs['deliver'] === 'pull-request')
  const address: Readonly<Record<string, string>> = apiUrl === undefined ? {} : { 'api-url': apiUrl }
  const run = runJob({
    workspace: job.workspace,
    clock: job.clock,
    secrets: { KIE_API_KEY: job.apiKey ?? kie?.apiKey ?? '' },
    results: artifacts.run({ runId }).env,
    github: {
      repository: github.repository,
      runId: String(runId),
      apiUrl: github.url,
      // The artifact client takes hosts below .localhost for github.com, and a bare address for another forge.
      serverUrl: github.url.replace('127.0.0.1', 'github.localhost'),
      sha: await github.head('main'),
      token: github.token({ contents: 'write', ...(doesPropose && { pull_requests: 'write' }) }),
      // Of a public repository, where summaries show pictures.
      event: {
        ref: 'refs/heads/main',
        repository: { name, full_name: github.repository, owner: { login: owner }, private: false },
        sender: { login: 'octocat', type: 'User' },
      },
    },
    steps: job.steps.map(({ title, inputs }) => ({
      name: title,
      uses: ACTION,
      with: { 'api-key': '${{ secrets.KIE_API_KEY }}', deliver: 'artifact commit', ...address, ...inputs },
    })),
    onLine: job.onLine,
  })
  // Wrapped, since a promise of a promise would wait for the job's end.
  return { run }
}
