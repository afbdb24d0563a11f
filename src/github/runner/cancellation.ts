import { Cancelled } from '../../core/text/errors.ts'
import type { Log } from '../../core/text/log.ts'

/**
 * Turns the runner's signals into an AbortSignal: SIGINT, after 7.5 s SIGTERM, and after another 2.5 s the process is
 * killed. On Windows it sends Ctrl+C and Ctrl+Break. Whoever signals a second time wants the end at once.
 */
export function cancellation(process: NodeJS.Process, log: Log): AbortSignal {
  const controller = new AbortController()
  const cancel = (): void => {
    if (controller.signal.aborted) process.exit(1)
    log.info('Cancelled: nothing more is submitted. kie cannot cancel what it has accepted.')
    controller.abort(new Cancelled())
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) process.on(signal, cancel)
  return controller.signal
}
