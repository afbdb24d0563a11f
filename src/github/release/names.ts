import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseForm, sizeSuffix } from '../../core/formats/form.ts'
import { nearest } from '../../core/text/word-list.ts'
import type { SavedImage } from '../../core/result/saved-image.ts'
import type { RunContext } from '../runner/context.ts'
import { sha256 } from '../../core/text/digest.ts'

/**
 * What each image is called in a release, which has no directories: as its file; where images of several directories
 * have the same name, as its path with hyphens. A form has its size behind that, as its file has.
 *
 * @param names - of all images that may come, so that a name does not depend on which of them did
 * @returns by the image's path in the workspace
 */
export function assetNames(
  images: readonly Pick<SavedImage, 'name' | 'path' | 'derivedFrom'>[],
  names: readonly string[],
): ReadonlyMap<string, string> {
  const all = [...new Set([...names, ...images.map(({ name }) => name)])]
  const isBaseUnique = uniqueness(all.map((name) => path.posix.basename(name)))
  const shorten = (name: string): string => {
    const base = path.posix.basename(name)
    return isBaseUnique(base) ? base : name.replaceAll('/', '-')
  }
  const isUnique = uniqueness(all.map(shorten))
  return new Map(
    images.map(({ name, path: file, derivedFrom }) => {
      const short = shorten(name)
      const size = derivedFrom === undefined ? '' : sizeSuffix(parseForm(derivedFrom.form))
      return [file, `${isUnique(short) ? short : `${short}-${hashOf(name)}`}${size}${path.posix.extname(file)}`]
    }),
  )
}

function uniqueness(texts: readonly string[]): (text: string) => boolean {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const text of texts) (seen.has(text) ? repeated : seen).add(text)
  return (text) => !repeated.has(text)
}

function hashOf(name: string): string {
  return sha256(name).slice(0, 8)
}

/**
 * The tag that was probably meant by one that no release has; `undefined` where none is near. A tag with other numbers is
 * that of another version, however near it is in letters: `v3` is still to be made where there is `v2`.
 */
export function nearestTag(tag: string, tags: readonly string[]): string | undefined {
  const version = versionOf(tag)
  return nearest(
    tag,
    tags.filter((each) => versionOf(each) === version),
  )
}

/** The numbers of a tag; zeros at the end make no other version. */
function versionOf(tag: string): string {
  const numbers = tag.match(/\d+/g) ?? []
  return numbers.slice(0, numbers.findLastIndex((number) => Number(number) !== 0) + 1).join('.')
}

const TEMPORARY = /^(.+)\.(\d+)-(\d+)-[0-9a-f]{8}\.kie-upload(?:\.\w+)?$/

/**
 * What this run calls an asset that is to take the place of another; no other upload has this name. It ends as that one does:
 * the administrator of a Gitea can allow some endings alone.
 */
export function temporaryName(name: string, { runId, runAttempt }: Pick<RunContext, 'runId' | 'runAttempt'>): string {
  return `${name}.${runId}-${runAttempt}-${randomBytes(4).toString('hex')}.kie-upload${path.posix.extname(name)}`
}

/** No upload takes as long as this. */
const LONGEST_MS = 3_600_000

/**
 * The name that an asset was to take over, if it is the temporary asset of a run that is dead: an earlier attempt of this
 * one, or so old that it would have ended. Other jobs may be at work on theirs.
 *
 * @param now - the time of day
 */
export function abandonedName(
  asset: { readonly name: string; readonly created_at: string },
  { runId, runAttempt }: Pick<RunContext, 'runId' | 'runAttempt'>,
  now: Date,
): string | undefined {
  const [, name, run, attempt] = TEMPORARY.exec(asset.name) ?? []
  if (name === undefined) return undefined
  const isEarlierAttempt = Number(run) === runId && Number(attempt) < runAttempt
  const isOld = now.getTime() - Date.parse(asset.created_at) > LONGEST_MS
  return isEarlierAttempt || isOld ? name : undefined
}
