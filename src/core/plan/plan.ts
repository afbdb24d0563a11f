import type { Candidate } from '../result/candidate.ts'
import type { Quote } from '../result/run-result.ts'
import type { Origin, SavedImage } from '../result/saved-image.ts'
import type { ImageRequest } from '../../kie/index.ts'
import type { FormatsWish } from '../formats/wish.ts'
import type { FileReference } from '../request/references.ts'
import type { FilePlace } from '../text/errors.ts'
import { sumCredits } from '../text/amounts.ts'
import { sha256 } from '../text/digest.ts'

/** One image to make: one task of kie's. */
export interface PlannedImage {
  /** Name of the image, unique in the plan: the input `name`, with `-1`, `-2` … where there are several. */
  readonly name: string
  /** `undefined` for a task to collect that no source has the request of: nothing is ever created for it. */
  readonly request: ImageRequest | undefined
  /** sha256 of the canonical request, lower-case hex; empty where there is none, until kie echoes that of a task. */
  readonly requestHash: string
  /** Whether the request is not known as a whole, so that an image of the same model counts as made of it. */
  readonly isUncertain?: boolean
  /** Credits for the task, 0 for one that exists, `undefined` where the price is unknown. */
  readonly price: number | undefined
  /** For how many candidates of the image a task is asked for each; left out where it has one task. */
  readonly candidates?: number
  /** Which candidate of an image its task makes; then its name is the key of that one. */
  readonly candidate?: Candidate
  /** The task, where an earlier run or attempt has created it. */
  readonly taskId?: string
  /** Whether it is left out, and never made anew, where kie no longer has the picture of that task: nobody has asked for that. */
  readonly isSpare?: boolean
  /** When that task was submitted, where it is known. */
  readonly submittedAt?: Date
  /** When an earlier run sent this request, to which no answer came: nothing is made of it now. Left out where none did. */
  readonly unansweredSince?: Date
  /** Pictures that are uploaded before it is submitted; their placeholders stand in the request until then. */
  readonly uploads?: readonly FileReference[]
  /** Files of it that exist already and need not be made; then nothing is submitted. */
  readonly reused?: readonly SavedImage[]
  readonly origin: Origin
  /** In which files it is delivered; left out where the original alone is. No part of the request. */
  readonly formats?: FormatsWish
  /** The author's words for what it shows; no part of the request. */
  readonly alt?: string
  /** Where a file of the workspace asks for it: the image's line of the manifest. Left out where none does. */
  readonly at?: FilePlace
  /** Who asks for it, as the lock file keeps it; `undefined` where that is not known. */
  readonly source?: string
}

/** What an earlier attempt of the run has taken, or may have, for one createTask that was sent and not refused. */
export interface EarlierCost {
  /** `undefined` where no id came. */
  readonly taskId: string | undefined
  /** Credits that kie reported for it, `undefined` where it had said nothing. */
  readonly credits: number | undefined
  /** Its forecast in credits, `undefined` where the price was unknown. */
  readonly price: number | undefined
}

/** What a run is going to make. */
export interface Plan {
  readonly images: readonly PlannedImage[]
  /** What earlier attempts of the run took or may have taken; counts against the limit of credits. */
  readonly earlierCosts?: readonly EarlierCost[]
}

/** The same data with sorted keys, so that it always gives the same JSON. */
function sorted(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map(sorted)
  const members = data as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.keys(members)
      .toSorted()
      .map((key) => [key, sorted(members[key])]),
  )
}

/**
 * Identifies a request: two requests with the same hash ask for the same picture. The callback URL is no part of it, nor
 * are fields that the action adds by itself: whoever has a request with them leaves them out first, as `asWished` does.
 *
 * @returns sha256 of the canonical JSON of model and input, lower-case hex
 */
export function hashRequest(request: Pick<ImageRequest, 'model' | 'input'>): string {
  return sha256(JSON.stringify(sorted({ model: request.model, input: request.input })))
}

/** Whether an image was made of what a plan asks for, as far as that is known. */
export function isMadeOf(
  { request, requestHash, isUncertain = false }: PlannedImage,
  made: { readonly request: string; readonly model: string },
): boolean {
  return made.request === requestHash || (isUncertain && made.model === request?.model)
}

/** Credits that are still to be spent, `undefined` where the price of one image is unknown. */
export function priceOf({ images }: Plan): number | undefined {
  const prices = images.filter(needsTask).map(({ price, candidates = 1, candidate }) => {
    const tasks = candidate === undefined ? candidates : 1
    return price === undefined ? undefined : price * tasks
  })
  return prices.every((price) => price !== undefined) ? sumCredits(prices) : undefined
}

/** The prices of a plan, as far as they are known. */
export function quotePlan(plan: Plan): Quote {
  const images = plan.images.map((image) => ({ name: image.name, credits: needsTask(image) ? image.price : 0 }))
  return { images, credits: priceOf(plan) }
}

/** The names by which what comes of a planned image may be called: a candidate may stand in for its image. */
export function namesOf({ name, candidate }: Pick<PlannedImage, 'name' | 'candidate'>): readonly string[] {
  return candidate === undefined ? [name] : [candidate.of, name]
}

/** The prompt of each image to make, by its names: every model takes it in the field `prompt`. */
export function promptsOf({ images }: Plan): Readonly<Record<string, string>> {
  const prompts = images.flatMap((image) =>
    namesOf(image).map((name) => [name, image.request?.input['prompt']] as const),
  )
  return Object.fromEntries(prompts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** The images that are still to be made or collected. */
export function unfinished({ images }: Plan): readonly PlannedImage[] {
  return images.filter(({ reused }) => reused === undefined)
}

/** Whether a task of kie's is still to be created for an image, and paid for. */
export function needsTask({
  taskId,
  reused,
  unansweredSince,
}: Pick<PlannedImage, 'taskId' | 'unansweredSince'> & { readonly reused?: unknown }): boolean {
  return taskId === undefined && reused === undefined && unansweredSince === undefined
}
