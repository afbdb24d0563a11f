import type { SavedImage } from '../result/saved-image.ts'
import { costsToLookUp, describeCost, type Cost } from '../result/cost.ts'
import { describeOvertaken, findLeftOver, isFailed, isOpenEnded, stayOnRunner } from '../result/delivery.ts'
import { explainDelivery } from './explanation.ts'
import { describeCount, describeCredits, describeNumber } from '../text/amounts.ts'
import { assertNever } from '../text/assert-never.ts'
import { upperFirst } from '../text/phrases.ts'
import { KIE_LOGS } from './way-back.ts'
import { describeOutdated, describeUpdate } from '../result/outdated.ts'
import type { ToldEnd } from '../result/run-comment.ts'
import { isAboutCredits, type Quote, type RunResult, type RunStatus } from '../result/run-result.ts'
import { encodeTaskId, hasRoom, type TaskList } from '../result/task-list.ts'

/** The statuses that fail the step. */
const BAD: readonly RunStatus[] = ['cancelled', 'over-budget', 'timed-out', 'failed', 'partial', 'outdated']

/** Whether a run's end fails the step. */
export function isBad(status: RunStatus): boolean {
  return BAD.includes(status)
}

/** @param output - names the tasks where it has room for them; the file does so in any case */
function describeNaming(tasks: TaskList, output: string, { tasksFile = '' }: RunResult): string {
  const where = hasRoom(tasks) || tasksFile === '' ? `the output '${output}'` : `the file '${tasksFile}'`
  return `${where} names ${countOf(tasks) === 1 ? 'it' : 'them'}`
}

function countOf(tasks: TaskList): number {
  return Object.keys(tasks).length
}

/**
 * The one line that ends a run: what happened, what it cost, what to do next.
 *
 * @param result - of a run that made or tried to make images
 */
export function describeEnding(result: RunResult): string {
  return [tellStatus(result), ...troublesOf(result), describePending(result), describeSpent(result)]
    .filter((part) => part !== '')
    .join(' ')
}

/** {@link describeEnding} for a comment that shows no images. */
export function explainEnding(result: RunResult): ToldEnd {
  const { outdated } = result
  return {
    heading: describeStatus(result),
    problems: outdated === undefined ? troublesOf(result) : [describeUpdate(outdated)],
    aftermath: [describePending(result), describeSpent(result)].filter((part) => part !== '').join(' '),
  }
}

/** {@link describeStatus} in whole sentences, with where submitted tasks are named, and how what is outdated is made. */
export function tellStatus(result: RunResult): string {
  const status = describeStatus(result)
  const { submitsOnly = false, tasks } = result
  if (submitsOnly && countOf(tasks) > 0) return `${status}; ${describeNaming(tasks, 'tasks', result)}.`
  const { outdated } = result
  return outdated === undefined || outdated.images.length === 0
    ? `${status}.`
    : `${status}. ${describeUpdate(outdated)}`
}

/** How a run ended: the heading of its pages and the first words of its lines. No foreign text is in it, and no full stop. */
export function describeStatus(result: RunResult): string {
  const { status, images, failures, submitsOnly = false, quote, outdated } = result
  const all = describeCount(images.length + failures.length, 'image')
  const arrived = submitsOnly ? countSubmitted(result) : `${describeNumber(images.length)} of ${all} arrived`
  switch (status) {
    case 'cancelled':
      return `Cancelled: ${arrived}`
    case 'timed-out':
      return `Timed out: ${arrived}`
    case 'over-budget':
      return `Stopped at the budget: ${arrived}`
    case 'failed':
      if (submitsOnly) return upperFirst(arrived)
      return failures.length === 1 ? 'The image did not arrive' : `None of ${all} arrived`
    case 'partial':
      if (submitsOnly || failures.length > 0) return upperFirst(arrived)
      return `${describeMade(images)}${describeDelivered(result)}`
    case 'success':
      return describeMade(images)
    case 'submitted':
      return upperFirst(arrived)
    case 'planned':
      return describeQuote(quote)
    case 'unchanged':
    case 'outdated':
      return outdated === undefined ? 'Checked' : describeOutdated(outdated)
    case 'skipped':
      return 'Skipped'
    default:
      return assertNever(status)
  }
}

function describeQuote(quote: Quote | undefined): string {
  if (quote === undefined) return 'Planned: nothing was spent'
  const { images, credits } = quote
  const price = credits === undefined ? 'at an unknown price' : `for ${describeCredits(credits)}`
  return `Planned: ${describeCount(images.length, 'image')} ${price}; nothing was spent`
}

/** Goes on a sentence. An image may have failed whose task has an id all the same. */
function countSubmitted({ tasks, failures }: RunResult): string {
  const all = new Set([...Object.keys(tasks), ...failures.map(({ name }) => name)]).size
  const some = all === countOf(tasks) ? '' : `${describeNumber(countOf(tasks))} of `
  return `submitted ${some}${describeCount(all, 'task')}`
}

