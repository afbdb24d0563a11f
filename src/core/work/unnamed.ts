import { entriesBeyond } from '../images/task-results.ts'
import { imageOf, isImageEntry, type LockEntry } from '../images/lock/lock.ts'
import { formsIn } from '../formats/wish.ts'
import type { Source } from '../inputs/source.ts'
import { couldName } from '../request/template.ts'
import type { Asker } from './asker.ts'
import { namesOf, type Plan, type PlannedImage } from '../plan/plan.ts'
import { makePlan, requestedIn } from '../plan/planning.ts'
import { existingIn } from './work.ts'

/** The entries of images that a manifest does not name. */
export interface Unnamed {
  /** Those that this very manifest has asked for. */
  readonly own: readonly LockEntry[]
  /** Those of which nobody is known to have asked for them. */
  readonly nobodys: readonly LockEntry[]
  /** Forms of images that it names, and that it no longer asks for; those that this very manifest has asked for. */
  readonly forms: readonly LockEntry[]
}

/** What the images of a lock file are held against. */
export interface UnnamedOptions {
  /** A manifest, as a whole. */
  readonly source: Source
  /** What is made of it now; its images may be called otherwise where some exist. */
  readonly plan: Plan
  readonly asker: Pick<Asker, 'source'>
}

/** What a picture's name may have after that of its image: which of several it is. */
const NUMBER = /-[1-9]\d{0,5}$/

/**
 * Finds the images that a manifest no longer names. What a name with `{{ }}` could give with other values counts as named:
 * the cover of an earlier release is no leftover; so does one that keeps its name while `count` changes. What others have
 * asked for is theirs.
 *
 * @returns what tells them among the entries of a lock file
 */
export function unnamedBy({ source, plan, asker }: UnnamedOptions): (entries: Iterable<LockEntry>) => Unnamed {
  const given = requestedIn(source).map(({ template }) => template)
  const templates = [...new Set(given.filter((template) => template !== undefined))]
  const couldBeNamed = (entry: LockEntry): boolean =>
    [entry.name, imageOf(entry)].flatMap(withoutNumbers).some((name) => templates.some((each) => couldName(each, name)))
  return (all) => {
    const entries = [...all].filter(isImageEntry)
    // Where tasks are collected the plan was made without the lock file, and has no image besides those of the tasks.
    const plans = [plan, makePlan(source), makePlan(source, existingIn(entries, source))]
    const names = new Set(plans.flatMap(({ images }) => images.map(({ name }) => name)))
    const unnamed = entriesBeyond(entries, names).filter((entry) => !couldBeNamed(entry))
    const isOwn = (entry: LockEntry): boolean => entry.source !== '' && entry.source === asker.source
    const wishes = wordsAskedFor(plans.flatMap(({ images }) => images))
    return {
      own: unnamed.filter(isOwn),
      forms: entries.filter(isOwn).filter((entry) => isUnwanted(entry, wishes)),
      nobodys: unnamed.filter((entry) => entry.source === ''),
    }
  }
}

/** The words of the forms that images are asked for in, by the images' names. */
function wordsAskedFor(images: readonly PlannedImage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = images.flatMap((image) =>
    namesOf(image).map(
      (name) => [name, (image.formats && formsIn(image.formats))?.map(({ word }) => word) ?? []] as const,
    ),
  )
  return new Map(
    [...Map.groupBy(words, ([name]) => name)].map(([name, all]) => [name, new Set(all.flatMap(([, each]) => each))]),
  )
}

function isUnwanted(entry: LockEntry, wishes: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const wish = wishes.get(imageOf(entry))
  return entry.derivedFrom !== undefined && wish !== undefined && !wish.has(entry.derivedFrom.form)
}

/** A name as it is, and as it was before up to two numbers were put behind it. */
function withoutNumbers(name: string): readonly string[] {
  const once = name.replace(NUMBER, '')
  return [name, once, once.replace(NUMBER, '')]
}
