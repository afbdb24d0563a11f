import path from 'node:path'
import { ProblemList } from '../text/problem-list.ts'
import { EXTENSIONS } from './file.ts'
import type { FolderOnDisk } from './folder-on-disk.ts'
import { imageOf, type LockEntry } from './lock/lock.ts'
import { resultFiles } from './task-results.ts'

/** What is going to be written to a folder. */
export interface PlacesToCheck {
  /** Names of the images to make; each may get any extension. */
  readonly names: readonly string[]
  /** Files of forms that may be made, relative to the folder. */
  readonly forms: readonly string[]
  /** Images of earlier runs that are reused, and stay where they are. */
  readonly reused: readonly LockEntry[]
  /** Whether images are replaced that somebody has changed since this action made them. */
  readonly replaceChanged: boolean
}

/**
 * Reads the lock file anew, makes sure that every image can be written, and says so to the other steps of the job.
 *
 * @returns the files that somebody has changed and that may be replaced
 * @throws InputError with one line for each file that is in the way, or where nothing can be written at all
 */
export async function checkPlaces(
  disk: FolderOnDisk,
  { names, forms, reused, replaceChanged }: PlacesToCheck,
): Promise<readonly string[]> {
  const barriers = findBarriers(disk, [...names, ...forms])
  const isOpen = (directory: string): boolean => barriers.get(directory) === undefined
  disk.proveWritable([...barriers.keys()].filter(isOpen))
  const lock = disk.lockFile.read()
  const problems = new Set([...barriers.values()].filter((line) => line !== undefined))
  const open = names.filter((name) => isOpen(path.posix.dirname(name)))
  for (const line of describeTaken(disk, open, reused)) problems.add(line)
  const files = open.flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`))
  const replaceable: string[] = []
  const openForms = forms.filter((file) => isOpen(path.posix.dirname(file)))
  for (const file of new Set([...files, ...resultFiles(lock, open), ...openForms])) {
    const obstacle = await disk.findObstacle(file)
    if (obstacle?.isChanged === true && replaceChanged) replaceable.push(file)
    else if (obstacle !== undefined) problems.add(obstacle.line)
  }
  const list = new ProblemList()
  for (const line of problems) list.add(line)
  list.throwIfAny()
  disk.announce({ making: names, reusing: [...new Set(reused.flatMap((entry) => [entry.name, imageOf(entry)]))] })
  return replaceable
}

/** Why no image can be written, by directory of the images. */
function findBarriers(disk: FolderOnDisk, names: readonly string[]): ReadonlyMap<string, string | undefined> {
  const directories = new Set(names.map((name) => path.posix.dirname(name)))
  return new Map([...directories].map((directory) => [directory, disk.describeBarrier(directory)]))
}

/** Says which images cannot be made because a picture of another one, which is reused, has their name. */
function describeTaken(disk: FolderOnDisk, names: readonly string[], reused: readonly LockEntry[]): readonly string[] {
  const byName = new Map(reused.map((entry) => [entry.name, entry]))
  return names.flatMap((name) => {
    const { file, image } = byName.get(name) ?? {}
    if (file === undefined || image === undefined) return []
    return [
      `'${disk.pathOf(file)}' is one of several pictures of '${image}', which is reused. ` +
        `Choose another 'name' than '${name}', or set 'reuse' to false to make both anew.`,
    ]
  })
}
