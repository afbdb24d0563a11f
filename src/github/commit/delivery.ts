import { describeCount } from '../../core/text/amounts.ts'
import type { CommitDelivery } from '../../core/result/delivery.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import type { Log } from '../../core/text/log.ts'
import type { Change } from './change.ts'
import type { PlacedImage } from './file.ts'
import type { MadeCommit } from './made-commit.ts'
import type { CommitOptions } from './options.ts'

/** What is reported of images that the branch holds by a new commit. */
export function committed(options: CommitOptions, commit: MadeCommit): CommitDelivery {
  const { branch, log } = options
  const { sha, held, overtaken, deleted, verified } = commit
  log.info(describeCommit(commit, forLog(branch)))
  if (!verified) warnOfNoSignature(log, sha)
  warnOfOvertaken(options, overtaken)
  const url = `${repositoryUrl(options)}/commit/${sha}`
  return {
    destination: 'commit',
    sha,
    url,
    branch,
    verified,
    imageUrls: imageUrls(options, held, sha),
    ...pathsOf(overtaken),
    ...(deleted.length > 0 && { deleted }),
  }
}

function describeCommit({ sha, images, files, deleted }: MadeCommit, branch: string): string {
  const gone = describeCount(deleted.length, 'file')
  if (images === 0 && deleted.length > 0) return `Deleted ${gone} on '${branch}' by commit ${sha}.`
  const inFiles = files > images ? ` in ${files} files` : ''
  const brought = `Committed ${describeCount(images, 'image')}${inFiles} to '${branch}'`
  return deleted.length === 0 ? `${brought} as ${sha}.` : `${brought} and deleted ${gone} there, as ${sha}.`
}

/** What is reported of images that were there already. */
export function unchanged(options: CommitOptions, { base, held, overtaken }: Change): CommitDelivery {
  const { branch, log } = options
  if (overtaken.length === 0) log.info(`Branch '${forLog(branch)}' holds these images already; no commit.`)
  warnOfOvertaken(options, overtaken)
  return {
    destination: 'commit',
    sha: undefined,
    url: undefined,
    branch,
    verified: undefined,
    imageUrls: base.parent === undefined ? {} : imageUrls(options, held, base.parent),
    ...pathsOf(overtaken),
  }
}

function pathsOf(overtaken: readonly PlacedImage[]): Pick<CommitDelivery, 'overtaken'> {
  return overtaken.length === 0 ? {} : { overtaken: overtaken.map(({ image }) => image.path) }
}

/** Tells which images the branch keeps in place of those of this run, which were made before them. */
function warnOfOvertaken({ branch, log }: CommitOptions, images: readonly PlacedImage[]): void {
  for (const { path } of images) {
    log.warning(
      `'${path}' is not committed: branch '${forLog(branch)}' has a later picture of that name. ` +
        "To have this run's on the branch, make it anew with 'reuse' set to false.",
    )
  }
}

/** Tells which images lose what somebody made of them on the branch. */
export function warnOfReplaced({ branch, log }: CommitOptions, paths: readonly string[]): void {
  for (const path of paths) {
    log.warning(
      `'${path}' on branch '${forLog(branch)}' was changed since this action made it; it is replaced, as 'reuse' is false.`,
    )
  }
}

/** Tells which images two jobs make that ask for different pictures under one name. */
export function warnOfContested({ branch, log }: CommitOptions, paths: readonly string[]): void {
  for (const path of paths) {
    log.warning(
      `'${path}' on branch '${forLog(branch)}' was just made by another job, which asks for another picture of that name; ` +
        "this run's replaces it. Give each of them a 'name' of its own, else both are made and paid for at every run.",
    )
  }
}

/** Tells which images two runs at once have paid for. */
export function warnOfDoubled({ branch, log }: CommitOptions, paths: readonly string[]): void {
  for (const path of paths) {
    log.warning(
      `'${path}' on branch '${forLog(branch)}' was just drawn by another run for the same request, so that it was paid for ` +
        "twice; this run's replaces it. With a 'concurrency' group on the job one run waits for the other.",
    )
  }
}

/** Tells which images of earlier runs have left the branch since this run began. */
export function warnOfGone({ branch, log }: CommitOptions, images: readonly PlacedImage[]): void {
  for (const { path } of images) {
    log.warning(`'${path}' is no longer on branch '${forLog(branch)}', so there is no link to it.`)
  }
}

function warnOfNoSignature(log: Log, sha: string): void {
  log.warning(
    `Commit ${sha} is not verified: GitHub signs what the job's own token and apps commit. ` +
      'With a personal access token this is normal.',
  )
}

/** The page of the repository. */
export function repositoryUrl({ context: { serverUrl, owner, repo } }: Pick<CommitOptions, 'context'>): string {
  return `${serverUrl}/${owner}/${repo}`
}

/** The durable address of a file at a commit. @param path - in the repository */
export function fileUrl(
  { context }: Pick<CommitOptions, 'context'>,
  { commit, path }: { readonly commit: string; readonly path: string },
): string {
  return `${repositoryUrl({ context })}/raw/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The page of the images' directory as a branch has it now. @param branch - short name */
export function directoryUrl(
  { context, directory }: Pick<CommitOptions, 'context' | 'directory'>,
  branch: string,
): string {
  const parts = [...branch.split('/'), ...(directory === '.' ? [] : directory.split('/'))]
  return `${repositoryUrl({ context })}/tree/${parts.map(encodeURIComponent).join('/')}`
}

/** The durable addresses of images at a commit, by their paths in the workspace. */
export function imageUrls(
  options: Pick<CommitOptions, 'context'>,
  images: readonly PlacedImage[],
  commit: string,
): Record<string, string> {
  return Object.fromEntries(images.map(({ image, path }) => [image.path, fileUrl(options, { commit, path })]))
}
