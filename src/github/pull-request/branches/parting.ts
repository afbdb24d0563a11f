import { isDeepStrictEqual } from 'node:util'
import { ask } from '../../api/reply.ts'
import { MADE_OBJECT, target, type Repository } from '../../api/repository.ts'
import { isRequestFailure } from '../../api/request-failure.ts'
import { COUNT, fields, FLAG, listOf, orNothing, SHA, TEXT, type Shaped } from '../../api/shape.ts'
import { runIdIn } from '../../git/trailer.ts'

/** How a branch and its base have parted. */
export interface Parting {
  /** The last commit that they have in common. */
  readonly mergeBase: string
  /** Whether the branch has a commit that is not ours, such as a merge of the base, or anything outside our directory. */
  readonly isForeign: boolean
  /** Whether the branch counts as foreign for its length alone: it has more commits than are looked at. */
  readonly isTooLong: boolean
  /** Whether the last commit of the branch is ours; also where it has none of its own. */
  readonly isLastOurs: boolean
}

/** Two commits, and our directory. */
export interface PartingOptions extends Repository {
  /** In the repository, with `/`; `.` is its root. */
  readonly directory: string
}

const COMMITS = listOf(fields({ commit: fields({ message: TEXT }), parents: listOf(fields({ sha: SHA })) }))

const COMPARISON = fields({
  merge_base_commit: MADE_OBJECT,
  total_commits: COUNT,
  /** The last 250 of them, the oldest first. */
  commits: COMMITS,
  /** What they change together: at most 300 files. GitHub's description lets it be left out. */
  files: orNothing(listOf(fields({ filename: TEXT, previous_filename: orNothing(TEXT) }))),
})

const TREE = fields({ tree: listOf(fields({ path: TEXT, mode: TEXT, type: TEXT, sha: SHA })), truncated: FLAG })

/** Files that a comparison lists at most. */
const MOST_FILES = 300

/** Commits on a page, and pages of older commits that are looked at. */
const COMMITS_PER_PAGE = 100
const MOST_PAGES = 10

/** @returns `undefined` where the two commits have no history in common */
export async function readParting(
  options: PartingOptions,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<Parting | undefined> {
  const { compareCommitsWithBasehead } = options.octokit.rest.repos
  const given = { ...target(options), basehead: `${base}...${head}` }
  try {
    const { merge_base_commit, total_commits, commits, files } = await ask(
      compareCommitsWithBasehead,
      given,
      COMPARISON,
    )
    const older = await readOlder(options, { basehead: given.basehead, count: total_commits - commits.length })
    const mergeBase = merge_base_commit.sha
    const isForeign =
      ![...(older ?? []), ...commits].every(isOurs) ||
      !(files === undefined || files.length >= MOST_FILES
        ? await isSameOutside(options, [mergeBase, head])
        : files.every((file) => isInside(options, file)))
    const isTooLong = older === undefined && !isForeign
    const last = commits.at(-1)
    return { mergeBase, isForeign: isForeign || isTooLong, isTooLong, isLastOurs: last === undefined || isOurs(last) }
  } catch (error) {
    if (isRequestFailure(error) && error.status === 404 && /no common ancestor/i.test(error.message)) return undefined
    throw error
  }
}

function isOurs({ commit, parents }: Shaped<typeof COMMITS>[number]): boolean {
  return runIdIn(commit.message) !== undefined && parents.length < 2
}

/** Commits from the oldest on, at least as many as are missing; `undefined` where those are too many to be looked at. */
async function readOlder(
  options: PartingOptions,
  { basehead, count }: { readonly basehead: string; readonly count: number },
): Promise<Shaped<typeof COMMITS> | undefined> {
  if (count > MOST_PAGES * COMMITS_PER_PAGE) return undefined
  const { compareCommitsWithBasehead } = options.octokit.rest.repos
  const shape = fields({ commits: COMMITS })
  const older: Shaped<typeof COMMITS>[number][] = []
  for (let page = 1; older.length < count; page++) {
    const given = { ...target(options), basehead, per_page: COMMITS_PER_PAGE, page }
    const { commits } = await ask(compareCommitsWithBasehead, given, shape)
    if (commits.length === 0) return undefined
    older.push(...commits)
  }
  return older
}

/** Whether a file is, and was, in our directory. */
function isInside(
  { directory }: PartingOptions,
  { filename, previous_filename: former = filename }: { filename: string; previous_filename?: string | undefined },
): boolean {
  return directory === '.' || [filename, former].every((path) => path.startsWith(`${directory}/`))
}

/** Whether two commits have the same outside our directory, told by their trees from the root down, however much they hold. */
async function isSameOutside(options: PartingOptions, commits: readonly [string, string]): Promise<boolean> {
  let pair: readonly (string | undefined)[] = commits
  for (const name of options.directory === '.' ? [] : options.directory.split('/')) {
    const [one, other] = await Promise.all(pair.map((tree) => listTree(options, tree)))
    if (one === undefined || other === undefined) return false
    const beside = [one, other].map((items) => items.filter(({ path }) => path !== name))
    if (!isDeepStrictEqual(beside[0], beside[1])) return false
    const inside = [one, other].map((items) => items.find(({ path }) => path === name))
    if (inside.some((item) => item !== undefined && item.type !== 'tree')) return false
    pair = inside.map((item) => item?.sha)
  }
  return true
}

/** What a directory holds, nothing where there is none; `undefined` where GitHub lists but a part. */
async function listTree(
  options: PartingOptions,
  tree: string | undefined,
): Promise<Shaped<typeof TREE>['tree'] | undefined> {
  if (tree === undefined) return []
  const found = await ask(options.octokit.rest.git.getTree, { ...target(options), tree_sha: tree }, TREE)
  return found.truncated ? undefined : found.tree
}
