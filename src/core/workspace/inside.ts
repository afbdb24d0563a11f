import { realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * The path inside the workspace that the user means: a relative one as it is written; an absolute one below the workspace,
 * by the name that the runner has for it, by its real path or by any other link to it. Only the way to the workspace may
 * lead through links: those below it are the caller's to judge.
 *
 * @param workspace - absolute path
 * @returns relative to the workspace, with `/`, `.` for itself; `undefined` for an absolute path that lies elsewhere
 */
export function pathInWorkspace(workspace: string, written: string): string | undefined {
  if (!path.isAbsolute(written)) return withSlashes(written)
  const absolute = path.resolve(written)
  const base = isBelow(absolute, workspace) ? workspace : findNameOf(workspace, absolute)
  return base === undefined ? undefined : withSlashes(path.relative(base, absolute) || '.')
}

/**
 * Where GitHub shows what is said of a file: its path in the workspace without detours.
 *
 * @param workspace - absolute path
 * @param written - as the user wrote it
 * @returns with `/`; `undefined` for what lies elsewhere
 */
export function shownPath(workspace: string, written: string): string | undefined {
  const inside = pathInWorkspace(workspace, written)
  const plain = inside === undefined ? '..' : path.posix.normalize(inside)
  return plain === '..' || plain.startsWith('../') ? undefined : plain
}

/** The first part of a path that is the workspace by another name. */
function findNameOf(workspace: string, absolute: string): string | undefined {
  const real = resolveLinks(workspace) ?? workspace
  const { root } = path.parse(absolute)
  let part = root
  for (const segment of absolute.slice(root.length).split(path.sep)) {
    const resolved = resolveLinks(part)
    if (resolved === undefined) return undefined
    if (path.relative(real, resolved) === '') return part
    part = path.join(part, segment)
  }
  const resolved = resolveLinks(absolute)
  return resolved !== undefined && path.relative(real, resolved) === '' ? absolute : undefined
}

function isBelow(absolute: string, directory: string): boolean {
  const relative = path.relative(directory, absolute)
  // On Windows the way to another drive is an absolute path.
  return relative.split(path.sep, 1)[0] !== '..' && !path.isAbsolute(relative)
}

/** @returns `undefined` for what is not there or cannot be looked at */
function resolveLinks(absolute: string): string | undefined {
  try {
    return realpathSync(absolute)
  } catch {
    return undefined
  }
}

function withSlashes(relative: string): string {
  return path.sep === '\\' ? relative.replaceAll('\\', '/') : relative
}

/** Names of git's directory: on Windows also its short one, and those whose ends the file system drops. */
const GIT_DIRECTORY = /^(?:\.git(?:[.: ].*)?|git~\d+)$/is

/** Whether a segment of a path names the directory `.git`, here or on Windows. */
export function isGitDirectory(segment: string): boolean {
  return GIT_DIRECTORY.test(segment)
}
