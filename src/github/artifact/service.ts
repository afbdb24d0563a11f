import path from 'node:path'
import { DeliveryError, DESTINATIONS, stayOnRunner } from '../../core/result/delivery.ts'
import type { WayBack } from '../../core/result/task-list.ts'
import { reasonForLog } from '../../core/text/reason.ts'
import { faultOf } from './fault.ts'

/**
 * Whether a server has the service that `@actions/artifact` uploads to, by the client's own rule (`isGhes` in its
 * config.js): github.com, the clouds on ghe.com and *.localhost; not GitHub Enterprise Server, Gitea or Forgejo.
 */
export function isGitHubDotCom(serverUrl: string): boolean {
  const host = new URL(serverUrl).hostname
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
}

/** Where a job runs, as far as artifacts depend on it. */
export interface ArtifactPlace {
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string
  /** Whether the runner offers the artifact service: `ACTIONS_RUNTIME_TOKEN` and `ACTIONS_RESULTS_URL` are set. */
  readonly hasRuntimeToken: boolean
  /**
   * Whether act runs the job: it sets `ACT` to `true`, as Gitea's runner does, says that the server is github.com, and has a
   * service of its own.
   */
  readonly isAct: boolean
}

/** What the environment of a step or post step says of the place. @param env - the process's */
export function readPlace(env: Readonly<Record<string, string | undefined>>, serverUrl: string): ArtifactPlace {
  return {
    serverUrl,
    hasRuntimeToken: Boolean(env['ACTIONS_RUNTIME_TOKEN']) && Boolean(env['ACTIONS_RESULTS_URL']),
    isAct: env['ACT'] === 'true' && isGitHubDotCom(serverUrl) && !isGitHubService(env['ACTIONS_RESULTS_URL']),
  }
}

/** act's host mode makes a workspace of this name for each job: `startHostEnvironment` in its pkg/runner/run_context.go. */
const HOST_WORKSPACE = 'hostexecutor'

/**
 * Whether act deletes the workspace when the job has ended well. On GitHub's machines it goes too, where nobody expects to
 * find it again.
 *
 * @param workspace - absolute path
 */
export function losesWorkspace({ isAct }: ArtifactPlace, workspace: string): boolean {
  return isAct && path.basename(workspace) === HOST_WORKSPACE
}

/** Whether the artifact service is GitHub's own, whatever a workflow has set beside it. */
function isGitHubService(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).hostname.endsWith('.githubusercontent.com')
}

/** Why there is no service to upload to, as a sentence; `undefined` where there is one. */
export function findServiceObstacle({ serverUrl, hasRuntimeToken, isAct }: ArtifactPlace): string | undefined {
  if (!isGitHubDotCom(serverUrl)) {
    return `${new URL(serverUrl).host} has no artifact service for this action: GitHub's client takes github.com and ghe.com alone.`
  }
  if (hasRuntimeToken) return undefined
  if (isAct)
    return "act offers no artifact service: it runs without '--artifact-server-path', and the server of act 0.2.89 would refuse the images."
  return 'This runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is unset.'
}

/** Why no re-run can find what a step has recorded, as a sentence; `undefined` where one can. */
export function findRecordObstacle(place: ArtifactPlace): string | undefined {
  return place.isAct ? 'act does not re-run jobs.' : findServiceObstacle(place)
}

/** How what a step has submitted is had again here. */
export function wayBackFrom(place: ArtifactPlace): WayBack {
  return findRecordObstacle(place) === undefined ? 're-run' : 'ids'
}

/**
 * Checks that there is a service to upload to.
 *
 * @throws DeliveryError
 */
export function checkService(place: ArtifactPlace): void {
  const obstacle = findServiceObstacle(place)
  if (obstacle === undefined) return
  const limits = isGitHubDotCom(place.serverUrl) ? '' : " On Gitea and Forgejo 'commit' does not work either."
  throw new DeliveryError(obstacle, { next: `${elsewhere()}${limits}` })
}

/** What the failure of a listing means for the reader. */
export function explainListingFailure(cause: unknown): DeliveryError {
  return new DeliveryError(`The artifacts of this run cannot be listed: ${reasonForLog(cause)}`, {
    next: 'Nothing was spent. See https://www.githubstatus.com and run the job again later.',
    cause,
  })
}

/** What it means that act's own service does not take a small upload. */
export function explainProofFailure(cause: unknown): DeliveryError {
  return new DeliveryError(
    `act's artifact server does not take what GitHub's client uploads: ${reasonForLog(cause).replace(/[.]?$/, '.')}`,
    { next: `Nothing was spent. ${elsewhere()}`, cause },
  )
}

/** What the failure of an upload means for the reader. @param name - of the artifact, as it was asked for */
export function explainArtifactFailure(name: string, cause: unknown): DeliveryError {
  if (faultOf(cause) === 'storage-full') {
    return new DeliveryError(`Artifact '${name}' was refused: the account's artifact storage is full.`, {
      next:
        "Delete old artifacts or lower 'artifact-retention-days'; GitHub counts anew every 6 to 12 hours. " +
        `Until then set 'deliver' to ${otherDestinations()}.`,
      cause,
    })
  }
  return new DeliveryError(`Artifact '${name}' was not uploaded: ${reasonForLog(cause)}`, {
    next: `${stayOnRunner([])} Whether GitHub has trouble stands at https://www.githubstatus.com.`,
    cause,
  })
}

function elsewhere(): string {
  return `Set the input 'deliver' to ${otherDestinations()}.`
}

function otherDestinations(): string {
  const others = DESTINATIONS.filter((name) => name !== 'artifact')
  return `${others.map((name) => `'${name}'`).join(', ')} or 'none'`
}
