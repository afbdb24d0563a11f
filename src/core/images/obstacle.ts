import { lstatSync } from 'node:fs'
import type { Barrier } from '../workspace/directories.ts'
import { hashFile } from './file.ts'
import type { LockEntry } from './lock/lock.ts'

/** Why a file must not be written. */
export interface Obstacle {
  /** For the user: what is wrong, and what to do. */
  readonly line: string
  /** Whether it is an image of ours that somebody has changed. */
  readonly isChanged: boolean
}

/** What is known of the place of a file. */
export interface PlaceOfFile {
  /** Absolute path. */
  readonly file: string
  /** The path as messages name it. */
  readonly shown: string
  /** What the lock file says of it. */
  readonly entry: LockEntry | undefined
  /** Whether another step of this job made it. Asked only where there is a file. */
  readonly isOfOther: () => boolean
}

const REMEDY = "Choose another 'name' or 'output-directory', or delete it first."
const REMEDY_IF_CHANGED =
  "Choose another 'name' or 'output-directory', delete it first, or set 'reuse' to false to replace it."
/** A new picture is no way to another form of the same one, and costs. */
const REMEDY_IF_FORM_CHANGED = "Delete it to have it made anew, at no cost, or take its word out of 'formats'."

/**
 * Looks at what lies where a file is to be written.
 *
 * @returns `undefined` where there is nothing, or an image of ours that nobody has changed
 */
export async function findObstacle({ file, shown, entry, isOfOther }: PlaceOfFile): Promise<Obstacle | undefined> {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  const foreign = (fact: string): Obstacle => ({ line: `'${shown}' exists and ${fact}. ${REMEDY}`, isChanged: false })
  if (!stats.isFile()) return foreign('is not a plain file')
  if (isOfOther()) return foreign('was made by another step of this job')
  if (entry === undefined) return foreign('is not known as an image of this action')
  if (entry.sha256 === (await hashFile(file))) return undefined
  const remedy = entry.derivedFrom === undefined ? REMEDY_IF_CHANGED : REMEDY_IF_FORM_CHANGED
  return { line: `'${shown}' exists and was changed since this action made it. ${remedy}`, isChanged: true }
}

/** Says why nothing can be written below a path, `shown` being the path as messages name it. */
export function describeBarrier({ isLink }: Barrier, shown: string): string {
  const fact = isLink ? 'is a symbolic link, and nothing is written through one' : 'exists and is not a directory'
  return `'${shown}' ${fact}. ${REMEDY}`
}
