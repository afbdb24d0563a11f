import { MEDIA_TYPES } from '../../kie/index.ts'
import { derivedFrom, findForm, isLacking } from '../formats/lacking.ts'
import type { Form } from '../formats/form.ts'
import { settleOptions, type FormatOptions } from '../formats/options.ts'
import { formsIn } from '../formats/wish.ts'
import type { FoundFile } from '../images/file.ts'
import { resultOfTask, type LockEntry, type ResultOfTask } from '../images/lock/lock.ts'
import type { PlannedImage } from '../plan/plan.ts'
import { fileIn } from '../result/image-files.ts'
import {
  isHere,
  NOWHERE,
  type DeliveredFile,
  type DerivedFrom,
  type ImageFile,
  type SavedImage,
} from '../result/saved-image.ts'

/** What the lock file says of one picture that may be reused. */
export interface PictureEntries {
  /** That of its original. */
  readonly entry: LockEntry
  /** Those of forms that are asked for as they are, whatever original they are made from. */
  readonly forms: readonly LockEntry[]
  /** Whether it has forms, asked for or not, be they of its original or of what somebody has made of that. */
  readonly hasForms: boolean
}

/** A file that is not as it was made. */
export interface ChangedFile {
  readonly path: string
  readonly isForm: boolean
  /** Of an original: whether its forms are without the mark of a machine for that. */
  readonly leavesMarkOut: boolean
}

/** One picture of an image that is reused, as it is now. */
export interface KeptPicture {
  readonly saved: SavedImage
  /** Its files that are not as they were made. */
  readonly changed: readonly ChangedFile[]
  /** The entries of its forms that are there. */
  readonly forms: readonly LockEntry[]
}

/** Files that were found, by the entry's `file`. */
type Found = ReadonlyMap<string, FoundFile>

/**
 * Chooses the forms of a picture that its image asks for.
 *
 * @param entry - of its original
 * @param known - the entries of all forms that have its name
 */
export function entriesOfPicture(
  { formats }: PlannedImage,
  entry: LockEntry,
  known: readonly LockEntry[],
): PictureEntries {
  const hasForms = known.some(({ derivedFrom: made, taskId }) => made !== undefined && taskId === entry.taskId)
  if (formats === undefined) return { entry, forms: [], hasForms }
  const wanted = formsIn(formats)
  const forms = known.filter(({ derivedFrom: made }) => {
    const form = wanted.find(({ word }) => word === made?.form)
    if (made === undefined || form === undefined) return false
    const asked = askedFor(form, { entry, sha256: made.sha256, options: formats.options })
    return findForm([{ derivedFrom: made }], asked) !== undefined
  })
  return { entry, forms, hasForms }
}

/**
 * A picture as it is now.
 *
 * @returns nothing where its file is not there, unless it is a matter of forms: its original is at kie perhaps, and if not,
 *   nobody wants to pay for a change of forms
 */
export function pictureOf(image: PlannedImage, place: PictureEntries, found: Found): readonly KeptPicture[] {
  const { entry } = place
  const there = found.get(entry.file) ?? absentOriginal(image, place, found)
  if (image.request === undefined || there === undefined) return []
  const { name, taskId, createdAt, results } = entry
  const isRetouched = there.sha256 !== entry.sha256
  const own = foundForms(image, { place, sha256: there.sha256, found })
  const isAbsent = !isHere(there)
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
    ...(isRetouched && { isRetouched }),
  }
  const retouched = own.filter((form) => form.file.sha256 !== form.entry.sha256)
  const leavesMarkOut = image.formats !== undefined && image.formats.options.metadata === undefined
  const changed = [
    ...(isRetouched && !isAbsent ? [{ path: there.path, isForm: false, leavesMarkOut }] : []),
    ...retouched.map(({ file: { path } }) => ({ path, isForm: true, leavesMarkOut: false })),
  ]
  return [{ saved, changed, forms: own.map((form) => form.entry) }]
}

/** Whether files are to be made of an original that is not here. */
export function needsOriginal(image: PlannedImage, place: PictureEntries, found: Found): boolean {
  const [picture] = found.has(place.entry.file) ? [] : pictureOf(image, place, found)
  return picture !== undefined && isLacking(picture.saved, image.formats)
}

/** An original that is not here; nothing where it would be drawn anew. */
function absentOriginal(
  { formats }: PlannedImage,
  { entry, forms, hasForms }: PictureEntries,
  found: Found,
): ImageFile | undefined {
  const { bytes, width, height, delivered } = entry
  const mediaType = MEDIA_TYPES.find((each) => each === entry.mediaType)
  const isAboutForms = formats !== undefined || delivered === false || hasForms
  if (mediaType === undefined || !isAboutForms) return undefined
  const there = forms.filter(({ file }) => found.has(file))
  return { ...NOWHERE, bytes, sha256: madeFrom(there, entry), width, height, mediaType }
}

/** The hash of what these forms were made from: an original as it was drawn, else what somebody had made of it. */
function madeFrom(forms: readonly LockEntry[], { sha256, taskId }: LockEntry): string {
  const own = forms.filter((each) => each.taskId === taskId).map((each) => each.derivedFrom?.sha256 ?? sha256)
  return own.includes(sha256) ? sha256 : (own[0] ?? sha256)
}

/** The forms that are there and made from the original as it is now. @param given - `sha256` is that of the original */
function foundForms(
  { formats }: PlannedImage,
  { place, sha256, found }: { readonly place: PictureEntries; readonly sha256: string; readonly found: Found },
): readonly { readonly entry: LockEntry; readonly file: DeliveredFile }[] {
  if (formats === undefined) return []
  return formsIn(formats).flatMap((form) => {
    const asked = askedFor(form, { entry: place.entry, sha256, options: formats.options })
    const entry = findForm(place.forms, asked)
    const there = entry === undefined ? undefined : found.get(entry.file)
    if (entry?.derivedFrom === undefined || there === undefined) return []
    return [{ entry, file: { ...there, derivedFrom: entry.derivedFrom, isMade: false } }]
  })
}

/** What a form is known by that is asked for. @param given - the original's entry, and what `sha256` its file has now */
function askedFor(
  form: Form,
  { entry, sha256, options }: { readonly entry: LockEntry; readonly sha256: string; readonly options: FormatOptions },
): DerivedFrom {
  return derivedFrom(sha256, form, settleOptions(options, { isRetouched: sha256 !== entry.sha256 }))
}
