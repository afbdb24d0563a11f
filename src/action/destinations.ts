import path from 'node:path'
import { saveState } from '../github/runner/toolkit.ts'
import type { TasksArtifactOptions } from '../github/artifact/tasks-artifact.ts'
import { losesWorkspace, readPlace } from '../github/artifact/service.ts'
import type { CommitOptions } from '../github/commit/options.ts'
import { isPublic } from '../github/runner/event.ts'
import { spendsNothing, type Config } from '../core/inputs/config.ts'
import type { Asker } from '../core/work/asker.ts'
import { namesToWrite } from '../core/plan/candidates.ts'
import { formsToWrite } from '../core/work/forms.ts'
import { namesOf, promptsOf, unfinished, type Plan } from '../core/plan/plan.ts'
import { unnamedBy } from '../core/work/unnamed.ts'
import { renderContactSheet } from '../core/report/sheet/contact-sheet.ts'
import type { Destination, DestinationName } from '../core/result/delivery.ts'
import { imagesIn } from '../core/result/image-files.ts'
import { systemClock } from '../kie/index.ts'
import type { Surroundings } from './surroundings.ts'

/** Places that take the images themselves; a comment only tells of them. */
export type ImageDestination = Exclude<DestinationName, 'comment'>

/** What a destination is built of. */
export interface DestinationParts extends Surroundings {
  readonly config: Config
  readonly plan: Plan
  readonly asker: Asker
}

/** Loads the artifact client, which is large, when it is needed. */
export async function loadArtifactClient() {
  return new (await import('@actions/artifact')).DefaultArtifactClient()
}

/** Those that take the images, in the order in which they are served. */
export function imageDestinations(names: readonly DestinationName[]): readonly ImageDestination[] {
  return names.filter((name): name is ImageDestination => name !== 'comment')
}

/** Says, before anything is spent, that no destination keeps the images and that the workspace goes, where that is known. */
export function tellOfWorkspace(
  plan: Plan,
  { config, context, log }: Pick<DestinationParts, 'config' | 'context' | 'log'>,
): void {
  const { destinations, mode, outputDirectory } = config
  if (spendsNothing(mode) || mode === 'submit' || imageDestinations(destinations).length > 0) return
  if (unfinished(plan).length === 0) return
  if (!losesWorkspace(readPlace(process.env, context.serverUrl), context.workspace)) return
  log.notice(
    `act deletes the workspace when this job ends well, and the images in '${outputDirectory}' with it. Let a later step ` +
      `with \`if: always()\` copy them elsewhere, or commit and push them. After a failure they stay in ${context.workspace}.`,
  )
}

/** Builds a destination, with the real services behind it. Each is loaded only where it is asked for. */
export function buildDestination(name: ImageDestination, parts: DestinationParts): Promise<Destination> {
  return BUILDERS[name](parts)
}

const BUILDERS: Readonly<Record<ImageDestination, (parts: DestinationParts) => Promise<Destination>>> = {
  artifact: buildArtifact,
  commit: buildCommit,
  'pull-request': buildPullRequest,
  release: buildRelease,
}

async function buildArtifact(parts: DestinationParts): Promise<Destination> {
  const { artifactDestination } = await import('../github/artifact/artifact.ts')
  const { config, context, plan, redactor } = parts
  const { artifact, outputDirectory } = config
  const prompts = promptsOf(plan)
  const names = [...new Set(plan.images.flatMap(namesOf))]
  return artifactDestination({
    ...artifactOptions(parts),
    archive: artifact.archive,
    outputDirectory: path.join(context.workspace, outputDirectory),
    contactSheet: ({ images, failures }) => {
      const shown = redactor.redactAll({ images: imagesIn(images), failures, names, prompts, outputDirectory })
      return redactor.redact(renderContactSheet(shown))
    },
  })
}

/** What every artifact is made with. */
export function artifactOptions({
  config: { artifact },
  context: { serverUrl, runUrl, runAttempt, tempDirectory },
  log,
  signal,
}: Pick<DestinationParts, 'config' | 'context' | 'log' | 'signal'>): TasksArtifactOptions {
  const { env } = process
  return {
    name: artifact.name,
    retentionDays: artifact.retentionDays,
    ...readPlace(env, serverUrl),
    runUrl,
    runAttempt,
    tempDirectory,
    maxRetentionDays: Number(env['GITHUB_RETENTION_DAYS']) || undefined,
    load: loadArtifactClient,
    log,
    clock: systemClock,
    signal,
  }
}

