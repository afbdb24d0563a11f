import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { isGitDirectory, pathInWorkspace } from './inside.ts'

/** A file that really lies in the workspace. */
export interface WorkspaceFile {
  /** Absolute, with every link resolved. */
  readonly file: string
  /** Size when it was looked at. */
  readonly bytes: number
}

/** Why a file is not read. */
export interface FileProblem {
  /** A sentence about 'it', which follows the name. */
  readonly problem: string
}

/** What is said of one that is not there. */
export const NO_SUCH_FILE = 'there is no such file in the workspace. Is the repository checked out?'

/**
 * Finds a file that the user named, provided that it really lies in the workspace: a link that leads out, or into `.git`
 * where a checkout keeps its token, would send foreign secrets to kie.
 *
 * @param workspace - absolute path
 * @param options.file - as the user wrote it: relative to the workspace, or absolute
 */
export function findWorkspaceFile(
  workspace: string,
  { file, maxBytes }: { readonly file: string; readonly maxBytes: number },
): WorkspaceFile | FileProblem {
  let real: string
  let stats: { readonly size: number; isFile(): boolean }
  try {
    real = realpathSync(path.resolve(workspace, file))
    stats = statSync(real)
  } catch {
    return { problem: NO_SUCH_FILE }
  }
  const inside = pathInWorkspace(workspace, real)
  if (inside === undefined) return { problem: 'it lies outside the workspace.' }
  if (inside.split('/').some(isGitDirectory)) return { problem: "files in '.git' are not read." }
  if (!stats.isFile()) return { problem: 'it is not a file.' }
  if (stats.size > maxBytes) return { problem: `it has ${stats.size} bytes, it may have ${maxBytes}.` }
  return { file: real, bytes: stats.size }
}
