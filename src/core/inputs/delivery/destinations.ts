import { DESTINATIONS, type DestinationName } from '../../result/delivery.ts'
import { sha256 } from '../../text/digest.ts'
import { splitWords } from '../../text/word-list.ts'
import type { ResolveBranch } from './branch.ts'
import { checkCommitDirectory } from './directories.ts'
import { readPullRequest, type PullRequestInputs } from './pull-request.ts'
import type { InputReader } from '../reading/reader.ts'

/** What the inputs say of the single destinations. */
export interface DestinationInputs {
  readonly artifact: {
    readonly name: string
    readonly archive: 'auto' | 'always'
    readonly retentionDays: number | undefined
  }
  readonly commit: {
    /** Empty unless `commit` is among the destinations. */
    readonly branch: string
    /** Whether the event alone names the branch, and no input. */
    readonly isInferred: boolean
    readonly orphan: boolean
    /** Relative to the repository's root, with `/`. */
    readonly directory: string
    readonly message: string
  }
  /** `undefined` unless `pull-request` is among the destinations. */
  readonly pullRequest: PullRequestInputs | undefined
  /** What a comment begins with that picks a candidate; empty where there is no such command. */
  readonly pickCommand: string
  /** Tag of the release; empty unless `release` is among the destinations. */
  readonly releaseTag: string
  /** Number of the issue or pull request to comment on; `undefined` unless `comment` is among the destinations. */
  readonly commentOn: number | undefined
}

/** Where no commit is asked for. */
const NO_BRANCH = { branch: '', isInferred: false }

/** What the event says of the destinations. */
export interface DestinationSurroundings {
  /** Absolute path, which an absolute path in the repository lies below. */
  readonly workspace: string
  /** Tag that the event is about. */
  readonly eventTag?: string | undefined
  /** Number of the issue or pull request that the event is about. */
  readonly eventIssue?: number | undefined
  readonly resolveBranch: ResolveBranch
}

/** What the inputs of the destinations are read with. */
export interface DestinationOptions {
  readonly destinations: readonly DestinationName[]
  /** Relative to the workspace, with `/`. */
  readonly outputDirectory: string
  readonly surroundings: DestinationSurroundings
}

/** Reads where the images go, in the order in which the destinations are served; empty for `none`. */
export function readDestinations(reader: InputReader): readonly DestinationName[] {
  const words = splitWords(reader.text('deliver'))
  const known: readonly string[] = DESTINATIONS
  for (const word of words.filter((each) => each !== 'none' && !known.includes(each))) {
    reader.problem(`Input 'deliver' names ${JSON.stringify(word)}; it takes ${DESTINATIONS.join(', ')}, or none.`)
  }
  if (words.includes('none') && words.length > 1) {
    reader.problem("Input 'deliver' names 'none' beside other destinations; 'none' stands alone.")
  }
  return DESTINATIONS.filter((name) => words.includes(name))
}

/** Reads what the single destinations need. */
export function readDestinationInputs(
  reader: InputReader,
  { destinations, outputDirectory, surroundings }: DestinationOptions,
): DestinationInputs {
  const directory = readCommitDirectory(reader, { outputDirectory, workspace: surroundings.workspace })
  return {
    artifact: {
      name: reader.pattern('artifact-name', {
        pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/,
        right: "1 to 100 letters, digits, '.', '_' and '-'",
        value: nameMatrixRow(reader.text('artifact-name')),
      }),
      archive: readArchive(reader),
      retentionDays:
        reader.text('artifact-retention-days') === ''
          ? undefined
          : reader.integer('artifact-retention-days', { min: 1, max: 400 }),
    },
    commit: {
      ...(destinations.includes('commit') ? readBranch(reader, surroundings) : NO_BRANCH),
      orphan: reader.boolean('commit-orphan'),
      directory,
      message: reader.text('commit-message'),
    },
    pullRequest: readPullRequest(reader, { destinations, directory, surroundings }),
    pickCommand: reader.text('pick-command'),
    releaseTag: destinations.includes('release') ? readReleaseTag(reader, surroundings) : '',
    commentOn: destinations.includes('comment') ? readCommentOn(reader, surroundings) : undefined,
  }
}

