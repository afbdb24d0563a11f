import type { Api } from './api.ts'
import { withdrawnIn } from './changelog.ts'
import { readText } from './contents.ts'

/**
 * The versions that maintainers have taken back: CHANGELOG.md says so on the default branch, where it is reviewed, lasts, and
 * can be read by everybody. Other branches say nothing of it.
 */
export async function readWithdrawn(api: Api): Promise<ReadonlySet<string>> {
  return withdrawnIn((await readText(api, 'CHANGELOG.md')) ?? '')
}
