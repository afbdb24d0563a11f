import { execFileSync } from 'node:child_process'
import { ReleaseProblem } from './problem.ts'
import { parseVersion, type Version } from './version.ts'

/** An object of git, by what stands in a tree. */
export interface Entry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
}

/** The commit that a release is made of. Everything is read from git, so that nothing on the disk gets into a release. */
export interface Source {
  readonly sha: string
  /** Of its package.json. */
  readonly version: Version
  /** The text of a file. @throws ReleaseProblem where there is none */
  read(path: string): string
  /** The bytes of a blob. */
  blob(sha: string): Buffer
  /** What lies in the root, or all files below a folder. */
  list(below?: string): readonly Entry[]
}

const MAX_BYTES = 100 * 1024 * 1024

/**
 * The commit that is checked out in a folder.
 *
 * @throws ReleaseProblem where package.json has no version that could be released
 */
export function readSource(root: string): Source {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-C', root, ...args], { maxBuffer: MAX_BYTES, stdio: ['ignore', 'pipe', 'pipe'] })
  const sha = git('rev-parse', 'HEAD').toString().trim()
  const read = (path: string): string => {
    try {
      return git('cat-file', 'blob', `${sha}:${path}`).toString()
    } catch {
      throw new ReleaseProblem(`The commit ${sha} has no file '${path}', without which there is no release.`)
    }
  }
  const { version = '' } = JSON.parse(read('package.json')) as { readonly version?: string }
  const parsed = parseVersion(version)
  if (parsed === undefined) {
    throw new ReleaseProblem(
      `package.json has the version '${version}'; one such as 1.2.3 or 1.2.3-rc.1 can be released.`,
    )
  }
  return {
    sha,
    version: parsed,
    read,
    blob: (blob) => git('cat-file', 'blob', blob),
    list: (below) => parseTree(git('ls-tree', '-z', ...(below === undefined ? [sha] : ['-r', sha, '--', below]))),
  }
}

function parseTree(listing: Buffer): readonly Entry[] {
  const lines = listing
    .toString()
    .split('\0')
    .filter((line) => line !== '')
  return lines.map((line) => {
    const [head = '', path = ''] = line.split('\t')
    const [mode = '', type = '', sha = ''] = head.split(' ')
    return { path, mode, type, sha }
  })
}
