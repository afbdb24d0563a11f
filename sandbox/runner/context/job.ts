import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { SandboxClock } from '../../clock/clock.ts'
import { REAL_CLOCK } from '../../clock/scaled-clock.ts'
import { Masker } from '../log/masker.ts'
import { THIS_MACHINE, type Machine } from '../process/machine.ts'
import type { Contexts, JobStatus } from './expressions.ts'
import { toGitHubContext, type GitHubContext, type GitHubOptions } from './github.ts'

/** What is the same for every step of a job. */
export interface JobSettings {
  /** GITHUB_WORKSPACE: an existing directory, left as it is. */
  readonly workspace: string
  readonly github?: GitHubOptions
  readonly strategy?: Readonly<Record<'job-index' | 'job-total', number>>
  readonly matrix?: Readonly<Record<string, unknown>>
  /** The job's `env`. */
  readonly env?: Readonly<Record<string, string>>
  /** The contexts `vars`, `inputs` and `needs`. */
  readonly vars?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly needs?: Readonly<Record<string, unknown>>
  /** The `secrets` context; masked from the first line on. */
  readonly secrets?: Readonly<Record<string, string>>
  /** The artifact service of the job; without it the step has no runtime token, as on some other forges. */
  readonly results?: Readonly<Record<'ACTIONS_RESULTS_URL' | 'ACTIONS_RUNTIME_TOKEN', string>>
  /** What the step's process and the runner's own delays go by; default the machine's own time. */
  readonly clock?: SandboxClock
  /** What its actions run on; scripts of the workflow's run on this machine alone, which is the default. */
  readonly machine?: Machine
  /** RUNNER_TEMP: an existing directory, left as it is, for steps of one job that run at once; default one of its own. */
  readonly temp?: string
  /** What steps before the job's first have listed through GITHUB_ARTIFACTS; left out where GitHub has not turned that on. */
  readonly artifacts?: readonly ArtifactSubject[]
  /** Step debug logging. */
  readonly debug?: boolean
}

/** What a step has listed through GITHUB_ARTIFACTS. */
export interface ArtifactSubject {
  /** Of a file its last name alone. */
  readonly name: string
  /** `sha256:` and lower-case hex; of an image of a container also sha384 and sha512. */
  readonly digest: string
  readonly kind: 'file' | 'oci'
}

/** A step as the `steps` context shows it. */
export interface StepContext {
  readonly outputs: Readonly<Record<string, string>>
  readonly outcome: StepOutcome
  readonly conclusion: StepOutcome
}

/** How a step ended. */
export type StepOutcome = JobStatus | 'skipped'

const ARCHITECTURES: Readonly<Record<string, string>> = { arm64: 'ARM64', arm: 'ARM' }

/** What the steps of one job share while it runs: directories, masks, status, and what steps leave for later ones. */
export class JobState {
  readonly settings: JobSettings
  readonly workspace: string
  readonly clock: SandboxClock
  readonly machine: Machine
  readonly masker = new Masker()
  readonly github: GitHubContext
  /** The `runner` context. */
  readonly runner: Readonly<Record<string, string>>
  /** The folder for temporary files, as this machine names it. */
  readonly temp: string
  /** An empty home directory, so that nothing of this machine's user reaches the step. */
  readonly home: string
  /** The job's `env`, and what steps added through GITHUB_ENV. */
  readonly env: Record<string, string>
  /** What steps added through GITHUB_PATH, the latest last. */
  readonly path: string[] = []
  /** The `steps` context: steps that have an id and are over. */
  readonly steps: Record<string, StepContext> = {}
  status: JobStatus = 'success'
  /** What steps have listed to be attested; `undefined` where GitHub has not turned that on. */
  artifacts: readonly ArtifactSubject[] | undefined
  readonly #root: string

  constructor(settings: JobSettings) {
    this.settings = settings
    this.workspace = resolve(settings.workspace)
    this.clock = settings.clock ?? REAL_CLOCK
    this.machine = settings.machine ?? THIS_MACHINE
    const { os, nameOf } = this.machine
    this.github = { ...toGitHubContext(settings.github ?? {}), workspace: nameOf(this.workspace) }
    this.env = { ...settings.env }
    this.artifacts = settings.artifacts
    this.#root = mkdtempSync(join(tmpdir(), 'sandbox-runner-'))
    this.home = this.#makeDirectory('home')
    this.temp = settings.temp ?? this.#makeDirectory('_temp')
    this.runner = {
      os,
      arch: ARCHITECTURES[process.arch] ?? 'X64',
      name: 'Sandbox',
      environment: 'github-hosted',
      temp: nameOf(this.temp),
      tool_cache: nameOf(this.#makeDirectory('_tool')),
      workspace: nameOf(resolve(this.workspace, '..')),
      ...(settings.debug === true && { debug: '1' }),
    }
    this.#maskSecrets()
  }

  /** The contexts that a step's `with`, `env` and `if` may use. */
  contexts(): Contexts {
    const { secrets = {}, vars = {}, inputs = {}, needs = {} } = this.settings
    return { ...this.defaultContexts(), env: this.env, secrets, steps: this.steps, vars, needs, inputs }
  }

  /** The contexts that the default of an input in action.yml may use: GitHub refuses the others there. */
  defaultContexts(): Contexts {
    const { strategy = { 'job-index': 0, 'job-total': 1 }, matrix = null } = this.settings
    return { github: this.github, strategy, matrix, job: { status: this.status }, runner: this.runner }
  }

  /** Removes the runner's own directories. */
  close(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }

  #maskSecrets(): void {
    const { token } = this.github
    const secrets = Object.values(this.settings.secrets ?? {})
    const runtimeToken = this.settings.results?.ACTIONS_RUNTIME_TOKEN ?? ''
    const basicAuth = Buffer.from(`x-access-token:${token}`).toString('base64')
    for (const secret of [token, basicAuth, runtimeToken, ...secrets]) this.masker.add(secret)
  }

  #makeDirectory(name: string): string {
    const directory = join(this.#root, name)
    mkdirSync(directory)
    return directory
  }
}
