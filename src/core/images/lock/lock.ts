import { extensionOf, MEDIA_TYPES } from '../../../kie/index.ts'
import { fileOfForm, findFormOf, typeOfForm } from '../../formats/form.ts'
import { hasOwnName } from '../../result/candidate.ts'
import { filesOf } from '../../result/image-files.ts'
import { isHere, type DerivedFrom, type SavedImage } from '../../result/saved-image.ts'
import { isTaskKey } from '../../workspace/image-name.ts'

/** Name of the lock file, in the output directory and beside the committed images. */
export const LOCK_FILE = 'images.lock.json'

/** Name of the lock file of candidates, in the directory of the images on a branch of its own. */
export const CANDIDATES_LOCK_FILE = 'candidates.lock.json'

/** To which image a picture belongs where its task gave several. Then both are known, else neither is. */
export interface ResultOfTask {
  /** Name of the image as planned: that of the picture has a number besides. */
  readonly image?: string
  /** How many pictures the task gave, also those that did not arrive. */
  readonly results?: number
}

/** Whose candidate a picture is. All but `picked` are known together, or none is. */
export interface CandidateFields {
  /** Name of the image, as planned, that it is a candidate for. */
  readonly candidateOf?: string
  /** Which of the candidates it is, from 1. */
  readonly number?: number
  /** Whether a person has picked it; `false` where they have picked another one since. */
  readonly picked?: boolean
}

/** What the lock file keeps of one file. It never holds a prompt. */
export interface LockEntry extends ResultOfTask, CandidateFields {
  readonly name: string
  /** Path relative to the lock file's directory, with `/`. */
  readonly file: string
  /** sha256 of the canonical request, lower-case hex; empty where it is not known. */
  readonly request: string
  /** Of the file as it was made, lower-case hex. */
  readonly sha256: string
  /** Size of the file as it was made. */
  readonly bytes: number
  /** In pixels. */
  readonly width: number
  /** In pixels. */
  readonly height: number
  readonly mediaType: string
  readonly model: string
  readonly taskId: string
  /** What kie reported for the task; `null` where it said nothing. */
  readonly credits: number | null
  /** When the createTask was sent, not when the image arrived: ISO 8601, UTC. */
  readonly createdAt: string
  /** Who asked for the image: the path of a manifest, else workflow file and job; empty where that is not known. */
  readonly source: string
  /** Only of a form; the other fields are those of the form's file, and of the task of its original. */
  readonly derivedFrom?: DerivedFrom
  /** `false` for an original of which only forms are delivered, so that its file is not there. */
  readonly delivered?: boolean
  /** What a later version of this action says besides, by its keys: it is kept as it is. */
  readonly others?: Readonly<Record<string, unknown>>
}

/** The entries of a lock file by their `file`. */
export type Lock = ReadonlyMap<string, LockEntry>

/** An empty lock. */
export const EMPTY_LOCK: Lock = new Map()

/** kie's ids are opaque: one that this action has paid for must lead to its image, whatever it looks like. */
const TASK_ID = /^\P{Cc}{1,256}$/u

/** What the name of one of several results has after that of the image; a second number where the name was taken. */
const NUMBERS = /^-[1-9]\d{0,5}(-[1-9]\d{0,5})?$/

/**
 * Whether an entry is one that this action writes. A lock file comes with the repository, so a pull request may have
 * written it: no other entry may ever lead to a file.
 */
export function isImageEntry(entry: LockEntry): boolean {
  const { taskId, createdAt } = entry
  return isEntryName(entry) && isFileOfName(entry) && TASK_ID.test(taskId) && !Number.isNaN(Date.parse(createdAt))
}

/** A result's name may be longer than a person's may, by its numbers. */
function isEntryName({ name, image, results }: LockEntry): boolean {
  if (image === undefined && results === undefined) return isTaskKey(name)
  if (image === undefined || results === undefined) return false
  const isNumbered = name.startsWith(image) && NUMBERS.test(name.slice(image.length))
  return isTaskKey(image) && isNumbered && Number.isSafeInteger(results) && results > 1
}

