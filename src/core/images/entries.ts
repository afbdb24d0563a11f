import { extensionOf, MEDIA_TYPES } from '../../kie/index.ts'
import type { LockEntry } from './lock.ts'
import { isImagePath } from '../workspace/names.ts'

/** kie's ids are opaque, but those seen and documented are made of these characters. */
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/

/** The name of one of several results of a task: that of the image, and a number. */
const RESULT = /^(.+)-([1-9]\d{0,5})$/

/** What such a name has after that of the image; a second number where the name was taken. */
const NUMBERS = /^-[1-9]\d{0,5}(-[1-9]\d{0,5})?$/

/**
 * Whether an entry is one that this action writes. A lock file comes with the repository, so a pull request may have
 * written it: no other entry may ever lead to a file.
 */
export function isImageEntry(entry: LockEntry): boolean {
  const { name, file, mediaType, taskId, createdAt } = entry
  const known = MEDIA_TYPES.find((each) => each === mediaType)
  return (
    known !== undefined &&
    isEntryName(entry) &&
    file === `${name}.${extensionOf(known)}` &&
    TASK_ID.test(taskId) &&
    !Number.isNaN(Date.parse(createdAt))
  )
}

/** A result's name may be longer than a person's may, by its numbers. */
function isEntryName({ name, image, results }: LockEntry): boolean {
  if (image === undefined && results === undefined) return isImagePath(name)
  if (image === undefined || results === undefined) return false
  const isNumbered = name.startsWith(image) && NUMBERS.test(name.slice(image.length))
  return isImagePath(image) && isNumbered && Number.isSafeInteger(results) && results > 1
}

/**
 * The tasks that gave several pictures, `hero-1`, `hero-2` and so on for the image `hero`. An entry says so itself; those
 * of older lock files only have such names. There images that were asked for under such names have a task each, so they
 * are not taken for results.
 *
 * @param names - of images that are asked for: where an entry does not say whose it is, these are their own
 * @returns the results of each task in their order, the tasks from the oldest to the newest, by the name of the image
 */
export function severalResults(
  entries: readonly LockEntry[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly (readonly LockEntry[])[]> {
  const results = entries.flatMap((entry) => {
    const image = entry.image ?? (names.has(entry.name) ? undefined : RESULT.exec(entry.name)?.[1])
    return image === undefined ? [] : [{ image, entry }]
  })
  const tasks = Map.groupBy(results, ({ image, entry }) => `${image} ${entry.taskId}`)
  const several = [...tasks.values()].filter(([first, second]) => (first?.entry.image ?? second) !== undefined)
  return new Map(
    [...Map.groupBy(several, ([first]) => first?.image ?? '')].map(([image, groups]) => [
      image,
      byAge(groups.map((group) => group.map(({ entry }) => entry).toSorted(compareNames))),
    ]),
  )
}

/** Sorts the entries of tasks, each task's together, from the oldest to the newest. */
export function byAge(tasks: readonly (readonly LockEntry[])[]): readonly (readonly LockEntry[])[] {
  const time = ([first]: readonly LockEntry[]): number => Date.parse(first?.createdAt ?? '')
  return tasks.toSorted((a, b) => time(a) - time(b))
}

/** `hero-2` before `hero-10`. */
function compareNames(a: LockEntry, b: LockEntry): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}
