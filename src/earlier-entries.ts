import { extensionOf, MEDIA_TYPES } from './kie/index.ts'
import type { LockEntry } from './lock.ts'
import { isImagePath } from './workspace.ts'

/** kie's ids are opaque, but those seen and documented are made of these characters. */
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/

/** The name of one of several results of a task: that of the image, and a number. */
const RESULT = /^(.+)-([1-9]\d{0,5})$/

/**
 * Whether an entry is one that this action writes. A lock file comes with the repository, so a pull request may have
 * written it: no other entry may ever lead to a file.
 */
export function isImageEntry({ name, file, mediaType, taskId, createdAt }: LockEntry): boolean {
  const known = MEDIA_TYPES.find((each) => each === mediaType)
  return (
    known !== undefined &&
    isImagePath(name) &&
    file === `${name}.${extensionOf(known)}` &&
    TASK_ID.test(taskId) &&
    !Number.isNaN(Date.parse(createdAt))
  )
}

/** The name of the image that an entry would be a numbered result of; `undefined` where its name has no number. */
export function imageOfResult(name: string): string | undefined {
  return RESULT.exec(name)?.[1]
}

/**
 * The tasks that gave several pictures, `hero-1`, `hero-2` and so on for the image `hero`. Images that were asked for
 * under such names have a task each, so they are not taken for results.
 *
 * @param names - of images that are asked for: their entries are their own
 * @returns the results of each task in their order, by the name of the image
 */
export function severalResults(
  entries: readonly LockEntry[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly (readonly LockEntry[])[]> {
  const results = entries.flatMap((entry) => {
    const image = names.has(entry.name) ? undefined : imageOfResult(entry.name)
    return image === undefined ? [] : [{ image, entry }]
  })
  const tasks = Map.groupBy(results, ({ image, entry }) => `${image} ${entry.taskId}`)
  const several = [...tasks.values()].filter((task) => task.length > 1)
  return new Map(
    [...Map.groupBy(several, ([first]) => first?.image ?? '')].map(([image, groups]) => [
      image,
      groups.map((group) => group.map(({ entry }) => entry).toSorted((a, b) => numberOf(a) - numberOf(b))),
    ]),
  )
}

function numberOf({ name }: LockEntry): number {
  return Number(RESULT.exec(name)?.[2])
}
