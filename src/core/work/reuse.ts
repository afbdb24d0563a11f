import { byAge, entriesBeyond, severalResults } from '../images/task-results.ts'
import type { EarlierImages } from '../images/earlier-images.ts'
import { isImageEntry, type LockEntry } from '../images/lock/lock.ts'
import { isHere } from '../result/saved-image.ts'
import type { Log } from '../text/log.ts'
import { settleAskers, type Asker, type Disputes } from './asker.ts'
import { entriesOfPicture, needsOriginal, pictureOf, type KeptPicture, type PictureEntries } from './picture.ts'
import { isMadeOf, needsTask, type Plan, type PlannedImage } from '../plan/plan.ts'

/** What reuse needs. */
export interface ReuseOptions {
  readonly earlier: EarlierImages
  /** What is known of its images, as it was read. */
  readonly entries: readonly LockEntry[]
  readonly asker: Asker
  /** What becomes of images that somebody else has asked for, and otherwise: an error, a warning, or nothing. */
  readonly disputes: Disputes
  /** Names that the whole manifest asks for, those of all shards; `undefined` where there is no manifest. */
  readonly allNames: readonly string[] | undefined
  /** Whether to tell of images that the manifest does not name. */
  readonly tellsUnwanted: boolean
  /** Told the entries of all images that are reused, as the lock file has them. */
  readonly onReused: (entries: readonly LockEntry[]) => void
  readonly log: Log
}

/** An image that is reused. */
interface Kept {
  readonly name: string
  /** The entries of its task. */
  readonly task: readonly LockEntry[]
  readonly pictures: readonly KeptPicture[]
}

/** Most names that one line lists. */
const MAX_NAMES = 10

/** A mark that is not there is easily overlooked, and whoever compressed an original may want it. */
const WITHOUT_MARK =
  "Its forms do not say that a machine made them; set 'metadata' in 'format-options' to true to have them say so."

/** Most images that have a line each; of more their number says enough. */
const MAX_TOLD = 20

/**
 * Finds the images of a plan that exist already: made of the same request, and still there, or asked for in forms of an
 * original that kie may still have. One that somebody has changed since is kept too, with a warning. What the lock file
 * knows and nobody asks for any more is told, and left as it is.
 *
 * @returns the plan with those images as `reused`
 * @throws InputError when the lock file has an image of somebody else's under one of the names, and `disputes` are refused
 */
export async function reuseImages(plan: Plan, options: ReuseOptions): Promise<Plan> {
  const { earlier, entries, asker, disputes, allNames, tellsUnwanted, onReused, log } = options
  settleAskers(plan, { entries, asker, disputes, where: earlier.where, log })
  const asked = new Set(allNames)
  const names = new Set([...asked, ...plan.images.map(({ name }) => name)])
  const { reusable, known } = await findAllReusable(plan, { earlier, entries, names })
  const byName = Map.groupBy(
    known.filter(({ derivedFrom }) => derivedFrom !== undefined),
    ({ name }) => name,
  )
  const placesOf = (image: PlannedImage): readonly PictureEntries[] =>
    (reusable.get(image.name) ?? []).map((entry) => entriesOfPicture(image, entry, byName.get(entry.name) ?? []))
  const places = new Map(plan.images.map((image) => [image, placesOf(image)]))
  const filesOf = (all: readonly PictureEntries[]): readonly LockEntry[] =>
    all.flatMap(({ entry, forms }) => [entry, ...forms])
  const near = await earlier.find([...places.values()].flatMap(filesOf))
  const absent = plan.images.flatMap((image) =>
    (places.get(image) ?? []).filter((place) => needsOriginal(image, place, near)).map(({ entry }) => entry),
  )
  const found = new Map([...near, ...((await earlier.findOriginals?.(absent)) ?? [])])
  const kept: Kept[] = []
  const images = plan.images.map((image) => {
    const task = reusable.get(image.name)
    if (task === undefined) return image
    const there = (places.get(image) ?? []).flatMap((place) => pictureOf(image, place, found))
    if (there.length < task.length) return image
    kept.push({ name: image.name, task, pictures: there })
    return { ...image, price: 0, reused: there.map(({ saved }) => saved), origin: 'reused' as const }
  })
  const pictures = kept.flatMap((each) => each.pictures)
  if (kept.length <= MAX_TOLD) tellReused(pictures, log)
  warnOfChanged(pictures, log)
  for (const each of kept) warnOfMissing(each, log)
  onReused(kept.flatMap(({ task, pictures }) => [...task, ...pictures.flatMap(({ forms }) => forms)]))
  if (allNames !== undefined && tellsUnwanted) tellUnwanted(entries, asked, options)
  return { ...plan, images }
}

