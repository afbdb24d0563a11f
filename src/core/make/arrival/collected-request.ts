import { isDeepStrictEqual } from 'node:util'
import { parseEchoedRequest, parseUploadLink, type ImageRequest, type Task } from '../../../kie/index.ts'
import { hashRequest, type PlannedImage } from '../../plan/plan.ts'
import { asWished } from '../../request/added.ts'
import { placeholderOf } from '../../request/references.ts'
import { forLog } from '../../text/foreign-text.ts'

/** What a collected image is known by, so that the next run that asks for it need not pay for it. */
export interface CollectedRequest {
  /** sha256 of the canonical request; empty where nobody knows it. */
  readonly request: string
  readonly model: string
  /** What the user should know, a sentence; `undefined` where all is well. */
  readonly warning: string | undefined
}

type Request = Pick<ImageRequest, 'model' | 'input'>

/** A picture that was uploaded under a name that does not say which. */
const UNKNOWN_PICTURE = placeholderOf({ sha256: '' })

/**
 * Finds the request of an image whose task was submitted elsewhere: the plan's, where kie echoes the same; else what kie
 * echoes, in the form of a wish.
 */
export function identifyCollected(image: PlannedImage, task: Task): CollectedRequest {
  const echo = parseEchoedRequest(task.param)
  const echoed = echo === undefined ? undefined : withPictures(asWished(echo))
  const model = echo?.model ?? task.model
  const planned = image.request
  const difference =
    planned === undefined ? undefined : findDifference(asWished(planned), { model, input: echoed?.input })
  if (planned !== undefined && difference === undefined) {
    return { request: image.requestHash, model: planned.model, warning: undefined }
  }
  const request = echoed === undefined || hasUnknownPicture(echoed) ? '' : hashRequest(echoed)
  return { request, model: model ?? '', warning: describeTrouble(request, difference) }
}

function describeTrouble(request: string, difference: string | undefined): string | undefined {
  const unknown = 'what it was submitted with is not known, so that a later run makes it anew.'
  if (difference === undefined) return request === '' ? `it is collected, but ${unknown}` : undefined
  const known = 'it is kept with the request that kie tells, so that a later run makes it anew.'
  return `its task was submitted with another '${forLog(difference)}' than is asked for now; ${request === '' ? unknown : known}`
}

/** The links of uploaded pictures as the placeholders that stood there before. Models take them on the first level. */
function withPictures({ model, input }: Request): Request {
  const restored = (value: unknown): unknown => {
    const sha256 = typeof value === 'string' ? parseUploadLink(value) : undefined
    return sha256 === undefined ? value : placeholderOf({ sha256 })
  }
  const fields = Object.entries(input).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(restored) : restored(value),
  ])
  return { model, input: Object.fromEntries(fields) as Request['input'] }
}

function hasUnknownPicture({ input }: Request): boolean {
  return Object.values(input).some((value) => [value].flat().includes(UNKNOWN_PICTURE))
}

/** @returns what the plan and kie say differently: `model`, or the name of a field; where kie says nothing, nothing differs */
function findDifference(
  planned: Request,
  { model, input }: { readonly model: string | undefined; readonly input: Request['input'] | undefined },
): string | undefined {
  if (model !== undefined && model !== planned.model) return 'model'
  if (input === undefined) return undefined
  const fields = [...new Set([...Object.keys(planned.input), ...Object.keys(input)])]
  return fields.find((field) => !isSame(planned.input[field], input[field]))
}

/** A picture whose name does not say which it is may be any. */
function isSame(planned: unknown, echoed: unknown): boolean {
  if (Array.isArray(planned) && Array.isArray(echoed)) {
    return planned.length === echoed.length && planned.every((each, index) => isSame(each, echoed[index]))
  }
  if (echoed === UNKNOWN_PICTURE) return typeof planned === 'string' && planned.startsWith(UNKNOWN_PICTURE)
  return isDeepStrictEqual(planned, echoed)
}
