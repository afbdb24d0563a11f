import type { CommentDelivery } from './delivery.ts'
import type { RunResult } from './run-result.ts'

/** How the end of a run is told where no images are shown; foreign text in it is shown as text. */
export interface ToldEnd {
  /** What happened, without a full stop. */
  readonly heading: string
  /** Why, one line each, and lines to add below it where there are any. */
  readonly problems: readonly string[]
  /** What it cost, or how what may be paid for is had, in sentences. */
  readonly aftermath: string
}

/** The one comment of a run: it says that images are being made, and in the end what came of it. */
export interface RunComment {
  /** Rejects when nothing can be said there. Called before any credit is spent. */
  begin(): Promise<void>
  /** Shows how the run ended. */
  end(result: RunResult): Promise<CommentDelivery>
  /** Shows an end that has no images to show. */
  fail(end: ToldEnd): Promise<void>
}
