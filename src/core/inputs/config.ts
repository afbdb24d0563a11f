import { DESTINATIONS, type DestinationName } from '../result/delivery.ts'
import { InputError } from '../text/errors.ts'
import { InputReader } from './reader.ts'
import { DEFAULT_MODEL, type Model } from '../../kie/index.ts'
import { readSource, type Source } from './source.ts'
import { checkOutputDirectory, checkRepositoryDirectory } from '../workspace/image-name.ts'

/** A part of a plan, for jobs that share it: every `of`-th image, beginning with the `index`-th, which counts from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Everything the user asked for, checked. */
export interface Config {
  /** Empty only with `dryRun`. */
  readonly apiKey: string
  readonly source: Source
  /** `false`: submit, tell the task ids, and stop. */
  readonly wait: boolean
  readonly timeoutMs: number
  readonly retries: number
  /** Submissions in any 10 seconds. */
  readonly rateLimit: number
  /** `undefined` for no limit. */
  readonly maxCredits: number | undefined
  readonly dryRun: boolean
  /** Whether an image whose request has not changed is kept. */
  readonly reuse: boolean
  /** `undefined` for the whole plan. */
  readonly shard: Shard | undefined
  /** What tells this job from others of the run. */
  readonly resumeKey: string
  /** Relative to the workspace, with `/`, no trailing one; `.` is the workspace itself. */
  readonly outputDirectory: string
  /** In the order in which they are served; empty for `none`. */
  readonly destinations: readonly DestinationName[]
  readonly artifact: {
    readonly name: string
    readonly archive: 'auto' | 'always'
    readonly retentionDays: number | undefined
  }
  readonly commit: {
    /** Empty unless `commit` is among the destinations. */
    readonly branch: string
    readonly orphan: boolean
    /** Relative to the repository's root, with `/`. */
    readonly directory: string
    readonly message: string
  }
  /** What the images are about, to tell comments from each other: the path of the manifest, else the name of the image. */
  readonly subject: string
  /** Tag of the release; empty unless `release` is among the destinations. */
  readonly releaseTag: string
  /** Number of the issue or pull request to comment on; `undefined` unless `comment` is among the destinations. */
  readonly commentOn: number | undefined
  readonly summary: boolean
  readonly githubToken: string
  readonly apiUrl: string
}

/** What an empty input means; the same as in action.yml, where the runner reads it. */
export const INPUT_DEFAULTS: Readonly<Record<string, string>> = {
  name: 'image',
  model: DEFAULT_MODEL,
  count: '1',
  wait: 'true',
  'timeout-minutes': '15',
  retries: '0',
  'rate-limit': '20',
  'dry-run': 'false',
  reuse: 'true',
  'output-directory': 'kie-images',
  deliver: 'artifact',
  'artifact-name': 'kie-images',
  'artifact-archive': 'auto',
  'commit-orphan': 'false',
  'commit-message': 'Add generated images',
  'require-permission': 'write',
  summary: 'true',
  'api-url': 'https://api.kie.ai',
}

/** kie's links live for a day, so a longer wait could not end well. */
const MAX_TIMEOUT_MINUTES = 1440
/** No image is made in less; it would only be paid for. */
const MIN_TIMEOUT_MINUTES = 0.1
/** kie's documented limit for an account, in any 10 seconds. */
const MAX_RATE = 20
/** What asking kie takes. */
export interface ApiAccess {
  readonly apiKey: string
  readonly apiUrl: string
}

/** What inputs are checked against beside themselves. */
export interface InputSurroundings {
  /** The prompt of the comment that is answered; `undefined` where the run answers none. */
  readonly commentPrompt?: string | undefined
  /** Tag that the event is about. */
  readonly eventTag?: string | undefined
  /** Number of the issue or pull request that the event is about. */
  readonly eventIssue?: number | undefined
  /** Absolute path that relative paths start from. */
  readonly workspace: string
  /** Asks kie's live catalogue for a model; needs the key, and where the API lies. */
  readonly lookUp?: (model: string, access: ApiAccess) => Promise<Model | undefined>
  /** Decides where to commit, from the input `commit-branch` and the event. */
  readonly resolveBranch: (input: string) => { readonly branch: string } | { readonly problem: string }
}

