import type { LockEntry } from '../images/lock/lock.ts'
import { candidateIn } from '../result/candidate.ts'
import { encodeTaskId } from '../result/task-list.ts'
import type { Log } from '../text/log.ts'
import { needsTask, unfinished, type Plan, type PlannedImage } from './plan.ts'
import type { EarlierAttempt, RecordedTask } from './record.ts'

/** What taking up tasks needs. */
export interface ResumeOptions {
  /** The attempts before this one, oldest first. */
  readonly attempts: readonly EarlierAttempt[]
  /** Candidates of earlier runs, whose tasks are no other image's; left out where there are none. */
  readonly known?: Readonly<Record<'entries' | 'gone', readonly LockEntry[]>>
  /** The input `max-credits`. */
  readonly maxCredits: number | undefined
  /**
   * What becomes of a request that was sent and never answered: made anew, as who re-runs a job asks for all of it, or left,
   * until a person who knows of it says otherwise. Default: `made-anew`.
   */
  readonly unanswered?: 'made-anew' | 'left' | undefined
  readonly log: Log
}

/**
 * Takes up the tasks that earlier attempts of the run have submitted for the same requests, so that nothing is paid for
 * twice. Warns, before anything is spent, of what is paid for anew.
 *
 * @returns the plan, with what those attempts took or may have taken
 */
export function resumePlan(plan: Plan, { attempts, known, maxCredits, unanswered, log }: ResumeOptions): Plan {
  for (const attempt of attempts) if (attempt.tasks === undefined) warnOfMissingRecord(attempt, { maxCredits, log })
  const noted = attempts.map(({ tasks = [] }) => tasks)
  const recorded = mergeTasks(noted.flat())
  const reused = plan.images.flatMap(({ reused = [] }) => reused)
  const had = new Set([reused, known?.entries ?? [], known?.gone ?? []].flat().map(({ taskId }) => taskId))
  const free = recorded.filter(({ taskId }) => taskId === undefined || !had.has(taskId))
  const taken = findTakenUp(unfinished(plan).filter(needsTask), free)
  const unknown = Map.groupBy(
    recorded.filter(({ taskId }) => taskId === undefined),
    asKey,
  )
  const shared = findShared(noted)
  const images = plan.images.map((image) => {
    const earlier = taken.get(image.name)
    if (earlier === undefined) {
      const taskId = needsTask(image) ? shared.get(asKey({ name: image.name, request: image.requestHash })) : undefined
      if (taskId !== undefined) warnOfShared(image.name, taskId, log)
      return image
    }
    if (earlier.taskId === undefined) {
      if (unanswered === 'left') return { ...image, unansweredSince: earlier.at }
      log.warning(
        `${image.name}: an earlier attempt sent this request at ${earlier.at.toISOString()} and got no task id. ` +
          'It is made anew, as is asked for; look at https://kie.ai/logs whether the first was charged.',
      )
      return image
    }
    warnOfLater(earlier, unknown.get(asKey(earlier)) ?? [], log)
    log.info(`${image.name}: taking up task ${encodeTaskId(earlier.taskId)}, submitted at ${earlier.at.toISOString()}`)
    return { ...image, taskId: earlier.taskId, submittedAt: earlier.at, origin: 'resumed' as const }
  })
  const earlierCosts = recorded.map(({ taskId, credits, price }) => ({ taskId, credits, price }))
  return { ...plan, images, ...(earlierCosts.length > 0 && { earlierCosts }) }
}

/** When a record is there, where there can be one. */
const KEPT =
  "Records are kept where a job failed or was cancelled, for a re-run of the failed jobs; 'actions: read' helps to find them."

/** What such an attempt has bought is bought again, unless somebody passes its tasks. */
function warnOfMissingRecord(
  { number, obstacle = KEPT }: EarlierAttempt,
  { maxCredits, log }: Pick<ResumeOptions, 'maxCredits' | 'log'>,
): void {
  const uncounted = maxCredits === undefined ? '' : "'max-credits' cannot count what it took. "
  log.warning(
    `This is a re-run, and GitHub has no record of attempt ${number}: what it submitted is made and paid for anew. ` +
      `${uncounted}If its log names tasks, cancel now and pass them, such as tasks: '{"hero": "<task id>"}'. ${obstacle}`,
  )
}

