import { MEDIA_TYPES } from '../../kie/index.ts'
import { fileIn } from '../result/image-files.ts'
import type { ImageFile, SavedImage } from '../result/saved-image.ts'
import { byAge, entriesBeyond, severalResults } from '../images/task-results.ts'
import type { EarlierImages } from '../images/earlier-images.ts'
import type { FoundFile } from '../images/file.ts'
import { isImageEntry, resultOfTask, type LockEntry, type ResultOfTask } from '../images/lock.ts'
import type { Log } from '../text/log.ts'
import { settleAskers, type Asker, type Disputes } from './asker.ts'
import { isLacking } from '../formats/lacking.ts'
import { formEntriesOf, foundForms } from './forms.ts'
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
  readonly pictures: readonly Picture[]
}

/** One of its pictures, as it is now. */
interface Picture {
  readonly saved: SavedImage
  /** Paths of its files that are not as they were made. */
  readonly changed: readonly string[]
  /** The entries of its forms that are there. */
  readonly forms: readonly LockEntry[]
}

/** Most names that one line lists. */
const MAX_NAMES = 10

/** Most images that have a line each; of more their number says enough. */
const MAX_TOLD = 20

/**
 * Finds the images of a plan that exist already: made of the same request, and still there. One that somebody has changed
 * since is kept too, with a warning. What the lock file knows and nobody asks for any more is told, and left as it is.
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
  const formsOf = (image: PlannedImage): readonly LockEntry[] =>
    formEntriesOf(image, { task: reusable.get(image.name) ?? [], entries: known })
  const near = await earlier.find([...reusable.values(), ...plan.images.map(formsOf)].flat())
  const wanted = plan.images.flatMap((image) => {
    const own = { forms: formsOf(image), found: near }
    return (reusable.get(image.name) ?? []).filter((entry) => needsOriginal(image, { entry, ...own }))
  })
  const found = new Map([...near, ...((await earlier.findOriginals?.(wanted)) ?? [])])
  const kept: Kept[] = []
  const images = plan.images.map((image) => {
    const task = reusable.get(image.name)
    if (task === undefined) return image
    const forms = formsOf(image)
    const there = task.flatMap((entry) => pictureOf(image, { entry, forms, found }))
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

/**
 * @returns nothing where its file is not there, unless forms are asked for or alone are delivered: its original is at kie
 *   perhaps, and if not, nobody wants to pay for a change of forms
 */
function pictureOf(
  image: PlannedImage,
  {
    entry,
    forms,
    found,
  }: {
    readonly entry: LockEntry
    readonly forms: readonly LockEntry[]
    readonly found: ReadonlyMap<string, FoundFile>
  },
): readonly Picture[] {
  const there = found.get(entry.file) ?? absentOriginal(image, entry)
  if (image.request === undefined || there === undefined) return []
  const { name, taskId, createdAt, sha256, results } = entry
  const own = foundForms(image, { name, sha256: there.sha256, entries: forms, found })
  const isAbsent = there.file === ''
  const made = own.map(({ file }) => file)
  const files = isAbsent ? made : [{ ...fileIn(there), isMade: false }, ...made]
  const saved: SavedImage & ResultOfTask = {
    ...there,
    ...(isAbsent && { ...fileIn(files[0] ?? there), original: there }),
    name,
    ...(results !== undefined && resultOfTask(entry)),
    ...(image.alt !== undefined && { alt: image.alt }),
    model: image.request.model,
    taskId,
    sourceUrl: '',
    request: image.requestHash,
    credits: 0,
    seconds: undefined,
    origin: 'reused',
    createdAt: new Date(createdAt),
    ...(entry.source !== '' && { source: entry.source }),
    ...((made.length > 0 || isAbsent) && { files }),
  }
  const retouched = own.filter((form) => form.file.sha256 !== form.entry.sha256).map((form) => form.file.path)
  const changed = there.sha256 === sha256 ? retouched : [there.path, ...retouched]
  return [{ saved, changed, forms: own.map((form) => form.entry) }]
}

/** Whether files are to be made of an original that is not here. */
function needsOriginal(image: PlannedImage, place: Parameters<typeof pictureOf>[1]): boolean {
  const [picture] = place.found.has(place.entry.file) ? [] : pictureOf(image, place)
  return picture !== undefined && isLacking(picture.saved, image.formats)
}

/** An original that is not here; nothing where it would be drawn anew. */
function absentOriginal({ formats }: PlannedImage, entry: LockEntry): ImageFile | undefined {
  const { bytes, sha256, width, height } = entry
  const mediaType = MEDIA_TYPES.find((each) => each === entry.mediaType)
  if (mediaType === undefined || (formats === undefined && entry.delivered !== false)) return undefined
  return { path: '', file: '', bytes, sha256, width, height, mediaType }
}

function tellReused(pictures: readonly Picture[], log: Log): void {
  for (const { saved, changed } of pictures) {
    if (changed.length === 0 && saved.path !== '') {
      log.info(`${saved.name}: ${saved.path} is reused, its request has not changed`)
    }
  }
}

function warnOfChanged(pictures: readonly Picture[], log: Log): void {
  for (const { saved, changed } of pictures) {
    for (const path of changed) {
      log.warning(
        `${saved.name}: ${path} was changed since it was made; it is kept. Set 'reuse' to false to make it anew.`,
      )
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
