import { classifyFailure, isTransient } from '../wire/classify.ts'
import type { KieError } from '../wire/errors.ts'
import type { QueueItem } from './options.ts'
import type { FailedOutcome } from './outcome.ts'
import type { Submission } from './submitter.ts'
import { KieNotSubmittedError, KieResultError, KieTaskFailedError, KieTaskLostError } from './task-errors.ts'
import type { Task } from '../client/task.ts'
import type { Watch } from './watched-task.ts'

/** One attempt for one item. */
export interface Attempt {
  /** The item's place among all. */
  readonly index: number
  readonly item: QueueItem
  /** From 1. */
  readonly number: number
  /** How the attempt before this one ended. */
  readonly earlier?: FailedOutcome
}

/** A task that was accepted, in this run or earlier. */
export interface AcceptedTask {
  readonly taskId: string
  readonly submittedAt: Date | undefined
  readonly accepted: Watch['accepted']
}

/** A task that kie says has ended. */
export interface EndedTask extends AcceptedTask {
  /** Its last record. */
  readonly task: Task
}

/**
 * The end of an attempt that is not sent at all. If there was one before it, the item has that one's task, and what it took;
 * where nobody has cancelled the run, the reason is still why this one was not sent.
 */
export function unsentOutcome(attempt: Attempt, error: KieError): FailedOutcome {
  const { earlier } = attempt
  if (earlier === undefined) return failed(attempt, { error, charged: 'no', submittedAt: undefined })
  if (!(error instanceof KieNotSubmittedError)) return earlier
  return { ...earlier, error: new KieNotSubmittedError(error.because, earlier.error) }
}

/** The end of an attempt that was sent, and brought no task that is known of. */
export function outcomeWithoutTask(
  attempt: Attempt,
  { error, sentOn, charged }: Extract<Submission, { error: KieError }>,
): FailedOutcome {
  const { earlier } = attempt
  return failed(attempt, {
    error,
    // The task of the attempt before is the one that the item has, and what it took counts too.
    charged: earlier === undefined || earlier.charged === 'no' ? charged : 'unknown',
    submittedAt: sentOn,
    taskId: earlier?.taskId,
    task: earlier?.task,
  })
}

/** The end of an attempt whose task failed, as kie says. */
export function outcomeOfFailedTask(
  attempt: Attempt,
  { taskId, submittedAt, task }: EndedTask,
): FailedOutcome & { readonly error: KieTaskFailedError } {
  const { failCode, failMsg, credits, isInferred = false } = task
  const kind = classifyFailure({ code: failCode, text: failMsg ?? '' })
  // A fresh task is paid for, so nothing less than a failure that kie names leads to one.
  const transient = isTransient(kind) && !isInferred
  const error = new KieTaskFailedError({ taskId, kind, failCode, failMsg, transient, isInferred })
  // Credits that the record still names may have been given back: only that there are none is the last word.
  const charged = credits === 0 ? 'no' : 'unknown'
  return { ...failed(attempt, { error, charged, submittedAt, taskId, task }), error }
}

/** The end of an attempt whose wait is over before its task is. */
export function outcomeWithoutEnd(
  attempt: Attempt,
  { taskId, submittedAt, task, error }: AcceptedTask & Pick<FailedOutcome, 'task' | 'error'>,
): FailedOutcome {
  const charged = chargedWithoutEnd(task)
  const pending = !(error instanceof KieTaskLostError) && !(error instanceof KieResultError)
  return { ...failed(attempt, { error, charged, submittedAt, taskId, task }), pending }
}

/** kie names the credits while it still draws; a refund of a task that never ends is not known of. */
function chargedWithoutEnd(task: Task | undefined): FailedOutcome['charged'] {
  if (task?.credits === undefined) return 'unknown'
  if (task.credits > 0) return 'yes'
  // Of a task still at work 0 may be what it took so far.
  return task.state === 'success' ? 'no' : 'unknown'
}

function failed(
  { item, number }: Attempt,
  failure: Pick<FailedOutcome, 'error' | 'charged' | 'submittedAt'> & Partial<Pick<FailedOutcome, 'taskId' | 'task'>>,
): FailedOutcome {
  return {
    end: 'failed',
    key: item.key,
    attempt: number,
    pending: false,
    taskId: undefined,
    task: undefined,
    ...failure,
  }
}
