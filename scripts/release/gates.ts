import type { Api } from './api.ts'
import { isOnReleaseBranch } from './branch.ts'
import { notesOf } from './changelog.ts'
import { readPublished } from './major.ts'
import { checkOrder, predecessorOf, type Published } from './order.ts'
import { ReleaseProblem } from './problem.ts'
import type { Source } from './source.ts'
import { checkTag, releasedOf } from './tag.ts'
import type { Version } from './version.ts'

/** What a source is compared with. */
export interface Standing {
  /** The releases that are out, without its own. */
  readonly others: Published
  /** The version whose promises it has to keep; none for the first of all. */
  readonly last: Version | undefined
}

/**
 * Everything that must hold of a commit before it is released, and that neither builds nor needs a package.
 *
 * @throws ReleaseProblem with what is wrong, and what would be right
 */
export async function passGates(api: Api, source: Source): Promise<Standing> {
  const { version, sha } = source
  releasedOf(source)
  notesOf(source.read('CHANGELOG.md'), version.text)
  if (!(await isOnReleaseBranch(api, sha, version))) {
    throw new ReleaseProblem(
      `The commit ${sha} is neither on the default branch nor on release/v${version.major}, from which alone ${version.text} can be released.`,
    )
  }
  await checkTag(api, source)
  const { releases, withdrawn } = await readPublished(api)
  const others = { releases: releases.filter(({ tag_name: tag }) => tag !== `v${version.text}`), withdrawn }
  if (withdrawn.has(version.text)) {
    throw new ReleaseProblem(`CHANGELOG.md says that ${version.text} is withdrawn: raise the version in package.json.`)
  }
  checkOrder(version, others.releases)
  return { others, last: predecessorOf(version, others) }
}

/** What a check was of, in one word: the commit, and the release that it was compared with. */
export function sealOf({ sha }: Source, { last }: Standing): string {
  return `${sha}/${last?.text ?? 'first'}`
}

/**
 * Makes sure that what was checked is what is released, however much later: a job that is run again keeps what the jobs
 * before it said, and others may have released meanwhile.
 *
 * @param seal - from {@link sealOf}, as the check's job gave it
 * @throws ReleaseProblem where it is another commit, or would be compared with another release now
 */
export async function checkSeal(api: Api, source: Source, seal: string): Promise<void> {
  const now = sealOf(source, await passGates(api, source))
  if (now === seal) return
  throw new ReleaseProblem(`What was checked is ${seal || 'nothing'}, and now it is ${now}: re-run all jobs.`)
}