/**
 * Reads and checks every input.
 *
 * @param get - the raw text of an input, empty when it is not set
 * @throws InputError with every problem found, not only the first
 */
export async function readConfig(get: (name: string) => string, surroundings: InputSurroundings): Promise<Config> {
  const { workspace } = surroundings
  const reader = new InputReader(get, INPUT_DEFAULTS)
  const dryRun = reader.boolean('dry-run')
  const outputDirectory = reader.attempt('.', () => checkOutputDirectory(workspace, reader.text('output-directory')))
  const destinations = readDestinations(reader)
  const apiKey = readApiKey(reader, dryRun)
  const apiUrl = readApiUrl(reader)
  const others = {
    apiKey,
    timeoutMs: readTimeout(reader),
    retries: reader.integer('retries', { min: 0, max: 10 }),
    rateLimit: reader.integer('rate-limit', { min: 1, max: MAX_RATE }),
    dryRun,
    reuse: reader.boolean('reuse'),
    shard: readShard(reader),
    resumeKey: reader.text('resume-key'),
    outputDirectory,
    destinations,
    artifact: {
      name: reader.pattern('artifact-name', {
        pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/,
        right: "1 to 100 letters, digits, '.', '_' and '-'",
      }),
      archive: readArchive(reader),
      retentionDays:
        reader.text('artifact-retention-days') === ''
          ? undefined
          : reader.integer('artifact-retention-days', { min: 1, max: 400 }),
    },
    commit: {
      branch: destinations.includes('commit') ? readBranch(reader, surroundings) : '',
      orphan: reader.boolean('commit-orphan'),
      directory: readCommitDirectory(reader, outputDirectory),
      message: reader.text('commit-message'),
    },
    subject: reader.text('manifest') || reader.text('name'),
    releaseTag: destinations.includes('release') ? readReleaseTag(reader, surroundings) : '',
    commentOn: destinations.includes('comment') ? readCommentOn(reader, surroundings) : undefined,
    summary: reader.boolean('summary'),
    githubToken: readToken(reader, destinations),
    apiUrl,
  }
  // kie is asked for what the catalogue does not know, but not where something is wrong already.
  const lookUp = async (model: string): Promise<Model | undefined> =>
    apiKey !== '' && reader.problems.length === 0 ? surroundings.lookUp?.(model, { apiKey, apiUrl }) : undefined
  const source = await readSource(reader, { ...surroundings, lookUp })
  const config: Config = {
    ...others,
    source,
    wait: readWait(reader, source),
    maxCredits: readMaxCredits(reader, source),
  }
  if (reader.problems.length > 0) throw new InputError(reader.problems)
  return config
}

function readApiKey(reader: InputReader, dryRun: boolean): string {
  const key = reader.text('api-key')
  if (key === '' && !dryRun) {
    reader.problem(
      "Input 'api-key' is empty; give your kie.ai API key as ${{ secrets.KIE_API_KEY }}. " +
        'Secrets are not passed to workflows that a fork or Dependabot started.',
    )
  } else if (!/^[\x21-\x7e]*$/.test(key)) {
    reader.problem("Input 'api-key' has white space or other characters inside that no kie.ai key has; copy it again.")
  }
  return key
}

function readWait(reader: InputReader, source: Source): boolean {
  const wait = reader.boolean('wait')
  if (!wait && source.kind === 'tasks') {
    reader.problem("Input 'wait' is false, but 'tasks' collects what was submitted earlier; leave one of them out.")
  }
  return wait
}

/** The limit holds only for prices that are known beforehand. */
function readMaxCredits(reader: InputReader, source: Source): number | undefined {
  if (reader.text('max-credits') === '') return undefined
  const max = reader.number('max-credits')
  const unpriced =
    source.kind === 'tasks' ? [] : source.requested.filter(({ resolved }) => resolved.price === undefined)
  for (const model of new Set(unpriced.map(({ resolved }) => resolved.request.model))) {
    reader.problem(
      `Input 'max-credits' needs a known price, and that of this request to ${model} is unknown; ` +
        "leave 'max-credits' out, or use a model and settings whose price is known.",
    )
  }
  return max
}

/** A matrix has at most 256 jobs. */
const MAX_SHARDS = 256

