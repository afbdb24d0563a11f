import { InputError } from '../text/errors.ts'
import { INPUT_DEFAULTS } from './defaults.ts'
import type { ResolveBranch } from './delivery/branch.ts'
import { checkCommitDirectory } from './delivery/directories.ts'
import { InputReader } from './reading/reader.ts'

/** What the inputs say of a pick; all others are nothing to it, the source above all. */
export interface PickConfig {
  /** Of the images in the repository, with `/`; `.` is its root. */
  readonly directory: string
  /** Short name of the first branch that is proposed; `undefined` where the pull request's base decides. */
  readonly branch: string | undefined
  readonly message: string
  readonly summary: boolean
  readonly githubToken: string
}

/** What they are checked against. */
export interface PickSurroundings {
  /** Absolute path, which an absolute path in the repository lies below. */
  readonly workspace: string
  readonly resolveBranch: ResolveBranch
}

/**
 * Reads the inputs that a pick uses, as the job that draws reads them.
 *
 * @param get - the raw text of an input, empty when it is not set
 * @throws InputError with every problem found
 */
export function readPickConfig(
  get: (name: string) => string,
  { workspace, resolveBranch }: PickSurroundings,
): PickConfig {
  const reader = new InputReader(get, INPUT_DEFAULTS)
  const mode = reader.text('mode')
  if (mode !== 'make' && mode !== 'submit') {
    reader.problem(
      `Input 'mode' is ${JSON.stringify(mode)}, but 'pick-command' changes the branch of a pull request; leave one of them out.`,
    )
  }
  const directory = reader.text('commit-directory') || reader.text('output-directory')
  const given = reader.text('pull-request-branch')
  const choice = given === '' ? undefined : resolveBranch('pull-request-branch', given)
  if (choice !== undefined && 'problem' in choice) reader.problem(choice.problem)
  const config = {
    directory: reader.attempt('.', () => checkCommitDirectory(workspace, directory)),
    branch: choice !== undefined && 'branch' in choice ? choice.branch : undefined,
    message: reader.text('commit-message'),
    summary: reader.boolean('summary'),
    githubToken: reader.text('github-token'),
  }
  if (/\s/.test(config.githubToken)) reader.problem("Input 'github-token' has white space inside; copy it again.")
  if (reader.problems.length > 0) throw new InputError(reader.problems)
  return config
}
