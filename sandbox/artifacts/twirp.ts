/** The methods of the artifact service. */
export const TWIRP_METHODS = [
  'CreateArtifact',
  'FinalizeArtifact',
  'ListArtifacts',
  'GetSignedArtifactURL',
  'DeleteArtifact',
] as const

/** Name of a method of the artifact service. */
export type TwirpMethod = (typeof TWIRP_METHODS)[number]

/** Path that the methods' names are appended to. */
export const TWIRP_PREFIX = '/twirp/github.actions.results.api.v1.ArtifactService/'

/** A refusal as Twirp words it: `{ code, msg }` with the HTTP status that belongs to the code. */
export class TwirpError extends Error {
  override readonly name = 'TwirpError'
  readonly code: keyof typeof STATUS_OF_CODE

  constructor(code: keyof typeof STATUS_OF_CODE, message: string) {
    super(message)
    this.code = code
  }

  get status(): number {
    return STATUS_OF_CODE[this.code]
  }
}

/** https://twitchtv.github.io/twirp/docs/errors.html */
const STATUS_OF_CODE = {
  malformed: 400,
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  bad_route: 404,
  not_found: 404,
  already_exists: 409,
  failed_precondition: 412,
} as const

/** The fields of each request; a trailing `?` marks the optional ones. The backend's two ids are part of all. */
const FIELDS: Readonly<Record<TwirpMethod, Readonly<Record<string, FieldType>>>> = {
  CreateArtifact: { name: 'text', version: 'number', mime_type: 'text?', expires_at: 'text?' },
  FinalizeArtifact: { name: 'text', size: 'text?', hash: 'text?' },
  ListArtifacts: { name_filter: 'text?', id_filter: 'text?' },
  GetSignedArtifactURL: { name: 'text' },
  DeleteArtifact: { name: 'text' },
}

type FieldType = 'text' | 'text?' | 'number'

/** A request whose fields have been checked by {@link parseRequest}. */
export interface TwirpRequest {
  readonly workflow_run_backend_id: string
  readonly workflow_job_run_backend_id: string
  readonly name?: string
  readonly version?: number
  readonly mime_type?: string
  readonly expires_at?: string
  readonly size?: string
  readonly hash?: string
  readonly name_filter?: string
  readonly id_filter?: string
}

/**
 * Reads a request's JSON.
 *
 * @throws TwirpError for JSON that does not parse, a field the method does not have, a missing one or one of another type
 */
export function parseRequest(method: TwirpMethod, text: string): TwirpRequest {
  const body = parseObject(text)
  const fields: Readonly<Record<string, FieldType>> = {
    workflow_run_backend_id: 'text',
    workflow_job_run_backend_id: 'text',
    ...FIELDS[method],
  }
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(fields, name)) throw new TwirpError('malformed', `${method} has no field ${name}`)
  }
  for (const [name, type] of Object.entries(fields)) {
    const value = body[name]
    if (value === undefined && type === 'text?') continue
    if (typeof value !== (type === 'number' ? 'number' : 'string')) {
      throw new TwirpError('malformed', `${name} of ${method} is missing or of a wrong type`)
    }
  }
  return body as unknown as TwirpRequest
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  } catch {
    // Answered below, as any other body that is no object.
  }
  throw new TwirpError('malformed', 'the request is no JSON object')
}
