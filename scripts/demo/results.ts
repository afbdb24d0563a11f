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
    readonly path: string
    readonly bytes: number
    readonly width: number
    readonly height: number
    readonly sourceUrl: string
    readonly url: string | null
  }[]
  readonly deliveries: readonly { readonly destination: string; readonly url?: string | null; readonly name?: string }[]
}

/** What the steps left that were run. */
export function stepsLeft({ steps }: JobResult): readonly StepLeft[] {
  return steps.flatMap(({ name, stage, outputs, step }) =>
    step === undefined || stage === 'post'
      ? []
      : [{ title: name, outputs, summary: step.summary, result: parseReport(outputs['result'] ?? '') }],
  )
}

/** A step that failed on its inputs leaves no result. */
function parseReport(text: string): StepReport {
  return text === '' ? { images: [], deliveries: [] } : (JSON.parse(text) as StepReport)
}
