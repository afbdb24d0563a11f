import { imageOf, isImageEntry, type Lock, type LockEntry } from './lock/lock.ts'

/** The name of one of several results of a task: that of the image, and a number. */
const RESULT = /^(.+)-([1-9]\d{0,5})$/

/**
 * The tasks that gave several pictures, `hero-1`, `hero-2` and so on for the image `hero`. An entry says so itself; those
 * of older lock files only have such names. There images that were asked for under such names have a task each, so they
 * are not taken for results. Nor is a form of a picture one.
 *
 * @param names - of images that are asked for: where an entry does not say whose it is, these are their own
 * @returns the results of each task in their order, the tasks from the oldest to the newest, by the name of the image
 */
export function severalResults(
  entries: readonly LockEntry[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly (readonly LockEntry[])[]> {
  const originals = entries.filter(({ derivedFrom }) => derivedFrom === undefined)
  const results = originals.flatMap((entry) => {
    const image = entry.image ?? (names.has(entry.name) ? undefined : RESULT.exec(entry.name)?.[1])
    return image === undefined ? [] : [{ image, entry }]
  })
  const tasks = Map.groupBy(results, ({ image, entry }) => `${image} ${entry.taskId}`)
  const several = [...tasks.values()].filter(([first, second]) => (first?.entry.image ?? second) !== undefined)
  return new Map(
    [...Map.groupBy(several, ([first]) => first?.image ?? '')].map(([image, groups]) => [
      image,
      byAge(groups.map((group) => group.map(({ entry }) => entry).toSorted(byNumber))),
    ]),
  )
}

/** The entries that belong to none of these images, neither as their pictures nor as forms of those. */
export function entriesBeyond(entries: readonly LockEntry[], names: ReadonlySet<string>): readonly LockEntry[] {
  const results = severalResults(entries, names)
  const wanted = new Set([...names].flatMap((name) => results.get(name) ?? []).flat())
  return entries.filter((entry) => !names.has(entry.name) && !names.has(imageOf(entry)) && !wanted.has(entry))
}

/** The files of tasks that gave several pictures for one of these images: a new task would replace them. */
export function resultFiles(lock: Lock, names: readonly string[]): readonly string[] {
  const results = severalResults([...lock.values()].filter(isImageEntry), new Set(names))
  return names.flatMap((name) => (results.get(name) ?? []).flat().map(({ file }) => file))
}

/** Which of several pictures of its task one is, by its name; `undefined` where it is the only one. */
export function numberOfResult({ name, image }: Pick<LockEntry, 'name' | 'image'>): number | undefined {
  const [, number] = /^-(\d+)/.exec(image === undefined ? '' : name.slice(image.length)) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Sorts the entries of tasks, each task's together, from the oldest to the newest. */
export function byAge(tasks: readonly (readonly LockEntry[])[]): readonly (readonly LockEntry[])[] {
  const time = ([first]: readonly LockEntry[]): number => Date.parse(first?.createdAt ?? '')
  return tasks.toSorted((a, b) => time(a) - time(b))
}

/** The order of names for people: `hero-2` before `hero-10`. */
export function byNumber(a: Pick<LockEntry, 'name'>, b: Pick<LockEntry, 'name'>): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}
