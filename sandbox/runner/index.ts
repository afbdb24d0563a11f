/** A stand-in for GitHub's runner: runs an action's folder as the real one does, on this machine. */
export { COMMAND_NAMES, parseRunnerLine, type RunnerCommand } from './command.ts'
export { formatLog } from './format-log.ts'
export type { FunctionContext, FunctionStep } from './function-step.ts'
export type { GitHubOptions } from './github-context.ts'
export type { JobSettings, StepOutcome } from './job-state.ts'
export type { ActionStep, JobStep, JobStepResult, StepIdentity } from './job-step.ts'
export { runJob, type JobOptions, type JobResult, type JobRun } from './job.ts'
export { LineSplitter, splitRunnerLines } from './line-splitter.ts'
export { Masker } from './masker.ts'
export type { ShellStep } from './shell-step.ts'
export { runStep, type StepOptions, type StepRun } from './step.ts'
export type { StepResult } from './step-process.ts'
export type { Annotation, AnnotationLevel } from './step-log.ts'
export type { WorkflowEvent } from './workflow-event.ts'
export {
  runWorkflow,
  type WorkflowJobResult,
  type WorkflowOptions,
  type WorkflowResult,
  type WorkflowRow,
  type WorkflowServices,
} from './workflow.ts'
