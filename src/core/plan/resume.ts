import { forLog } from '../text/foreign-text.ts'
import type { Log } from '../text/log.ts'
import { unmade, type Plan } from './plan.ts'
import { takeUp, type RecordedTask } from './record.ts'

/**
 * Takes up the tasks that an earlier attempt of the run has submitted for the same requests, so that nothing is paid for
 * twice. Warns, before anything is spent, of what is paid for anew.
 *
 * @param recorded - what is known of the earlier attempts, oldest first; empty where no record can be read
 */
export function resumePlan(plan: Plan, recorded: readonly RecordedTask[], log: Log): Plan {
  if (recorded.length === 0) {
    const what = unmade(plan).length === plan.images.length ? 'every image' : 'each image that is left to make'
    log.warning(
      `This is a re-run, and no record of an earlier attempt can be read: ${what} is made and paid for anew. ` +
        'If an earlier attempt\'s log names tasks, cancel now and pass them, such as tasks: \'{"hero": "<task id>"}\'. ' +
        "Records are kept where a job failed or was cancelled, for a re-run of the failed jobs; 'actions: read' helps to find them.",
    )
    return plan
  }
  const reused = new Set(plan.images.flatMap((image) => (image.reused ?? []).map(({ taskId }) => taskId)))
  const free = recorded.filter(({ taskId }) => taskId === undefined || !reused.has(taskId))
  const taken = takeUp(unmade(plan), free)
  const unknown = recorded.filter(({ taskId }) => taskId === undefined)
  const images = plan.images.map((image) => {
    const earlier = taken.get(image.name)
    if (earlier === undefined) return image
    if (earlier.taskId === undefined) {
      log.warning(
        `${image.name}: an earlier attempt sent this request at ${earlier.at.toISOString()} and got no task id. ` +
          'It is made anew, as this re-run asks; look at https://kie.ai/logs whether the first was charged.',
      )
      return image
    }
    warnOfLater(earlier, unknown, log)
    log.info(`${image.name}: taking up task ${forLog(earlier.taskId)}, submitted at ${earlier.at.toISOString()}`)
    return { ...image, taskId: earlier.taskId, submittedAt: earlier.at, origin: 'resumed' as const }
  })
  return { ...plan, images }
}

/** A fresh attempt may have been on its way when the earlier one died; what exists is taken up all the same. */
function warnOfLater(earlier: RecordedTask, unknown: readonly RecordedTask[], log: Log): void {
  const { name, request, at } = earlier
  for (const later of unknown.filter((task) => task.name === name && task.request === request && task.at > at)) {
    log.warning(
      `${name}: an earlier attempt sent this request again at ${later.at.toISOString()} and got no task id; ` +
        'look at https://kie.ai/logs whether it was charged.',
    )
  }
}
