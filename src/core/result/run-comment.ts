import type { CommentDelivery } from './delivery.ts'
import type { RunResult } from './run-result.ts'

/** The one comment of a run: it says that images are being made, and in the end what came of it. */
export interface RunComment {
  /** Rejects when nothing can be said there. Called before any credit is spent. */
  begin(): Promise<void>
  /** Shows how the run ended. */
  end(result: RunResult): Promise<CommentDelivery>
  /** Shows why the run ended before it made anything. */
  fail(problems: readonly string[]): Promise<void>
}
