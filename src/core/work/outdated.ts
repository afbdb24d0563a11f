import { imageOf, isImageEntry, type LockEntry } from '../images/lock/lock.ts'
import type { OutdatedImage, OutdatedReason } from '../result/outdated.ts'
import { isLacking } from '../formats/lacking.ts'
import { isMadeOf, type Plan, type PlannedImage } from '../plan/plan.ts'

/**
 * Says of each image of a plan that is not reused, or lacks files that are asked for, why.
 *
 * @param entries - of the lock file that the plan was compared with
 */
export function findOutdated(plan: Plan, entries: Iterable<LockEntry>): readonly OutdatedImage[] {
  const byName = Map.groupBy([...entries].filter(isImageEntry), imageOf)
  return plan.images.flatMap((image) => {
    const { name, reused, formats } = image
    if (reused === undefined) return [{ name, reason: reasonOf(image, byName.get(name) ?? []) }]
    return reused.some((each) => isLacking(each, formats)) ? [{ name, reason: 'formats changed' as const }] : []
  })
}

function reasonOf(image: PlannedImage, entries: readonly LockEntry[]): OutdatedReason {
  if (entries.length === 0) return 'new'
  return entries.some((entry) => isMadeOf(image, entry)) ? 'file missing' : 'request changed'
}
