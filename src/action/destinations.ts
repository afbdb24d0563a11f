import path from 'node:path'
import { saveState } from '@actions/core'
import { renderContactSheet } from '../core/report/contact-sheet.ts'
import type { Destination, DestinationName } from '../core/result/delivery.ts'
import type { CommitOptions } from '../github/branch/options.ts'
import { systemClock } from '../kie/index.ts'
import { promptsOf, unmade } from '../core/plan/plan.ts'
import type { PlannedStep, Step } from './step-parts.ts'

/** Loads the artifact client, which is large, when it is needed. */
export async function loadArtifactClient() {
  return new (await import('@actions/artifact')).DefaultArtifactClient()
}

/** Places that take the images themselves; a comment only tells of them. */
type ImageDestination = Exclude<DestinationName, 'comment'>

/** Builds the destinations that are asked for, in the order in which they are served. */
export function buildDestinations(step: PlannedStep): Promise<Destination[]> {
  const names = step.config.destinations.filter((name): name is ImageDestination => name !== 'comment')
  return Promise.all(names.map((name) => buildDestination(name, step)))
}

/** Builds one of the destinations, with the real services behind it. */
export async function buildDestination(name: ImageDestination, step: PlannedStep): Promise<Destination> {
  const { config, context, log, plan, redactor, signal } = step
  const common = { log, clock: systemClock, signal }
  switch (name) {
    case 'artifact': {
      const { artifactDestination } = await import('../github/artifact/artifact.ts')
      const { env } = process
      return artifactDestination({
        ...common,
        ...config.artifact,
        ...context,
        maxRetentionDays: Number(env['GITHUB_RETENTION_DAYS']) || undefined,
        outputDirectory: path.join(context.workspace, config.outputDirectory),
        hasRuntimeToken: Boolean(env['ACTIONS_RUNTIME_TOKEN']) && Boolean(env['ACTIONS_RESULTS_URL']),
        contactSheet: (made) => redactor.redact(renderContactSheet({ ...made, ...config, prompts: promptsOf(plan) })),
        load: loadArtifactClient,
      })
    }
    case 'commit': {
      const { commitDestination } = await import('../github/commit/commit.ts')
      const names = unmade(plan).map(({ name }) => name)
      return commitDestination(await commitOptions(step, names))
    }
    case 'release': {
      const [{ createOctokit }, { releaseDestination }] = await Promise.all([
        import('../github/api/octokit.ts'),
        import('../github/release/release.ts'),
      ])
      return releaseDestination({
        ...common,
        octokit: createOctokit({ ...common, token: config.githubToken, apiUrl: context.apiUrl }),
        context,
        tag: config.releaseTag,
        names: plan.images.map((image) => image.name),
      })
    }
  }
}

/**
 * What a commit needs.
 *
 * @param names - of the images that may come
 */
export async function commitOptions(
  { config, context, log, signal }: Step,
  names: readonly string[],
): Promise<CommitOptions> {
  const { createOctokit } = await import('../github/api/octokit.ts')
  const common = { log, clock: systemClock, signal }
  return {
    ...common,
    ...config.commit,
    octokit: createOctokit({ ...common, token: config.githubToken, apiUrl: context.apiUrl }),
    token: config.githubToken,
    context,
    outputDirectory: config.outputDirectory,
    names,
    replaceChanged: !config.reuse,
    random: Math.random,
    env: process.env,
    onTemporaryRef: (ref) => saveState('temporary-ref', ref),
  }
}
