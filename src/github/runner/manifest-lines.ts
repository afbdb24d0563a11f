import type { PlannedImage } from '../../core/plan/plan.ts'
import type { AskedAt } from '../../core/text/errors.ts'
import type { Log, Remark } from '../../core/text/log.ts'
import { findInCheckout, headOf, isOfAnother } from '../../core/workspace/checkout.ts'
import type { RunContext } from './context.ts'
import { isGiteaOrForgejo } from './server.ts'

/** What is known of the run whose commit the pages are of. */
type RunOfFiles = Pick<RunContext, 'serverUrl' | 'apiUrl' | 'owner' | 'repo' | 'sha' | 'workspace'>

/**
 * Where images are asked for, by the images' names, each with its page at the run's commit. There is none where the run's
 * commit is not what is checked out: of another ref, or another repository, the page would show other lines, or nothing. A
 * file that a step before has made has no page either, although it is led to.
 */
export function findManifestLines(
  images: readonly Pick<PlannedImage, 'name' | 'at'>[],
  run: RunOfFiles,
): Readonly<Record<string, AskedAt>> {
  const pages = new Map<string, string | undefined>()
  const pageOf = (file: string): string | undefined => {
    if (!pages.has(file)) pages.set(file, findPage(file, run))
    return pages.get(file)
  }
  return Object.fromEntries(
    images.flatMap(({ name, at }) => {
      if (at === undefined) return []
      const page = at.line === undefined ? undefined : pageOf(at.file)
      return [[name, { ...at, ...(page !== undefined && { url: `${page}#L${at.line}` }) }] as const]
    }),
  )
}

function findPage(written: string, run: RunOfFiles): string | undefined {
  const { serverUrl, owner, repo, sha, workspace } = run
  const { checkout, file } = findInCheckout(workspace, written)
  // A commit of this id is the run's, whatever it was fetched from.
  if (checkout === undefined || headOf(checkout) !== sha) return undefined
  const tree = `${serverUrl}/${owner}/${repo}/${isGiteaOrForgejo(run) ? 'src/commit' : 'blob'}/${sha}`
  return `${tree}/${file.split('/').map(encodeURIComponent).join('/')}`
}

/**
 * A log whose remarks stand where GitHub looks for their files: it takes a path for one of the run's repository, which is
 * not one of the workspace where that is checked out into a directory of it. A file of another repository keeps its path,
 * or it would be shown beside a line that it has nothing to do with.
 *
 * @param env - the runner's; where it names no workspace, files keep their paths
 */
export function remarkInCheckouts(log: Log, env: Readonly<Record<string, string | undefined>>): Log {
  const { GITHUB_WORKSPACE: workspace = '', GITHUB_REPOSITORY: repository = '' } = env
  const move = ({ at, ...remark }: Remark): Remark => {
    const { checkout, file } = findInCheckout(workspace, at.file)
    const isForeign = checkout !== undefined && isOfAnother(checkout, repository)
    return { ...remark, at: isForeign ? at : { ...at, file } }
  }
  return workspace === '' ? log : { ...log, error: (line, remarks = []) => log.error(line, remarks.map(move)) }
}