/** The entries that images may be reused from. */
interface AllReusable {
  /** Those of originals, by the names of the images. */
  readonly reusable: ReadonlyMap<string, readonly LockEntry[]>
  /** All of them, those of forms included. */
  readonly known: readonly LockEntry[]
}

/** As {@link findReusable}; for what would be made anew, the places that are over are looked at, too. */
async function findAllReusable(
  plan: Plan,
  { earlier, entries, names }: Pick<ReuseOptions, 'earlier' | 'entries'> & { readonly names: ReadonlySet<string> },
): Promise<AllReusable> {
  const near = findReusable(plan, entries, names)
  const left = plan.images.filter((image) => needsTask(image) && !near.has(image.name))
  if (left.length === 0 || earlier.readFurther === undefined) return { reusable: near, known: entries }
  const further = (await earlier.readFurther()).filter(isImageEntry)
  const reusable = new Map([...findReusable({ images: left }, further, names), ...near])
  return { reusable, known: [...entries, ...further] }
}

/** The entries that each image may be reused from, if all of their files are there. */
function findReusable(
  { images }: Plan,
  entries: readonly LockEntry[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly LockEntry[]> {
  const single = Map.groupBy(
    entries.filter(({ image, derivedFrom }) => image === undefined && derivedFrom === undefined),
    ({ name }) => name,
  )
  const several = severalResults(entries, names)
  return new Map(
    images
      .filter(({ request, taskId }) => request !== undefined && taskId === undefined)
      .flatMap((image) => {
        const { name } = image
        const isSame = (task: readonly LockEntry[]): boolean => task.every((entry) => isMadeOf(image, entry))
        const own = byAge(single.get(name)?.map((entry) => [entry]) ?? [])
        const tasks = (several.get(name) ?? []).filter((task, index, all) => isWhole(task) || index === all.length - 1)
        // An older one is no second choice: whoever deletes the newest picture wants another.
        const task = own.findLast(isSame) ?? tasks.findLast(isSame)
        return task === undefined ? [] : [[name, task] as const]
      }),
  )
}

/** Where pictures of an older task are missing, a newer one has taken their places. */
function isWhole(task: readonly LockEntry[]): boolean {
  return task.length >= resultsOf(task)
}

/** How many pictures a task gave, by its entries. */
function resultsOf(task: readonly LockEntry[]): number {
  return Math.max(...task.map(({ results = 1 }) => results))
}

function tellReused(pictures: readonly KeptPicture[], log: Log): void {
  for (const { saved, changed } of pictures) {
    if (changed.length === 0 && isHere(saved)) {
      log.info(`${saved.name}: ${saved.path} is reused, its request has not changed`)
    }
  }
}

/** To delete a form costs nothing; a drawing does, and `reuse` is about all images of a run. */
function warnOfChanged(pictures: readonly KeptPicture[], log: Log): void {
  for (const { saved, changed } of pictures) {
    for (const { path, isForm, leavesMarkOut } of changed) {
      const anew = isForm ? 'Delete it to have it made anew, at no cost.' : "Set 'reuse' to false to make it anew."
      const mark = leavesMarkOut ? ` ${WITHOUT_MARK}` : ''
      log.warning(`${saved.name}: ${path} was changed since it was made; it is kept. ${anew}${mark}`)
    }
  }
}

/** A picture that never arrived cannot be had again, and all of them cost as much as those that are here. */
function warnOfMissing({ name, task }: Kept, log: Log): void {
  if (isWhole(task)) return
  const are = task.length === 1 ? 'is here; it is' : 'are here; they are'
  log.warning(
    `${name}: ${task.length} of ${resultsOf(task)} pictures of its task ${are} kept. ` +
      "Set 'reuse' to false to make them anew.",
  )
}

function tellUnwanted(entries: readonly LockEntry[], names: ReadonlySet<string>, { earlier, log }: ReuseOptions): void {
  const unwanted = [...new Set(entriesBeyond(entries, names).map(({ name }) => name))]
  if (unwanted.length === 0) return
  const count = unwanted.length === 1 ? 'an image' : `${unwanted.length} images`
  const more = unwanted.length > MAX_NAMES ? ', …' : ''
  log.notice(
    `The lock file ${earlier.where} has ${count} that the manifest does not name: ` +
      `${unwanted.slice(0, MAX_NAMES).join(', ')}${more}. Nothing is deleted.`,
  )
}
