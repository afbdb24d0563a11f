import type { Plan, PlannedImage } from '../../core/plan/plan.ts'
import type { RecordedTask } from '../../core/plan/record.ts'

/** The images that a command asks for. */
export type AskedFor = Pick<Plan, 'images'>

/** Whether a command asks for what a task was submitted for: an image of its name and request, or the task itself. */
export function isAskedFor({ name, request, taskId }: RecordedTask, { images }: AskedFor): boolean {
  const isSame = (image: PlannedImage): boolean =>
    (image.name === name && image.requestHash === request) || (taskId !== undefined && image.taskId === taskId)
  return images.some(isSame)
}

/** What images took so far that a command asks for, as `max-credits` counts it. */
export function costsSoFar(
  recorded: readonly RecordedTask[],
  plan: AskedFor,
): readonly Pick<RecordedTask, 'taskId' | 'credits' | 'price'>[] {
  return recorded
    .filter((task) => isAskedFor(task, plan))
    .map(({ taskId, credits, price }) => ({ taskId, credits, price }))
}
