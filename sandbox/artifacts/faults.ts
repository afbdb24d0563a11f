/**
 * What a scripted request meets instead of the service's own answer.
 *
 * - `status`: this answer, and nothing is done; a string is sent as it is, anything else as JSON; with `of`, only a request
 *   for an artifact whose name ends so meets it, whichever comes first
 * - `reset`: the connection dies before anything is done
 * - `hang`: no answer ever, and nothing is done
 * - `lost-reply`: everything is done, then the connection dies
 * - `delayMs`: everything is done, that much later
 * - `pass`: no fault; lets one request through before the next fault
 */
export type ArtifactFault =
  | { readonly status: number; readonly body: unknown; readonly of?: string }
  | { readonly delayMs: number }
  | 'reset'
  | 'hang'
  | 'lost-reply'
  | 'pass'

/** GitHub's edge between runner and service: a 403 that goes away by itself (actions/upload-artifact#560). */
export const INTERMEDIARY_403: ArtifactFault = {
  status: 403,
  body: { code: 'permission_denied', msg: 'Error from intermediary with HTTP status code 403 "Forbidden"' },
}

/** The name is taken, whatever the registry says. */
export const NAME_TAKEN_409: ArtifactFault = {
  status: 409,
  body: { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
}

/** The account's artifact storage is full. */
export const STORAGE_FULL_429: ArtifactFault = {
  status: 429,
  body: { code: 'resource_exhausted', msg: 'insufficient usage to create artifact' },
}

/** The service is down. */
export const UNAVAILABLE_503: ArtifactFault = {
  status: 503,
  body: { code: 'unavailable', msg: 'the service is unavailable' },
}

/** An answer that is not the service's own. */
export const NOT_JSON: ArtifactFault = { status: 200, body: '<html>Welcome to the hotel</html>' }