/** The name with the extension of its type; of a form the name that its word comes to. */
function isFileOfName({ name, file, mediaType, derivedFrom }: LockEntry): boolean {
  if (derivedFrom === undefined) {
    const known = MEDIA_TYPES.find((each) => each === mediaType)
    return known !== undefined && file === `${name}.${extensionOf(known)}`
  }
  const form = findFormOf(derivedFrom.form)
  return form !== undefined && file === fileOfForm(name, form) && mediaType === typeOfForm(form)
}

/** Whether two entries are of one wish. Of a collected task it may not be known, and then it is no other's. */
export function isSameRequest(a: LockEntry, b: LockEntry): boolean {
  return a.request === b.request && a.request !== ''
}

/** Name of the image that a file belongs to, as it was planned. */
export function imageOf({ name, image = name }: Pick<LockEntry, 'name' | 'image'>): string {
  return image
}

/**
 * The lock entry of an image. It says whose candidate it is where it has no other name: of one that stands in the lock file
 * of the images knows no more than of any image.
 *
 * @param outputDirectory - the workspace path, with `/`, that the lock file lies in; the image lies below it
 */
export function lockEntry(image: SavedImage & ResultOfTask, outputDirectory: string): LockEntry {
  return {
    name: image.name,
    ...resultOfTask(image),
    ...(image.candidate !== undefined &&
      !hasOwnName(image) && { candidateOf: image.candidate.of, number: image.candidate.number }),
    file: outputDirectory === '.' ? image.path : image.path.slice(outputDirectory.length + 1),
    request: image.request,
    sha256: image.sha256,
    bytes: image.bytes,
    width: image.width,
    height: image.height,
    mediaType: image.mediaType,
    model: image.model,
    taskId: image.taskId,
    credits: image.credits ?? null,
    createdAt: image.createdAt.toISOString(),
    source: image.source ?? '',
    ...(image.derivedFrom !== undefined && { derivedFrom: image.derivedFrom }),
  }
}

/**
 * The lock entries of originals that are not delivered though forms of them are, each once, with the credits of its task. Of
 * one that no place here has the lock file says all of that already.
 */
export function entriesOfOriginals(
  files: readonly (SavedImage & ResultOfTask)[],
  outputDirectory: string,
): readonly LockEntry[] {
  const originals = files.flatMap((image) => {
    const { original } = image
    if (original === undefined || !isHere(original)) return []
    return [{ ...lockEntry({ ...image, ...original, derivedFrom: undefined }, outputDirectory), delivered: false }]
  })
  return [...Map.groupBy(originals, ({ file }) => file).values()].flatMap(([first]) => first ?? [])
}

/** The lock entries of all that a run has made, or brought here: files, and originals that are not delivered. */
export function entriesOfMade(
  images: readonly (SavedImage & ResultOfTask)[],
  outputDirectory: string,
): readonly LockEntry[] {
  const isNew = ({ origin }: SavedImage): boolean => origin !== 'reused'
  const files = filesOf(images).filter(isNew)
  return [
    ...entriesOfOriginals(images.filter(isNew), outputDirectory),
    ...files.map((image) => lockEntry(image, outputDirectory)),
  ]
}

/** Whose candidate a picture is, as far as there is something to say. */
export function candidateFields({ candidateOf, number, picked }: CandidateFields): CandidateFields {
  return {
    ...(candidateOf !== undefined && { candidateOf }),
    ...(number !== undefined && { number }),
    ...(picked !== undefined && { picked }),
  }
}

/** To which image a picture belongs, as far as there is something to say. */
export function resultOfTask({ image, results }: ResultOfTask): ResultOfTask {
  return image === undefined || results === undefined ? {} : { image, results }
}
