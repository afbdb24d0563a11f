import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../text/errors.ts'
import { findWorkspaceFile } from './file.ts'

/** Largest prompt file that is read; kie's longest prompt limit is 20,000 characters. */
const MAX_PROMPT_FILE_BYTES = 1_000_000

/** One segment of a path that is safe in a shell script, in an artifact and on Windows. */
const SAFE_SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/
/** Names that Windows keeps for devices, with any extension. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

const NAME = /^[a-z0-9-]{1,60}$/
const MAX_NAME_CHARACTERS = 60
/** The whole of a name with directories; with the workspace before it, it stays below Windows' 260. */
const MAX_PATH_CHARACTERS = 200
const MAX_PATH_SEGMENTS = 8

function unsafeSegment(segment: string): boolean {
  return !SAFE_SEGMENT.test(segment) || segment.endsWith('.') || WINDOWS_DEVICE.test(segment)
}

/**
 * Text as part of a name: without accents, in lower case, `-` for whatever is neither a letter nor a digit, none at either
 * end. Empty where nothing is left, and of any length.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** The nearest valid name to what the user wrote, for the error that refuses it. */
function suggestName(name: string): string {
  const short = slug(name).slice(0, MAX_NAME_CHARACTERS).replace(/-$/, '')
  return short === '' || WINDOWS_DEVICE.test(short) ? `image-${short}`.replace(/-$/, '') : short
}

/** The nearest valid name with directories to what the user wrote, for the error that refuses it. */
export function suggestImagePath(name: string): string {
  const segments = name
    .slice(0, MAX_PATH_CHARACTERS)
    .split('/')
    .filter((segment) => slug(segment) !== '')
    .slice(-MAX_PATH_SEGMENTS)
    .map(suggestName)
  // A device's name grows on its way, and so may the whole.
  while (segments.length > 1 && segments.join('/').length > MAX_PATH_CHARACTERS) segments.shift()
  return segments.join('/') || 'image'
}

/** Whether a name may be the base name of an image file. */
export function isImageName(name: string): boolean {
  return NAME.test(name) && !name.startsWith('-') && !WINDOWS_DEVICE.test(name)
}

/** Whether a name may be the path of an image file without its extension: up to 8 names with `/` between them. */
export function isImagePath(name: string): boolean {
  const segments = name.split('/', MAX_PATH_SEGMENTS + 1)
  return name.length <= MAX_PATH_CHARACTERS && segments.length <= MAX_PATH_SEGMENTS && segments.every(isImageName)
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
 * Reads a file that an input names: see {@link readText}.
 *
 * @param workspace - absolute path
 * @param options.input - name of the input, for the error
 * @throws InputError
 */
export function readWorkspaceText(
  workspace: string,
  { input, value, maxBytes }: { readonly input: string; readonly value: string; readonly maxBytes: number },
): string {
  return readText({ workspace, file: value, shown: `Input '${input}' is ${JSON.stringify(value)}`, maxBytes })
}

/**
 * Reads the file that the input `prompt-file` names: see {@link readText}.
 *
 * @param workspace - absolute path
 * @returns the text without the white space around it
 * @throws InputError
 */
export function readPromptFile(workspace: string, value: string): string {
  return plainLines(
    readWorkspaceText(workspace, { input: 'prompt-file', value, maxBytes: MAX_PROMPT_FILE_BYTES }),
  ).trim()
}

/**
 * Reads the file that an image of a manifest names as its `prompt_file`: see {@link readText}.
 *
 * @param workspace - absolute path
 * @throws InputError; the caller adds the line of the manifest
 */
export function readManifestPromptFile(workspace: string, value: string): string {
  const shown = `'prompt_file' is ${JSON.stringify(value)}`
  return plainLines(readText({ workspace, file: value, shown, maxBytes: MAX_PROMPT_FILE_BYTES }))
}

/**
 * Reads a file that the user named as text: see {@link findWorkspaceFile}.
 *
 * @param options.shown - where the user wrote it, to begin an error with
 */
function readText({
  workspace,
  file,
  shown,
  maxBytes,
}: {
  readonly workspace: string
  readonly file: string
  readonly shown: string
  readonly maxBytes: number
}): string {
  const found = findWorkspaceFile(workspace, { file, maxBytes })
  if ('problem' in found) throw new InputError([`${shown}; ${found.problem}`])
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(found.file))
  } catch (cause) {
    throw new InputError([`${shown}; it is not UTF-8 text.`], { cause })
  }
}

/** git may give a file other line ends on Windows; the prompt stays the same one, which is made and paid for once. */
function plainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
