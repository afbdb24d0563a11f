import { readFileSync } from 'node:fs'

const ABSENT = ['ENOENT', 'ENOTDIR', 'EISDIR']

/** The bytes of a file; `undefined` where there is no file of that name. */
export function readPresentFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