async function buildCommit({ config, context, plan, asker, log, signal }: DestinationParts): Promise<Destination> {
  const { commitDestination } = await import('../github/commit/commit.ts')
  const names = namesToWrite(plan)
  const options = await commitOptions({ config, context, names, forms: formsToWrite(plan), log, signal })
  if (!config.prune) return commitDestination(options)
  const find = unnamedBy({ source: config.source, plan, asker })
  return commitDestination({ ...options, prune: { manifestPath: asker.source, find } })
}

async function buildPullRequest(parts: DestinationParts): Promise<Destination> {
  const { config, context, plan, asker, redactor, log, signal } = parts
  const [{ pullRequestDestination }, { comingNames }, { renderPullRequestBody }] = await Promise.all([
    import('../github/pull-request/destination.ts'),
    import('../github/pull-request/candidates/coming.ts'),
    import('../core/report/pull-request/body.ts'),
  ])
  const { names, candidates } = comingNames(plan)
  const find = unnamedBy({ source: config.source, plan, asker })
  const prompts = promptsOf(plan)
  const { pullRequest, pickCommand } = config
  if (pullRequest === undefined) throw new Error('no pull request is asked for')
  return pullRequestDestination({
    ...(await commitOptions({ config, context, names, forms: formsToWrite(plan), log, signal })),
    ...pullRequest,
    candidates,
    ...(config.prune && { prune: { manifestPath: asker.source, find } }),
    reused: plan.images.flatMap(({ reused }) => reused ?? []),
    isPlan: spendsNothing(config.mode),
    findUnnamed: (entries) => (config.source.kind === 'manifest' ? find(entries).own.map(({ name }) => name) : []),
    writeBody: (facts) => {
      const known = {
        prompts,
        source: asker.source,
        pickCommand,
        showPictures: isPublic(context),
        runUrl: context.runUrl,
      }
      return redactor.redact(renderPullRequestBody(redactor.redactAll({ ...facts, ...known })))
    },
  })
}

async function buildRelease({
  config: { githubToken: token, releaseTag: tag },
  context,
  plan,
  log,
  signal,
}: DestinationParts): Promise<Destination> {
  const [{ createOctokit }, { releaseDestination }] = await Promise.all([
    import('../github/api/octokit.ts'),
    import('../github/release/release.ts'),
  ])
  const octokit = createOctokit({ token, apiUrl: context.apiUrl, log, clock: systemClock })
  const names = [...new Set(plan.images.map(({ name, candidate }) => candidate?.of ?? name))]
  return releaseDestination({ octokit, context, tag, names, log, clock: systemClock, signal })
}

/** What a commit is made with. */
export interface CommitParts extends Pick<Surroundings, 'context' | 'log' | 'signal'> {
  readonly config: Config
  /** Of the images that may come. */
  readonly names: readonly string[]
  /** Files of forms that may come besides; left out where there are none. */
  readonly forms?: readonly string[]
}

/** What a commit needs, and whoever looks at what its branch holds. */
export async function commitOptions({
  config,
  context,
  names,
  forms = [],
  log,
  signal,
}: CommitParts): Promise<CommitOptions> {
  const [{ createOctokit }, { withRunTrailer }] = await Promise.all([
    import('../github/api/octokit.ts'),
    import('../github/git/trailer.ts'),
  ])
  const { commit, githubToken: token, outputDirectory } = config
  return {
    ...commit,
    message: withRunTrailer(commit.message, context.runId),
    octokit: createOctokit({ token, apiUrl: context.apiUrl, log, clock: systemClock }),
    token,
    context,
    outputDirectory,
    names,
    forms,
    replaceChanged: !config.reuse,
    random: Math.random,
    env: process.env,
    onTemporaryRef: (ref) => saveState('temporary-ref', ref),
    log,
    clock: systemClock,
    signal,
  }
}