function describeMade(images: readonly SavedImage[]): string {
  const reused = images.filter(({ origin }) => origin === 'reused').length
  const made = images.length - reused
  if (reused === 0) return made === 0 ? 'Nothing to make' : `Made ${describeCount(made, 'image')}`
  const kept = `reused ${describeCount(reused, 'image')} whose request has not changed`
  return made === 0 ? `Nothing to make: ${kept}` : `Made ${describeCount(made, 'image')}, ${kept}`
}

/** Where the images are all the same, where one way to deliver them was closed. */
function describeDelivered({ images, deliveries }: RunResult): string {
  const left = findLeftOver(images, deliveries)
  const brought = images.filter(({ origin }) => origin !== 'reused')
  const names = deliveries
    .filter((delivery) => !isFailed(delivery) && delivery.destination !== 'comment')
    .map(({ destination }) => destination)
  if (names.length === 0 || (left.length > 0 && left.length === brought.length)) return ', but could not deliver'
  return `, delivered as ${names.join(' and ')}${left.length === 0 ? '' : ` but for ${describeNumber(left.length)}`}`
}

/** The first trouble of each kind in full, as it mostly stands for the others, and how many more there are. */
function troublesOf(result: RunResult): readonly string[] {
  const failures = result.failures.map(({ name, message, next }) => `${name}: ${message} ${next}`)
  const deliveries = result.deliveries.filter(isFailed).map((delivery) => {
    const { message, next } = explainDelivery(delivery)
    return `${message} ${next}`
  })
  return [...firstOf(failures), ...firstOf([...deliveries, ...overtakenTrouble(result)])]
}

function firstOf([first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return []
  return [others.length === 0 ? first : `${first} (${describeNumber(others.length)} more in the log.)`]
}

/** What a branch did not get, as it has later pictures, and nobody else took. Where a delivery failed, that is the trouble. */
function overtakenTrouble({ images, deliveries }: RunResult): readonly string[] {
  const left = findLeftOver(images, deliveries)
  if (deliveries.length === 0 || deliveries.some(isFailed) || left.length === 0) return []
  return [`${describeOvertaken(left)}. ${stayOnRunner(left)}`]
}

/** Where the images are that this run has brought and no destination has taken; empty where there are none. */
export function describeUndelivered({ images, deliveries }: RunResult): string {
  const left = findLeftOver(images, deliveries)
  const isOpen = deliveries.some((delivery) => isFailed(delivery) && isOpenEnded(delivery))
  return left.length === 0 ? '' : `${isOpen ? 'Perhaps delivered' : 'Delivered'} nowhere: ${stayOnRunner(left)}`
}

/** The tasks to fetch by their ids, as a sentence: kie cannot cancel a task, and what is paid for is still there. Empty where there are none. */
export function describePending(result: RunResult): string {
  const pending = countPending(result)
  return pending === '' ? '' : `${pending}; ${describeNaming(result.pendingTasks, 'pending-tasks', result)}.`
}

/**
 * How many tasks there are to fetch by their ids, as the beginning of a sentence; empty where there are none, and where
 * nobody was to wait for them.
 */
export function countPending({ pendingTasks, submitsOnly = false }: RunResult): string {
  const count = countOf(pendingTasks)
  return count === 0 || submitsOnly ? '' : `Paid for, or perhaps, and not here: ${describeCount(count, 'task')}`
}

/** How the tasks are told whose cost has to be looked up. */
export interface LookUpOptions {
  readonly mostNamed: number
  /** Makes a name or an id harmless where it is told. */
  readonly show: (text: string) => string
}

/** A few are named in a line; each name and id is harmless there. */
const IN_LINE: LookUpOptions = { mostNamed: 3, show: (text) => text }

/**
 * What the run cost, in sentences. Empty where it could cost nothing.
 *
 * @param lookUps - how the tasks are told whose cost is to be looked up; `none` for whoever cannot
 */
export function describeSpent(
  { status, cost, creditsLeft }: RunResult,
  lookUps: LookUpOptions | 'none' = IN_LINE,
): string {
  if (!isAboutCredits(status)) return ''
  const left = creditsLeft === undefined ? '' : `; ${describeCredits(creditsLeft)} left`
  const where = lookUps === 'none' ? '' : describeLookUps(cost, lookUps)
  return [`${describeCost(cost)}${left}.`, where].filter((part) => part !== '').join(' ')
}

function describeLookUps(cost: Cost, { mostNamed, show }: LookUpOptions): string {
  const tasks = costsToLookUp(cost)
  if (tasks.length === 0) return ''
  const named = tasks
    .slice(0, mostNamed)
    .map(({ name, taskId }) => show(name) + (taskId === undefined ? '' : `, task ${show(encodeTaskId(taskId))}`))
  const more = tasks.length > mostNamed ? [`${describeNumber(tasks.length - mostNamed)} more`] : []
  return `Look up at ${KIE_LOGS}: ${[...named, ...more].join('; ')}.`
}
