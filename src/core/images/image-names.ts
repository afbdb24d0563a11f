import { extensionOf, type MediaType } from '../../kie/index.ts'
import type { PlacedFile } from './file.ts'
import type { FolderOnDisk } from './folder-on-disk.ts'
import { imageOf, type LockEntry } from './lock/lock.ts'
import type { Obstacle } from './obstacle.ts'

/** What is known of an image when it is whole. */
export interface KeepOptions {
  readonly mediaType: MediaType
  /** Which of several pictures of its task it is, from 1; `undefined` where there is one. */
  readonly result?: number | undefined
}

/** An image with its final name. */
export interface KeptFile extends PlacedFile {
  /** Its path in the folder without the extension. */
  readonly name: string
}

/** Which names the images of a run have, which of them are taken, and what may be replaced for that. */
export class ImageNames {
  readonly #disk: FolderOnDisk
  /** Files that somebody has changed, and that the user was told will be replaced. */
  readonly #replaceable = new Set<string>()
  /** Names of files that this run has made or reuses, so that no other image of it takes their place. */
  readonly #settled = new Set<string>()
  /** Names of the images that this run makes or reuses: no picture of another one gets such a name. */
  readonly #planned = new Set<string>()

  constructor(disk: FolderOnDisk) {
    this.#disk = disk
  }

  /** Takes note of images that are to be made, by their names. */
  plan(names: readonly string[]): void {
    for (const name of names) this.#planned.add(name)
  }

  /** Takes note of an image of an earlier run that stays where it is. */
  reuse(entry: LockEntry): void {
    this.#settled.add(entry.name)
    this.#planned.add(imageOf(entry))
  }

  /** Lets files be replaced that somebody has changed. @returns all that may be by now */
  allowReplacing(files: readonly string[]): readonly string[] {
    for (const file of files) this.#replaceable.add(file)
    return [...this.#replaceable]
  }

  /** What keeps a file from being written; `undefined` where nothing does. */
  async findBar(relative: string): Promise<Obstacle | undefined> {
    const obstacle = await this.#disk.findObstacle(relative)
    return obstacle?.isChanged === true && this.#replaceable.has(relative) ? undefined : obstacle
  }

  /**
   * Gives a picture its final name: that of its image, with a number where its task has several, and with another where that
   * name is taken.
   *
   * @param image - name of the image, as planned
   * @param options.part - absolute path of the file that it was written to
   */
  async keep(image: string, { mediaType, result, part }: KeepOptions & { readonly part: string }): Promise<KeptFile> {
    const extension = extensionOf(mediaType)
    const wanted = result === undefined ? image : `${image}-${result}`
    for (let suffix = 1; ; suffix++) {
      const name = suffix === 1 ? wanted : `${wanted}-${suffix}`
      const isTaken = await this.#take(name, { extension, image })
      const placed = isTaken ? this.#disk.place(part, `${name}.${extension}`) : undefined
      if (placed !== undefined) return { name, ...placed }
    }
  }

  /** Takes a name and its place, unless something is there that must stay. */
  async #take(
    name: string,
    { extension, image }: { readonly extension: string; readonly image: string },
  ): Promise<boolean> {
    if (name !== image && this.#planned.has(name)) return false
    if ((await this.findBar(`${name}.${extension}`)) !== undefined) return false
    // Asked last, because another image may have taken it meanwhile.
    if (this.#settled.has(name)) return false
    this.#settled.add(name)
    return true
  }
}
