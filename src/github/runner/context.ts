import { InputError } from '../../core/text/errors.ts'
import { pullRequestOf, type PullRequest, type RunEvent } from './event.ts'
import { isGiteaOrForgejo } from './server.ts'

/** What is known of this run, from the runner's environment and the event that started it. */
export interface RunContext extends RunEvent {
  readonly owner: string
  readonly repo: string
  /** Without a slash at the end. */
  readonly serverUrl: string
  /** Without a slash at the end. */
  readonly apiUrl: string
  /** The run's commit; for a pull request a merge that lies on no branch. */
  readonly sha: string
  /** Full: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; empty for events that are about none. */
  readonly ref: string
  readonly runId: number
  /** From 1. */
  readonly runAttempt: number
  readonly job: string
  /** Absolute path. */
  readonly workspace: string
  /** Absolute path; emptied when the job ends. */
  readonly tempDirectory: string
  /** Login of whoever caused the run; empty where the runner does not say. */
  readonly actor: string
  /** Short name of the run's tag. */
  readonly tag: string | undefined
  /** Short name of the run's branch; for events that have none, such as comments, GitHub gives the default branch. */
  readonly branch: string | undefined
  readonly pullRequest: PullRequest | undefined
  /** Page of the run; on Gitea and Forgejo that of all runs, see {@link runPage}. */
  readonly runUrl: string
  /** Whether debug logging is on. */
  readonly debug: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

const REQUIRED = [
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_EVENT_NAME',
  'GITHUB_RUN_ID',
  'GITHUB_JOB',
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
] as const

/**
 * Reads what the runner says about the run.
 *
 * @param env - the process's environment
 * @param readFile - reads a text file; used for the event's payload
 * @throws InputError that names every variable that is missing, and an event file that cannot be read
 */
export function readContext(env: Environment, readFile: (path: string) => string): RunContext {
  checkRequired(env)
  const text = (name: (typeof REQUIRED)[number]): string => env[name] ?? ''
  const repository = text('GITHUB_REPOSITORY')
  const [owner = '', repo = ''] = repository.split('/')
  if (owner === '' || repo === '') {
    throw new InputError([
      `GITHUB_REPOSITORY is '${repository}'; it has the form 'owner/name'. Pass --env GITHUB_REPOSITORY=owner/name where act has taken it from a remote.`,
    ])
  }
  const serverUrl = baseUrl(env['GITHUB_SERVER_URL'], 'https://github.com')
  const apiUrl = baseUrl(env['GITHUB_API_URL'], 'https://api.github.com')
  const payload = readPayload(env['GITHUB_EVENT_PATH'], readFile)
  const ref = env['GITHUB_REF'] ?? ''
  const runId = text('GITHUB_RUN_ID')
  return {
    owner,
    repo,
    serverUrl,
    apiUrl,
    sha: text('GITHUB_SHA'),
    ref,
    eventName: text('GITHUB_EVENT_NAME'),
    runId: Number(runId),
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    job: text('GITHUB_JOB'),
    workspace: text('GITHUB_WORKSPACE'),
    tempDirectory: text('RUNNER_TEMP'),
    actor: env['GITHUB_ACTOR'] ?? '',
    tag: shortRefName(ref, 'refs/tags/'),
    branch: shortRefName(ref, 'refs/heads/'),
    pullRequest: pullRequestOf({ payload }, repository),
    payload,
    runUrl: runPage(`${serverUrl}/${owner}/${repo}`, { apiUrl, runId }),
    debug: env['RUNNER_DEBUG'] === '1',
  }
}

/**
 * The page of a run. Forgejo, and Gitea before 1.26, have the number of the run in its address, later ones its id
 * (go-gitea/gitea#36842): the one in place of the other leads to another run, so that all runs are shown there.
 */
function runPage(repository: string, { apiUrl, runId }: { readonly apiUrl: string; readonly runId: string }): string {
  return isGiteaOrForgejo({ apiUrl }) ? `${repository}/actions` : `${repository}/actions/runs/${runId}`
}

function checkRequired(env: Environment): void {
  const missing = REQUIRED.filter((name) => (env[name] ?? '') === '')
  if (missing.length === 0) return
  throw new InputError([`Not set: ${missing.join(', ')}. This program runs as a step of a GitHub workflow.`])
}

function baseUrl(value: string | undefined, fallback: string): string {
  return (value === undefined || value === '' ? fallback : value).replace(/\/$/, '')
}

function shortRefName(ref: string, prefix: string): string | undefined {
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined
}

function readPayload(path: string | undefined, readFile: (path: string) => string): RunEvent['payload'] {
  if (path === undefined || path === '') return {}
  try {
    return JSON.parse(readFile(path)) as RunEvent['payload']
  } catch (cause) {
    throw new InputError(['The event that GITHUB_EVENT_PATH names cannot be read as JSON.'], { cause })
  }
}
