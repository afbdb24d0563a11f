import type { Api } from './api.ts'
import { isOnReleaseBranch } from './branch.ts'
import { notesOf, withdrawnWords } from './changelog.ts'
import { readPublished } from './major.ts'
import { checkOrder, predecessorOf, type Published } from './order.ts'
import { Problems, ReleaseProblem } from './problem.ts'
import type { Source } from './source.ts'
import { checkTag, releasedOf } from './tag.ts'
import type { Version } from './version.ts'

/** What a source is compared with. */
export interface Standing {
  /** The releases that are out, without its own. */
  readonly others: Published
  /** Whether its own release is out. */
  readonly isOut: boolean
  /** The version whose promises it has to keep; none for the first of all. */
  readonly last: Version | undefined
}

/**
 * Everything that must hold of a commit before it is released, and that neither builds nor needs a package.
 *
 * @throws ReleaseProblem with all that is wrong, and what would be right
 */
export async function passGates(api: Api, source: Source): Promise<Standing> {
  const problems = new Problems()
  const standing = await tryGates({ api, source, problems })
  problems.raise()
  return standing
}

/**
 * The same, where more is looked at before anything is told.
 *
 * @param of - `problems` gets what is wrong
 * @throws ReleaseProblem only where nobody knows what is out
 */
export async function tryGates({
  api,
  source,
  problems,
}: {
  readonly api: Api
  readonly source: Source
  readonly problems: Problems
}): Promise<Standing> {
  const { version, sha } = source
  const isOnBranch = await isOnReleaseBranch(api, sha, version)
  const { releases, withdrawn } = await readPublished(api)
  const others = { releases: releases.filter(({ tag_name: tag }) => tag !== `v${version.text}`), withdrawn }
  await problems.try(() => releasedOf(source))
  await problems.try(() => notesOf(source.read('CHANGELOG.md'), version.text))
  if (!isOnBranch) problems.add(notOnBranch(source))
  if (withdrawn.has(version.text)) problems.add(withdrawnWords(version.text))
  await problems.try(() => checkTag(api, source))
  await problems.try(() => checkOrder(version, others.releases))
  return { others, isOut: others.releases.length < releases.length, last: predecessorOf(version, others) }
}

function notOnBranch({ sha, version }: Source): string {
  return `The commit ${sha} is neither on the default branch nor on release/v${version.major}, from which alone ${version.text} can be released: merge it there.`
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
