import type { JobResult } from '../../sandbox/runner/index.ts'

/** What one step of the job left. */
export interface StepLeft {
  readonly title: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly result: StepReport
}

/** As much of the output `result` as is used here. */
export interface StepReport {
  readonly images: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly width: number
    readonly height: number
    /** `null` for an image that is reused. */
    readonly sourceUrl: string | null
    readonly url: string | null
    readonly origin: string
  }[]
  readonly failures: readonly { readonly name: string; readonly reason: string }[]
  readonly deliveries: readonly {
    readonly destination: string
    readonly url?: string | null
    /** Of an artifact. */
    readonly name?: string
    /** Of a pull request; `null` where none is open. */
    readonly number?: number | null
    /** Of a commit, also of one that a pull request proposes; `null` where nothing had changed. */
    readonly sha?: string | null
  }[]
  /** `null` where it is unknown. */
  readonly credits: { readonly used: number | null }
}

/** What the steps of some jobs left, as far as they were run. */
export function stepsLeft(jobs: readonly JobResult[]): readonly StepLeft[] {
  const steps = jobs.flatMap((job) => job.steps)
  return steps.flatMap(({ name, stage, outputs, step }) =>
    step === undefined || stage === 'post'
      ? []
      : [{ title: name, outputs, summary: step.summary, result: parseReport(outputs['result'] ?? '') }],
  )
}

const NO_REPORT: StepReport = { images: [], failures: [], deliveries: [], credits: { used: 0 } }

/** A step that failed on its inputs leaves no result. */
function parseReport(text: string): StepReport {
  return text === '' ? NO_REPORT : (JSON.parse(text) as StepReport)
}
