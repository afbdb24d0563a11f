import { imageOf, isImageEntry, type LockEntry } from '../images/lock.ts'
import type { OutdatedImage, OutdatedReason } from '../result/outdated.ts'
import { isMadeOf, unfinished, type Plan, type PlannedImage } from './plan.ts'

/**
 * Says of each image of a plan that is not reused why it is not.
 *
 * @param entries - of the lock file that the plan was compared with
 */
export function findOutdated(plan: Plan, entries: Iterable<LockEntry>): readonly OutdatedImage[] {
  const byName = Map.groupBy([...entries].filter(isImageEntry), imageOf)
  return unfinished(plan).map((image) => ({ name: image.name, reason: reasonOf(image, byName.get(image.name) ?? []) }))
}

function reasonOf(image: PlannedImage, entries: readonly LockEntry[]): OutdatedReason {
  if (entries.length === 0) return 'new'
  return entries.some((entry) => isMadeOf(image, entry)) ? 'file missing' : 'request changed'
}
