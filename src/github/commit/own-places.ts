import { resultFiles } from '../../core/images/task-results.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { EXTENSIONS } from '../../core/images/file.ts'
import type { Lock, LockEntry } from '../../core/images/lock/lock.ts'
import { ProblemList } from '../../core/text/problem-list.ts'
import { lockPath, readLock } from '../branch/lock.ts'
import { type Place, placeOn } from '../branch/place.ts'
import { readEntries } from '../branch/entries.ts'
import { compareImages, type SameSize } from '../branch/retouched.ts'
import { pathIn } from '../branch/path.ts'
import { AVOID_PLACE, describeTwins, findTwins } from '../branch/twins.ts'
import type { CommitOptions } from './options.ts'
import { warnOfReplaced } from './delivery.ts'

/**
 * Makes sure that nothing of somebody else's lies where an image could come to lie, whatever type it turns out to be and
 * however many pictures its task gives, nor anything whose name differs only by case. Warns of images that somebody has changed, where they may be replaced.
 *
 * @param tree - of the branch; `undefined` where there is nothing
 * @returns the lock file that the branch holds
 * @throws InputError
 */
export async function checkOwnPlaces(options: CommitOptions, tree: string | undefined): Promise<Lock> {
  const { directory, names, forms = [], replaceChanged } = options
  const planned = [...names.flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`)), ...forms]
  // Several pictures of one image lie in its directory.
  const paths = planned.map((file) => pathIn(directory, file))
  const entries = await readEntries(options, { tree, paths: [lockPath(options), ...paths] })
  const lock = await readLock(options, entries)
  const files = [...new Set([...planned, ...resultFiles(lock, names)])]
  const knownOf = (file: string): LockEntry | undefined =>
    lock.get(file) ?? options.findOtherwise?.(file, entries.get(pathIn(directory, file))?.sha ?? '')
  const places = files.map((file) => placeOn(entries, { path: pathIn(directory, file), known: knownOf(file) }))
  const sameSize = files.flatMap((file, index) => {
    const { state, path = '' } = places[index] ?? {}
    const { sha = '', bytes = 0 } = entries.get(path) ?? {}
    const entry = knownOf(file)
    return state === 'ours' && entry !== undefined ? [{ entry, path, sha, bytes }] : []
  })
  const retouched = await findRetouched(options, sameSize)
  if (replaceChanged) warnOfReplaced(options, retouched)
  const changed = retouched.map((path) => ({ path, state: 'changed' }) as const)
  const taken = [...places, ...changed].filter(
    ({ state }) => state === 'foreign' || (state === 'changed' && !replaceChanged),
  )
  // A file that takes the place of a directory is in the way of many images.
  const problems = new ProblemList()
  const ofForms = new Set(
    files.filter((file) => knownOf(file)?.derivedFrom !== undefined).map((file) => pathIn(directory, file)),
  )
  const lines = taken.map((place) => describeTakenPlace(place, { ...options, isForm: ofForms.has(place.path) }))
  for (const line of new Set(lines)) problems.add(line)
  const coming = planned.length === 0 ? [] : [...paths, lockPath(options)]
  for (const twins of findTwins(entries, coming)) problems.add(`${describeTwins(twins, options.branch)} ${AVOID_PLACE}`)
  problems.throwIfAny()
  return lock
}

function describeTakenPlace(
  { state, path }: Place,
  { branch, isForm }: Pick<CommitOptions, 'branch'> & { readonly isForm: boolean },
): string {
  const there = `'${path}' on branch '${forLog(branch)}'`
  // A new picture is no way to another form of the same one, and costs.
  if (state === 'changed' && isForm) {
    return `${there} was changed since this action made it. Delete it there to have it made anew, at no cost, or take its word out of 'formats'.`
  }
  return state === 'changed'
    ? `${there} was changed since this action made it. ` +
        "Choose another 'name' or 'commit-directory', or set 'reuse' to false to replace it."
    : `${there} is not known as an image of this action. ` +
        "Choose another 'name' or 'commit-directory', or delete it there first."
}

/** @returns paths of the images that somebody has changed to the very size */
async function findRetouched(options: CommitOptions, images: readonly SameSize[]): Promise<readonly string[]> {
  const { retouched, unread } = await compareImages(options, { images, before: 'replaced' })
  if (unread.length > 0) {
    options.log.warning(
      `${unread.length} images of branch '${forLog(options.branch)}' are compared by their size alone before they ` +
        'are replaced. Where the branch is checked out, all are compared by their content.',
    )
  }
  return retouched
}
