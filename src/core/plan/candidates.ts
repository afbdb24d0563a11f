import { isImageEntry, type LockEntry } from '../images/lock/lock.ts'
import { candidateIn, candidateKey } from '../result/candidate.ts'
import { encodeTaskId } from '../result/task-list.ts'
import { describeCount } from '../text/amounts.ts'
import type { Log } from '../text/log.ts'
import { isMadeOf, unfinished, type Plan, type PlannedImage } from './plan.ts'
import type { RecordedTask } from './record.ts'
import { findNewest } from './resume.ts'

/** Where candidates of earlier runs are. */
export interface EarlierCandidates {
  /**
   * Reads what is known of them.
   *
   * @throws InputError when a lock file cannot be read
   */
  read(): Promise<KnownCandidates>
}

/** What is known of the candidates of earlier runs. Of one image, number and request there is one task. */
export interface KnownCandidates {
  /** Entries of candidates, as their lock file has them, all of whose pictures are there. */
  readonly entries: readonly LockEntry[]
  /** Entries of those of whose pictures any is gone from their branch: had again by their tasks, while kie keeps them. */
  readonly gone: readonly LockEntry[]
  /**
   * Whether more candidates of an image may be made: our open pull request, or one that is still to be opened, brings it,
   * made of this very request, and the base lacks it.
   *
   * @param image - its name as planned, and the sha256 of its request
   */
  isOpen(image: { readonly name: string; readonly request: string }): boolean
}

/** What planning candidates needs. */
export interface CandidatePlanning {
  /** The plan before anything was reused. */
  readonly wanted: Plan
  /** Candidates of earlier runs. */
  readonly known: KnownCandidates
  /** What earlier attempts of the run have submitted, each task once, oldest first. */
  readonly submitted: readonly RecordedTask[]
  readonly log: Log
}

/** Where there are none. */
const NOTHING_KNOWN: KnownCandidates = { entries: [], gone: [], isOpen: () => false }

/** Whether an image of a plan is to have candidates. */
export function asksForCandidates({ images }: Plan): boolean {
  return images.some(({ candidates }) => candidates !== undefined)
}

/**
 * Reads what is known of candidates of earlier runs; nothing where a plan asks for none.
 *
 * @param earlier - `undefined` where none count
 * @throws InputError when it cannot be read
 */
export async function readKnownCandidates(
  plan: Plan,
  earlier: EarlierCandidates | undefined,
): Promise<KnownCandidates> {
  if (!asksForCandidates(plan)) return NOTHING_KNOWN
  return (await earlier?.read()) ?? NOTHING_KNOWN
}

/**
 * Plans a task for each candidate that is to be made. An image that is not reused makes way for all of its own but those
 * that earlier runs have made of this very request. To one that is reused those are added that it lacks, where more may be
 * made of it and nobody has picked. A candidate whose picture is gone is had by its task. One that an earlier attempt has
 * submitted, and that has come to no branch, is planned in any case, so that its task is taken up.
 */
export function planCandidates(plan: Plan, { wanted, known, submitted, log }: CandidatePlanning): Plan {
  const asked = new Map(wanted.images.map((image) => [image.name, image]))
  const [thereOf, goneOf] = [byImage(known.entries), byImage(known.gone)]
  const noted = findNewest(submitted).filter(({ taskId }) => taskId !== undefined)
  const submittedOf = Map.groupBy(noted, ({ name }) => candidateIn(name)?.of)
  const had = new Set([...known.entries, ...known.gone].map(({ taskId }) => taskId))
  const images = plan.images.flatMap((image): readonly PlannedImage[] => {
    if (image.candidates === undefined) return [image]
    const isOfRequest = (entry: LockEntry): boolean => isMadeOf(image, entry)
    const [there = [], gone = []] = [thereOf, goneOf].map((all) => all.get(image.name)?.filter(isOfRequest))
    const own = submittedOf.get(image.name)?.filter(({ request }) => request === image.requestHash) ?? []
    const standing = new Set(image.reused?.map(({ taskId }) => taskId))
    const isStanding = ({ taskId = '' }: RecordedTask): boolean => standing.has(taskId)
    const isLost = (task: RecordedTask): boolean => !isStanding(task) && !had.has(task.taskId ?? '')
    const isComplete = image.reused !== undefined && !mayHaveMore(image, [...there, ...gone, ...own], known)
    const taken = [...numbersOf(there), ...numbersIn(own.filter(isStanding))]
    const lost = numbersIn(own.filter(isLost))
    // The one that stands in may have missed the branch of the others: its number is not known then, but it is one of them.
    const isElsewhere = image.reused !== undefined && ![...standing].some((id) => had.has(id)) && !own.some(isStanding)
    const tasks = tasksOf(asked.get(image.name) ?? image, { isComplete, isElsewhere, taken, lost, gone })
    for (const task of tasks) tellGone(task, log)
    if (image.reused !== undefined) return [image, ...tasks]
    if (tasks.length === 0) tellNothingMade(image, { there, log })
    return tasks
  })
  return { ...plan, images }
}

