import { Refusal, textField, type Reply } from '../rest/reply.ts'
import type { Call, Route } from '../rest/route.ts'

/** Events from outside that start workflows. */
export const dispatchRoutes: readonly Route[] = [
  { method: 'POST', path: '/dispatches', needs: ['contents', 'write'], handle: createDispatch },
]

const FIELDS: readonly string[] = ['event_type', 'client_payload']
const MAX_TYPE_LENGTH = 100
const MAX_PROPERTIES = 10
const MAX_PAYLOAD_LENGTH = 65_535

function createDispatch({ world, body }: Call): Reply {
  const unknown = Object.keys(body).find((name) => !FIELDS.includes(name))
  if (unknown !== undefined) throw new Refusal(422, `Invalid request.\n\n"${unknown}" is not a permitted key.`)
  const type = textField(body, 'event_type')
  if (type === '' || type.length > MAX_TYPE_LENGTH) {
    throw new Refusal(422, `Invalid request.\n\nevent_type has 1 to ${MAX_TYPE_LENGTH} characters.`)
  }
  const { owner, name, defaultBranch } = world
  world.dispatches.push({
    action: type,
    branch: defaultBranch,
    client_payload: readPayload(body['client_payload'] ?? {}),
    repository: { name, full_name: `${owner}/${name}`, owner: { login: owner } },
    sender: { login: 'octocat', type: 'User' },
  })
  return { status: 204 }
}

function readPayload(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(
      422,
      `Invalid request.\n\nFor 'properties/client_payload', ${JSON.stringify(value)} is no object.`,
    )
  }
  if (Object.keys(value).length > MAX_PROPERTIES) {
    throw new Refusal(
      422,
      `No more than ${MAX_PROPERTIES} properties are allowed; ${Object.keys(value).length} were given.`,
    )
  }
  if (JSON.stringify(value).length > MAX_PAYLOAD_LENGTH) {
    throw new Refusal(422, 'client_payload is too large.')
  }
  return value as Readonly<Record<string, unknown>>
}
