import { mkdtempSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { ArtifactSandbox } from '../../artifacts/index.ts'
import type { SandboxClock } from '../../clock/clock.ts'
import type { GitHubSandbox } from '../../github/index.ts'
import type { KieSandbox } from '../../kie/index.ts'
import { evaluateCondition, evaluateTemplate, type ConditionStatus, type Contexts } from '../context/expressions.ts'
import { toGitHubContext, type GitHubOptions } from '../context/github.ts'
import type { StepOutcome } from '../context/job.ts'
import { runJob, type JobResult, type JobRun } from '../job/run.ts'
import { checkTrigger, describeRun, readInputs, type WorkflowEvent } from './event.ts'
import { readWorkflow, type Workflow, type WorkflowJob } from './file.ts'
import { matrixRows, type MatrixRow } from './matrix.ts'
import { tokenOptions } from './permissions.ts'
import { toJobStep } from './steps.ts'
import type { Texts } from './yaml.ts'

/** A workflow to run. */
export interface WorkflowOptions {
  /** Path of the workflow's file. */
  readonly file: string
  readonly event: WorkflowEvent
  /** The repository's; `GITHUB_TOKEN` is added. */
  readonly secrets?: Texts
  readonly vars?: Texts
  readonly services: WorkflowServices
  /** An existing directory, in which each job gets a workspace that is kept. */
  readonly directory: string
  /** The folder that holds our action, as a job has fetched it; default this repository. */
  readonly action?: string
  /** What differs from a first run on the default branch's head. */
  readonly github?: GitHubOptions
  /** Whether GitHub has turned on that steps list what is to be attested; default false. */
  readonly listsArtifacts?: boolean
  /** What the jobs go by; default the machine's own time. */
  readonly clock?: SandboxClock
  /** Called with each line of the log, masked, and the id of its job. */
  readonly onLine?: (line: string, job: string) => void
}

/** The stand-ins that a workflow meets. */
export interface WorkflowServices {
  readonly kie: Pick<KieSandbox, 'url'>
  readonly github: Pick<GitHubSandbox, 'url' | 'repository' | 'token' | 'head'>
  /** Without it there is no artifact service, as on some other forges. */
  readonly artifacts?: Pick<ArtifactSandbox, 'run'>
}

/** How a workflow ended. */
export interface WorkflowResult {
  readonly conclusion: JobResult['conclusion']
  /** By id. */
  readonly jobs: Readonly<Record<string, WorkflowJobResult>>
}

/** How a job of a workflow ended. */
export interface WorkflowJobResult {
  readonly result: StepOutcome
  readonly outputs: Texts
  /** One for each row of the matrix, or a single one; none of a job that was skipped. */
  readonly rows: readonly WorkflowRow[]
}

/** One row of a job's matrix, or the whole job. */
export interface WorkflowRow extends JobResult {
  readonly matrix: MatrixRow | undefined
  readonly workspace: string
}

/**
 * Runs a workflow file as GitHub does: each job as soon as those it needs are done, the rows of a matrix side by side. A
 * job's token may do what `permissions` say, by default read the contents.
 *
 * @throws Error for whatever cannot be run here: an event that does not start the workflow, an unknown key, an action
 *   that toJobStep does not know, an expression that GitHub refuses
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowResult> {
  const { event, services } = options
  const workflow = readWorkflow(options.file)
  checkTrigger(workflow, event)
  const github = { ...(await describeRun(workflow, event, services.github)), ...options.github }
  return new WorkflowExecution({ ...options, workflow, github }).run()
}

interface Execution extends WorkflowOptions {
  readonly workflow: Workflow
  readonly github: Awaited<ReturnType<typeof describeRun>>
}

/** A job whose turn has come, and a row of its matrix. */
interface RowToRun {
  readonly job: WorkflowJob
  readonly contexts: Contexts
  readonly matrix: MatrixRow | undefined
  readonly strategy: Readonly<Record<'job-index' | 'job-total', number>>
  readonly workspace: string
}

/** A row that another one's failure has ended before its turn. */
const NEVER_STARTED: JobResult = { conclusion: 'cancelled', steps: [], outputs: {}, lines: [] }

class WorkflowExecution {
  readonly #options: Execution
  readonly #results = new Map<string, Promise<WorkflowJobResult>>()

  constructor(options: Execution) {
    this.#options = options
  }

  async run(): Promise<WorkflowResult> {
    const { jobs } = this.#options.workflow
    // Those a job needs stand before it, so that their promises are there.
    for (const job of jobs) this.#results.set(job.id, this.#runJob(job))
    const results = await this.#resultsOf(jobs.map(({ id }) => id))
    const status = statusOf(Object.values(results).filter(({ result }) => result !== 'skipped'))
    return { conclusion: status === 'skipped' ? 'success' : status, jobs: results }
  }

  async #runJob(job: WorkflowJob): Promise<WorkflowJobResult> {
    const status = statusOf(Object.values(await this.#resultsOf(this.#ancestorsOf(job))))
    const contexts = await this.#contextsOf(job)
    if (!evaluateCondition(job.if ?? 'success()', contexts, status)) return { result: 'skipped', outputs: {}, rows: [] }
    const rows = await this.#runRows(job, contexts)
    const result = statusOf(rows.map(({ conclusion }) => ({ result: conclusion })))
    return { result, outputs: Object.assign({}, ...rows.map(({ outputs }) => outputs)) as Texts, rows }
  }

  async #runRows(job: WorkflowJob, contexts: Contexts): Promise<readonly WorkflowRow[]> {
    const rows = matrixRows(job.matrix, contexts)
    const running = new Set<JobRun>()
    let failed = false
    return mapLimited(rows, job.maxParallel, async (matrix, index) => {
      const workspace = realpathSync(mkdtempSync(join(this.#options.directory, `${job.id}-`)))
      if (failed) return { ...NEVER_STARTED, matrix, workspace }
      const strategy = { 'job-index': index, 'job-total': rows.length }
      const run = this.#startRow({ job, contexts, matrix, strategy, workspace })
      running.add(run)
      const result = await run
      running.delete(run)
      if (result.conclusion === 'failure' && job.failFast) {
        failed = true
        for (const other of running) other.cancel()
      }
      return { ...result, matrix, workspace }
    })
  }

  #startRow({ job, contexts, matrix, strategy, workspace }: RowToRun): JobRun {
    const { services, github, action, clock, onLine, vars = {}, listsArtifacts = false } = this.#options
    const { artifacts } = services
    const token = services.github.token(tokenOptions(job.permissions))
    const secrets = { ...this.#options.secrets, GITHUB_TOKEN: token }
    const cloneUrl = `${services.github.url}/${services.github.repository}.git`
    const { ref, sha } = github
    const place = {
      kieUrl: services.kie.url,
      ...(action !== undefined && { action }),
      ...{ cloneUrl, workspace, token, ref, sha },
      permissions: job.permissions,
    }
    return runJob({
      workspace,
      github: { ...github, job: job.id, token },
      strategy,
      ...(matrix !== undefined && { matrix }),
      env: this.#evaluateEnv(job, { ...contexts, secrets, strategy, matrix }),
      secrets,
      vars,
      inputs: contexts['inputs'] as Readonly<Record<string, unknown>>,
      needs: contexts['needs'] as Readonly<Record<string, unknown>>,
      ...(artifacts !== undefined && { results: artifacts.run({ runId: Number(github.runId) }).env }),
      ...(clock !== undefined && { clock }),
      ...(listsArtifacts && { artifacts: [] }),
      steps: job.steps.map((step) => toJobStep(step, place)),
      outputs: job.outputs,
      onLine: (line) => onLine?.(line, job.id),
    })
  }

  #evaluateEnv(job: WorkflowJob, contexts: Contexts): Texts {
    const all = Object.entries({ ...this.#options.workflow.env, ...job.env })
    return Object.fromEntries(all.map(([name, text]) => [name, evaluateTemplate(text, contexts)]))
  }

  /** What the `if` and the matrix of a job may use. */
  async #contextsOf(job: WorkflowJob): Promise<Contexts> {
    const { workflow, event, github, vars = {} } = this.#options
    const needed = Object.entries(await this.#resultsOf(job.needs))
    const needs = Object.fromEntries(needed.map(([id, { result, outputs }]) => [id, { result, outputs }]))
    return { github: toGitHubContext(github), needs, vars, inputs: readInputs(workflow, event) }
  }

  async #resultsOf(ids: readonly string[]): Promise<Readonly<Record<string, WorkflowJobResult>>> {
    const named = [...this.#results].filter(([id]) => ids.includes(id))
    return Object.fromEntries(await Promise.all(named.map(async ([id, result]) => [id, await result] as const)))
  }

  #ancestorsOf(job: WorkflowJob): readonly string[] {
    const needed = this.#options.workflow.jobs.filter(({ id }) => job.needs.includes(id))
    return [...job.needs, ...needed.flatMap((each) => this.#ancestorsOf(each))]
  }
}

/** How jobs stand together, for `success()` and its sisters. */
function statusOf(results: readonly { readonly result: StepOutcome }[]): ConditionStatus {
  const has = (wanted: StepOutcome): boolean => results.some(({ result }) => result === wanted)
  return (['failure', 'cancelled', 'skipped'] as const).find(has) ?? 'success'
}

async function mapLimited<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const waiting = [...items.entries()]
  const takeOver = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, item] = next
      results[index] = await work(item, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, takeOver))
  return results
}
