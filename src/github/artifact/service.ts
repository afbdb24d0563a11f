import { DeliveryError, DESTINATIONS } from '../../core/result/delivery.ts'
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

/**
 * Checks that there is a service to upload to.
 *
 * @throws DeliveryError
 */
export function checkService({
  serverUrl,
  hasRuntimeToken,
}: {
  readonly serverUrl: string
  readonly hasRuntimeToken: boolean
}): void {
  const next = `Set the input 'deliver' to ${otherDestinations()}.`
  if (!isGitHubDotCom(serverUrl)) {
    throw new DeliveryError(`${new URL(serverUrl).host} has no artifact service: only github.com and ghe.com do.`, {
      next,
    })
  }
  if (!hasRuntimeToken) {
    throw new DeliveryError(
      'This runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is unset.',
      {
        next,
      },
    )
  }
}

/** What the failure of a listing means for the reader. */
export function explainListingFailure(cause: unknown): DeliveryError {
  return new DeliveryError(`The artifacts of this run cannot be listed: ${reasonForLog(cause)}`, {
    next: 'Nothing was spent. See https://www.githubstatus.com and run the job again later.',
    cause,
  })
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
    next:
      'The images stay on the runner until the job ends; a later step with `if: always()` can still save them. ' +
      'Whether GitHub has trouble stands at https://www.githubstatus.com.',
    cause,
  })
}

function otherDestinations(): string {
  const others = DESTINATIONS.filter((name) => name !== 'artifact')
  return `${others.map((name) => `'${name}'`).join(', ')} or 'none'`
}