/**
 * Makes a name of what the default of `artifact-name` is where the runner knows no `strategy.job-index`, as act does not: the
 * values of the matrix behind a colon, `null` or `{}` where there is none. No other name may hold a colon.
 */
function nameMatrixRow(value: string): string {
  const [, base = '', matrix = ''] = /^(.*?):(null|\{.*\})$/s.exec(value) ?? []
  const words = matrix.match(/[A-Za-z0-9]+/g) ?? []
  if (base === '') return value
  if (matrix === 'null' || words.length === 0) return base
  // Two rows may differ in other characters alone.
  const digest = sha256(matrix).slice(0, 6)
  return `${base}-${words.join('-').slice(0, 40)}-${digest}`
}

function readArchive(reader: InputReader): 'auto' | 'always' {
  const value = reader.text('artifact-archive')
  if (value === 'auto') return 'auto'
  if (/^(true|True|TRUE)$/.test(value)) return 'always'
  reader.problem(`Input 'artifact-archive' is ${JSON.stringify(value)}; it takes 'auto' or 'true'.`)
  return 'auto'
}

function readBranch(
  reader: InputReader,
  { resolveBranch }: DestinationSurroundings,
): Pick<DestinationInputs['commit'], 'branch' | 'isInferred'> {
  const choice = resolveBranch('commit-branch', reader.text('commit-branch'))
  if ('branch' in choice) return choice
  reader.problem(choice.problem)
  return NO_BRANCH
}

function readCommitDirectory(
  reader: InputReader,
  { outputDirectory, workspace }: { readonly outputDirectory: string; readonly workspace: string },
): string {
  const directory = reader.text('commit-directory')
  return directory === '' ? outputDirectory : reader.attempt('.', () => checkCommitDirectory(workspace, directory))
}

function readReleaseTag(reader: InputReader, { eventTag }: DestinationSurroundings): string {
  const tag = reader.text('release-tag') || (eventTag ?? '')
  if (tag === '') {
    reader.problem("Input 'release-tag' is empty, and this event is about no tag; name the tag of the release.")
  } else if (tag.startsWith('refs/')) {
    reader.problem(`Input 'release-tag' is ${JSON.stringify(tag)}; ${explainFullRef(tag)}`)
  } else if (!/^[^\s~^:?*[\\\p{Cc}]{1,250}$/u.test(tag)) {
    reader.problem(`Input 'release-tag' is ${JSON.stringify(tag)}, which cannot be the name of a tag.`)
  }
  return tag
}

/** Why a ref with its whole name is refused, as the end of a sentence. */
function explainFullRef(ref: string): string {
  const [, tag] = /^refs\/tags\/(.+)$/s.exec(ref) ?? []
  return tag === undefined
    ? "that is no tag; give a tag's short name, such as 'v1.0'."
    : `give the tag's short name, ${JSON.stringify(tag)}.`
}

function readCommentOn(reader: InputReader, { eventIssue }: DestinationSurroundings): number | undefined {
  if (reader.text('comment-on') !== '') return reader.integer('comment-on', { min: 1, max: 999_999_999 })
  if (eventIssue === undefined) {
    reader.problem(
      "Input 'comment-on' is empty, and this event is about no issue or pull request; give the number of one.",
    )
  }
  return eventIssue
}

/** Reads the token for GitHub's API. All destinations but the artifact need one. */
export function readGitHubToken(reader: InputReader, destinations: readonly DestinationName[]): string {
  const token = reader.text('github-token')
  const needing = destinations.find((name) => name !== 'artifact')
  if (token === '' && needing !== undefined) {
    reader.problem(
      `Input 'github-token' is empty; '${needing}' needs it. Leave the input out to use the workflow's own token, which ` +
        "act has by '-s GITHUB_TOKEN' alone.",
    )
  }
  if (/\s/.test(token)) reader.problem("Input 'github-token' has white space inside; copy it again.")
  return token
}
