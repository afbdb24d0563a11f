import type { Pace } from '../wire/pace.ts'
import type { FullPlan, TaskState } from './plan.ts'

/** A task as the sandbox keeps it. */
export interface SandboxTask {
  readonly taskId: string
  readonly model: string
  /** As it was sent. */
  readonly input: Readonly<Record<string, unknown>>
  /** Fields of the input that the model does not have; kie drops them without a word. */
  readonly dropped: readonly string[]
  readonly callBackUrl?: string
  /** How many tasks were created before it. */
  readonly index: number
  readonly plan: FullPlan
  readonly state: TaskState
  /** Sandbox milliseconds. */
  readonly createdAtMs: number
  readonly updatedAtMs: number
  readonly completedAtMs: number | undefined
  /** What it has cost: taken at its creation, 0 again when it has failed. */
  readonly credits: number
  /** Plain links of its pictures; empty before success. */
  readonly urls: readonly string[]
}

const SUCCESS_FLAGS: Readonly<Record<TaskState, number>> = { waiting: 0, generating: 0, success: 1, fail: 3 }

/**
 * The record of a task as recordInfo sends it: the fields and oddities recorded in September 2026, which differ in part
 * from the documentation.
 */
export function wireRecord(task: SandboxTask, pace: Pace): Record<string, unknown> {
  const { plan, completedAtMs } = task
  const isDone = completedAtMs !== undefined
  return {
    taskId: task.taskId,
    model: task.model,
    ...state(task),
    param: echo(task),
    ...result(task, pace),
    failCode: task.state === 'fail' ? plan.failCode : null,
    failMsg: task.state === 'fail' ? plan.failMsg : null,
    // Whole seconds on the wire, milliseconds in the documentation.
    costTime: isDone ? Math.floor((completedAtMs - task.createdAtMs) / 1000) : null,
    completeTime: isDone ? pace.epochMs(completedAtMs) : null,
    createTime: pace.epochMs(task.createdAtMs),
    updateTime: pace.epochMs(task.updatedAtMs),
    ...(plan.creditsConsumed === 'told' ? { creditsConsumed: task.credits } : {}),
    ...(plan.successFlag === 'told' ? { successFlag: SUCCESS_FLAGS[task.state] } : {}),
    operationType: null,
    paramJson: null,
  }
}

function state({ state, plan }: SandboxTask): { readonly state?: string } {
  const word = plan.stateWords[state]
  return word === null ? {} : { state: word ?? state }
}

/** Encoded twice: a JSON string of an object whose `input` is again a JSON string. */
function echo({ model, input, callBackUrl }: SandboxTask): string {
  return JSON.stringify({ model, callBackUrl, input: JSON.stringify(input) })
}

function result(task: SandboxTask, pace: Pace): { readonly resultJson: unknown; readonly response?: unknown } {
  const visibleAtMs = (task.completedAtMs ?? Infinity) + task.plan.urlsLateMs
  if (task.state !== 'success' || pace.now() < visibleAtMs) return { resultJson: '', response: null }
  const urls = { resultUrls: task.urls }
  const json = JSON.stringify(urls)
  switch (task.plan.resultShape) {
    case 'both':
      return { resultJson: json, response: urls }
    case 'resultJson':
      return { resultJson: json }
    case 'response':
      return { resultJson: '', response: urls }
    case 'object':
      return { resultJson: urls }
    case 'empty':
      return { resultJson: '' }
    case 'junk':
      return { resultJson: json.slice(0, -8) }
  }
}
