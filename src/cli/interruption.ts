import { Cancelled } from '../core/text/errors.ts'
import type { Log } from '../core/text/log.ts'

/** Exit code of a command that a person has interrupted: 128 and the number of SIGINT. */
export const INTERRUPTED = 130

/** Ends a command in order at the first signal, and at once at the second. @returns aborted by the first */
export function interruption(process: NodeJS.Process, log: Log): AbortSignal {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    log.warning(
      'Interrupted: nothing more is submitted. kie goes on with what it has accepted; the same command takes it up.',
    )
    controller.abort(new Cancelled())
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, interrupt)
  return controller.signal
}
