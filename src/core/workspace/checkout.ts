import { existsSync } from 'node:fs'
import path from 'node:path'

/** Is there where a checkout holds a part of the repository's files alone. */
const SPARSE = '.git/info/sparse-checkout'

/**
 * Whether the workspace is a whole checkout of a repository, and has no such file.
 *
 * @param workspace - absolute path
 * @param file - relative to it, with `/`; anything else is in no checkout
 */
export function isMissingInCheckout(workspace: string, file: string): boolean {
  const exists = (relative: string): boolean => existsSync(path.join(workspace, relative))
  if (!exists('.git') || exists(SPARSE)) return false
  return path.posix.isAbsolute(file) || file.split('/').includes('..') || !exists(file)
}
