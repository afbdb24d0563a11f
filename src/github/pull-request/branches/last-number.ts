/**
 * How many numbers one after the other may be missing: of branches that were deleted before anybody proposed them. Each is
 * asked for by itself, since GitHub lists pull requests by a whole name, or else all of a base's, of which there may be
 * ten thousand.
 */
const MOST_MISSING = 6

/** The last used number, in a few steps however many there are. @param known - used, or 0 */
export async function findLast(known: number, isUsed: (number: number) => Promise<boolean>): Promise<number> {
  const last = await findRunEnd(known, isUsed)
  const behind = Array.from({ length: MOST_MISSING }, (_, index) => last + 2 + index)
  const used = (await Promise.all(behind.map(isUsed))).lastIndexOf(true)
  return used === -1 ? last : findLast(last + 2 + used, isUsed)
}

/** A used number before one that is free: in steps that double until one is free, and then by halves. */
async function findRunEnd(known: number, isUsed: (number: number) => Promise<boolean>): Promise<number> {
  let [used, step] = [known, 1]
  while (await isUsed(used + step)) {
    used += step
    step *= 2
  }
  let free = used + step
  while (free - used > 1) {
    const middle = Math.floor((used + free) / 2)
    if (await isUsed(middle)) used = middle
    else free = middle
  }
  return used
}
