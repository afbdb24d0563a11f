import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ArtifactSandbox } from '../../sandbox/artifacts/index.ts'
import type { GitHubOptions, GitHubSandbox } from '../../sandbox/github/index.ts'
import { startKie, type KieOptions, type KieSandbox } from '../../sandbox/kie/index.ts'
import {
  runWorkflow,
  type WorkflowEvent,
  type WorkflowOptions,
  type WorkflowResult,
} from '../../sandbox/runner/index.ts'
import { clock } from '../clock.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'

/** Where the examples lie. */
export const EXAMPLES = path.resolve(import.meta.dirname, '../../examples')

/** The services that an example meets. */
export interface ExampleScene {
  readonly github: GitHubSandbox
  readonly kie: KieSandbox
  /** Runs the example, or another one, for an event. */
  readonly play: (event: WorkflowEvent, example?: string | PlayOptions) => Promise<WorkflowResult>
  /** What a durable link of GitHub's shows to somebody without a token. */
  open(url: string): Promise<{ readonly status: number; readonly sha256: string }>
  close(): Promise<void>
}

/** How GitHub's runner is to be. */
type PlayOptions = Pick<WorkflowOptions, 'listsArtifacts'>

/** What differs from the usual services. */
export interface SceneOptions extends Omit<GitHubOptions, 'artifacts'> {
  readonly artifacts?: ArtifactSandbox
  /** How kie's tasks go; by default as usual. */
  readonly draw?: KieOptions['draw']
}

/** Starts all that one example needs. */
export async function startScene(
  file: string,
  { artifacts, draw, ...options }: SceneOptions = {},
): Promise<ExampleScene> {
  const [github, kie, directory] = await Promise.all([
    startWatchedGitHub({ clock, ...options }),
    startKie({ clock, pictures: 'small', ...(draw !== undefined && { draw }) }),
    mkdtemp(path.join(tmpdir(), 'example-')),
  ])
  return {
    github,
    kie,
    play: (event, example = file) =>
      runWorkflow({
        ...(typeof example === 'string' ? {} : example),
        file: path.join(EXAMPLES, typeof example === 'string' ? example : file),
        event,
        secrets: { KIE_API_KEY: kie.apiKey },
        services: { kie, github, ...(artifacts !== undefined && { artifacts }) },
        directory,
        clock,
      }),
    open: async (url) => {
      // The runner calls this server by another name, which not every machine resolves.
      const answer = await fetch(url.replace('github.localhost', '127.0.0.1'))
      return { status: answer.status, sha256: sha256(new Uint8Array(await answer.arrayBuffer())) }
    },
    close: async () => {
      await Promise.all([github.close(), kie.close(), rm(directory, { recursive: true })])
    },
  }
}

/** The outputs of a job's step that has a status: the action's. */
export function outputsOf({ jobs }: WorkflowResult, job: string): Readonly<Record<string, string>> {
  const steps = jobs[job]?.rows.flatMap((row) => row.steps) ?? []
  return steps.find(({ outputs }) => 'status' in outputs)?.outputs ?? {}
}

/** In hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The log of a job. */
export function logOf({ jobs }: WorkflowResult, job: string): readonly string[] {
  return jobs[job]?.rows.flatMap(({ lines }) => lines) ?? []
}
