import { GitError, runGit } from './process.ts'

/**
 * The tree that comes of merging two commits that neither contain each other, as git merges them.
 *
 * @returns `undefined` where there are conflicts
 * @throws GitError for commits without a common history
 */
export async function mergeTrees(directory: string, ours: string, theirs: string): Promise<string | undefined> {
  try {
    const output = await runGit(directory, ['merge-tree', '--write-tree', '--no-messages', ours, theirs])
    return output.toString().trimEnd()
  } catch (error) {
    // Any other exit code says that nothing was tried.
    if (error instanceof GitError && error.exitCode === 1) return undefined
    throw error
  }
}
