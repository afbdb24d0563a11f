import type { Api } from './api.ts'

/**
 * The text of a file; `undefined` where there is none.
 *
 * @param ref - a commit; default: the default branch's
 */
export async function readText(api: Api, path: string, ref?: string): Promise<string | undefined> {
  const query = ref === undefined ? '' : `?ref=${ref}`
  const file = (await api.get(`contents/${path}${query}`)) as { readonly content: string } | undefined
  return file === undefined ? undefined : Buffer.from(file.content, 'base64').toString()
}