function byImage(entries: readonly LockEntry[]): ReadonlyMap<string | undefined, readonly LockEntry[]> {
  return Map.groupBy(entries.filter(isImageEntry), ({ candidateOf }) => candidateOf)
}

function numbersOf(entries: readonly LockEntry[]): readonly number[] {
  return entries.flatMap(({ number }) => number ?? [])
}

function numbersIn(tasks: readonly RecordedTask[]): readonly number[] {
  return tasks.flatMap(({ name }) => candidateIn(name)?.number ?? [])
}

/** @param made - its candidates, as far as known: those that lie on a branch, and those that were submitted */
function mayHaveMore(
  { name, requestHash }: PlannedImage,
  made: readonly (LockEntry | RecordedTask)[],
  known: Pick<KnownCandidates, 'isOpen'>,
): boolean {
  const isPicked = made.some((each) => 'picked' in each && each.picked)
  return made.length > 0 && !isPicked && known.isOpen({ name, request: requestHash })
}

/** What is known of the candidates of an image that are made of its request. */
interface KnownOfImage {
  /** Whether no more are to be made. */
  readonly isComplete: boolean
  /** Whether one stands in of which no number is known. */
  readonly isElsewhere: boolean
  /** Numbers of those that are there, the one that stands in included. */
  readonly taken: readonly number[]
  /** Numbers of those that earlier attempts have submitted, and that are nowhere. */
  readonly lost: readonly number[]
  /** Entries of those whose pictures are gone. */
  readonly gone: readonly LockEntry[]
}

/** The tasks of the candidates that are not there, in the order of their numbers. */
function tasksOf(
  image: PlannedImage,
  { isComplete, isElsewhere, taken, lost, gone }: KnownOfImage,
): readonly PlannedImage[] {
  const all = Array.from({ length: isComplete ? 0 : (image.candidates ?? 0) }, (_, index) => index + 1)
  const isHad = (number: number): boolean => lost.includes(number) || gone.some((each) => each.number === number)
  const free = all.filter((number) => !taken.includes(number))
  const standing = isElsewhere ? free.find((number) => !isHad(number)) : undefined
  const missing = free.filter((number) => number !== standing)
  const numbers = [...new Set([...missing, ...lost])].toSorted((a, b) => a - b)
  return numbers.map((number): PlannedImage => {
    const candidate = { of: image.name, number }
    const planned = { ...image, name: candidateKey(candidate), candidate }
    // What a settled image lacks is worth having, but nobody wants to pay for it.
    const task = isComplete ? { ...planned, isSpare: true } : planned
    const entry = lost.includes(number) ? undefined : gone.find((each) => each.number === number)
    if (entry === undefined) return task
    // Whoever deleted the picture may have meant it.
    const had = { taskId: entry.taskId, submittedAt: new Date(entry.createdAt), origin: 'resumed' } as const
    return { ...task, ...had, isSpare: true }
  })
}

function tellGone({ name, taskId }: PlannedImage, log: Log): void {
  if (taskId === undefined) return
  log.info(`${name}: its picture is gone from its branch; task ${encodeTaskId(taskId)} has it as long as kie keeps it`)
}

/** Whoever deletes a picture of which there are candidates may want another one of them. */
function tellNothingMade(
  { name }: PlannedImage,
  { there, log }: { readonly there: readonly LockEntry[] } & Pick<CandidatePlanning, 'log'>,
): void {
  const count = new Set(there.map(({ number }) => number)).size
  log.notice(
    `${name}: it is not there, but ${describeCount(count, 'candidate')} of it are, so that none is made. Pick one with ` +
      "'pick-command' where their pull request is open; else set 'reuse' to false to make them anew.",
  )
}

/** The plan with tasks as candidates that nothing but their keys names, where a person can pick them. */
export function asCandidates(plan: Plan): Plan {
  const images = plan.images.map((image): PlannedImage => {
    const candidate = image.request === undefined ? candidateIn(image.name) : undefined
    return candidate === undefined ? image : { ...image, candidate }
  })
  return { ...plan, images }
}

/** The names of the images that one of their candidates is to stand in for: nothing else of the plan brings them. */
export function vacantNames(plan: Plan): ReadonlySet<string> {
  const planned = new Set(plan.images.map(({ name }) => name))
  const names = plan.images.flatMap(({ candidate }) => candidate?.of ?? [])
  return new Set(names.filter((name) => !planned.has(name)))
}

/** All names under which a plan may come to write pictures. */
export function namesToWrite(plan: Plan): readonly string[] {
  return [...vacantNames(plan), ...unfinished(plan).map(({ name }) => name)]
}
