import { EXTENSIONS } from '../../core/images/file.ts'
import type { BranchBase } from '../branch/base.ts'
import { lockPath } from '../branch/lock.ts'
import { pathIn } from '../branch/path.ts'
import type { PlannedCommit } from '../rules/verdict.ts'
import type { CommitOptions } from './options.ts'
import type { PrunedFile } from './pruned.ts'

/** What the commit of images that are still to be made will be like. */
export function planCommit(
  options: CommitOptions,
  { head, pruned }: Pick<BranchBase, 'head'> & { readonly pruned: readonly PrunedFile[] },
): PlannedCommit {
  const { branch, directory, message, names, forms = [] } = options
  const pathsOf = (name: string): readonly string[] =>
    EXTENSIONS.map((extension) => pathIn(directory, `${name}.${extension}`))
  const files = [
    ...names.map(pathsOf),
    ...forms.map((file) => [pathIn(directory, file)]),
    ...pruned.map(({ path }) => [path]),
    [lockPath(options)],
  ]
  return { branch, isNew: head === undefined, message, files }
}