function readShard(reader: InputReader): Shard | undefined {
  const value = reader.text('shard')
  if (value === '') return undefined
  const [index = NaN, of = NaN] = /^\d{1,3}\/\d{1,3}$/.test(value) ? value.split('/').map(Number) : []
  if (index >= 1 && index <= of && of <= MAX_SHARDS) return { index, of }
  reader.problem(
    `Input 'shard' is ${JSON.stringify(value)}; it takes a part and the number of parts, such as '2/8', of at most ${MAX_SHARDS}.`,
  )
  return undefined
}

function readTimeout(reader: InputReader): number {
  const minutes = reader.number('timeout-minutes')
  if (minutes < MIN_TIMEOUT_MINUTES || minutes > MAX_TIMEOUT_MINUTES) {
    reader.problem(
      `Input 'timeout-minutes' is ${minutes}; it takes a number from ${MIN_TIMEOUT_MINUTES} to ${MAX_TIMEOUT_MINUTES}.`,
    )
  }
  return minutes * 60_000
}

function readArchive(reader: InputReader): 'auto' | 'always' {
  const value = reader.text('artifact-archive')
  if (value === 'auto') return 'auto'
  if (/^(true|True|TRUE)$/.test(value)) return 'always'
  reader.problem(`Input 'artifact-archive' is ${JSON.stringify(value)}; it takes 'auto' or 'true'.`)
  return 'auto'
}

function readDestinations(reader: InputReader): readonly DestinationName[] {
  const words = reader
    .text('deliver')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  const known: readonly string[] = DESTINATIONS
  for (const word of words.filter((each) => each !== 'none' && !known.includes(each))) {
    reader.problem(`Input 'deliver' names ${JSON.stringify(word)}; it takes ${DESTINATIONS.join(', ')}, or none.`)
  }
  if (words.includes('none') && words.length > 1) {
    reader.problem("Input 'deliver' names 'none' beside other destinations; 'none' stands alone.")
  }
  return DESTINATIONS.filter((name) => words.includes(name))
}

function readBranch(reader: InputReader, { resolveBranch }: InputSurroundings): string {
  const choice = resolveBranch(reader.text('commit-branch'))
  if ('branch' in choice) return choice.branch
  reader.problem(choice.problem)
  return ''
}

function readReleaseTag(reader: InputReader, { eventTag }: InputSurroundings): string {
  const tag = reader.text('release-tag') || (eventTag ?? '')
  if (tag === '') {
    reader.problem("Input 'release-tag' is empty, and this event is about no tag; name the tag of the release.")
  } else if (!/^[^\s~^:?*[\\\p{Cc}]{1,250}$/u.test(tag)) {
    reader.problem(`Input 'release-tag' is ${JSON.stringify(tag)}, which cannot be the name of a tag.`)
  }
  return tag
}

function readCommentOn(reader: InputReader, { eventIssue }: InputSurroundings): number | undefined {
  if (reader.text('comment-on') !== '') return reader.integer('comment-on', { min: 1, max: 999_999_999 })
  if (eventIssue === undefined) {
    reader.problem(
      "Input 'comment-on' is empty, and this event is about no issue or pull request; give the number of one.",
    )
  }
  return eventIssue
}

function readCommitDirectory(reader: InputReader, outputDirectory: string): string {
  const directory = reader.text('commit-directory')
  if (directory === '') return outputDirectory
  return reader.attempt('.', () => checkRepositoryDirectory('commit-directory', directory))
}

function readToken(reader: InputReader, destinations: readonly DestinationName[]): string {
  const token = reader.text('github-token')
  const needing = destinations.find((name) => name !== 'artifact')
  if (token === '' && needing !== undefined) {
    reader.problem(
      `Input 'github-token' is empty; '${needing}' needs it. Leave the input out to use the workflow's own token.`,
    )
  }
  if (/\s/.test(token)) reader.problem("Input 'github-token' has white space inside; copy it again.")
  return token
}

/** Whether a host is this machine, where plain http shows the key to nobody. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function readApiUrl(reader: InputReader): string {
  const value = reader.text('api-url')
  const url = URL.parse(value)
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
    reader.problem(`Input 'api-url' is ${JSON.stringify(value)}; it takes https, or http on a loopback address.`)
  } else if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    reader.problem(
      "Input 'api-url' takes no user name, query or fragment; give the plain address, such as https://api.kie.ai.",
    )
  }
  return value.replace(/\/+$/, '')
}
