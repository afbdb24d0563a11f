import path from 'node:path'
import { InputError } from '../../text/errors.ts'
import { findBarrier } from '../../workspace/directories.ts'
import { isGitDirectory, pathInWorkspace } from '../../workspace/inside.ts'
import { isWindowsDevice } from '../../workspace/image-name.ts'

/** One segment of a path that is safe in a shell script, in an artifact and on Windows. */
const SAFE_SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/

/** A directory that the user named, and where. */
interface NamedDirectory {
  /** How an error begins: it repeats what the user wrote. */
  readonly shown: string
  /** Relative to the workspace, with `/`; `undefined` where it does not lie there. */
  readonly inside: string | undefined
  /** Where it has to lie, within a sentence. */
  readonly place: 'repository' | 'workspace'
}

/**
 * Checks the input `commit-directory`, without looking at what lies there. It is a path in the repository, not on the
 * disk; an absolute one counts from the workspace, where a repository is checked out.
 *
 * @param workspace - absolute path
 * @returns the path with `/` and without a trailing one, `.` for the root
 * @throws InputError when the path leads outside, into `.git`, or has characters that are unsafe in a shell script
 */
export function checkCommitDirectory(workspace: string, value: string): string {
  const shown = `Input 'commit-directory' is ${JSON.stringify(value)}`
  return checkDirectoryName({ shown, inside: insideOf(workspace, value), place: 'repository' })
}

/**
 * Checks the directory that images are written to, on the disk as well: nothing is ever written outside the workspace or
 * through a symbolic link.
 *
 * @param workspace - absolute path
 * @returns the path relative to the workspace, with `/`
 * @throws InputError
 */
export function checkOutputDirectory(workspace: string, value: string): string {
  const shown = `Input 'output-directory' is ${JSON.stringify(value)}`
  const relative = checkDirectoryName({ shown, inside: insideOf(workspace, value), place: 'workspace' })
  const barrier = findBarrier(workspace, relative)
  if (barrier === undefined) return relative
  const name = path.posix.basename(barrier.path)
  throw new InputError([
    barrier.isLink
      ? `${shown}; it leads through the symbolic link '${name}'. Name the real directory.`
      : `${shown}; '${name}' is a file.`,
  ])
}

/** A home directory and a drive are absolute wherever the action runs. */
function insideOf(workspace: string, value: string): string | undefined {
  const inside = pathInWorkspace(workspace, value)
  return inside === undefined || path.win32.isAbsolute(inside) || inside.startsWith('~') ? undefined : inside
}

function checkDirectoryName({ shown, inside, place }: NamedDirectory): string {
  if (inside === undefined) {
    const start = place === 'repository' ? 'the root of the repository' : 'the workspace'
    throw new InputError([
      `${shown}; it lies outside the ${place}. Give a path relative to ${start}, such as 'assets/images'.`,
    ])
  }
  const segments = path.posix
    .normalize(inside)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
  if (segments.includes('..')) throw new InputError([`${shown}; it leads outside the ${place}.`])
  if (segments.some(isGitDirectory)) {
    throw new InputError([`${shown}; '.git' belongs to git.`])
  }
  if (segments.some(isUnsafeSegment)) {
    throw new InputError([`${shown}; use letters, digits, '.', '_' and '-' in each part of the path.`])
  }
  return segments.join('/') || '.'
}

function isUnsafeSegment(segment: string): boolean {
  return !SAFE_SEGMENT.test(segment) || segment.endsWith('.') || isWindowsDevice(segment)
}
