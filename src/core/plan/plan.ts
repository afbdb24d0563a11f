import { createHash } from 'node:crypto'
import { candidateIn, type Candidate } from '../result/candidate.ts'
import type { Quote } from '../result/run-result.ts'
import type { Origin, SavedImage } from '../result/saved-image.ts'
import type { ImageRequest } from '../../kie/index.ts'
import { without } from '../request/added.ts'
import type { FormatsWish } from '../formats/wish.ts'
import type { FileReference } from '../request/references.ts'
import { numberedNames, type RequestedImage } from '../request/request.ts'
import type { Shard } from '../inputs/config.ts'
import type { Source } from '../inputs/source.ts'
import type { NamedTask } from '../inputs/tasks.ts'
import type { FilePlace } from '../text/errors.ts'
import { sumCredits } from '../text/amounts.ts'

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

/** JSON with sorted keys, so that the same data always gives the same text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? withSortedKeys(member as Readonly<Record<string, unknown>>)
      : member,
  )
}

function withSortedKeys(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.keys(members)
      .toSorted()
      .map((key) => [key, members[key]]),
  )
}

/**
 * Identifies a request: two requests with the same hash ask for the same picture. The callback URL is no part of it, nor
 * are fields that the action adds by itself: whoever has a request with them leaves them out first, as `asWished` does.
 *
 * @returns sha256 of the canonical JSON of model and input, lower-case hex
 */
export function hashRequest(request: Pick<ImageRequest, 'model' | 'input'>): string {
  return createHash('sha256')
    .update(canonicalJson({ model: request.model, input: request.input }))
    .digest('hex')
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

/** What exists already, as far as it decides on names. */
export interface Existing {
  /** Whether there is an image of this name that was made of the request with this hash. */
  readonly isThere: (name: string, requestHash: string) => boolean
  /** Whether one of several pictures of another image is called so. */
  readonly isPicture: (name: string) => boolean
}

/**
 * Lists the images that the source asks for. One that is there keeps its name where `count` begins or ceases to be 1, as
 * it would be made and paid for anew under another. Tasks beside a source of requests are given to the images of their
 * names, those of candidates too, and follow as images of their own where it has none; to leave out the images without a task is up to the caller.
 */
export function makePlan(source: Source, existing?: Existing): Plan {
  if (source.kind === 'tasks') {
    const { formats } = source
    return { images: source.tasks.map((task) => ({ ...planTask(task), ...(formats && { formats }) })) }
  }
  const { requested, tasks } = source
  const named = new Set(requested.flatMap(numberedNames))
  const written = new Set(requested.map(({ name }) => name))
  const images = requested.flatMap((each) => planWanted(each, { named, written, existing }))
  return { images: tasks === undefined ? images : withTasks(images, tasks) }
}

/**
 * The part of a plan that one job makes, the candidates of an image together. It depends on nothing but the whole plan, so
 * that the parts are disjoint and complete, and a re-run has the same.
 */
export function takeShard(plan: Plan, { index, of }: Shard): Plan {
  const groups = [...Map.groupBy(plan.images, ({ name, candidate }) => candidate?.of ?? name).values()]
  return { ...plan, images: groups.filter((_, position) => position % of === index - 1).flat() }
}

/** The images that are still to be made or collected. */
export function unfinished({ images }: Plan): readonly PlannedImage[] {
  return images.filter(({ reused }) => reused === undefined)
}

/** Whether a task of kie's is still to be created for an image, and paid for. */
export function needsTask({ taskId, reused }: { readonly taskId?: string; readonly reused?: unknown }): boolean {
  return taskId === undefined && reused === undefined
}

/** The images that a source has the requests of. */
export function requestedIn(source: Source): readonly RequestedImage[] {
  return source.kind === 'tasks' ? [] : source.requested
}

/** The requests of a source that a plan has an image of: of a shard's plan its own. */
export function requestsOf({ images }: Plan, source: Source): readonly RequestedImage[] {
  const planned = new Set(images.map(({ request }) => request))
  return requestedIn(source).filter(({ resolved }) => planned.has(resolved.request))
}

/** What decides on the name of an image. */
interface Names {
  /** All that the source asks for by its own counting. */
  readonly named: ReadonlySet<string>
  /** All names that the source has, as they are without a number. */
  readonly written: ReadonlySet<string>
  /** `undefined` where nothing is known to be there. */
  readonly existing: Existing | undefined
}

function planWanted(requested: RequestedImage, names: Names): PlannedImage[] {
  const { request, added, price, references, isUncertain = false } = requested.resolved
  const { at } = requested
  const requestHash = hashRequest({ model: request.model, input: without(request.input, added) })
  return keptNames(requested, requestHash, names).map((name) => ({
    name,
    request,
    requestHash,
    price,
    ...(requested.candidates !== undefined && { candidates: requested.candidates }),
    ...(requested.formats !== undefined && { formats: requested.formats }),
    ...(references.length > 0 && { uploads: references }),
    ...(isUncertain && { isUncertain }),
    ...(requested.alt !== undefined && { alt: requested.alt }),
    ...(at && { at }),
    origin: 'generated',
  }))
}

/** The first of several may be called as when it was alone, and one alone as when it was the first of several. */
function keptNames(
  { name, count }: RequestedImage,
  requestHash: string,
  { named, written, existing }: Names,
): readonly string[] {
  const names = numberedNames({ name, count })
  if (existing === undefined) return names
  const { isThere, isPicture } = existing
  if (count === 1) {
    const former = `${name}-1`
    const isOthers = named.has(former) || written.has(former)
    return !isOthers && isThere(former, requestHash) && !isThere(name, requestHash) ? [former] : names
  }
  if (named.has(name) || !isThere(name, requestHash)) return names
  // The first may have several pictures, which are called as the others would be.
  const kept = [name]
  for (let number = 2; kept.length < count; number++) {
    if (!isPicture(`${name}-${number}`)) kept.push(`${name}-${number}`)
  }
  return kept
}

function planTask(task: NamedTask): PlannedImage {
  return { ...task, request: undefined, requestHash: '', price: 0, origin: 'collected' }
}

/** An image gets its own task and those of its candidates, in the order of their numbers. */
function withTasks(images: readonly PlannedImage[], tasks: readonly NamedTask[]): readonly PlannedImage[] {
  const imageOf = ({ name }: NamedTask): string => candidateIn(name)?.of ?? name
  const numberOf = ({ name }: NamedTask): number => candidateIn(name)?.number ?? 0
  const byImage = Map.groupBy(tasks, imageOf)
  const names = new Set(images.map(({ name }) => name))
  const wanted = images.flatMap((image): readonly PlannedImage[] => {
    const own = byImage.get(image.name)?.toSorted((a, b) => numberOf(a) - numberOf(b)) ?? []
    return own.length === 0 ? [image] : own.map((task) => collect(image, task))
  })
  return [...wanted, ...tasks.filter((task) => !names.has(imageOf(task))).map(planTask)]
}

function collect(image: PlannedImage, { name, taskId }: NamedTask): PlannedImage {
  const candidate = candidateIn(name)
  return { ...image, name, taskId, price: 0, origin: 'collected', ...(candidate && { candidate }) }
}
