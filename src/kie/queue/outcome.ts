import type { KieError } from '../wire/errors.ts'
import type { KieTaskFailedError } from './task-errors.ts'
import type { Task } from '../client/task.ts'

/** What every end of an item tells. */
interface Ended {
  /** The item's own key. */
  readonly key: string
  /** Which attempt ended, from 1. */
  readonly attempt: number
  /** When its createTask was sent; `undefined` for a task created earlier, and where none was sent. */
  readonly submittedAt: Date | undefined
}

/** The task succeeded, and its links could be read. */
export interface SuccessfulOutcome extends Ended {
  readonly end: 'success'
  readonly taskId: string
  readonly task: Task
}

/** The task was accepted, and nobody waits for it (`wait` is false). */
export interface AcceptedOutcome extends Ended {
  readonly end: 'accepted'
  readonly taskId: string
}

/** The item brought no result. */
export interface FailedOutcome extends Ended {
  readonly end: 'failed'
  /** `undefined` where no id ever came. */
  readonly taskId: string | undefined
  readonly error: KieError
  /** Whether kie took credits for it; kie's own log is the judge of `unknown`. */
  readonly charged: 'yes' | 'no' | 'unknown'
  /** Whether the task was accepted and may still end well. */
  readonly pending: boolean
  /** The task's last record, where one was read. */
  readonly task: Task | undefined
}

/** How one item ended. */
export type TaskOutcome = SuccessfulOutcome | AcceptedOutcome | FailedOutcome

/** What happens to the items, told at the moment it happens; `at` is the time of day. */
export type QueueEvent =
  /** A createTask leaves right after this, also when it is sent again: the moment to write down the intent. */
  | { readonly type: 'submitting'; readonly key: string; readonly attempt: number; readonly at: Date }
  /** kie gave an id: the moment to write it down. */
  | {
      readonly type: 'accepted'
      readonly key: string
      readonly attempt: number
      readonly taskId: string
      /** When the createTask was sent that brought it. */
      readonly at: Date
    }
  /** A createTask that left surely made no task, and is not sent again: nothing is paid for it. */
  | { readonly type: 'refused'; readonly key: string; readonly attempt: number }
  /** The task's state is another than at the last look. */
  | { readonly type: 'state'; readonly key: string; readonly task: Task }
  /** kie names other credits than at the last look, while the state is the same. */
  | { readonly type: 'credits'; readonly key: string; readonly task: Task }
  /** A state that kie does not document; told once in a run. */
  | { readonly type: 'unknown-state'; readonly key: string; readonly task: Task }
  /** kie refused a request for its frequency; both rates are lowered on their own. */
  | {
      readonly type: 'throttled'
      readonly what: 'submissions' | 'looks'
      /** Requests now allowed in 10 s of submissions, or in 1 s of looks. */
      readonly limit: number
      readonly waitMs: number
    }
  /** kie is under maintenance; told once until it works again. */
  | { readonly type: 'maintenance'; readonly waitMs: number }
  /** kie could not be reached, so nothing was sent; it is tried again. */
  | {
      readonly type: 'unreachable'
      readonly key: string
      /** How often the item did not reach it, from 1. */
      readonly tries: number
      readonly waitMs: number
      readonly error: KieError
    }
  /** Five looks at one task failed in a row; told once until a look succeeds. */
  | { readonly type: 'poll-trouble'; readonly key: string; readonly taskId: string; readonly error: unknown }
  /** The task failed for the service's own reasons; a fresh one stands behind all first submissions. */
  | {
      readonly type: 'retrying'
      readonly key: string
      /** The number of the fresh attempt. */
      readonly attempt: number
      readonly taskId: string
      readonly error: KieTaskFailedError
    }
  /** The task succeeded: the moment to begin its download. */
  | { readonly type: 'success'; readonly key: string; readonly taskId: string; readonly task: Task }
  /** Nothing more will happen to the item. */
  | { readonly type: 'finished'; readonly key: string; readonly outcome: TaskOutcome }
