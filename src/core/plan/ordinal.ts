import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../text/digest.ts'

/** Steps of one job that have the same id: a job has at most some hundreds of steps. */
const MOST = 1_000

/**
 * Numbers those who come with the same key, each by a file of its own, so that two who come at the same time get two numbers.
 *
 * @param directory - absolute path; the runner empties it when a job begins
 * @returns from 1
 * @throws the file system's error
 */
export function claimOrdinal(directory: string, key: readonly (string | number)[]): number {
  const digest = sha256(JSON.stringify(key)).slice(0, 12)
  for (let ordinal = 1; ordinal <= MOST; ordinal++) {
    try {
      closeSync(openSync(path.join(directory, `kie-image-action-step-${digest}-${ordinal}`), 'wx', 0o600))
      return ordinal
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  throw new Error(`there are more than ${MOST} steps of one name`)
}
