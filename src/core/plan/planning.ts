import { numberedNames, type RequestedImage } from '../request/request.ts'
import { without } from '../request/added.ts'
import { candidateIn } from '../result/candidate.ts'
import type { Shard } from '../inputs/config.ts'
import type { Source } from '../inputs/source.ts'
import type { NamedTask } from '../inputs/tasks.ts'
import { hashRequest, type Plan, type PlannedImage } from './plan.ts'

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
