import { withAbsoluteLinks, type Addresses } from './absolute-links.ts'
import { readCommit, readCommitAt, readRef, type Api, type Commit } from './api.ts'
import { ReleaseProblem } from './problem.ts'
import type { Entry, Source } from './source.ts'

/**
 * What a release has of its source: what runs, what describes it, and `.github`. GitHub takes the workflow for the event of a
 * release from its tag, and may see a change of workflows in their absence.
 */
export const RELEASED = [
  '.github',
  'LICENSE',
  'README.md',
  'action-types.yml',
  'action.yml',
  'dist',
  'images.schema.json',
] as const

/** A release's commit, and the name under which it is found. */
export interface Tagged {
  readonly tag: string
  readonly commit: string
}

/** Where the repository's files are to be seen by people. */
export interface Place {
  /** Such as `https://github.com`. */
  readonly serverUrl: string
  /** `<owner>/<repo>`. */
  readonly repository: string
}

/** Whose signature a commit has that GitHub made for a job. */
const SIGNER = 'noreply@github.com'

/**
 * Whether a commit is one that this script made of a source: with no other parent, naming it, and signed by GitHub, as the
 * commits are that a job makes. Its files are not looked at.
 */
export function isReleaseCommit({ parents, message, committer, verification }: Commit, source: string): boolean {
  return (
    parents.length === 1 &&
    parents[0]?.sha === source &&
    message.trimEnd().split('\n').includes(trailerOf(source)) &&
    committer.email === SIGNER &&
    verification.verified
  )
}

function trailerOf(source: string): string {
  return `Source-Commit: ${source}`
}

/** The branch that holds a release's commit until it is published. */
export function branchOf(tag: string): string {
  return `heads/releases/${tag}`
}

/** Where the files of a commit are. */
export function addressesOf({ serverUrl, repository }: Place, sha: string): Addresses {
  const base = `${serverUrl}/${repository}`
  return { page: `${base}/blob/${sha}`, raw: `${base}/raw/${sha}` }
}

/**
 * Makes the release's commit and its tag, where they are not there yet. The commit's parent is the source, its tree holds
 * what is released and nothing else, and GitHub signs it. No content is sent but the README's: the tree takes the very
 * objects of the source.
 *
 * @throws ReleaseProblem where the tag is there and on another commit: a tag never moves
 */
export async function makeTag(api: Api, source: Source, place: Place): Promise<Tagged> {
  const tag = `v${source.version.text}`
  const tree = await makeTree(api, source, place)
  const there = await checkTag(api, source)
  if (there !== undefined) {
    if (there.tree.sha !== tree)
      throw new ReleaseProblem(`The tag ${tag} has other files than its source: look who made it.`)
    return { tag, commit: there.sha }
  }
  const commit = await keepCommit(api, { source, tag, tree })
  await api.send('POST', 'git/refs', { ref: `refs/tags/${tag}`, sha: commit })
  return { tag, commit }
}

/**
 * The commit of the source's version, where its tag is there.
 *
 * @throws ReleaseProblem where the tag is on a commit that was not made of this source
 */
export async function checkTag(api: Api, { version, sha }: Source): Promise<Commit | undefined> {
  const tag = `v${version.text}`
  const found = await readRef(api, `tags/${tag}`)
  if (found === undefined) return undefined
  const commit = found.type === 'commit' ? await readCommit(api, found.sha) : undefined
  if (commit !== undefined && isReleaseCommit(commit, sha)) return commit
  throw new ReleaseProblem(
    `The tag ${tag} is there already, on ${found.sha}, which was not made of ${sha}. A tag never moves: raise the version in package.json.`,
  )
}

/**
 * What a release takes from its source, as it stands in the source's tree.
 *
 * @throws ReleaseProblem where the source lacks some of it
 */
export function releasedOf(source: Source): readonly Entry[] {
  const there = new Map(source.list().map((entry) => [entry.path, entry]))
  return RELEASED.map((path) => {
    const entry = there.get(path)
    if (entry === undefined)
      throw new ReleaseProblem(`The commit ${source.sha} has no '${path}', which a release holds.`)
    return entry
  })
}

async function makeTree(api: Api, source: Source, place: Place): Promise<string> {
  const readme = withAbsoluteLinks(source.read('README.md'), addressesOf(place, source.sha))
  const tree = releasedOf(source).map(({ path, mode, type, sha }) =>
    path === 'README.md' ? { path, mode, type, content: readme } : { path, mode, type, sha },
  )
  const { sha } = (await api.send('POST', 'git/trees', { tree })) as { readonly sha: string }
  return sha
}

/**
 * Makes the commit under a branch, by which an attempt that comes later finds it again. The branch stays until the release is
 * published: GitHub lets a job point a tag only at workflow files that some branch has as they are, and by then the branch
 * that they came from may have changed them.
 */
async function keepCommit(
  api: Api,
  { source, tag, tree }: { readonly source: Source; readonly tag: string; readonly tree: string },
): Promise<string> {
  const branch = branchOf(tag)
  const kept = await readCommitAt(api, branch)
  if (kept?.tree.sha === tree && isReleaseCommit(kept, source.sha)) return kept.sha
  const message = [
    `Release ${source.version.text}`,
    'What runs, and what describes it, of the source that is its parent.',
    trailerOf(source.sha),
  ].join('\n\n')
  const { sha } = (await api.send('POST', 'git/commits', { message, tree, parents: [source.sha] })) as Commit
  // One that is there is left from an attempt with another source, which came to no tag, or somebody else's.
  if (kept === undefined) await api.send('POST', 'git/refs', { ref: `refs/${branch}`, sha })
  else await api.send('PATCH', `git/refs/${branch}`, { sha, force: true })
  return sha
}
