import { InputError, placeIn, type NamedFile, type Problem } from '../../text/errors.ts'
import { forLog } from '../../text/foreign-text.ts'
import { ProblemList } from '../../text/problem-list.ts'
import { lineOfMember, lineOfSlip } from '../../workspace/json-lines.ts'
import { isLockEntry, isRecord, isShallowEntry, oddFields, takeFields } from './entry-fields.ts'
import { candidateFields, resultOfTask, type Lock, type LockEntry } from './lock.ts'

/** Version of the lock file's format that is written. */
const LOCK_VERSION = 2

/** Versions that are read. */
const KNOWN_VERSIONS: readonly unknown[] = [1, LOCK_VERSION]

/** A lock file's content, and what it is called. */
interface LockSource {
  readonly text: string
  readonly file: NamedFile
}

function problemIn(
  lock: NamedFile,
  { text, line }: { readonly text: string; readonly line?: number | undefined },
): Problem {
  return { text, at: placeIn(lock, { line }), title: 'lock file that cannot be used' }
}

/**
 * Reads a lock file, of version 1 too: then nobody is known to have asked for its images.
 *
 * @param text - the file's content
 * @throws InputError when the text is no lock file or of a newer version: guessing could overwrite foreign files or pay
 *   for images that exist
 */
export function parseLock(text: string, file: NamedFile): Lock {
  const { where } = file
  const refuse = (problem: string, line?: number): Problem => problemIn(file, { text: `${where} ${problem}`, line })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    const problem = 'is not valid JSON. Restore it from the history, or delete it and its images.'
    throw new InputError([refuse(problem, lineOfSlip(text, cause))], { cause })
  }
  const { version, images }: Readonly<Record<string, unknown>> = isRecord(data) ? data : {}
  if (typeof version === 'number' && version > LOCK_VERSION) {
    throw new InputError([
      refuse(
        `has version ${version}; this action reads up to ${LOCK_VERSION}. Use a newer one.`,
        lineOfMember(text, 'version', version),
      ),
    ])
  }
  if (!KNOWN_VERSIONS.includes(version) || !Array.isArray(images)) {
    throw new InputError([refuse('is not a lock file of this action. Restore it, or delete it and its images.')])
  }
  const entries = images.map((data: unknown, index) => readEntry(data, { version, text, file, index }))
  checkFiles(entries, { text, file })
  return new Map(entries.map((entry) => [entry.file, entry]))
}

/** @throws InputError that names the entry where it is none */
function readEntry(
  data: unknown,
  { version, index, ...lock }: LockSource & { readonly version: unknown; readonly index: number },
): LockEntry {
  const record = isRecord(data) ? data : {}
  const entry = takeFields(record, version)
  if (isLockEntry(entry) && isShallowEntry(entry)) return entry
  const { name } = record
  const isNamed = typeof name === 'string'
  const of = isNamed ? ` (image '${forLog(name)}')` : ''
  const problem =
    `${lock.file.where} is not a lock file of this action: its entry ${index + 1}${of} ${describeFault(data, entry)}. ` +
    'Restore it, or take that entry out together with its image.'
  const line = isNamed ? lineOfMember(lock.text, 'name', name) : undefined
  throw new InputError([problemIn(lock.file, { text: problem, line })])
}

/** Says what is wrong with an entry, in words that follow it. */
function describeFault(data: unknown, entry: object): string {
  if (!isRecord(data)) return 'is no object'
  const odd = oddFields(entry).map((field) => `'${field}'`)
  return odd.length > 0 ? `has no right ${odd.join(', ')}` : 'has too many levels'
}

/** Of two entries one would be lost in silence, and none may ever lead out of the directory. */
function checkFiles(entries: readonly LockEntry[], { text, file: lock }: LockSource): void {
  const { where } = lock
  const problems = new ProblemList()
  const seen = new Set<string>()
  const problem = (file: string, fact: string): Problem =>
    problemIn(lock, { text: `${where} ${fact}`, line: lineOfMember(text, 'file', file) })
  for (const { file } of entries) {
    if (isOutside(file)) {
      problems.add(() =>
        problem(
          file,
          `has an entry for '${forLog(file)}', which lies outside its directory. Take that entry out, or restore the lock file.`,
        ),
      )
    }
    if (seen.has(file)) {
      problems.add(() =>
        problem(file, `has two entries for '${forLog(file)}'. Take one of them out, or restore the lock file.`),
      )
    }
    seen.add(file)
  }
  problems.throwIfAny()
}

/** Whether a path leads out of the directory that it starts from, here or on Windows. */
function isOutside(file: string): boolean {
  return /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(file)
}

/** The lock file's text: sorted by file and of one shape, so that the same images always give the same bytes. */
export function formatLock(lock: Lock): string {
  return `${JSON.stringify(lockData(lock), null, 2)}\n`
}

/** A lock as one line without its end, which {@link parseLock} reads as well. */
export function formatLockLine(lock: Lock): string {
  return JSON.stringify(lockData(lock))
}

function lockData(lock: Lock) {
  const byFile = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
    a < b ? -1 : a > b ? 1 : 0
  const images = [...lock].toSorted(byFile).map(([, entry]) => ({
    name: entry.name,
    ...resultOfTask(entry),
    ...candidateFields(entry),
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
    source: entry.source,
    ...(entry.derivedFrom !== undefined && { derivedFrom: entry.derivedFrom }),
    ...(entry.delivered !== undefined && { delivered: entry.delivered }),
    ...Object.fromEntries(Object.entries(entry.others ?? {}).toSorted(byFile)),
  }))
  return { version: LOCK_VERSION, images }
}
