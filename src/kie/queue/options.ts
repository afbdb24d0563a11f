import type { KieClient } from '../client/client.ts'
import type { Clock } from '../time/clock.ts'
import type { KieError } from '../wire/errors.ts'
import type { QueueEvent } from './outcome.ts'
import type { ImageRequest } from '../client/task.ts'

/** One picture that is asked for. */
export interface QueueItem {
  /** The caller's name for it, unique in the run. */
  readonly key: string
  readonly request: ImageRequest
  /** A task created earlier: it is looked at, at once, and nothing is ever created for the item. */
  readonly taskId?: string
}

/** How items are worked through. */
export interface QueueOptions {
  readonly client: Pick<KieClient, 'createTask' | 'getTask'>
  /** Default: the machine's. */
  readonly clock?: Clock
  /** From 0 up to 1; default `Math.random`. */
  readonly random?: () => number
  /** Submissions in any 10 seconds, from 1; default 20, the account's limit, which all its runs share. */
  readonly rateLimit?: number
  /**
   * Absolute path of a file in which processes of this machine that use one account count their submissions together; need
   * not exist. Where it cannot be used, or is not given, each counts alone, and kie's refusals slow it down.
   */
  readonly sharedSendsFile?: string
  /**
   * Wait for one task, in milliseconds from its submission. Also the limit for being submitted, where kie refuses for the
   * moment, counted from the first try.
   */
  readonly timeoutMs: number
  /** Fresh attempts for a task that failed for the service's own reasons; default 0. */
  readonly retries?: number
  /** `false`: done as soon as kie has accepted; default `true`. */
  readonly wait?: boolean
  /** Ends the run: nothing more is submitted, the tasks at work are reported as pending. */
  readonly signal?: AbortSignal
  /**
   * Asked right before each createTask: a reason against it, and then nothing more is submitted; `undefined` if there is
   * none. Asked again when a refused request is sent again, so it must not count its calls. Whatever must be on record
   * before the request leaves is written here, with the number of its attempt, from 1.
   */
  readonly admit?: (item: QueueItem, attempt: number) => KieError | 'over-budget' | undefined
  /** Called at the moment of each event, synchronously. What it throws ends the run, and `runTasks` throws it. */
  readonly onEvent?: (event: QueueEvent) => void
}
