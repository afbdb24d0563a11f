import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  startArtifacts as startArtifactService,
  type ArtifactSandbox,
  type ArtifactSandboxOptions,
} from '../../sandbox/artifacts/index.ts'
import { drawPicture, startKie, type KieSandbox, type KieOptions } from '../../sandbox/kie/index.ts'
import { runStep, type StepOptions, type StepResult, type StepRun } from '../../sandbox/runner/index.ts'
import type { GitHubOptions, GitHubSandbox } from '../../sandbox/github/index.ts'
import { workerAzurite } from '../azurite.ts'
import { clock } from '../clock.ts'
import { startWatchedGitHub } from '../conformance/watched-github.ts'
import { machine } from '../machine.ts'

/** The root of the repository, where action.yml lies. */
export const ACTION = path.resolve(import.meta.dirname, '../..')

/** One kie, and what a step needs beside it; a new workspace for each step. */
export interface Stage {
  readonly kie: KieSandbox
  /** Starts a step with an API key and a prompt; `with` adds inputs or replaces them. */
  start(
    inputs?: Readonly<Record<string, string>>,
    options?: Partial<StepOptions>,
  ): StepRun & { readonly workspace: string }
  /** Runs a step to its end. */
  run(
    inputs?: Readonly<Record<string, string>>,
    options?: Partial<StepOptions>,
  ): Promise<StepResult & { readonly workspace: string }>
  close(): Promise<void>
}

/** Starts a kie for the steps of a test. Without `results` there is no artifact service, so `deliver` is `none`. */
export async function startStage(options: KieOptions & { readonly artifacts?: ArtifactSandbox } = {}): Promise<Stage> {
  const kie = await startKie({ pictures: 'small', ...options, clock })
  // jest refuses an import() while other tests of a `test.concurrent` end: the canvas has to be there before they begin.
  await drawPicture({ prompt: 'fox', aspectRatio: '1:1', captions: [], type: 'png', scale: 1 / 64 })
  const folders: string[] = []
  let runId = 0
  const start: Stage['start'] = (inputs = {}, step = {}) => {
    const workspace = step.workspace ?? realpathSync(mkdtempSync(path.join(tmpdir(), 'workspace-')))
    folders.push(workspace)
    runId++
    const run = runStep({
      action: ACTION,
      clock,
      machine,
      ...(options.artifacts === undefined ? {} : { results: options.artifacts.run({ runId }).env }),
      github: { runId: String(runId) },
      ...step,
      workspace,
      with: {
        'api-key': kie.apiKey,
        prompt: 'A red fox in the snow',
        'api-url': kie.url,
        deliver: options.artifacts === undefined ? 'none' : 'artifact',
        ...inputs,
      },
    })
    return { ...run, workspace }
  }
  return {
    kie,
    start,
    async run(inputs, step) {
      const { done, workspace } = start(inputs, step)
      return { ...(await done), workspace }
    },
    async close() {
      await kie.close()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts an artifact service for steps of the test. */
export async function startArtifacts(options: ArtifactSandboxOptions = {}): Promise<ArtifactSandbox> {
  return startArtifactService({ clock, azurite: await workerAzurite(), ...options })
}

/** Starts a GitHub for steps of the test. */
export function startGitHub(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  return startWatchedGitHub({ clock, ...options })
}
