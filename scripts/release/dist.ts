import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { ReleaseProblem } from './problem.ts'
import type { Source } from './source.ts'

const DIST = 'dist'
/** More names are no more help. */
const MOST_NAMED = 10

/** @throws ReleaseProblem where a checkout has changes: a release is read from its commit, and what is built is not */
export function checkClean(root: string): void {
  const changed = git(root, ['status', '--porcelain']).trimEnd()
  if (changed === '') return
  throw new ReleaseProblem(
    `The checkout has changes that are not committed; a release is made on a clean one:\n${changed}`,
  )
}

/**
 * Builds in a clean checkout, and compares what lies in dist/ then with what the commit has there, byte for byte.
 *
 * @param build - makes dist/ anew of the source in `root`
 * @throws ReleaseProblem that names the files which differ
 */
export async function checkDist(
  source: Source,
  { root, build }: { root: string; build: () => unknown },
): Promise<void> {
  await build()
  const committed = new Map(source.list(DIST).map(({ path: file, sha }) => [file, sha]))
  const built = hashFiles(root)
  const differences = [
    ...[...built].filter(([file]) => !committed.has(file)).map(([file]) => `${file} is built, but not committed`),
    ...[...committed].filter(([file]) => !built.has(file)).map(([file]) => `${file} is committed, but not built`),
    ...[...built].filter(([file, sha]) => (committed.get(file) ?? sha) !== sha).map(([file]) => `${file} is another`),
  ]
  if (differences.length > 0) {
    const shown = differences.slice(0, MOST_NAMED).join('\n')
    throw new ReleaseProblem(
      `dist/ is not what the source builds (differences: ${differences.length}): run 'npm run build' and commit it.\n${shown}`,
    )
  }
}

/** The files of dist/ as they lie on the disk, each with the name that git would have for its bytes as they are. */
function hashFiles(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(path.join(root, DIST), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  const hashes = git(root, ['hash-object', '--no-filters', '--stdin-paths'], files.join('\n')).trimEnd().split('\n')
  return new Map(files.map((file, index) => [file, hashes[index] ?? '']))
}

function git(root: string, args: readonly string[], input = ''): string {
  return execFileSync('git', ['-C', root, ...args], { input, encoding: 'utf8' })
}
