import { imageKey } from '../../core/result/image-files.ts'
import { ask } from '../api/reply.ts'
import { MADE_OBJECT, target } from '../api/repository.ts'
import { fields, FLAG, SHA } from '../api/shape.ts'
import { lockPath } from '../branch/lock.ts'
import type { Change } from './change.ts'
import type { PlacedImage } from './file.ts'
import type { CommitOptions } from './options.ts'

/** Entries of a tree that one request makes. */
const MAX_TREE_ENTRIES = 200

const COMMIT = fields({ sha: SHA, verification: fields({ verified: FLAG }) })

/** A commit that was made; whether the branch holds it is another matter. */
export interface MadeCommit {
  readonly sha: string
  /** How many images it brings. */
  readonly images: number
  /** How many files it brings: of an image in several formats each. */
  readonly files: number
  /** The images of the delivery that it holds. */
  readonly held: readonly PlacedImage[]
  /** Those that it does not bring, as the branch has later ones in their places. */
  readonly overtaken: readonly PlacedImage[]
  /** Paths of the files that it deletes. */
  readonly deleted: readonly string[]
  readonly verified: boolean
}

/** Makes the commit of a change; no branch points to it yet. */
export async function createCommit(options: CommitOptions, change: Change): Promise<MadeCommit> {
  const { base, files, carried, held, overtaken } = change
  const deleted = deletedBy(change)
  const tree = await createTree(options, change)
  // Without an author GitHub makes the token's owner the author, and signs for the job's own token and for apps.
  const parents = base.parent === undefined ? [] : [base.parent]
  const given = { ...target(options), message: options.message, tree, parents }
  const { sha, verification } = await ask(options.octokit.rest.git.createCommit, given, COMMIT)
  const brought = [...files, ...carried].map(({ entry }) => entry)
  const images = new Set(brought.map(imageKey)).size
  return { sha, images, files: brought.length, held, overtaken, deleted, verified: verification.verified }
}

/** A file that is gone already leaves no more than its entry. */
function deletedBy({ pruned }: Change): readonly string[] {
  return pruned.filter(({ sha }) => sha !== undefined).map(({ path }) => path)
}

/**
 * In parts, each on top of the one before: GitHub gives up on a tree of many entries (422, "request timed out").
 *
 * @throws Error where two entries have one path: of these GitHub would take any
 */
async function createTree(options: CommitOptions, change: Change): Promise<string> {
  const { base, files, carried, lockText } = change
  const asFile = { mode: '100644', type: 'blob' } as const
  const entries = [
    ...[...files, ...carried].map(({ path, sha }) => ({ ...asFile, path, sha })),
    ...deletedBy(change).map((path) => ({ ...asFile, path, sha: null })),
    ...(lockText === undefined ? [] : [{ ...asFile, path: lockPath(options), content: lockText }]),
  ]
  if (new Set(entries.map(({ path }) => path)).size < entries.length) throw new Error('A path of the tree comes twice.')
  let tree = base.tree ?? ''
  for (let start = 0; start < entries.length; start += MAX_TREE_ENTRIES) {
    const part = entries.slice(start, start + MAX_TREE_ENTRIES)
    const given = { ...target(options), ...(tree !== '' && { base_tree: tree }), tree: part }
    tree = (await ask(options.octokit.rest.git.createTree, given, MADE_OBJECT)).sha
  }
  return tree
}
