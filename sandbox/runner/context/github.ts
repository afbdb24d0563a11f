/** What the test says of the run; everything has a default. */
export interface GitHubOptions {
  /** `owner/name`. */
  readonly repository?: string
  readonly repositoryId?: string
  /** Full ref, such as `refs/heads/main`, `refs/tags/v1` or `refs/pull/7/merge`. */
  readonly ref?: string
  readonly sha?: string
  readonly eventName?: string
  /** The webhook's payload, as found at GITHUB_EVENT_PATH. */
  readonly event?: object
  readonly runId?: string
  readonly runNumber?: string
  readonly runAttempt?: string
  /** Id of the job in the workflow file. */
  readonly job?: string
  /** Name of the workflow. */
  readonly workflow?: string
  readonly actor?: string
  readonly triggeringActor?: string
  readonly serverUrl?: string
  readonly apiUrl?: string
  readonly token?: string
  /** Branch of a pull request's head; empty for other events. */
  readonly headRef?: string
  /** Branch a pull request goes into; empty for other events. */
  readonly baseRef?: string
}

/** The `github` context of a job: every name that GitHub gives it, and what the runner makes environment of. */
export type GitHubContext = Readonly<Record<string, string | object>> & { readonly token: string }

/** Names of the `github` context that do not become GITHUB_ variables. */
export const NOT_IN_ENVIRONMENT: readonly string[] = ['token', 'event']

const DEFAULTS = {
  repository: 'octo/pictures',
  repositoryId: '1296269',
  ref: 'refs/heads/main',
  sha: '5f3c8a2b9d4e6f7081a2b3c4d5e6f70819202122',
  eventName: 'push',
  runId: '7012345678',
  runNumber: '12',
  runAttempt: '1',
  job: 'images',
  workflow: 'Images',
  actor: 'octocat',
  serverUrl: 'https://github.com',
  // A closed port: a test that forgets its stand-in must not reach the real service.
  apiUrl: 'http://127.0.0.1:1',
  token: 'ghs_sandboxTokenThatOpensNothing00000000',
  headRef: '',
  baseRef: '',
} as const

/** Fills in what the test did not say. */
export function toGitHubContext(options: GitHubOptions): GitHubContext {
  const known = { ...DEFAULTS, ...options }
  const [owner = '', name = ''] = known.repository.split('/')
  const actor = known.actor
  const event = known.event ?? {
    ref: known.ref,
    repository: { name, full_name: known.repository, owner: { login: owner } },
    sender: { login: actor, type: 'User' },
  }
  return {
    token: known.token,
    job: known.job,
    workflow: known.workflow,
    workflow_ref: `${known.repository}/.github/workflows/images.yml@${known.ref}`,
    workflow_sha: known.sha,
    repository: known.repository,
    repository_id: known.repositoryId,
    repository_owner: owner,
    repository_owner_id: '583231',
    ref: known.ref,
    ref_name: known.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_type: known.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: 'false',
    head_ref: known.headRef,
    base_ref: known.baseRef,
    sha: known.sha,
    event_name: known.eventName,
    event,
    run_id: known.runId,
    run_number: known.runNumber,
    run_attempt: known.runAttempt,
    retention_days: '90',
    actor,
    actor_id: '583231',
    triggering_actor: known.triggeringActor ?? actor,
    server_url: known.serverUrl,
    api_url: known.apiUrl,
    graphql_url: `${known.apiUrl}/graphql`,
  }
}
