import type { Commit, Person } from '../git/commit.ts'
import type { TreeEntry } from '../git/tree.ts'
import type { Caller } from '../identity/tokens.ts'
import type { World } from '../resources/world.ts'
import { pageOf } from '../rest/pagination.ts'
import { Refusal, textField, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** Whom commits are by that GitHub itself makes, and signs. */
export const WEB_FLOW: Person = { name: 'GitHub', email: 'noreply@github.com' }
const BOT: Person = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
}
const USER: Person = { name: 'octo-cat', email: 'octo-cat@users.noreply.github.com' }

/** Reading, storing and comparing commits. */
export const commitRoutes: readonly Route[] = [
  { method: 'GET', path: '/git/commits/:sha', needs: ['contents', 'read'], needsCommits: true, handle: getCommit },
  { method: 'POST', path: '/git/commits', needs: ['contents', 'write'], needsCommits: true, handle: createCommit },
  { method: 'GET', path: '/commits/*ref', needs: ['contents', 'read'], needsCommits: true, handle: showCommit },
  { method: 'GET', path: '/compare/*basehead', needs: ['contents', 'read'], handle: compare },
]

/** Who a commit is by, when the request names nobody. Only an installation's commit is signed then. */
export function signatureOf(caller: Caller | undefined): { author: Person; committer: Person; signed: boolean } {
  const signed = caller?.kind === 'installation'
  return signed ? { author: BOT, committer: WEB_FLOW, signed } : { author: USER, committer: USER, signed }
}

/** A commit as the API shows it. */
export function describeCommit(world: World, commit: Commit): Record<string, unknown> {
  const verified = world.signed.has(commit.sha)
  return {
    sha: commit.sha,
    html_url: `${world.url}/${world.owner}/${world.name}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree },
    parents: commit.parents.map((sha) => ({ sha })),
    verification: {
      verified,
      reason: verified ? 'valid' : 'unsigned',
      signature: verified ? '-----BEGIN PGP SIGNATURE-----' : null,
      payload: verified ? `tree ${commit.tree}` : null,
      verified_at: verified ? (commit.committer.date ?? null) : null,
    },
  }
}

/** A commit as the API shows it beside branches and in lists: with its own fields one level deeper. */
export function describeListedCommit(world: World, commit: Commit): Record<string, unknown> {
  const { author, committer, message, tree, verification, ...described } = describeCommit(world, commit)
  return { ...described, commit: { author, committer, message, tree, verification } }
}

async function getCommit({ world, parameters: { sha = '' } }: Call): Promise<Reply> {
  if ((await world.repository.typeOf(sha)) !== 'commit') throw new Refusal(404, 'Not Found')
  return { status: 200, body: describeCommit(world, await world.repository.readCommit(sha)) }
}

/** Most files of a commit that one page lists, and that are listed at all. */
const FILES_A_PAGE = 300
const MOST_FILES = 3000

/** A commit by its sha or by any name for it, with what it changes against its first parent. */
async function showCommit({ world, path, query, parameters: { ref = '' } }: Call): Promise<Reply> {
  const sha = await world.repository.resolve(`${ref}^{commit}`)
  if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`)
  const commit = await world.repository.readCommit(sha)
  const all = (await changedFiles(world, commit)).slice(0, MOST_FILES)
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1)
  const files = all.slice((page - 1) * FILES_A_PAGE, page * FILES_A_PAGE)
  const hasMore = all.length > page * FILES_A_PAGE
  return {
    status: 200,
    body: { ...describeListedCommit(world, commit), files },
    ...(hasMore && { headers: { link: `<${world.url}${path}?page=${page + 1}>; rel="next"` } }),
  }
}

