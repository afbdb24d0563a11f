import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { KieSandbox } from '../../sandbox/kie/index.ts'
import { clock } from '../clock.ts'
import { ACTION } from './harness.ts'

/** How a process of the action ended that no runner was around. */
export interface BareResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs dist/index.js, or another entry, with this environment and nothing else. */
export async function runBare(
  env: Readonly<Record<string, string>>,
  options: { readonly closeStdout?: boolean; readonly entry?: 'index.js' | 'post.js' } = {},
): Promise<BareResult> {
  const child = spawn(process.execPath, [path.join(ACTION, 'dist', options.entry ?? 'index.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const member = clock.admit(child.pid ?? 0, 'SANDBOX_CLOCK' in env)
  const printed = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (printed[stream] += text))
  }
  if (options.closeStdout === true) child.stdout.destroy()
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve))
  member.leave()
  return { exitCode, ...printed }
}

/** Directories and files of a step that no runner made. */
export interface BareFolders {
  readonly workspace: string
  readonly temp: string
  /** Empty files for outputs, summary and state. */
  readonly outputFile: string
  readonly summaryFile: string
  readonly stateFile: string
  remove(): void
}

/** Makes them. */
export function makeFolders(): BareFolders {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'bare-')))
  const [workspace = '', temp = ''] = ['workspace-', 'temp-'].map((prefix) => mkdtempSync(path.join(root, prefix)))
  const files = ['output', 'summary', 'state'].map((name) => path.join(root, name))
  for (const file of files) writeFileSync(file, '')
  const [outputFile = '', summaryFile = '', stateFile = ''] = files
  return { workspace, temp, outputFile, summaryFile, stateFile, remove: () => rmSync(root, { recursive: true }) }
}

/** What a step needs to make one image and keep it. */
export function environmentOf(kie: KieSandbox, { workspace, temp, stateFile }: BareFolders): Record<string, string> {
  return {
    GITHUB_REPOSITORY: 'octo/pictures',
    GITHUB_SHA: '5f3c8a2b9d4e6f7081a2b3c4d5e6f70819202122',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '1',
    GITHUB_JOB: 'images',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    GITHUB_STATE: stateFile,
    'INPUT_API-KEY': kie.apiKey,
    'INPUT_API-URL': kie.url,
    INPUT_PROMPT: 'A red fox in the snow',
    INPUT_DELIVER: 'none',
    ...clock.environment,
  }
}
