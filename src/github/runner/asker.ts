import path from 'node:path'
import type { Asker } from '../../core/work/asker.ts'
import { isMissingInCheckout } from '../../core/workspace/checkout.ts'
import type { RunContext } from './context.ts'

/** What is known of whoever asks. */
export interface AskerOptions {
  /** Path of the manifest in the workspace; `undefined` where there is none. */
  readonly manifest: string | undefined
  /** Whether tasks are collected: the job that does so is not the one that asked for them. */
  readonly collects: boolean
  readonly context: Pick<RunContext, 'owner' | 'repo' | 'job' | 'workspace'>
  /** The process's environment. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A job of a workflow file of the run's own repository. */
const OWN_JOB = /^(\.github\/workflows\/[^/]+)#[^#/]*$/

/** A job of a workflow file of another repository, which no checkout has. */
const FOREIGN_JOB = /^[^/]+\/[^/]+\/\.github\/workflows\/[^/]+#[^#/]*$/

/** Who asks for the images of this run: a manifest, else the job. A job in many shards, or of a matrix, is one. */
export function askerOf({ manifest, collects, context, env }: AskerOptions): Asker {
  const file = workflowFile(env['GITHUB_WORKFLOW_REF'] ?? '', context)
  const job = collects || file === '' ? '' : `${file}#${context.job}`
  return {
    source: manifest === undefined ? job : path.posix.normalize(manifest),
    isGone: (source) =>
      !FOREIGN_JOB.test(source) && isMissingInCheckout(context.workspace, OWN_JOB.exec(source)?.[1] ?? source),
  }
}

/** `octo/art/.github/workflows/nightly.yml@refs/heads/main` without the repository, where it is the run's, and the ref. */
function workflowFile(reference: string, { owner, repo }: AskerOptions['context']): string {
  const [file = ''] = reference.split('@', 1)
  const own = `${owner}/${repo}/`
  return file.startsWith(own) ? file.slice(own.length) : file
}
