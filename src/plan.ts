import { createHash } from 'node:crypto'
import type { Config } from './inputs.ts'
import type { TaskRequest } from './kie/index.ts'

/** One image to make: one task of kie's. */
export interface PlannedImage {
  /** Name of the image, unique in the plan: the input `name`, with `-1`, `-2` … where there are several. */
  readonly name: string
  readonly request: TaskRequest
  /** sha256 of the canonical request, lower-case hex. */
  readonly requestHash: string
  /** Credits for the task, `undefined` where the price is unknown. */
  readonly price: number | undefined
}

/** What a run is going to make. */
export interface Plan {
  readonly images: readonly PlannedImage[]
  /** Credits for all of it, `undefined` where the price of one image is unknown. */
  readonly price: number | undefined
}

/** JSON with sorted keys, so that the same data always gives the same text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

/**
 * Identifies a request: two requests with the same hash ask for the same picture. The callback URL is no part of it.
 *
 * @returns sha256 of the canonical JSON of model and input, lower-case hex
 */
export function hashRequest(request: TaskRequest): string {
  return createHash('sha256')
    .update(canonicalJson({ model: request.model, input: request.input }))
    .digest('hex')
}

/** Lists the images that the configuration asks for. */
export function makePlan(config: Config): Plan {
  const { request, price } = config.resolved
  const requestHash = hashRequest(request)
  const images = Array.from({ length: config.count }, (_, index) => ({
    name: config.count === 1 ? config.name : `${config.name}-${index + 1}`,
    request,
    requestHash,
    price,
  }))
  return { images, price: price === undefined ? undefined : price * config.count }
}
