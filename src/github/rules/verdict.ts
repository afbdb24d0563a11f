import { MAX_FILE_BYTES } from '../blob/blob.ts'
import { meetsPattern, readGlob } from './pattern.ts'
import type { BranchRule } from './rules.ts'
import type { Signer } from './signer.ts'

/** What a commit that is still to be made will be like, as far as rules ask for it. */
export interface PlannedCommit {
  /** Short name. */
  readonly branch: string
  /** Whether the branch is made with it. */
  readonly isNew: boolean
  readonly message: string
  /** Of each file the paths of which it gets one: what type an image has only its bytes tell. */
  readonly files: readonly (readonly string[])[]
}

/** The commit, and as whom the token makes it. */
export interface SignedCommit extends PlannedCommit, Pick<Signer, 'isSigned' | 'committerEmail'> {
  /** `undefined` where it is not known. */
  readonly authorEmail: string | undefined
}

/** What a rule means for a commit. `unsure`: only GitHub can tell, once it gets the commit. */
export type Verdict = 'harmless' | 'unsure' | 'forbids'

type Judge = (commit: SignedCommit, parameters: BranchRule['parameters']) => Verdict

const harmless: Judge = () => 'harmless'
const forbids: Judge = () => 'forbids'

/** Rules against what comes after a branch was made: GitHub lets it be made, by whatever commit. */
const forbidsUpdate: Judge = ({ isNew }) => (isNew ? 'harmless' : 'forbids')

/** Rules that ask for what no commit has that was made just now. */
const forbidsUntested: Judge = ({ isNew }, { do_not_enforce_on_create: isLenient }) =>
  isNew && isLenient === true ? 'harmless' : 'forbids'

/** What each type of rule means; of types that are not named here nothing is known. */
const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['creation', ({ isNew }) => (isNew ? 'forbids' : 'harmless')],
  ['update', forbidsUpdate],
  ['pull_request', forbidsUpdate],
  ['merge_queue', forbids],
  ['required_deployments', forbids],
  ['required_status_checks', forbidsUntested],
  ['workflows', forbidsUntested],
  ['required_signatures', ({ isSigned }) => verdictOf(isSigned)],
  ['commit_message_pattern', ({ message }, parameters) => verdictOf(meetsPattern(message, parameters))],
  ['commit_author_email_pattern', ({ authorEmail }, parameters) => judgeEmail(authorEmail, parameters)],
  ['committer_email_pattern', ({ committerEmail }, parameters) => judgeEmail(committerEmail, parameters)],
  ['branch_name_pattern', judgeBranchName],
  ['file_path_restriction', judgePaths],
  ['file_extension_restriction', judgeExtensions],
  ['max_file_path_length', judgePathLengths],
  ['max_file_size', judgeSizes],
  ['deletion', harmless],
  ['non_fast_forward', harmless],
  ['required_linear_history', harmless],
  ['tag_name_pattern', harmless],
  ['copilot_code_review', harmless],
  ['license_compliance_scanning', harmless],
])

/** Says what a rule means for a commit, as far as that can be known before it is made. */
export function judgeRule({ type, parameters }: BranchRule, commit: SignedCommit): Verdict {
  return JUDGES.get(type)?.(commit, parameters) ?? 'unsure'
}

/** @param isMet - whether the commit is as the rule asks; `undefined` where that is not known */
function verdictOf(isMet: boolean | undefined): Verdict {
  if (isMet === undefined) return 'unsure'
  return isMet ? 'harmless' : 'forbids'
}

function judgeEmail(email: string | undefined, parameters: BranchRule['parameters']): Verdict {
  return email === undefined ? 'unsure' : verdictOf(meetsPattern(email, parameters))
}

/** Whether GitHub asks again for the name of a branch that is there is documented nowhere. */
function judgeBranchName({ branch, isNew }: PlannedCommit, parameters: BranchRule['parameters']): Verdict {
  const verdict = verdictOf(meetsPattern(branch, parameters))
  return verdict === 'forbids' && !isNew ? 'unsure' : verdict
}

/** The verdict on all files, each of which gets one of its paths. */
function judgeFiles({ files }: PlannedCommit, judgePath: (path: string) => Verdict): Verdict {
  const verdicts = files.map((paths) => {
    const each = new Set(paths.map(judgePath))
    const [only = 'harmless', ...others] = each
    return others.length === 0 ? only : 'unsure'
  })
  return SEVEREST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'harmless'
}

const SEVEREST_FIRST = ['forbids', 'unsure'] as const

function judgePaths(commit: PlannedCommit, { restricted_file_paths: given }: BranchRule['parameters']): Verdict {
  const globs = textsIn(given)
  if (globs === undefined) return 'unsure'
  const tests = globs.map(readGlob)
  const isUnread = tests.includes(undefined)
  const directories = globs.map((glob) => `${glob.replace(/\/$/, '')}/`)
  return judgeFiles(commit, (path) => {
    if (tests.some((fits) => fits?.(path) === true)) return 'forbids'
    // A directory's name alone: GitHub does not say whether it stands for what lies in it.
    return isUnread || directories.some((directory) => path.startsWith(directory)) ? 'unsure' : 'harmless'
  })
}

function judgeExtensions(
  commit: PlannedCommit,
  { restricted_file_extensions: given }: BranchRule['parameters'],
): Verdict {
  const extensions = textsIn(given)?.map((extension) => extension.replace(/^\*?\.?/, '.').toLowerCase())
  if (extensions === undefined) return 'unsure'
  return judgeFiles(commit, (path) => {
    const lowerCase = path.toLowerCase()
    return extensions.some((extension) => lowerCase.endsWith(extension)) ? 'forbids' : 'harmless'
  })
}

function judgePathLengths(commit: PlannedCommit, { max_file_path_length: max }: BranchRule['parameters']): Verdict {
  if (typeof max !== 'number') return 'unsure'
  return judgeFiles(commit, (path) => (Array.from(path).length > max ? 'forbids' : 'harmless'))
}

/** How large an image is shows when it is there. @param parameters - `max_file_size` is in MB */
function judgeSizes(_: PlannedCommit, { max_file_size: max }: BranchRule['parameters']): Verdict {
  return typeof max === 'number' && max * 1024 ** 2 >= MAX_FILE_BYTES ? 'harmless' : 'unsure'
}

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined
}
