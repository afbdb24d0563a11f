import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readSteps, type WorkflowStep } from './read-steps.ts'
import { mapping, text, texts, type Texts, type Yaml } from './yaml.ts'

/** A workflow, read from its file. Texts may still hold expressions. */
export interface Workflow {
  readonly name: string
  /** What starts it, by the name of the event. */
  readonly on: Readonly<Record<string, Trigger>>
  readonly permissions: Permissions
  readonly env: Texts
  /** Each after those it needs. */
  readonly jobs: readonly WorkflowJob[]
}

/** How an event starts a workflow. Filters of branches and paths are not looked at. */
export interface Trigger {
  readonly types?: readonly string[]
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>
}

/** A job as the file has it. */
export interface WorkflowJob {
  readonly id: string
  readonly needs: readonly string[]
  readonly if: string | undefined
  /** The job's own, else the workflow's. */
  readonly permissions: Permissions
  readonly env: Texts
  readonly outputs: Texts
  /** `undefined` without one; may be one expression. */
  readonly matrix: unknown
  readonly failFast: boolean
  readonly maxParallel: number
  readonly steps: readonly WorkflowStep[]
}

/** `undefined` for what the repository's settings say. */
export type Permissions = string | Texts | undefined

/** Keys that are understood, and those that change nothing here: names, limits of time and of concurrency. */
const WORKFLOW_KEYS = ['name', 'on', 'permissions', 'env', 'jobs', 'run-name', 'concurrency']
const JOB_KEYS = ['needs', 'if', 'permissions', 'env', 'outputs', 'strategy', 'steps'].concat(
  ...['name', 'runs-on', 'timeout-minutes', 'concurrency'],
)
const STRATEGY_KEYS = ['matrix', 'fail-fast', 'max-parallel']

/**
 * Reads a workflow file. A key that it does not know is an error: what is not run here must not seem to have passed.
 *
 * @throws Error that names the place
 */
export function readWorkflow(file: string): Workflow {
  const yaml = mapping(parse(readFileSync(file, 'utf8')), { where: file, keys: WORKFLOW_KEYS })
  const permissions = readPermissions(yaml['permissions'])
  const jobs = Object.entries(mapping(yaml['jobs'], { where: `${file}: jobs` })).map(([id, job]) =>
    readJob(id, mapping(job, { where: `${file}: job '${id}'`, keys: JOB_KEYS }), permissions),
  )
  return {
    name: text(yaml['name']) ?? file,
    on: readTriggers(yaml['on']),
    permissions,
    env: texts(yaml['env']),
    jobs: inOrder(jobs),
  }
}

function readTriggers(on: unknown): Readonly<Record<string, Trigger>> {
  if (typeof on === 'string') return { [on]: {} }
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), {}]))
  const named = Object.entries(mapping(on, { where: 'on' }))
  return Object.fromEntries(named.map(([name, trigger]) => [name, (trigger ?? {}) as Trigger]))
}

function readJob(id: string, job: Yaml, inherited: Permissions): WorkflowJob {
  const where = `job '${id}'`
  const strategy = mapping(job['strategy'] ?? {}, { where: `${where}: strategy`, keys: STRATEGY_KEYS })
  return {
    id,
    needs: [job['needs'] ?? []].flat().map(String),
    if: text(job['if']),
    permissions: readPermissions(job['permissions']) ?? inherited,
    env: texts(job['env']),
    outputs: texts(job['outputs']),
    matrix: strategy['matrix'],
    failFast: strategy['fail-fast'] !== false,
    maxParallel: Number(strategy['max-parallel'] ?? Infinity),
    steps: readSteps((job['steps'] ?? []) as readonly unknown[], where),
  }
}

function readPermissions(value: unknown): Permissions {
  return typeof value === 'object' && value !== null ? texts(value) : text(value)
}

/** Each job behind those it needs. */
function inOrder(jobs: readonly WorkflowJob[]): readonly WorkflowJob[] {
  const ordered: WorkflowJob[] = []
  while (ordered.length < jobs.length) {
    const ready = jobs.filter((job) => !ordered.includes(job) && job.needs.every((id) => has(ordered, id)))
    if (ready.length === 0) throw new Error('Some jobs need a job that is not there, or one another.')
    ordered.push(...ready)
  }
  return ordered
}

function has(jobs: readonly WorkflowJob[], id: string): boolean {
  return jobs.some((job) => job.id === id)
}
