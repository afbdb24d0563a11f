import { posix } from 'node:path'
import { forLog } from '../../core/text/foreign-text.ts'
import { fetchTextBlob } from '../blob/fetch.ts'
import type { CommitOptions } from './options.ts'
import type { Change } from './change.ts'

/** A .gitattributes file. */
export interface AttributesFile {
  /** Directory it lies in, `.` for the root. */
  readonly directory: string
  readonly text: string
}

/**
 * Warns of images that the repository's rules send to Git LFS: the API knows no filters, so they become ordinary blobs.
 */
export async function warnOfLfs(options: CommitOptions, { files, entries }: Change): Promise<void> {
  const attributes: AttributesFile[] = []
  for (const [path, { sha }] of entries) {
    if (posix.basename(path) !== '.gitattributes') continue
    attributes.push({ directory: posix.dirname(path), text: await fetchTextBlob(options, sha) })
  }
  const covered = files.filter(({ path }) => isLfsPath(path, attributes))
  const [first] = covered
  if (first === undefined) return
  const more = covered.length > 1 ? ` and ${covered.length - 1} more` : ''
  options.log.warning(
    `.gitattributes keeps '${forLog(first.path)}'${more} in Git LFS, which the API cannot do: committed as ordinary files.`,
  )
}

/**
 * Whether attributes put a path into Git LFS. The last line that fits decides, and deeper files come after higher ones.
 *
 * @see https://git-scm.com/docs/gitattributes
 */
export function isLfsPath(path: string, files: readonly AttributesFile[]): boolean {
  const depth = ({ directory }: AttributesFile): number => (directory === '.' ? 0 : directory.split('/').length)
  let filter: string | undefined
  for (const { directory, text } of files.toSorted((a, b) => depth(a) - depth(b))) {
    if (directory !== '.' && !path.startsWith(`${directory}/`)) continue
    const below = directory === '.' ? path : path.slice(directory.length + 1)
    for (const line of text.split(/\r?\n/)) filter = filterOf(line, below) ?? filter
  }
  return filter === 'filter=lfs'
}

/** The filter attribute that a line gives to a path, in whatever form; `undefined` if it does not speak of it. */
function filterOf(line: string, path: string): string | undefined {
  const [pattern = '', ...attributes] = line.trim().split(/[ \t]+/)
  if (pattern === '' || /^[#!]|^\[attr\]/.test(pattern)) return undefined
  const filter = attributes.findLast((attribute) => /^[-!]?filter(=|$)/.test(attribute))
  return filter !== undefined && patternOf(pattern).test(path) ? filter : undefined
}

function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/^\//, '')
    .replace(/\*\*\/|\/\*\*$|\*+|\?|\[[^\]]+\]|[.+^${}()|[\]\\]/g, (part) => GLOBS[part] ?? wildcard(part))
  return new RegExp(pattern.includes('/') ? `^${source}$` : `(^|/)${source}$`)
}

/** What is written in one way only. */
const GLOBS: Readonly<Record<string, string>> = { '**/': '(.*/)?', '/**': '/.*' }

function wildcard(part: string): string {
  if (part.startsWith('*')) return '[^/]*'
  // A class counts as any character: one warning too many does less harm than an expression that does not compile.
  return part === '?' || part.length > 1 ? '[^/]' : `\\${part}`
}
