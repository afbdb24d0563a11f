import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { ROOT } from '../documents/documents.ts'

export const RELEASE_WORKFLOW = path.join(ROOT, '.github/workflows/release.yml')

/** A job of a workflow, as far as it is looked at. */
export interface Job {
  readonly permissions: Readonly<Record<string, string>>
  readonly needs?: readonly string[]
  readonly environment?: string
  /** None of a job that calls a workflow. */
  readonly steps?: readonly {
    readonly run?: string
    readonly uses?: string
    readonly with?: Readonly<Record<string, unknown>>
  }[]
}

/** The jobs of a workflow's file, by id. */
export function jobsOf(file: string): Readonly<Record<string, Job>> {
  return (parse(readFileSync(file, 'utf8')) as { readonly jobs: Readonly<Record<string, Job>> }).jobs
}

/**
 * Runs the scripts of a job's steps as they stand in release.yml, with bash and nothing but the variables given. The actions of
 * others are left out.
 *
 * @returns what they print
 */
export async function runScripts(
  job: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<readonly string[]> {
  const said: string[] = []
  const node = path.dirname(process.execPath)
  for (const { run } of jobsOf(RELEASE_WORKFLOW)[job]?.steps ?? []) {
    if (run === undefined) continue
    const options = { cwd, env: { PATH: `${node}:${process.env['PATH'] ?? ''}`, ...env } }
    const { stdout } = await promisify(execFile)('bash', ['-e', '-c', run], options)
    said.push(stdout.trimEnd())
  }
  return said
}
