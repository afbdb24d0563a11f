import { candidateKey, hasOwnName } from '../../../core/result/candidate.ts'
import type { LockEntry } from '../../../core/images/lock/lock.ts'
import type { SavedImage } from '../../../core/result/saved-image.ts'
import { pathIn } from '../../branch/path.ts'
import { commitFiles, type CommitFile } from '../../commit/file.ts'
import type { CandidateWork } from './branch.ts'
import { asCandidate } from './entry.ts'

/**
 * What each candidate becomes on its branch. The one that stands in for its image lies there under its key, like the others.
 *
 * @throws DeliveryError for a file that GitHub would not take
 */
export async function candidateFiles(
  options: CandidateWork,
  images: readonly SavedImage[],
): Promise<readonly CommitFile[]> {
  const files: CommitFile[] = []
  for (const image of images) {
    const { candidate } = image
    if (candidate === undefined) continue
    const own = hasOwnName(image) ? candidate.of : candidateKey(candidate)
    for (const file of await commitFiles(options, [image]))
      files.push(withEntry(options, file, asCandidate(file.entry, { from: own, candidate })))
  }
  return files
}

/** A file with another entry, in the place that this one names. */
export function withEntry<File extends { readonly path: string; readonly entry: LockEntry }>(
  { directory }: Pick<CandidateWork, 'directory'>,
  file: File,
  entry: LockEntry,
): File {
  return { ...file, path: pathIn(directory, entry.file), entry }
}
