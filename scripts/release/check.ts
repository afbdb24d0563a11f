import { parse } from 'yaml'
import { listReleases, type Api, type Release } from './api.ts'
import { isOnBranch } from './branch.ts'
import { notesOf } from './changelog.ts'
import { brokenPromises, type Contract } from './contract.ts'
import { checkDist } from './dist.ts'
import { ReleaseProblem } from './problem.ts'
import type { Source } from './source.ts'
import { checkTag, releasedOf } from './tag.ts'
import { compareVersions, versionOfTag, type Version } from './version.ts'

/** A checkout, and how it is built. */
export interface Checkout {
  /** Its folder. */
  readonly root: string
  /** Makes dist/ anew of the source. */
  readonly build: () => unknown
}

/**
 * Everything that must hold of a commit before it is released, the quick first. Changes nothing on GitHub.
 *
 * @returns what was found right, for the log
 * @throws ReleaseProblem with what is wrong, and what would be right
 */
export async function check(source: Source, { api, root, build }: Checkout & { readonly api: Api }): Promise<string> {
  const { text } = source.version
  releasedOf(source)
  notesOf(source.read('CHANGELOG.md'), text)
  if (!(await isOnBranch(api, source.sha))) {
    throw new ReleaseProblem(
      `The commit ${source.sha} is not on the default branch, from which alone releases are made.`,
    )
  }
  await checkTag(api, source)
  const others = (await listReleases(api)).filter(({ draft, tag_name: tag }) => !draft && tag !== `v${text}`)
  checkOrder(source.version, others)
  const last = newestOf(others.filter(({ prerelease }) => !prerelease))
  if (last !== undefined) await checkContract(api, source, last)
  await checkDist(source, { root, build })
  return `${text} can be released from ${source.sha}${last === undefined ? ', as the first' : `, after ${last.text}`}.`
}

function checkOrder(version: Version, releases: readonly Release[]): void {
  const newest = newestOf(releases)
  if (newest === undefined || compareVersions(version, newest) > 0) return
  throw new ReleaseProblem(
    `package.json has the version ${version.text}, and ${newest.text} is released already: raise it with 'npm version <new> --no-git-tag-version'.`,
  )
}

async function checkContract(api: Api, source: Source, last: Version): Promise<void> {
  if (source.version.major > last.major) return
  const file = (await api.get(`contents/action.yml?ref=v${last.text}`)) as { readonly content: string } | undefined
  if (file === undefined) throw new ReleaseProblem(`The tag v${last.text} has no action.yml to compare with.`)
  const was = parse(Buffer.from(file.content, 'base64').toString()) as Contract
  const broken = brokenPromises(was, parse(source.read('action.yml')) as Contract)
  if (broken.length === 0) return
  throw new ReleaseProblem(
    `${source.version.text} would break workflows that were written against ${last.text}: take it back, or release ${last.major + 1}.0.0.\n${broken.join('\n')}`,
  )
}

/** The newest version among releases; `undefined` where none of them is of a version. */
function newestOf(releases: readonly Release[]): Version | undefined {
  return releases
    .flatMap(({ tag_name: tag }) => versionOfTag(tag) ?? [])
    .toSorted(compareVersions)
    .at(-1)
}
