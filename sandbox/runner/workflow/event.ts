import type { GitHubSandbox } from '../../github/index.ts'
import type { GitHubOptions } from '../context/github.ts'
import type { Workflow } from './file.ts'

/** What happened, so that a workflow starts. */
export interface WorkflowEvent {
  readonly name: string
  /** What differs from a plain payload with the repository and its sender. */
  readonly payload?: Readonly<Record<string, unknown>>
  /** What differs from a run on the default branch's head. */
  readonly run?: Pick<GitHubOptions, 'actor' | 'ref' | 'sha' | 'headRef' | 'baseRef'>
}

/** Activity types that start a workflow whose trigger names none, where not all of them do. */
const USUAL_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
}

let lastRunId = 9_000_000_000

/** @throws Error when the event does not start the workflow; filters of branches and paths are not looked at */
export function checkTrigger(workflow: Workflow, { name, payload }: WorkflowEvent): void {
  const trigger = workflow.on[name]
  const action = payload?.['action']
  const types = trigger?.types ?? USUAL_TYPES[name]
  const starts = trigger !== undefined && (typeof action !== 'string' || types?.includes(action) !== false)
  if (!starts)
    throw new Error(`'${workflow.name}' does not start on ${name} ${typeof action === 'string' ? action : ''}`)
}

/** The `inputs` context: what a person chose, else the defaults of the trigger. */
export function readInputs(workflow: Workflow, { name, payload }: WorkflowEvent): Readonly<Record<string, unknown>> {
  if (name !== 'workflow_dispatch') return {}
  const declared = Object.entries(workflow.on['workflow_dispatch']?.inputs ?? {})
  const defaults = Object.fromEntries(declared.map(([input, about]) => [input, about?.default ?? '']))
  return { ...defaults, ...(payload?.['inputs'] as object | undefined) }
}

/** What the runner says of a first run on the default branch's head. */
export async function describeRun(
  workflow: Workflow,
  event: WorkflowEvent,
  github: Pick<GitHubSandbox, 'url' | 'repository' | 'head'>,
): Promise<GitHubOptions & { readonly runId: string; readonly ref: string; readonly sha: string }> {
  const [login = '', name = ''] = github.repository.split('/')
  const ref = event.run?.ref ?? 'refs/heads/main'
  lastRunId += 1
  return {
    repository: github.repository,
    runId: String(lastRunId),
    apiUrl: github.url,
    // The artifact client takes hosts below .localhost for github.com, and a bare address for another forge.
    serverUrl: github.url.replace('127.0.0.1', 'github.localhost'),
    ref,
    sha: event.run?.sha ?? (await github.head('main')),
    workflow: workflow.name,
    ...(event.run?.actor !== undefined && { actor: event.run.actor }),
    headRef: event.run?.headRef ?? '',
    baseRef: event.run?.baseRef ?? '',
    eventName: event.name,
    event: {
      ...(event.name === 'push' && { ref }),
      repository: { name, full_name: github.repository, owner: { login }, private: false },
      sender: { login: 'octocat', type: 'User' },
      ...event.payload,
    },
  }
}
