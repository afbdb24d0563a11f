import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Is there where a checkout holds a part of the repository's files alone. */
const SPARSE = '.git/info/sparse-checkout'

/**
 * Whether the workspace is a whole checkout of a repository, and has no such file.
 *
 * @param workspace - absolute path
 * @param file - relative to it, with `/`; anything else is in no checkout
 */
export function isMissingInCheckout(workspace: string, file: string): boolean {
  const exists = (relative: string): boolean => existsSync(path.join(workspace, relative))
  if (!exists('.git') || exists(SPARSE)) return false
  return path.posix.isAbsolute(file) || file.split('/').includes('..') || !exists(file)
}

/** A file as the repository has it that it is checked out of. */
export interface CheckedOutFile {
  /** Absolute path of the checkout; `undefined` where none in the workspace holds the file. */
  readonly checkout: string | undefined
  /** Relative to the checkout, or else to the workspace, with `/`. */
  readonly file: string
}

/**
 * Finds the nearest checkout that holds a file: `actions/checkout` puts a repository into a directory of the workspace where
 * it has the input `path`.
 *
 * @param workspace - absolute path
 * @param file - relative to it, with `/` and without detours
 */
export function findInCheckout(workspace: string, file: string): CheckedOutFile {
  const parts = file.split('/')
  for (let depth = parts.length - 1; depth >= 0; depth -= 1) {
    const checkout = path.join(workspace, ...parts.slice(0, depth))
    if (existsSync(path.join(checkout, '.git'))) return { checkout, file: parts.slice(depth).join('/') }
  }
  return { checkout: undefined, file }
}

/**
 * The commit that is checked out, read as git's own files have it.
 *
 * @param checkout - absolute path
 * @returns `undefined` where that cannot be read, as of a submodule, whose `.git` is a file
 */
export function headOf(checkout: string): string | undefined {
  try {
    const read = (file: string): string => readFileSync(path.join(checkout, '.git', file), 'utf8')
    const head = read('HEAD').trim()
    const [, ref] = /^ref: (.+)$/.exec(head) ?? []
    if (ref === undefined) return head
    if (existsSync(path.join(checkout, '.git', ref))) return read(ref).trim()
    const line = read('packed-refs')
      .split('\n')
      .find((each) => each.endsWith(` ${ref}`))
    return line?.split(' ', 1)[0]
  } catch {
    return undefined
  }
}

/**
 * Whether a checkout is of another repository, as the address says that it was fetched from: one without an address is not
 * known to be.
 *
 * @param checkout - absolute path
 * @param repository - `owner/name`
 */
export function isOfAnother(checkout: string, repository: string): boolean {
  try {
    const config = readFileSync(path.join(checkout, '.git', 'config'), 'utf8')
    const [, address] = /^\[remote "origin"\]$[^[]*?^\s*url\s*=\s*(\S+)$/m.exec(config) ?? []
    const name = address
      ?.split(/[/:]/)
      .slice(-2)
      .join('/')
      .replace(/\.git$/, '')
    return name !== undefined && name.toLowerCase() !== repository.toLowerCase()
  } catch {
    return false
  }
}
