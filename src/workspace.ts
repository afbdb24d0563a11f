import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { InputError } from './errors.ts'

/** Largest prompt file that is read; kie's longest prompt limit is 20,000 characters. */
const MAX_PROMPT_FILE_BYTES = 1_000_000

/** One segment of a path that is safe in a shell script, in an artifact and on Windows. */
const SAFE_SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/
/** Names that Windows keeps for devices, with any extension. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

const NAME = /^[a-z0-9-]{1,60}$/

function unsafeSegment(segment: string): boolean {
  return !SAFE_SEGMENT.test(segment) || segment.endsWith('.') || WINDOWS_DEVICE.test(segment)
}

/** The nearest valid name to what the user wrote, for the error that refuses it. */
function suggestName(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' || WINDOWS_DEVICE.test(slug) ? `image-${slug}`.replace(/-$/, '') : slug
}

/** Whether a name may be the base name of an image file. */
export function isImageName(name: string): boolean {
  return NAME.test(name) && !name.startsWith('-') && !WINDOWS_DEVICE.test(name)
}

/**
 * Checks the base name of an image file: a slug, so that it is safe as a file name everywhere, in an artifact and in the
 * shell scripts that outputs end in.
 *
 * @throws InputError with a name that would do
 */
export function checkName(name: string): void {
  if (isImageName(name)) return
  throw new InputError([
    `Input 'name' is ${JSON.stringify(name)}; a name is 1 to 60 of a-z, 0-9 and '-', for example '${suggestName(name)}'.`,
  ])
}

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
  if (segments.some(unsafeSegment)) {
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

/**
 * Reads a file that the user named, provided that it really lies in the workspace: a link that leads out, or into
 * `.git` where a checkout keeps its token, would send foreign secrets to kie.
 *
 * @param workspace - absolute path
 * @throws InputError
 */
export function readPromptFile(workspace: string, value: string): string {
  const shown = `Input 'prompt-file' is ${JSON.stringify(value)}`
  let real: string
  try {
    real = realpathSync(path.resolve(workspace, value))
  } catch {
    throw new InputError([`${shown}; there is no such file in the workspace. Is the repository checked out?`])
  }
  const relative = path.relative(realpathSync(workspace), real)
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    throw new InputError([`${shown}; it lies outside the workspace.`])
  }
  if (relative.split(path.sep).some((segment) => segment.toLowerCase() === '.git')) {
    throw new InputError([`${shown}; files in '.git' are not read.`])
  }
  const stats = statSync(real)
  if (!stats.isFile()) throw new InputError([`${shown}; it is not a file.`])
  if (stats.size > MAX_PROMPT_FILE_BYTES) {
    throw new InputError([`${shown}; it has ${stats.size} bytes, a prompt file may have ${MAX_PROMPT_FILE_BYTES}.`])
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real)).trim()
  } catch (cause) {
    throw new InputError([`${shown}; it is not UTF-8 text.`], { cause })
  }
}
