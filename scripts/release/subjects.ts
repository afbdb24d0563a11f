import { createHash } from 'node:crypto'
import { getSeen, type Api } from './api.ts'
import { decidesWhatRuns } from './made.ts'
import { ReleaseProblem } from './problem.ts'
import type { Entry, Source } from './source.ts'
import { checkTag } from './tag.ts'

/** A file that a release attests. */
export interface Subject {
  /** Its path in the release. */
  readonly name: string
  /** Lower-case hex. */
  readonly sha256: string
}

/**
 * The files that decide what runs, `action.yml` and all of `dist/`, as the tag has them.
 *
 * @throws ReleaseProblem where there is no tag yet, or it has a file that the source has not
 */
export async function subjectsOf(api: Api, source: Source): Promise<readonly Subject[]> {
  const commit = await checkTag(api, source)
  if (commit === undefined) throw new ReleaseProblem(`There is no tag v${source.version.text} yet: 'tag' makes it.`)
  const { tree } = (await getSeen(api, `git/trees/${commit.tree.sha}?recursive=1`)) as {
    readonly tree: readonly Entry[]
  }
  return tree
    .filter(decidesWhatRuns)
    .map(({ path, sha }) => ({ name: path, sha256: createHash('sha256').update(source.blob(sha)).digest('hex') }))
}

/** Subjects in the form that `sha256sum` writes and `actions/attest` reads. */
export function asChecksums(subjects: readonly Subject[]): string {
  return subjects.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}
