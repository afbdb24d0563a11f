import type { SavedImage } from '../result/saved-image.ts'
import { costsToLookUp, describeCost, type Cost } from '../result/cost.ts'
import { isFailed } from '../result/delivery.ts'
import { explainDelivery } from './explanation.ts'
import { describeCredits, describePlainCount } from '../text/amounts.ts'
import { forLog } from '../text/foreign-text.ts'
import { KIE_LOGS } from './way-back.ts'
import { describeOutdated } from '../result/outdated.ts'
import { isAboutCredits, type RunResult, type RunStatus } from '../result/run-result.ts'
import { encodeTaskId, hasRoom, type TaskList } from '../result/task-list.ts'

/** Tasks of unknown cost that the closing line names. */
const MOST_NAMED = 3

/** What the tasks have in common that `pending-tasks` names. */
export const NOT_HERE = 'Paid for, or perhaps, and not here'

/** The statuses that fail the step. */
const BAD: readonly RunStatus[] = ['cancelled', 'over-budget', 'timed-out', 'failed', 'partial', 'outdated']

/** Whether a run's end fails the step. */
export function isBad(status: RunStatus): boolean {
  return BAD.includes(status)
}

/** @param output - names the tasks where it has room for them; the file does so in any case */
function describeTasks(tasks: TaskList, output: string, { tasksFile = '' }: RunResult): string {
  const count = Object.keys(tasks).length
  const where = hasRoom(tasks) || tasksFile === '' ? `the output '${output}'` : `the file '${tasksFile}'`
  return count === 1 ? `1 task; ${where} names it` : `${count} tasks; ${where} names them`
}

/**
 * The one line that ends a run: what happened, what it cost, what to do next.
 *
 * @param result - of a run that made or tried to make images
 */
export function describeEnding(result: RunResult): string {
  return [describeStatus(result), describeTrouble(result), describePending(result), describeSpent(result)]
    .filter((part) => part !== '')
    .join(' ')
}

/** What arrived, as a sentence. */
export function describeStatus(result: RunResult): string {
  const { status, images, failures } = result
  const all = describePlainCount(images.length + failures.length, 'image')
  switch (status) {
    case 'cancelled':
      return `Cancelled: ${images.length} of ${all} arrived.`
    case 'timed-out':
      return `Timed out: ${images.length} of ${all} arrived.`
    case 'over-budget':
      return `Stopped at the budget: ${images.length} of ${all} arrived.`
    case 'failed':
      return failures.length === 1 ? 'The image did not arrive.' : `None of ${all} arrived.`
    case 'partial':
      if (failures.length > 0) return `${images.length} of ${all} arrived.`
      return images.length === 0 ? describeSubmitted(result) : `${describeMade(images)}${describeDelivered(result)}.`
    case 'success':
      return `${describeMade(images)}.`
    case 'submitted':
      return describeSubmitted(result)
    case 'planned':
      return 'Planned: nothing was spent.'
    case 'unchanged':
    case 'outdated':
      return result.outdated === undefined ? 'Checked.' : describeOutdated(result.outdated)
    case 'skipped':
      return 'Skipped.'
  }
}

function describeSubmitted(result: RunResult): string {
  return `Submitted ${describeTasks(result.tasks, 'tasks', result)}.`
}

function describeMade(images: readonly SavedImage[]): string {
  const reused = images.filter(({ origin }) => origin === 'reused').length
  const made = images.length - reused
  if (reused === 0) return made === 0 ? 'Nothing to make' : `Made ${describePlainCount(made, 'image')}`
  const kept = `reused ${describePlainCount(reused, 'image')} whose request has not changed`
  return made === 0 ? `Nothing to make: ${kept}` : `Made ${describePlainCount(made, 'image')}, ${kept}`
}

/** Where the images are all the same, where one way to deliver them was closed. */
function describeDelivered({ deliveries }: RunResult): string {
  const names = deliveries.filter((delivery) => !isFailed(delivery)).map(({ destination }) => destination)
  return names.length === 0 ? ', but could not deliver' : `, delivered as ${names.join(' and ')}`
}

/** The first trouble in full, as it mostly stands for the others, and how many more there are. */
function describeTrouble({ failures, deliveries }: RunResult): string {
  const [failure] = failures
  const failedDeliveries = deliveries.filter(isFailed)
  const [delivery] = failedDeliveries
  const parts: string[] = []
  if (failure !== undefined) {
    parts.push(`${failure.name}: ${failure.message} ${failure.next}`)
    if (failures.length > 1) parts.push(`(${failures.length - 1} more in the log.)`)
  }
  if (delivery !== undefined) {
    const { message, next } = explainDelivery(delivery.error)
    parts.push(`Delivery '${delivery.destination}': ${message} ${next}`)
  }
  return parts.join(' ')
}

/** Where the images are that this run has brought and no destination has taken; empty where one has, or there are none. */
export function describeUndelivered({ images, deliveries }: RunResult): string {
  const [first, ...others] = images.filter(({ origin }) => origin !== 'reused')
  const isTaken = deliveries.some((delivery) => !isFailed(delivery) && delivery.destination !== 'comment')
  if (first === undefined || isTaken) return ''
  const more = others.length === 0 ? '' : ` and ${describePlainCount(others.length, 'more image')}`
  return `Delivered nowhere, so on the runner alone: ${forLog(first.path)}${more}.`
}

/** The tasks to fetch by their ids, as a sentence: kie cannot cancel a task, and what is paid for is still there. Empty where there are none. */
export function describePending(result: RunResult): string {
  const { pendingTasks } = result
  if (Object.keys(pendingTasks).length === 0) return ''
  return `${NOT_HERE}: ${describeTasks(pendingTasks, 'pending-tasks', result)}.`
}

/** What the run cost, and where the rest is to be looked up, in sentences. Empty where it could cost nothing. */
export function describeSpent({ status, cost, creditsLeft }: RunResult): string {
  if (!isAboutCredits(status)) return ''
  const left = creditsLeft === undefined ? '' : `; ${describeCredits(creditsLeft)} left`
  return [`${describeCost(cost)}${left}.`, describeLookUps(cost)].filter((part) => part !== '').join(' ')
}

/** The first few; the summary names more. */
function describeLookUps(cost: Cost): string {
  const tasks = costsToLookUp(cost)
  if (tasks.length === 0) return ''
  const named = tasks
    .slice(0, MOST_NAMED)
    .map(({ name, taskId }) => (taskId === undefined ? name : `${name}, task ${encodeTaskId(taskId)}`))
  const more = tasks.length > MOST_NAMED ? [`${tasks.length - MOST_NAMED} more`] : []
  return `Look up at ${KIE_LOGS}: ${[...named, ...more].join('; ')}.`
}
