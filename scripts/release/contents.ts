import type { Api } from './api.ts'
import { ReleaseProblem } from './problem.ts'

/**
 * The text of a file; `undefined` where there is none.
 *
 * @param ref - a commit; default: the default branch's
 * @throws ReleaseProblem where GitHub leaves its content out, as it does for what is larger than 1 MB
 */
export async function readText(api: Api, path: string, ref?: string): Promise<string | undefined> {
  const file = (await api.get(`contents/${path}${ref === undefined ? '' : `?ref=${ref}`}`)) as Content | undefined
  if (file === undefined) return undefined
  if (file.encoding !== 'base64') throw new ReleaseProblem(`GitHub does not show what ${path} has: it is too large.`)
  return Buffer.from(file.content, 'base64').toString()
}

interface Content {
  readonly content: string
  readonly encoding: string
}
