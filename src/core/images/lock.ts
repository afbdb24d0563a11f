import { extensionOf, MEDIA_TYPES } from '../../kie/index.ts'
import type { SavedImage } from '../result/saved-image.ts'
import { InputError } from '../text/errors.ts'
import { isImagePath } from '../workspace/image-name.ts'

/** Name of the lock file, in the output directory and beside the committed images. */
export const LOCK_FILE = 'images.lock.json'

/** Version of the lock file's format that this code reads and writes. */
const LOCK_VERSION = 1

/** To which image a picture belongs where its task gave several. Then both are known, else neither is. */
export interface ResultOfTask {
  /** Name of the image as planned: that of the picture has a number besides. */
  readonly image?: string
  /** How many pictures the task gave, also those that did not arrive. */
  readonly results?: number
}

/** What the lock file keeps of one image. It never holds a prompt. */
export interface LockEntry extends ResultOfTask {
  readonly name: string
  /** Path relative to the lock file's directory, with `/`. */
  readonly file: string
  /** sha256 of the canonical request. */
  readonly request: string
  readonly sha256: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly mediaType: string
  readonly model: string
  readonly taskId: string
  readonly credits: number | null
  /** When the createTask was sent, not when the image arrived: ISO 8601, UTC. */
  readonly createdAt: string
}

/** The entries of a lock file by their `file`. */
export type Lock = ReadonlyMap<string, LockEntry>

/** An empty lock. */
export const EMPTY_LOCK: Lock = new Map()

const TEXT_FIELDS = ['name', 'file', 'request', 'sha256', 'mediaType', 'model', 'taskId', 'createdAt'] as const
const NUMBER_FIELDS = ['bytes', 'width', 'height'] as const

/** kie's ids are opaque: one that this action has paid for must lead to its image, whatever it looks like. */
const TASK_ID = /^\P{Cc}{1,256}$/u

/** What the name of one of several results has after that of the image; a second number where the name was taken. */
const NUMBERS = /^-[1-9]\d{0,5}(-[1-9]\d{0,5})?$/

function isLockEntry(value: unknown): value is LockEntry {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Record<string, unknown>
  return (
    TEXT_FIELDS.every((field) => typeof entry[field] === 'string') &&
    NUMBER_FIELDS.every((field) => typeof entry[field] === 'number') &&
    (entry['credits'] === null || typeof entry['credits'] === 'number') &&
    ['undefined', 'string'].includes(typeof entry['image']) &&
    ['undefined', 'number'].includes(typeof entry['results'])
  )
}

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
 * Reads a lock file.
 *
 * @param text - the file's content
 * @param where - how to name the file in an error
 * @throws InputError when the text is no lock file or of a newer version: guessing could overwrite foreign files or pay
 *   for images that exist
 */
export function parseLock(text: string, where: string): Lock {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new InputError([`${where} is not valid JSON. Restore it from the history, or delete it and its images.`], {
      cause,
    })
  }
  const lock = data as { version?: unknown; images?: unknown } | null
  if (typeof lock?.version === 'number' && lock.version > LOCK_VERSION) {
    throw new InputError([
      `${where} has version ${lock.version}; this action reads up to ${LOCK_VERSION}. Use a newer one.`,
    ])
  }
  if (lock?.version !== LOCK_VERSION || !Array.isArray(lock.images) || !lock.images.every(isLockEntry)) {
    throw new InputError([`${where} is not a lock file of this action. Restore it, or delete it and its images.`])
  }
  return new Map(lock.images.map((entry: LockEntry) => [entry.file, entry]))
}

/** The lock file's text: sorted by file and of one shape, so that the same images always give the same bytes. */
export function formatLock(lock: Lock): string {
  const images = [...lock.values()]
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map((entry) => ({
      name: entry.name,
      ...resultOfTask(entry),
      file: entry.file,
      request: entry.request,
      sha256: entry.sha256,
      bytes: entry.bytes,
      width: entry.width,
      height: entry.height,
      mediaType: entry.mediaType,
      model: entry.model,
      taskId: entry.taskId,
      credits: entry.credits,
      createdAt: entry.createdAt,
    }))
  return `${JSON.stringify({ version: LOCK_VERSION, images }, null, 2)}\n`
}

/** The lock with the entries of new images in place of those with the same file. */
export function mergeLock(lock: Lock, entries: Iterable<LockEntry>): Lock {
  const merged = new Map(lock)
  for (const entry of entries) merged.set(entry.file, entry)
  return merged
}

/**
 * The lock entry of an image.
 *
 * @param outputDirectory - the workspace path, with `/`, that the lock file lies in; the image lies below it
 */
export function lockEntry(image: SavedImage & ResultOfTask, outputDirectory: string): LockEntry {
  return {
    name: image.name,
    ...resultOfTask(image),
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
  }
}

function resultOfTask({ image, results }: ResultOfTask): ResultOfTask {
  return image === undefined || results === undefined ? {} : { image, results }
}