/**
 * Brings together what several attempts recorded of one task: an attempt records those that it took up, too. The newest
 * name and report of a price count, and the first time, which is that of the submission.
 *
 * @param recorded - oldest first
 * @returns each task once, and each intent without an id, in that order
 */
export function mergeTasks(recorded: readonly RecordedTask[]): readonly RecordedTask[] {
  const merged = new Map<string | RecordedTask, RecordedTask>()
  for (const task of recorded) {
    const key = task.taskId ?? task
    const { at, price, credits } = merged.get(key) ?? task
    merged.set(key, { ...task, at, price: price ?? task.price, credits: task.credits ?? credits })
  }
  return [...merged.values()]
}

/** Requests of one attempt for several images to which kie gave one and the same task, with its id. */
function findShared(noted: readonly (readonly RecordedTask[])[]): ReadonlyMap<string, string> {
  const shared = new Map<string, string>()
  for (const tasks of noted) {
    for (const [taskId, same] of Map.groupBy(tasks, (task) => task.taskId)) {
      if (taskId === undefined || new Set(same.map(({ name }) => name)).size === 1) continue
      for (const task of same) shared.set(asKey(task), taskId)
    }
  }
  return shared
}

function warnOfShared(name: string, taskId: string, log: Log): void {
  log.warning(
    `${name}: kie gave an earlier attempt one task, ${encodeTaskId(taskId)}, for this image and another, and a task is taken up once. ` +
      'This image is made anew, and paid anew; look at https://kie.ai/logs whether there is a second task.',
  )
}

/** What an image and what is recorded of it have in common. */
function asKey({ name, request }: Pick<RecordedTask, 'name' | 'request'>): string {
  return `${name} ${request}`
}

/** A fresh attempt may have been on its way when the earlier one died; what exists is taken up all the same. */
function warnOfLater({ name, at }: RecordedTask, unknown: readonly RecordedTask[], log: Log): void {
  for (const later of unknown.filter((task) => task.at > at)) {
    log.warning(
      `${name}: an earlier attempt sent this request again at ${later.at.toISOString()} and got no task id; ` +
        'look at https://kie.ai/logs whether it was charged.',
    )
  }
}

/**
 * Finds the task that counts of each name and request: the newest, since an older one has failed or expired, and one without
 * an id only where there is none with it.
 *
 * @param recorded - oldest first
 */
export function findNewest(recorded: readonly RecordedTask[]): readonly RecordedTask[] {
  const newest = new Map<string, RecordedTask>()
  for (const task of recorded) {
    const key = asKey(task)
    if (task.taskId !== undefined || newest.get(key)?.taskId === undefined) newest.set(key, task)
  }
  return [...newest.values()]
}

/**
 * Finds the recorded task of each image: one whose request is the same. Each is taken once; where several could be, the
 * one of the same name, and of these the newest, since an older one has failed or expired. Candidates, of which many have one
 * request, have that of their own key or none.
 *
 * @param recorded - oldest first
 * @returns by the images' names
 */
export function findTakenUp(
  images: readonly Pick<PlannedImage, 'name' | 'requestHash'>[],
  recorded: readonly RecordedTask[],
): ReadonlyMap<string, RecordedTask> {
  const newest = new Map(findNewest(recorded).map((task) => [asKey(task), task]))
  const taken = new Map<string, RecordedTask>()
  for (const { name, requestHash } of images) {
    const key = asKey({ name, request: requestHash })
    const same = newest.get(key)
    if (same === undefined) continue
    newest.delete(key)
    taken.set(name, same)
  }
  const isOfImage = ({ name }: { readonly name: string }): boolean => candidateIn(name) === undefined
  const others = new Map(
    Array.from(
      Map.groupBy([...newest.values()].filter(isOfImage), ({ request }) => request),
      ([request, tasks]) => [request, tasks.values()],
    ),
  )
  for (const { name, requestHash } of images.filter((image) => isOfImage(image) && !taken.has(image.name))) {
    const other = others.get(requestHash)?.next().value
    if (other !== undefined) taken.set(name, other)
  }
  return taken
}
