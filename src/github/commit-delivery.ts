import type { CommitDelivery } from '../delivery.ts'
import { forLog } from '../foreign-text.ts'
import type { Log } from '../log.ts'
import type { CommitFile } from './commit-file.ts'
import type { CommitOptions } from './commit-options.ts'

/** A commit that was made; whether the branch holds it is another matter. */
export interface MadeCommit {
  readonly sha: string
  /** How many images it brings. */
  readonly images: number
  readonly verified: boolean
}

/** What is reported of images that the branch holds by a new commit. */
export function committed(options: CommitOptions, files: readonly CommitFile[], commit: MadeCommit): CommitDelivery {
  const { branch, log } = options
  const { sha, images, verified } = commit
  log.info(`Committed ${images} ${images === 1 ? 'image' : 'images'} to '${forLog(branch)}' as ${sha}.`)
  if (!verified) warnOfNoSignature(log, sha)
  const url = `${repositoryUrl(options)}/commit/${sha}`
  return { destination: 'commit', sha, url, branch, verified, imageUrls: imageUrls(options, files, sha) }
}

/**
 * What is reported of images that were there already.
 *
 * @param sha - a commit that holds them
 */
export function unchanged(
  options: CommitOptions,
  files: readonly CommitFile[],
  sha: string | undefined,
): CommitDelivery {
  const { branch, log } = options
  log.info(`Branch '${forLog(branch)}' holds these images already; no commit.`)
  return {
    destination: 'commit',
    sha: undefined,
    url: undefined,
    branch,
    verified: undefined,
    imageUrls: sha === undefined ? {} : imageUrls(options, files, sha),
  }
}

function warnOfNoSignature(log: Log, sha: string): void {
  log.warning(
    `Commit ${sha} is not verified: GitHub signs what the job's own token and apps commit. ` +
      'With a personal access token this is normal.',
  )
}

function repositoryUrl({ context: { serverUrl, owner, repo } }: CommitOptions): string {
  return `${serverUrl}/${owner}/${repo}`
}

function imageUrls(options: CommitOptions, files: readonly CommitFile[], sha: string): Record<string, string> {
  const root = `${repositoryUrl(options)}/raw/${sha}`
  return Object.fromEntries(
    files.map(({ image, path }) => [image.path, `${root}/${path.split('/').map(encodeURIComponent).join('/')}`]),
  )
}
