import type { FoundFile } from './file.ts'
import type { ImageFolder } from './folder.ts'
import type { LockEntry } from './lock/lock.ts'

/** Where images of earlier runs lie: the output directory, or the branch that is committed to. */
export interface EarlierImages {
  /** How a message names the place: `in 'kie-images'`, `on branch 'main'`. */
  readonly where: string
  /**
   * Reads what is known of the images there. Two of its entries may have one file, where two places are looked at.
   *
   * @throws InputError when a lock file cannot be read
   */
  readEntries(): Promise<readonly LockEntry[]>
  /**
   * Reads what is known of images in places that are over, such as branches before the last one. It is asked for where an
   * image would be paid for otherwise, and decides nothing but whether that has happened already. Left out where there is
   * no such place.
   */
  readFurther?(): Promise<readonly LockEntry[]>
  /**
   * Looks at the files of these entries. Afterwards each found one lies in the output directory too, but for a plan.
   *
   * @param entries - of those that were read, no two with one file; each with a valid name, and a file that is this name with
   *   an image's extension
   * @returns by the entry's `file`; nothing for a file that is not there or is no image
   */
  find(entries: readonly LockEntry[]): Promise<ReadonlyMap<string, FoundFile>>
  /**
   * Looks for originals of which only forms are delivered there, in other places that may have them. Left out where there are
   * none. As `find` else; nothing where none has the very bytes.
   */
  findOriginals?(entries: readonly LockEntry[]): Promise<ReadonlyMap<string, FoundFile>>
}

/** The images of earlier runs that lie in a folder. */
export function imagesInFolder(folder: ImageFolder): EarlierImages {
  return {
    where: `in '${folder.outputDirectory}'`,
    readEntries: () => Promise.resolve().then(() => [...folder.readLock().values()]),
    find: (entries) => folder.find(entries),
  }
}
