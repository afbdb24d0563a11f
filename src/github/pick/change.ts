import { isDeepStrictEqual } from 'node:util'
import { sha256 } from '../../core/text/digest.ts'
import { imageOf, isImageEntry, type Lock, type LockEntry } from '../../core/images/lock/lock.ts'
import { formatLock } from '../../core/images/lock/lock-text.ts'
import { InputError } from '../../core/text/errors.ts'
import { forLog } from '../../core/text/foreign-text.ts'
import { eachBlob } from '../blob/each.ts'
import { fetchBlob } from '../blob/fetch.ts'
import { lockPath } from '../branch/lock.ts'
import { pathIn } from '../branch/path.ts'
import { placeOn } from '../branch/place.ts'
import { describeTwins, findTwins } from '../branch/twins.ts'
import type { Change } from '../commit/change.ts'
import type { CommitOptions } from '../commit/options.ts'
import type { PrunedFile } from '../commit/pruned.ts'
import type { PlannedCommit } from '../rules/verdict.ts'
import type { BranchState } from './branches.ts'
import { isOfCandidate, type Choice } from './choice.ts'
import { isInPlace, type ChosenFile } from './chosen-files.ts'

/**
 * What marks candidates as picked, and others of their images as not.
 *
 * @returns `undefined` where the lock file says so already
 */
export function markPicked(shelf: BranchState, choices: readonly Choice[]): Change | undefined {
  const marked = [...shelf.lock.values()].map((entry) => {
    const choice = choices.find(({ of, request }) => entry.candidateOf === of && entry.request === request)
    return choice === undefined ? entry : { ...entry, picked: isOfCandidate(entry, choice) }
  })
  const lock = new Map(marked.map((entry) => [entry.file, entry]))
  return isDeepStrictEqual(lock, shelf.lock) ? undefined : changeOf(shelf, { lock, carried: [], pruned: [] })
}

/**
 * What puts candidates in the places of their images, whose other pictures and forms go.
 *
 * @returns `undefined` where they stand there already
 * @throws InputError where something of somebody else's lies there
 */
export async function placeChoices(
  options: CommitOptions,
  proposed: BranchState,
  choices: readonly Choice[],
): Promise<Change | undefined> {
  const coming = choices.flatMap(({ files }) => files)
  const isComing = new Set(coming.map(({ entry }) => entry.file))
  const images = new Set(choices.map(({ of }) => of))
  const isReplaced = (entry: LockEntry): boolean => images.has(imageOf(entry)) && isImageEntry(entry)
  const former = [...proposed.lock.values()].filter(isReplaced)
  const carried = coming.filter((file) => !isInPlace(file, proposed))
  const pruned = former
    .filter(({ file }) => !isComing.has(file))
    .map((entry) => ({ entry, path: pathIn(options.directory, entry.file) }))
    .map((each) => ({ ...each, sha: proposed.entries.get(each.path)?.sha }))
  if (carried.length === 0 && pruned.length === 0) return undefined
  await checkPickPlaces(options, proposed, { carried, pruned })
  const kept = [...proposed.lock.values()].filter((entry) => !isReplaced(entry))
  const noted = choices.flatMap((choice) => choice.noted ?? [])
  const lock = new Map([...kept, ...noted, ...coming.map(({ entry }) => entry)].map((entry) => [entry.file, entry]))
  return changeOf(proposed, { lock, carried, pruned })
}

/** What the commit of a change will be like, as far as rules ask for it. */
export function plannedBy(options: CommitOptions, { carried, pruned }: Change): PlannedCommit {
  const { branch, message } = options
  const paths = [...[...carried, ...pruned].map(({ path }) => path), lockPath(options)]
  return { branch, isNew: false, message, files: paths.map((path) => [path]) }
}

function changeOf(
  { base, entries }: BranchState,
  { lock, carried, pruned }: { readonly lock: Lock } & Pick<Change, 'carried' | 'pruned'>,
): Change {
  const nothing = { files: [], replaced: [], contested: [], doubled: [], overtaken: [], held: [] }
  return { ...nothing, base, entries, carried, pruned, lockText: formatLock(lock) }
}

/** @throws InputError where a file there is none of this action's, or a person has changed it */
async function checkPickPlaces(
  options: CommitOptions,
  { entries, lock }: BranchState,
  { carried, pruned }: { readonly carried: readonly ChosenFile[]; readonly pruned: readonly PrunedFile[] },
): Promise<void> {
  const problems: string[] = []
  const where = `on branch '${forLog(options.branch)}'`
  const [twins] = findTwins(entries, [...carried.map(({ path }) => path), lockPath(options)])
  if (twins !== undefined) problems.push(describeTwins(twins, options.branch))
  for (const { path, entry } of [...carried, ...pruned]) {
    const known = lock.get(entry.file)
    const isOfImage = known !== undefined && imageOf(known) === imageOf(entry)
    const { state, path: at } = placeOn(entries, { path, known: isOfImage ? known : undefined })
    if (state === 'foreign')
      problems.push(`'${forLog(at)}' ${where} is no picture of '${imageOf(entry)}'; rename it there.`)
    else if (
      state === 'changed' ||
      (state === 'ours' && known !== undefined && (await isRetouched(options, path, { entries, known })))
    ) {
      problems.push(
        `'${forLog(path)}' ${where} was changed since it was drawn; restore or delete it there to pick another.`,
      )
    }
  }
  if (problems.length > 0) throw new InputError([...new Set(problems)])
}

/** Whether somebody has changed a file to its very size. */
async function isRetouched(
  options: CommitOptions,
  path: string,
  { entries, known }: Pick<BranchState, 'entries'> & { readonly known: LockEntry },
): Promise<boolean> {
  const { sha } = entries.get(path) ?? {}
  return sha !== undefined && sha256(await fetchBlob(options, sha)) !== known.sha256
}

/**
 * Makes sure that candidates are the pictures that were drawn: a blob is known by the sha256 that the lock file names.
 *
 * @throws InputError where somebody has changed one
 */
export async function checkContents(options: CommitOptions, choices: readonly Choice[]): Promise<void> {
  const files = choices.flatMap((choice) => choice.files.map((file) => ({ ...file, choice, bytes: file.entry.bytes })))
  const changed = new Set<string>()
  await eachBlob(files, {
    signal: options.signal,
    work: async ({ sha, entry, choice, from }, signal) => {
      if (sha256(await fetchBlob({ ...options, signal }, sha)) === entry.sha256) return
      changed.add(
        `Candidate ${choice.number} of '${choice.of}' is not as it was drawn: somebody has changed '${forLog(from)}' on ` +
          `branch '${forLog(options.branch)}'; restore it there, or pick another one.`,
      )
    },
  })
  if (changed.size > 0) throw new InputError([...changed])
}
