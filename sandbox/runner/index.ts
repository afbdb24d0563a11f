/** A stand-in for GitHub's runner: runs an action's folder as the real one does, on this machine. */
export type { GitHubOptions } from './context/github.ts'
export type { ArtifactSubject, JobSettings, StepOutcome } from './context/job.ts'
export { runJob, type JobOptions, type JobResult, type JobRun } from './job/run.ts'
export { runStep, type StepOptions, type StepRun } from './job/single-step.ts'
export type { ActionStep, JobStep, JobStepResult, StepIdentity } from './job/step.ts'
export { withoutColour } from './log/colour.ts'
export { COMMAND_NAMES, parseRunnerLine, type RunnerCommand } from './log/command.ts'
export { LineSplitter, splitRunnerLines } from './log/line-splitter.ts'
export { Masker } from './log/masker.ts'
export { formatLog } from './log/page.ts'
export type { Annotation, AnnotationLevel } from './log/step.ts'
export type { FunctionContext, FunctionStep } from './step/function.ts'
export { THIS_MACHINE, type Machine } from './process/machine.ts'
export { WINE_ENVIRONMENT, wineMachine, type WineRoot } from './process/wine.ts'
export type { StepResult } from './step/process.ts'
export type { ShellStep } from './step/shell.ts'
export type { WorkflowEvent } from './workflow/event.ts'
export {
  runWorkflow,
  type WorkflowJobResult,
  type WorkflowOptions,
  type WorkflowResult,
  type WorkflowRow,
  type WorkflowServices,
} from './workflow/run.ts'
