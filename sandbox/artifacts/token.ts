/** What a runtime token says of its bearer: the backend's ids of an attempt and of one job in it. */
export interface BackendIds {
  readonly run: string
  readonly job: string
}

/**
 * A runtime token as the runner hands it to an action: a JWT whose `scp` claim names the job. Its signature is a
 * placeholder: the service here knows its tokens by heart.
 */
export function runtimeToken(ids: BackendIds): string {
  const payload = { scp: `Actions.GenericRead:${ids.run} Actions.Results:${ids.run}:${ids.job}` }
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.unsigned`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
