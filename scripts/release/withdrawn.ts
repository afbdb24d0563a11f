import type { Api } from './api.ts'
import { withdrawnIn } from './changelog.ts'
import { readText } from './contents.ts'
import { ReleaseProblem } from './problem.ts'

/**
 * The versions that maintainers have taken back: CHANGELOG.md says so on the default branch, where it is reviewed, lasts, and
 * can be read by everybody. Other branches say nothing of it.
 *
 * @throws ReleaseProblem where there is no such file, so that nobody knows
 */
export async function readWithdrawn(api: Api): Promise<ReadonlySet<string>> {
  const changelog = await readText(api, 'CHANGELOG.md')
  if (changelog !== undefined) return withdrawnIn(changelog)
  throw new ReleaseProblem('The default branch has no CHANGELOG.md, which says what was withdrawn.')
}
