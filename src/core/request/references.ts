import path from 'node:path'
import { cutEnd, redactUrl } from '../text/foreign-text.ts'
import { maxReferenceBytes, MODELS } from '../../kie/index.ts'
import type { PictureFacts } from '../workspace/picture.ts'
import { ProblemList } from '../text/problem-list.ts'
import { findWorkspaceFile, type FileProblem } from '../workspace/file.ts'
import { firstEntryOf, holdsSeveralUrls, isUrlEntry } from './reference-list.ts'

/** A picture in the workspace for a model to work on. */
export interface FileReference extends PictureFacts {
  readonly kind: 'file'
  /** As the user wrote it. */
  readonly path: string
  /** Absolute, with every link resolved. */
  readonly file: string
}

/** A picture that kie fetches itself. Its query may be a signature: see `redactUrl`. */
export interface UrlReference {
  readonly kind: 'url'
  readonly url: string
}

/** A picture for a model to work on. */
export type Reference = FileReference | UrlReference

/** What is known of files already, so that each is read once: by their absolute paths, with links and without. */
export type KnownFiles = Map<string, Promise<FileFacts | FileProblem>>

type FileFacts = Omit<FileReference, 'kind' | 'path'>

/** Where references are read. */
export interface ReferenceSurroundings {
  /** Absolute path. */
  readonly workspace: string
  /** How an error begins, such as `Input 'reference-images'`. */
  readonly place: string
  /** Shared by all images of a manifest, which may name one logo 10,000 times. */
  readonly known?: KnownFiles
}

/** A URL up to its host, or to what stands before that. */
const ONLY_HOST = /^[a-z][a-z0-9+.-]+:[\\/]*[^\\/]*$/i

/** Characters of an entry that an error repeats. */
const MOST_SHOWN = 300

/**
 * Reads a list of pictures: files that really lie in the workspace and are pictures by their bytes, and https URLs, which
 * nobody here looks into.
 *
 * @param list - paths and URLs as the user wrote them
 * @throws InputError with every problem, each by the name of its entry
 */
export async function readReferences(
  list: readonly string[],
  { workspace, place, known = new Map() }: ReferenceSurroundings,
): Promise<readonly Reference[]> {
  const problems = new ProblemList()
  const references: Reference[] = []
  for (const entry of list) {
    const read = isUrlEntry(entry)
      ? readUrlReference(entry.trim())
      : await readFileReference(entry, { workspace, known })
    if ('problem' in read) problems.add(`${place} names ${describeEntry(entry)}; ${read.problem}`)
    else references.push(read)
  }
  problems.throwIfAny()
  return references
}

/** What stands for a file in a request until it is uploaded; thus the request's hash is that of the picture. */
export function placeholderOf({ sha256 }: Pick<FileReference, 'sha256'>): string {
  return `sha256:${sha256}`
}

function readUrlReference(text: string): UrlReference | FileProblem {
  const url = URL.parse(text)
  if (holdsSeveralUrls(text)) return { problem: 'more than one picture stands in this entry; give each its own.' }
  if (!/^https:/i.test(text)) return { problem: 'a URL has to be an https one, which kie can fetch.' }
  if (/\s/.test(text)) {
    return { problem: "a URL holds no white space: write '%20' for a space, and list several pictures one by one." }
  }
  if (!/^https:\/\/[^/]/i.test(text) || url === null) return { problem: 'it is no complete URL.' }
  if (url.username !== '' || url.password !== '') {
    return { problem: 'it holds a user name or password, which would be shown to others; leave them out.' }
  }
  return { kind: 'url', url: url.href }
}

async function readFileReference(
  entry: string,
  { workspace, known }: Required<Omit<ReferenceSurroundings, 'place'>>,
): Promise<FileReference | FileProblem> {
  const named = path.resolve(workspace, entry)
  const read = await once(known, named, () => {
    const found = findWorkspaceFile(workspace, { file: entry, maxBytes: maxBytes() })
    if ('problem' in found) return Promise.resolve(found)
    const { file } = found
    return file === named ? readFileFacts(file) : once(known, file, () => readFileFacts(file))
  })
  return 'problem' in read ? read : { kind: 'file', path: entry, ...read }
}

/** What the model with the widest limit takes; the model's own limit is a matter of its request. */
function maxBytes(): number {
  return Math.max(...MODELS.map(maxReferenceBytes))
}

function once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  const made = read()
  known.set(key, made)
  return made
}

async function readFileFacts(file: string): Promise<FileFacts | FileProblem> {
  // What reads pictures is loaded with the first of them: few requests have any.
  const { readPicture } = await import('../workspace/picture.ts')
  const facts = await readPicture(file, maxBytes())
  return 'problem' in facts ? facts : { file, ...facts }
}

/** An entry as an error repeats it: no password, and no query, which may be a signature. */
function describeEntry(entry: string): string {
  const text = isUrlEntry(entry) ? describeUrl(entry.trim()) : entry
  return JSON.stringify(cutEnd(text, MOST_SHOWN))
}

function describeUrl(text: string): string {
  const first = firstEntryOf(text)
  const shown = redactUrl(first)
  // Where it ends, a password cannot be told from what is no URL.
  const isUnclear = URL.parse(first) === null || (first !== text && ONLY_HOST.test(first))
  if (isUnclear && text.includes('@')) return `${text.slice(0, text.indexOf(':'))}:…`
  return first === text || shown.endsWith('…') ? shown : `${shown}…`
}
