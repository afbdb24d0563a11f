import { describeCredits, describeCount } from '../text/amounts.ts'
import { forLog, redactUrls } from '../text/foreign-text.ts'
import { MOST_OPEN_LINES, type Log, type Look } from '../text/log.ts'
import { describeEarlierCosts, EarlierCosts } from '../plan/earlier-costs.ts'
import { needsTask, priceOf, unfinished, type Plan, type PlannedImage } from '../plan/plan.ts'
import { requestsOf } from '../plan/planning.ts'
import type { Source } from '../inputs/source.ts'
import { encodeTaskId } from '../result/task-list.ts'

/** Most warnings of requests that are shown; a manifest may have one for each image. */
const MOST_WARNINGS = 20

/**
 * Warns of what the check of the requests found that is no error, such as a prompt that is longer than the model is known to
 * take. A warning that several requests share is told once, and no more than {@link MOST_WARNINGS} are.
 */
export function warnOfRequests(plan: Plan, source: Source, log: Log): void {
  const warnings = [...new Set(requestsOf(plan, source).flatMap(({ resolved }) => resolved.warnings))]
  for (const warning of warnings.slice(0, MOST_WARNINGS)) log.warning(forLog(warning))
  if (warnings.length > MOST_WARNINGS) log.warning(`${warnings.length - MOST_WARNINGS} more warnings of this kind.`)
}

/** Says in a few lines what a run is going to do, and for how much. */
export function tellPlan(plan: Plan, balance: number | undefined, log: Log): void {
  const open = unfinished(plan)
  const fresh = open.filter((image) => image.taskId === undefined)
  const models = [...new Set(fresh.map((image) => image.request?.model ?? ''))].map((model) => forLog(model))
  const left = balance === undefined ? '' : `; ${describeCredits(balance)} left`
  const resumed = plan.images.filter((image) => image.origin === 'resumed').length
  const ofRuns = countOfEarlierRuns(plan)
  const collected = open.length - fresh.length - resumed
  const reused = plan.images.length - open.length
  if (fresh.length > 0) {
    log.info(
      `To make: ${describeTasks(fresh)} with ${models.join(', ')}, for ${describeCredits(priceOf(plan))}${left}.`,
    )
  }
  if (resumed > ofRuns)
    log.info(`Resumed: ${describeCount(resumed - ofRuns, 'task')} of an earlier attempt, not paid for again.`)
  if (ofRuns > 0) log.info(`Resumed: ${describeCount(ofRuns, 'candidate')} of an earlier run, not paid for again.`)
  if (collected > 0) log.info(`To collect: ${describeCount(collected, 'task')} submitted earlier.`)
  if (reused > 0)
    log.info(`Reused: ${describeCount(reused, 'image')} whose request has not changed; nothing is paid for them.`)
  if (plan.earlierCosts !== undefined && plan.earlierCosts.length > 0) {
    log.info(`Of this run, ${describeEarlierCosts(new EarlierCosts(plan.earlierCosts))}; 'max-credits' counts them.`)
  }
  if (plan.images.length === 0) log.info('There is no image to make or to collect.')
}

/** Several tasks may be for one image, as candidates of it. */
function describeTasks(tasks: readonly PlannedImage[]): string {
  const images = countImages(tasks)
  const all = describeCount(images, 'image')
  return images === tasks.length ? all : `${all} by ${describeCount(tasks.length, 'task')}`
}

/** How many images there are, the candidates of one and the one itself taken together. */
function countImages(images: readonly PlannedImage[]): number {
  return new Set(images.map(({ name, candidate }) => candidate?.of ?? name)).size
}

/** How many tasks are taken up that no attempt of this run has submitted: those of candidates whose pictures are gone. */
function countOfEarlierRuns({ images, earlierCosts = [] }: Plan): number {
  const ofAttempts = new Set(earlierCosts.map(({ taskId }) => taskId))
  const isOfRun = ({ origin, candidate, taskId }: PlannedImage): boolean =>
    origin === 'resumed' && candidate !== undefined && !ofAttempts.has(taskId)
  return images.filter(isOfRun).length
}

/**
 * Names each image of a plan, with its price, and with one line for all candidates of it that are to be made: in a fold where
 * there are more than {@link MOST_OPEN_LINES}.
 */
export function tellImages(plan: Plan, log: Log): void {
  const look = lookOf(plan, `Plan: ${describeCount(countImages(plan.images), 'image')}`)
  const planned = new Set(plan.images.map(({ name }) => name))
  const groups = Map.groupBy(plan.images, (image) => (isNewCandidate(image) ? image.candidate?.of : image))
  for (const [first, group] of groups) {
    if (typeof first === 'object') log.info(`${first.name}: ${forLog(describePlannedImage(first))}`, look)
    else log.info(`${first}: ${forLog(describeCandidates(group, planned))}`, look)
  }
}

/** Whether a plan has candidates, of which it is worth saying how many there are of which image. */
export function hasCandidates({ images }: Plan): boolean {
  return images.some(isNewCandidate)
}

function isNewCandidate(image: PlannedImage): boolean {
  return image.candidate !== undefined && needsTask(image)
}

function describeCandidates(images: readonly PlannedImage[], planned: ReadonlySet<string>): string {
  const [{ request, candidate } = {}] = images
  const noun = planned.has(candidate?.of ?? '') ? 'more candidate' : 'candidate'
  return [describeCount(images.length, noun), request?.model, describeCredits(priceOf({ images }))].join(', ')
}

/** Whether a plan is large, so that its images are named in a fold; of a small one each has lines of its own soon. */
export function isLargePlan({ images }: Plan): boolean {
  return images.length > MOST_OPEN_LINES
}

function lookOf(plan: Plan, title: string): Look {
  return isLargePlan(plan) ? { fold: title } : {}
}

/** Says for a plan what its requests ask for, and where each field comes from: in a fold where it is large. */
export function tellRequests(plan: Plan, source: Source, log: Log): void {
  const requests = requestsOf(plan, source)
  const title = `Fields of ${describeCount(requests.length, 'request')}, and where each comes from`
  const look = lookOf(plan, title)
  const tellField = (line: string): void => log.info(line, look)
  for (const { name, resolved } of requests) {
    if (source.kind === 'manifest') tellField(`${name} asks for`)
    for (const [field, value] of Object.entries(resolved.request.input)) {
      tellField(`  ${forLog(field)}: ${forLog(describeGiven(value))} (${forLog(resolved.origins[field] ?? 'given')})`)
    }
  }
}

function describePlannedImage({ request, price, taskId, reused }: PlannedImage): string {
  if (reused !== undefined) return 'reused, 0 credits'
  return request === undefined || taskId !== undefined
    ? `task ${encodeTaskId(taskId ?? '')}`
    : `${request.model}, ${describeCredits(price)}`
}

/** A link to a picture may be signed. */
function describeGiven(value: unknown): string {
  return redactUrls(typeof value === 'string' ? value : JSON.stringify(value))
}
