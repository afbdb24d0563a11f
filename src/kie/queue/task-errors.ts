import { KieError, type ErrorKind } from '../wire/errors.ts'
import { excerpt } from '../wire/excerpt.ts'

/** A createTask whose end is unknown: kie may have made and charged a task whose id never arrived. `cause` says why. */
export class KieOutcomeUnknownError extends KieError {
  override readonly name = 'KieOutcomeUnknownError'
  readonly endpoint = 'createTask'
  /** When the request was sent: where to look in kie's own log. */
  readonly at: Date

  constructor({ at, cause }: { readonly at: Date; readonly cause: unknown }) {
    const why = cause instanceof KieError ? `: ${cause.message}` : '.'
    super(`kie.ai may have accepted the request of ${at.toISOString()} and charged for it, but no task id came${why}`, {
      cause,
    })
    this.at = at
  }
}

/** The task ended in kie's state `fail`, or in what can only mean that. */
export class KieTaskFailedError extends KieError {
  override readonly name = 'KieTaskFailedError'
  readonly taskId: string
  readonly kind: ErrorKind
  /** As kie sent it, `undefined` where it sent none; foreign text. */
  readonly failCode: string | undefined
  /** As kie sent it, `undefined` where it sent none; foreign text. */
  readonly failMsg: string | undefined
  /** Whether the service failed, so that a fresh task may succeed; never for the prompt's or the request's own fault. */
  readonly transient: boolean
  /** Whether kie's record names no state, and its failure was told by something else; then it is not `transient`. */
  readonly isInferred: boolean

  constructor(failure: {
    readonly taskId: string
    readonly kind: ErrorKind
    readonly failCode: string | undefined
    readonly failMsg: string | undefined
    readonly transient: boolean
    readonly isInferred?: boolean
  }) {
    const said = [failure.failCode, failure.failMsg].filter((part) => part !== undefined && part !== '').join(': ')
    super(`Task ${excerpt(failure.taskId)} failed (${failure.kind}): ${excerpt(said) || '(kie.ai gave no reason)'}`)
    this.taskId = failure.taskId
    this.kind = failure.kind
    this.failCode = failure.failCode
    this.failMsg = failure.failMsg
    this.transient = failure.transient
    this.isInferred = failure.isInferred ?? false
  }
}

/** The task was accepted and had not ended by its deadline. It may still end, and may be charged. */
export class KieTimeoutError extends KieError {
  override readonly name = 'KieTimeoutError'
  readonly taskId: string
  /** The last state that was read, `undefined` where no look at the task succeeded. */
  readonly lastState: string | undefined
  readonly waitedMs: number

  constructor(wait: {
    readonly taskId: string
    readonly lastState: string | undefined
    readonly waitedMs: number
    readonly cause?: unknown
  }) {
    const state = wait.lastState === undefined ? 'its state could never be read' : `state ${excerpt(wait.lastState)}`
    super(
      `Task ${excerpt(wait.taskId)} had not ended after ${Math.round(wait.waitedMs / 1000)} s (${state}).`,
      wait.cause === undefined ? undefined : { cause: wait.cause },
    )
    this.taskId = wait.taskId
    this.lastState = wait.lastState
    this.waitedMs = wait.waitedMs
  }
}

/** kie does not know the task, though it gave or once gave this id. */
export class KieTaskLostError extends KieError {
  override readonly name = 'KieTaskLostError'
  readonly taskId: string

  constructor(taskId: string, options?: ErrorOptions) {
    super(`kie.ai does not know the task ${excerpt(taskId)}.`, options)
    this.taskId = taskId
  }
}

/** The task succeeded, and its record names no result that could be read. */
export class KieResultError extends KieError {
  override readonly name = 'KieResultError'
  readonly taskId: string
  /** The result as kie sent it, cut; foreign text. */
  readonly text: string

  constructor({ taskId, text }: { readonly taskId: string; readonly text: string }) {
    super(`Task ${excerpt(taskId)} succeeded, but its result names no picture: ${excerpt(text) || '(empty)'}`)
    this.taskId = taskId
    this.text = text
  }
}

/** The caller's signal ended the work. */
export class KieCancelledError extends KieError {
  override readonly name = 'KieCancelledError'
  /** The task that was accepted and is still at work; kie cannot cancel it. `undefined` where nothing was submitted. */
  readonly taskId: string | undefined

  constructor(taskId?: string) {
    super(
      taskId === undefined
        ? 'Cancelled before anything was submitted.'
        : `Cancelled while task ${excerpt(taskId)} was at work; kie.ai goes on with it.`,
    )
    this.taskId = taskId
  }
}

/** The request was never sent, because of what happened to others. */
export class KieNotSubmittedError extends KieError {
  override readonly name = 'KieNotSubmittedError'
  /** The error that stopped all submissions, or those of the same model; or the refusal by `admit`. */
  readonly because: KieError | 'over-budget'
  /** How the task before it failed, where this was to be a fresh one; `undefined` where it was the first. */
  readonly earlier: KieError | undefined

  constructor(because: KieError | 'over-budget', earlier?: KieError) {
    super(
      because === 'over-budget' ? 'Not submitted: over budget.' : `Not submitted: ${because.message}`,
      because === 'over-budget' ? undefined : { cause: because },
    )
    this.because = because
    this.earlier = earlier
  }
}
