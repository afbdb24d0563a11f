import type { FailedOutcome, QueueEvent, Task } from '../../../src/kie/index.ts'

/** When everything happens. */
export const AT = new Date(0)

/** A createTask leaves. */
export function submitting(key: string, attempt = 1): QueueEvent {
  return { type: 'submitting', key, attempt, at: AT }
}

/** kie gives an id, which is the image's own but for `task-`. */
export function accepted(key: string, attempt = 1, taskId = `task-${key}`): QueueEvent {
  return { type: 'accepted', key, attempt, taskId, at: AT }
}

/** kie surely makes no task of a request. */
export function refused(key: string): QueueEvent {
  return { type: 'refused', key, attempt: 1 }
}

/** The task of an image at work, as kie shows it. */
export function taskOf(key: string, changes: Partial<Task> = {}): Task {
  return {
    taskId: `task-${key}`,
    model: undefined,
    state: 'generating',
    urls: [],
    failCode: undefined,
    failMsg: undefined,
    createTime: undefined,
    completeTime: undefined,
    credits: undefined,
    seconds: undefined,
    ...changes,
  }
}

/** A look at a task, at which its state is another, or the same and its credits are. */
export function looked(type: 'state' | 'credits', key: string, credits: number | undefined): QueueEvent {
  return { type, key, task: taskOf(key, { credits }) }
}

/** An image ends without a picture. */
export function failed(key: string, outcome: Pick<FailedOutcome, 'error'> & Partial<FailedOutcome>): QueueEvent {
  const ended = { end: 'failed', key, attempt: 1, submittedAt: AT, taskId: undefined, task: undefined } as const
  return { type: 'finished', key, outcome: { ...ended, charged: 'unknown', pending: false, ...outcome } }
}
