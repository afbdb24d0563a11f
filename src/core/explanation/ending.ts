import { findMissed, type ImageFailure } from '../result/image-failure.ts'
import type { DeliveredFile, SavedImage } from '../result/saved-image.ts'
import { costsToLookUp, describeCost, type Cost } from '../result/cost.ts'
import {
  describeOvertaken,
  findLeftOver,
  findOvertaken,
  findTroubles,
  isFailed,
  isOpenEnded,
  sayDestination,
  stayOnRunner,
} from '../result/delivery.ts'
import { explainDelivery } from './explanation.ts'
import { describeCount, describeCredits, describeNumber } from '../text/amounts.ts'
import { assertNever } from '../text/errors.ts'
import { upperFirst } from '../text/phrases.ts'
import { KIE_LOGS, NOTHING_TO_HAVE } from './way-back.ts'
import { describeUpdate } from './words.ts'
import { describeOutdated } from '../result/outdated.ts'
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
function describeNaming(tasks: TaskList, output: string, { tasksFile = '', recordPath }: RunResult): string {
  const hasOutput = recordPath === undefined && (hasRoom(tasks) || tasksFile === '')
  const where = hasOutput ? `the output '${output}'` : `the file '${recordPath ?? tasksFile}'`
  return `${where} names ${countOf(tasks) === 1 ? 'it' : 'them'}`
}

function countOf(tasks: TaskList): number {
  return Object.keys(tasks).length
}

/**
 * A run's end in one line, the error of a step that fails: how it ended, the first failure and the first delivery that
 * failed with what to do about each, which tasks are still to be had, and what it cost. Where advice has lines of YAML to
 * add, what follows stands below them.
 *
 * @param wayBack - default: that of a step
 */
export function describeEnding(result: RunResult, wayBack = NOTHING_TO_HAVE): string {
  return joinParts([
    describeStatusInFull(result, wayBack),
    ...troublesOf(result),
    describePendingInFull(result),
    describeSpent(result),
  ])
}

function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((text, part) => `${text}${text === '' ? '' : text.includes('\n') ? '\n' : ' '}${part}`, '')
}

/** What {@link describeEnding} says, in the parts of a comment that shows no images. */
export function explainEnding(result: RunResult): ToldEnd {
  const { outdated } = result
  return {
    heading: describeStatus(result),
    problems: outdated === undefined ? troublesOf(result) : [describeUpdate(outdated, NOTHING_TO_HAVE)],
    aftermath: joinParts([describePendingInFull(result), describeSpent(result)]),
  }
}

/**
 * {@link describeStatus} as one sentence or two: with the output or the file that names the tasks, where a step only submits
 * them; and with how to make what is outdated, where a check found that.
 *
 * @param wayBack - default: that of a step
 */
export function describeStatusInFull(result: RunResult, wayBack = NOTHING_TO_HAVE): string {
  const status = describeStatus(result)
  const { submitsOnly = false, tasks } = result
  if (submitsOnly && countOf(tasks) > 0) return `${status}; ${describeNaming(tasks, 'tasks', result)}.`
  const { outdated } = result
  return outdated === undefined || outdated.images.length === 0
    ? `${status}.`
    : `${status}. ${describeUpdate(outdated, wayBack)}`
}

/**
 * How a run ended, in the same words wherever it is told: the heading of summary and comment, and the first words of the
 * log's last lines. Without a full stop, and without foreign text.
 */
export function describeStatus(result: RunResult): string {
  const { status, images, failures, submitsOnly = false, quote, outdated } = result
  const missed = findMissed(failures)
  const lacking = failures.length - missed.length
  const all = describeCount(images.length + missed.length, 'image')
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
      if (missed.length === 0) return `None of the files of ${describeCount(lacking, 'image')} could be made`
      return missed.length === 1 ? 'The image did not arrive' : `None of ${all} arrived`
    case 'partial':
      if (submitsOnly || missed.length > 0) return upperFirst(arrived)
      if (lacking > 0)
        return `${describeMade(images)}, but ${describeCount(lacking, 'image')} ${lacking === 1 ? 'lacks' : 'lack'} files`
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
  const forms = images.flatMap(({ origin, files = [] }) => (origin === 'reused' ? files : [])).filter(isMadeForm).length
  const some = [
    ...(made === 0 ? [] : [describeCount(made, 'image')]),
    ...(forms === 0 ? [] : [`${describeCount(forms, 'form')} of images that were there`]),
  ]
  return some.length === 0 ? `Nothing to make: ${kept}` : `Made ${some.join(' and ')}, ${kept}`
}

