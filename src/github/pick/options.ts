import type { CommitOptions } from '../commit/options.ts'
import type { BodyFacts } from '../pull-request/options.ts'

/** What carrying out picks needs. */
export interface PickOptions extends Pick<
  CommitOptions,
  'octokit' | 'context' | 'directory' | 'message' | 'token' | 'random' | 'log' | 'clock' | 'signal'
> {
  /** Number of the issue or pull request that the comment stands on. */
  readonly issueNumber: number
  /** Short name of the first branch that is proposed; `undefined` where the pull request's base decides. */
  readonly branch: string | undefined
  /** Writes the body of the pull request, without secrets; its prompts stay as they are. */
  readonly writeBody: (facts: BodyFacts) => string
}

/** The options of a commit that moves a branch which is there, without any file from this machine. */
export function moveOptions(
  options: PickOptions,
  place: Pick<CommitOptions, 'branch' | 'lockFile' | 'beforeMove'>,
): CommitOptions {
  return {
    ...options,
    ...{ branchInput: 'pull-request-branch', isInferred: false, orphan: false, replaceChanged: false },
    ...{ outputDirectory: options.directory, names: [], env: {}, onTemporaryRef: () => undefined },
    ...place,
  }
}
