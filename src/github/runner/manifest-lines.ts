import type { AskedAt } from '../../core/report/failure-list.ts'
import type { RunContext } from './context.ts'
import { isGiteaOrForgejo } from './server.ts'

/** An image of a plan, as far as it says where it is asked for. */
export interface AskedImage {
  readonly name: string
  /** The line of a file of the workspace; left out where no file asks for it. */
  readonly at?: { readonly file: string; readonly line?: number | undefined } | undefined
}

/**
 * The lines that ask for images, by the images' names, each with its page at the run's commit. A file that a step before
 * has made has no page there.
 */
export function findManifestLines(
  images: readonly AskedImage[],
  context: Pick<RunContext, 'serverUrl' | 'apiUrl' | 'owner' | 'repo' | 'sha'>,
): Readonly<Record<string, AskedAt>> {
  const { serverUrl, owner, repo, sha } = context
  const tree = `${serverUrl}/${owner}/${repo}/${isGiteaOrForgejo(context) ? 'src/commit' : 'blob'}/${sha}`
  return Object.fromEntries(
    images.flatMap(({ name, at: { file, line } = { file: '' } }) => {
      if (line === undefined) return []
      const page = file.split('/').map(encodeURIComponent).join('/')
      return [[name, { file, line, url: `${tree}/${page}#L${line}` }] as const]
    }),
  )
}
