import { saysEmpty } from '../branch/base.ts'
import { target, type BranchOptions } from '../branch/options.ts'

/**
 * Proves that the token has `contents: write`, which commits and releases need, by storing a blob without content:
 * nothing points to it, and nobody sees it.
 *
 * @returns whether the repository has any commit
 * @throws the failure of the request
 */
export async function proveWriteAccess(
  options: Pick<BranchOptions, 'octokit' | 'context' | 'signal'>,
): Promise<boolean> {
  try {
    await options.octokit.rest.git.createBlob({ ...target(options), content: '', encoding: 'utf-8' })
    return true
  } catch (error) {
    // GitHub looks at the permission before it looks at the repository, so this answer proves it too.
    if (saysEmpty(error)) return false
    throw error
  }
}
