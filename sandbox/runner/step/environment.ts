import { delimiter } from 'node:path'
import { NOT_IN_ENVIRONMENT, type GitHubContext } from '../context/github.ts'
import type { JobState } from '../context/job.ts'
import { THIS_MACHINE } from '../process/machine.ts'

type Environment = Record<string, string>

/** What decides the environment of a step's process. */
export interface EnvironmentOptions {
  readonly job: JobState
  /** The `github` context of this step, with the paths of its command files. */
  readonly github: GitHubContext
  /** The job's and the step's `env`. */
  readonly env: Readonly<Environment>
  /** Of a step that uses an action. */
  readonly action: { readonly inputs: Readonly<Environment>; readonly state: Readonly<Environment> } | undefined
}

/**
 * The whole environment of a step's process: nothing of this process's own but PATH, and where Node keeps what it has
 * compiled, which changes nothing but time. Later parts win over earlier ones in the runner's order.
 */
export function buildEnvironment(options: EnvironmentOptions): Environment {
  const { job, env, action } = options
  const searchPath = env.PATH ?? process.env.PATH ?? ''
  return {
    ...compileCache(job),
    HOME: job.machine.nameOf(job.home),
    CI: 'true',
    ...env,
    ...prefixed('STATE_', action?.state ?? {}),
    ...prefixed('INPUT_', action?.inputs ?? {}, (name) => name.replaceAll(' ', '_').toUpperCase()),
    PATH: [...job.path.toReversed(), searchPath].join(delimiter),
    ...prefixed('GITHUB_', stringsOf(options.github), (name) => name.toUpperCase()),
    ...prefixed('RUNNER_', job.runner, (name) => name.toUpperCase()),
    GITHUB_ACTIONS: 'true',
    ...(action !== undefined && runtimeVariables(job)),
    ...clockVariables(job, env),
  }
}

function compileCache({ machine }: JobState): Environment {
  const { NODE_COMPILE_CACHE } = process.env
  return NODE_COMPILE_CACHE === undefined || machine !== THIS_MACHINE ? {} : { NODE_COMPILE_CACHE }
}

function prefixed(prefix: string, values: Readonly<Environment>, rename = (name: string) => name): Environment {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + rename(name), value]))
}

function stringsOf(github: GitHubContext): Environment {
  const strings: Environment = {}
  for (const [name, value] of Object.entries(github)) {
    if (typeof value === 'string' && !NOT_IN_ENVIRONMENT.includes(name)) strings[name] = value
  }
  return strings
}

function runtimeVariables(job: JobState): Environment {
  const { results } = job.settings
  if (results === undefined) return {}
  const { ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN } = results
  return {
    ACTIONS_RUNTIME_URL: ACTIONS_RESULTS_URL,
    ACTIONS_CACHE_URL: ACTIONS_RESULTS_URL,
    ACTIONS_RESULTS_URL,
    ACTIONS_RUNTIME_TOKEN,
  }
}

/** The one thing the real runner does not do. */
function clockVariables({ clock, machine }: JobState, env: Readonly<Environment>): Environment {
  const environment = machine.readClock(clock.environment)
  const options = [env.NODE_OPTIONS, environment['NODE_OPTIONS']].filter((option) => option !== undefined)
  return { ...environment, ...(options.length > 0 && { NODE_OPTIONS: options.join(' ') }) }
}