function isMadeForm({ isMade, derivedFrom }: DeliveredFile): boolean {
  return isMade && derivedFrom !== undefined
}

/** Where the images are all the same, where one way to deliver them was closed. An unopened pull request has its commit. */
function describeDelivered({ images, deliveries }: RunResult): string {
  const left = findLeftOver(images, deliveries)
  const brought = images.filter(({ origin }) => origin !== 'reused')
  const names = deliveries
    .filter((delivery) => !isFailed(delivery) && delivery.destination !== 'comment')
    .map((delivery) => ('unopened' in delivery ? 'commit' : sayDestination(delivery.destination)))
  if (names.length === 0 || (left.length > 0 && left.length === brought.length)) return ', but could not deliver'
  return `, delivered as ${names.join(' and ')}${left.length === 0 ? '' : ` but for ${describeNumber(left.length)}`}`
}

/**
 * The first image that did not arrive and the first delivery that failed, each with what to do; the others, which mostly have
 * the same cause, are counted.
 */
function troublesOf(result: RunResult): readonly string[] {
  // What the status is named after comes first.
  const byStatus = result.failures.toSorted((a, b) => rankIn(result, a) - rankIn(result, b))
  const failures = byStatus.map(({ name, message, next }) => `${name}: ${message} ${next}`)
  const deliveries = result.deliveries.flatMap(findTroubles).map((delivery) => {
    const { message, next } = explainDelivery(delivery)
    return `${message} ${next}`
  })
  return [...firstOf(failures), ...firstOf([...deliveries, ...overtakenTrouble(result)])]
}

function rankIn({ status }: RunResult, { reason }: ImageFailure): number {
  return reason === status ? 0 : 1
}

function firstOf([first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return []
  return [others.length === 0 ? first : joinParts([first, `(${describeNumber(others.length)} more in the log.)`])]
}

/** What a branch did not get, as it has later pictures, and nobody else took. Where a delivery failed, that is the trouble. */
function overtakenTrouble({ images, deliveries }: RunResult): readonly string[] {
  const overtaken = new Set(deliveries.flatMap(findOvertaken))
  const left = findLeftOver(images, deliveries).filter(({ path }) => overtaken.has(path))
  if (deliveries.length === 0 || deliveries.some(isFailed) || left.length === 0) return []
  return [`${describeOvertaken(left)}. ${stayOnRunner(left)}`]
}

/**
 * Where the images are that this run has brought and no destination has taken; empty where there are none, and at a desk,
 * where they stay.
 */
export function describeLeftOver({ images, deliveries, recordPath }: RunResult): string {
  const left = recordPath === undefined ? findLeftOver(images, deliveries) : []
  const isOpen = deliveries.some((delivery) => isFailed(delivery) && isOpenEnded(delivery))
  return left.length === 0 ? '' : `${isOpen ? 'Perhaps delivered' : 'Delivered'} nowhere: ${stayOnRunner(left)}`
}

/**
 * How many tasks are paid for, or may be, without their images being here, and which output or file names them: a sentence.
 * kie cannot cancel a task, so each can still be collected by its id. Empty where there are none.
 */
export function describePendingInFull(result: RunResult): string {
  const pending = describePending(result)
  return pending === '' ? '' : `${pending}; ${describeNaming(result.pendingTasks, 'pending-tasks', result)}.`
}

/**
 * How many tasks are paid for, or may be, without their images being here, without a full stop. Empty where there are none,
 * and for a step that only submits: there it is no trouble that the images are not here.
 */
export function describePending({ pendingTasks, submitsOnly = false }: RunResult): string {
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