/** Files that a commit adds, changes, moves as they are, or removes, by their paths. */
async function changedFiles(
  world: World,
  { tree, parents: [parent] }: Pick<Commit, 'tree' | 'parents'>,
): Promise<readonly object[]> {
  const before =
    parent === undefined
      ? new Map<string, TreeEntry>()
      : await filesOf(world, (await world.repository.readCommit(parent)).tree)
  const after = await filesOf(world, tree)
  const removed = [...before.values()].filter(({ path }) => !after.has(path))
  const changed = [...after.values()].filter(({ path, sha }) => before.get(path)?.sha !== sha)
  const files = changed.map(({ path: filename, sha }) => {
    if (before.has(filename)) return { sha, filename, status: 'modified' }
    const former = removed.findIndex((each) => each.sha === sha)
    const [source] = former === -1 ? [] : removed.splice(former, 1)
    if (source === undefined) return { sha, filename, status: 'added' }
    return { sha, filename, status: 'renamed', previous_filename: source.path }
  })
  return [...files, ...removed.map(({ path: filename, sha }) => ({ sha, filename, status: 'removed' }))].toSorted(
    (a, b) => (a.filename < b.filename ? -1 : 1),
  )
}

async function filesOf({ repository }: World, tree: string): Promise<Map<string, TreeEntry>> {
  const entries = await repository.readTree(tree, true)
  return new Map(entries.filter(({ type }) => type !== 'tree').map((entry) => [entry.path, entry]))
}

async function createCommit({ world, body, caller }: Call): Promise<Reply> {
  const message = textField(body, 'message')
  const tree = textField(body, 'tree')
  if ((await world.repository.typeOf(tree)) !== 'tree') throw new Refusal(422, 'Tree SHA does not exist')
  const parents = (body['parents'] ?? []) as readonly string[]
  for (const parent of parents) {
    if ((await world.repository.typeOf(parent)) !== 'commit') {
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object')
    }
  }
  const usual = signatureOf(caller)
  const author = readPerson(body, 'author') ?? usual.author
  const committer = readPerson(body, 'committer') ?? (body['author'] === undefined ? usual.committer : author)
  const sha = world.repository.writeCommit({ tree, parents, message, author, committer })
  if (usual.signed && body['author'] === undefined && body['committer'] === undefined) world.signed.add(sha)
  return { status: 201, body: describeCommit(world, await world.repository.readCommit(sha)) }
}

function readPerson(body: Readonly<Record<string, unknown>>, field: string): Person | undefined {
  const value = body[field] as Record<string, unknown> | undefined
  if (value === undefined) return undefined
  return { name: textField(value, 'name'), email: textField(value, 'email') }
}

/** Most commits of a comparison that are listed where no page is asked for: the last ones. */
const MOST_COMPARED = 250

async function compare(call: Call): Promise<Reply> {
  const { world, query } = call
  const { basehead = '' } = call.parameters
  const { repository } = world
  const [baseName = '', headName = ''] = basehead.split('...')
  const base = await repository.resolve(`${baseName}^{commit}`)
  const head = await repository.resolve(`${headName}^{commit}`)
  if (base === undefined || head === undefined) throw new Refusal(404, 'Not Found')
  const { ahead, behind } = await repository.compare(base, head)
  const status = behind > 0 ? (ahead > 0 ? 'diverged' : 'behind') : ahead > 0 ? 'ahead' : 'identical'
  const ofBase = new Set((await repository.log(base)).map(({ sha }) => sha))
  const history = await repository.log(head)
  const common = history.find(({ sha }) => ofBase.has(sha))
  if (common === undefined) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`)
  const commits = history.filter(({ sha }) => !ofBase.has(sha)).toReversed()
  const { tree } = await repository.readCommit(head)
  const files = await changedFiles(world, { tree, parents: [common.sha] })
  const isPaged = query.has('per_page') || query.has('page')
  const { items, headers } = isPaged ? pageOf(call, commits) : { items: commits.slice(-MOST_COMPARED), headers: {} }
  const isFirst = Number(query.get('page') ?? 1) === 1
  return {
    status: 200,
    headers,
    body: {
      base_commit: describeListedCommit(world, await repository.readCommit(base)),
      merge_base_commit: describeListedCommit(world, common),
      status,
      ahead_by: ahead,
      behind_by: behind,
      total_commits: commits.length,
      commits: items.map((each) => describeListedCommit(world, each)),
      ...(isFirst && { files: files.slice(0, FILES_A_PAGE) }),
    },
  }
}
