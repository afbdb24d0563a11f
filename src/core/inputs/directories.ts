import { lstatSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../text/errors.ts'
import { isWindowsDevice } from '../workspace/image-name.ts'

/** One segment of a path that is safe in a shell script, in an artifact and on Windows. */
const SAFE_SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/

/**
 * Checks a directory that the user named inside the repository, without looking at the disk.
 *
 * @param input - name of the input, for the error
 * @returns the path with `/` and without a trailing one, `.` for the root
 * @throws InputError when the path leads outside, into `.git`, or has characters that are unsafe in a shell script
 */
export function checkRepositoryDirectory(input: string, value: string): string {
  const shown = `Input '${input}' is ${JSON.stringify(value)}`
  if (path.posix.isAbsolute(value) || path.win32.isAbsolute(value) || value.startsWith('~')) {
    throw new InputError([`${shown}; give a path relative to the root of the repository, such as 'assets/images'.`])
  }
  const segments = path.posix
    .normalize(value)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
  if (segments.includes('..')) throw new InputError([`${shown}; it leads outside the repository.`])
  if (segments.some((segment) => segment.toLowerCase() === '.git')) {
    throw new InputError([`${shown}; '.git' belongs to git.`])
  }
  if (segments.some(isUnsafeSegment)) {
    throw new InputError([`${shown}; use letters, digits, '.', '_' and '-' in each part of the path.`])
  }
  return segments.join('/') || '.'
}

/** The path inside the workspace as the user may write it: relative, or absolute below the workspace. */
function insideWorkspace(workspace: string, value: string): string {
  const relative = path.isAbsolute(value) ? path.relative(workspace, value) || '.' : value
  return path.sep === '\\' ? relative.replaceAll('\\', '/') : relative
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
  const relative = checkRepositoryDirectory('output-directory', insideWorkspace(workspace, value))
  let current = workspace
  for (const segment of relative.split('/')) {
    current = path.join(current, segment)
    const stats = lstatSync(current, { throwIfNoEntry: false })
    if (stats === undefined) break
    if (stats.isSymbolicLink()) {
      throw new InputError([
        `Input 'output-directory' is ${JSON.stringify(value)}; it leads through the symbolic link '${segment}'. Name the real directory.`,
      ])
    }
    if (!stats.isDirectory()) {
      throw new InputError([`Input 'output-directory' is ${JSON.stringify(value)}; '${segment}' is a file.`])
    }
  }
  return relative
}

function isUnsafeSegment(segment: string): boolean {
  return !SAFE_SEGMENT.test(segment) || segment.endsWith('.') || isWindowsDevice(segment)
}
