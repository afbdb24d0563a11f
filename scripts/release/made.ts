import { createHash } from 'node:crypto'
import { getSeen, readCommit, readCommitAt, type Api, type Commit } from './api.ts'
import { isAncestor, isOnReleaseBranch } from './branch.ts'
import { readText } from './contents.ts'
import { stableOf, type Published } from './order.ts'
import { ReleaseProblem } from './problem.ts'
import type { Entry } from './source.ts'
import { isReleaseCommit } from './tag.ts'
import { compareVersions, type Version } from './version.ts'

/** Files that are asked about together. */
const AT_ONCE = 8

/** Without these it would be no release of ours, whatever else its version had. */
const ESSENTIAL = ['.github', 'README.md', 'action.yml', 'dist']

/**
 * Makes sure that the tag of a release is on a commit that was made here of a source, before others are led to it.
 *
 * @param published - what is out; a version that was withdrawn is none that others must follow from
 * @returns the commit
 * @throws ReleaseProblem that says what is otherwise
 */
export async function checkMade(api: Api, version: Version, published: Published): Promise<Commit> {
  const tag = `v${version.text}`
  const commit = await readCommitAt(api, `tags/${tag}`)
  const wrong = commit === undefined ? 'its tag is on no commit' : await wrongWith(api, { version, commit, published })
  if (commit !== undefined && wrong === undefined) return commit
  throw new ReleaseProblem(`The release ${tag} was not made here: ${wrong ?? ''}. Look who made it.`)
}

interface Made {
  readonly version: Version
  readonly commit: Commit
  readonly published: Published
}

async function wrongWith(api: Api, { version, commit, published }: Made): Promise<string | undefined> {
  const source = commit.parents[0]?.sha
  if (source === undefined || !isReleaseCommit(commit, source)) return 'its commit is not one that the workflow makes'
  const named = (JSON.parse((await readText(api, 'package.json', source)) ?? '{}') as { version?: string }).version
  if (named !== version.text) return `the package.json of its source has the version ${named ?? 'of nothing'}`
  if (!(await isOnReleaseBranch(api, source, version))) return 'its source is on no branch from which releases are made'
  const before = forerunnerOf(version, published)
  if (before !== undefined && !(await descends(api, source, before))) {
    return `its source does not descend from that of v${before.text}`
  }
  if (!(await hasFilesOf(api, commit, source))) return 'it has other files than its source'
  const unattested = await findUnattested(api, commit)
  return unattested === undefined ? undefined : `its ${unattested} is not attested`
}

/**
 * The release from whose source that of another one must descend: a patch continues its minor version, and a minor version
 * the one before. Patches of that one may have been made on a branch of their own.
 */
function forerunnerOf(version: Version, { releases, withdrawn }: Published): Version | undefined {
  const [minor, patch] = version.rest
  return stableOf(releases).findLast(
    (other) =>
      !withdrawn.has(other.text) &&
      other.major === version.major &&
      compareVersions(other, version) < 0 &&
      (patch > 0 ? other.rest[0] === minor : other.rest[1] === 0),
  )
}

async function descends(api: Api, source: string, { text }: Version): Promise<boolean> {
  const before = await readCommitAt(api, `tags/v${text}`)
  const [parent] = before?.parents ?? []
  return parent !== undefined && isAncestor(api, parent.sha, source)
}

/** Which files a release has may differ from version to version; each is as it stands in its own source. */
async function hasFilesOf(api: Api, { tree }: Commit, source: string): Promise<boolean> {
  const { tree: sourceTree } = await readCommit(api, source)
  const [made, from] = await Promise.all([listTree(api, tree.sha), listTree(api, sourceTree.sha)])
  // Its links are other ones.
  const isOfSource = ({ path, mode, type, sha }: Entry): boolean =>
    from.some(
      (each) =>
        each.path === path && each.mode === mode && each.type === type && (each.sha === sha || path === 'README.md'),
    )
  return made.every(isOfSource) && ESSENTIAL.every((name) => made.some(({ path }) => path === name))
}

async function listTree(api: Api, tree: string): Promise<readonly Entry[]> {
  return ((await getSeen(api, `git/trees/${tree}`)) as { readonly tree: readonly Entry[] }).tree
}

/**
 * The first file that decides what runs and of which GitHub has no attestation of this repository. Whether one is signed as it
 * should be is for `gh attestation verify` to say: SECURITY.md.
 */
async function findUnattested(api: Api, { tree }: Commit): Promise<string | undefined> {
  const all = (await getSeen(api, `git/trees/${tree.sha}?recursive=1`)) as { readonly tree: readonly Entry[] }
  const files = all.tree.filter(decidesWhatRuns)
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE)
    const attested = await Promise.all(some.map(({ sha }) => isAttested(api, sha)))
    const missing = some.find((_, index) => attested[index] === false)
    if (missing !== undefined) return missing.path
  }
  return undefined
}

async function isAttested(api: Api, blob: string): Promise<boolean> {
  const { content } = (await getSeen(api, `git/blobs/${blob}`)) as { readonly content: string }
  const digest = createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')
  const found = (await api.get(`attestations/sha256:${digest}`)) as Attested | undefined
  return (found?.attestations ?? []).length > 0
}

interface Attested {
  readonly attestations?: readonly unknown[]
}

/** Whether a file of a release is attested. */
export function decidesWhatRuns({ path, type }: Entry): boolean {
  return type === 'blob' && (path === 'action.yml' || path.startsWith('dist/'))
}
